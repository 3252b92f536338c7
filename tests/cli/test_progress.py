"""The progress bar: there on a terminal, silent elsewhere, and it changes no line."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from dateline.cli.progress import Counts, counted
from dateline.intake import count_inputs
from dateline.record import ErrorDetail, Failure

LINES = [Failure(error=ErrorDetail(input=f"{n}", stage="intake", reason="none")) for n in range(3)]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_silent_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    counts = Counts(records=2)
    with counted(iter(LINES), [], counts, shown=True) as lines:
        assert list(lines) == LINES
    assert capsys.readouterr() == ("", "")
    assert (counts.records, counts.failures, counts.lines) == (2, 3, 5)


def test_a_terminal_sees_done_total_and_failures(reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setenv("COLUMNS", "120")
    with counted(iter(LINES), [str(reports)], Counts(), shown=True) as lines:
        assert list(lines) == LINES
    assert "3/6" in terminal.getvalue()
    assert "3 failed" in terminal.getvalue()


def test_inputs_are_counted(reports: Path) -> None:
    assert count_inputs([str(reports)]) == 6
    assert count_inputs([str(reports / "b.jsonl"), "missing", str(reports / "*.txt")]) == 7
    assert count_inputs(["-", str(reports)]) is None
