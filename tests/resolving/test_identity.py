"""Short names and who is meant by them."""

from __future__ import annotations

import pytest


def test_a_surname_means_the_person_named_in_full(scene_of):
    scene = scene_of("Zuri Okello landed in Juba. Okello will meet rebels.")
    assert scene.at("Okello", 0) == scene.at("Okello", 1)


def test_a_surname_may_come_first(scene_of):
    scene = scene_of("Merkel met Macron. Angela Merkel and Emmanuel Macron signed a pact.")
    assert scene.at("Merkel") == "angela-merkel"


def test_two_persons_of_one_surname_are_not_guessed(scene_of):
    scene = scene_of("Ada Lowe thanked Tom Lowe. Lowe then left the hall.")
    assert scene.at("Lowe", 2) not in (scene.at("Lowe", 0), scene.at("Lowe", 1))


def test_a_namesake_named_in_full_is_meant_before_one_whom_only_the_gazetteer_knows(scene_of):
    scene = scene_of("Police arrested Kyle Merkel. Merkel denied it, and Mr. Merkel sued.", "2023-05-17")
    assert scene.at("Merkel", 0) == scene.at("Merkel", 1) == scene.at("Merkel", 2) == "~2"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Angela Merkel thanked Kyle Merkel. Merkel then left.", 2),
        ("Kyle Merkel sang. Chancellor Merkel wept.", 1),
        ("Kyle Merkel sang. Chancellor Merkel wept. Merkel then left.", 2),
    ],
)
def test_whom_the_report_names_in_full_or_by_an_office_is_meant(scene_of, text, number):
    assert scene_of(text, "2023-05-17").at("Merkel", number) == "angela-merkel"


def test_who_heads_a_government_is_meant_before_a_namesake(scene_of):
    scene = scene_of("Kyle Merkel sang. Merkel wept.", "2019-05-17")
    assert scene.at("Merkel", 1) == "angela-merkel"


def test_a_surname_keeps_its_sense(scene_of):
    scene = scene_of("Mary Lowe spoke. Lowe then wept. Tom Lowe sang. Lowe praised the driver.")
    assert scene.at("Lowe", 3) == scene.at("Lowe", 1) == scene.at("Lowe", 0)


def test_a_form_of_address_tells_two_apart(scene_of):
    scene = scene_of("Mary Lowe thanked Thomas Lowe. Mrs. Lowe then left the hall.")
    assert scene.at("Lowe", 2) == scene.at("Lowe", 0)


def test_initials_make_no_new_person(scene_of):
    scene = scene_of("William R. Birch resigned. William Birch had led the firm.")
    assert scene.at("Birch", 0) == scene.at("Birch", 1)


def test_an_acronym_in_brackets_is_the_body(scene_of):
    scene = scene_of("The Southern Lake Commission (SLC) warned farmers. The SLC will meet in June.")
    assert scene.at("SLC", 1) == scene.at("Commission", 0)


def test_the_last_word_of_a_body_calls_it_back(scene_of):
    scene = scene_of("The Security Council met on Monday. The Council condemned the coup.")
    assert scene.at("Council", 1) == "united-nations-security-council"


def test_an_office_is_its_holder_of_the_day(scene_of):
    text = "The president of Afghanistan left the palace."
    assert scene_of(text, on="2021-08-14").at("president") == "ashraf-ghani"
    assert scene_of(text, on="2021-08-20").at("president") != "ashraf-ghani"
    assert scene_of(text).at("president") == "~1"
