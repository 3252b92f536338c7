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
    return tmp_path


GROUPS = "key\tname\tnames\tcountry\tbloc\tsectors\tfrom\tto\n"


@pytest.mark.parametrize(
    ("table", "text", "fault"),
    [
        ("groups", GROUPS + "a\tA Band\t\tXXX\t\tREB\t\t\n", "XXX is no country"),
        ("groups", GROUPS + "a\tA Band\t\tAND\t\tGUN\t\t\n", "GUN is no sector"),
        ("groups", GROUPS + "a\tA Band\t\tAND\tABC\tREB\t\t\n", "ABC is no bloc"),
        ("groups", GROUPS + "a\tA Band\t\tAND\t\tREB\tonce\t\n", "'once' is no date"),
        (
            "groups",
            GROUPS + "a\tA Band\t\tAND\t\tREB\t2020\t2019\n",
            "groups.tsv, line 2: a: it ends (2019) before it starts (2020)",
        ),
        (
            "groups",
            GROUPS + "a\tA Band\t\tAND\t\tREB\t\t\na\tA Band\t\tAND\t\tREB\t\t\n",
            "groups.tsv, line 3: two rows have the key a; the other stands on line 2",
        ),
        (
            "groups",
            GROUPS + "a\tA Band\tTwin\tAND\t\tREB\t\t\nb\tB Band\tTwin\tAND\t\tREB\t\t\n",
            "groups.tsv, line 3: Twin names both a and b",
        ),
        ("groups", GROUPS + "a\tMyanmar\t\tAND\t\tREB\t\t\n", "Myanmar names both myanmar and a"),
        ("groups", GROUPS + "a\tb\tc\td\te\tf\tg\th\ti\n", "groups.tsv, line 2: more cells than the header"),
        (
            "groups",
            GROUPS + "a\tA Band\t\tAND\t\tREB\t1990\t\na\tA Band\t\tAND\t\tGOV\t2000\t\n",
            "groups.tsv, line 3: a: the period from 2000 overlaps the one before it",
        ),
        (
            "groups",
            GROUPS + "france\tA Band\t\tFRA\t\tREB\t\t\n",
            "groups.tsv, line 2: france is a key of countries.tsv too",
        ),
        (
            "media",
            "key\tname\tkind_of\tdomains\np\tP Post\tsite\twww.p.example\n",
            "www.p.example is no domain",
        ),
        (
            "media",
            "key\tname\tkind_of\tdomains\np\tP Post\tsite\tp.example\nq\tQ Post\tsite\tp.example\n",
            "media.tsv, line 3: p.example is of both p and q",
        ),
        ("agents", "lemma\tsectors\tkind\nghost\tCVL\tspirit\n", "spirit is no kind of actor"),
        ("media", "key\tname\tkind_of\np\tP Post\tleaflet\n", "leaflet is no kind of medium"),
        (
            "media",
            "key\tname\tkind_of\tdomains\np\tP Post\tsite\treuters.com\n",
            "reuters.com is of both reuters and p",
        ),
        ("offices", "person\ttitle\tstart\nx\tking\t1990\n", "offices.tsv, line 2: x: no such person"),
        (
            "offices",
            "person\tcountry\tstart\nx\tAND\t1990\n",
            "offices.tsv: its first row names no column title",
        ),
        (
            "people",
            "key\tname\tcountry\n\tNobody\tAND\n",
            "people.tsv, line 2: the row has no key: Nobody AND",
        ),
        ("people", "key\tname\n# one of ours\n\nx-y\t\n", "people.tsv, line 4: x-y: it has no name"),
        ("titles", "title\tsame_as\nheadwoman\tgrand vizier of all\n", "grand vizier of all is no title"),
        (
            "regions",
            "key\tname\tlat\tlon\tprecision\nr\tR Moor\tnorth\t0\tregion\n",
            "lat is a number from -90 to 90, not north",
        ),
        ("regions", "key\tname\tlat\tlon\tprecision\nr\tR Moor\t1\t2\tmoor\n", "moor is no precision"),
        ("countries", "key\talpha3\tname\nx\txx\tX Land\n", "xx is no code of three capitals"),
        (
            "offices",
            "person\ttitle\tstart\tchecked\nhamid-karzai\tking\t1990\t2020-99\n",
            "offices.tsv, line 2: hamid-karzai: month must be in 1..12",
        ),
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
    ours = (DATA / "countries.tsv").read_text(encoding="utf-8")
    (folder / "countries.tsv").write_text(ours.replace("\tFrench\t", "\tFrench;Danish\t"), encoding="utf-8")
    assert any("Danish is of both denmark and france" in told for told in check_gazetteer(folder))


def test_a_day_of_knowledge_that_is_none_is_a_fault(folder: Path) -> None:
    (folder / "as_of.txt").write_text("last year\n", encoding="utf-8")
    assert any("as_of.txt" in told for told in check_gazetteer(folder))


def test_a_folder_of_ones_own_is_checked_over_ours(folder: Path) -> None:
    (folder / "offices.tsv").write_text(
        "person\ttitle\tcountry\tsectors\tstart\tend\nangela-merkel\tchair\tDEU\tSOC\t2031\t\n",
        encoding="utf-8",
    )
    (folder / "people.tsv").write_text(
        "key\tname\tcountry\nana-example\tAna Example\tAND\n", encoding="utf-8"
    )
    assert check_gazetteer(folder) == []


def test_a_name_of_ours_is_a_fault_of_the_folder_that_takes_it(folder: Path) -> None:
    (folder / "organisations.tsv").write_text(
        "key\tname\tkind\nother-un\tUnited Nations\torganisation\n", encoding="utf-8"
    )
    (told,) = check_gazetteer(folder)
    assert told == "organisations.tsv, line 2: United Nations names both united-nations and other-un"


def test_a_key_is_the_id_of_one_actor(folder: Path) -> None:
    (folder / "people.tsv").write_text(
        "key\tname\nunited-nations\tUna Nations\nrussia-gov\tGov\n", encoding="utf-8"
    )
    assert (
        "people.tsv, line 2: united-nations is a key of organisations.tsv too; choose another"
        in check_gazetteer(folder)
    )
    assert "people.tsv, line 3: russia-gov is a key of countries.tsv too; choose another" in check_gazetteer(
        folder
    )


def test_all_faults_are_told_at_once(folder: Path) -> None:
    (folder / "people.tsv").write_text("key\tname\tcountry\na\tA\tXXX\nb\tB\tYYY\tmore\n", encoding="utf-8")
    (folder / "agents.tsv").write_bytes(b"lemma\tkind\nmare\xff\tperson\n")
    (folder / "notes.tsv").write_text("", encoding="utf-8")
    told = "\n".join(check_gazetteer(folder))
    for words in (
        "XXX is no country",
        "people.tsv, line 3: more cells",
        "agents.tsv: it is no UTF-8",
        "notes.tsv: no such table",
    ):
        assert words in told


def test_a_folder_that_holds_nothing_or_is_not_there_is_told(folder: Path) -> None:
    assert "it holds no gazetteer file" in check_gazetteer(folder)[0]
    assert "no such folder" in check_gazetteer(folder / "absent")[0]
