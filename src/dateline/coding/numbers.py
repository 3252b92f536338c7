"""Numbers on events: how many were killed, hurt, held, displaced, sent or present, and how much money."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.coding.happenings import Happening
from dateline.reading import Reading
from dateline.record import Counted, Number

FILE = Path(__file__).parents[1] / "codebook" / "numbers.toml"
DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The data behind counting: values of words, what predicates count, bounds and currencies."""

    values: Mapping[str, tuple[float, float | None]]
    scales: Mapping[str, float]
    counted: Mapping[str, Counted]
    at_least: tuple[str, ...]
    at_most: tuple[str, ...]
    currencies: Mapping[str, str]


@functools.cache
def load_number_words() -> NumberWords:
    """Read numbers.toml once a process."""
    table: dict[str, Any] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    counted = {lemma: what for what, lemmas in table["counted"].items() for lemma in lemmas}
    values = {word: (float(v[0]), None if len(v) < 2 else float(v[1])) for word, v in table["values"].items()}
    return NumberWords(
        values,
        table["scales"],
        counted,
        tuple(table["at_least"]),
        tuple(table["at_most"]),
        table["currencies"],
    )


def find_numbers(reading: Reading, happening: Happening) -> tuple[Number, ...]:
    """Counts in the phrases of an event's patients ("killed at least 12 people") and amounts of money."""
    words = load_number_words()
    what = words.counted.get(happening.predicate.split()[0])
    if what is None:
        return ()
    heads = [head for head in happening.recipients + happening.actors if _is_patient(reading, head)]
    heads += [
        child for child in reading.children_with(happening.trigger, "dobj", "nsubjpass") if child not in heads
    ]
    if what == "money":
        return tuple(n for head in heads if (n := _money(reading, words, head)) is not None)
    return tuple(n for head in heads if (n := _count(reading, words, head, what)) is not None)


def _is_patient(reading: Reading, head: int) -> bool:
    return reading.labels[head] in ("dobj", "nsubjpass", "conj", "pobj", "nsubj", "appos")


def _count(reading: Reading, words: NumberWords, head: int, what: Counted) -> Number | None:
    """The count before a noun, or the number that is the phrase itself ("killing 12")."""
    numeral = next((c for c in reading.children[head] if reading.labels[c] == "nummod"), None)
    if numeral is None:
        numeral = head if _value(words, reading.words[head]) is not None else None
    if numeral is None or any(reading.lemmas[c] in words.currencies for c in (head, *reading.children[head])):
        return None
    value = _value(words, reading.words[numeral])
    if value is None:
        return None
    low, high = value
    before = " ".join(reading.words[max(numeral - 3, 0) : numeral]).lower()
    if any(before.endswith(bound) for bound in words.at_least):
        high = None
    low_bound: float | None = low
    if any(before.endswith(bound) for bound in words.at_most):
        low_bound, high = None, low
    span = reading.place(head, reading.span(min(numeral, head), max(numeral, head) + 1))
    return Number(what=what, low=low_bound, high=high, span=span)


def _value(words: NumberWords, word: str) -> tuple[float, float | None] | None:
    if DIGITS.fullmatch(word):
        value = float(word.replace(",", ""))
        return value, value
    return words.values.get(word.lower())


def _money(reading: Reading, words: NumberWords, head: int) -> Number | None:
    subtree = reading.subtree(head)
    unit = next(
        (words.currencies[w] for t in subtree if (w := reading.words[t].lower()) in words.currencies), None
    )
    digits = next((t for t in subtree if DIGITS.fullmatch(reading.words[t])), None)
    if unit is None or digits is None:
        return None
    value = float(reading.words[digits].replace(",", ""))
    last = digits
    if digits + 1 < len(reading) and reading.words[digits + 1].lower() in words.scales:
        last = digits + 1
        value *= words.scales[reading.words[last].lower()]
    return Number(
        what="money",
        low=value,
        high=value,
        unit=unit,
        span=reading.place(head, reading.span(digits, last + 1)),
    )
