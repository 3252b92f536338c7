"""The country of a state's servants, where their phrase names none."""

from __future__ import annotations

import msgspec
import pytest

from dateline.gazetteer import load_gazetteer
from dateline.reading import read_text
from dateline.reading.english import NO_REPORT
from dateline.record import Actor, Dateline
from dateline.resolving import resolve_actors, resolve_places, with_story_country

CHAD = "Chad held a vote on Sunday. N'Djamena and Moundou were quiet, said a Chadian official. "


def actors_of(reading) -> dict[str, Actor]:
    """The actors of a reading by their names."""
    gazetteer = load_gazetteer()
    cast = resolve_actors(reading, gazetteer, on=None)
    told = with_story_country(reading, cast, resolve_places(reading, gazetteer))
    assert told.mentions == cast.mentions
    return {actor.name: actor for actor in told.actors.values()}


@pytest.mark.parametrize(
    ("text", "name", "country", "basis"),
    [
        (CHAD + "The army guarded the polls.", "army", "TCD", "story"),
        (CHAD + "The foreign ministry thanked voters.", "foreign ministry", "TCD", "story"),
        (CHAD + "Soldiers stood guard.", "Soldiers", "TCD", "story"),
        ("Police in Lyon arrested a baker.", "Police in Lyon", "FRA", "place"),
        ("Miami police arrested a baker in Tulsa.", "Miami police", "USA", "place"),
        (CHAD + "Police in Lyon arrested a baker.", "Police in Lyon", "FRA", "place"),
        ("Denmark said that its navy had sailed.", "navy", "DNK", "owner"),
        (CHAD + "Peru thanked its navy.", "navy", "PER", "owner"),
    ],
)
def test_a_states_servants_have_the_country_of_owner_place_or_report(reading_of, text, name, country, basis):
    actor = actors_of(reading_of(text))[name]
    assert (actor.country, actor.country_basis) == (country, basis)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (CHAD + "Two bakers cheered.", "Two bakers", None),
        (CHAD + "Foreign troops left.", "Foreign troops", None),
        (CHAD + "World leaders sent notes.", "World leaders", None),
        (CHAD + "The ambassador left.", "ambassador", None),
        (CHAD + "The Danish police sent observers.", "Danish police", "DNK"),
        ("Chad, Niger and Mali met in Accra. The army stood guard.", "army", None),
        ("Chad waited. The army stood guard.", "army", None),
        ("Soldiers in Lyon stood guard.", "Soldiers in Lyon", None),
    ],
)
def test_nothing_is_inferred_of_others_nor_where_the_report_does_not_tell(reading_of, text, name, country):
    actor = actors_of(reading_of(text))[name]
    assert (actor.country, actor.country_basis) == (country, None)


@pytest.mark.parametrize(
    ("place", "country", "basis"), [("ACCRA", "GHA", "dateline"), ("LOME", None, None), ("ABUJA", None, None)]
)
def test_a_dateline_tells_where_nothing_is_named_more_than_its_country(place, country, basis):
    report = msgspec.structs.replace(
        NO_REPORT, dateline=Dateline(text=f"{place} -", place=place, when=None, raw=())
    )
    text = "Ghana, Niger and Mali met. The army of Ghana sat. Niger slept. The government stood guard."
    actor = actors_of(read_text(text, report=report))["government"]
    assert (actor.country, actor.country_basis) == (country, basis)
