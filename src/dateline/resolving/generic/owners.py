"""Owners: the body or people that a noun is of or speaks for, and what this makes of it: "members of Hamas", "a spokesman for the rebels"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from dateline.gazetteer import Gazetteer
from dateline.reading import Reading
from dateline.resolving.bodies import body_at
from dateline.resolving.countries import BESIDE, country_named, country_of
from dateline.resolving.generic.words import load_generic_words
from dateline.resolving.phrases import behind, phrase_start, without_article

GOVERNMENT: Final = ("GOV",)


def owner_sectors(reading: Reading, gazetteer: Gazetteer, token: int, on: date | None) -> tuple[str, ...]:
    """The sectors, on a day, of what a noun's people are of: a known body or group, one told by its noun, for some a state."""
    is_sent = reading.lemmas[token] in load_generic_words().sent
    for owner in _owners(reading, token):
        sectors = _sectors_named(reading, gazetteer, owner, on) or (
            _sectors_told(reading, gazetteer, owner) if owner > token or is_sent else ()
        )
        if sectors:
            return sectors
        speaks = reading.lemmas[token] in load_generic_words().spokesmen
        if (speaks or (is_sent and owner > token)) and _is_state(reading, gazetteer, owner):
            return GOVERNMENT  # representatives of the United States are no members of its parliament
    return ()


def country_spoken_for(reading: Reading, gazetteer: Gazetteer, token: int) -> str | None:
    """The country (alpha-3) of a noun by itself, or of what its person speaks for: "a spokesman for the Chadian army"."""
    found = country_of(reading, gazetteer, token)
    if found is None and reading.lemmas[token] in load_generic_words().sent:
        for owner in behind(reading, token, "for"):
            found = found or country_named(reading, gazetteer, owner) or country_of(reading, gazetteer, owner)
    return found


def _owners(reading: Reading, token: int) -> Iterator[int]:
    """The nouns that a noun's "of", or the "for" of who speaks, has behind it, and those beside it."""
    yield from behind(reading, token, "of")
    if reading.lemmas[token] in load_generic_words().sent:
        yield from behind(reading, token, "for")
    yield from (child for child in reading.children[token] if reading.labels[child] in BESIDE)


def _sectors_named(reading: Reading, gazetteer: Gazetteer, owner: int, on: date | None) -> tuple[str, ...]:
    """Those of a known body or group, which may itself be told by a noun: "representatives of the Taliban regime"."""
    named: int | None = owner
    if not reading.words[owner][0].isupper():
        named = reading.child(owner, "compound")
    if named is None or not reading.words[named][0].isupper():
        return ()
    name = without_article(reading, phrase_start(reading, named), named + 1)
    for entry in gazetteer.find(name):
        if entry.kind in ("armed-group", "organisation"):
            return gazetteer.sectors(entry.id, on) or entry.sectors
    return ()


def _sectors_told(reading: Reading, gazetteer: Gazetteer, owner: int) -> tuple[str, ...]:
    """Those that a noun tells: "the Togolese National Guard", "the separatist forces", "the Bakers' Union"."""
    phrase = without_article(reading, phrase_start(reading, owner), owner + 1).lower()
    whole, body = gazetteer.agent(phrase), body_at(reading, gazetteer, owner)
    if body is not None and whole is None:
        return body.sectors
    for agent in (
        whole,
        gazetteer.agent(reading.words[owner].lower()),
        gazetteer.agent(reading.lemmas[owner].lower()),
    ):
        if agent is not None and agent.kind != "person":
            return agent.sectors
    return ()


def _is_state(reading: Reading, gazetteer: Gazetteer, owner: int) -> bool:
    name = without_article(reading, phrase_start(reading, owner), owner + 1)
    is_land = any(entry.kind == "state" for entry in gazetteer.find(name)) or gazetteer.demonym(name)
    return reading.words[owner][0].isupper() and bool(is_land or gazetteer.is_capital_or_metonym(name))
