"""Telling events: each with the voice that tells it, and with what its words say of it beyond the event itself."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import or_
from typing import Final, TypeAlias

import msgspec

from dateline.coding.disputes.blame import (
    THAT_DEED,
    accuser,
    as_answered_for,
    counter,
    find_blame,
)
from dateline.coding.disputes.contrast import find_contrast
from dateline.coding.disputes.counts import loosened
from dateline.coding.disputes.hours import Clock
from dateline.coding.disputes.roles import (
    doers_at,
    has_reason,
    is_arising,
    is_undergone,
    is_without_cause,
    parties_of,
)
from dateline.coding.disputes.spots import spots_at
from dateline.coding.disputes.states import is_under_way
from dateline.coding.disputes.telling import Telling, begins_at, is_aside
from dateline.coding.disputes.things import (
    Thing,
    is_definite,
    is_of_nothing,
    thing_at,
    things_at,
)
from dateline.coding.disputes.tolls import stated_thing
from dateline.coding.disputes.turns import Turns, voice_of
from dateline.coding.disputes.wording import is_not_yet, sentence_words, words_beside
from dateline.coding.disputes.words import STATE, Marks, load_dispute_words, marks_of
from dateline.coding.frames import Frames
from dateline.reading import Reading
from dateline.record import Actor, AnySpan, Claim, Event, Number, Place
from dateline.resolving import Cast
from dateline.spans import offsets_of, part_of

VERBAL: Final = ("VERB", "AUX")
PAST: Final = frozenset(["VBD", "VBN"])
BESIDE_PREDICATE: Final = ("advmod", "prep", "acomp", "oprd")
"""Labels of the words that make another predicate of a verb: "set free", "voted against"."""
THIRD_PERSON: Final = frozenset(["he", "she", "it", "they"])
DONE_TO: Final = ("object", "dative")
_Key: TypeAlias = tuple[str | None, int, int]


class Tellings:
    """The tellings of the events of one report, each made when it is asked for and kept."""

    def __init__(
        self, frames: Frames, *, claims: Mapping[str, Claim], cast: Cast, places: Mapping[str, Place]
    ) -> None:
        self.frames = frames
        self.claims = claims
        self.cast = cast
        self.places = places
        self.at = _tokens_by_place(frames.reading)
        self.turns = Turns(claims.values())
        self.clock = Clock(frames.reading)
        self._told: dict[str, Telling] = {}

    def of(self, event: Event) -> Telling:
        """An event as its voice tells it."""
        if event.id not in self._told:
            self._told[event.id] = self._tell(event)
        return self._told[event.id]

    def marks_of(self, event: Event) -> Marks:
        """The lists in which its predicate stands."""
        return _marks(self.frames.reading, event.predicate, self._tokens(_triggers(event)))

    def _tell(self, told: Event) -> Telling:
        frames, reading, actors = self.frames, self.frames.reading, self.cast.actors
        event, excluded, contrasted = _as_contrasted(frames, told, self.at, self.cast)
        claim = self.claims.get(event.claim or "")
        triggers = self._tokens(_triggers(event))
        blame = find_blame(frames, event, triggers)
        event = as_answered_for(frames, event, triggers) if blame is None else blame.event
        blamer = self._teller(event, claim, triggers) if blame is None else blame.blamer
        answers = event.predicate != told.predicate
        undergone = not answers and is_undergone(frames, event, triggers)
        is_of_it = any(_is_of_it(frames, token) for token in triggers)
        doers, patients = parties_of(event, undergone=undergone)
        if undergone and is_of_it and is_aside(event):
            patients = ()  # of things such as fires and leaks "it" knows no actor
        cues = [] if claim is None else self._tokens(map(_key, claim.cue))
        arises = any(is_arising(frames, token, event.predicate) for token in triggers)
        heads = tuple(head for token in triggers for head in doers_at(frames, token, arises=arises))
        heads = contrasted or heads if blame is None else blame.heads
        causing = [] if undergone or is_without_cause(event) else self._causing(heads, patients)
        return Telling(
            event=event,
            claim=claim,
            voice=blamer or (None if claim is None else voice_of(claim)),
            source=actors.get(blamer or (claim.source if claim is not None else None) or ""),
            actors=tuple(actors[id_] for id_ in doers),
            recipients=tuple(actors[id_] for id_ in patients),
            place=None if event.where is None else self.places.get(event.where.place),
            named=_places_named(event, claim, self.places.values()),
            spots=frozenset(spot for token in triggers for spot in spots_at(frames, token)),
            doers=_things_at(reading, causing),
            causes=frozenset(reading.lemmas[head] for head in causing),
            by_verb=any(reading.poses[token] in VERBAL for token in triggers),
            of_nothing=any(is_of_nothing(frames, token) for token in triggers),
            has_reason=any(has_reason(reading, token) for token in triggers),
            is_of_it=is_of_it,
            to_pronouns=_pronouns(frames, triggers, ("subject",) if undergone else DONE_TO),
            by_pronouns=frozenset() if undergone else _pronouns(frames, triggers, ("subject",)),
            lasts=_lasts(reading, event, triggers),
            in_past=any(_is_in_past(reading, token) for token in triggers),
            things=() if blame or arises else self._things(triggers, by_subject=undergone),
            subjects=_things_at(reading, heads),
            beside=frozenset(word for token in triggers for word in words_beside(frames, token)),
            around_claim=frozenset(word for cue in cues for word in sentence_words(reading, cue)),
            not_yet=any(is_not_yet(reading, token, set(cues)) for token in triggers),
            numbers=tuple(_as_meant(reading, number, self.at) for number in event.numbers),
            excluded=excluded,
            is_cleft=bool(contrasted),
            time_of_day=self.clock.time_of(triggers),
            turn=self._turn(event, claim),
            points_back=_points_back(event, is_of_it=is_of_it),
            by_name=arises or _is_named(reading, triggers),
            marks=_marks(reading, event.predicate, triggers),
        )

    def _teller(self, event: Event, claim: Claim | None, triggers: Sequence[int]) -> str | None:
        """Whose word is what the report tells in no claim: who accuses somebody of it, or who counts."""
        if claim is not None:
            return None
        if (counted := counter(event)) is not None:
            return counted
        found = (accuser(self.frames, self.cast, token) for token in triggers)
        return next((actor for actor in found if actor is not None), None)

    def _causing(self, heads: Iterable[int], patients: Sequence[str]) -> list[int]:
        """Those of the doers' heads that are nouns and name nobody whom it is done to."""
        nouns = [head for head in heads if self.frames.reading.poses[head] == "NOUN"]
        return [head for head in nouns if not self._is_one_of(patients, head)]

    def _is_one_of(self, ids: Sequence[str], head: int) -> bool:
        mention = self.cast.mentions.get(head)
        return mention is not None and mention.actor in ids

    def _turn(self, event: Event, claim: Claim | None) -> int:
        """The turn of the claim that tells it, or of where it is told."""
        cue = None if claim is None else claim.cue[0]
        return self.turns.at(cue[0] if isinstance(cue, tuple) else begins_at(event))

    def _things(self, triggers: Sequence[int], *, by_subject: bool) -> tuple[Thing, ...]:
        """What it was done to; of a count what is counted."""
        found = [
            thing
            for token in triggers
            for thing in things_at(self.frames, token, triggers, by_subject=by_subject)
        ]
        stated = (stated_thing(self.frames.reading, token) for token in triggers)
        return tuple(dict.fromkeys((*found, *(thing for thing in stated if thing is not None))))

    def _tokens(self, keys: Iterable[_Key]) -> list[int]:
        return [self.at[key] for key in keys if key in self.at]


