from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dateline.gazetteer import Answer, describe, load_gazetteer


def ask(name: str, on: date | None = None) -> Answer:
    return describe(load_gazetteer(), name, on)


@pytest.mark.parametrize(
    "words", ["president of Afghanistan", "President of the Islamic Republic of Afghanistan", "Afghan president", "Afghanistan president"]
)  # fmt: skip
def test_an_office_is_found_with_its_country_in_any_order(words: str) -> None:
    office = ask(words, date(2021, 8, 14)).office
    assert office is not None
    assert office.holder is not None
    assert (office.title.lower(), office.country, office.holder.id) == ("president", "AFG", "ashraf-ghani")
    assert [term.person for term in office.terms if term.held] == ["ashraf-ghani"]
    assert "hamid-karzai" in [term.person for term in office.terms if term.held is False]


def test_an_office_that_nobody_surely_held_has_no_holder() -> None:
    office = ask("president of Afghanistan", date(2021, 8, 16)).office
    assert office is not None
    assert office.holder is None
    assert office.terms


def test_an_office_of_no_country_is_found() -> None:
    office = ask("secretary-general of the United Nations", date(2018, 1, 1)).office
    assert office is not None
    assert office.holder is not None
    assert office.holder.id == "antonio-guterres"


def test_a_person_has_the_offices_and_sectors_of_the_day() -> None:
    (karzai,) = ask("Hamid Karzai", date(2005, 3, 1)).entries
    assert karzai.sectors == ("GOV",)
    assert [term.office.title for term in karzai.terms if term.held] == ["president"]
    (karzai,) = ask("Hamid Karzai", date(2020, 3, 1)).entries
    assert karzai.sectors == ("ELI",)


def test_a_group_has_its_periods_and_a_state_its_codes() -> None:
    (taliban,) = ask("Taliban", date(2021, 8, 16)).entries
    assert [phase.sectors for phase in taliban.phases if phase.covers] == [("GOV",)]
    (france,) = ask("France").entries
    assert france.country is not None
    assert france.country.alpha3 == "FRA"


def test_an_id_a_demonym_a_house_a_word_and_a_place_are_known() -> None:
    assert [one.entry.id for one in ask("hamid-karzai").entries] == ["hamid-karzai"]
    assert [entry.id for entry in ask("Afghan").stands_for] == ["afghanistan"]
    assert [entry.id for entry in ask("Moscow").stands_for] == ["russia-gov"]
    assert ask("soldier").words
    assert [place.country for place in ask("Donbas").places] == ["UKR"]


def test_where_nothing_is_known_near_names_are_told() -> None:
    answer = ask("Hamid Karzay")
    assert answer.is_empty
    assert "Hamid Karzai" in answer.near
    assert ask("Xyzzy Plugh").near == ()


def test_own_files_are_asked_too(tmp_path: Path) -> None:
    (tmp_path / "people.tsv").write_text(
        "key\tname\tcountry\nana-example\tAna Example\tAND\n", encoding="utf-8"
    )
    (tmp_path / "offices.tsv").write_text(
        "person\ttitle\tcountry\tstart\tend\nana-example\tkeeper of the lamps\tAND\t2001\t2004\n",
        encoding="utf-8",
    )
    office = describe(load_gazetteer(tmp_path), "keeper of the lamps of Andorra", date(2002, 1, 1)).office
    assert office is not None
    assert office.holder is not None
    assert office.holder.id == "ana-example"
    coarse = describe(load_gazetteer(tmp_path), "keeper of the lamps of Andorra", date(2004, 6, 1)).office
    assert coarse is not None
    assert coarse.holder is None
    assert [term.held for term in coarse.terms] == [None]


def test_a_subdivision_is_known_by_its_names_and_by_its_code() -> None:
    assert [(part.code, part.country) for part in ask("Sinaloa").subdivisions] == [("MX-SIN", "MEX")]
    assert [part.country for part in ask("Punjab").subdivisions] == ["IND", "PAK"]
    (texas,) = ask("US-TX").entries
    assert (texas.entry.name, texas.entry.kind) == ("Texas", "government")
