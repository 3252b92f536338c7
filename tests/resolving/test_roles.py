"""Roles that relative clauses tell, and offices by date."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "words", "title"),
    [
        ("Tomas Vrba, who served as interior minister, left.", "Tomas Vrba", "former interior minister"),
        ("Ada Okello, who leads the Lantern Front, left.", "Ada Okello", "leader"),
        ("Ada Okello, who is a surgeon, left.", "Ada Okello", "surgeon"),
        ("Ada Okello, a florist, left.", "Ada Okello", "florist"),
    ],
)
def test_a_clause_tells_a_role(scene_of, text, words, title):
    roles = scene_of(text).actor(words).roles
    assert title in [role.title for role in roles]
    assert all(role.span is not None for role in roles)


@pytest.mark.parametrize(
    ("text", "words", "lawmaker"),
    [
        ("Kenya met representatives of the Taliban regime.", "representatives of the Taliban regime", False),
        ("Two representatives of Hamas left.", "Two representatives of Hamas", False),
        ("A representative from Ohio left.", "A representative from Ohio", True),
    ],
)
def test_who_stands_for_a_body_has_its_sector(scene_of, text, words, lawmaker):
    sectors = scene_of(text).actor(words).sectors
    assert sectors
    assert ("LEG" in sectors) == lawmaker


@pytest.mark.parametrize(
    ("text", "words", "country", "sectors"),
    [
        ("A spokesman for the Chadian army left.", "A spokesman for the Chadian army", "TCD", ("MIL",)),
        ("A spokeswoman for the separatist forces left.", "A spokeswoman", None, ("REB",)),
        ("A spokesman for the brewery left.", "A spokesman", None, ()),
        ("A Turkish spokesman left.", "A Turkish spokesman", "TUR", ("GOV",)),
        ("A spokesman for the Kremlin left.", "A spokesman for the Kremlin", "RUS", ("GOV",)),
        ("Ada Okello, head of the Togolese Bakers' Union, left.", "Ada Okello", "TGO", ("LAB",)),
        ("A brewery's company spokesman left.", "A brewery's company spokesman", None, ("BUS",)),
        ("The leader of a gang left.", "The leader", None, ("CRM",)),
        ("Police spokeswoman Resila Onyango left.", "Police spokeswoman Resila Onyango", None, ("COP",)),
        ("Interior Minister Kithure Kindiki left.", "Interior Minister Kithure Kindiki", "KEN", ("GOV",)),
    ],
)
def test_a_role_carries_country_and_sector(scene_of, text, words, country, sectors):
    actor = scene_of(text).actor(words)
    assert (actor.country, actor.sectors) == (country, sectors)


@pytest.mark.parametrize(("on", "sector"), [("2014-05-01", "REB"), ("2021-08-20", "GOV")])
def test_members_have_the_sector_that_their_group_had_on_the_day(scene_of, on, sector):
    scene = scene_of("Kenya met representatives of the Taliban.", on)
    assert scene.actor("representatives of the Taliban").sectors == (sector,)


def test_what_a_clause_does_not_say_is_no_role(scene_of):
    assert scene_of("Ada Okello, who sold the house, left.").actor("Ada Okello").roles == ()


@pytest.mark.parametrize(
    ("text", "on", "head", "holder"),
    [
        ("The president of Afghanistan left.", "2021-08-14", "president", "ashraf-ghani"),
        ("The Russian foreign minister left.", "2019-03-01", "minister", "sergei-lavrov"),
        ("Pakistan tested a missile. The prime minister was glad.", "2019-01-01", "minister", "imran-khan"),
        (
            "Protests spread across Chile. The president was silent.",
            "2019-10-25",
            "president",
            "sebastian-pinera",
        ),
        (
            "The Philippine Coast Guard thanked its Chinese counterpart.",
            "2019-01-28",
            "counterpart",
            "china-coast-guard",
        ),
        ("The head of the Russian Foreign Ministry left.", "2019-03-01", "head", "sergei-lavrov"),
        (
            "The chief of the Ministry of Foreign Affairs of Russia left.",
            "2019-03-01",
            "chief",
            "sergei-lavrov",
        ),
        ("The Russian Foreign Ministry chief left.", "2019-03-01", "chief", "sergei-lavrov"),
        (
            "Emmanuel Macron met his Egyptian counterpart.",
            "2019-01-28",
            "counterpart",
            "abdel-fattah-el-sisi",
        ),
    ],
)
def test_an_office_is_its_holder_of_the_day(scene_of, text, on, head, holder):
    assert scene_of(text, on).at(head) == holder


@pytest.mark.parametrize(
    ("text", "on", "head"),
    [
        ("The president of Afghanistan left.", "2021-08-16", "president"),
        ("Chile thanked Peru. The president was silent.", "2019-10-25", "president"),
        ("The former president of Brazil left.", "2018-04-07", "president"),
        ("The president of Brazil left.", None, "president"),
        ("A president of a club in Chile left.", "2019-10-25", "president"),
    ],
)
def test_an_office_that_is_not_sure_is_nobody_known(scene_of, text, on, head):
    assert (scene_of(text, on).at(head) or "~").startswith("~")


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("A senior Hezbollah commander left.", "A senior Hezbollah commander", "REB"),
        ("A Hamas commander left.", "A Hamas commander", "REB"),
        ("A Ghanaian army commander left.", "A Ghanaian army commander", "MIL"),
    ],
)
def test_a_commander_of_rebels_is_no_soldier_of_a_state(scene_of, text, words, sector):
    assert scene_of(text).actor(words).sectors == (sector,)
