"""Word lists of a TOML file: a string of words each, or a table of such strings."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path


def read_lists(file: Path) -> dict[str, frozenset[str]]:
    """The lists of a file that are strings of words, or arrays of phrases, by name. Tables are left out."""
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return {name: as_set(words) for name, words in table.items() if isinstance(words, str | list)}


def read_tables(file: Path) -> dict[str, dict[str, str]]:
    """The tables of a file by name."""
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return {name: words for name, words in table.items() if isinstance(words, dict)}


def as_set(words: str | list[str]) -> frozenset[str]:
    """The words of a string, or the phrases of an array."""
    return frozenset(words.split() if isinstance(words, str) else words)


def by_noun(table: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """The set of each noun of a table whose keys are several nouns."""
    return {noun: as_set(words) for nouns, words in table.items() for noun in nouns.split()}
