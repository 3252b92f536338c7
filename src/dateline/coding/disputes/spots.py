"""Spots: where a deed is put by a noun, or by a name of no known place: "in his cell", "on Mount Amri"."""

from __future__ import annotations

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a deed is put by a noun; `whose` are the adjectives of a territory, `is_name` whether it is only a name."""

    noun: str
    whose: frozenset[str]
    is_name: bool

    @property
    def words(self) -> str:
        """The words to show for it."""
        return " ".join((*sorted(self.whose), self.noun))


def spots_at(frames: Frames, trigger: int) -> tuple[Spot, ...]:
    """The nouns behind the prepositions of place of a deed; the names where there are none."""
    reading = frames.reading
    heads = [
        _of_what(reading, head)
        for slot in WHERE_SLOTS
        for head in frames.frame(trigger).get(slot)
        if not reading.is_in_name(head, *TIMES)
    ]
    nouns = tuple(_spot(reading, head) for head in heads if is_spot(reading, head))
    names = (head for head in heads if reading.poses[head] == "PROPN")
    return nouns or tuple(Spot(reading.lemmas[head], frozenset(), is_name=True) for head in names)


def _of_what(reading: Reading, head: int) -> int:
    """What a noun that only relates to another is of: the house of "in front of her house"."""
    if reading.lemmas[head] not in load_dispute_words().relational:
        return head
    of = next((word for word in reading.children_with(head, "prep") if reading.lemmas[word] == "of"), None)
    inner = None if of is None else reading.child(of, "pobj")
    return head if inner is None else inner


def _spot(reading: Reading, head: int) -> Spot:
    noun, whose = reading.lemmas[head], frozenset[str]()
    if noun in load_dispute_words().territories:
        whose = frozenset(reading.lemmas[word] for word in reading.children_with(head, "amod", "poss"))
    return Spot(noun, whose, is_name=False)


def is_spot(reading: Reading, head: int) -> bool:
    """Whether a noun names a place or building, or what one goes in."""
    if reading.poses[head] != "NOUN":
        return False
    if reading.lemmas[head] in load_dispute_words().spots:
        return True
    return any(kind in PLACES and share >= LIKELY for kind, share in kinds_of(reading.lemmas[head], "n"))
