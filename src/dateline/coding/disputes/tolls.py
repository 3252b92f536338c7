"""Tolls: counts that are told without a deed: "put the death toll at eight", "the number of stranded pilgrims at 90", "spoke of 25"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from dateline.coding.disputes.counts import count_at, quantity_at
from dateline.coding.disputes.states import THERE, WHERE
from dateline.coding.disputes.telling import COUNT, TOLL
from dateline.coding.disputes.things import SHARES, Thing, thing_at
from dateline.coding.disputes.words import load_dispute_words
from dateline.coding.numbers.quantities import load_number_words
from dateline.reading import Reading
from dateline.record import Counted, Number

REACH: Final = 40
"""Tokens back to the toll whose kind a bare number has: "put the death toll at 40, while the ministry spoke of 25"."""
SPEAKING: Final = frozenset(["speak", "talk"])
RECKONING: Final = frozenset(["put", "estimate", "place", "give", "set", "number"])
"""Verbs behind which "at" tells how many or how much."""


@dataclass(frozen=True, slots=True)
class Toll:
    """A count, and the token of what is counted: "toll", "number", or the numeral itself.

    `number` is None for what is none of the record's kinds of numbers; `predicate` then is what was done to what is counted
    ("the damages awarded"), or only that it was counted.
    """

    token: int
    predicate: str
    number: Number | None


def find_tolls(reading: Reading, claimed: Sequence[int]) -> Iterator[Toll]:
    """The tolls among the `claimed` tokens, in text order."""
    last: Toll | None = None
    for token in claimed:
        what = kind_of_toll(reading, token)
        at = _stated(reading, token)
        if at is None and (_is_spoken_of(reading, token) or _is_there(reading, token)):
            what, at = load_number_words().tolls.get(reading.lemmas[token]) or _last_kind(last, token), token
        if at is None or count_at(reading, at) is None:
            continue
        number = None if what is None else _number(reading, at, what)
        there = at == token and not _is_spoken_of(reading, token)
        told = THERE if there else _deed(reading, token)
        last = Toll(token, told if number is None else TOLL, number)
        yield last


def _last_kind(last: Toll | None, token: int) -> Counted | None:
    """What the toll before a bare number counts, where it stands near."""
    near = last is not None and last.number is not None and token - last.token <= REACH
    return last.number.what if near and last is not None and last.number is not None else None


def stated_thing(reading: Reading, token: int) -> Thing | None:
    """What a toll says that there is so many of: of a bare numeral what the noun of counting names, if anything."""
    at = _stated(reading, token)
    if at is None and (_is_spoken_of(reading, token) or _is_there(reading, token)):
        at = token
    stated = None if at is None else thing_at(reading, at)
    if stated is None or stated.count is None or stated.noun or at == token:
        return stated
    of = next((word for word in reading.children_with(token, "prep") if reading.lemmas[word] == "of"), None)
    counted = None if of is None else reading.child(of, "pobj")
    thing = None if counted is None else thing_at(reading, counted)
    if (
        thing is None
        and reading.labels[token] in ("nsubj", "dobj")
        and reading.lemmas[token] not in load_number_words().counts
    ):
        thing = thing_at(reading, token)  # "turnout was 20 per cent"
    return stated if thing is None else replace(thing, count=stated.count, share=stated.share)


def _number(reading: Reading, at: int, what: Counted) -> Number | None:
    quantity = quantity_at(reading, at)
    if quantity is None:
        return None
    span = reading.place(at, reading.span(quantity.first, quantity.last))
    return Number(what=what, low=quantity.low, high=quantity.high, span=span)


def _deed(reading: Reading, noun: int) -> str:
    """What was done to what is counted: "the damages awarded", "the number of stranded pilgrims"."""
    counted = [noun]
    for preposition in reading.children_with(noun, "prep"):
        counted += reading.children_with(preposition, "pobj")
    for word in counted:
        for done in reading.children_with(word, "amod", "acl"):
            if reading.tags[done] == "VBN":
                return reading.lemmas[done]
    return COUNT


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
    """The numeral, or the noun with one, that a count is put at, stands at, or is."""
    misread = reading.labels[noun] == "nsubj" and reading.lemmas[noun] in load_dispute_words().amounts
    if reading.poses[noun] not in ("NOUN", "PRON") and not misread:  # "Turnout was" is taken for a verb
        return None
    verb, counting = reading.heads[noun], _is_of_how_many(reading, noun)
    if reading.labels[noun] == "dobj" and (counting or reading.lemmas[verb] in RECKONING):
        holders = [noun, verb, *reading.children_with(noun, "acl")]
    elif reading.labels[noun] in ("nsubj", "nsubjpass"):
        holders = [verb] if counting else []
    else:
        return None
    amounting = reading.labels[noun] == "nsubj" and reading.lemmas[verb] in load_dispute_words().amounting
    for holder in holders:
        for preposition in reading.children_with(holder, "prep"):
            if reading.lemmas[preposition] == "at" or (amounting and reading.lemmas[preposition] == "to"):
                return reading.child(preposition, "pobj")
    if amounting and counting and (reached := reading.child(verb, "dobj")) is not None:
        return reached
    told = reading.child(verb, "attr", "acomp") if reading.lemmas[verb] == "be" else None
    return told if told is not None and (counting or _is_amount(reading, told)) else None


def _is_of_how_many(reading: Reading, noun: int) -> bool:
    """Whether a noun is of a count or an amount: "the toll", "the bill"."""
    lemma = reading.lemmas[noun]
    return lemma in load_number_words().counts or lemma in load_dispute_words().amounts


def _is_amount(reading: Reading, token: int) -> bool:
    """Whether a phrase is a bare numeral, or a share or sum of money."""
    lemma = reading.lemmas[token]
    return reading.poses[token] == "NUM" or lemma in SHARES or lemma in load_number_words().currencies


def _is_there(reading: Reading, token: int) -> bool:
    """Whether a noun is of what is said to have been there: "there were 150 people on board", "150 people were in the hall"."""
    verb = reading.heads[token]
    there = reading.labels[token] == "attr" and reading.child(verb, "expl") is not None
    if reading.labels[token] == "nsubj" and reading.lemmas[verb] == "be":
        complements = reading.children_with(verb, "attr", "acomp", "oprd")
        at = [reading.lemmas[word] for word in reading.children_with(verb, "prep")]
        there = not complements and bool(WHERE.intersection(at))
    count = count_at(reading, token) if there and reading.poses[token] == "NOUN" else None
    return count is not None and count.high != 0


def _is_spoken_of(reading: Reading, token: int) -> bool:
    """Whether a numeral, or a noun with one, is what somebody speaks of."""
    of = reading.heads[token]
    return (
        reading.poses[token] in ("NUM", "NOUN")
        and reading.labels[token] == "pobj"
        and reading.lemmas[of] == "of"
        and reading.lemmas[reading.heads[of]] in SPEAKING
    )
