"""Amounts of money in the phrases of an event, with their currency as an ISO 4217 code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dateline.coding.happenings import Happening
from dateline.coding.numbers.quantities import load_number_words, read_quantity
from dateline.reading import Reading
from dateline.record import Number

PAID: Final = ("dobj", "nsubjpass", "npadvmod", "oprd", "dative", "attr", "dep")
PATIENTS: Final = frozenset(["dobj", "nsubjpass", "conj", "pobj", "nsubj", "appos"])
LONGEST_NAME: Final = 3
"""Words of the longest name of a currency ("United States dollars")."""


def find_amounts(reading: Reading, happening: Happening) -> Iterator[Number]:
    """The amount in each of the phrases that can hold one: objects, and what stands after a preposition of the event."""
    numbers = (_amount_in(reading, head) for head in _payments(reading, happening))
    yield from dict.fromkeys(number for number in numbers if number is not None)


def _payments(reading: Reading, happening: Happening) -> list[int]:
    trigger = happening.trigger
    heads = reading.children_with(trigger, *PAID)
    for preposition in reading.children_with(trigger, "prep"):
        heads += reading.children_with(preposition, "pobj")
    heads += [head for head in happening.recipients if reading.labels[head] in PATIENTS]
    return list(dict.fromkeys(heads))


def _amount_in(reading: Reading, head: int) -> Number | None:
    """The first amount with a currency in a phrase."""
    for at in reading.subtree(head):
        quantity = read_quantity(reading.words, at)
        if quantity is None:
            continue
        before = _currency_before(reading, quantity.first)
        after = _currency_after(reading, quantity.last)
        unit = before or (after[0] if after else None)
        if unit is not None:
            last = after[1] if after and not before else quantity.last
            span = reading.span(quantity.first - (before is not None), last)
            return Number(
                what="money", low=quantity.low, high=quantity.high, unit=unit, span=reading.place(head, span)
            )
    return None


def _currency_before(reading: Reading, first: int) -> str | None:
    """The currency whose sign or code stands before a number: "$", "EUR"."""
    return load_number_words().currencies.get(reading.words[first - 1].lower()) if first else None


def _currency_after(reading: Reading, last: int) -> tuple[str, int] | None:
    """The currency that is named after a number, the longest name first ("Swiss francs"), and the token behind it."""
    start = last + (reading.words[last : last + 1] == ["of"])
    for length in range(LONGEST_NAME, 0, -1):
        name = " ".join(reading.words[start : start + length]).lower()
        unit = load_number_words().currencies.get(name)
        if unit is not None and start + length <= len(reading):
            return unit, start + length
    return None
