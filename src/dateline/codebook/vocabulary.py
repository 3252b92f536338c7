"""Words outside the categories: verbs of state, which are no events, and nouns that name untyped events."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).parent / "vocabulary.toml"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Lemmas of states, event nouns with the verb behind each, and nouns whose owner or `suffered` "of" is who it is done to.

    `transitive` verbs have an object, always or `mostly_transitive`.
    `holding` are the words by which somebody has what a clause on a noun says, by their sort; `eras` are names of times, with the year in which each ended,
    and `saying` verbs that stand in the midst of what is said, and those of its manners.
    `documents` do what they do in the year of their name; works of `fiction` tell what takes place nowhere; `once` are verbs of what somebody suffers once at most, with their sort, and
    `dead` names of people of history, with the year in which each died.
    """

    states: frozenset[str]
    undergone: frozenset[str]
    suffered: frozenset[str]
    event_nouns: Mapping[str, str]
    transitive: frozenset[str]
    mostly_transitive: frozenset[str]
    holding: Mapping[str, frozenset[str]]
    saying: Mapping[str, frozenset[str]]
    eras: Mapping[str, int]
    documents: frozenset[str]
    anniversaries: frozenset[str]
    fiction: frozenset[str]
    once: Mapping[str, str]
    dead: Mapping[str, int]


@functools.cache
def load_vocabulary() -> Vocabulary:
    """Read the vocabulary once a process."""
    table = tomllib.loads(FILE.read_text(encoding="utf-8"))
    nouns = {noun: verb for verb, names in table["event_nouns"].items() for noun in names}
    undergone = frozenset(table["undergone"])
    return Vocabulary(
        states=frozenset(table["states"]),
        undergone=undergone,
        suffered=undergone | frozenset(table["suffered"]),
        event_nouns=nouns,
        transitive=frozenset(table["transitive"]),
        mostly_transitive=frozenset(table["mostly_transitive"]),
        holding={name: frozenset(words) for name, words in table["holding"].items()},
        saying={name: frozenset(words) for name, words in table["saying"].items()},
        eras=_years(table["eras"]),
        documents=frozenset(table["documents"]),
        anniversaries=frozenset(table["anniversaries"]),
        fiction=frozenset(table["fiction"]),
        once={verb: sort for sort, verbs in table["once"].items() for verb in verbs},
        dead=_years(table["dead"]),
    )


def _years(table: Mapping[str, list[str]]) -> dict[str, int]:
    """The year of each name, of a table of names by year."""
    return {name: int(year) for year, names in table.items() for name in names}
