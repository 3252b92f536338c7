"""Tellings: events with the voice that tells them, and with what the grammar says that they were done to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import msgspec

from dateline.coding.disputes.contrast import find_contrast
from dateline.coding.disputes.roles import has_reason, is_without_cause, parties_of
from dateline.coding.disputes.things import PATIENT_SLOTS, Thing, is_of_nothing, things_at
from dateline.coding.disputes.words import load_dispute_words
from dateline.coding.frames import Frames
from dateline.reading import Reading
from dateline.record import Actor, AnySpan, Claim, Event, Number, Place
from dateline.resolving import Cast
from dateline.spans import offsets_of, part_of

TOLL: Final = "toll"
"""The predicate of counts that are told without a deed."""
PAST: Final = frozenset(["VBD", "VBN"])
BESIDE: Final = ("advmod", "amod", "det", "npadvmod")
"""Labels of the words on a verb or noun that can make it another one."""
LONGEST_SENTENCE: Final = 600
"""Code points of the longest sentence believed; what is longer is mostly captions or lists run together."""
ELSEWHERE: Final = ("related", "caption")
"""Parts in which another report, or a picture of another day, may be told of."""
LOOSE: Final = 0.1
"""How far off a number with "about" may be, as a share of it."""
ROUND: Final = 100.0
ROUNDED: Final = 0.05
"""How far off a number of whole hundreds may be: "2,000 soldiers" are 1,960 too."""
_Key: TypeAlias = tuple[str | None, int, int]


@dataclass(frozen=True, slots=True)
class Telling:
    """An event as one voice tells it.

    `voice` is None for the report itself, `source` the actor who speaks where one is known. `beside` are words on the deed
    and its parties, `around_claim` those of the sentence in which it is said; `numbers` are as wide as they are meant, `excluded` those of whom it is said that it was not them,
    `named` the ids of the places, less than countries, that its sentence names, `causes` the nouns of its subjects;
    `by_verb` whether a verb tells it, `of_nothing` whether it is told that nothing was done so,
    `in_past` whether the verb is in a past form, `is_of_it` whether its subject is "it",
    `has_reason` whether it is told with a reason, which a no may be meant of.
    """

    event: Event
    claim: Claim | None
    voice: str | None
    source: Actor | None
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    place: Place | None
    named: frozenset[str]
    things: tuple[Thing, ...]
    causes: frozenset[str]
    by_verb: bool
    of_nothing: bool
    in_past: bool
    is_of_it: bool
    has_reason: bool
    beside: frozenset[str]
    around_claim: frozenset[str]
    not_yet: bool
    numbers: tuple[Number, ...]
    excluded: tuple[Actor, ...]
    is_cleft: bool

    @property
    def begins(self) -> int:
        """Where the body first tells of it; before it for the title and captions."""
        mention = self.event.mentions[0]
        return -1 if mention.where_in is not None else mention.trigger[0][0]

    @property
    def is_readable(self) -> bool:
        """Whether the report itself tells it, and in a sentence of usual length."""
        mention = self.event.mentions[0]
        start, end = mention.sentence
        return mention.where_in not in ELSEWHERE and end - start <= LONGEST_SENTENCE

    @property
    def is_aside(self) -> bool:
        """Whether it is none of the record's events (asides.py)."""
        return is_aside(self.event)

    @property
    def is_plain(self) -> bool:
        """Whether it is told as done, or as planned, and in the past tense where it is done: no habit, wish or "not yet"."""
        done = self.event.status == "occurred" and self.in_past and not self.not_yet
        return done or (self.event.status == "planned" and not self.event.negated)

    @property
    def is_recurring(self) -> bool:
        """Whether there may be many of it between the same parties: talks, charges, threats."""
        return self.event.type in load_dispute_words().recurring and not self.is_once

    @property
    def is_for_a_charge(self) -> bool:
        """Whether it is what befalls one for each of several charges: who was convicted of one may not have been of another."""
        return self.event.predicate in load_dispute_words().charged

    @property
    def is_still(self) -> bool:
        """Whether it is told as lasting: "is still being held"."""
        return self.event.status in ("occurred", "ongoing") and "still" in self.beside

    @property
    def is_already(self) -> bool:
        """Whether it is told as done before it was due: "had already closed"."""
        return "already" in self.beside

    @property
    def nouns(self) -> frozenset[str]:
        """The nouns of the things that it was done to."""
        return frozenset(thing.noun for thing in self.things)

    @property
    def is_toll(self) -> bool:
        """Whether it is a bare count: "the death toll at eight"."""
        return self.is_aside and self.event.predicate == TOLL

    @property
    def has_patient(self) -> bool:
        """Whether it is said to whom or what it is done."""
        return bool(self.recipients or self.things)

    @property
    def is_actual(self) -> bool:
        """Whether it is told as having come about lately."""
        return self.event.status in ("occurred", "ongoing")

    @property
    def is_another(self) -> bool:
        """Whether it is told as one of several: "additional talks", "attacked again"."""
        return bool(self.beside & load_dispute_words().another)

    @property
    def is_once(self) -> bool:
        """Whether what is done is done once, or lasts until it is undone."""
        once, predicate = load_dispute_words().once, self.event.predicate
        return predicate in once or (self.event.type != "ASSAULT" and predicate.split()[0] in once)


