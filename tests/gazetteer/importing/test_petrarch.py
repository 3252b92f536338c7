from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dateline.gazetteer import check_gazetteer, load_gazetteer
from dateline.gazetteer.importing import Gathered, import_petrarch
from dateline.gazetteer.importing.cameo import read_code
from dateline.gazetteer.tables import Row

ACTORS = """\
ANDORRA_  [AND]
+LAMP_PLATEAU_

ANA_EXAMPLE_  ; hill country
+ANA_M._EXAMPLE_
\t[ANDELI 700101-991231]
\t[ANDGOVAGR 20000101-20041231]
\t[ANDGOV 20030101-20061231]
\t[ANDMIL]
HAMID_KARZAI_
\t[AFGGOV >011222]
RED_TEAPOTS_OF_ORDINO_(RTO)_
+TEAPOTS_
\t[ANDREB <20100101]
\t[ANDGOV >20100102]
MINISTRY_OF_LAMPS_ [ANDGOV]
LAMP_OIL_COMPANY_
\t[MNCANDMED]
LAMP_RELIEF_FOUNDATION_ [NGOANDMOS]
LAMP_RELIEF_FOUNDATION_ [NGOFRA]
PRESIDENT_OF_ANDORRA_ [ANDGOV]
UNHEARD_OF_ [QQQZZZ]
GRUMBLEBUM_ [ANDGOV]
NULL_ENTRY_ [---]
UNITED_NATIONS_ [IGOUNO]
MARIA_LAMP_ [ANDJUD]
MARIA_LAMP_ [ANDGOV 20010101-20011231]
"""
AGENTS = """\
SOLDIER [~MIL]
LAMP_POLICE [~COP]
LAMP_TRIMMER [~CVL]
LAMP_TRIMMER [~CVL]
LAMPIDGE [~CVL]
LAMP_MONK [~BUD]
"""


@pytest.fixture
def gathered(tmp_path: Path) -> Gathered:
    actors, agents = tmp_path / "actors.txt", tmp_path / "agents.txt"
    actors.write_text(ACTORS, encoding="utf-8")
    agents.write_text(AGENTS, encoding="utf-8")
    return import_petrarch([actors, agents], load_gazetteer())


def rows(gathered: Gathered, table: str, **wanted: str) -> list[Row]:
    return [row for row in gathered.rows.get(table, []) if wanted.items() <= row.items()]


def reason(gathered: Gathered, text: str) -> str:
    return next(left.reason for left in gathered.left if left.text == text)


def test_a_person_has_dated_offices_and_the_code_without_days_fills_the_gaps(gathered: Gathered) -> None:
    (ana,) = rows(gathered, "people", key="ana-example")
    assert (ana["name"], ana["names"], ana["country"]) == ("Ana Example", "Ana M. Example", "AND")
    assert [
        (row["title"], row["start"], row["end"]) for row in rows(gathered, "offices", person="ana-example")
    ] == [
        ("military official", "", "1969-12-31"),
        ("public figure", "1970-01-01", "1999-12-31"),
        ("government official", "2000-01-01", "2006-12-31"),
        ("military official", "2007-01-01", ""),
    ]
    last = rows(gathered, "offices", person="ana-example")[-1]
    assert (last["sectors"], last["source"]) == ("MIL", "actors.txt:9 ANDMIL")


def test_no_open_office_is_known_to_be_held_after_the_day_the_list_was_kept(
    gathered: Gathered, tmp_path: Path
) -> None:
    folder = tmp_path / "mine"
    gathered.write(folder)
    own = load_gazetteer(folder)
    assert own.sectors("ana-example", date(2009, 1, 1)) == ("MIL",)
    assert [office.covers(date(2009, 1, 1)) for office in own.offices("ana-example")][-1] is True
    assert [office.covers(date(2020, 1, 1)) for office in own.offices("ana-example")][-1] is None
    later = import_petrarch([tmp_path / "actors.txt"], load_gazetteer(), as_of=date(2021, 1, 1))
    assert {row["checked"] for row in later.rows["offices"]} == {"2021-01-01"}


