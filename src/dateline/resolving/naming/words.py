"""The word lists that the names of actors go by, from `words.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dateline.resolving.word_lists import read_lists

FILE = Path(__file__).parent / "words.toml"


@dataclass(frozen=True, slots=True)
class NamingWords:
    """Sets of words; the file says of each what it is for."""

    connectors: frozenset[str]
    things: frozenset[str]
    prefixes: frozenset[str]
    honorifics: frozenset[str]
    platforms: frozenset[str]
    weighing: frozenset[str]
    party_names: frozenset[str]
    of_parties: frozenset[str]
    armies: frozenset[str]
    of_rebels: frozenset[str]
    of_cities: frozenset[str]
    to_governments: frozenset[str]


@cache
def load_naming_words() -> NamingWords:
    """The lists, read once a process."""
    return NamingWords(**read_lists(FILE))
