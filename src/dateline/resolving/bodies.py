"""Bodies that every country has: "the foreign ministry", "the Turkish army", "the Ministry of Defence of Chad"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from dateline.gazetteer import Gazetteer
from dateline.reading import Reading
from dateline.resolving.cast import Sighting
from dateline.resolving.countries import country_of
from dateline.resolving.phrases import phrase_end, phrase_start, with_acronym, without_article

LONGEST_BODY: Final = 5
"""Words of the longest generic body ("ministry of foreign affairs and trade")."""
AFTER_BODY: Final = frozenset(["of", "for", "general"])
"""Words after the head of a body's name that go on with it ("ministry of defence")."""
FILLING: Final = frozenset(["of", "for", "and", "the", "affairs"])
"""Words that the ways to name one body differ by: "Ministry of Foreign Affairs", "Foreign Ministry"."""
OUTSIDE_BODY: Final = frozenset(["DT", "IN", "PRP$", "POS", "CD", "VBD", "VBZ", "VBP", "TO", "CC", "RB"])
"""Tags of words that are no part of a body's name."""


def body_at(reading: Reading, gazetteer: Gazetteer, token: int) -> Sighting | None:
    """The longest generic body with its head at a token; with a country it is one of a kind, and counts as named."""
    if not gazetteer.is_in_body(reading.words[token]):
        return None
    for first, last in _body_runs(reading, gazetteer, token):
        body = gazetteer.body(reading.text(first, last))
        if body is None:
            continue
        start, end = min(phrase_start(reading, token), first), phrase_end(reading, token, last)
        country = country_of(reading, gazetteer, token)
        found = Sighting(
            start, with_acronym(reading, end), token, without_article(reading, start, end), body.kind, (),
            country, body.sectors, body.words, named=country is not None,
        )  # fmt: skip
        if found.named and end > last and not says_only_its_state(found, gazetteer):
            return replace(found, title=None)  # "the Supreme Court of Texas" is no other state's
        return replace(found, name=without_article(reading, start, last))
    return None


def says_only_its_state(body: Sighting, gazetteer: Gazetteer) -> bool:
    """Whether a body's name says no more than what it is and of which state: "Chad's Defence Ministry", not "Texas Supreme Court"."""
    told = set((body.title or "").lower().split()) | FILLING
    words = body.name.replace("'s ", " ").replace("’s ", " ").split()
    owner = " ".join(word for word in words if word.lower() not in told)
    states = {entry.country for entry in gazetteer.find(owner) if entry.kind == "state"}
    return body.country is not None and body.country in states | {gazetteer.demonym(owner)}


def _body_runs(reading: Reading, gazetteer: Gazetteer, token: int) -> Iterator[tuple[int, int]]:
    """Runs of words that may name a body with its head at a token, the longest first."""
    sentence_first, sentence_last = reading.sentences[reading.sentence_of[token]]
    words = reading.words
    first = token
    while first > max(sentence_first, token - LONGEST_BODY + 1) and (
        _may_belong(reading, first - 1, token) or _may_own(reading, gazetteer, first - 1, token)
    ):
        first -= 1
    last = token + 1
    if last < sentence_last and words[last].lower() in AFTER_BODY:
        while last < min(sentence_last, token + LONGEST_BODY) and words[last][0].isalpha():
            last += 1
    runs = [(start, end) for start in range(first, token + 1) for end in range(token + 1, last + 1)]
    runs.sort(key=lambda run: run[0] - run[1])
    return (run for run in runs if run[1] - run[0] <= LONGEST_BODY)


def _may_belong(reading: Reading, before: int, token: int) -> bool:
    """Whether a word before a noun can be part of a body's name with it."""
    if reading.tags[before] in OUTSIDE_BODY or not reading.words[before][0].isalpha():
        return False
    return reading.labels[before] != "poss" and before < reading.heads[before] <= token


def _may_own(reading: Reading, gazetteer: Gazetteer, before: int, token: int) -> bool:
    """Whether a word before a noun is a possessor in a body's name, or its mark: "sheriff's" of "sheriff's office"."""
    owner = before - 1 if reading.tags[before] == "POS" else before
    owns = reading.labels[owner] == "poss" and reading.heads[owner] == token
    return owns and gazetteer.is_in_body(reading.words[owner])
