"""Names that the gazetteer has, in their place."""

from __future__ import annotations

import pytest


def test_a_capital_that_acts_is_its_government(scene_of):
    scene = scene_of("Moscow accused Kyiv of lying.")
    assert (scene.at("Moscow"), scene.at("Kyiv")) == ("russia-gov", "ukraine-gov")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A fire broke out in Moscow.", "Moscow"),
        ("Kabul fell to the rebels.", "Kabul"),
        ("The jets bombed Damascus.", "Damascus"),
        ("Fire broke out at the White House.", "House"),
        ("Snow fell in Norway.", "Norway"),
        ("She fled to South America.", "America"),
        ("An anti-Trump rally drew thousands.", "Trump"),
    ],
)
def test_a_place_or_an_ingredient_is_no_party(scene_of, text, word):
    assert scene_of(text).at(word) is None


def test_a_state_that_is_aimed_at_is_a_party(scene_of):
    assert scene_of("Rebels fired missiles at Saudi Arabia.").at("Arabia") == "saudi-arabia"


def test_talks_with_a_capital_are_with_its_government(scene_of):
    assert scene_of("Ankara held talks with Berlin.").at("Berlin") == "germany-gov"


def test_an_administration_is_the_government_and_not_the_person(scene_of):
    scene = scene_of("The Trump administration lifted the ban.")
    assert scene.phrases() == {"The Trump administration": "united-states-gov"}


def test_names_that_begin_in_lower_case(scene_of):
    assert scene_of("The drone killed a leader of al-Shabab.").phrases()["al-Shabab"] == "al-shabab"


def test_a_name_ends_before_a_mark(scene_of):
    assert "Mexico" in scene_of("The firm is coming to Mexico .").phrases()


def test_a_people_is_a_group_of_its_country(scene_of):
    actor = scene_of("The Kenyans won.").actor("The Kenyans")
    assert (actor.kind, actor.country, actor.named) == ("group", "KEN", False)


def test_two_names_with_a_hyphen_both_stand(scene_of):
    scene = scene_of("The Israeli-Egyptian talks failed.")
    assert scene.at("Egyptian") == "egypt"


def test_names_take_their_article(scene_of):
    assert (
        scene_of("The European Union rejected the plan.").phrases()["The European Union"] == "european-union"
    )


def test_a_province_that_acts_is_its_government(scene_of):
    scene = scene_of("Quebec accused Ontario of breaking the pact.")
    assert (scene.at("Quebec"), scene.at("Ontario")) == ("ca-qc", "ca-on")
    assert scene_of("Snow fell in Quebec.").at("Quebec") is None


def test_a_province_gives_its_country_to_those_who_are_its_own(scene_of):
    scene = scene_of("Bavaria's premier met the governor of Sinaloa. Texas lawmakers rejected the pact.")
    actors = [scene.cast.actors[scene.at(word)] for word in ("premier", "governor", "lawmakers")]
    assert [actor.country for actor in actors] == ["DEU", "MEX", "USA"]


def test_the_day_tells_one_congo_from_the_other(scene_of):
    text = "Congo accused Rwanda of lying."
    assert scene_of(text, "1985-06-01").at("Congo") == "republic-of-the-congo"
    assert scene_of(text, "2020-06-01").at("Congo") == "democratic-republic-of-the-congo"
    assert scene_of(text).at("Congo") == "democratic-republic-of-the-congo"


def test_let_is_a_verb_unless_it_is_written_as_the_group(scene_of):
    assert scene_of("Let Russia decide, the envoy said.").at("Let") is None
    assert scene_of("Fighters of LeT attacked a camp.").at("LeT") == "lashkar-e-taiba"
