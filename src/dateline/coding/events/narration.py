"""Narration: which happenings carry a story on, and which are its background.

Narrated is what the simple past tells in a main clause (narrative events move on from what was last narrated: Kamp and
Rohrer 1983, Partee 1984), and what a headline tells. What is told by the past perfect, in a relative clause or by a
noun alone is background.
"""

from __future__ import annotations

from typing import Final

from dateline.coding.events.events import Told
from dateline.reading import Reading
from dateline.resolving import occasion_of

MAIN_CLAUSES: Final = frozenset(["ROOT", "ccomp", "conj", "parataxis"])
FINITE: Final = frozenset(["VBD", "VBZ", "VBP"])


def in_title(reading: Reading, token: int) -> bool:
    """Whether a token stands in the headline."""
    return reading.passage(token).part == "title"


def happened(told: Told) -> bool:
    """Whether a happening is told as having taken place."""
    return told.finding.status == "occurred" and not told.finding.negated


def is_narrated(reading: Reading, token: int) -> bool:
    """Whether the word that a happening is tied to is a verb of narration in a main clause."""
    verb = next((word for word, _ in occasion_of(reading, token) if _is_finite(reading, word)), None)
    return verb is not None and _in_main_clause(reading, verb)


def _is_finite(reading: Reading, word: int) -> bool:
    """Whether a word is a verb of narration: in the simple past, or a headline's present or bare participle."""
    helpers = reading.children_with(word, "aux", "auxpass")
    tags = {reading.tags[helper] for helper in helpers}
    if any(reading.lemmas[helper] in ("have", "do") or reading.tags[helper] == "MD" for helper in helpers):
        return False
    if reading.passage(word).part == "title":
        return reading.tags[word] in FINITE or (reading.tags[word] == "VBN" and not helpers)
    return reading.tags[word] == "VBD" or (reading.tags[word] == "VBN" and "VBD" in tags)


def _in_main_clause(reading: Reading, verb: int) -> bool:
    while reading.labels[verb] in MAIN_CLAUSES and reading.heads[verb] != verb:
        verb = reading.heads[verb]
    return reading.labels[verb] == "ROOT"
