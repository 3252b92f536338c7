"""Clauses: which verb or noun an adverbial phrase belongs to, and whether another word shares it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dateline.reading import Reading

OPEN_LABELS: Final = frozenset(
    "dobj nsubj nsubjpass attr pobj prep agent conj compound dative oprd amod nmod poss appos acomp pcomp".split()
)
"""Labels through which a word shares the time and place of the word above; clauses are closed."""
WITHIN: Final = frozenset(["pobj", "npadvmod", "compound", "appos"])
"""Labels with which a noun is part of a phrase, and holds nothing itself."""
VERBAL: Final = frozenset(["VERB", "AUX"])
NOUNS: Final = frozenset(["NOUN", "PROPN"])


def governor(reading: Reading, token: int) -> int:
    """The verb that an adverbial phrase hangs on, or the noun where it hangs on one; else the root."""
    at = token
    while reading.heads[at] != at:
        at = reading.heads[at]
        if reading.poses[at] in VERBAL:
            return at
        if reading.poses[at] in NOUNS and reading.labels[at] not in WITHIN:
            return at
    return at


def sharers(reading: Reading, token: int) -> Iterator[int]:
    """The token itself and the words above it whose time and place are also its own, nearest first."""
    yield token
    while reading.labels[token] in OPEN_LABELS and reading.heads[token] != token:
        token = reading.heads[token]
        yield token


def belongs(reading: Reading, phrase: int, token: int) -> int | None:
    """How near an adverbial phrase stands to a word that it says the time or place of; None where it doesn't."""
    if phrase == token:
        return None
    holder = governor(reading, phrase)
    for distance, sharer in enumerate(sharers(reading, token)):
        if sharer == holder or reading.heads[phrase] == sharer:
            return distance
    return None
