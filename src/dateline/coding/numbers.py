"""Numbers on events: how many were killed, hurt, held, displaced, sent or present, and how much money."""

from __future__ import annotations

import msgspec

from dateline.coding.happenings import Happening
from dateline.coding.quantities import NumberWords, Quantity, load_number_words, read_quantity
from dateline.reading import Reading
from dateline.record import Counted, Number

PATIENTS = frozenset(["dobj", "nsubjpass", "conj", "pobj", "nsubj", "appos"])
NEEDS_NOUN = frozenset(["troops", "hostages"])
"""Kinds that a bare numeral never gives: "seized 12" may be of ships as well as of men."""


def find_numbers(reading: Reading, happening: Happening) -> tuple[Number, ...]:
    """Counts in the phrases of an event's patients ("killed at least 12 people") and amounts of money."""
    words = load_number_words()
    what = words.counted.get(happening.predicate) or words.counted.get(happening.predicate.split()[0])
    if what == "money":
        heads = _payments(reading, happening)
        return tuple(n for head in heads if (n := _money(reading, words, head)) is not None)
    if what is None:
        found = [_left(reading, words, happening.trigger)]
    else:
        found = [_count(reading, words, head, what) for head in _patients(reading, words, happening)]
    counts = dict.fromkeys(number for number in found if number is not None)
    return tuple(n for n in counts if _is_people(reading, words, happening, n))


def _is_people(reading: Reading, words: NumberWords, happening: Happening, number: _Counted) -> bool: ...
