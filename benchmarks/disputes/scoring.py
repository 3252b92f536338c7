"""Judge a record's disputes by those that a reader would see.

A dispute is right where one of the same kind is expected and each of its expected sides has the words of another of its
sides: an event's words, number, time, place or parties, or the cue or content of a claim, stand in what is expected.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

import msgspec

from benchmarks.disputes.reports import Case, Expected
from dateline.record import AnySpan, Dispute, Record, Side, Span


class Judged(msgspec.Struct, frozen=True):
    """What is expected of a report and found in it: disputes given, those of them right, and those missed."""

    given: int
    right: int
    missed: int


def judge(case: Case, record: Record) -> Judged:
    """Hold the disputes of a record against those of its report; one expected counts once."""
    left = list(case.disputes)
    for dispute in record.disputes:
        match = next((expected for expected in left if _is_right(case, record, dispute, expected)), None)
        if match is not None:
            left.remove(match)
    return Judged(given=len(record.disputes), right=len(case.disputes) - len(left), missed=len(left))


def _is_right(case: Case, record: Record, dispute: Dispute, expected: Expected) -> bool:
    if dispute.kind != expected.kind or len(dispute.sides) != len(expected.sides):
        return False
    wanted = [(start := case.text.index(words), start + len(words)) for words in expected.sides]
    evidence = [list(_spans(record, side)) for side in dispute.sides]
    return any(
        all(any(_touches(span, want) for span in spans) for spans, want in zip(order, wanted, strict=True))
        for order in permutations(evidence)
    )


def _touches(span: Span, wanted: Span) -> bool:
    return span[0] < wanted[1] and wanted[0] < span[1]


def _spans(record: Record, side: Side) -> Iterator[Span]:
    """Where the body tells of a side."""
    found: list[AnySpan | None] = []
    for event in record.events:
        if event.id in side.events:
            found += [number.span for number in event.numbers]
            for mention in event.mentions:
                if mention.where_in is None:
                    parties = (*mention.actors, *mention.recipients)
                    found += [
                        *mention.trigger,
                        mention.when,
                        mention.where,
                        *(party.span for party in parties),
                    ]
    for claim in record.claims:
        if claim.id in side.claims and not set(claim.events) & set(side.events):
            found += [*claim.cue, *claim.content]
    yield from (span for span in found if isinstance(span, tuple))
