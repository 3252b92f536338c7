"""Several in one phrase: "the US and British foreign ministers" are two actors, "Russian and Ukrainian officials" two groups."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from dateline.gazetteer import Entry, Gazetteer
from dateline.reading import Reading
from dateline.record import Kind
from dateline.resolving.cast import Sighting
from dateline.resolving.countries import country_named
from dateline.resolving.descriptions import is_plural_noun
from dateline.resolving.phrases import phrase_start, without_article

ADJECTIVES: Final = frozenset(["amod", "compound", "nmod", "poss"])
OWNING: Final = frozenset(["of", "from"])
HEADED: Final = frozenset(
    ["state", "government", "staff", "ministry", "ministries", "army", "parliament", "affairs"]
)
"""Nouns between "heads of" and the countries that they are of."""


def parts_of(
    reading: Reading, gazetteer: Gazetteer, sighting: Sighting, on: date | None
) -> tuple[Sighting, ...]:
    """The actors of a plural phrase that has several countries or armed groups, one for each in text order; none for another phrase.

    One who holds an office is a single person ("the foreign minister of Chad"); "officials" of a country are a group.
    """
    title = sighting.title
    if title is None or not is_plural_noun(reading, sighting):
        return ()
    owners = dict(_of_whom(reading, gazetteer, sighting.head))
    if len(owners) < 2:
        return ()
    sighting = replace(sighting, last=max(sighting.last, *(token + 1 for token in owners.values())))
    single = sighting.kind != "group" or _is_office(reading, gazetteer, sighting)
    kind: Kind = "person" if single and sighting.kind == "group" else sighting.kind
    part = replace(sighting, kind=kind, named=False)
    noun = title if single else f"{title}s"
    return tuple(_part(gazetteer, part, noun, owner, on) for owner in owners)


def _of_whom(reading: Reading, gazetteer: Gazetteer, head: int) -> Iterator[tuple[Entry | str, int]]:
    """The groups and countries (alpha-3) of joined adjectives before a noun, or of the joined names after its "of", with their tokens."""
    for first in _owners(reading, head):
        joined = list(_joined(reading, first))
        for token in joined if len(joined) > 1 else ():
            name = without_article(reading, phrase_start(reading, token), token + 1)
            group = next((entry for entry in gazetteer.find(name) if entry.kind == "armed-group"), None)
            owner = group or country_named(reading, gazetteer, token)
            if owner is not None:
                yield owner, token


def _owners(reading: Reading, head: int) -> Iterator[int]:
    """The adjectives before a noun, and what stands after its "of", or after that of what it is head of ("heads of state of")."""
    for child in reading.children[head]:
        if reading.labels[child] in ADJECTIVES and child < head:
            yield child
        elif reading.labels[child] == "prep" and reading.lemmas[child] in OWNING:
            for owned in reading.children_with(child, "pobj")[:1]:
                yield owned
                if reading.lemmas[owned].lower() in HEADED:
                    yield from _owners(reading, owned)


def _joined(reading: Reading, token: int) -> Iterator[int]:
    yield token
    for child in reading.children_with(token, "conj"):
        yield from _joined(reading, child)


def _is_office(reading: Reading, gazetteer: Gazetteer, sighting: Sighting) -> bool:
    """Whether a phrase names by its article those who hold an office: "the presidents of"."""
    definite = reading.words[sighting.first].lower() in ("the", "both")
    return definite and gazetteer.title(sighting.title or "") is not None


def _part(
    gazetteer: Gazetteer, sighting: Sighting, noun: str, owner: Entry | str, on: date | None
) -> Sighting:
    if isinstance(owner, Entry):
        sectors = gazetteer.sectors(owner.id, on)
        return replace(sighting, name=f"{owner.name} {noun}", country=owner.country, sectors=sectors)
    known = gazetteer.country(owner)
    adjective = known.adjectives[0] if known is not None and known.adjectives else owner
    return replace(sighting, name=f"{adjective} {noun}", country=owner)
