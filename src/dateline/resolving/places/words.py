"""The word lists that places go by, from `words.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

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
    table = tomllib.loads(FILE.read_text(encoding="utf-8"))
    lists = {name: frozenset(words.split()) for name, words in table.items()}
    lists["locating"] |= lists["moving"] | lists["departing"]
    return PlaceWords(**lists)
