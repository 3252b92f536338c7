"""What a name may mean on the map, before its context is asked."""

from __future__ import annotations

import functools
from typing import Final

from dateline.gazetteer import Gazetteer
from dateline.gazetteer.toponyms import KEPT_NAMES, Toponym, place_key
from dateline.resolving.words import DATA, load_words

BODIES: Final = frozenset(["government", "organisation", "armed-group", "media", "group"])
"""Kinds of actor whose names are no towns, even where a town has the name too."""
SUBDIVISIONS: Final = frozenset(["admin1", "admin2", "admin3", "region"])
AROUND_TOWNS: Final = frozenset(["admin1", "admin2", "admin3"])
CLOSE: Final = 1.0
"""Degrees between a town and the middle of the subdivision that bears its name."""
WHOLES: Final = frozenset(["country", "admin1", "region"])
"""What may stand after a town and a comma: "Paris, Texas"."""


@functools.lru_cache(maxsize=KEPT_NAMES)
def find_candidates(name: str, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """All places that a name may mean: a land by name or adjective, a state by its abbreviation, towns, regions, seas."""
    entries = gazetteer.find(name)
    states = dict.fromkeys(entry.country for entry in entries if entry.kind == "state" and entry.country)
    lands = tuple(land for country in states for land in _land(gazetteer, country))
    if not lands and any(entry.kind in BODIES for entry in entries):
        return tuple(place for place in gazetteer.toponyms.find(name) if place.in_news)  # the EU, not "NATO"
    if not lands and (people := gazetteer.demonym(name)):
        return _land(gazetteer, people)
    if state := _state(gazetteer, name, after_town=False):
        return state
    return (*lands, *_innermost(name, gazetteer.toponyms.find(name) or _of_sort(name, gazetteer)))


def find_wholes(name: str, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """The lands and their parts that a name right after a town means: "Texas", "Tex.", "TX"."""
    if state := _state(gazetteer, name, after_town=True):
        return state
    return tuple(place for place in find_candidates(name, gazetteer) if place.feature in WHOLES)


def _innermost(name: str, places: tuple[Toponym, ...]) -> tuple[Toponym, ...]:
    """The places without the subdivisions that only bear the name of a town in their middle: "Mombasa" is the town."""
    key = place_key(name)
    towns = [place for place in places if place.feature == "town" and place_key(place.name) == key]
    return tuple(
        place
        for place in places
        if place.feature not in AROUND_TOWNS or not any(_is_middle(town, place) for town in towns)
    )


def _is_middle(town: Toponym, around: Toponym) -> bool:
    near = abs(town.lat - around.lat) < CLOSE and abs(town.lon - around.lon) < CLOSE
    return near and town.country == around.country and not around.in_news


def _of_sort(name: str, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """The places that a name with its sort behind it means where it is unknown as a whole: "Anbar province"."""
    bare, _, sort = name.rpartition(" ")
    if not bare or sort.lower() not in load_words().sorts:
        return ()
    found = gazetteer.toponyms.find(bare)
    return tuple(place for place in found if place.feature in SUBDIVISIONS) or found


def _land(gazetteer: Gazetteer, alpha3: str) -> tuple[Toponym, ...]:
    """A country as a place, if its middle is known."""
    country = gazetteer.country(alpha3)
    if country is None or country.lat is None or country.lon is None:
        return ()
    id_ = country.geonames_id or 0
    return (Toponym(id_, country.name, alpha3, None, country.lat, country.lon, 0, "country"),)


def _state(gazetteer: Gazetteer, name: str, *, after_town: bool) -> tuple[Toponym, ...]:
    """The state that an abbreviation means."""
    full, country, where = _states().get(name, ("", "", ""))
    if not full or (where == "after" and not after_town):
        return ()
    found = gazetteer.toponyms.find(full)
    return tuple(place for place in found if place.feature == "admin1" and place.country == country)


@functools.cache
def _states() -> dict[str, tuple[str, str, str]]:
    """Name, country and where it may stand of each state by its abbreviation."""
    lines = (DATA / "states.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {abbreviation: (name, country, where) for abbreviation, name, country, where in rows}
