"""Whom definite descriptions of bodies, crowds and countries call back."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "words", "named"),
    [
        ("Brunvik AG lost money. The company will close a plant.", "The company", "Brunvik AG"),
        ("The Lantern Union called a strike. The union has 900 members.", "The union", "The Lantern Union"),
        ("The Lantern Guild opened. The group has 900 members.", "The group", "The Lantern Guild"),
        ("FBI spokeswoman Ada Lowe said the agency slept.", "the agency", "FBI"),
        ("Hamas official Omar Said smiled. The group is small.", "The group", "Hamas"),
        ("Nine hackers robbed a bank. The group fled.", "The group", "Nine hackers"),
        ("Pirates boarded a ship. The raiders fled.", "The raiders", "Pirates"),
        ("Rebels shelled a school. The insurgents denied it.", "The insurgents", "Rebels"),
        (
            "Danish commandos boarded a ship. The soldiers arrested nine men.",
            "The soldiers",
            "Danish commandos",
        ),
        (
            "Thousands of protesters blocked a bridge. The marchers sang.",
            "The marchers",
            "Thousands of protesters",
        ),
        ("Riot police fired gas. The police arrested nobody.", "The police", "Riot police"),
        ("Peru thanked the envoys. The country has been alone for years.", "The country", "Peru"),
        ("A hacker stole letters in Peru. The country closed the archive.", "The country", "peru"),
        (
            "Rebels of the Red Kettle movement fled. His fighters held nine men. Niger armed the rebels.",
            "the rebels",
            "Rebels of the Red Kettle movement",
        ),
        ("Moscow waited. The Russian side thanked Iran.", "The Russian side", "russia"),
    ],
)
def test_a_description_calls_its_actor_back(scene_of, text, words, named):
    phrases = scene_of(text).phrases()
    assert phrases[words] == phrases.get(named, named)


@pytest.mark.parametrize(
    ("text", "words", "other"),
    [
        ("Westmark University opened. The company will pay.", "The company", "Westmark University"),
        ("Rebels shelled a school. The miners went home.", "The miners", "Rebels"),
        ("Brunvik AG sued Tolver AG. The company lost.", "The company", "Tolver AG"),
        ("The United Nations erred. A nun said the ministry slept.", "the ministry", "The United Nations"),
        ("A nun and her boyfriend sang. The two forced the man to weep.", "the man", "her boyfriend"),
        ("Nine hackers robbed a bank. A new group fled.", "A new group", "Nine hackers"),
        ("Nine hackers robbed nine nuns. The group fled.", "The group", "nine nuns"),
    ],
)
def test_what_does_not_fit_or_is_not_clear_is_somebody_else(scene_of, text, words, other):
    phrases = scene_of(text).phrases()
    assert phrases.get(words) != phrases[other]


def test_police_are_nobody_who_was_met_by_another_word(scene_of):
    scene = scene_of("Russian inspectors delayed the ships. Police said that a mine had sunk two of them.")
    assert scene.at("Police") != scene.at("inspectors")


def test_the_army_is_no_army_of_rebels(scene_of):
    scene = scene_of("Colombia's National Liberation Army freed two nuns. The army said that it would fight.")
    assert scene.at("Army") != scene.at("army")
