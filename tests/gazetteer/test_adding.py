from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import KnowledgeError, OutputError
from dateline.gazetteer import check_gazetteer, load_gazetteer
from dateline.gazetteer.adding import OwnFolder
from dateline.gazetteer.tables import COLUMNS
from dateline.gazetteer.writing import append_rows

ANA = {"key": "ana-example", "name": "Ana Example", "country": "AND"}


def test_a_file_is_made_with_the_tables_columns(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "mine"
    OwnFolder(folder).add("people", ANA)
    header, row = (folder / "people.tsv").read_text(encoding="utf-8").splitlines()
    assert tuple(header.split("\t")) == COLUMNS["people"]
    assert dict(zip(header.split("\t"), row.split("\t"), strict=True))["name"] == "Ana Example"
    assert [path.name for path in folder.iterdir()] == ["people.tsv"]
    assert check_gazetteer(folder) == []


def test_a_row_is_added_below_what_stands_there_in_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "people.tsv"
    path.write_text("# mine\ncountry\tname\tkey\nAND\tBo Example\tbo-example", encoding="utf-8")
    OwnFolder(tmp_path).add("people", ANA)
    assert path.read_text(encoding="utf-8") == (
        "# mine\ncountry\tname\tkey\nAND\tBo Example\tbo-example\nAND\tAna Example\tana-example\n"
    )


def test_a_cell_that_has_no_column_is_not_lost(tmp_path: Path) -> None:
    (tmp_path / "people.tsv").write_text("key\tname\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match="names no column country"):
        OwnFolder(tmp_path).add("people", ANA)


def test_a_duplicate_is_refused_with_its_line(tmp_path: Path) -> None:
    OwnFolder(tmp_path).add("people", ANA)
    before = (tmp_path / "people.tsv").read_bytes()
    with pytest.raises(KnowledgeError, match="has ana-example already, on line 2"):
        OwnFolder(tmp_path).add("people", ANA)
    assert (tmp_path / "people.tsv").read_bytes() == before


def test_a_row_of_ours_is_replaced_only_where_that_is_wanted(tmp_path: Path) -> None:
    own = OwnFolder(tmp_path)
    karzai = {"key": "hamid-karzai", "name": "Hamid Karzai", "names": "Karzai of Kandahar", "country": "AFG"}
    with pytest.raises(KnowledgeError, match="give --replace"):
        own.add("people", karzai)
    own.add("people", karzai, replace=True)
    (found,) = load_gazetteer(tmp_path).find("Karzai of Kandahar")
    assert found.id == "hamid-karzai"


def test_a_faulty_row_is_not_written(tmp_path: Path) -> None:
    own = OwnFolder(tmp_path)
    with pytest.raises(KnowledgeError, match="XXX is no country"):
        own.add("people", ANA | {"country": "XXX"})
    with pytest.raises(KnowledgeError, match="names both united-nations and other"):
        own.add("organisations", {"key": "other", "name": "United Nations", "kind": "organisation"})
    assert list(tmp_path.iterdir()) == []


def test_a_fault_that_was_there_before_stops_no_row(tmp_path: Path) -> None:
    (tmp_path / "groups.tsv").write_text("key\tname\tcountry\nband\tA Band\tXXX\n", encoding="utf-8")
    OwnFolder(tmp_path).add("people", ANA)
    assert len(check_gazetteer(tmp_path)) == 1


def test_a_group_may_have_a_further_period(tmp_path: Path) -> None:
    teapots = {"key": "red-teapots", "name": "Red Teapots", "country": "AND"}
    OwnFolder(tmp_path).add("groups", {**teapots, "sectors": "REB", "from": "2019", "to": "2021"})
    OwnFolder(tmp_path).add("groups", {**teapots, "sectors": "GOV", "from": "2022"})
    with pytest.raises(KnowledgeError, match="already"):
        OwnFolder(tmp_path).add("groups", {**teapots, "sectors": "GOV", "from": "2022"})
    assert len(load_gazetteer(tmp_path).periods("red-teapots")) == 2


def test_people_countries_and_keys_are_found_by_what_is_said(tmp_path: Path) -> None:
    OwnFolder(tmp_path).add("people", ANA)
    own = OwnFolder(tmp_path)
    assert own.person("Ana Example") == own.person("ana-example") == "ana-example"
    assert own.person("Hamid Karzai") == "hamid-karzai"
    assert own.country("Andorra") == own.country("and") == "AND"
    assert own.country("") == ""
    assert own.sectors_of_title("Minister of Defence") == "GOV"
    assert own.key_for("Bo Example", None) == "bo-example"
    for ask, words in (
        (lambda: own.person("Nobody Known"), "no person is called"),
        (lambda: own.country("Atlantis"), "is no country"),
        (lambda: own.key_for("Ana Example", None), "has the name Ana Example already: ana-example"),
        (lambda: own.key_for("Ольга Пример", None), "gives no key"),
    ):
        with pytest.raises(KnowledgeError, match=words):
            ask()


def test_what_would_break_the_table_is_written_as_a_blank(tmp_path: Path) -> None:
    append_rows(tmp_path, "people", [{"key": "x", "name": "Two\tcells\nand lines"}])
    assert "x\tTwo cells and lines" in (tmp_path / "people.tsv").read_text(encoding="utf-8")


def test_a_folder_that_can_not_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match="can't be written"):
        append_rows(tmp_path / "file" / "mine", "people", [{"key": "x", "name": "X"}])
