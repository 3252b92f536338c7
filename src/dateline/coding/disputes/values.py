"""Values: whether two tellings count the same with no number in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from dateline.coding.disputes.counts import are_compatible
from dateline.coding.disputes.deeds import same_deed
from dateline.coding.disputes.distance import are_beside, are_near, are_set_against
from dateline.coding.disputes.roles import HARM
from dateline.coding.disputes.sameness import (
    doers_agree,
    kind_word,
    name_other_places,
    patients_agree,
    same_place,
    same_time,
    share_doer,
    shares_place,
)
from dateline.coding.disputes.sharing import is_by_it, share_patient
from dateline.coding.disputes.telling import Telling
from dateline.coding.disputes.things import Thing, are_of_a_kind
from dateline.coding.disputes.words import deed_named, load_dispute_words, marks_of
from dateline.coding.numbers.quantities import load_number_words
from dateline.record import Number

PRESENCE: Final = "be there"
"""The predicate of being where others are: who marches or attends is there."""
OTHERS: Final = "other"
"""Who come on top of those told of before: "two others", "three others"."""
ANY_VICTIMS: Final = frozenset(["people", "person", "persons", "others", "other", "victim"])


def values_differ(one: Telling, other: Telling) -> bool:
    """Whether two tellings of one happening count the same thing with no value in common.

    Where either event has two counts of a kind ("3 officers and 9 recruits"), nothing is said.
    """
    if _is_overtaken(one, other):
        return False
    if one.is_count or other.is_count:
        return one.is_past and other.is_past and _counted_anew(one, other)
    if not (one.is_actual and other.is_actual):
        return False
    apart = [mine.what for mine, _ in _pairs_apart(one, other)]
    if apart and apart[0] in HARM:
        return _one_toll(one, other)
    if not apart and not _counts_apart(one, other):
        return False
    tallied = bool(one.marks.tallied & other.marks.tallied)
    alike = tallied or (same_deed(one, other) and not _is_of_other_harm(one, other))
    return alike and _one_count(one, other)


def _is_of_other_harm(one: Telling, other: Telling) -> bool:
    """Whether one tells of the dead and the other of all who were shot, or the like."""
    counted = load_number_words().counted
    harm = [counted.get(telling.event.predicate) for telling in (one, other)]
    return bool(HARM & set(harm)) and harm[0] != harm[1] and not one.marks.alike & other.marks.alike


def count_apart(one: Telling, other: Telling) -> bool:
    """Whether two tellings count the same thing with no number in common, of one happening or of two."""
    return next(_pairs_apart(one, other), None) is not None or _counts_apart(one, other)


def _pairs_apart(one: Telling, other: Telling) -> Iterator[tuple[Number, Number]]:
    for mine in _single(one.numbers):
        for others in _single(other.numbers):
            alike = mine.what == others.what and mine.unit == others.unit
            if alike and not are_compatible((mine.low, mine.high), (others.low, others.high)):
                yield mine, others


def _counts_apart(one: Telling, other: Telling) -> bool:
    """Whether what both count first is of one kind, and there are different numbers of it."""
    if len(one.counted) != 1 or len(other.counted) != 1:
        return False
    present = is_of_presence(one) and is_of_presence(other)  # "drew 900 visitors", "900 visitors came"
    if one.counts_doers != other.counts_doers and not present:
        return False
    told = all(telling.voice is not None and (telling.by_verb or telling.is_toll) for telling in (one, other))
    if not told or not are_near(one, other) or _is_part(one, other) or _is_part(other, one):
        return False
    (mine,), (others,) = one.counted, other.counted
    alike = mine.share == others.share and _are_counted_alike(mine.noun, others.noun)
    return alike and _are_apart(mine, others)


def _are_apart(mine: Thing, others: Thing) -> bool:
    if mine.count is None or others.count is None:
        return False
    if _is_narrower(mine, others) or _is_narrower(others, mine) or OTHERS in (mine.noun, others.noun):
        return False
    single = 1 in (mine.count.high, others.count.high)  # "one man" is one of many, for all that is said
    return not single and not are_compatible(
        (mine.count.low, mine.count.high), (others.count.low, others.count.high)
    )


def _are_counted_alike(mine: str, others: str) -> bool:
    people = load_number_words().people
    return not mine or not others or are_of_a_kind(mine, others) or (mine in people and others in people)


def _counted_anew(one: Telling, other: Telling) -> bool:
    """Whether a bare figure is another than the one beside it: "put the figure at 300"; the first must say of what it is."""
    before, after = sorted((one, other), key=lambda telling: telling.begins)
    count, told = (after, before) if after.is_count else (before, after)
    if not are_set_against(before, after) or len(count.counted) != 1:
        return False
    (said,) = count.counted
    if before.is_count and not (said.noun and (told.is_count or is_of_presence(told))):
        return False
    alike = [thing for thing in told.counted if thing.share == said.share and _is_said_of(thing, said, told)]
    if before.is_count and len(alike) != 1:
        return False
    counts = [(number.low, number.high) for number in told.numbers] if not said.noun else []
    counts = counts or [(thing.count.low, thing.count.high) for thing in alike if thing.count is not None]
    if len(counts) != 1 or said.count is None or said.count.high == 0:
        return False
    if any(_is_narrower(said, thing) or _is_narrower(thing, said) for thing in alike):
        return False
    return not are_compatible(counts[0], (said.count.low, said.count.high))


def _is_said_of(thing: Thing, said: Thing, told: Telling) -> bool:
    """Whether a figure is of what a telling counts: of the same by its noun, or of people who were there or who do it."""
    if not said.noun:
        return True
    does_it = bool(marks_of(deed_named(said.noun) or "").alike & told.marks.alike)  # "the number of strikers"
    if does_it or not thing.noun:
        return does_it
    if told.is_count or is_of_presence(told):
        return _are_counted_alike(thing.noun, said.noun)
    people = load_number_words().people | load_dispute_words().many
    return said.noun not in people and are_of_a_kind(thing.noun, said.noun)


def is_of_presence(told: Telling) -> bool:
    """Whether it is told how many came or were there."""
    return bool(told.marks.alike & marks_of(PRESENCE).alike)


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
    counts_doers = bool(one.counted and other.counted) and one.counts_doers and other.counts_doers
    by_others = doers_agree(one, other) is False and not is_by_it(one, other)
    if not _can_be_one(one, other) or (by_others and not counts_doers):
        return False
    told = share_doer(one, other) or share_patient(one, other) or _same_day(one, other)
    if told or shares_place(one.event.where, other.event.where):
        return True
    same_doers = {actor.id for actor in one.actors} & {actor.id for actor in other.actors}
    open_doers = counts_doers or not one.actors or not other.actors
    return are_set_against(one, other) and bool(same_doers or open_doers)


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
    apart = apart or bool((one.around_claim ^ other.around_claim) & load_dispute_words().overall)
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
    if _is_part(one, other) or _is_part(other, one):
        return False
    if not one.recipients or not other.recipients or patients_agree(one, other):
        return True
    return any(kind_word(actor) in ANY_VICTIMS for actor in (*one.recipients, *other.recipients))


def _is_part(one: Telling, other: Telling) -> bool:
    """Whether one counts fewer of a part of those whom the other counts: "14 children" of "38 people"."""
    if not one.nouns & load_dispute_words().subsets or not (other.nouns <= ANY_VICTIMS):
        return False
    return all(low is None or high is None or low <= high for low, high in _least_and_most(one, other))


def _is_narrower(part: Thing, whole: Thing) -> bool:
    """Whether one is told of by more than the other, and may be fewer: "97 loaded ships" of "218 ships"."""
    if not part.noun or part.count is None or whole.count is None or not part.modifiers > whole.modifiers:
        return False
    low, high = part.count.low, whole.count.high
    return low is None or high is None or low <= high


def _least_and_most(one: Telling, other: Telling) -> Iterator[tuple[float | None, float | None]]:
    """The least that the one may count and the most that the other may, of each kind."""
    for mine, others in _pairs_apart(one, other):
        yield mine.low, others.high
    for thing in one.counted:
        for another in other.counted:
            if thing.count is not None and another.count is not None:
                yield thing.count.low, another.count.high


def _single(numbers: Sequence[Number]) -> list[Number]:
    kinds = [number.what for number in numbers]
    return [number for number in numbers if kinds.count(number.what) == 1]
