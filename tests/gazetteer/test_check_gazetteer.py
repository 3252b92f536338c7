import shutil
from pathlib import Path

import pytest

from dateline.gazetteer import check_gazetteer, load_gazetteer
from dateline.gazetteer.tables import DATA, read_tables

FLOORS = {
    "countries": 260,
    "subdivisions": 2800,
    "organisations": 2000,
    "groups": 800,
    "media": 1300,
    "agents": 4000,
    "titles": 150,
    "bodies": 1500,
}


def test_the_shipped_files_have_no_fault() -> None:
    assert check_gazetteer(DATA) == []


def test_the_shipped_files_are_wide() -> None:
    tables = read_tables(DATA)
    for table, floor in FLOORS.items():
        assert len({row.get("key", str(index)) for index, row in enumerate(tables[table])}) >= floor, table


def test_the_shipped_files_know_the_bodies_of_the_world() -> None:
    world = [row for row in read_tables(DATA)["organisations"] if row["bloc"] in ("IGO", "UNO", "EUR", "NGO")]
    assert len(world) >= 900
    dated = {row["key"] for row in read_tables(DATA)["groups"] if row["from"] or row["to"]}
    assert len(dated) >= 750


@pytest.mark.parametrize("table", ["organisations", "groups"])
def test_every_entry_says_where_it_comes_from(table: str) -> None:
    """The letters of the column `source` are those that the comment above the table explains."""
    text = (DATA / f"{table}.tsv").read_text(encoding="utf-8")
    comment = "\n".join(line for line in text.splitlines() if line.startswith("#"))
    header, *lines = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    rows = [dict(zip(header, line, strict=False)) for line in lines]
    named = {row["key"]: row.get("source", "") for row in reversed(rows)}
    assert all(named.values())
    for letter in {letter for source in named.values() for letter in source.split(";")}:
        assert f" {letter} " in comment, letter


def test_every_office_of_the_shipped_files_has_a_title_of_its_own() -> None:
    gazetteer = load_gazetteer()
    for row in read_tables(DATA)["titles"]:
        assert not row["same_as"] or gazetteer.title(row["same_as"]) is not None, row["title"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(DATA / "countries.tsv", tmp_path)
    shutil.copy(DATA / "as_of.txt", tmp_path)
    return tmp_path


GROUPS = "key\tname\tnames\tcountry\tbloc\tsectors\tfrom\tto\n"


@pytest.mark.parametrize(
    ("table", "text", "fault"),
    [
        ("groups", GROUPS + "a\tA Band\t\tXXX\t\tREB\t\t\n", "XXX is no country"),
        ("groups", GROUPS + "a\tA Band\t\tAND\t\tGUN\t\t\n", "GUN is no sector"),
        ("groups", GROUPS + "a\tA Band\t\tAND\tABC\tREB\t\t\n", "ABC is no bloc"),
        ("groups", GROUPS + "a\tA Band\t\tAND\t\tREB\tonce\t\n", "'once' is no date"),
        ("groups", GROUPS + "a\tA Band\t\tAND\t\tREB\t2020\t2019\n", "ends before it starts"),
        (
            "groups",
            GROUPS + "a\tA Band\t\tAND\t\tREB\t\t\na\tA Band\t\tAND\t\tREB\t\t\n",
            "two rows have the key a",
        ),
        (
            "groups",
            GROUPS + "a\tA Band\tTwin\tAND\t\tREB\t\t\nb\tB Band\tTwin\tAND\t\tREB\t\t\n",
            "Twin names both a and b",
        ),
        ("groups", GROUPS + "a\tMyanmar\t\tAND\t\tREB\t\t\n", "Myanmar names both myanmar and a"),
        ("groups", GROUPS + "a\tb\tc\td\te\tf\tg\th\ti\n", "more cells than the header"),
        (
            "groups",
            GROUPS + "a\tA Band\t\tAND\t\tREB\t1990\t\na\tA Band\t\tAND\t\tGOV\t2000\t\n",
            "groups, a: the period from 2000 overlaps the one before it",
        ),
        (
            "groups",
            GROUPS + "france\tA Band\t\tFRA\t\tREB\t\t\n",
            "france is a key of both countries and groups",
        ),
        (
            "media",
            "key\tname\tkind_of\tdomains\np\tP Post\tsite\twww.p.example\n",
            "www.p.example is no domain",
        ),
        (
            "media",
            "key\tname\tkind_of\tdomains\np\tP Post\tsite\tp.example\nq\tQ Post\tsite\tp.example\n",
            "media: p.example is of both p and q",
        ),
        ("agents", "lemma\tsectors\tkind\nghost\tCVL\tspirit\n", "spirit is no kind of actor"),
        ("media", "key\tname\tkind_of\np\tP Post\tleaflet\n", "leaflet is no kind of medium"),
        ("offices", "person\ttitle\tstart\nx\tking\t1990\n", "no such person"),
        ("wrong", "key\n", "wrong.tsv: no such table"),
    ],
)
def test_faults_are_told_in_plain_words(folder: Path, table: str, text: str, fault: str) -> None:
    (folder / f"{table}.tsv").write_text(text, encoding="utf-8")
    assert any(fault in told for told in check_gazetteer(folder)), check_gazetteer(folder)


def test_two_persons_may_share_a_name(folder: Path) -> None:
    people = "key\tname\tnames\tcountry\na-pole\tA Pole\tPole\tPOL\nb-pole\tB Pole\tPole\tGBR\n"
    (folder / "people.tsv").write_text(people, encoding="utf-8")
    assert check_gazetteer(folder) == []


def test_a_demonym_of_two_countries_is_a_fault(folder: Path) -> None:
    path = folder / "countries.tsv"
    path.write_text(
        path.read_text(encoding="utf-8").replace("\tFrench\t", "\tFrench;Danish\t"), encoding="utf-8"
    )
    assert "countries: Danish is of both denmark and france" in check_gazetteer(folder)


def test_a_folder_without_a_day_is_a_fault(folder: Path) -> None:
    (folder / "as_of.txt").unlink()
    assert any("as_of.txt" in told for told in check_gazetteer(folder))
