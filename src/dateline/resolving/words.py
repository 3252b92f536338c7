"""The word lists that resolving goes by, from `data/words.toml` and `data/first_names.tsv`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

DATA = Path(__file__).parent / "data"

Gender = Literal["male", "female"]


@dataclass(frozen=True, slots=True)
class Words:
    """Sets of lower-case words; `body_nouns` gives for each noun the kinds of actor that it may call back."""

    connectors: frozenset[str]
    things: frozenset[str]
    prefixes: frozenset[str]
    honorifics: frozenset[str]
    country_nouns: frozenset[str]
    quantities: frozenset[str]
    installations: frozenset[str]
    body_nouns: Mapping[str, frozenset[str]]
    parts: frozenset[str]
    sorts: frozenset[str]
    namesakes: frozenset[str]
    plain: frozenset[str]
    of_cities: frozenset[str]
    to_governments: frozenset[str]
    locating: frozenset[str]
    aiming: frozenset[str]
    inward: frozenset[str]
    overhead: frozenset[str]
    grounds: frozenset[str]
    genders: Mapping[str, Gender]
    first_names: Mapping[str, Gender]


@cache
def load_words() -> Words:
    """The lists, read once a process."""
    table = tomllib.loads((DATA / "words.toml").read_text(encoding="utf-8"))
    return Words(
        connectors=_set(table["connectors"]),
        things=_set(table["things"]),
        prefixes=_set(table["prefixes"]),
        honorifics=_set(table["honorifics"]),
        country_nouns=_set(table["country_nouns"]),
        quantities=_set(table["quantities"]),
        installations=_set(table["installations"]),
        body_nouns={noun: _set(kinds) for noun, kinds in table["body_nouns"].items()},
        parts=_set(table["parts"]),
        sorts=_set(table["sorts"]),
        namesakes=_set(table["namesakes"]),
        plain=_set(table["plain"]),
        of_cities=_set(table["verbs"]["of_cities"]),
        to_governments=_set(table["verbs"]["to_governments"]),
        locating=_set(table["verbs"]["locating"]),
        aiming=_set(table["verbs"]["aiming"]),
        inward=_set(table["verbs"]["inward"]),
        overhead=_set(table["verbs"]["overhead"]),
        grounds=_set(table["verbs"]["grounds"]),
        genders=_genders(table),
        first_names=_first_names(),
    )


def gender_of(word: str) -> Gender | None:
    """The sex that a first name, a form of address or a noun tells, or None."""
    words = load_words()
    lower = word.lower()
    return words.genders.get(lower) or words.first_names.get(lower)


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _genders(table: Mapping[str, str]) -> dict[str, Gender]:
    genders: dict[str, Gender] = {}
    for gender in ("male", "female"):
        for word in f"{table[f'{gender}_honorifics']} {table[f'{gender}_nouns']}".split():
            genders[word] = "male" if gender == "male" else "female"
    return genders


def _first_names() -> dict[str, Gender]:
    names: dict[str, Gender] = {}
    for line in (DATA / "first_names.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            gender, _, words = line.partition("\t")
            for word in words.split():
                names[word] = "male" if gender == "male" else "female"
    return names
