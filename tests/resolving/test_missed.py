"""Names that the recogniser misses or takes for another kind."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "head", "kind"),
    [
        ("The drug maker Serovar will close.", "Serovar", "organisation"),
        ("He resigned as leader of the Conservatives.", "Conservatives", "organisation"),
        ("Norvik Tolver, a mining company, lost money.", "Tolver", "organisation"),
        ("Rebels of the Free Dune Army fled.", "Army", "armed-group"),
        ("Siti Rahma lost her parents.", "Rahma", "person"),
    ],
)
def test_words_tell_the_kind(scene_of, text, head, kind):
    scene = scene_of(text)
    assert scene.cast.actors[scene.at(head)].kind == kind


def test_a_town_is_nobody(scene_of):
    scene = scene_of("French troops left Gao. A university in Shiraz closed. The camp lies near El Fasher.")
    assert scene.at("Fasher") is None
    assert scene.at("Gao") is None
    assert scene.at("Shiraz") is None


def test_a_village_is_nobody_though_no_map_has_it(scene_of):
    assert scene_of("A shell fell on the village of Jalouiya.").at("Jalouiya") is None


def test_names_of_two_words_are_short_for_three(scene_of):
    scene = scene_of('Sergeant Yann Le Goff ran. "I ran," Le Goff said.')
    assert scene.at("Goff", 1) == scene.at("Goff", 0)


def test_a_dateline_is_no_title(scene_of):
    scene = scene_of("LIMA, May 14 - Peruvian Foreign Minister Rosa Quispe left.")
    assert "Peruvian Foreign Minister Rosa Quispe" in scene.phrases()
