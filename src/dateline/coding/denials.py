"""Denials: "Moscow denies it" is tied to the event that it answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from dateline.coding.attribution import Attribution
from dateline.coding.status import find_status
from dateline.reading import Reading
from dateline.record import Actor, Claim, Event, Span

DENYING = frozenset(["deny", "refute", "rebut", "dispute", "disavow", "disclaim"])
"""Verbs that deny whatever noun is their object: "denied the raid", where "rejected the plan" denies nothing."""
PRONOUNS = frozenset(["it", "this", "that"])
ANSWERED = frozenset(
    "accusation accusations allegation allegations assertion assertions charge charges claim claims report "
    "reports suggestion suggestions account".split()
)
POINTING = frozenset(["the", "this", "that", "these", "those", "such", "all", "both"])
REACH = 600
"""Code points between what is denied and the denial: two or three sentences of news."""


def is_denial(reading: Reading, attribution: Attribution) -> bool:
    """Whether an attribution denies something, and is no "did not deny" or "neither confirmed nor denied"."""
    return attribution.stance == "denies" and not find_status(reading, attribution.cue_head).negated


def answers(reading: Reading, attribution: Attribution) -> bool:
    """Whether what is denied is only pointed at: "it", "the accusations"."""
    words = [reading.words[token].lower() for token in attribution.content_tokens]
    if len(words) == 1:
        return words[0] in PRONOUNS
    return len(words) in (2, 3) and words[0] in POINTING and words[-1] in ANSWERED


def with_answered(
    reading: Reading,
    claims: Sequence[Claim],
    attributions: Sequence[Attribution],
    *,
    events: Sequence[Event],
    actors: Mapping[str, Actor],
) -> tuple[Claim, ...]:
    """The claims, those that deny what was just said with the event that they deny, where one is found."""
    done: list[Claim] = []
    for claim, attribution in zip(claims, attributions, strict=True):
        if is_denial(reading, attribution) and answers(reading, attribution) and not claim.events:
            answered = _answered(claim, claims, events=events, actors=actors)
            if answered is not None:
                claim = msgspec.structs.replace(claim, events=(answered,))
        done.append(claim)
    return tuple(done)


def _answered(
    denial: Claim, claims: Sequence[Claim], *, events: Sequence[Event], actors: Mapping[str, Actor]
) -> str | None:
    """The first event of the last claim by another voice before a denial; one that the denier is in, if any is."""
    at = denial.cue[0]
    if not isinstance(at, tuple) or denial.source is None:
        return None
    by_id = {event.id: event for event in events}
    said: list[Claim] = []
    for claim in claims:
        cue = claim.cue[0]
        near = isinstance(cue, tuple) and 0 < at[0] - cue[0] <= REACH
        if near and claim.id != denial.id and claim.source != denial.source and claim.events:
            said.append(claim)
    if not said:
        return _accused(at, denial.source, events=events, actors=actors)
    told = [by_id[id_] for id_ in said[-1].events]
    mine = [event for event in told if _is_party(denial.source, event, actors)]
    return (mine or told)[0].id


def _accused(at: Span, source: str, *, events: Sequence[Event], actors: Mapping[str, Actor]) -> str | None:
    """What the denier was just accused of: the event that follows the accusation in its sentence."""
    for number in range(len(events) - 1, -1, -1):
        event = events[number]
        mention = event.mentions[-1]
        near = mention.where_in is None and 0 < at[0] - mention.trigger[0][0] <= REACH
        if not near or event.type != "ACCUSE" or source in event.actors:
            continue
        for other in events[number + 1 :]:
            told = other.mentions[0]
            if told.sentence == mention.sentence and _is_party(source, other, actors):
                return other.id
        return None
    return None


def _is_party(source: str, event: Event, actors: Mapping[str, Actor]) -> bool:
    country = actors[source].country
    parties = (*event.actors, *event.recipients)
    return source in parties or (
        country is not None and any(actors[id_].country == country for id_ in parties)
    )
