"""Disputes: events of one report that cannot all be true. Dateline shows the sides and judges none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from dateline.record import Actor, Claim, Dispute, DisputeKind, Event, Number, Side


def find_disputes(
    events: Sequence[Event], claims: Sequence[Claim], actors: Mapping[str, Actor]
) -> tuple[Dispute, ...]:
    """Pairs of events that contradict each other in polarity or in a number, numbered in text order.

    Only what different voices tell is a dispute: a claim against the report, or one source against another.
    """
    voices = {claim.id: claim for claim in claims}
    found = [
        (kind, one, other)
        for one, other in combinations(events, 2)
        if _voice(one, voices) != _voice(other, voices)
        for kind in _contradictions(one, other, actors)
    ]
    return tuple(
        Dispute(
            id=f"d{number}", kind=kind, about=(one.id, other.id),
            sides=(_side(one, kind, voices), _side(other, kind, voices)),
        )
        for number, (kind, one, other) in enumerate(found, 1)
    )  # fmt: skip


def _contradictions(one: Event, other: Event, actors: Mapping[str, Actor]) -> Iterator[DisputeKind]:
    same = one.predicate == other.predicate or (
        one.type is not None and (one.type, one.mode) == (other.type, other.mode)
    )
    if not same or not _same_parties(one, other, actors) or not _same_time(one, other):
        return
    if one.negated != other.negated and one.predicate == other.predicate:
        yield "polarity"
    elif one.negated == other.negated and _numbers_differ(one.numbers, other.numbers):
        yield "value"


def _voice(event: Event, claims: Mapping[str, Claim]) -> str | None:
    claim = claims.get(event.claim or "")
    return None if claim is None else claim.source or claim.source_text or claim.id


def _same_parties(one: Event, other: Event, actors: Mapping[str, Actor]) -> bool:
    """Each role shares a party or a country, or is left out by one side; an unnamed body counts by its country."""
    for mine, others in ((one.actors, other.actors), (one.recipients, other.recipients)):
        if mine and others and not _keys(mine, actors) & _keys(others, actors):
            return False
    return True


def _keys(ids: tuple[str, ...], actors: Mapping[str, Actor]) -> set[str]:
    keys = set(ids)
    for id_ in ids:
        actor = actors[id_]
        keys.add(actor.country or actor.name.lower())
        keys.add(actor.name.lower().split()[-1])
    return keys


def _same_time(one: Event, other: Event) -> bool:
    if one.when is None or other.when is None:
        return True
    return one.when.start <= other.when.end and other.when.start <= one.when.end


def _numbers_differ(one: Sequence[Number], other: Sequence[Number]) -> bool:
    """Whether counts of the same thing leave no common value; "at least" covers all above it."""
    return any(
        mine.what == others.what and mine.unit == others.unit and not _compatible(mine, others)
        for mine in one
        for others in other
    )


def _compatible(one: Number, other: Number) -> bool:
    infinity = float("inf")
    low = max(
        one.low if one.low is not None else -infinity, other.low if other.low is not None else -infinity
    )
    high = min(
        one.high if one.high is not None else infinity, other.high if other.high is not None else infinity
    )
    return low <= high


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
        counts = (f"{number.what} {_range(number)}" for number in event.numbers)
        return f"{event.predicate}: {', '.join(counts)}"
    return f"{event.predicate}: {'no' if event.negated else 'yes'}"


def _range(number: Number) -> str:
    if number.high is None:
        return f"at least {number.low:g}"
    if number.low is None:
        return f"at most {number.high:g}"
    return f"{number.low:g}" if number.low == number.high else f"{number.low:g} to {number.high:g}"
