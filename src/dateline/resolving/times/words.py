"""The word lists that times go by, from `words.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dateline.resolving.word_lists import read_lists

FILE = Path(__file__).parent / "words.toml"


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Sets of lemmas; the file says of each what it is for."""

    forward: frozenset[str]
    forward_nouns: frozenset[str]
    coming: frozenset[str]
    topics: frozenset[str]
    held: frozenset[str]
    through: frozenset[str]
    of: frozenset[str]
    at_once: frozenset[str]
    at_one: frozenset[str]


@cache
def load_time_words() -> TimeWords:
    """The lists, read once a process."""
    return TimeWords(**read_lists(FILE))
