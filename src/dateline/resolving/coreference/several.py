"""Several in one phrase: "the US and British foreign ministers" are two actors, "Russian and Ukrainian officials" two groups."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from dateline.gazetteer import Gazetteer
from dateline.reading import Reading
from dateline.resolving.cast import Sighting
from dateline.resolving.countries import country_named
from dateline.resolving.descriptions import is_plural_noun

ADJECTIVES: Final = frozenset(["amod", "compound", "nmod", "poss"])
OWNING: Final = frozenset(["of", "from"])


def parts_of(reading: Reading, gazetteer: Gazetteer, sighting: Sighting) -> tuple[Sighting, ...]:
    """The actors of a plural phrase that has several countries, one for each in text order; none for another phrase.

    One who holds an office is a single person ("the foreign minister of Chad"); "officials" of a country are a group.
    """
    if sighting.title is None or not is_plural_noun(reading, sighting):
        return ()
    countries = dict(_countries(reading, gazetteer, sighting.head))
    if len(countries) < 2:
        return ()
    sighting = replace(sighting, last=max(sighting.last, *(token + 1 for token in countries.values())))
    single = sighting.kind != "group" or _is_office(reading, gazetteer, sighting)
    return tuple(_part(gazetteer, sighting, country, single=single) for country in countries)


def _countries(reading: Reading, gazetteer: Gazetteer, head: int) -> Iterator[tuple[str, int]]:
    """The countries of joined adjectives before a noun, or of the joined names after its "of", with their tokens."""
    for first in _owners(reading, head):
        for token in _joined(reading, first):
            country = country_named(reading, gazetteer, token)
            if country is not None:
                yield country, token


def _owners(reading: Reading, head: int) -> Iterator[int]:
    """The adjectives before a noun, and what stands after its "of"."""
    for child in reading.children[head]:
        if reading.labels[child] in ADJECTIVES and child < head:
            yield child
        elif reading.labels[child] == "prep" and reading.lemmas[child] in OWNING:
            yield from reading.children_with(child, "pobj")[:1]


def _joined(reading: Reading, token: int) -> Iterator[int]:
    yield token
    for child in reading.children_with(token, "conj"):
        yield from _joined(reading, child)


def _is_office(reading: Reading, gazetteer: Gazetteer, sighting: Sighting) -> bool:
    """Whether a phrase names by its article those who hold an office: "the presidents of"."""
    definite = reading.words[sighting.first].lower() in ("the", "both")
    return definite and gazetteer.title(sighting.title or "") is not None


def _part(gazetteer: Gazetteer, sighting: Sighting, country: str, *, single: bool) -> Sighting:
    known = gazetteer.country(country)
    adjective = known.adjectives[0] if known is not None and known.adjectives else country
    noun = sighting.title if single or sighting.title is None else f"{sighting.title}s"
    kind = "person" if single and sighting.kind == "group" else sighting.kind
    return replace(sighting, name=f"{adjective} {noun}", country=country, kind=kind, named=False)
