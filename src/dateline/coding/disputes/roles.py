"""Roles: who does a deed, who undergoes it though grammar has made him its subject, and whether a cause is told."""

from __future__ import annotations

from typing import Final

from dateline.coding.quantities import load_number_words
from dateline.reading import Reading
from dateline.record import Counted, Event

HARM: Final[frozenset[Counted]] = frozenset(["dead", "injured", "missing"])
"""Counts of people that different verbs tell of: "killed 12", "12 died", "left 12 dead"."""


def parties_of(event: Event) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who does it and to whom; who dies or drowns undergoes it."""
    return (
        ((), event.actors)
        if _is_undergone(event) and not event.recipients
        else (event.actors, event.recipients)
    )


def _is_undergone(event: Event) -> bool:
    words = load_number_words()
    return event.predicate in words.by_subject and words.counted.get(event.predicate) in HARM


def is_without_cause(event: Event) -> bool:
    """Whether the subject of an event has caused nothing: who dies, and who counts the dead."""
    return _is_undergone(event) or event.predicate in load_number_words().tallying


def has_reason(reading: Reading, trigger: int) -> bool:
    """Whether a deed is told with its cause: "was not killed because of it", "as a result of it"."""
    words = [reading.lemmas[child] for child in reading.children[trigger]]
    return "because" in words or any(
        reading.lemmas[reading.children[child][0]] == "result"
        for child in reading.children_with(trigger, "prep")
        if reading.lemmas[child] == "as" and reading.children[child]
    )
