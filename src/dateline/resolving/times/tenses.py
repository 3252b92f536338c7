"""Tenses: whether the words around a time expression point to the past or to what is to come.

"On Tuesday" is the last one in "they met on Tuesday" and the next one in "they agreed to meet on Tuesday". An
infinitive or gerund has the direction of the word that governs it: ahead after words such as *agree* and *plan*
(`forward` in `words.toml`), else the governor's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from dateline.reading import Reading
from dateline.resolving.clauses import NOUNS, VERBAL
from dateline.resolving.times.occasions import names_ahead, verb_of
from dateline.resolving.times.words import load_time_words

Direction = Literal["past", "future"]

WILL: Final = frozenset(["will", "shall", "would", "'ll", "wo", "ll"])
MODALS: Final = frozenset(["may", "might", "can", "could", "should", "must", "ought"])


def direction_of(reading: Reading, phrase: int) -> Direction | None:
    """The direction of the time expression with this head token; None where the words tell none."""
    below = phrase
    for at in reading.ancestors(phrase):
        if reading.poses[at] in VERBAL:
            return verb_direction(reading, verb_of(reading, at, below), below)
        if reading.poses[at] in NOUNS and _is_to_come(reading, at):
            return "future"
        if reading.lemmas[at] == "ahead":
            return "future"
        below = at
    return None


def verb_direction(reading: Reading, verb: int, below: int | None = None) -> Direction | None:
    """The direction of a verb group; `below` is the child by which a time hangs on it."""
    if reading.labels[verb] in ("aux", "auxpass"):
        verb = reading.heads[verb]
    helpers = reading.children_with(verb, "aux", "auxpass")
    lemmas = {reading.lemmas[helper] for helper in helpers}
    if lemmas & WILL:
        return "future"
    if "have" in lemmas:
        return "past"
    if lemmas & MODALS:
        return "future"
    if any(reading.tags[helper] == "TO" for helper in helpers):
        return _governed(reading, verb)
    if below is not None and names_ahead(reading, verb, below):
        return "future"
    return _finite(reading, verb, helpers)


def _finite(reading: Reading, verb: int, helpers: list[int]) -> Direction | None:
    tags = {reading.tags[word] for word in (verb, *helpers)}
    if "VBD" in tags:
        return "past"
    if tags & {"VBZ", "VBP", "MD"}:
        return _present(reading, verb, helpers)
    if reading.tags[verb] == "VBG":
        return _governed(reading, verb)
    return "past" if reading.tags[verb] == "VBN" else None


def _present(reading: Reading, verb: int, helpers: list[int]) -> Direction | None:
    """The present is what is to come where a day is said ("meets on Friday"), save in headlines and passives."""
    if reading.passage(verb).part is not None or (reading.tags[verb] == "VBN" and helpers):
        return None
    return None if reading.child(verb, "ccomp") is not None else "future"


def _governed(reading: Reading, verb: int) -> Direction | None:
    """The direction of an infinitive or gerund: that of the word above it, or ahead where that one looks ahead."""
    head = reading.heads[verb]
    if head == verb:
        return "future" if reading.tags[verb] == "VB" else None
    if reading.labels[verb] == "conj" and reading.poses[head] in VERBAL:
        return verb_direction(reading, head)
    if reading.labels[verb] != "advcl" and _looks_ahead(reading, head):
        return "future"
    above = next((at for at in _itself_and_above(reading, head) if reading.poses[at] in VERBAL), None)
    if above is None:
        return "future" if reading.tags[verb] == "VB" else None
    is_to = reading.lemmas[above] == "be" and reading.tags[above] in ("VBZ", "VBP") and above == head
    return "future" if is_to else verb_direction(reading, above)


def _looks_ahead(reading: Reading, word: int) -> bool:
    words = load_time_words()
    going = reading.lemmas[word] == "go" and reading.tags[word] == "VBG"
    if reading.poses[word] in NOUNS:
        return reading.lemmas[word] in words.forward_nouns
    return going or reading.lemmas[word] in words.forward


def _is_to_come(reading: Reading, noun: int) -> bool:
    modifiers = (reading.lemmas[child] for child in reading.children_with(noun, "amod"))
    return any(modifier in load_time_words().coming for modifier in modifiers)


def _itself_and_above(reading: Reading, token: int) -> Iterator[int]:
    yield token
    yield from reading.ancestors(token)
