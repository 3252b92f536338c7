"""Blame: who puts a deed on somebody tells that he did it: "blamed the army for the shelling", "the raid was the work of rebels".

Where no deed is named, what was told before is meant: "blamed the army instead", "said that the army was responsible".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import msgspec

from dateline.coding.disputes.words import deed_named, load_dispute_words
from dateline.coding.frames import Frames
from dateline.coding.numbers.quantities import load_number_words
from dateline.record import Event
from dateline.resolving import Cast

DEED_SLOTS: Final = ("for", "of", "object", "behind")
"""Slots of the deed that somebody is blamed for, or answers for."""
BLAMED_SLOTS: Final = ("object", "on", "to")
"""Slots of whom a verb of blaming puts it on."""
GERUNDS: Final = frozenset(["of", "for", "with"])
"""Prepositions before the deed that somebody is accused of: "of shelling the port"."""
THAT_DEED: Final = "that deed"
"""The predicate of what only points to a deed told before."""


@dataclass(frozen=True, slots=True)
class Blame:
    """The deed that somebody puts on others, told as done by them, the actor who blames, and the heads of those who are blamed."""

    event: Event
    blamer: str
    heads: tuple[int, ...]


def find_blame(frames: Frames, event: Event, triggers: Sequence[int]) -> Blame | None:
    """What an event of blaming says that was done by whom; None for any other event, and where nobody is blamed."""
    if event.predicate not in load_dispute_words().blaming or event.negated or not event.actors:
        return None
    if any(_tells_by_gerund(frames, token) for token in triggers):
        return None  # it is a telling of its own
    named = [(head, deed) for token in triggers for head, deed in _deeds(frames, token)]
    deeds = {head for head, _ in named}
    put_on = (head for deed in deeds for head in frames.frame(deed).get("on"))  # "blamed the raid on rebels"
    blamed = (head for token in triggers for slot in BLAMED_SLOTS for head in frames.frame(token).get(slot))
    heads = tuple(
        head
        for head in (*blamed, *put_on)
        if head not in deeds and head not in triggers and frames.reading.poses[head] == "NOUN"
    )
    if not (heads or event.recipients):
        return None
    told = msgspec.structs.replace(
        event,
        predicate=named[0][1] if named else THAT_DEED,
        type=None,
        mode=None,
        actors=event.recipients,
        recipients=(),
    )
    return Blame(told, event.actors[0], heads)


def _tells_by_gerund(frames: Frames, verb: int) -> bool:
    reading = frames.reading
    return any(
        reading.child(preposition, "pcomp") is not None
        for preposition in reading.children_with(verb, "prep")
        if reading.lemmas[preposition] in GERUNDS
    )


def _deeds(frames: Frames, token: int) -> Iterator[tuple[int, str]]:
    """The nouns by which a verb of blaming names deeds, each with its predicate."""
    for slot in DEED_SLOTS:
        for head in frames.frame(token).get(slot):
            deed = deed_named(frames.reading.lemmas[head])
            if deed is not None and frames.reading.poses[head] == "NOUN":
                yield head, deed


def as_answered_for(frames: Frames, event: Event, triggers: Sequence[int]) -> Event:
    """The deed that somebody is said to answer for, as done by him: "was responsible for the raid"; any other event as it is."""
    if event.predicate not in load_dispute_words().answering:
        return event
    below = (deed for token in triggers for _, deed in _deeds(frames, token))
    return msgspec.structs.replace(event, predicate=next(below, THAT_DEED), type=None, mode=None)


def counter(event: Event) -> str | None:
    """Who counts what an event of counting tells: "police counted 900 marchers" is the word of the police."""
    counts = event.predicate in load_number_words().tallying and not event.negated
    return event.actors[0] if counts and event.actors else None


def accuser(frames: Frames, cast: Cast, trigger: int) -> str | None:
    """Who accuses somebody of the deed that a gerund tells: "accused the guards of beating inmates"; None of any other."""
    reading = frames.reading
    preposition = reading.heads[trigger]
    verb = reading.heads[preposition]
    if reading.labels[trigger] != "pcomp" or reading.lemmas[preposition] not in GERUNDS:
        return None
    if reading.lemmas[verb] not in load_dispute_words().blaming:
        return None
    subjects = frames.frame(verb).get("subject")
    return next((cast.mentions[head].actor for head in subjects if head in cast.mentions), None)
