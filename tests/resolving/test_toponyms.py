"""Which place a name means."""

from __future__ import annotations

import pytest

from dateline.gazetteer import load_gazetteer
from dateline.reading import read_text
from dateline.record import Report, Source
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
        ("He was born in Salem, OR.", "Salem", "USA", "OR"),
        ("Snow fell on London, Ontario. Schools in London were shut.", "London", "CAN", "08"),
        ("The bus left Athens, Georgia, at noon.", "Georgia", "USA", "GA"),
        ("Fires burnt near Chillán and Temuco. Firemen came from Los Ángeles.", "Los Ángeles", "CHL", None),
        ("Troops from DeKalb County and Fulton County were sent to Rome.", "Rome", "USA", "GA"),
        ("The U.K. closed its embassy.", "United Kingdom", "GBR", None),
        ("Oklahoma lawmakers passed the bill.", "Oklahoma", "USA", "OK"),
        ("Storms hit Mombasa.", "Mombasa", "KEN", None),
        ("The EU sent observers.", "European Union", None, None),
        ("European ministers met.", "Europe", None, None),
        ("The police chief of Anbar province resigned.", "Anbar", "IRQ", None),
        ("LIMA (Reuters) - Miners walked out.", "Lima", "PER", None),
        ("The U.S. Department of Trade moved its desks.", "United States", "USA", None),
        ("Her aunt studied at the University of Bologna.", "Bologna", "ITA", None),
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


@pytest.mark.parametrize(
    "text",
    [
        "The Paris Agreement was signed.",
        "Ebola virus was found.",
        "She speaks French and wrote it in Turkish.",
        "Marines and Democrats cheered.",
        "NATO and the New York Times said so.",
        "Emma Houston sang. Houston bowed.",
        "The BA flight was late.",
    ],
)
def test_what_only_bears_a_place_name_is_none(reading_of, text):
    assert [p.name for p in resolve_places(reading_of(text), load_gazetteer()).places.values()] == []


def test_one_sense_a_report_unless_told_otherwise(reading_of):
    text = "The fair in Paris, Texas, drew crowds. Paris is a quiet town. In Paris, France, it rained."
    places = resolve_places(reading_of(text), load_gazetteer()).places.values()
    senses = {text[slice(*span)] + str(span[0]): place.country for place in places for span in place.mentions}
    assert [senses[name] for name in sorted(senses) if name.startswith("Paris")] == ["USA", "USA", "FRA"]


def test_a_small_town_is_one_beside_its_neighbours(reading_of):
    text = "The bus left Athens, Georgia, for Watkinsville. Watkinsville folk waited."
    names = [place.name for place in resolve_places(reading_of(text), load_gazetteer()).places.values()]
    assert "Watkinsville" in names


def test_what_a_name_may_as_well_mean_is_given_with_scores(reading_of):
    text = "Two schools in Canada were shut. A shop opened in Hamilton."
    places = resolve_places(reading_of(text), load_gazetteer()).places
    candidates = places["p2"].candidates
    assert {"CAN", "NZL"} <= {candidate.country for candidate in candidates}
    scores = [candidate.score for candidate in candidates]
    assert scores == sorted(scores, reverse=True)
    assert sum(scores) <= 1.001
    assert not places["p1"].candidates
    assert candidates[0].geonames_id == places["p2"].geonames_id


def test_a_name_that_may_mean_too_many_is_left_out(reading_of):
    assert not resolve_places(reading_of("A calf was born in Washington County."), load_gazetteer()).places


def test_the_publishers_country_tells_two_towns_apart():
    text = "Fire broke out at a mill in Hamilton."
    found = {}
    for publisher in ("CBC News", "New Zealand Herald"):
        report = Report(
            id="",
            text=text,
            paragraphs=(),
            publisher=publisher,
            source=Source(name="test", sha256="", encoding=None),
        )
        places = resolve_places(read_text(text, report=report), load_gazetteer()).places
        found[publisher] = places["p1"].country
    assert found == {"CBC News": "CAN", "New Zealand Herald": "NZL"}
