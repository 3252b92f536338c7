"""`dateline gazetteer`: what is known, and files of one's own."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from samples import Ran

Run = Callable[..., Ran]


class TestShow:
    def test_an_office_on_a_day(self, run: Run) -> None:
        ran = run("gazetteer", "show", "president of Afghanistan", "--on", "2021-08-14")
        assert (ran.code, ran.err) == (0, "")
        for words in (
            "Sat 14 Aug 2021",
            "Ashraf Ghani (ashraf-ghani), person AFG",
            "● 2014-09-29 – 2021-08-15",
            "Hamid Karzai",
        ):
            assert words in ran.out

    def test_entries_with_their_kind_names_offices_periods_and_codes(self, run: Run) -> None:
        ran = run("gazetteer", "show", "Taliban", "--on", "2021-08-16")
        for words in ("armed-group AFG GOV", "Taleban", "● 2021-08-15 – …  GOV"):
            assert words in ran.out
        assert (
            "● 2002-06-19 – 2014-09-29  president AFG GOV"
            in run("gazetteer", "show", "Hamid Karzai", "--on", "2005-03-01").out
        )
        assert "ISO FRA, ISO FR, ISO 250, FIPS FR" in run("gazetteer", "show", "France").out
        assert "agent: soldier MIL person" in run("gazetteer", "show", "soldier").out
        assert "GeoNames" in run("gazetteer", "show", "Lima").out

    def test_nothing_found_is_said_with_near_names(self, run: Run) -> None:
        ran = run("gazetteer", "show", "Hamid Karzay")
        assert ran.code == 1
        assert ran.out.startswith("Nothing is known under “Hamid Karzay”. Near names: Hamid Karzai")

    def test_json_has_it_all(self, run: Run) -> None:
        ran = run("gazetteer", "show", "French president", "--on", "2016-01-01", "--json")
        answer = json.loads(ran.out)
        assert answer["office"]["holder"]["id"] == "francois-hollande"
        assert answer["on"] == "2016-01-01"
        assert {term["held"] for term in answer["office"]["terms"]} == {True, False}

    def test_brackets_in_a_name_are_no_markup(self, run: Run, tmp_path: Path) -> None:
        added = ("organisation", "Ferry [Union]", "--alias", "Boats [/b] for all", "--country", "Niue")
        assert run("gazetteer", "add", tmp_path, *added).code == 0
        ran = run("gazetteer", "show", "Ferry [Union]", "--gazetteer", tmp_path)
        assert ran.code == 0
        assert "Ferry [Union] (ferry-union)" in ran.out
        assert "also  Boats [/b] for all" in ran.out

    def test_no_line_is_wider_than_the_terminal(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COLUMNS", "60")
        assert max(map(len, run("gazetteer", "show", "France").out.splitlines())) <= 60

    def test_a_wrong_day_is_refused(self, run: Run) -> None:
        assert run("gazetteer", "show", "France", "--on", "lately").code == 2


class TestAdd:
    def test_what_is_added_is_checked_shown_and_counted(self, run: Run, tmp_path: Path) -> None:
        mine = tmp_path / "mine"
        for arguments in (
            ("person", "Ana Example", "--alias", "A. Example", "--country", "Niue"),
            (
                "office",
                "Ana Example",
                "minister of foreign affairs",
                "--country",
                "NIU",
                "--from",
                "2024-03-01",
            ),
            ("organisation", "Ferry Union", "--country", "NIU", "--sector", "LAB", "--seat", "Pier House"),
            (
                "group",
                "Red Teapots",
                "--alias",
                "RTPX",
                "--country",
                "NIU",
                "--sector",
                "REB",
                "--from",
                "2019",
            ),
            ("medium", "Valley Lamp", "--kind", "newspaper", "--country", "NIU", "--domain", "lamp.example"),
        ):
            ran = run("gazetteer", "add", mine, *arguments)
            assert (ran.code, ran.err) == (0, ""), ran.err
            assert ran.out.startswith("added to ")
        checked = run("gazetteer", "check", mine)
        assert checked.code == 0
        assert "people.tsv: adds 1, replaces none" in checked.out
        shown = run(
            "gazetteer", "show", "foreign minister of Niue", "--on", "2025-01-01", "--gazetteer", mine
        )
        assert "Ana Example (ana-example), person NIU" in shown.out

    def test_what_is_there_or_wrong_is_refused_in_words(self, run: Run, tmp_path: Path) -> None:
        mine = tmp_path / "mine"
        ran = run("gazetteer", "add", mine, "person", "Hamid Karzai")
        assert ran.code == 2
        assert "people.tsv has the name Hamid Karzai already: hamid-karzai (Hamid Karzai, AFG)" in ran.err
        ran = run("gazetteer", "add", mine, "organisation", "Ferry Union", "--sector", "FISH")
        assert ran.code == 2
        assert "nothing was added" in ran.err
        assert "FISH is no sector" in ran.err
        assert not mine.exists()

    def test_a_row_of_ours_is_replaced_where_that_is_said(self, run: Run, tmp_path: Path) -> None:
        arguments = ("person", "Hamid Karzai", "--key", "hamid-karzai", "--country", "AFG", "--replace")
        assert run("gazetteer", "add", tmp_path, *arguments).code == 0
        assert "people.tsv: adds 0, replaces 1 (hamid-karzai)" in run("gazetteer", "check", tmp_path).out


class TestCheck:
    def test_faults_are_told_with_file_and_line(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "people.tsv").write_text("key\tname\tcountry\n\nana\tAna\tXXX\n", encoding="utf-8")
        (tmp_path / "offices.tsv").write_text(
            "person\ttitle\tcountry\tstart\nbo\tking\tAND\tsoon\n", encoding="utf-8"
        )
        ran = run("gazetteer", "check", tmp_path)
        assert ran.code == 1
        assert "people.tsv, line 3: ana: XXX is no country" in ran.out
        assert "offices.tsv, line 2: bo: start: 'soon' is no date" in ran.out
        assert "offices.tsv, line 2: bo: no such person" in ran.out
        assert ran.err == f"dateline: 3 faults in {tmp_path}\n"

    def test_a_folder_that_is_not_there_is_a_fault(self, run: Run, tmp_path: Path) -> None:
        ran = run("gazetteer", "check", tmp_path / "absent")
        assert (ran.code, ran.out) == (1, f"{tmp_path / 'absent'}: no such folder\n")


class TestImport:
    def test_dictionaries_become_files_that_other_verbs_take(self, run: Run, tmp_path: Path) -> None:
        dictionary, mine = tmp_path / "actors.txt", tmp_path / "mine"
        dictionary.write_text(
            "ANA_EXAMPLE_\n\t[ANDGOV 20010101-20041231]\nANDORRA_ [AND]\n", encoding="utf-8"
        )
        ran = run("gazetteer", "import", "petrarch", dictionary, "-o", mine)
        assert (ran.code, ran.err) == (0, "")
        assert (
            ran.out
            == "people.tsv: 1 row added\noffices.tsv: 1 row added\nnot-imported.txt: 1 thing listed with the reason\n"
        )
        assert "actors.txt, line 3: ANDORRA_:" in (mine / "not-imported.txt").read_text(encoding="utf-8")
        shown = run("gazetteer", "show", "Ana Example", "--on", "2002-01-01", "--gazetteer", mine)
        assert "● 2001-01-01 – 2004-12-31  government official AND GOV" in shown.out

    def test_a_dump_becomes_files(self, run: Run, tmp_path: Path) -> None:
        dump, mine = tmp_path / "dump.jsonl", tmp_path / "mine"
        item = {"id": "Q9", "labels": {"en": {"value": "Ferry Union"}},
                "claims": {"P31": [{"mainsnak": {"snaktype": "value", "datavalue": {"value": {"id": "Q178790"}}}}]}}  # fmt: skip
        dump.write_text(json.dumps(item), encoding="utf-8")
        ran = run("gazetteer", "import", "wikidata", dump, "-o", mine, "--as-of", "2024-01-01")
        assert (ran.code, ran.out) == (0, "organisations.tsv: 1 row added\n")
        assert run("gazetteer", "check", mine).code == 0

    def test_a_file_that_is_none_of_it_is_refused(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "x.json").write_text("no\n", encoding="utf-8")
        ran = run("gazetteer", "import", "wikidata", tmp_path / "x.json", "-o", tmp_path / "mine")
        assert ran.code == 2
        assert "neither line by line nor as a whole" in ran.err
