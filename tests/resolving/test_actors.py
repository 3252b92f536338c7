"""Who is in a report: names, descriptions and what joins them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "phrase", "country", "sectors"),
    [
        ("French troops shelled a village.", "French troops", "FRA", ("MIL",)),
        ("The Turkish foreign ministry condemned the raid.", "The Turkish foreign ministry", "TUR", ("GOV",)),
        ("Chad's parliament rejected the treaty.", "Chad's parliament", "TCD", ("LEG",)),
        ("North Korean hackers stole money.", "North Korean hackers", "PRK", ("CRM",)),
        ("Rebels stormed an army base in eastern Mali.", "an army base in eastern Mali", "MLI", ("MIL",)),
        ("Officials in Tbilisi agreed.", "Officials in Tbilisi", "GEO", ("GOV",)),
        ("Republican senators rejected the bill.", "Republican senators", None, ("LEG",)),
        ("German and French ministers met.", "German and French ministers", None, ("GOV",)),
    ],
)
def test_phrases_carry_country_and_sector(scene_of, text, phrase, country, sectors):
    actor = scene_of(text).actor(phrase)
    assert (actor.country, actor.sectors) == (country, sectors)


@pytest.mark.parametrize(
    ("text", "phrase", "country", "sectors"),
    [
        (
            "The Ministry of Defence of Chad denied it.",
            "The Ministry of Defence of Chad",
            "TCD",
            ("GOV", "MIL"),
        ),
        ("The Chadian Ministry of Roads denied it.", "The Chadian Ministry of Roads", "TCD", ("GOV",)),
        (
            "President Emmanuel Macron's government denied it.",
            "President Emmanuel Macron's government",
            "FRA",
            ("GOV",),
        ),
        ("Togo's Interior Ministry denied it.", "Togo's Interior Ministry", "TGO", ("GOV",)),
        ("The Supreme Court of Togo rejected it.", "The Supreme Court of Togo", "TGO", ("JUD",)),
        ("The Chadian National Assembly met.", "The Chadian National Assembly", "TCD", ("LEG",)),
        ("The Malian Air Force bombed a camp.", "The Malian Air Force", "MLI", ("MIL",)),
        ("The Brunvik Police Department sued him.", "The Brunvik Police Department", None, ("COP",)),
        ("The Liberation Army of Chad fled.", "The Liberation Army of Chad", "TCD", ("REB",)),
        ("The Togolese Bakers' Union sued him.", "The Togolese Bakers' Union", "TGO", ("LAB",)),
        ("The Brunvik Bank sued him.", "The Brunvik Bank", None, ("BUS",)),
        ("The Brunvik City Council sued him.", "The Brunvik City Council", None, ("GOV",)),
        (
            "The Dane County Board of Supervisors sued.",
            "The Dane County Board of Supervisors",
            None,
            ("GOV",),
        ),
        ("The Lane County Sheriff's Office held two.", "The Lane County Sheriff's Office", None, ("COP",)),
        ("Leeds Magistrates' Court jailed two.", "Leeds Magistrates' Court", None, ("JUD",)),
        ("Kent Police held two.", "Kent Police", None, ("COP",)),
        ("The Nigerian Labour Congress sued.", "The Nigerian Labour Congress", "NGA", ("LAB",)),
        ("The Cherokee Senate sued him.", "The Cherokee Senate", None, ("LEG",)),
        ("The Obama White House sued him.", "The Obama White House", "USA", ("GOV",)),
    ],
)
def test_names_of_bodies_carry_country_and_sector(scene_of, text, phrase, country, sectors):
    actor = scene_of(text).actor(phrase)
    assert (actor.country, actor.sectors) == (country, sectors)


def test_a_body_of_a_state_is_one_however_it_is_named(scene_of):
    scene = scene_of(
        "The Chadian Ministry of Defense fell silent. The Defence Ministry of Chad rose. Chad's Ministry of Defence sat."
    )
    assert scene.at("Ministry") == scene.at("Ministry", 1) == scene.at("Ministry", 2)


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The California Supreme Court sat. The Texas Supreme Court rose.", "Court"),
        ("The Supreme Court of Texas sat. The Supreme Court of Ohio rose.", "Court"),
        ("The Kenyan Ministry of Roads sat. The Kenyan Ministry of Lands rose.", "Ministry"),
    ],
)
def test_bodies_of_which_a_state_has_several_are_not_one(scene_of, text, head):
    scene = scene_of(text)
    assert scene.at(head) != scene.at(head, 1)


def test_members_of_a_group_carry_it(scene_of):
    actor = scene_of("Members of Hamas attacked the village.").actor("Members of Hamas")
    assert actor.country == "PSE"
    assert "REB" in actor.sectors


def test_an_adjective_before_an_actor_is_no_actor(scene_of):
    scene = scene_of("Iraqi soldiers crossed the river.")
    assert scene.at("Iraqi") is None
    assert scene.actor("Iraqi soldiers").country == "IRQ"


def test_an_adjective_before_a_deed_is_the_state(scene_of):
    assert scene_of("Iranian strikes hit the town.").at("Iranian") == "iran"


def test_whoever_speaks_is_an_actor(reading_of):
    from dateline.gazetteer import load_gazetteer
    from dateline.resolving import resolve_actors

    reading = reading_of("The sorority said that bread was scarce. The leaflet said so too.")
    cast = resolve_actors(reading, load_gazetteer(), on=None, speakers=[1, 9])
    assert [actor.name for actor in cast.actors.values()] == ["sorority"]


def test_i_and_we_are_left_to_the_quotations(scene_of):
    scene = scene_of('"We will fight, and I am ready," the general said.')
    assert scene.at("We") is None
    assert scene.at("I") is None


def test_local_ids_follow_the_first_mention(scene_of):
    scene = scene_of("Two drivers blocked the road. A farmer called the police.")
    assert scene.at("drivers") == "~1"
    assert scene.at("farmer") == "~2"


def test_same_text_same_cast(scene_of):
    text = "Peru and Chile signed a pact. Their envoys met the mayor of Arica."
    assert list(scene_of(text).cast.actors) == list(scene_of(text).cast.actors)


def test_every_mention_lies_in_the_text(scene_of):
    scene = scene_of("The ministers of Ghana and Togo met (again) in Lomé; they signed nothing.")
    for actor in scene.cast.actors.values():
        assert actor.mentions
        assert all(0 <= start < end <= len(scene.reading.passages[0].text) for start, end in actor.mentions)
