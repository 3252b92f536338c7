"""Who of a report is a politician or party."""

from __future__ import annotations

import pytest

from dateline.gazetteer import load_gazetteer
from dateline.resolving import figures_of


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Senator Ada Lowe met a nun. She left.", ["Lowe", "She"]),
        ("Angela Merkel thanked Tomas Vrba, a baker.", ["Merkel"]),
        ("The Labour Party sued the bakery and the police.", ["Party"]),
    ],
)
def test_politicians_and_parties_are_figures(scene_of, text, figures):
    scene = scene_of(text)
    found = figures_of(scene.cast, load_gazetteer())
    assert [scene.reading.words[head] for head in sorted(found)] == figures
