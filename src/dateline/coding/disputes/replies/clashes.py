"""Clashes: in what two clauses differ of which one is said outright to be otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from dateline.coding.disputes.counts import are_compatible
from dateline.coding.disputes.hours import Clock, days_between, hours_apart
from dateline.coding.disputes.replies.matter import are_deeds_alike, are_of_one_matter
from dateline.coding.disputes.replies.wording import TIMES, Wording
from dateline.coding.disputes.spots import spots_at
from dateline.coding.disputes.things import Thing, are_of_a_kind, thing_at
from dateline.record import DisputeKind, When
from dateline.resolving import Cast
from dateline.resolving.times.times import Calendar


@dataclass(frozen=True, slots=True)
class Scale:
    """What clauses are compared by beside their words: the actors, the days and the hours that are told."""

    cast: Cast
    calendar: Calendar
    clock: Clock


def clash_of(scale: Scale, one: Wording, other: Wording) -> DisputeKind | None:
    """In what two clauses differ; None where nothing in them does."""
    return next((kind for kind, differ in _CLASHES if differ(scale, one, other)), None)


def _statuses_differ(_: Scale, one: Wording, other: Wording) -> bool:
    return one.is_open != other.is_open and (one.is_done or other.is_done)


def _is_denied(_: Scale, one: Wording, other: Wording) -> bool:
    return one.is_negated != other.is_negated and are_of_one_matter(one, other)


def counts_differ(_: Scale, one: Wording, other: Wording) -> bool:
    """Whether both count what may be the same, with no number in common."""
    return any(
        mine.share == others.share
        and (not mine.noun or not others.noun or are_of_a_kind(mine.noun, others.noun))
        and mine.count is not None
        and others.count is not None
        and not are_compatible((mine.count.low, mine.count.high), (others.count.low, others.count.high))
        for mine in _counted(one)
        for others in _counted(other)
    )


def _counted(wording: Wording) -> Iterator[Thing]:
    """What is counted in a clause, but for single things and times."""
    reading = wording.reading
    for token in wording.tokens:
        counts = reading.poses[token] in ("NOUN", "PROPN", "NUM") and not reading.is_in_name(token, *TIMES)
        if not counts or reading.labels[token] in ("nummod", "quantmod", "compound"):
            continue
        thing = thing_at(reading, token)
        if thing is not None and thing.count is not None and thing.count.low != 1:
            yield thing


def times_differ(scale: Scale, one: Wording, other: Wording) -> bool:
    """Whether two times are told that leave none in common, be it two hours where no day is told; "since May" is none."""
    if "since" in one.lemmas or "since" in other.lemmas:
        return False
    mine, others = _when(scale, one), _when(scale, other)
    if mine is not None and others is not None and (mine.end < others.start or others.end < mine.start):
        return True
    hours = (scale.clock.time_of([one.head]), scale.clock.time_of([other.head]))
    if None in hours:
        return False
    days = 0 if mine is None or others is None else days_between(mine, others)
    return hours_apart(*hours, days=days)


def _when(scale: Scale, wording: Wording) -> When | None:
    mention = scale.calendar.time_of(wording.head)
    return None if mention is None else mention.when


def _spots_differ(_: Scale, one: Wording, other: Wording) -> bool:
    """Whether deeds that are alike are put at two sorts of places."""
    mine, others = (spots_at(wording.frames, wording.head) for wording in (one, other))
    apart = bool(mine and others) and not any(are_of_a_kind(a.noun, b.noun) for a in mine for b in others)
    return apart and are_deeds_alike(one, other)


def _doers_differ(_: Scale, one: Wording, other: Wording) -> bool:
    """Whether it is a cleft that answers, or one deed is put to two sorts of people."""
    if one.cleft or other.cleft:
        return True
    same = are_deeds_alike(one, other) and (one.verb == other.verb or bool(one.telling & other.telling))
    told = same and bool(one.doers and other.doers)
    return told and not any(are_of_a_kind(a, b) for a in one.doer_nouns for b in other.doer_nouns)


_CLASHES: Final[tuple[tuple[DisputeKind, Callable[[Scale, Wording, Wording], bool]], ...]] = (
    ("status", _statuses_differ),
    ("polarity", _is_denied),
    ("value", counts_differ),
    ("time", times_differ),
    ("place", _spots_differ),
    ("actor", _doers_differ),
)
"""Kinds of disputes and whether two clauses differ in them, the surest first."""
