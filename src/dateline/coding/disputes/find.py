"""Find the disputes of a report: pairs of tellings that contradict each other, and what is denied, gathered into disputes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dateline.coding.disputes.contradictions import Contradiction, contradictions
from dateline.coding.disputes.pairing import pairs_to_compare
from dateline.coding.disputes.replies import dispute_of, find_replies, is_among
from dateline.coding.disputes.sides import Group, denial_of, make_dispute
from dateline.coding.disputes.telling import Telling
from dateline.coding.disputes.tellings import Tellings
from dateline.coding.disputes.values import is_corrected
from dateline.coding.events import Scene
from dateline.coding.frames import Frames
from dateline.record import Claim, Dispute, Event


def find_disputes(
    scene: Scene, events: Sequence[Event], claims: Sequence[Claim], *, frames: Frames
) -> tuple[Dispute, ...]:
    """What different voices of a report tell that cannot all be true.

    Only what different voices tell is a dispute: a claim against the report, or one source against another. Several
    tellings of which each two contradict or repeat each other are the sides of one dispute.
    """
    by_id = {claim.id: claim for claim in claims}
    tellings = Tellings(frames, claims=by_id, cast=scene.cast, places=scene.setting.places)
    groups = _grouped(_contradictions(events, tellings, scene.published))
    _add_denials(groups, events, tellings, claims)
    disputes = [make_dispute(f"d{number}", group) for number, group in enumerate(groups, 1)]
    for reply in find_replies(scene, frames, claims):
        if not is_among(reply, disputes):
            disputes.append(dispute_of(reply, events, id_=f"d{len(disputes) + 1}"))
    return tuple(disputes)


def _contradictions(
    events: Sequence[Event], tellings: Tellings, published: date | None
) -> list[Contradiction]:
    """The contradictions between tellings by different voices; not what its own voice has corrected."""
    pairs = ((tellings.of(one), tellings.of(other)) for one, other in pairs_to_compare(events, tellings))
    found = [
        each
        for one, other in pairs
        if _are_two_voices(one, other) and one.is_readable and other.is_readable
        for each in contradictions(one, other, published=published)
    ]
    standing = [each for each in found if not _is_corrected(each, events, tellings)]
    return _without_repeats(standing)


def _are_two_voices(one: Telling, other: Telling) -> bool:
    """Whether two tellings are of different voices, which have different names: "Gao Police" and "Gao police" are one."""
    sources = (one.source, other.source)
    names = {source.name.casefold() for source in sources if source is not None}
    return one.voice != other.voice and (None in sources or len(names) > 1)


def _without_repeats(found: Sequence[Contradiction]) -> list[Contradiction]:
    """One contradiction for a telling and a voice against it: who says that it was not so need not add what is so instead."""
    told = {
        (telling.event.id, voice)
        for each in found
        if each.against is None
        for telling, voice in ((each.one, each.other.voice), (each.other, each.one.voice))
    }
    kept = []
    for each in found:
        if each.against is not None:
            done = each.other if each.against is each.one else each.one
            key = (done.event.id, each.against.voice)
            if key in told:
                continue
            told.add(key)
        kept.append(each)
    return kept


def _is_corrected(each: Contradiction, events: Sequence[Event], tellings: Tellings) -> bool:
    """Whether one of two counts is overtaken by a later one of its own voice."""
    if each.kind != "value":
        return False
    told = [tellings.of(event) for event in events]
    return is_corrected(each.one, told) or is_corrected(each.other, told)


def _grouped(contradictions: Sequence[Contradiction]) -> list[Group]:
    """The contradictions gathered: one more telling joins where it contradicts or repeats every other of a group."""
    at_odds = {(each.kind, *_ids(each.one, each.other)) for each in contradictions}
    groups: list[Group] = []
    for each in contradictions:
        alone = _group_of(each)
        for group in groups:
            if group.kind == each.kind and all(
                one is other
                or (each.kind, *_ids(one, other)) in at_odds
                or alone.says(one) == group.says(other)
                for one in alone.tellings
                for other in group.tellings
            ):
                group.add(alone.tellings)
                group.against |= alone.against
                break
        else:
            groups.append(alone)
    return groups


def _group_of(each: Contradiction) -> Group:
    against = set() if each.against is None else {each.against.event.id}
    return Group(each.kind, [each.one, each.other], against=against)


def _ids(one: Telling, other: Telling) -> tuple[str, ...]:
    return tuple(sorted((one.event.id, other.event.id)))


def _add_denials(
    groups: list[Group], events: Sequence[Event], tellings: Tellings, claims: Sequence[Claim]
) -> None:
    """Add denials of what somebody else told: the claim names an event that stands outside its own content."""
    for claim in claims:
        if claim.stance != "denies":
            continue
        for event in events:
            if event.id not in claim.events or event.claim == claim.id:
                continue
            telling = tellings.of(event)
            group = next((g for g in groups if g.kind == "polarity" and telling in g.tellings), None)
            if group is None:
                group = Group("polarity", [telling])
                groups.append(group)
            group.denials.append(denial_of(event, claim, events))
