"""Whom definite descriptions of persons call back."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "head", "named"),
    [
        ("Ada Okello, 44, sued the town. The 44-year-old wants a bridge.", "old", "Okello"),
        ("Foreign Minister Tomas Vrba arrived. The diplomat smiled.", "diplomat", "Vrba"),
        ("Archbishop Tomas Vrba resigned. The churchman is ill.", "churchman", "Vrba"),
        (
            "Tomas Vrba was arrested after Ada Okello called the police. The suspect is ill.",
            "suspect",
            "Vrba",
        ),
        ("Ada Okello beat Tomas Vrba. The woman was fined.", "woman", "Okello"),
        ("Health Minister Tomas Vrba left. Ada Okello had praised her minister.", "minister", "Vrba"),
        ("Bernt Lund won in Oslo. The Norwegian swimmer, 22, was ill in May.", "swimmer", "Lund"),
    ],
)
def test_a_description_calls_its_person_back(scene_of, text, head, named):
    scene = scene_of(text)
    assert scene.at(head) == scene.at(named)
    assert scene.at(head) is not None


@pytest.mark.parametrize(
    ("text", "head", "other"),
    [
        ("General Tomas Vrba arrived. The judge smiled.", "judge", "Vrba"),
        ("Ada Okello spoke. The man left.", "man", "Okello"),
        ("Tomas Vrba said the man stabbed in a barn was a tailor.", "man", "Vrba"),
        ("Tomas Vrba hit a boy, wounding the man.", "man", "Vrba"),
        ('Tomas Vrba wept. "They would hit a child," he said. The boy ran.', "boy", "child"),
    ],
)
def test_somebody_else_is_somebody_else(scene_of, text, head, other):
    scene = scene_of(text)
    assert scene.at(head) != scene.at(other)


def test_his_wife_is_the_same_each_time_and_he_is_her_husband(scene_of):
    scene = scene_of("Tomas Vrba left. His wife stayed. Her husband wrote. His wife did not.")
    assert scene.at("wife", 0) == scene.at("wife", 1)
    assert scene.at("husband") == scene.at("Vrba")


def test_of_two_brothers_in_law_nobody_is_guessed_from_a_rank(scene_of):
    scene = scene_of("Colonel Tomas Vrba and Major Bernt Lund quarrelled. The gardener laughed.")
    assert scene.at("gardener") not in (scene.at("Vrba"), scene.at("Lund"))