def is_aside(event: Event) -> bool:
    """Whether an event is an aside, by its id."""
    return event.id.startswith("a")


def tellings_of(
    frames: Frames,
    events: Sequence[Event],
    *,
    claims: Mapping[str, Claim],
    cast: Cast,
    places: Mapping[str, Place],
) -> list[Telling]:
    """The telling of each event, in the same order."""
    reading = frames.reading
    at = _tokens_by_place(reading)
    found = []
    actors = cast.actors
    for told in events:
        event, excluded, is_cleft = _as_contrasted(frames, told, at, cast)
        claim = claims.get(event.claim or "")
        doers, patients = parties_of(event)
        triggers = [token for span in _triggers(event) if (token := at.get(span)) is not None]
        cues = [] if claim is None else [at[span] for cue in claim.cue if (span := _key(cue)) in at]
        found.append(
            Telling(
                event=event,
                claim=claim,
                voice=None if claim is None else claim.source or claim.source_text or claim.id,
                source=None if claim is None else actors.get(claim.source or ""),
                actors=tuple(actors[id_] for id_ in doers),
                recipients=tuple(actors[id_] for id_ in patients),
                place=None if event.where is None else places.get(event.where.place),
                named=_places_named(event, places.values()),
                causes=frozenset()
                if is_without_cause(event)
                else frozenset(noun for token in triggers for noun in _causes(frames, token)),
                by_verb=any(reading.poses[token] == "VERB" for token in triggers),
                of_nothing=any(is_of_nothing(frames, token) for token in triggers),
                has_reason=any(has_reason(reading, token) for token in triggers),
                is_of_it=any(_is_of_it(frames, token) for token in triggers),
                in_past=any(reading.tags[token] in PAST for token in triggers),
                things=tuple(
                    dict.fromkeys(thing for token in triggers for thing in things_at(frames, token, triggers))
                ),
                beside=frozenset(word for token in triggers for word in _beside(frames, token)),
                around_claim=frozenset(word for cue in cues for word in _sentence_words(reading, cue)),
                not_yet=any(_is_not_yet(reading, token, set(cues)) for token in triggers),
                numbers=tuple(_loosened(reading, number, at) for number in event.numbers),
                excluded=excluded,
                is_cleft=is_cleft,
            )
        )
    return found


def _as_contrasted(
    frames: Frames, event: Event, at: Mapping[_Key, int], cast: Cast
) -> tuple[Event, tuple[Actor, ...], bool]:
    """An event with those whom "it was X who" and "X, not Y" put it to, those ruled out, and whether it is such a sentence."""
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
        return event, tuple(cast.actors[id_] for id_ in excluded), contrast.is_cleft
    return event, (), False


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


def _causes(frames: Frames, trigger: int) -> Iterator[str]:
    reading = frames.reading
    for head in frames.frame(trigger).get("subject"):
        if reading.poses[head] == "NOUN":
            yield reading.lemmas[head]


def _places_named(event: Event, places: Iterable[Place]) -> frozenset[str]:
    mention = event.mentions[0]
    start, end = mention.sentence
    return frozenset(
        place.id
        for place in places
        if mention.where_in is None and place.precision != "country"
        if any(isinstance(span, tuple) and start <= span[0] < end for span in place.mentions)
    )


def _beside(frames: Frames, trigger: int) -> Iterator[str]:
    """The adverbs and adjectives of a deed and of those who do and undergo it."""
    reading, frame = frames.reading, frames.frame(trigger)
    heads = [trigger, *(head for slot in ("subject", *PATIENT_SLOTS) for head in frame.get(slot))]
    for head in heads:
        yield from (reading.lemmas[child] for child in reading.children_with(head, *BESIDE))


def _is_not_yet(reading: Reading, trigger: int, cues: set[int]) -> bool:
    """Whether what is planned is said not to have come: "is still to leave", "will only leave on Sunday"."""
    words = load_dispute_words().not_yet
    for token in (trigger, *reading.ancestors(trigger)):
        if token in cues:
            break
        below = (word for child in reading.children[token] for word in (child, *reading.children[child]))
        if any(reading.labels[word] == "advmod" and reading.lemmas[word] in words for word in below):
            return True
    return False


def _sentence_words(reading: Reading, token: int) -> Iterator[str]:
    first, last = reading.sentences[reading.sentence_of[token]]
    yield from (reading.words[word].lower() for word in range(first, last))


def _loosened(reading: Reading, number: Number, at: Mapping[_Key, int]) -> Number:
    """A number as wide as it is meant: one with "about" and one of whole hundreds are not exact."""
    token = at.get(_key(number.span))
    if number.low is None or number.low != number.high or token is None:
        return number
    before = {reading.words[word].lower() for word in range(max(token - 2, 0), token + 1)}
    share = ROUNDED if number.low >= ROUND and number.low % ROUND == 0 else 0.0
    if before & load_dispute_words().about:
        share = LOOSE
    return msgspec.structs.replace(number, low=number.low * (1 - share), high=number.low * (1 + share))