def _lasts(reading: Reading, event: Event, triggers: Sequence[int]) -> bool:
    """Whether what is told goes on, by its status or its words, or is a state."""
    by_word = event.predicate in load_dispute_words().continuing or event.predicate.startswith(STATE)
    return event.status == "ongoing" or by_word or any(is_under_way(reading, token) for token in triggers)


def _is_named(reading: Reading, triggers: Sequence[int]) -> bool:
    """Whether a noun tells of it as of something known: "the raid"."""
    return any(reading.poses[token] == "NOUN" and is_definite(reading, token) for token in triggers)


def _points_back(event: Event, *, is_of_it: bool) -> bool:
    """Whether a telling only points to a deed told before: "it took place", "blamed the army"."""
    return event.predicate == THAT_DEED or (is_of_it and event.predicate in load_dispute_words().phases)


def _things_at(reading: Reading, heads: Iterable[int]) -> tuple[Thing, ...]:
    found = (thing_at(reading, head) for head in heads)
    return tuple(dict.fromkeys(thing for thing in found if thing is not None))


def _is_in_past(reading: Reading, token: int) -> bool:
    """Whether a verb is in a past form, itself or by "did"."""
    did = any(reading.tags[word] == "VBD" for word in reading.children_with(token, "aux"))
    return reading.tags[token] in PAST or (reading.tags[token] == "VB" and did)


