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
PRONOUNS = frozenset(["it", "this", "that", "which"])
ANSWERED = frozenset(
    "accusation accusations allegation allegations assertion assertions charge charges claim claims report "
    "reports suggestion suggestions account".split()
)
INVOLVEMENT = frozenset(["involvement", "responsibility", "part", "role", "complicity"])
FALSE = frozenset(
    "false untrue baseless groundless unfounded fabricated fabrication fabrications invented invention lie lies fiction hoax nonsense rubbish "
    "fake slander slanderous propaganda disinformation misinformation wrong incorrect inaccurate".split()
)
"""What somebody calls words that he denies."""
POINTING = frozenset(["the", "this", "that", "these", "those", "such", "all", "both", "any", "its", "their"])
REACH = 600
"""Code points between what is denied and the denial: two or three sentences of news."""


def calls_false(reading: Reading, attribution: Attribution) -> bool:
    """Whether it is said of somebody's words that they are false, and no more: "called the report a fabrication"."""
    tokens = attribution.content_tokens
    words = [
        reading.words[token].lower()
        for token in tokens
        if reading.poses[token] in ("NOUN", "PRON", "ADJ", "VERB")
    ]
    if not words or any(reading.labels[token] == "neg" for token in tokens):
        return False
    return words[0] in ANSWERED | PRONOUNS and len(words) > 1 and all(word in FALSE for word in words[1:])


def is_denial(reading: Reading, attribution: Attribution) -> bool:
    """Whether an attribution denies something, and is no "did not deny" or "will neither confirm nor deny"."""
    cue = attribution.cue_head
    after_nor = any(reading.lemmas[word] == "nor" for word in reading.children_with(reading.heads[cue], "cc"))
    if reading.labels[cue] == "conj" and after_nor:
        return False
    return attribution.stance == "denies" and not find_status(reading, cue).negated


def answers(reading: Reading, attribution: Attribution) -> bool:
    """Whether what is denied is only pointed at: "it", "the accusations", "the report a fabrication"."""
    if calls_false(reading, attribution):
        return True
    words = [reading.words[token].lower() for token in attribution.content_tokens]
    if words and words[0] in POINTING and words[1:]:
        words = words[1:]
        if words[0] in ANSWERED:
            return len(words) == 1 or words[1] == "as"
    return words[0] in INVOLVEMENT or (len(words) == 1 and words[0] in PRONOUNS)


def is_of_part(reading: Reading, attribution: Attribution) -> bool:
    """Whether a part in what happened is denied, and not that it happened: "denied any involvement"."""
    return any(reading.words[token].lower() in INVOLVEMENT for token in attribution.content_tokens[:2])


def with_answered(
    reading: Reading,
    claims: Sequence[Claim],
    attributions: Sequence[Attribution],
    *,
    events: Sequence[Event],
    actors: Mapping[str, Actor],
) -> tuple[Claim, ...]:
    """The claims, those that deny what was just said with the event that they deny, where one is found."""
    done = list(claims)
    for number, attribution in enumerate(attributions):
        claim = claims[number]
        if claim.events or not (is_denial(reading, attribution) and answers(reading, attribution)):
            continue
        if is_of_part(reading, attribution):
            known = [event for event in events if _is_party(claim.source, event, actors)]
            answered = _answered(claim, claims, events=known, actors=actors)
        else:
            answered = _answered(claim, claims, events=events, actors=actors)
        if answered is not None:
            done[number] = msgspec.structs.replace(claim, events=(answered,))
    return tuple(done)


def _answered(
    denial: Claim, claims: Sequence[Claim], *, events: Sequence[Event], actors: Mapping[str, Actor]
) -> str | None:
    """What a denial answers: of the last words or accusation by another voice the first event told.

    An event that the denier is party to goes before others; an accusation is only answered by such.
    """
    at = denial.cue[0]
    if not isinstance(at, tuple) or denial.source is None:
        return None
    claim = _last_said(denial, claims, at)
    accusation = _last_accusation(denial.source, events, at)
    if accusation is not None and (claim is None or _starts(claim) < _trigger(accusation)):
        told = [event for event in events if _is_within(accusation, event)]
        return next((event.id for event in told if _is_party(denial.source, event, actors)), None)
    if claim is None:
        return None
    told = [event for event in events if event.id in claim.events and _trigger(event) < at[0]]
    mine = [event for event in told if _is_party(denial.source, event, actors)]
    return next((event.id for event in mine or told), None)


def _last_said(denial: Claim, claims: Sequence[Claim], at: Span) -> Claim | None:
    """The last claim with events before a denial, near it, by another voice, and not the one that tells of it."""
    around = _around(denial, claims)
    said = [
        claim
        for claim in claims
        if 0 < at[0] - _starts(claim) <= REACH
        and claim.source != denial.source
        and claim.events
        and claim.id not in around
    ]
    return max(said, key=_starts, default=None)


def _around(denial: Claim, claims: Sequence[Claim]) -> set[str]:
    """The ids of the claims that a denial stands within."""
    within = {claim.id: claim.within for claim in claims}
    found: set[str] = set()
    outer = denial.within
    while outer is not None:
        found.add(outer)
        outer = within.get(outer)
    return found


def _last_accusation(source: str, events: Sequence[Event], at: Span) -> Event | None:
    """The last accusation before a denial, near it, that the denier did not make."""
    found = [
        event
        for event in events
        if event.type == "ACCUSE" and source not in event.actors and 0 < at[0] - _trigger(event) <= REACH
    ]
    return max(found, key=_trigger, default=None)


def _starts(claim: Claim) -> int:
    """Where a claim's cue stands in the text; far off where it stands in a title or caption."""
    cue = claim.cue[0]
    return cue[0] if isinstance(cue, tuple) else -REACH


def _trigger(event: Event) -> int:
    mention = event.mentions[-1]
    return mention.trigger[0][0] if mention.where_in is None else -REACH


def _is_within(accusation: Event, event: Event) -> bool:
    """Whether an event is told behind an accusation in the same sentence."""
    sentence = accusation.mentions[-1].sentence
    return any(
        mention.where_in is None
        and mention.sentence == sentence
        and mention.trigger[0][0] > _trigger(accusation)
        for mention in event.mentions
    )


def _is_party(source: str | None, event: Event, actors: Mapping[str, Actor]) -> bool:
    if source is None:
        return False
    country = actors[source].country
    parties = (*event.actors, *event.recipients)
    return source in parties or (
        country is not None and any(actors[id_].country == country for id_ in parties)
    )
