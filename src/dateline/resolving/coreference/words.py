"""The word lists that coreference goes by, from `words.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dateline.resolving.word_lists import by_noun, read_lists, read_tables

FILE = Path(__file__).parent / "words.toml"


@dataclass(frozen=True, slots=True)
class CoreferenceWords:
    """Sets of words; the file says of each what it is for."""

    of_persons: frozenset[str]
    of_things: frozenset[str]
    of_matters: frozenset[str]
    of_attackers: frozenset[str]
    of_actors: frozenset[str]
    head_offices: frozenset[str]
    times: frozenset[str]
    spouses: frozenset[str]
    accused: frozenset[str]
    of_accused: frozenset[str]
    attackers: frozenset[str]
    harmed: frozenset[str]
    leading: Mapping[str, str]
    crowds: Mapping[str, frozenset[str]]


@cache
def load_coreference_words() -> CoreferenceWords:
    """The lists, read once a process."""
    tables = read_tables(FILE)
    return CoreferenceWords(**read_lists(FILE), leading=tables["leading"], crowds=by_noun(tables["crowds"]))
