"""Phrases of several: pairs met before, "the latter", and phrases of several countries."""

from __future__ import annotations

import pytest


def members(scene, head, number=0):
    actor = scene.cast.actors[scene.at(head, number)]
    return {scene.cast.actors[id_].name for id_ in actor.members}


@pytest.mark.parametrize(
    ("text", "head", "names"),
    [
        ("Peru accused Chile of theft. The two countries share a lake.", "countries", {"Peru", "Chile"}),
        ("Ada Okello thanked Tomas Vrba. Both smiled.", "Both", {"Ada Okello", "Tomas Vrba"}),
        ("Ada Okello married Tomas Vrba. The couple left.", "couple", {"Ada Okello", "Tomas Vrba"}),
        ("Two men hit Ada Okello, her husband said. The couple left.", "couple", {"Ada Okello", "husband"}),
        ("The mayor met the bishop. The two smiled.", "two", {"mayor", "bishop"}),
        ("The mayor scolded Tomas Vrba. Both left.", "Both", {"mayor", "Tomas Vrba"}),
        ("Peru and Chile opened their borders.", "their", {"Peru", "Chile"}),
        (
            "Brunvik AG will buy Tolver AG. The two companies said so.",
            "companies",
            {"Brunvik AG", "Tolver AG"},
        ),
    ],
)
def test_a_pair_has_the_two_as_members(scene_of, text, head, names):
    assert members(scene_of(text), head) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Chad shelled Mali. Togo urged the {} to negotiate.", {"Chad", "Mali"}),
        ("Chad sued Mali, the radio said. Both {} agreed to a truce.", {"Chad", "Mali"}),
        ("Togo's envoy met Chad's envoy. Chad rejected Mali's offer. The {} fell silent.", {"Chad", "Mali"}),
        ("The rebels rejected the government's offer. The UN condemned both {}.", {"rebels", "government"}),
        ("The rebels offered to meet the government. The UN thanked the {}.", {"rebels", "government"}),
    ],
)
@pytest.mark.parametrize("sides", ["sides", "parties"])
def test_sides_are_those_who_face_each_other(scene_of, text, sides, names):
    assert members(scene_of(text.format(sides)), sides) == names


def test_a_state_and_its_government_are_one_side(scene_of):
    scene = scene_of(
        "Mali denied it. Chad denied it. Chad's government voted. The UN urged the two sides to meet."
    )
    assert members(scene, "sides") == {"Mali", "Chadian government"}


def test_pairs_of_countries_are_told_by_persons_too(scene_of):
    scene = scene_of(
        "Zambian President Edgar Mwila met Zimbabwean President Tendai Chirwa. The two countries share a dam."
    )
    assert members(scene, "countries") == {"Zambia", "Zimbabwe"}


def test_the_former_and_the_latter(scene_of):
    scene = scene_of("Ada Okello met Tomas Vrba in May. The former was late; the latter laughed.")
    assert scene.at("former") == scene.at("Okello")
    assert scene.at("latter") == scene.at("Vrba")


@pytest.mark.parametrize(
    ("text", "head", "countries", "kind"),
    [
        ("The US and British foreign ministers met.", "ministers", {"USA", "GBR"}, "person"),
        ("Russian and Ukrainian officials met.", "officials", {"RUS", "UKR"}, "group"),
        ("The presidents of Peru, Chile and Togo signed.", "presidents", {"PER", "CHL", "TGO"}, "person"),
        ("The heads of state of Peru, Chile and Togo signed.", "heads", {"PER", "CHL", "TGO"}, "person"),
        ("The heads of the foreign ministries of Peru and Togo met.", "heads", {"PER", "TGO"}, "person"),
    ],
)
def test_a_phrase_of_several_countries_is_several_actors(scene_of, text, head, countries, kind):
    scene = scene_of(text)
    parts = [scene.cast.actors[id_] for id_ in scene.cast.actors[scene.at(head)].members]
    assert {part.country for part in parts} == countries
    assert {part.kind for part in parts} == {kind}
    assert all(part.mentions for part in parts)


@pytest.mark.parametrize(
    ("text", "sectors"),
    [
        ("Representatives of Peru and Hamas met.", {("GOV",), ("REB", "PTY")}),
        ("Representatives of Chad and Mali met.", {("GOV",)}),
    ],
)
def test_each_of_several_has_the_sector_of_whom_they_stand_for(scene_of, text, sectors):
    scene = scene_of(text, "2003-05-01")
    parts = [scene.cast.actors[id_] for id_ in scene.cast.actors[scene.at("Representatives")].members]
    assert {part.sectors for part in parts} == sectors


def test_events_have_the_members_for_their_group():
    import dateline

    record = dateline.read("Peru thanked Chile. The two countries agreed to a ceasefire.", clean=False)
    agreed = next(event for event in record.events if event.type == "AGREE")
    assert set(agreed.actors) == {"peru", "chile"}


def test_modifiers_that_are_not_joined_are_of_one(scene_of):
    scene = scene_of("Colombia's ELN rebels met.")
    assert scene.cast.actors[scene.at("rebels")].members == ()


def test_officials_of_one_country_are_one_group(scene_of):
    scene = scene_of("French officials met.")
    assert scene.cast.actors[scene.at("officials")].members == ()
