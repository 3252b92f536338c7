"""Values: whether two tellings count the same with no number in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from dateline.coding.disputes.roles import HARM
from dateline.coding.disputes.sameness import (
    are_beside,
    doers_agree,
    kind_word,
    name_other_places,
    patients_agree,
    same_deed,
    same_place,
    same_time,
    share_doer,
    share_patient,
    shares_place,
)
from dateline.coding.disputes.telling import Telling
from dateline.coding.disputes.words import load_dispute_words
from dateline.record import Number

ANY_VICTIMS: Final = frozenset(["people", "persons", "others"])


def values_differ(one: Telling, other: Telling) -> bool:
    """Whether two tellings of one happening count the same thing with no value in common.

    Where either event has two counts of a kind ("3 officers and 9 recruits"), nothing is said.
    """
    apart = [mine.what for mine, _ in _pairs_apart(one, other)]
    if not apart or not (one.is_actual and other.is_actual) or _is_overtaken(one, other):
        return False
    if apart[0] in HARM:
        return _one_toll(one, other)
    return same_deed(one, other) and _one_count(one, other)


def count_apart(one: Telling, other: Telling) -> bool:
    """Whether two tellings count the same thing with no number in common, of one happening or of two."""
    return next(_pairs_apart(one, other), None) is not None


def _pairs_apart(one: Telling, other: Telling) -> Iterator[tuple[Number, Number]]:
    for mine in _single(one.numbers):
        for others in _single(other.numbers):
            if mine.what == others.what and mine.unit == others.unit and not _compatible(mine, others):
                yield mine, others


def is_corrected(one: Telling, tellings: Sequence[Telling]) -> bool:
    """Whether its own voice gives another number for the same further on: an update."""
    at = tellings.index(one)
    return one.voice is not None and any(
        later.voice == one.voice and values_differ(one, later) for later in tellings[at + 1 :]
    )


def _is_overtaken(one: Telling, other: Telling) -> bool:
    """Whether one was told on an earlier day than the other, or is said to be the earlier word."""
    overtaken = load_dispute_words().overtaken
    if (one.around_claim | other.around_claim) & overtaken:
        return True
    said = [None if telling.claim is None else telling.claim.when for telling in (one, other)]
    return same_time(*said) is False


def _one_count(one: Telling, other: Telling) -> bool:
    """Whether two counts are of one happening: nothing in them differs, and a party, the day or the place is shared."""
    if doers_agree(one, other) is False or not _can_be_one(one, other):
        return False
    told = share_doer(one, other) or share_patient(one, other) or _same_day(one, other)
    return told or shares_place(one.event.where, other.event.where)


def _one_toll(one: Telling, other: Telling) -> bool:
    """Whether two tolls are of one happening: whoever did it agrees, and the day or the place ties them."""
    doers = doers_agree(one, other)
    if doers is False or not _can_be_one(one, other):
        return False
    tied = bool(doers) or _same_day(one, other) or shares_place(one.event.where, other.event.where)
    return tied or share_patient(one, other) or _are_told_together(one, other)


def _can_be_one(one: Telling, other: Telling) -> bool:
    """Whether time, place and those whom it was done to can be the same."""
    apart = same_place(one, other) is False or same_time(one.event.when, other.event.when) is False
    return not apart and not name_other_places(one, other) and _same_victims(one, other)


def _same_day(one: Telling, other: Telling) -> bool:
    whens = (one.event.when, other.event.when)
    stated = any(when is not None and when.basis != "story" for when in whens)
    return stated and same_time(*whens) is True


def _are_told_together(one: Telling, other: Telling) -> bool:
    """Whether both stand close together in the body, by no other cause, and somebody is said to give at least one of them."""
    caused_apart = bool(one.causes) and bool(other.causes) and not one.causes & other.causes
    return are_beside(one, other) and not caused_apart and (one.claim is not None or other.claim is not None)


def _same_victims(one: Telling, other: Telling) -> bool:
    """Whether two counts can be of the same people: of the same or no said kind."""
    if not one.recipients or not other.recipients or patients_agree(one, other):
        return True
    return any(kind_word(actor) in ANY_VICTIMS for actor in (*one.recipients, *other.recipients))


def _single(numbers: Sequence[Number]) -> list[Number]:
    kinds = [number.what for number in numbers]
    return [number for number in numbers if kinds.count(number.what) == 1]


def _compatible(one: Number, other: Number) -> bool:
    """Whether two counts leave a common value; "at least" covers all above it."""
    infinity = float("inf")
    low = max(number.low if number.low is not None else -infinity for number in (one, other))
    high = min(number.high if number.high is not None else infinity for number in (one, other))
    return low <= high
