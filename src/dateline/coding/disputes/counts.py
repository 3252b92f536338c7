"""Counts: how many a phrase is of, as wide as it is meant, whatever is counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from dateline.coding.disputes.words import load_dispute_words
from dateline.coding.numbers.counting import quantities_of
from dateline.coding.numbers.quantities import Quantity
from dateline.reading import Reading

LOOSE: Final = 0.1
"""How far off a number with "about" may be, as a share of it."""
BOTH: Final = "both"
"""Of two that are known; how many there were in all is not said."""
ROUND: Final = 100.0
ROUNDED: Final = 0.05
"""How far off a number of whole hundreds may be: "2,000 soldiers" are 1,960 too."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many: from `least` to `most` by its words, from `low` to `high` as it is meant; None where it is open."""

    least: float | None
    most: float | None
    low: float | None
    high: float | None


def count_at(reading: Reading, head: int) -> Count | None:
    """How many a phrase says that it is of; None where no numeral stands before its noun or is its head."""
    quantity = quantity_at(reading, head)
    return None if quantity is None else counted(reading, quantity)


def quantity_at(reading: Reading, head: int) -> Quantity | None:
    """The quantity that belongs to a phrase's head, but for that of "both"."""
    found = (q for q in quantities_of(reading, head) if reading.lemmas[q.first] != BOTH)
    return next(found, None)


def counted(reading: Reading, quantity: Quantity) -> Count:
    """The count that a quantity means."""
    low, high = loosened(reading, quantity.low, quantity.high, quantity.first)
    return Count(quantity.low, quantity.high, low, high)


def loosened(
    reading: Reading, low: float | None, high: float | None, first: int
) -> tuple[float | None, float | None]:
    """Bounds as wide as they are meant: a number with "about" and one of whole hundreds are not exact."""
    if low is None or low != high:
        return low, high
    before = {reading.words[word].lower() for word in range(max(first - 2, 0), first + 1)}
    share = ROUNDED if low >= ROUND and low % ROUND == 0 else 0.0
    if before & load_dispute_words().about:
        share = LOOSE
    return low * (1 - share), low * (1 + share)


def are_compatible(one: tuple[float | None, float | None], other: tuple[float | None, float | None]) -> bool:
    """Whether two pairs of bounds leave a common value; "at least" covers all above it."""
    infinity = float("inf")
    low = max(bounds[0] if bounds[0] is not None else -infinity for bounds in (one, other))
    high = min(bounds[1] if bounds[1] is not None else infinity for bounds in (one, other))
    return low <= high
