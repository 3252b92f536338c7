"""The word lists that places go by, from `words.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dateline.resolving.word_lists import read_lists

FILE = Path(__file__).parent / "words.toml"


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Sets of words; the file says of each what it is for. `locating` has `moving` and `departing` in it."""

    parts: frozenset[str]
    namesakes: frozenset[str]
    plain: frozenset[str]
    elsewhere: frozenset[str]
    locating: frozenset[str]
    moving: frozenset[str]
    departing: frozenset[str]
    speeches: frozenset[str]
    anywhere: frozenset[str]
    inward: frozenset[str]
    overhead: frozenset[str]
    grounds: frozenset[str]


@cache
def load_place_words() -> PlaceWords:
    """The lists, read once a process."""
    lists = read_lists(FILE)
    lists["locating"] |= lists["moving"] | lists["departing"]
    return PlaceWords(**lists)
