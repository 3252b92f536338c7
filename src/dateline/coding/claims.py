"""Claims: attributions as the record keeps them, with resolved sources, chains and times."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import msgspec

from dateline.coding.attribution import Attribution
from dateline.coding.events import Scene
from dateline.reading import Reading
from dateline.record import AnySpan, Claim, Event, Span, Stance, Via
from dateline.resolving import ActorMention

THOUGHTS: frozenset[Stance] = frozenset(["believes", "fears", "hopes", "intends"])
"""Stances in which nothing is said to have happened: the report tells of the thought (record.md, rule 7)."""

FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
VERBAL = FINITE | {"VB"}


def choose_claims(reading: Reading, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions that are claims: a deed about a thing ("rejected the offer") says no content.

    What stood within one left out stands within the next around it.
    """
    numbers: dict[int, int] = {}
    chosen: list[Attribution] = []
    for number, attribution in enumerate(attributions):
        if attribution.sort == "speech" or attribution.quotes or _tops_are(reading, attribution, VERBAL):
            numbers[number] = len(numbers)
    for number in numbers:
        within = attributions[number].within
        while within is not None and within not in numbers:
            within = attributions[within].within
        chosen.append(replace(attributions[number], within=None if within is None else numbers[within]))
    return tuple(chosen)


def make_claims(scene: Scene, attributions: Sequence[Attribution]) -> tuple[Claim, ...]:
    """One claim for each attribution, numbered in the order given."""
    return tuple(
        _claim(scene, attribution, f"c{number}") for number, attribution in enumerate(attributions, 1)
    )


def claims_at(
    reading: Reading, claims: Sequence[Claim], attributions: Sequence[Attribution]
) -> dict[int, str]:
    """The claim in whose content each token stands, the innermost that says something.

    A thought says nothing, nor does a deed about a thing ("rejected the plan to leave"): its content must be
    a clause of its own or stand in quotation marks. Where somebody says what "is said", the word is theirs.
    """
    holder: dict[int, str] = {}
    sizes: dict[int, int] = {}
    for claim, attribution in zip(claims, attributions, strict=True):
        says = claim.quotes or attribution.sort == "speech" or _tops_are(reading, attribution, FINITE)
        nobody = attribution.source is None and attribution.within is not None
        if claim.stance in THOUGHTS or nobody or not says:
            continue
        size = len(attribution.content_tokens)
        for token in attribution.content_tokens:
            if token not in holder or size < sizes[token]:
                holder[token], sizes[token] = claim.id, size
    return holder


def with_events(claims: Iterable[Claim], events: Sequence[Event]) -> tuple[Claim, ...]:
    """The claims with the ids of the events that stand in their content."""
    inside: dict[str, list[str]] = {}
    for event in events:
        if event.claim is not None:
            inside.setdefault(event.claim, []).append(event.id)
    return tuple(msgspec.structs.replace(claim, events=tuple(inside.get(claim.id, ()))) for claim in claims)


def _claim(scene: Scene, attribution: Attribution, id_: str) -> Claim:
    reading = scene.reading
    text = reading.passages[attribution.passage].text
    at = attribution.cue_head
    timed = scene.calendar.time_of(at)
    return Claim(
        id=id_,
        source=_actor_id(scene.cast.mentions, attribution.source),
        source_text=" ".join(text[slice(*span)] for span in attribution.source_spans) or None,
        via=tuple(
            Via(id=mention.actor, span=reading.place(relay.head, relay.span))
            for relay in attribution.via
            if (mention := scene.cast.mentions.get(relay.head)) is not None
        ),
        within=None if attribution.within is None else f"c{attribution.within + 1}",
        cue=_placed(scene, at, attribution.cue),
        content=_placed(scene, at, attribution.content),
        quotes=_placed(scene, at, attribution.quotes),
        form=attribution.form,
        stance=attribution.stance,
        when=None if timed is None else timed.when,
        source_spans=_placed(scene, at, attribution.source_spans),
    )


def _tops_are(reading: Reading, attribution: Attribution, tags: frozenset[str]) -> bool:
    """Whether a content has a verb in one of these forms at its top, or an auxiliary of it."""
    inside = set(attribution.content_tokens)
    tops = [token for token in attribution.content_tokens if reading.heads[token] not in inside]
    return any(
        reading.tags[word] in tags
        for top in tops
        for word in (top, *reading.children_with(top, "aux", "auxpass"))
    )


def _actor_id(mentions: Mapping[int, ActorMention], head: int | None) -> str | None:
    mention = None if head is None else mentions.get(head)
    return None if mention is None else mention.actor


def _placed(scene: Scene, token: int, spans: tuple[Span, ...]) -> tuple[AnySpan, ...]:
    return tuple(scene.reading.place(token, span) for span in spans)
