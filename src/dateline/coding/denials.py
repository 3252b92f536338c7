"""Denials: "Moscow denies it" is tied to the event that it answers."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import msgspec

from dateline.codebook import load_vocabulary
from dateline.codebook.senses import kinds_of
from dateline.coding.attribution import Attribution
from dateline.coding.attribution.cues import load_cues
from dateline.coding.disputes.telling import HARM, is_aside
from dateline.coding.disputes.words import load_dispute_words
from dateline.coding.quantities import load_number_words
from dateline.coding.status import find_status
from dateline.reading import Reading
from dateline.record import Actor, Claim, Event, Span

DENYING = frozenset(["deny", "refute", "rebut", "dispute", "disavow", "disclaim"])
"""Verbs that deny whatever noun is their object: "denied the raid", where "rejected the plan" denies nothing."""
PRONOUNS = frozenset(["it", "this", "that", "which"])
INVOLVEMENT = frozenset(["involvement", "responsibility", "part", "role", "complicity"])
FALSE = frozenset(
    "false untrue baseless groundless unfounded fabricated fabrication fabrications invented invention lie lies fiction hoax nonsense rubbish "
    "fake slander slanderous propaganda disinformation misinformation wrong incorrect inaccurate".split()
)
"""What somebody calls words that he denies."""
TRUE = frozenset(["true", "correct", "accurate", "right", "so", "case", "factual"])
"""What somebody says of words that he denies, with a no."""
SUCH = (["no", "such"], ["any", "such"])
GENERAL = frozenset(["thing", "step", "incident", "case"])
SAYABLE = frozenset(["communication.n.1", "act.n.1", "event.n.1"])
KINDS = frozenset(["kind", "sort"])
POINTING = frozenset(
    ["the", "a", "an", "this", "that", "these", "those", "such", "all", "both", "any", "its", "their"]
)
THIRD_PERSON = frozenset(["he", "she", "they", "it"])
REACH = 600
"""Code points between what is denied and the denial: two or three sentences of news."""


def calls_false(reading: Reading, attribution: Attribution) -> bool:
    """Whether it is said of somebody's words that they are false: "called the report a fabrication", "that is not true"."""
    tokens = attribution.content_tokens
    if _is_no_such(reading, tokens):
        return True
    said = [token for token in tokens if _bears_meaning(reading, token)]
    if len(said) < 2 or not (_is_answered(reading, said[0]) or reading.lemmas[said[0]] in PRONOUNS):
        return False
    negated = any(reading.labels[token] == "neg" for token in tokens)
    words = TRUE if negated else FALSE
    if all(reading.words[token].lower() in words for token in said[1:]):
        return True
    return _is_answered(reading, said[0]) and _is_predicated(reading, said[0], words)


def _bears_meaning(reading: Reading, token: int) -> bool:
    return reading.poses[token] in ("NOUN", "PRON", "ADJ", "VERB") or reading.words[token].lower() in FALSE


def _is_predicated(reading: Reading, subject: int, words: Collection[str]) -> bool:
    """Whether one of some words is said of a subject: "reports that the ship had sunk were untrue"."""
    verb = reading.heads[subject]
    if reading.labels[subject] != "nsubj" or reading.lemmas[verb] != "be":
        return False
    return any(
        reading.words[child].lower() in words for child in reading.children_with(verb, "acomp", "attr")
    )


def _is_no_such(reading: Reading, tokens: Sequence[int]) -> bool:
    """Whether a content has "no such order" or "nothing of the kind" in its main clause."""
    words = [reading.lemmas[token] for token in tokens]
    such = any(
        words[at : at + 2] in SUCH and _is_told(reading, reading.heads[tokens[at]])
        for at in range(len(words))
    )
    return such or any(words[at] == "nothing" and words[at + 3] in KINDS for at in range(len(words) - 3))


def _is_told(reading: Reading, noun: int) -> bool:
    """Whether a noun points to what was told, and to no thing: "no such order", not "no such funds"."""
    return reading.lemmas[noun] in GENERAL or any(
        kind in SAYABLE for kind, share in kinds_of(reading.lemmas[noun], "n") if share == 1
    )


def _is_answered(reading: Reading, token: int) -> bool:
    return reading.lemmas[token] in load_cues().answered


def names_what_was_said(reading: Reading, attribution: Attribution) -> bool:
    """Whether what is denied are somebody's words, with what they say: "dismissed (as rumours) reports that it had sold ships"."""
    nouns = [
        token for token in attribution.content_tokens if reading.poses[token] in ("NOUN", "PROPN", "VERB")
    ]
    return any(_is_answered(reading, noun) and _says_what(reading, noun) for noun in nouns[:2])


def _says_what(reading: Reading, noun: int) -> bool:
    """Whether a noun of saying has its content behind it: "the report that …" or "of …", not "the report which …"."""
    clauses = reading.children_with(noun, "acl", "relcl", "ccomp")
    told = any(reading.child(clause, "mark") is not None for clause in clauses)
    return told or any(
        reading.lemmas[word] in ("of", "about") for word in reading.children_with(noun, "prep")
    )


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
        return not names_what_was_said(reading, attribution)
    tokens = attribution.content_tokens
    words = [reading.words[token].lower() for token in tokens]
    if words and words[0] in POINTING and words[1:]:
        tokens, words = tokens[1:], words[1:]
        if _is_answered(reading, tokens[0]):
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
            found = (*claim.events, *_said_before(claim, claims, events))
        else:
            continue
        done[number] = msgspec.structs.replace(claim, events=found or claim.events)
    return tuple(done)


def _of_its_kind(reading: Reading, attribution: Attribution, events: Sequence[Event]) -> Sequence[Event]:
    """The events that a part can be denied in, where it is said in what: "any role in the bombing" is in what bombed."""
    deeds = {load_vocabulary().event_nouns.get(reading.lemmas[token]) for token in attribution.content_tokens}
    deeds.discard(None)
    if not deeds:
        return events
    words, counted = load_dispute_words().attack, load_number_words().counted
    harm = words | {verb for verb, what in counted.items() if what in HARM}
    violent = bool(deeds & harm)
    return [
        event
        for event in events
        if event.predicate in deeds
        or (violent and (event.predicate in harm or (event.type == "ASSAULT" and event.mode is not None)))
    ]


def _by_the_accused(denial: Claim, events: Sequence[Event]) -> Claim:
    """A denial by "him" or "them" in the sentence of an accusation, which is by who is accused, and not by the accuser."""
    at = denial.cue[0]
    if not isinstance(at, tuple) or (denial.source_text or "").lower() not in THIRD_PERSON:
        return denial
    for event in events:
        (start, end), mention = event.mentions[-1].sentence, event.mentions[-1]
        beside = mention.where_in is None and start <= mention.trigger[0][0] < at[0] < end
        if beside and event.type == "ACCUSE" and denial.source in event.actors and len(event.recipients) == 1:
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
