"""Borders as places: "the border between Chad and Sudan", "the Turkish-Syrian border", "Turkey's border with Syria"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from dateline.reading import Reading
from dateline.resolving.phrases import HYPHENS

BORDERS: Final = frozenset(["border", "frontier", "borderland"])
BEFORE: Final = frozenset(["compound", "amod", "nmod", "poss"])


@dataclass(frozen=True, slots=True)
class Border:
    """The tokens of a border's name, its head, and the two lands that it parts, in the order of the alphabet."""

    first: int
    last: int
    head: int
    lands: tuple[str, str]

    @property
    def name(self) -> str:
        """The name of the border: "Chad–Sudan border"."""
        return "–".join(self.lands) + " border"


def find_borders(reading: Reading, lands: Mapping[int, str]) -> Iterator[Border]:
    """The borders of a reading that are named by both their sides; `lands` gives the countries by the token that names them."""
    for token, lemma in enumerate(reading.lemmas):
        if lemma in BORDERS:
            sides = [side for side in _sides(reading, token) if side in lands]
            if len({lands[side] for side in sides}) == 2:
                one, other = sorted({lands[side] for side in sides})
                yield Border(min(*sides, token), max(*sides, token) + 1, token, (one, other))


def _sides(reading: Reading, border: int) -> Iterator[int]:
    """Tokens that may name a side of a border: before it, or after "between" and "with"."""
    for child in reading.children_with(border, *BEFORE):
        yield child
        yield from reading.children_with(child, "compound", "amod", "nmod", "conj", "npadvmod")
    if border >= 3 and reading.words[border - 2] in HYPHENS:
        yield border - 1
        yield border - 3
    for preposition in reading.children_with(border, "prep"):
        if reading.lemmas[preposition] in ("between", "with"):
            for side in reading.children_with(preposition, "pobj"):
                yield side
                yield from reading.children_with(side, "conj")
