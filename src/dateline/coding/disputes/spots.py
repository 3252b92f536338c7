"""Spots: where a deed is put by a noun, or by a name of no known place: "in his cell", "on Mount Amri"."""

from __future__ import annotations

from typing import Final

from dateline.codebook.senses import kinds_of
from dateline.coding.disputes.words import load_dispute_words
from dateline.coding.frames import Frames
from dateline.reading import Reading

TIMES: Final = ("DATE", "TIME")
WHERE_SLOTS: Final = ("in", "at", "on", "inside", "aboard", "outside", "near")
PLACES: Final = frozenset(
    "structure.n.1 location.n.1 conveyance.n.2 body_of_water.n.1 way.n.6 area.n.1 geological_formation.n.1 facility.n.3 market.n.1 space.n.6".split()
)
"""Kinds of what something can be done in or at."""
LIKELY: Final = 0.5
"""The least share of a noun's senses, by their rank, that may make it a place."""


def spots_at(frames: Frames, trigger: int) -> tuple[str, ...]:
    """The nouns behind the prepositions of place of a deed; the names where there are none."""
    reading = frames.reading
    heads = [
        head
        for slot in WHERE_SLOTS
        for head in frames.frame(trigger).get(slot)
        if not reading.is_in_name(head, *TIMES)
    ]
    nouns = tuple(reading.lemmas[head] for head in heads if is_spot(reading, head))
    return nouns or tuple(reading.lemmas[head] for head in heads if reading.poses[head] == "PROPN")


def is_spot(reading: Reading, head: int) -> bool:
    """Whether a noun names a place or building, or what one goes in."""
    if reading.poses[head] != "NOUN":
        return False
    if reading.lemmas[head] in load_dispute_words().spots:
        return True
    return any(kind in PLACES and share >= LIKELY for kind, share in kinds_of(reading.lemmas[head], "n"))
