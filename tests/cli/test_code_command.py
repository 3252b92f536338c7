"""`dateline code`: exit codes, forms, order, resuming, refusals."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dateline.export import COLUMNS
from samples import Ran

Run = Callable[..., Ran]


def lines_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def test_all_well_is_0(run: Run, reports: Path, tmp_path: Path) -> None:
    ran = run("code", reports / "a.txt", "-o", tmp_path / "out.jsonl")
    assert (ran.code, ran.out) == (0, "")
    assert "1 record, 0 errors" in ran.err


def test_some_failed_is_1_and_the_rest_is_there_in_order(run: Run, reports: Path, tmp_path: Path) -> None:
    ran = run("code", reports, "-o", tmp_path / "out.jsonl")
    assert ran.code == 1
    lines = lines_of(tmp_path / "out.jsonl")
    assert [Path(line["report"]["source"]["name"]).name if "report" in line else line["error"]["line"] for line in lines] == [
        "a.txt", "b.jsonl", 2, "b.jsonl", "b.jsonl", "c.txt",
    ]  # fmt: skip
    assert lines[3]["report"]["title"] == "Out"


@pytest.mark.parametrize(
    "wrong",
    [
        ("code",),
        ("code", "x.txt", "--format", "yaml"),
        ("code", "x.txt", "--format", "parquet"),
        ("code", "x.txt", "-o", "no/such/folder/out.jsonl"),
        ("code", "x.txt", "--dyads"),
        ("code", "x.txt", "--workers", "0"),
        ("code", "x.txt", "--date", "2021-99-99"),
        ("code", "x.txt", "-o", "/dev/null"),
        ("read", "x.txt", "--date", "yesterday"),
        ("code", "x.txt", "--codebook", "no-such-folder"),
        ("read",),
        ("nonsense",),
    ],
)
def test_a_wrong_command_line_is_2(run: Run, wrong: tuple[str, ...]) -> None:
    ran = run(*wrong)
    assert ran.code == 2
    assert ran.err.strip()
    assert "Traceback" not in ran.err


def test_output_that_is_a_folder_is_2(run: Run, reports: Path, tmp_path: Path) -> None:
    assert run("code", reports / "a.txt", "-o", tmp_path).code == 2


def test_a_broken_codebook_is_2_in_one_line(run: Run, reports: Path, tmp_path: Path) -> None:
    folder = tmp_path / "codebook"
    folder.mkdir()
    (folder / "aid.toml").write_text("type = ", encoding="utf-8")
    ran = run("code", reports / "a.txt", "--codebook", folder)
    assert ran.code == 2
    assert ran.err.count("\n") == 1
    assert "aid.toml" in ran.err


def test_standard_output_streams_records(run: Run, reports: Path) -> None:
    ran = run("code", reports / "a.txt", reports / "c.txt")
    assert [json.loads(line)["schema"] for line in ran.out.splitlines()] == ["dateline/1"] * 2


def test_standard_input_may_be_json_lines(run: Run, reports: Path) -> None:
    ran = run("code", "-", stdin=(reports / "b.jsonl").read_bytes())
    assert ran.code == 1
    assert len(ran.out.splitlines()) == 4


def test_hints_are_taken(run: Run, reports: Path) -> None:
    ran = run(
        "code",
        reports / "a.txt",
        "--date",
        "2021-03-05",
        "--publisher",
        "The Sample",
        "--url",
        "https://news.test/1",
    )
    report = json.loads(ran.out)["report"]
    assert (report["published"]["start"], report["publisher"], report["url"]) == (
        "2021-03-05", "The Sample", "https://news.test/1",
    )  # fmt: skip


class TestTables:
    def test_csv_is_rfc_4180_and_failures_stand_beside_it(
        self, run: Run, reports: Path, tmp_path: Path
    ) -> None:
        out = tmp_path / "out.csv"
        assert run("code", reports, "-o", out, "--format", "csv").code == 1
        data = out.read_bytes()
        rows = list(csv.reader(io.StringIO(data.decode(), newline=""), strict=True))
        assert tuple(rows[0]) == COLUMNS
        assert len(rows) > 5
        assert {len(row) for row in rows} == {len(COLUMNS)}
        assert data.endswith(b"\r\n")
        assert [line["error"]["line"] for line in lines_of(tmp_path / "out.csv.errors.jsonl")] == [2]

    def test_a_table_is_begun_anew_with_its_errors(self, run: Run, reports: Path, tmp_path: Path) -> None:
        out = tmp_path / "out.csv"
        run("code", reports, "-o", out, "--format", "csv")
        run("code", reports / "a.txt", "-o", out, "--format", "csv")
        assert not (tmp_path / "out.csv.errors.jsonl").exists()
        assert not (tmp_path / "out.csv.part").exists()

    def test_csv_on_standard_output_has_rows_only(self, run: Run, reports: Path) -> None:
        ran = run("code", reports, "--format", "csv")
        rows = list(csv.DictReader(io.StringIO(ran.out, newline=""), strict=True))
        assert rows
        assert all(row["type"] for row in rows)
        assert '"error"' in ran.err

    def test_all_adds_events_without_a_type(self, run: Run, reports: Path) -> None:
        typed, everything = (
            run("code", reports / "a.txt", "--format", "csv", *more).out.count("\r\n")
            for more in ((), ("--all",))
        )
        assert everything >= typed

    def test_dyads_are_pairs(self, run: Run, reports: Path) -> None:
        ran = run("code", reports, "--format", "csv", "--dyads")
        rows = list(csv.DictReader(io.StringIO(ran.out, newline="")))
        assert rows
        assert not any(";" in row["actor_ids"] + row["recipient_ids"] for row in rows)

    def test_parquet_holds_the_same_rows_as_csv(self, run: Run, reports: Path, tmp_path: Path) -> None:
        import pyarrow.parquet as pq

        out = tmp_path / "out.parquet"
        run("code", reports, "-o", out, "--format", "parquet")
        table = pq.read_table(out)
        ran = run("code", reports, "--format", "csv")
        rows = list(csv.DictReader(io.StringIO(ran.out, newline="")))
        assert table.column_names == list(COLUMNS)
        assert table.column("predicate").to_pylist() == [row["predicate"] for row in rows]
        assert [str(value).lower() for value in table.column("negated").to_pylist()] == [
            row["negated"] for row in rows
        ]


class TestResuming:
    def test_a_done_run_adds_nothing_and_keeps_its_exit_code(
        self, run: Run, reports: Path, tmp_path: Path
    ) -> None:
        out = tmp_path / "out.jsonl"
        first = run("code", reports, "-o", out)
        data = out.read_bytes()
        again = run("code", reports, "-o", out)
        assert out.read_bytes() == data
        assert (first.code, again.code) == (1, 1)
        assert "holds 6 lines already" in again.err
        assert "5 records, 1 error" in again.err

    @pytest.mark.parametrize("kept", [0, 1, 700, -1, -30])
    def test_a_cut_output_is_made_whole(self, run: Run, reports: Path, tmp_path: Path, kept: int) -> None:
        out = tmp_path / "out.jsonl"
        run("code", reports, "-o", out)
        data = out.read_bytes()
        out.write_bytes(data[:kept])
        run("code", reports, "-o", out)
        assert out.read_bytes() == data

    def test_other_options_are_refused_unless_overwritten(
        self, run: Run, reports: Path, tmp_path: Path
    ) -> None:
        out = tmp_path / "out.jsonl"
        run("code", reports / "a.txt", "-o", out)
        data = out.read_bytes()
        refused = run("code", reports / "a.txt", "-o", out, "--date", "2020-02-02")
        assert (refused.code, out.read_bytes()) == (2, data)
        assert "other options" in refused.err
        assert run("code", reports / "a.txt", "-o", out, "--date", "2020-02-02", "--overwrite").code == 0
        assert lines_of(out)[0]["report"]["published"]["start"] == "2020-02-02"

    def test_another_codebook_is_another_option(self, run: Run, reports: Path, tmp_path: Path) -> None:
        out, folder = tmp_path / "out.jsonl", tmp_path / "codebook"
        folder.mkdir()
        (folder / "gift.toml").write_text('type = "AID"\nabout = "Gifts."\n', encoding="utf-8")
        run("code", reports / "a.txt", "-o", out)
        assert run("code", reports / "a.txt", "-o", out, "--codebook", folder).code == 2

    def test_other_inputs_are_refused(self, run: Run, reports: Path, tmp_path: Path) -> None:
        out = tmp_path / "out.jsonl"
        run("code", reports / "a.txt", "-o", out)
        assert run("code", reports / "c.txt", "-o", out).code == 2

    def test_a_changed_input_is_refused(self, run: Run, reports: Path, tmp_path: Path) -> None:
        out = tmp_path / "out.jsonl"
        run("code", reports, "-o", out)
        (reports / "a.txt").write_text(SHORT, encoding="utf-8")
        ran = run("code", reports, "-o", out)
        assert ran.code == 2
        assert "line 1 was made from another input" in ran.err

    @pytest.mark.parametrize("state", [None, "", "[]", '{"inputs": "x"}'])
    def test_an_output_without_a_state_is_left_alone(
        self, run: Run, reports: Path, tmp_path: Path, state: str | None
    ) -> None:
        out = tmp_path / "out.jsonl"
        out.write_text("something dear\n", encoding="utf-8")
        if state is not None:
            (tmp_path / "out.jsonl.state").write_text(state, encoding="utf-8")
        assert run("code", reports, "-o", out).code == 2
        assert out.read_text(encoding="utf-8") == "something dear\n"


SHORT = "Guards at the gate of the plant went home on Friday, the company said.\n"


def test_a_new_report_behind_the_done_ones_is_added(run: Run, reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    run("code", reports, "-o", out)
    (reports / "d.txt").write_text(SHORT, encoding="utf-8")
    run("code", reports, "-o", out)
    assert len(lines_of(out)) == 7


def test_columns_are_said_on_the_command_line(run: Run, tmp_path: Path) -> None:
    table, out = tmp_path / "t.csv", tmp_path / "out.jsonl"
    table.write_text(f"corpo;dia\n{SHORT.strip()};2021-03-05\n;2021-03-06\n", encoding="utf-8")
    ran = run("code", table, "--columns", "text=corpo,date=dia", "-o", out)
    assert ran.code == 1
    record, failure = lines_of(out)
    assert record["report"]["published"]["start"] == "2021-03-05"
    assert failure["error"]["line"] == 3
    assert "other options" in run("code", table, "--columns", "text=corpo", "-o", out).err
    ran = run("read", table, "--columns", "text=corpo", "--json")
    assert json.loads(ran.out)["report"]["source"]["name"] == str(table)


def test_a_table_with_unknown_columns_says_what_to_do(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("corpo;dia\na;2021-03-05\n", encoding="utf-8")
    ran = run("code", table)
    assert ran.code == 1
    assert "it has corpo, dia; say which holds the text with --columns text=COLUMN" in ran.out


@pytest.mark.parametrize("verb", ["code", "read"])
def test_a_wrong_mapping_is_2(run: Run, tmp_path: Path, verb: str) -> None:
    ran = run(verb, tmp_path / "t.csv", "--columns", "body")
    assert ran.code == 2
    assert "FIELD=COLUMN" in ran.err
