"""The vocabulary of time: word classes and patterns, read from this room's data folder."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from dateline.errors import KnowledgeError

Value = int | str

# Kinds of token that are told by their shape, and kinds that a pass leaves for the next one.
SHAPES = (
    "other", "proper", "stop", "finish", "comma", "dash", "period", "slash", "apostrophe", "open", "close",
    "iso", "slashed", "clock", "decade", "ordinal", "years", "quarter_code", "ampm", "dom", "year", "int",
    "holiday", "found_day", "found_part", "found_period", "found_range", "found_other",
)  # fmt: skip
# No expression begins with a quiet token, nor with a small word that a quiet token follows: there no pattern is tried.
QUIET = ("other", "proper", "stop", "comma", "period")
SMALL = (
    "the", "of", "on", "in", "to", "and", "at", "for", "by", "that", "as", "from", "or", "so", "than", "more", "over",
)  # fmt: skip
_FIRST_CODE = 0xE000  # private use: a class is one character, no text holds it


@dataclass(frozen=True, slots=True)
class Phrase:
    """Several words that are one token: "new year's day"."""

    words: tuple[str, ...]
    kind: str
    value: Value


@dataclass(frozen=True, slots=True)
class Words:
    """Classes as characters (`codes`), each word's class and value, and the phrases by their first word."""

    codes: dict[str, str]
    kinds: dict[str, str]
    values: dict[str, Value]
    phrases: dict[str, tuple[Phrase, ...]]


@dataclass(frozen=True, slots=True)
class Rules:
    """One pass: a regular expression over class characters, and the reader's name for each group in it."""

    expression: re.Pattern[str]
    readers: dict[str, str]


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("data", name).read_text("utf-8"))


@cache
def holiday_table() -> dict[str, dict[str, Any]]:
    """The days with names: how each is reckoned, by its key."""
    return _table("holidays.toml")


def _entries(tables: dict[str, dict[str, Value]]) -> list[tuple[str, str, Value]]:
    found = [(word, kind, value) for kind, table in tables.items() for word, value in table.items()]
    for key, holiday in holiday_table().items():
        found += [(name, "holiday", key) for name in holiday.get("names", [key])]
    return found


@cache
def load_words() -> Words:
    """Read words.toml and holidays.toml; raises `KnowledgeError` where a word stands in two classes."""
    tables = _table("words.toml")
    codes = {kind: chr(_FIRST_CODE + at) for at, kind in enumerate([*SHAPES, *tables])}
    kinds: dict[str, str] = {}
    values: dict[str, Value] = {}
    phrases: dict[str, list[Phrase]] = {}
    for word, kind, value in _entries(tables):
        if word in values:
            raise KnowledgeError(f"words.toml: {word!r} stands in two classes; keep it in one")
        values[word] = value
        if " " in word or "'" in word or "-" in word or "/" in word:
            parts = tuple(re.findall(r"\w+|[^\w\s]", word))
            phrases.setdefault(parts[0], []).append(Phrase(parts, codes[kind], value))
        else:
            kinds[word] = codes[kind]
    longest_first = {
        first: tuple(sorted(them, key=lambda p: -len(p.words))) for first, them in phrases.items()
    }
    return Words(codes, kinds, values, longest_first)


@cache
def load_rules(which: str) -> Rules:
    """Compile one pass of patterns.toml (words, parts, periods, ranges)."""
    tables = _table("patterns.toml")
    codes, macros = load_words().codes, tables["macros"]
    groups, readers = [], {}
    for at, rule in enumerate(tables[which]):
        groups.append(f"(?P<r{at}>{_compile(rule['pattern'], macros, codes)})")
        readers[f"r{at}"] = rule["read"]
    quiet, small = ("".join(codes[kind] for kind in kinds) for kinds in (QUIET, SMALL))
    return Rules(re.compile(f"(?=[^{quiet}])(?![{small}][{quiet}])(?:{'|'.join(groups)})"), readers)


def _compile(pattern: str, macros: dict[str, str], codes: dict[str, str]) -> str:
    def replace(match: re.Match[str]) -> str:
        name = match[0]
        if name in macros:
            return _compile(f"(?:{macros[name]})", macros, codes)
        if name not in codes:
            raise KnowledgeError(f"patterns.toml: no class or macro is named {name!r}")
        return codes[name]

    return re.sub(r"[a-z][a-z_]*", replace, pattern).replace(" ", "")
