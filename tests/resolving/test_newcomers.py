"""Those whom a report names only later, and those whom it never does."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "head", "named"),
    [
        ("A soldier was killed on Monday. Bernt Lund, 25, came from Oslo.", "soldier", "Lund"),
        ("Police arrested a man on Monday. Bernt Lund was caught in a barn.", "man", "Lund"),
        ("A policeman shot a dog. Officer Bernt Lund fired twice.", "policeman", "Lund"),
        ("The owner of a mill fled. The owner, Bernt Lund, had debts.", "owner", "Lund"),
    ],
)
def test_a_delayed_name_belongs_to_whom_the_lead_told_of(scene_of, text, head, named):
    scene = scene_of(text)
    assert scene.at(head) == scene.at(named)


@pytest.mark.parametrize(
    ("text", "head", "other"),
    [
        ("A soldier was killed on Monday. Bernt Lund said that it was foggy.", "soldier", "Lund"),
        ("A soldier was killed on Monday. Judge Bernt Lund, 61, opened an inquiry.", "soldier", "Lund"),
        ("A schoolgirl was killed. Bernt Lund, 25, drove on.", "schoolgirl", "Lund"),
    ],
)
def test_another_name_is_another_person(scene_of, text, head, other):
    scene = scene_of(text)
    assert scene.at(head) != scene.at(other)
