"""The words that cleaning knows by name, from `data/word_lists.toml`."""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class WordLists:
    """Word lists of the cleaning rules; all but the agencies and correspondents in lower case."""

    credit_agencies: frozenset[str]
    correspondents: tuple[str, ...]
    open_words: frozenset[str]
    function_words: frozenset[str]
    english_words: frozenset[str]
    masthead_words: frozenset[str]
    site_words: frozenset[str]
    tail_words: frozenset[str]
    months: dict[str, int]
    weekdays: dict[str, int]


def read_data(file: str) -> dict[str, Any]:
    """A TOML file of this room's data folder."""
    path = resources.files("dateline.cleaning") / "data" / file
    return tomllib.loads(path.read_text(encoding="utf-8"))


@functools.cache
def load_word_lists() -> WordLists:
    """The word lists, read once."""
    data = read_data("word_lists.toml")
    return WordLists(
        credit_agencies=frozenset(data["credit_agencies"]),
        correspondents=tuple(data["correspondents"]),
        open_words=frozenset(data["open_words"]),
        function_words=frozenset(data["function_words"]),
        english_words=frozenset(data["english_words"]),
        masthead_words=frozenset(data["masthead_words"]),
        site_words=frozenset(data["site_words"]),
        tail_words=frozenset(data["tail_words"]),
        months=data["months"],
        weekdays=data["weekdays"],
    )
