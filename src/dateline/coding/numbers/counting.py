"""Counting: the quantities that count what a phrase is of, "at least 12" in "at least 12 of the miners"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dateline.coding.numbers.quantities import Quantity, read_quantity
from dateline.reading import Reading

BEFORE_NOUN: Final = frozenset(["nummod", "det", "predet", "amod", "quantmod", "compound"])
"""Labels of the words that count the noun that they stand before."""


def quantities_of(reading: Reading, head: int) -> Iterator[Quantity]:
    """The quantities that a phrase begins with and that belong to its head, in text order."""
    for at in range(reading.subtree(head)[0], head + 1):
        quantity = read_quantity(reading.words, at)
        if quantity is None:
            continue
        tokens = range(quantity.first, quantity.last)
        if head in tokens or any(
            reading.heads[t] == head and reading.labels[t] in BEFORE_NOUN for t in tokens
        ):
            yield quantity
