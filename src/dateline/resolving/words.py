"""The word lists that resolving goes by, from `data/words.toml` and the lists of first names.

`known_names.tsv` was written by hand; `scripts/make_first_names.py` makes `first_names.tsv`, and the former wins.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any, Literal

from dateline.resolving.word_lists import by_noun, read_lists, read_tables

DATA = Path(__file__).parent / "data"

Gender = Literal["male", "female"]


@dataclass(frozen=True, slots=True)
class Words:
    """Sets of lower-case words.

    `body_nouns` gives for each noun the kinds of actor that it may call back, `body_sorts` the sort that a word of a name tells,
    `persons` the nouns of those whom a noun may call back.
    """

    country_nouns: frozenset[str]
    of_abroad: frozenset[str]
    of_foreign_affairs: frozenset[str]
    plural_bodies: frozenset[str]
    anybody: frozenset[str]
    of_harmed: frozenset[str]
    adverbs: frozenset[str]
    speech_verbs: frozenset[str]
    people: frozenset[str]
    person_endings: frozenset[str]
    not_persons: frozenset[str]
    documents: frozenset[str]
    happenings: frozenset[str]
    metonyms: frozenset[str]
    quantities: frozenset[str]
    installations: frozenset[str]
    body_nouns: Mapping[str, frozenset[str]]
    body_sorts: Mapping[str, frozenset[str]]
    relations: Mapping[str, frozenset[str]]
    persons: Mapping[str, frozenset[str]]
    sorts: frozenset[str]
    governed: frozenset[str]
    pieces: frozenset[str]
    aiming: frozenset[str]
    credits: frozenset[str]
    pictures: frozenset[str]
    genders: Mapping[str, Gender]
    first_names: Mapping[str, Gender]
    known_names: Mapping[str, Gender]


@cache
def load_words() -> Words:
    """The lists, read once a process. A field whose list is plain words in the file needs no line here."""
    lists, tables = read_lists(DATA / "words.toml"), read_tables(DATA / "words.toml")
    made: dict[str, Any] = {field.name: lists[field.name] for field in fields(Words) if field.name in lists}
    made |= {
        "body_nouns": by_noun(tables["body_nouns"]),
        "body_sorts": _sorts(tables["body_sorts"]),
        "relations": by_noun(tables["relations"]),
        "persons": by_noun(tables["persons"]),
        "genders": _genders(lists),
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


def _sorts(table: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """The sorts that each word tells."""
    sorts: dict[str, set[str]] = {}
    for sort, words in table.items():
        for word in words.split():
            sorts.setdefault(word, set()).add(sort)
    return {word: frozenset(told) for word, told in sorts.items()}


def _genders(lists: Mapping[str, frozenset[str]]) -> dict[str, Gender]:
    told: dict[str, Gender] = dict.fromkeys(lists["male_honorifics"] | lists["male_nouns"], "male")
    return told | dict.fromkeys(lists["female_honorifics"] | lists["female_nouns"], "female")


def _names_of(table: str) -> dict[str, Gender]:
    names: dict[str, Gender] = {}
    for line in (DATA / table).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            sex, _, words = line.partition("\t")
            names.update(dict.fromkeys(words.split(), "male" if sex == "male" else "female"))
    return names
