"""Tellings: events with the voice that tells them, and with what the grammar says that they were done to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import msgspec

from dateline.coding.disputes.words import load_dispute_words
from dateline.coding.frames import Frames
from dateline.coding.quantities import load_number_words
from dateline.reading import Reading
from dateline.record import Actor, AnySpan, Claim, Counted, Event, Number, Place
from dateline.spans import offsets_of, part_of

HARM: Final[frozenset[Counted]] = frozenset(["dead", "injured", "missing"])
"""Counts of people that different verbs tell of: "killed 12", "12 died", "left 12 dead"."""
PATIENT_SLOTS: Final = ("object", "of", "on", "against", "at", "into", "from", "to", "down", "up")
DEFINITE: Final = frozenset(["the", "this", "that", "these", "those"])
MODIFIERS: Final = ("amod", "compound", "nummod")
BESIDE: Final = ("advmod", "amod", "det", "npadvmod")
"""Labels of the words on a verb or noun that can make it another one."""
LONGEST_SENTENCE: Final = 600
"""Code points of the longest sentence believed; what is longer is mostly captions or lists run together."""
LOOSE: Final = 0.1
"""How far off a number with "about" may be, as a share of it."""
ROUND: Final = 100.0
ROUNDED: Final = 0.05
"""How far off a number of whole hundreds may be: "2,000 soldiers" are 1,960 too."""
_Key: TypeAlias = tuple[str | None, int, int]


@dataclass(frozen=True, slots=True)
class Thing:
    """Somebody or something that is acted upon, by its noun; a definite one is known from before."""

    noun: str
    definite: bool
    plural: bool
    modifiers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Telling:
    """An event as one voice tells it.

    `voice` is None for the report itself, `source` the actor who speaks where one is known. `beside` are words on the deed
    and its parties, `around_claim` those of the sentence in which it is said; `numbers` are as wide as they are meant,
    `named` the ids of the places, less than countries, that its sentence names, `causes` the nouns of its subjects;
    `by_verb` whether a verb tells it.
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
    beside: frozenset[str]
    around_claim: frozenset[str]
    not_yet: bool
    numbers: tuple[Number, ...]

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
        return mention.where_in != "related" and end - start <= LONGEST_SENTENCE

    @property
    def is_recurring(self) -> bool:
        """Whether there may be many of it between the same parties: talks, charges, threats."""
        return self.event.type in load_dispute_words().recurring and not self.is_once

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


def tellings_of(
    frames: Frames,
    events: Sequence[Event],
    *,
    claims: Mapping[str, Claim],
    actors: Mapping[str, Actor],
    places: Mapping[str, Place],
) -> list[Telling]:
    """The telling of each event, in the same order."""
    reading = frames.reading
    at = _tokens_by_place(reading)
    found = []
    for event in events:
        claim = claims.get(event.claim or "")
        doers, patients = _parties(event)
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
                causes=frozenset(noun for token in triggers for noun in _causes(frames, token)),
                by_verb=any(reading.poses[token] == "VERB" for token in triggers),
                things=tuple(
                    dict.fromkeys(thing for token in triggers for thing in _things(frames, token, triggers))
                ),
                beside=frozenset(word for token in triggers for word in _beside(frames, token)),
                around_claim=frozenset(word for cue in cues for word in _sentence_words(reading, cue)),
                not_yet=any(_is_not_yet(reading, token, set(cues)) for token in triggers),
                numbers=tuple(_loosened(reading, number, at) for number in event.numbers),
            )
        )
    return found


def _parties(event: Event) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who does it and to whom; who dies or drowns undergoes it."""
    words = load_number_words()
    suffered = event.predicate in words.by_subject and words.counted.get(event.predicate) in HARM
    return ((), event.actors) if suffered and not event.recipients else (event.actors, event.recipients)


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


def _things(frames: Frames, trigger: int, triggers: Sequence[int]) -> Iterator[Thing]:
    """What fills the slots of those acted upon; pronouns are left to the actors, and a bare noun of a light verb is the deed."""
    reading, frame = frames.reading, frames.frame(trigger)
    for head in (head for slot in PATIENT_SLOTS for head in frame.get(slot)):
        own = reading.children_with(head, "det", "poss")
        if reading.poses[head] not in ("NOUN", "PROPN") or (head in triggers and not own):
            continue
        bare = not own and reading.tags[head] == "NN"  # "parliament"
        definite = (
            bare
            or reading.poses[head] == "PROPN"
            or any(reading.labels[child] == "poss" or reading.lemmas[child] in DEFINITE for child in own)
        )
        modifiers = frozenset(reading.lemmas[child] for child in reading.children_with(head, *MODIFIERS))
        yield Thing(reading.lemmas[head], definite, reading.tags[head] in ("NNS", "NNPS"), modifiers)


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
