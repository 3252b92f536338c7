"""Things: what a deed is told to have been done to, by the nouns of its grammar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from dateline.coding.disputes.contrast import ruled_out
from dateline.coding.frames import Frames

PATIENT_SLOTS: Final = ("object", "of", "on", "against", "at", "into", "from", "to", "down", "up")
ASKED_FOR: Final = "for"
"""The slot of what is called or asked for; behind an object it is a purpose or a while."""
NOTHING: Final = frozenset(["nothing", "none"])
DEFINITE: Final = frozenset(["the", "this", "that", "these", "those"])
TIMES: Final = ("DATE", "TIME")
MODIFIERS: Final = ("amod", "compound", "nummod")


@dataclass(frozen=True, slots=True)
class Thing:
    """Somebody or something that is acted upon, by its noun; a definite one is known from before, a denied one is none: "no ship", "any ship"."""

    noun: str
    definite: bool
    denied: bool
    plural: bool
    modifiers: frozenset[str]


def things_at(frames: Frames, trigger: int, triggers: Sequence[int]) -> Iterator[Thing]:
    """What fills the slots of those acted upon; pronouns are left to the actors, and a bare noun of a light verb is the deed."""
    reading, frame = frames.reading, frames.frame(trigger)
    excluded = ruled_out(reading, trigger)
    slots = PATIENT_SLOTS if frame.get("object") else (*PATIENT_SLOTS, ASKED_FOR)
    for head in (head for slot in slots for head in frame.get(slot)):
        if reading.is_in_name(head, *TIMES) or head in excluded:
            continue
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
        denied = any(reading.lemmas[child] in ("no", "any") for child in own)
        yield Thing(reading.lemmas[head], definite, denied, reading.tags[head] in ("NNS", "NNPS"), modifiers)


def is_of_nothing(frames: Frames, trigger: int) -> bool:
    """Whether a deed is said to have been done to nothing: "nothing had been signed"."""
    reading = frames.reading
    return any(
        reading.lemmas[word] in NOTHING for word in reading.children_with(trigger, "dobj", "nsubjpass")
    )
