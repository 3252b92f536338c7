"""Tolls: counts of people that are told without a deed: "put the death toll at eight", "the ministry spoke of 25"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.coding.quantities import load_number_words, read_quantity
from dateline.reading import Reading
from dateline.record import Counted, Number

REACH = 40
"""Tokens back to the toll whose kind a bare number has: "put the death toll at 40, while the ministry spoke of 25"."""


@dataclass(frozen=True, slots=True)
class Toll:
    """A count, and the token of what is counted: "toll", "number", or the numeral itself."""

    token: int
    number: Number


def find_tolls(reading: Reading, claimed: Sequence[int]) -> Iterator[Toll]:
    """The tolls among the `claimed` tokens, in text order."""
    last: Toll | None = None
    for token in claimed:
        what = kind_of_toll(reading, token)
        at = None if what is None else _stated(reading, token)
        if (
            what is None
            and last is not None
            and _is_spoken_of(reading, token)
            and token - last.token <= REACH
        ):
            what, at = last.number.what, token
        if what is None or at is None:
            continue
        quantity = read_quantity(reading.words, at)
        if quantity is None:
            continue
        span = reading.place(at, reading.span(quantity.first, quantity.last))
        last = Toll(token, Number(what=what, low=quantity.low, high=quantity.high, span=span))
        yield last


def kind_of_toll(reading: Reading, token: int) -> Counted | None:
    """What a noun counts: the dead for "death toll", "number of dead", "toll"; None for any other."""
    lemma, words = reading.lemmas[token], load_number_words()
    if reading.poses[token] != "NOUN" or lemma not in words.counts:
        return None
    beside = [*reading.children_with(token, "compound", "amod")]
    for preposition in reading.children_with(token, "prep"):
        beside += reading.children_with(preposition, "pobj")
    for word in beside:
        for inner in (word, *reading.children_with(word, "amod", "acl", "compound")):
            what = words.tolls.get(reading.lemmas[inner]) or words.states.get(reading.words[inner].lower())
            if what is not None:
                return what
    return words.tolls.get(lemma)


def _stated(reading: Reading, noun: int) -> int | None:
    """The numeral that a toll is put at, stands at, or is."""
    verb = reading.heads[noun]
    if reading.labels[noun] == "dobj":
        holders = [noun, verb]
    elif reading.labels[noun] in ("nsubj", "nsubjpass"):
        holders = [verb]
    else:
        return None
    for holder in holders:
        for preposition in reading.children_with(holder, "prep"):
            if reading.lemmas[preposition] == "at":
                return reading.child(preposition, "pobj")
    return reading.child(verb, "attr") if reading.lemmas[verb] == "be" else None


def _is_spoken_of(reading: Reading, token: int) -> bool:
    """Whether a bare numeral is what somebody speaks of."""
    of = reading.heads[token]
    return (
        reading.poses[token] == "NUM"
        and reading.labels[token] == "pobj"
        and reading.lemmas[of] == "of"
        and reading.lemmas[reading.heads[of]] in ("speak", "talk")
    )
