"""The word lists that coreference goes by, from `words.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dateline.resolving.words import by_noun

FILE = Path(__file__).parent / "words.toml"


@dataclass(frozen=True, slots=True)
class CoreferenceWords:
    """Sets of words; the file says of each what it is for."""

    of_persons: frozenset[str]
    of_things: frozenset[str]
    head_offices: frozenset[str]
    times: frozenset[str]
    accused: frozenset[str]
    of_accused: frozenset[str]
    attackers: frozenset[str]
    leading: Mapping[str, str]
    crowds: Mapping[str, frozenset[str]]


@cache
def load_coreference_words() -> CoreferenceWords:
    """The lists, read once a process."""
    table = tomllib.loads(FILE.read_text(encoding="utf-8"))
    lists = {name: frozenset(words.split()) for name, words in table.items() if isinstance(words, str)}
    return CoreferenceWords(
        **lists,
        head_offices=frozenset(table["head_offices"]),
        leading=table["leading"],
        crowds=by_noun(table["crowds"]),
    )
