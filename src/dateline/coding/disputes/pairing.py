"""Pairing: which events can be two voices' word on one deed, by what the record holds of them; only these are told in full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from dateline.coding.disputes.distance import FARTHEST, NEAR
from dateline.coding.disputes.roles import HARM
from dateline.coding.disputes.telling import COUNT, begins_at
from dateline.coding.disputes.tellings import Tellings
from dateline.coding.disputes.words import Marks, load_dispute_words
from dateline.record import Counted, Event


@dataclass(frozen=True, slots=True)
class _Outline:
    """An event's place in the text, its claim, whether it may be of a deed told before, and the lists and counts that it is in."""

    event: Event
    begins: int
    claim: str | None
    blames: bool
    marks: Marks
    harm: frozenset[Counted]


def pairs_to_compare(events: Sequence[Event], tellings: Tellings) -> Iterator[tuple[Event, Event]]:
    """Pairs of events in different claims, near each other, that may be of one deed or of two that exclude each other."""
    outlines = [_outline(event, tellings) for event in events]
    for one, other in combinations(outlines, 2):
        if one.claim == other.claim and not (one.blames or other.blames):
            continue
        if min(one.begins, other.begins) >= 0 and abs(one.begins - other.begins) > FARTHEST:
            continue
        if _may_be_one(one, other):
            yield one.event, other.event


def _outline(event: Event, tellings: Tellings) -> _Outline:
    words = load_dispute_words()
    return _Outline(
        event=event,
        begins=begins_at(event),
        claim=event.claim,
        blames=event.predicate in words.blaming | words.answering | words.phases,
        marks=tellings.marks_of(event),
        harm=frozenset(number.what for number in event.numbers if number.what in HARM),
    )


def _may_be_one(one: _Outline, other: _Outline) -> bool:
    mine, others, marks, theirs = one.event, other.event, one.marks, other.marks
    if (
        mine.predicate == others.predicate
        or marks.alike & theirs.alike
        or marks.akin & theirs.akin
        or marks.tallied & theirs.tallied
        or one.harm & other.harm
    ):
        return True
    if (marks.done & theirs.against) | (marks.against & theirs.done) or one.blames or other.blames:
        return True
    if (
        mine.type is not None
        and mine.type == others.type
        and (mine.mode == others.mode or mine.type in load_dispute_words().violent)
    ):
        return True
    counts = COUNT in (mine.predicate, others.predicate)
    return counts and abs(one.begins - other.begins) <= NEAR
