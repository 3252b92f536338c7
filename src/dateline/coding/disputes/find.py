"""Find the disputes of a report: pairs of tellings that contradict each other, and what is denied, gathered into disputes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import combinations
from typing import TypeAlias

from dateline.coding.disputes.contradictions import contradiction
from dateline.coding.disputes.sameness import are_held_together
from dateline.coding.disputes.sides import Group, denial_of, make_dispute, saying
from dateline.coding.disputes.telling import Telling
from dateline.coding.disputes.tellings import tellings_of
from dateline.coding.disputes.values import is_corrected
from dateline.coding.events import Scene
from dateline.coding.frames import Frames
from dateline.record import Claim, Dispute, DisputeKind, Event

_Pair: TypeAlias = tuple[DisputeKind, Telling, Telling]


def find_disputes(
    scene: Scene, events: Sequence[Event], claims: Sequence[Claim], *, frames: Frames
) -> tuple[Dispute, ...]:
    """What different voices of a report tell that cannot all be true.

    Only what different voices tell is a dispute: a claim against the report, or one source against another. Several
    tellings of which each two contradict or repeat each other are the sides of one dispute.
    """
    if not claims:  # one voice alone
        return ()
    by_id = {claim.id: claim for claim in claims}
    tellings = tellings_of(frames, events, claims=by_id, cast=scene.cast, places=scene.setting.places)
    groups = _grouped(_pairs(tellings, scene.published))
    _add_denials(groups, tellings, claims)
    return tuple(make_dispute(f"d{number}", group) for number, group in enumerate(groups, 1))


def _pairs(tellings: Sequence[Telling], published: date | None) -> list[_Pair]:
    """The pairs of tellings by different voices that contradict each other; not what its own voice has corrected."""
    readable = [telling for telling in tellings if telling.is_readable]
    found = [
        (kind, one, other)
        for one, other in combinations(readable, 2)
        if one.voice != other.voice and are_held_together(one, other)
        if (kind := contradiction(one, other, published=published)) is not None
    ]
    return [
        (kind, one, other)
        for kind, one, other in found
        if kind != "value" or not (is_corrected(one, tellings) or is_corrected(other, tellings))
    ]


def _grouped(pairs: Sequence[_Pair]) -> list[Group]:
    """The pairs gathered: one more telling joins where it contradicts or repeats every other of a group."""
    at_odds = {(kind, *_ids(one, other)) for kind, one, other in pairs}
    groups: list[Group] = []
    for kind, *pair in pairs:
        for group in groups:
            if group.kind == kind and all(
                one is other
                or (kind, *_ids(one, other)) in at_odds
                or saying(one, kind) == saying(other, kind)
                for one in pair
                for other in group.tellings
            ):
                group.add(pair)
                break
        else:
            groups.append(Group(kind, list(pair)))
    return groups


def _ids(one: Telling, other: Telling) -> tuple[str, ...]:
    return tuple(sorted((one.event.id, other.event.id)))


def _add_denials(groups: list[Group], tellings: Sequence[Telling], claims: Sequence[Claim]) -> None:
    """Add denials of what somebody else told: the claim names an event that stands outside its own content."""
    for claim in claims:
        if claim.stance != "denies":
            continue
        for telling in tellings:
            if telling.event.id not in claim.events or telling.event.claim == claim.id:
                continue
            group = next((g for g in groups if g.kind == "polarity" and telling in g.tellings), None)
            if group is None:
                group = Group("polarity", [telling])
                groups.append(group)
            group.denials.append(denial_of(telling, claim, tellings))
