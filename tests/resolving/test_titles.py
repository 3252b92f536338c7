"""Titles before names."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("U.S. Secretary of State Antony Blinken met farmers.", "U.S. Secretary of State Antony Blinken"),
        ("German journalist Ada Lowe was freed.", "German journalist Ada Lowe"),
        ("Former Kenyan Prime Minister Raila Odinga spoke.", "Former Kenyan Prime Minister Raila Odinga"),
        ("They praised President Ada Lowe of Chad.", "President Ada Lowe of Chad"),
    ],
)
def test_title_and_name_are_one_mention(scene_of, text, phrase):
    assert scene_of(text).actor(phrase).kind == "person"


def test_a_verb_before_a_name_is_no_title(scene_of):
    scene = scene_of("President Ada Lowe resigned. Bishops accused Lowe of fraud.")
    assert scene.at("Bishops") != scene.at("Lowe", 1)
    assert [role.title for role in scene.actor("President Ada Lowe").roles] == ["president"]


def test_a_title_gives_role_and_country(scene_of):
    actor = scene_of("German journalist Ada Lowe was freed.").actor("German journalist Ada Lowe")
    assert [(role.title, role.country) for role in actor.roles] == [("journalist", "DEU")]
    assert actor.sectors == ("JRN",)


def test_a_form_of_address_is_no_role(scene_of):
    scene = scene_of("Tom Birch left. Mr. Birch will return.")
    assert scene.phrases()["Mr. Birch"] == scene.phrases()["Tom Birch"]
    assert scene.actor("Tom Birch").roles == ()


def test_a_body_in_a_title_is_one_by_itself_and_its_office_none(scene_of):
    scene = scene_of("Hamas leader Omar Said left. President Ada Lowe stayed.")
    assert scene.phrases().keys() == {"Hamas", "Hamas leader Omar Said", "President Ada Lowe"}
