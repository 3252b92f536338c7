"""The country of a noun phrase: what its adjectives, possessors and "of" phrases say."""

from __future__ import annotations

from typing import Final

from dateline.gazetteer import Gazetteer
from dateline.reading import Reading
from dateline.resolving.phrases import phrase_start, without_article

OWNERS: Final = frozenset(["of", "in", "from"])
BESIDE: Final = frozenset(["amod", "compound", "poss", "nmod", "npadvmod"])
WITH_COUNTRY: Final = frozenset(["state", "government", "armed-group", "organisation"])
HOLDERS: Final = frozenset(
    ["government", "administration", "cabinet", "regime", "army", "forces", "troops", "military"]
)
"""Bodies that belong to the country of the person who is said to have them ("the Obama administration")."""
DEEPEST: Final = 4


def country_of(reading: Reading, gazetteer: Gazetteer, token: int, depth: int = DEEPEST) -> str | None:
    """The country that a noun's modifiers, possessor or "of" phrase give it (alpha-3)."""
    if depth == 0:
        return None
    for child in reading.children[token]:
        label = reading.labels[child]
        if label in BESIDE and child < token:
            if _is_of_several(reading, gazetteer, child):
                return None
            found = country_named(reading, gazetteer, child) or country_of(
                reading, gazetteer, child, depth - 1
            )
            if found is None and reading.lemmas[token] in HOLDERS:
                found = _of_person(reading, gazetteer, child)
        elif label == "prep" and reading.lemmas[child] in OWNERS:
            below = reading.child(child, "pobj")
            found = None if below is None else country_named(reading, gazetteer, below)
            found = found or (None if below is None else country_of(reading, gazetteer, below, depth - 1))
        else:
            continue
        if found:
            return found
    return None


def _is_of_several(reading: Reading, gazetteer: Gazetteer, modifier: int) -> bool:
    """Whether a noun has the adjectives of two countries: "German and French ministers"."""
    joined = reading.children_with(modifier, "conj")
    if not joined:
        return False
    named = [country_named(reading, gazetteer, m) for m in (modifier, *joined)]
    return len({country for country in named if country}) > 1


def country_named(reading: Reading, gazetteer: Gazetteer, token: int) -> str | None:
    """The country of a name: its own, that of its capital, or that of the government or group named."""
    word = reading.words[token]
    of_county = reading.words[token + 1 : token + 2] == ["County"]  # Dane County is no Denmark
    if of_county or not word[0].isupper():
        return None
    names = [word]
    first = phrase_start(reading, token)
    if first < token:
        names.insert(0, without_article(reading, first, token + 1))
    for name in names:
        country = gazetteer.demonym(name)
        if country:
            return country
        for entry in gazetteer.find(name):
            if entry.kind in WITH_COUNTRY and entry.country:
                return entry.country
        seat = gazetteer.is_capital_or_metonym(name)
        if seat is not None:
            return seat.country
        lands = {part.country for part in gazetteer.subdivisions(name)}
        if len(lands) == 1:
            return lands.pop()
    return None


def country_among(reading: Reading, gazetteer: Gazetteer, first: int, last: int) -> str | None:
    """The first country that a run of tokens names, two words before one: "South Korean Foreign Minister"."""
    for token in range(first, last):
        if not reading.words[token][0].isupper():
            continue
        for end in (token + 2, token + 1):
            if end > last:
                continue
            text = reading.text(token, end)
            country = gazetteer.demonym(text)
            state = next((e.country for e in gazetteer.find(text) if e.kind == "state"), None)
            if country or state:
                return country or state
    return None


def _of_person(reading: Reading, gazetteer: Gazetteer, token: int) -> str | None:
    """The country of a known person whose name ends at a token, whatever titles stand before it."""
    for first in range(phrase_start(reading, token), token + 1):
        persons = [e for e in gazetteer.find(reading.text(first, token + 1)) if e.kind == "person"]
        if persons:
            countries = {person.country for person in persons}
            return countries.pop() if len(countries) == 1 else None
    return None
