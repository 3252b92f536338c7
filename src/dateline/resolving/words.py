"""The word lists that resolving goes by, from `data/words.toml` and the lists of first names.

`known_names.tsv` was written by hand; `scripts/make_first_names.py` makes `first_names.tsv`, and the former wins.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any, Literal

DATA = Path(__file__).parent / "data"

Gender = Literal["male", "female"]


@dataclass(frozen=True, slots=True)
class Words:
    """Sets of lower-case words.

    `body_nouns` gives for each noun the kinds of actor that it may call back, `body_sorts` the sort that a word of a name tells,
    `locating` has `moving` and `departing` in it, `persons` and `crowds` the nouns of those whom a noun may call back.
    """

    connectors: frozenset[str]
    things: frozenset[str]
    prefixes: frozenset[str]
    honorifics: frozenset[str]
    country_nouns: frozenset[str]
    plural_bodies: frozenset[str]
    anybody: frozenset[str]
    of_persons: frozenset[str]
    of_things: frozenset[str]
    head_offices: frozenset[str]
    leading: Mapping[str, str]
    times: frozenset[str]
    accused: frozenset[str]
    of_accused: frozenset[str]
    attackers: frozenset[str]
    of_harmed: frozenset[str]
    of_crowds: frozenset[str]
    of_counted: frozenset[str]
    of_dying: frozenset[str]
    adverbs: frozenset[str]
    speech_verbs: frozenset[str]
    people: frozenset[str]
    festive: frozenset[str]
    credits: frozenset[str]
    pictures: frozenset[str]
    person_endings: frozenset[str]
    not_persons: frozenset[str]
    documents: frozenset[str]
    happenings: frozenset[str]
    party_names: frozenset[str]
    armies: frozenset[str]
    quantities: frozenset[str]
    abstract: frozenset[str]
    errands: frozenset[str]
    installations: frozenset[str]
    sent: frozenset[str]
    body_nouns: Mapping[str, frozenset[str]]
    body_sorts: Mapping[str, frozenset[str]]
    relations: Mapping[str, frozenset[str]]
    persons: Mapping[str, frozenset[str]]
    crowds: Mapping[str, frozenset[str]]
    parts: frozenset[str]
    sorts: frozenset[str]
    pieces: frozenset[str]
    namesakes: frozenset[str]
    plain: frozenset[str]
    of_cities: frozenset[str]
    to_governments: frozenset[str]
    locating: frozenset[str]
    moving: frozenset[str]
    departing: frozenset[str]
    speeches: frozenset[str]
    anywhere: frozenset[str]
    elsewhere: frozenset[str]
    aiming: frozenset[str]
    inward: frozenset[str]
    overhead: frozenset[str]
    grounds: frozenset[str]
    genders: Mapping[str, Gender]
    first_names: Mapping[str, Gender]
    known_names: Mapping[str, Gender]


@cache
def load_words() -> Words:
    """The lists, read once a process. A field whose list is plain words in the file, or under its `verbs`, needs no line here."""
    table = tomllib.loads((DATA / "words.toml").read_text(encoding="utf-8"))
    plain = {name: words for name, words in {**table, **table["verbs"]}.items() if isinstance(words, str)}
    made: dict[str, Any] = {
        field.name: _set(plain[field.name]) for field in fields(Words) if field.name in plain
    }
    made |= {
        "head_offices": frozenset(title.strip() for title in table["head_offices"].split(";")),
        "leading": table["leading"],
        "credits": frozenset(table["credits"]),
        "body_nouns": {noun: _set(kinds) for noun, kinds in table["body_nouns"].items()},
        "body_sorts": _sorts(table["body_sorts"]),
        "relations": _by_noun(table["relations"]),
        "persons": _by_noun(table["persons"]),
        "crowds": _by_noun(table["crowds"]),
        "locating": _set(" ".join(plain[sort] for sort in ("locating", "moving", "departing"))),
        "genders": _genders(table),
        "first_names": _names_of("first_names.tsv") | _names_of("known_names.tsv"),
        "known_names": _names_of("known_names.tsv"),
    }
    return Words(**made)


def gender_of(word: str) -> Gender | None:
    """The sex that a first name, a form of address or a noun tells, or None."""
    words = load_words()
    lower = word.lower()
    return words.genders.get(lower) or words.first_names.get(lower) or words.first_names.get(folded(word))


def folded(name: str) -> str:
    """A name in lower case without accents, as it may be spelt elsewhere in a report."""
    if name.isascii():
        return name.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))


def is_person_noun(noun: str) -> bool:
    """Whether a noun that no list has looks like one for a person: "conductor", "florist"."""
    words = load_words()
    return noun not in words.not_persons and noun.endswith(tuple(words.person_endings)) and len(noun) > 4


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _by_noun(table: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """The set of each noun of a table whose keys are several nouns."""
    return {noun: _set(words) for nouns, words in table.items() for noun in nouns.split()}


def _sorts(table: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """The sorts that each word tells."""
    sorts: dict[str, set[str]] = {}
    for sort, words in table.items():
        for word in words.split():
            sorts.setdefault(word, set()).add(sort)
    return {word: frozenset(told) for word, told in sorts.items()}


def _genders(table: Mapping[str, str]) -> dict[str, Gender]:
    genders: dict[str, Gender] = {}
    for gender in ("male", "female"):
        for word in f"{table[f'{gender}_honorifics']} {table[f'{gender}_nouns']}".split():
            genders[word] = "male" if gender == "male" else "female"
    return genders


def _names_of(table: str) -> dict[str, Gender]:
    names: dict[str, Gender] = {}
    for line in (DATA / table).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            sex, _, words = line.partition("\t")
            names.update(dict.fromkeys(words.split(), "male" if sex == "male" else "female"))
    return names
