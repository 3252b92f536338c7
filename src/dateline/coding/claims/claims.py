"""Claims: attributions as the record keeps them, with resolved sources, chains and times."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from dateline.coding.attribution import Attribution
from dateline.coding.claims.claimed import FINITE, is_charge, tops_are
from dateline.coding.events import Scene
from dateline.reading import Reading
from dateline.record import AnySpan, Claim, Event, Span, Stance, Via
from dateline.resolving import ActorMention

THOUGHTS: frozenset[Stance] = frozenset(["believes", "fears", "hopes", "intends"])
"""Stances in which nothing is said to have happened: the report tells of the thought (record.md, rule 7)."""

PASSING_ON: frozenset[Stance] = frozenset(["asserts", "reports", "admits"])
"""Stances of those who tell what others have said."""


def make_claims(scene: Scene, attributions: Sequence[Attribution]) -> tuple[Claim, ...]:
    """One claim for each attribution, numbered in the order given."""
    claims = [_claim(scene, attribution, f"c{number}") for number, attribution in enumerate(attributions, 1)]
    by_id = {claim.id: claim for claim in claims}
    return tuple(
        msgspec.structs.replace(claim, via=(*claim.via, *_tellers(claim, by_id))) for claim in claims
    )


def _tellers(claim: Claim, by_id: Mapping[str, Claim]) -> tuple[Via, ...]:
    """Those in whose words a claim stands, outward, and who so pass it on: "the agency reported that he said"."""
    found: list[Via] = []
    passed = {claim.source, *(via.id for via in claim.via)}
    outer = by_id.get(claim.within or "")
    while outer is not None:
        told = claim.stance not in THOUGHTS and outer.stance in PASSING_ON
        if told and outer.source is not None and outer.source not in passed:
            passed.add(outer.source)
            found += [Via(id=outer.source, span=span) for span in outer.source_spans[:1]]
            found += [via for via in outer.via if via.id not in passed]
            passed |= {via.id for via in outer.via}
        outer = by_id.get(outer.within or "")
    return tuple(found)


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
        says = claim.quotes or attribution.sort == "speech" or claim.stance == "denies"
        says = says or tops_are(reading, attribution, FINITE) or is_charge(reading, attribution)
        says = says or _is_wanted(reading, attribution)
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


def without(claim: Claim, asides: Collection[Event]) -> Claim:
    """The claim with those of its events that the record keeps."""
    left_out = {aside.id for aside in asides}
    return msgspec.structs.replace(claim, events=tuple(id_ for id_ in claim.events if id_ not in left_out))


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
        quotes=_placed(scene, at, tuple(span for span in attribution.quotes if text[slice(*span)].strip())),
        form=attribution.form,
        stance=attribution.stance,
        when=None if timed is None else timed.when,
        source_spans=_placed(scene, at, attribution.source_spans),
    )


def _is_wanted(reading: Reading, attribution: Attribution) -> bool:
    """Whether a content is a clause with "that" in the subjunctive: "demanded that the army leave"."""
    inside = set(attribution.content_tokens)
    return any(
        reading.labels[token] == "mark" and reading.lemmas[token] == "that" and reading.tags[head] == "VB"
        for token in attribution.content_tokens
        if (head := reading.heads[token]) in inside and reading.heads[head] not in inside
    )


def _actor_id(mentions: Mapping[int, ActorMention], head: int | None) -> str | None:
    mention = None if head is None else mentions.get(head)
    return None if mention is None else mention.actor


def _placed(scene: Scene, token: int, spans: tuple[Span, ...]) -> tuple[AnySpan, ...]:
    return tuple(scene.reading.place(token, span) for span in spans)
