"""Roles: who does a deed, who undergoes it though grammar has made him its subject, and whether a cause is told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dateline.coding.disputes.words import STATE, load_dispute_words
from dateline.coding.frames import Frames
from dateline.coding.numbers.quantities import load_number_words
from dateline.reading import Reading
from dateline.record import Counted, Event

HARM: Final[frozenset[Counted]] = frozenset(["dead", "injured", "missing"])
"""Counts of people that different verbs tell of: "killed 12", "12 died", "left 12 dead"."""

BEFORE_NOUN: Final = ("compound", "amod", "nmod")
OBJECTS: Final = ("object", "down", "up")
"""Slots of what a verb is done to, that of a particle taken for a preposition too: "burned down the hospital"."""


def parties_of(event: Event, *, undergone: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who does it and to whom; the subject of what is `undergone` is whom it is done to."""
    if event.predicate in load_dispute_words().losing:
        return (), event.recipients  # who loses men has not done it
    return ((), event.actors) if undergone and not event.recipients else (event.actors, event.recipients)


def is_undergone(frames: Frames, event: Event, triggers: Sequence[int]) -> bool:
    """Whether the subject of an event undergoes it: who dies, what falls or is afloat."""
    if _is_suffered(event) or event.predicate.startswith(STATE):
        return True
    objects = (head for token in triggers for slot in OBJECTS for head in frames.frame(token).get(slot))
    intransitive = all(head in triggers for head in objects)  # "takes effect"
    return event.predicate in load_dispute_words().undergone and intransitive


def _is_suffered(event: Event) -> bool:
    words = load_number_words()
    return event.predicate in words.by_subject and words.counted.get(event.predicate) in HARM


def is_without_cause(event: Event) -> bool:
    """Whether the subject of an event has caused nothing: who dies, and who counts the dead."""
    return _is_suffered(event) or event.predicate in load_number_words().tallying


def is_arising(frames: Frames, token: int, predicate: str) -> bool:
    """Whether a verb says only that the deed of a predicate, its subject, has come about: "the shot came from the crowd"."""
    reading, arising = frames.reading, load_dispute_words().arising
    lemma = reading.lemmas[token]
    told = {
        f"{lemma} {reading.lemmas[word]}" for word in reading.children_with(token, "dobj")
    }  # "take place"
    return (
        lemma != predicate.split(maxsplit=1)[0] and bool({lemma, *told} & arising) and predicate not in told
    )


def doers_at(frames: Frames, token: int, *, arises: bool) -> tuple[int, ...]:
    """The heads of who does a deed: the subjects of its verb, whose it is by a noun, or those whom it comes from where it only `arises`."""
    frame, reading = frames.frame(token), frames.reading
    if arises:
        return (*frame.get("from"), *frame.get("by"))
    if reading.poses[token] != "NOUN":
        return frame.get("subject")
    if frames.is_undergone(token):
        return frame.get("by")
    owners = (head for head in frame.get("possessor") if reading.labels[head] not in BEFORE_NOUN)
    return (*frame.get("by"), *owners)


def has_reason(reading: Reading, trigger: int) -> bool:
    """Whether a deed is told with its cause: "was not killed because of it", "as a result of it"."""
    words = [reading.lemmas[child] for child in reading.children[trigger]]
    return "because" in words or any(
        reading.lemmas[reading.children[child][0]] == "result"
        for child in reading.children_with(trigger, "prep")
        if reading.lemmas[child] == "as" and reading.children[child]
    )
