"""Pronouns and what they stand for."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "pronoun", "antecedent"),
    [
        ("Mary Lowe met Thomas Birch. She thanked the driver.", "She", "Lowe"),
        ("Mary Lowe met Thomas Birch. He thanked the driver.", "He", "Birch"),
        ("Norway signed the accord after its minister had read it.", "its", "Norway"),
        ("Russia said it would withdraw.", "it", "Russia"),
        ("The rebels seized a town. They burned the church.", "They", "rebels"),
        ("Since taking his seat, Tom Birch has fought the tax.", "his", "Birch"),
        ("Ada Lowe hurt herself.", "herself", "Lowe"),
        ("Since naming Tom Birch as his deputy, Bernt Lund has risen.", "his", "Lund"),
        ("Tom Birch met Bernt Lund. He praised Lund.", "He", "Birch"),
        ("Ada Lowe's lawyer, Tom Birch, said that she was ill.", "she", "Lowe"),
        ("Bernt Lund, who is retiring because of his health, thanked Tom Birch.", "his", "Lund"),
        ("The union accused the ministry of hiding what it knew.", "it", "ministry"),
        ("Tom Birch said that Bernt Lund was going to Baku. There he will sing.", "he", "Lund"),
        ("Police searched a flat. They found a map.", "They", "Police"),
        ("The ministry said it was dismayed.", "it", "ministry"),
        ("The army, which is fighting the Dawn Front, said its jets had taken off.", "its", "army"),
        ("Tom Birch spoke. Bernt Lund condemned his remarks.", "his", "Birch"),
        ("Peru accused Chile of ramming one of its ships.", "its", "Peru"),
        ("Marchers burned tyres. Police dispersed them with water.", "them", "Marchers"),
        ("Israel let trucks enter Gaza after Chad pressed it to sign.", "it", "Israel"),
        ("Chad told the miners to leave and accused them of theft.", "them", "miners"),
        ("Chad said it had taken note.", "it", "Chad"),
    ],
)
def test_pronouns_find_their_actor(scene_of, text, pronoun, antecedent):
    scene = scene_of(text)
    assert scene.at(pronoun) == scene.at(antecedent)
    assert scene.at(pronoun) is not None


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Peru waited. It is clear that nobody will sign.", "It"),
        ("Peru waited. It rained all day.", "It"),
        ("Peru waited. A ferry left the port before it sank.", "it"),
        ("A Peruvian ferry left. It carried sheep.", "It"),
        ("Police searched a flat. It was empty.", "It"),
        ("Norway drafted a text. The weather spoiled it.", "it"),
        ("Norway's navy denied it.", "it"),
        ("A Norway spokesman confirmed it.", "it"),
        ("Peru and Chile waited. The stones fell and they broke.", "they"),
        ("Guards found that Birch had shot two men and then himself, Lowe said.", "himself"),
    ],
)
def test_doubtful_pronouns_are_left_alone(scene_of, text, pronoun):
    assert scene_of(text).at(pronoun) is None


def test_an_object_is_not_its_own_subject(scene_of):
    scene = scene_of("Mary Lowe spoke first. Tom Birch thanked him.")
    assert scene.at("him") is None


def test_who_speaks_is_not_the_he_of_the_quotation(reading_of):
    from dateline.gazetteer import load_gazetteer
    from dateline.resolving import resolve_actors

    reading = reading_of('Tom Birch resigned. "He is a liar," Senator Paul Lowe said.')
    speaker = reading.words.index("Lowe")
    cast = resolve_actors(reading, load_gazetteer(), on=None, speakers=[speaker])
    he = cast.mentions[reading.words.index("He")].actor
    assert cast.actors[he].name == "Tom Birch"


def test_who_only_tells_what_a_thing_is_counts_less_for_they(scene_of):
    scene = scene_of(
        "Ada Lowe has apologised to the family of a nun who was bitten by a police dog. She promised to pay them."
    )
    assert scene.at("them") == scene.at("family")
