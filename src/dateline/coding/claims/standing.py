"""Standing: what a claim makes of an event, seen from its source and seen from the report.

A source may assert, deny or concede that something took place while the report leaves it open (FactBank: Saurí
and Pustejovsky 2009, Language Resources and Evaluation 43:3, gives each event a factuality for each source).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from dateline.coding.disputes.sameness import same_time
from dateline.coding.story.main_event import same_deed
from dateline.record import Claim, Event, Record, Stance

SourceView = Literal["asserts", "concedes", "denies", "doubts", "expects", "promises", "wants", "supposes"]
"""What the source makes of an event: that it is so, that it is so though it would rather not say it, that it is
not so, perhaps not, will be, will be by its own doing, should be, may be."""
ReportView = Literal["told", "disputed", "open"]
"""What the report makes of it: it tells the same in its own voice; voices contradict each other; it is left open."""

WANTED: Final[frozenset[Stance]] = frozenset(["demands", "asks", "hopes"])
PROMISED: Final[frozenset[Stance]] = frozenset(["promises", "intends"])


@dataclass(frozen=True, slots=True)
class Standing:
    """An event as a claim's source and as the report see it."""

    event: Event
    source: SourceView
    report: ReportView


def standings_of(record: Record, claim: Claim) -> Iterator[Standing]:
    """The events of a claim, each with how its source and the report see it, in the claim's order."""
    events = {event.id: event for event in record.events}
    disputed = {id_ for dispute in record.disputes for id_ in dispute.about}
    for id_ in claim.events:
        event = events[id_]
        report: ReportView = "open"
        if id_ in disputed:
            report = "disputed"
        elif any(_is_told(event, other) for other in record.events if other.claim is None):
            report = "told"
        yield Standing(event, view_of_source(claim, event), report)


def view_of_source(claim: Claim, event: Event) -> SourceView:
    """What the source of a claim makes of an event that the claim tells, or, denying, answers."""
    if claim.stance == "doubts":
        return "doubts"
    if event.negated or (claim.stance == "denies" and event.claim != claim.id):
        return "denies"
    if event.status in ("planned", "hypothetical"):
        return _view_of_what_is_not_yet(claim.stance, event)
    return "concedes" if claim.stance == "admits" else "asserts"


def _view_of_what_is_not_yet(stance: Stance, event: Event) -> SourceView:
    if stance in PROMISED:
        return "promises"
    if stance in WANTED:
        return "wants"
    return "expects" if event.status == "planned" or stance in ("predicts", "warns") else "supposes"


def _is_told(event: Event, other: Event) -> bool:
    """Whether an event told in the report's own voice is the same as one that a claim tells."""
    return (
        other.id != event.id
        and (other.negated, other.status) == (event.negated, event.status)
        and same_deed(event, other)
        and _same_parties(event, other)
        and same_time(event.when, other.when) is not False
    )


def _same_parties(one: Event, other: Event) -> bool:
    """Whether nobody differs on a side of which both tell, and somebody is in both."""
    sides = ((one.actors, other.actors), (one.recipients, other.recipients))
    told = [bool({*mine} & {*others}) for mine, others in sides if mine and others]
    return bool(told) and all(told)
