"""What words a block is made of: whether a site speaks of itself and to its reader, a report tells, a caption shows."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from dateline.cleaning.cues import normalise_line
from dateline.cleaning.names import read_data

DENSE = 0.12
"""Share of a block's words from which a wording is at its full strength; one word in eight."""
FEWEST = 8
"""Words that a block is taken to have at least, so that one word in a short line says little."""

_QUOTED = re.compile(r"[\"“«„][^\"”»“]*[\"”»“]")
_LEXICONS = ("site", "reader", "telling", "showing")

Phrases = dict[str, tuple[tuple[str, ...], ...]]
"""Phrases as words, by their first word."""


@dataclass(frozen=True, slots=True)
class Wording:
    """How strongly a block speaks in each way, from 0 to 1. Only what is not quoted speaks of a site or to a reader."""

    site: float
    reader: float
    telling: float
    showing: float


def read_wording(text: str, normal: str) -> Wording:
    """The wording of a text; `normal` is it as `normalise_line` gives it.

    >>> read_wording("Unsubscribe from our newsletter.", "unsubscribe from our newsletter").site
    1.0
    """
    words = normal.split()
    spoken = normalise_line(_QUOTED.sub(" ", text)).split() if _QUOTED.search(text) else words
    full = DENSE * max(FEWEST, len(words))
    counts = {
        name: _count(words if name == "telling" else spoken, phrases)
        for name, phrases in _load_lexicons().items()
    }
    return Wording(**{name: min(1.0, count / full) for name, count in counts.items()})


def _count(words: list[str], phrases: Phrases) -> int:
    return sum(
        any(tuple(words[i : i + len(phrase)]) == phrase for phrase in phrases[word])
        for i, word in enumerate(words)
        if word in phrases
    )


@functools.cache
def _load_lexicons() -> dict[str, Phrases]:
    """The lexicons of `data/lexicon.toml`."""
    lexicons = read_data("lexicon.toml")
    return {name: _by_first_word(lexicons[name]) for name in _LEXICONS}


def _by_first_word(phrases: list[str]) -> Phrases:
    found: dict[str, set[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(normalise_line(phrase).split())
        found.setdefault(words[0], set()).add(words)
    return {word: tuple(sorted(group)) for word, group in found.items()}
