"""The word lists that actors without a name go by, from `words.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dateline.resolving.word_lists import read_lists

FILE = Path(__file__).parent / "words.toml"


@dataclass(frozen=True, slots=True)
class GenericWords:
    """Sets of words; the file says of each what it is for."""

    festive: frozenset[str]
    abstract: frozenset[str]
    charges: frozenset[str]
    directions: frozenset[str]
    errands: frozenset[str]
    sent: frozenset[str]
    spokesmen: frozenset[str]
    of_counted: frozenset[str]
    of_dying: frozenset[str]
    of_crowds: frozenset[str]
    fighters: frozenset[str]


@cache
def load_generic_words() -> GenericWords:
    """The lists, read once a process."""
    return GenericWords(**read_lists(FILE))