def _marks(reading: Reading, predicate: str, triggers: Sequence[int]) -> Marks:
    """The lists in which a predicate stands, alone or with an adverb or preposition: "were thrown back", "voted against"."""
    words = (
        reading.lemmas[word] for token in triggers for word in reading.children_with(token, *BESIDE_PREDICATE)
    )
    return functools.reduce(or_, (marks_of(f"{predicate} {word}") for word in words), marks_of(predicate))


def _as_contrasted(
    frames: Frames, event: Event, at: Mapping[_Key, int], cast: Cast
) -> tuple[Event, tuple[Actor, ...], tuple[int, ...]]:
    """An event with those whom "it was X who" and "X, not Y" put it to, those ruled out, and the heads of X of the first."""
    for span in _triggers(event):
        contrast = None if span not in at else find_contrast(frames, at[span])
        if contrast is None:
            continue
        doers, excluded = (
            tuple(cast.mentions[head].actor for head in heads if head in cast.mentions)
            for heads in (contrast.doers, contrast.excluded)
        )
        event = msgspec.structs.replace(
            event,
            actors=doers if contrast.is_cleft else event.actors,
            recipients=tuple(id_ for id_ in event.recipients if id_ not in excluded),
            negated=event.negated and not excluded,
        )
        return event, tuple(cast.actors[id_] for id_ in excluded), contrast.doers
    return event, (), ()


def _tokens_by_place(reading: Reading) -> dict[_Key, int]:
    """The token that begins at each place of the record's texts."""
    return {
        (passage.part, passage.index, reading.starts[token]): token
        for passage in reading.passages
        for token in range(passage.first, passage.last)
    }


def _key(span: AnySpan) -> _Key:
    return (*part_of(span), offsets_of(span)[0])


def _triggers(event: Event) -> Iterator[_Key]:
    for mention in event.mentions:
        for start, _ in mention.trigger:
            yield mention.where_in, mention.index or 0, start


def _is_of_it(frames: Frames, trigger: int) -> bool:
    return any(frames.reading.lemmas[head] == "it" for head in frames.frame(trigger).get("subject"))


def _pronouns(frames: Frames, triggers: Sequence[int], slots: Sequence[str]) -> frozenset[str]:
    lemmas = frames.reading.lemmas
    heads = (head for token in triggers for slot in slots for head in frames.frame(token).get(slot))
    return frozenset(lemmas[head] for head in heads if lemmas[head] in THIRD_PERSON)


def _places_named(event: Event, claim: Claim | None, places: Iterable[Place]) -> frozenset[str]:
    """The places that a sentence names, save those of whoever says it ("a newspaper in Delhi")."""
    mention = event.mentions[0]
    start, end = mention.sentence
    sources = () if claim is None else claim.source_spans
    return frozenset(
        place.id
        for place in places
        if mention.where_in is None and place.precision != "country"
        if any(
            isinstance(span, tuple)
            and start <= span[0] < end
            and not any(isinstance(source, tuple) and source[0] <= span[0] < source[1] for source in sources)
            for span in place.mentions
        )
    )


def _as_meant(reading: Reading, number: Number, at: Mapping[_Key, int]) -> Number:
    token = at.get(_key(number.span))
    if token is None:
        return number
    low, high = loosened(reading, number.low, number.high, token)
    return msgspec.structs.replace(number, low=low, high=high)
