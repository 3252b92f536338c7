"""What denials answer: "Moscow denies it" is tied to the event that was told before."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import msgspec

from dateline.codebook import load_vocabulary
from dateline.coding.attribution import Attribution
from dateline.coding.claims.denials import (
    GENERAL,
    INVOLVEMENT,
    answers,
    is_denial,
    is_of_part,
    names_what_was_said,
)
from dateline.coding.claims.voiced import denial_around
from dateline.coding.disputes.roles import HARM
from dateline.coding.disputes.telling import is_aside
from dateline.coding.disputes.words import load_dispute_words
from dateline.coding.numbers.quantities import load_number_words
from dateline.reading import Reading
from dateline.record import Actor, Claim, Event, Span

REACH = 600
"""Code points between what is denied and the denial: two or three sentences of news."""
THIRD_PERSON = frozenset(["he", "she", "they", "it"])


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
    by_id = {claim.id: claim for claim in claims}
    for number, attribution in enumerate(attributions):
        claim = claims[number]
        if claim.stance != "denies" or not is_denial(reading, attribution):
            continue
        if answers(reading, attribution):
            claim = _by_the_accused(claim, events)
            known = events
            if is_of_part(reading, attribution):
                known = [
                    event
                    for event in _of_its_kind(reading, attribution, events)
                    if _is_party(claim.source, event, actors)
                ]
            beside = {
                other.id
                for other, told in zip(claims, attributions, strict=True)
                if reading.sentence_of[told.cue_head] == reading.sentence_of[attribution.cue_head]
            }
            answered = _answered(claim, claims, events=known, actors=actors, beside=beside)
            found: tuple[str, ...] = () if answered is None else (answered,)
        elif names_what_was_said(reading, attribution):
            told = (id_ for each in claims if denial_around(each, by_id) is claim for id_ in each.events)
            found = (*claim.events, *told, *_said_before(claim, claims, events))
        else:
            continue
        done[number] = msgspec.structs.replace(claim, events=found or claim.events)
    return tuple(done)


def _of_its_kind(reading: Reading, attribution: Attribution, events: Sequence[Event]) -> Sequence[Event]:
    """The events that a part can be denied in, where it is said in what: "any role in the bombing" is in what bombed."""
    nouns = {
        reading.lemmas[token]
        for token in attribution.content_tokens
        if reading.poses[token] == "NOUN" and reading.lemmas[token] not in INVOLVEMENT
    }
    if not nouns or nouns & GENERAL:
        return events
    deeds = {load_vocabulary().event_nouns.get(noun, noun) for noun in nouns}
    words, counted = load_dispute_words().attack, load_number_words().counted
    harm = words | {verb for verb, what in counted.items() if what in HARM}
    violent = bool(deeds & harm)
    return [
        event
        for event in events
        if any(deed in (event.predicate, f"{event.predicate.rstrip('e')}ing") for deed in deeds)
        or (
            violent
            and (
                event.predicate in harm
                or (event.type in load_dispute_words().violent and event.mode is not None)
            )
        )
    ]


def _by_the_accused(denial: Claim, events: Sequence[Event]) -> Claim:
    """A denial by "him" or "them" in the sentence of an accusation, which is by who is accused, and not by the accuser."""
    at = denial.cue[0]
    if not isinstance(at, tuple) or (denial.source_text or "").lower() not in THIRD_PERSON:
        return denial
    for event in events:
        (start, end), mention = event.mentions[-1].sentence, event.mentions[-1]
        beside = mention.where_in is None and start <= mention.trigger[0][0] < at[0] < end
        if (
            beside
            and event.type in load_dispute_words().accusing
            and denial.source in event.actors
            and len(event.recipients) == 1
        ):
            return msgspec.structs.replace(denial, source=event.recipients[0])
    return denial


def _said_before(denial: Claim, claims: Sequence[Claim], events: Sequence[Event]) -> tuple[str, ...]:
    """What another said before a denial that repeats it, by the same predicate."""
    at = denial.cue[0]
    if not isinstance(at, tuple):
        return ()
    own = {event.predicate for event in events if event.id in denial.events}
    others = {claim.id for claim in claims if claim.source != denial.source}
    said = [
        event
        for event in events
        if event.claim in others and event.predicate in own and 0 < at[0] - _trigger(event) <= REACH
    ]
    return tuple(event.id for event in said[-1:] if not event.negated)


def _answered(
    denial: Claim,
    claims: Sequence[Claim],
    *,
    events: Sequence[Event],
    actors: Mapping[str, Actor],
    beside: Collection[str],
) -> str | None:
    """What a denial answers: of the last words or accusation by another voice the first event told.

    An event that the denier is party to goes before others; an accusation is only answered by such.
    """
    at = denial.cue[0]
    if not isinstance(at, tuple) or denial.source is None:
        return None
    claim = _last_said(denial, claims, at, beside)
    accusation = _last_accusation(denial.source, events, at)
    if accusation is not None and (claim is None or _starts(claim) < _trigger(accusation)):
        told = [event for event in events if _is_within(accusation, event)]
        return next((event.id for event in told if _is_party(denial.source, event, actors)), None)
    if claim is None:
        return None
    told = [event for event in events if event.id in claim.events and _trigger(event) < at[0]]
    told = [
        event
        for event in told
        if event.status != "hypothetical" and (event.status == "occurred" or not is_aside(event))
    ]
    mine = [event for event in told if _is_party(denial.source, event, actors)]
    return next((event.id for event in mine or told), None)


def _last_said(denial: Claim, claims: Sequence[Claim], at: Span, beside: Collection[str]) -> Claim | None:
    """The last claim with events before a denial, near it, by another voice, and not the one that tells of it.

    A claim beside it in its sentence is what it answers, be there an event in it or none.
    """
    around = _around(denial, claims)
    said = [
        claim
        for claim in claims
        if 0 < at[0] - _starts(claim) <= REACH
        and claim.source != denial.source
        and claim.id not in around
        and (claim.events or claim.id in beside)
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
        if event.type in load_dispute_words().accusing
        and source not in event.actors
        and 0 < at[0] - _trigger(event) <= REACH
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
