"""Which place a name means."""

from __future__ import annotations

import pytest

from dateline.gazetteer import load_gazetteer
from dateline.gazetteer.toponyms import REGIONS, find_toponyms
from dateline.resolving import resolve_places


@pytest.mark.parametrize(
    ("text", "name", "country", "admin1"),
    [
        ("He died in Paris, Texas.", "Paris", "USA", "TX"),
        ("The fair opened in Paris.", "Paris", "FRA", None),
        ("They live in Springfield, Ill.", "Springfield", "USA", "IL"),
        ("A bomb went off in Tripoli, Lebanon.", "Tripoli", "LBN", None),
        ("Warships entered the Strait of Hormuz near Bandar Abbas.", "Strait of Hormuz", None, None),
        ("Georgia and Armenia closed the border.", "Georgia", "GEO", None),
        ("Floods hit Alabama and Georgia in the United States.", "Georgia", "USA", "GA"),
        ("Shells fell in northern Syria.", "Syria", "SYR", None),
        ("Iranian jets flew over the lake.", "Iran", "IRN", None),
    ],
)
def test_a_name_in_its_context(reading_of, text, name, country, admin1):
    places = resolve_places(reading_of(text), load_gazetteer()).places.values()
    found = next(place for place in places if name in place.name)
    assert found.country == country
    if admin1 is not None:
        assert found.admin1 == admin1


@pytest.mark.parametrize(
    "text", ["Jordan Smith sang. Jordan then left.", "The White House said no.", "Ada Lowe met Tom Birch."]
)
def test_persons_and_houses_are_no_places(reading_of, text):
    assert not resolve_places(reading_of(text), load_gazetteer()).places


def test_regions_and_seas_are_known():
    assert [place.precision for place in find_toponyms("Red Sea")] == ["sea"]
    assert find_toponyms("Donbas")[0].country == "UKR"


def test_the_table_of_regions_is_whole():
    lines = [line for line in REGIONS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    rows = [line.split("\t") for line in lines[1:]]
    assert all(len(row) == 7 for row in rows)
    assert len({row[0] for row in rows}) == len(rows) >= 300
    gazetteer = load_gazetteer()
    for _, _, _, country, lat, lon, precision in rows:
        assert not country or gazetteer.country(country) is not None
        assert -90 <= float(lat) <= 90
        assert -180 <= float(lon) <= 180
        assert precision in ("point", "city", "region", "sea")
