"""Senses: what kinds of doing a word names, after WordNet 3.0 (Miller 1995, Communications of the ACM 38:11)."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import Final, Literal

WORDNET: Final = Path(__file__).parent / "wordnet"
DEEPEST: Final = 6
"""Steps from a sense to the most general kind that is given; above stand "act" and "change", which tell nothing."""

KEPT_WORDS: Final = 2_000
"""Words whose kinds are kept at hand, so that memory does not grow with the words of the input; 200 crime reports have 2,500."""

Part = Literal["v", "n"]


@functools.lru_cache(maxsize=KEPT_WORDS)
def kinds_of(word: str, part: Part) -> tuple[tuple[str, float], ...]:
    """The senses of a verb or noun and all that they are kinds of, with 1 for the first sense and 1/2 for the second.

    A verb with a particle is written as two words. Empty for a word that isn't listed.

    >>> [kind for kind, _ in kinds_of("condemn", "v")][:2]
    ['condemn.v.2', 'denounce.v.1']
    """
    found: dict[str, float] = {}
    for rank, sense in enumerate(senses_of(word, part), 1):
        for kind in _closure(sense):
            found.setdefault(kind, 1 / rank)
    return tuple(found.items())


def senses_of(word: str, part: Part) -> list[str]:
    """The senses of a verb or noun, the most common first. Empty for a word that isn't listed.

    >>> senses_of("girl", "n")[:2]
    ['girl.n.1', 'female_child.n.1']
    """
    return _senses().get(f"{part}\t{word}", "").split()


def _closure(sense: str) -> list[str]:
    """A sense and what it is a kind of, nearest first."""
    found, last = [sense], [sense]
    for _ in range(DEEPEST):
        last = [kind for below in last for kind in _above().get(below, "").split() if kind not in found]
        found += last
    return found


@functools.cache
def _senses() -> Mapping[str, str]:
    """The senses of each part of speech and word, as the line has them: few words are ever asked for."""
    rows = (line.rpartition("\t") for line in _lines("senses.tsv"))
    return {word: senses for word, _, senses in rows}


@functools.cache
def _above() -> Mapping[str, str]:
    rows = (line.partition("\t") for line in _lines("kinds.tsv"))
    return {sense: above for sense, _, above in rows}


def _lines(name: str) -> list[str]:
    return (WORDNET / name).read_text(encoding="utf-8").splitlines()
