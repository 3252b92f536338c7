"""What words a block is made of: whether a site speaks of itself and to its reader, a report tells, a caption shows."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from dateline.cleaning.cues import normalise_line
from dateline.cleaning.word_lists import read_data

DENSE = 0.12
"""Share of a block's words from which a wording is at its full strength; one word in eight."""
FEWEST = 8
"""Words that a block is taken to have at least, so that one word in a short line says little."""

_QUOTED = re.compile(r"[\"“«„][^\"”»“]*[\"”»“]")
_LISTS = ("site", "reader", "telling", "showing")

Lexicon = dict[str, tuple[tuple[int, tuple[str, ...]], ...]]
"""Phrases as words, each with the number of its list, by their first word."""


@dataclass(frozen=True, slots=True)
class Wording:
    """How strongly a block speaks in each way, from 0 to 1. Only what is not quoted speaks of a site or to a reader."""

    site: float
    reader: float
    telling: float
    showing: float


PLAIN = Wording(0.0, 0.0, 0.0, 0.0)


def read_wording(text: str, words: list[str]) -> Wording:
    """The wording of a text; `words` are those that `normalise_line` gives.

    >>> read_wording("Unsubscribe from our newsletter.", ["unsubscribe", "from", "our", "newsletter"]).site
    1.0
    """
    if _load_lexicon().keys().isdisjoint(words):
        return PLAIN
    full = DENSE * max(FEWEST, len(words))
    spoken = told = _count(words)
    if _QUOTED.search(text):
        spoken = _count(normalise_line(_QUOTED.sub(" ", text)).split())
    site, reader, _, showing = spoken
    return Wording(
        min(1.0, site / full), min(1.0, reader / full), min(1.0, told[2] / full), min(1.0, showing / full)
    )


def _count(words: list[str]) -> list[int]:
    """How many phrases of each list stand among the words."""
    lexicon = _load_lexicon()
    counts = [0] * len(_LISTS)
    for i in [i for i, word in enumerate(words) if word in lexicon]:
        for number, phrase in lexicon[words[i]]:
            if len(phrase) == 1 or tuple(words[i : i + len(phrase)]) == phrase:
                counts[number] += 1
    return counts


@functools.cache
def _load_lexicon() -> Lexicon:
    """The lists of `data/lexicon.toml`."""
    lists = read_data("lexicon.toml")
    found: dict[str, set[tuple[int, tuple[str, ...]]]] = {}
    for number, name in enumerate(_LISTS):
        for phrase in lists[name]:
            words = tuple(normalise_line(phrase).split())
            found.setdefault(words[0], set()).add((number, words))
    return {word: tuple(sorted(group)) for word, group in found.items()}
