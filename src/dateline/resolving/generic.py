"""Actors without a name: "Turkish troops", "two officials", "the foreign ministry"."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from dateline.gazetteer import Gazetteer
from dateline.reading import Reading
from dateline.resolving.cast import Sighting

BESIDE_NOUN: Final = frozenset(["det", "amod", "compound", "nummod", "poss", "nmod", "quantmod", "advmod", "case", "punct"])
LONGEST_BODY: Final = 4
"""Words of the longest generic body ("ministry of foreign affairs")."""


LONGEST_OWNER: Final = 6
"""Tokens between a noun and the end of the "of" phrase that is read as part of it."""


def find_generic(reading: Reading, gazetteer: Gazetteer, named: Collection[int]) -> Iterator[Sighting]:
    """Noun phrases whose head is a generic agent or body; tokens of names are left alone."""
    for token, pos in enumerate(reading.poses):
        if pos not in ("NOUN", "PROPN") or token in named:
            continue
        label = reading.labels[token]
        if label in ("compound", "amod", "npadvmod") and pos == "NOUN":
            continue
        sighting = _body(reading, gazetteer, token) or _agent(reading, gazetteer, token)
        if sighting is not None:
            yield sighting


def phrase_start(reading: Reading, token: int) -> int:
    """The first token of the noun phrase that ends in `token`."""
    first = token
    for child in reading.children[token]:
        if child < token and reading.labels[child] in BESIDE_NOUN:
            first = min(first, reading.subtree(child)[0])
    return first


def country_of(reading: Reading, gazetteer: Gazetteer, token: int) -> str | None:
    """The country that a noun's modifiers, possessor or "of" phrase give it (alpha-3)."""
    for child in reading.children[token]:
        label = reading.labels[child]
        if label in ("amod", "compound", "poss", "nmod"):
            found = _country_named(reading, gazetteer, child) or country_of(reading, gazetteer, child)
        elif label == "prep" and reading.lemmas[child] in ("of", "in", "from"):
            below = reading.child(child, "pobj")
            found = None if below is None else _country_named(reading, gazetteer, below)
            found = found or (None if below is None else country_of(reading, gazetteer, below))
        else:
            continue
        if found:
            return found
    return None


def without_article(reading: Reading, first: int, last: int) -> str:
    """The words of a phrase without a leading article or possessive pronoun."""
    while first < last - 1 and reading.tags[first] in ("DT", "PRP$", "PDT"):
        first += 1
    return reading.text(first, last)


def _country_named(reading: Reading, gazetteer: Gazetteer, token: int) -> str | None:
    word = reading.words[token]
    if not word[0].isupper():
        return None
    country = gazetteer.demonym(word)
    if country:
        return country
    names = [word]
    first = phrase_start(reading, token)
    if first < token:
        names.insert(0, without_article(reading, first, token + 1))
    for name in names:
        for entry in gazetteer.find(name):
            if entry.kind in ("state", "government", "armed-group"):
                return entry.country
        seat = gazetteer.is_capital_or_metonym(name)
        if seat is not None:
            return seat.country
    return None


def _body(reading: Reading, gazetteer: Gazetteer, token: int) -> Sighting | None:
    sentence_first, sentence_last = reading.sentences[reading.sentence_of[token]]
    for length in range(LONGEST_BODY, 0, -1):
        for first in range(max(sentence_first, token - length + 1), token + 1):
            last = first + length
            if last > sentence_last or not first <= token < last:
                continue
            body = gazetteer.body(reading.text(first, last))
            if body is None:
                continue
            start = min(phrase_start(reading, token), first)
            name = without_article(reading, start, last)
            country = country_of(reading, gazetteer, token)
            return Sighting(
                start, last, token, name, body.kind, (), country, body.sectors, body.words, named=country is not None
            )
    return None


def _agent(reading: Reading, gazetteer: Gazetteer, token: int) -> Sighting | None:
    lemma = reading.lemmas[token]
    agent = gazetteer.agent(lemma) or gazetteer.agent(reading.words[token].lower())
    first = phrase_start(reading, token)
    title = gazetteer.title(lemma) if agent is None else None
    if agent is None and title is None:
        return None
    plural = reading.tags[token] in ("NNS", "NNPS")
    if agent is not None and agent.plural_only and not plural:
        return None
    kind = agent.kind if agent is not None else "person"
    if kind == "person" and plural:
        kind = "group"
    last = _end_with_owner(reading, token)
    return Sighting(
        first, last, token, without_article(reading, first, last), kind, (),
        country_of(reading, gazetteer, token), _sectors(reading, gazetteer, first, token),
        _longest_title(reading, gazetteer, first, token) or lemma, named=False,
    )  # fmt: skip


def _end_with_owner(reading: Reading, token: int) -> int:
    """The end of a phrase with a short "of" phrase that says whose people these are."""
    for child in reading.children[token]:
        if reading.lemmas[child] != "of" or child != token + 1:
            continue
        owner = reading.child(child, "pobj")
        if owner is not None and owner - token <= LONGEST_OWNER and reading.poses[owner] in ("PROPN", "NOUN"):
            if any(word[0].isupper() for word in reading.words[child + 1 : owner + 1]):
                return owner + 1
    return token + 1


def _longest_title(reading: Reading, gazetteer: Gazetteer, first: int, token: int) -> str | None:
    """The longest office named by the last words of a phrase: "foreign minister" in "the new foreign minister"."""
    for start in range(first, token + 1):
        words = " ".join([*(w.lower() for w in reading.words[start:token]), reading.lemmas[token]])
        if gazetteer.title(words) is not None:
            return words
    return None


def _sectors(reading: Reading, gazetteer: Gazetteer, first: int, token: int) -> tuple[str, ...]:
    title = _longest_title(reading, gazetteer, first, token)
    known = None if title is None else gazetteer.title(title)
    if known is not None and known.sectors:
        return known.sectors
    agent = gazetteer.agent(reading.lemmas[token]) or gazetteer.agent(reading.words[token].lower())
    return () if agent is None else agent.sectors
