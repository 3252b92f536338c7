"""Relative clauses with a verb of saying in them: "the man who police said shot a guard"."""

from __future__ import annotations

from typing import Final

from dateline.reading import Reading

RELATIVE_TAGS: Final = frozenset(["WDT", "WP"])


def lent_subject(reading: Reading, verb: int) -> int | None:
    """The relative pronoun that the parser made one more subject of a verb of saying; it is that of the verb below."""
    subjects = reading.children_with(verb, "nsubj")
    if len(subjects) < 2:
        return None
    return next((subject for subject in subjects if reading.tags[subject] in RELATIVE_TAGS), None)
