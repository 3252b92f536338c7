"""Names and descriptions that stand together."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "name", "trade"),
    [
        ("Zuri Okello, an envoy of the Vatican, arrived.", "Okello", "envoy"),
        ("Dana Whitfield, a doctor and former mayor, joined the protest.", "Whitfield", "mayor"),
        ("The group Boko Haram claimed the attack.", "Haram", "group"),
        ("The fugitive president of Uruguay Ada Lowe left the palace.", "Lowe", "president"),
    ],
)
def test_a_description_beside_a_name_is_of_it(scene_of, text, name, trade):
    scene = scene_of(text)
    assert scene.at(trade) == scene.at(name)


def test_an_aide_of_somebody_is_not_that_person(scene_of):
    scene = scene_of("A court freed an aide of President Ada Lowe.")
    assert scene.at("aide") != scene.at("Lowe")
