"""Descriptions that call an actor back, or do not."""

from __future__ import annotations


def test_the_soldiers_are_those_before(scene_of):
    scene = scene_of("Chadian soldiers crossed the river. The soldiers burned a bridge.")
    assert scene.at("soldiers", 0) == scene.at("soldiers", 1)


def test_counted_people_are_new_each_time(scene_of):
    scene = scene_of("Police arrested two men on Monday. Two men were freed on Friday.")
    assert scene.at("men", 0) != scene.at("men", 1)


def test_an_indefinite_person_is_new(scene_of):
    scene = scene_of("A soldier was shot on Monday. A soldier was freed on Friday.")
    assert scene.at("soldier", 0) != scene.at("soldier", 1)


def test_a_title_calls_its_bearer_back(scene_of):
    scene = scene_of("Zuri Okello, an envoy of the Vatican, arrived. The envoy met rebels.")
    assert scene.at("envoy", 1) == scene.at("Okello")


def test_a_body_calls_its_country_back(scene_of):
    scene = scene_of("Chad's parliament rejected the treaty. The parliament will vote again.")
    assert scene.at("parliament", 1) == scene.at("parliament", 0)


def test_the_group_is_the_one_group_near_by(scene_of):
    scene = scene_of("Boko Haram burned a village. The group killed nine farmers.")
    assert scene.at("group") == "boko-haram"


def test_the_country_is_the_one_state_near_by(scene_of):
    assert scene_of("Peru will vote in May. The country has called for calm.").at("country") == "peru"


def test_the_country_of_two_is_nobody(scene_of):
    assert scene_of("Peru thanked Chile. The country has called for calm.").at("country") is None


def test_countries_with_more_said_of_them_are_not_called_back(scene_of):
    scene = scene_of("Peru will vote in May. Our native countries have called for calm.")
    assert scene.at("countries") != "peru"


def test_a_predicate_is_no_new_person(scene_of):
    scene = scene_of("Ada Lowe is a weak candidate.")
    assert scene.at("candidate") is None
