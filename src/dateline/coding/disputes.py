"""Disputes: events of one report that cannot all be true. Dateline shows the sides and judges none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from dateline.coding.contradictions import numbers_conflict, of_one_happening, same_deed
from dateline.record import Actor, Claim, Dispute, DisputeKind, Event, Side

NO_SUCH_THING = "status no"
"""The rule of "no evacuation", which has no tense: it speaks against what is planned as against what is done."""
Found = tuple[DisputeKind, tuple[str, ...], tuple[Side, Side]]


def find_disputes(
    events: Sequence[Event], claims: Sequence[Claim], actors: Mapping[str, Actor]
) -> tuple[Dispute, ...]:
    """What contradicts each other in polarity or in a number, numbered in text order.

    Only what different voices tell is a dispute: a claim against the report, or one source against another.
    """
    voices = {claim.id: claim for claim in claims}
    found: list[Found] = [
        (kind, (one.id, other.id), (_side(one, kind, voices), _side(other, kind, voices)))
        for one, other in combinations(events, 2)
        if _voice(one, voices) != _voice(other, voices)
        for kind in _contradictions(one, other, actors)
    ]
    found += _denials(events, claims, voices)
    return tuple(
        Dispute(id=f"d{number}", kind=kind, about=about, sides=sides)
        for number, (kind, about, sides) in enumerate(found, 1)
    )


def _contradictions(one: Event, other: Event, actors: Mapping[str, Actor]) -> Iterator[DisputeKind]:
    if one.negated != other.negated:
        at_odds = one.status == other.status or NO_SUCH_THING in (*one.trace, *other.trace)
        if at_odds and same_deed(one, other) and of_one_happening(one, other, actors):
            yield "polarity"
    elif numbers_conflict(one, other, actors):
        yield "value"


def _denials(
    events: Sequence[Event], claims: Sequence[Claim], voices: Mapping[str, Claim]
) -> Iterator[Found]:
    """Denials of what somebody else told: the claim names an event that stands outside its own content."""
    for claim in claims:
        if claim.stance != "denies":
            continue
        for event in events:
            if event.id not in claim.events or event.claim == claim.id:
                continue
            answer = Side(
                says=f"{event.predicate}: {'yes' if event.negated else 'no'}",
                events=tuple(denial.id for denial in events if _is_told_by(denial, claim)),
                claims=(claim.id,),
                sources=() if claim.source is None else (claim.source,),
            )
            yield "polarity", (event.id,), (_side(event, "polarity", voices), answer)


def _is_told_by(event: Event, claim: Claim) -> bool:
    """Whether the cue of a claim is a mention of an event: the denial itself."""
    cue = claim.cue[0]
    return isinstance(cue, tuple) and any(
        mention.where_in is None and cue[0] <= start and end <= cue[1]
        for mention in event.mentions
        for start, end in mention.trigger
    )


def _voice(event: Event, claims: Mapping[str, Claim]) -> str | None:
    claim = claims.get(event.claim or "")
    return None if claim is None else claim.source or claim.source_text or claim.id


def _side(event: Event, kind: DisputeKind, claims: Mapping[str, Claim]) -> Side:
    claim = claims.get(event.claim or "")
    return Side(
        says=_says(event, kind),
        events=(event.id,),
        claims=() if claim is None else (claim.id,),
        sources=() if claim is None or claim.source is None else (claim.source,),
    )


def _says(event: Event, kind: DisputeKind) -> str:
    if kind == "value":
        counts = (f"{number.what} {_range(number.low, number.high)}" for number in event.numbers)
        return f"{event.predicate}: {', '.join(counts)}"
    return f"{event.predicate}: {'no' if event.negated else 'yes'}"


def _range(low: float | None, high: float | None) -> str:
    if high is None:
        return f"at least {low:g}"
    if low is None:
        return f"at most {high:g}"
    return f"{low:g}" if low == high else f"{low:g} to {high:g}"
