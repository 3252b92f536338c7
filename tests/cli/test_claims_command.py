"""`dateline claims`: what a person sees, what tables hold, and what goes wrong."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dateline.export.said import CLAIM_COLUMNS, QUOTATION_COLUMNS
from samples import Ran

Run = Callable[..., Ran]

REPORT = """Two officials who asked not to be named told Reuters on Monday that Kenyan troops had crossed the border on Sunday.

The Kenyan army denied that its troops had crossed the border. "We have nothing to hide," its spokesman, Peter Odera, said.
"""
OFFICIALS = "Two officials who asked not to be named"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def claims(run: Run, *arguments: object) -> Ran:
    return run("claims", *arguments, "--date", "2023-05-17", "--publisher", "The Sample")


def rows(ran: Ran) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ran.out.splitlines()]


def test_a_person_sees_source_chain_content_days_and_standing(run: Run, report: Path) -> None:
    ran = claims(run, report)
    assert (ran.code, ran.err) == (0, "")
    shown = " ".join(ran.out.split())
    for words in (
        "2 unnamed", "→ Reuters → The Sample", "asserts that Kenyan troops had crossed the border on Sunday",
        "said Mon 15 May 2023", "the source asserts, Sun 14 May 2023, disputed", "denies that its troops",
        "the source denies",
    ):  # fmt: skip
        assert words in shown


@pytest.mark.parametrize("width", [40, 80, 160])
def test_no_line_is_wider_than_the_terminal(
    run: Run, report: Path, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    for more in ((), ("--explain", "c1"), ("--quotations",)):
        assert 20 < max(map(len, claims(run, report, *more).out.splitlines())) <= width


def test_a_row_says_all_of_a_claim(run: Run, report: Path) -> None:
    told, denied, quoted = rows(claims(run, report, "--format", "jsonl"))
    assert tuple(told) == CLAIM_COLUMNS
    assert told["anonymous_words"] == [OFFICIALS]
    assert [told[name] for name in ("anonymous_low", "anonymous_high", "said_date", "said_words")] == [
        2, 2, "2023-05-15", "Monday",
    ]  # fmt: skip
    assert told["chain"] == [OFFICIALS, "Reuters", "The Sample"]
    assert [told[name] for name in ("event_predicates", "event_dates", "events_for_source", "events_for_report")] == [
        ["cross"], ["2023-05-14"], ["asserts"], ["disputed"],
    ]  # fmt: skip
    assert (denied["stance"], denied["event_statuses"], denied["events_for_source"]) == (
        "denies", ["not occurred"], ["denies"],
    )  # fmt: skip
    assert (quoted["quotes"], quoted["anonymous_low"]) == (["We have nothing to hide,"], None)


def test_spans_of_a_row_lead_to_its_words(run: Run, report: Path) -> None:
    for row in rows(claims(run, report, "--format", "jsonl")):
        for words, spans in (
            ("source_text", "source_span"),
            ("cue", "cue_span"),
            ("content", "content_span"),
        ):
            offsets = [tuple(map(int, span.split("-"))) for span in row[spans]]
            told = " … ".join(" ".join(REPORT[first:last].split()) for first, last in offsets)
            assert told == row[words]
            assert offsets


def test_csv_joins_lists_and_parquet_holds_the_same(run: Run, report: Path, tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    listed = list(csv.DictReader(io.StringIO(claims(run, report, "--format", "csv").out, newline="")))
    assert listed[0]["chain"] == f"{OFFICIALS};Reuters;The Sample"
    out = tmp_path / "claims.parquet"
    assert claims(run, report, "--format", "parquet", "-o", out).code == 0
    table = pq.read_table(out)
    assert table.column_names == list(CLAIM_COLUMNS)
    assert table.column("anonymous_low").to_pylist() == [2, None, None]
    for name in ("chain", "cue_span", "event_statuses", "stance"):
        assert [value or "" for value in table.column(name).to_pylist()] == [row[name] for row in listed]


def test_quotations_have_their_speakers(run: Run, report: Path) -> None:
    (row,) = rows(claims(run, report, "--quotations", "--format", "jsonl"))
    assert tuple(row) == QUOTATION_COLUMNS
    assert (row["speaker_name"], row["quotation"]) == ("Peter Odera", "We have nothing to hide,")
    first, last = map(int, row["quotation_span"][0].split("-"))
    assert REPORT[first:last] == row["quotation"]
    shown = " ".join(claims(run, report, "--quotations").out.split())
    assert "Peter Odera “We have nothing to hide,”" in shown
    assert "Reuters" not in shown


def test_explains_each_value_down_to_the_character(run: Run, report: Path) -> None:
    ran = claims(run, report, "--explain", "c1")
    assert ran.code == 0
    shown = " ".join(ran.out.replace("│", " ").split())
    for words in (
        OFFICIALS,
        "told",
        "Reuters",
        "that Kenyan troops had crossed the border on Sunday",
        "Monday",
        "crossed",
    ):
        at = REPORT.index(words)
        assert f"“{words}” [{at}-{at + len(words)}]" in shown
    assert "the source asserts, the report has others who dispute it; occurred, Sun 14 May 2023" in shown
    assert "c2" not in shown


def test_a_bad_input_is_named_and_nothing_else_is_lost(run: Run, reports: Path, tmp_path: Path) -> None:
    ran = run("claims", reports)
    assert ran.code == 1
    assert "b.jsonl, line 2" in ran.err
    assert "5 reports read, 1 error" in ran.err
    assert "Rosa Aldunate" in ran.out
    assert "port authority" in ran.out
    out = tmp_path / "claims.jsonl"
    assert run("claims", reports, "--format", "jsonl", "-o", out).code == 1
    assert len({json.loads(line)["report_id"] for line in out.read_text(encoding="utf-8").splitlines()}) == 3
    (failed,) = (tmp_path / "claims.jsonl.errors.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(failed)["error"]["line"] == 2


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (("-o", "claims.csv"), "-o is for tables"),
        (("--format", "parquet"), "parquet needs a file"),
        (("--explain", "c1", "--format", "csv"), "leave out --quotations and --format"),
        (("--explain", "c1", "--quotations"), "leave out --quotations and --format"),
        (("--explain", "c99"), "there is no c99; the claims are c1, c2, c3"),
        (("--format", "csv", "-o", "no/such/folder/out.csv"), "no such folder"),
    ],
)
def test_a_wrong_command_line_is_2_and_says_why(
    run: Run, report: Path, more: tuple[str, ...], told: str
) -> None:
    ran = run("claims", report, *more)
    assert ran.code == 2
    assert told in " ".join(ran.err.split())
    assert ran.out == ""


def test_a_report_in_which_nobody_speaks_says_so(run: Run) -> None:
    ran = run("claims", "-", stdin=b"French troops withdrew from Mali on Monday.\n")
    assert ran.code == 0
    assert "Nobody is said to say anything" in ran.out
    assert (
        "Nobody is quoted"
        in run("claims", "-", "--quotations", stdin=b"French troops withdrew from Mali.\n").out
    )


def test_words_of_the_report_steer_no_terminal(run: Run) -> None:
    text = "The [bold]mayor[/bold] of Gao said that \x1b[31mgunmen\x1b[0m had kidnapped a doctor.\n"
    for more in ((), ("--explain", "c1")):
        ran = run("claims", "-", *more, stdin=text.encode())
        assert ran.code == 0
        assert "\x1b" not in ran.out
        assert "gunmen" in ran.out
