"""Where a happening took place."""

from __future__ import annotations

import pytest

from dateline.gazetteer import load_gazetteer
from dateline.reading import read_text
from dateline.resolving import countries_meant, place_of, resolve_places


@pytest.mark.parametrize(
    ("text", "trigger", "name", "basis"),
    [
        ("Police arrested two men in Nairobi.", "arrested", "Nairobi", "grammar"),
        ("Troops withdrew from Mali on Monday.", "withdrew", "Mali", "grammar"),
        ("Rebels stormed Goma at dawn.", "stormed", "Goma", "grammar"),
        ("The ministers travelled to Oslo.", "travelled", "Oslo", "grammar"),
        ("Gunmen abducted a nurse in Kilifi.", "abducted", "Kilifi", "clause"),
        ("The army launched a raid on Goma.", "launched", "Goma", "clause"),
        ("A drone exploded over Riga.", "exploded", "Riga", "grammar"),
        ("A plane landed at Entebbe.", "landed", "Entebbe", "grammar"),
        ("Guards clashed at a Kenyan airport.", "clashed", "Kenyan", "grammar"),
        ("Smugglers were arrested in the Red Sea.", "arrested", "Red Sea", "grammar"),
    ],
)
def test_grammar_says_where(reading_of, text, trigger, name, basis):
    reading = reading_of(text)
    placed = place_of(resolve_places(reading, load_gazetteer()), reading.words.index(trigger))
    assert placed is not None
    assert text[slice(*placed.span)] == name
    assert placed.where.basis == basis


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The minister said in Oslo that the talks had failed.", "failed"),
        ("Peru apologised to Chile.", "apologised"),
        ("Sanctions on Iran were lifted.", "lifted"),
        ("The president lashed out at Turkey.", "lashed"),
        ("Lawmakers shouted at Moscow.", "shouted"),
        ("The two sides quarrelled over Kashmir.", "quarrelled"),
        ("He lost confidence in Egypt.", "lost"),
        ("Police arrested a man from Aleppo.", "arrested"),
        ("The money sowed discord in Chilean politics.", "sowed"),
        ("Ministers demanded an answer from Moscow.", "demanded"),
    ],
)
def test_nowhere_is_said(reading_of, text, trigger):
    reading = reading_of(text)
    assert place_of(resolve_places(reading, load_gazetteer()), reading.words.index(trigger)) is None


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        (
            "Soldiers clashed on the border between Chad and Sudan.",
            "Chad–Sudan border",
            "border between Chad and Sudan",
        ),
        ("Soldiers clashed along the Chad-Sudan border.", "Chad–Sudan border", "Chad-Sudan border"),
        ("Soldiers clashed at Chad's border with Sudan.", "Chad–Sudan border", "Chad's border with Sudan"),
        ("Soldiers clashed near the Turkish-Syrian border.", "Syria–Turkey border", "Turkish-Syrian border"),
    ],
)
def test_a_border_is_a_place_of_its_own(reading_of, text, name, words):
    reading = reading_of(text)
    setting = resolve_places(reading, load_gazetteer())
    placed = place_of(setting, reading.words.index("clashed"))
    assert placed is not None
    assert (placed.where.name, placed.where.country) == (name, None)
    assert text[slice(*placed.span)] == words
    border = setting.places[placed.where.place]
    assert (border.precision, border.lat) == ("region", None)


@pytest.mark.parametrize(
    ("text", "meant", "name", "states"),
    [
        ("Georgia police held two in Atlanta. Savannah mourned.", {"Georgia": "USA"}, "Georgia", []),
        ("Georgia thanked Armenia. Tbilisi mourned.", {}, "Georgia", ["GEO"]),
        ("Congo thanked Niger. Kinshasa mourned.", {"Congo": "COD"}, "Congo", ["COD"]),
        (
            "Congo met Niger in Brazzaville. A bridge in Pointe-Noire fell.",
            {"Congo": "COG"},
            "Congo",
            ["COG"],
        ),
        ("Luxembourg thanked Chad.", {}, "Luxembourg", ["LUX"]),
    ],
)
def test_a_states_name_may_mean_another_place(text, meant, name, states):
    gazetteer = load_gazetteer()
    found = countries_meant(resolve_places(read_text(text), gazetteer), gazetteer)
    assert found == meant
    assert [e.country for e in gazetteer.as_meant(found).find(name) if e.kind == "state"] == states