def test_what_is_written_has_no_fault(gathered: Gathered, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    gathered.write(folder)
    assert check_gazetteer(folder) == []
    assert (folder / "not-imported.txt").read_text(encoding="utf-8").count("\n") == len(gathered.left)


def test_what_is_known_already_stands_and_is_told(gathered: Gathered) -> None:
    assert (
        rows(gathered, "people", key="hamid-karzai") == rows(gathered, "offices", person="hamid-karzai") == []
    )
    assert reason(gathered, "[AFGGOV]") == "hamid-karzai has dated offices already, which stand"
    assert reason(gathered, "United Nations") == "known already as united-nations"
    assert reason(gathered, "SOLDIER") == "known already as a word for people or bodies"


def test_a_group_has_its_periods_and_acronyms(gathered: Gathered) -> None:
    first, second = rows(gathered, "groups", key="red-teapots-of-ordino")
    assert first["names"] == "RTO;=Teapots;TEAPOTS"
    assert (first["sectors"], first["from"], first["to"]) == ("REB", "", "2010-01-01")
    assert (second["sectors"], second["from"], second.get("names", "")) == ("GOV", "2010-01-02", "")


def test_bodies_are_told_by_their_names_and_codes(gathered: Gathered) -> None:
    (ministry,) = rows(gathered, "organisations", key="ministry-of-lamps")
    assert (ministry["kind"], ministry["sectors"], ministry["country"]) == ("government", "GOV", "AND")
    (company,) = rows(gathered, "organisations", key="lamp-oil-company")
    assert (company["kind"], company["bloc"], company["sectors"]) == ("organisation", "MNC", "BUS")
    (relief,) = rows(gathered, "organisations", bloc="NGO")
    assert (relief["source"], relief["country"]) == ("actors.txt:19 NGOANDMOS", "AND")
    assert reason(gathered, "Lamp Relief Foundation") == "a name of lamp-relief-foundation already"


def test_a_person_who_stands_in_two_places_is_one(gathered: Gathered) -> None:
    assert len(rows(gathered, "people", name="Maria Lamp")) == 1
    assert [(row["title"], row["start"]) for row in rows(gathered, "offices", person="maria-lamp")] == [
        ("judicial official", ""), ("government official", "2001-01-01"), ("judicial official", "2002-01-01"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("LAMP_PLATEAU_", "a name of a country or of a place in it"),
        ("PRESIDENT_OF_ANDORRA_", "an office or a word for people and bodies"),
        ("UNHEARD_OF_", "its code names no country, bloc or role of ours"),
        ("GRUMBLEBUM_", "whether it is a person or a body can't be told"),
        ("NULL_ENTRY_", "it has no code that can be read"),
        ("LAMPIDGE", "whether it is a word for people or for a body can't be told"),
        ("LAMP_MONK", "its code tells no sector of ours"),
        ("LAMP_TRIMMER", "an earlier entry of it stands"),
    ],
)
def test_what_can_not_be_mapped_is_listed_with_the_reason(gathered: Gathered, text: str, words: str) -> None:
    assert words in reason(gathered, text)


def test_agents_are_of_the_kind_of_their_chief_word(gathered: Gathered) -> None:
    (trimmer,) = rows(gathered, "agents", lemma="lamp trimmer")
    assert (trimmer["kind"], trimmer["sectors"]) == ("person", "CVL")
    patrol = rows(gathered, "agents", lemma="lamp police") + rows(gathered, "bodies", words="lamp police")
    assert [row["sectors"] for row in patrol] == ["COP"]
    assert patrol[0]["kind"] != "person"


@pytest.mark.parametrize(
    ("code", "country", "bloc", "sectors"),
    [
        ("ANDGOVMIL", "AND", "", ("GOV",)),
        ("IGOUNOHLH", "", "UNO", ("MED",)),
        ("IGOEUREEC", "", "EUR", ()),
        ("EURREB", "", "", ("REB",)),
        ("IMGMUSALQ", "", "IMG", ("UAF",)),
        ("MUSGOV", "MUS", "", ("GOV",)),
        ("MNCFRAMED", "FRA", "MNC", ("BUS",)),
        ("KSVMED", "KOS", "", ("JRN",)),
    ],
)
def test_codes_are_read_part_by_part(code: str, country: str, bloc: str, sectors: tuple[str, ...]) -> None:
    meaning = read_code(code, load_gazetteer())
    assert (meaning.country, meaning.bloc, meaning.sectors) == (country, bloc, sectors)
