"""Telling events: each with the voice that tells it, and with what its words say of it beyond the event itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

import msgspec

from dateline.coding.disputes.contrast import find_contrast
from dateline.coding.disputes.roles import has_reason, is_without_cause, parties_of
from dateline.coding.disputes.telling import Telling
from dateline.coding.disputes.things import PATIENT_SLOTS, is_of_nothing, things_at
from dateline.coding.disputes.words import load_dispute_words
from dateline.coding.frames import Frames
from dateline.reading import Reading
from dateline.record import Actor, AnySpan, Claim, Event, Number, Place
from dateline.resolving import Cast
from dateline.spans import offsets_of, part_of

PAST: Final = frozenset(["VBD", "VBN"])
BESIDE: Final = ("advmod", "amod", "det", "npadvmod")
"""Labels of the words on a verb or noun that can make it another one."""
LOOSE: Final = 0.1
"""How far off a number with "about" may be, as a share of it."""
ROUND: Final = 100.0
ROUNDED: Final = 0.05
"""How far off a number of whole hundreds may be: "2,000 soldiers" are 1,960 too."""
_Key: TypeAlias = tuple[str | None, int, int]


def tellings_of(
    frames: Frames,
    events: Sequence[Event],
    *,
    claims: Mapping[str, Claim],
    cast: Cast,
    places: Mapping[str, Place],
) -> list[Telling]:
    """The telling of each event, in the same order."""
    teller = _Teller(frames, claims, cast, places)
    return [teller.tell(event) for event in events]


class _Teller:
    """Tells the events of one report."""

    def __init__(
        self, frames: Frames, claims: Mapping[str, Claim], cast: Cast, places: Mapping[str, Place]
    ) -> None:
        self.frames = frames
        self.claims = claims
        self.cast = cast
        self.places = places
        self.at = _tokens_by_place(frames.reading)

    def tell(self, told: Event) -> Telling:
        """An event as its voice tells it."""
        frames, reading, actors = self.frames, self.frames.reading, self.cast.actors
        event, excluded, is_cleft = _as_contrasted(frames, told, self.at, self.cast)
        claim = self.claims.get(event.claim or "")
        doers, patients = parties_of(event)
        triggers = self._tokens(_triggers(event))
        cues = [] if claim is None else self._tokens(map(_key, claim.cue))
        causes = [] if is_without_cause(event) else triggers
        return Telling(
            event=event,
            claim=claim,
            voice=None if claim is None else claim.source or claim.source_text or claim.id,
            source=None if claim is None else actors.get(claim.source or ""),
            actors=tuple(actors[id_] for id_ in doers),
            recipients=tuple(actors[id_] for id_ in patients),
            place=None if event.where is None else self.places.get(event.where.place),
            named=_places_named(event, self.places.values()),
            causes=frozenset(noun for token in causes for noun in _causes(frames, token)),
            by_verb=any(reading.poses[token] == "VERB" for token in triggers),
            of_nothing=any(is_of_nothing(frames, token) for token in triggers),
            has_reason=any(has_reason(reading, token) for token in triggers),
            is_of_it=any(_is_of_it(frames, token) for token in triggers),
            in_past=any(reading.tags[token] in PAST for token in triggers),
            things=tuple(dict.fromkeys(t for token in triggers for t in things_at(frames, token, triggers))),
            beside=frozenset(word for token in triggers for word in _beside(frames, token)),
            around_claim=frozenset(word for cue in cues for word in _sentence_words(reading, cue)),
            not_yet=any(_is_not_yet(reading, token, set(cues)) for token in triggers),
            numbers=tuple(_loosened(reading, number, self.at) for number in event.numbers),
            excluded=excluded,
            is_cleft=is_cleft,
        )

    def _tokens(self, keys: Iterable[_Key]) -> list[int]:
        return [self.at[key] for key in keys if key in self.at]


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
