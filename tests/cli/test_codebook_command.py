"""`dateline codebook`: categories and patterns shown, a folder of one's own checked, and used by other verbs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from samples import Ran

Run = Callable[..., Ran]
STRIKES = Path(__file__).parents[2] / "docs" / "strikes"
TEXT = "Nurses walked out at two hospitals in Lisbon on Monday, their union said. The airline laid off 400 workers."


class TestShow:
    def test_without_a_name_all_categories_are_listed(self, run: Run) -> None:
        ran = run("codebook", "show")
        assert ran.code == 0
        names = [
            line.split()[0]
            for line in ran.out.splitlines()
            if line[:1].isupper() and line.split()[0].isupper()
        ]
        assert names[0] == "AGREE"
        assert len(names) == 16

    def test_a_category_has_it_all(self, run: Run) -> None:
        out = run("codebook", "show", "consult").out
        assert out.startswith("╭─ CONSULT ")
        assert "REJECT: a meeting, visit or talks called off, refused, walked out of or put off." in out
        assert "visit, score 4, " in out
        assert "042 make a visit, Goldstein 1.9" in out
        assert "CONSULT/meet  score 2.5, 040, diplomatic" in out
        assert "{The Thai foreign minister} met [his Cambodian counterpart] on Monday." in out

    def test_a_pattern_is_shown_as_it_is_written(self, run: Run) -> None:
        out = " ".join(run("codebook", "show", "CONSULT/gather-for").out.replace("│", " ").split())
        assert "verbs gather; assemble; convene;" in out
        assert "needs for: @meeting_things, lunch," in out
        assert "recipient looked for in with, object," in out
        assert "matches {African finance ministers} gathered in Abidjan for a summit." in out

    def test_what_is_not_there_is_said_with_near_names(self, run: Run) -> None:
        ran = run("codebook", "show", "CONSULT/meat")
        assert (ran.code, ran.out) == (1, "")
        assert ran.err.startswith("dateline: the codebook has no CONSULT/meat; near names: CONSULT/meet")

    def test_a_folder_of_ones_own_is_shown(self, run: Run) -> None:
        assert "LAYOFF" in run("codebook", "show", "--codebook", STRIKES).out
        out = run("codebook", "show", "STRIKE", "--codebook", STRIKES).out
        assert "outside its types" in out
        assert "begin, score none, 1 pattern" in out

    def test_no_line_is_wider_than_the_terminal(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COLUMNS", "60")
        for name in ((), ("AID",), ("AID/donate",)):
            assert max(map(len, run("codebook", "show", *name).out.splitlines()), default=0) <= 60


class TestCheck:
    def test_nothing_wrong_is_said_with_counts(self, run: Run) -> None:
        ran = run("codebook", "check", STRIKES)
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.startswith(
            "2 files, 4 patterns, 9 triggers, 6 examples, 4 near misses; used instead of"
        )

    def test_faults_are_told_with_file_and_line(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "own.toml").write_text(
            'type = "OWN"\n\n[[pattern]]\nname = "x"\nverbs = ["prune"]\nmode = 1\ncameo = "1"\n'
            'match = ["{Chad pruned."]\n',
            encoding="utf-8",
        )
        ran = run("codebook", "check", tmp_path)
        assert ran.code == 1
        assert ran.out == "own.toml, line 3: OWN/x: mode must be in quotation marks\n"
        assert ran.err == f"dateline: 1 fault in {tmp_path}\n"

    def test_a_folder_that_is_not_there_is_a_fault(self, run: Run, tmp_path: Path) -> None:
        ran = run("codebook", "check", tmp_path / "absent")
        assert (ran.code, ran.out) == (1, f"{tmp_path / 'absent'}: no such folder\n")


class TestOtherVerbs:
    def test_read_shows_and_explains_types_of_ones_own(self, run: Run) -> None:
        ran = run("read", "-", "--codebook", STRIKES, "--date", "2024-03-05", stdin=TEXT.encode())
        assert "STRIKE/begin" in ran.out
        ran = run("read", "-", "--codebook", STRIKES, "--explain", "e1", stdin=TEXT.encode())
        assert "pattern STRIKE/walk-out" in ran.out
        assert "CAMEO" in ran.out

    def test_code_writes_them(self, run: Run) -> None:
        line = json.loads(run("code", "-", "--codebook", STRIKES, stdin=TEXT.encode()).out)
        assert {event["type"] for event in line["events"]} >= {"STRIKE", "LAYOFF"}

    def test_the_demonstration_takes_a_folder_too(self, run: Run) -> None:
        ran = run("demo", "--codebook", STRIKES)
        assert ran.code == 0
        assert "typed events" in ran.out

    def test_a_folder_that_is_wrong_is_the_command_lines_fault(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "own.toml").write_text('type = "OWN"\nabot = 1\n', encoding="utf-8")
        ran = run("read", "-", "--codebook", tmp_path, stdin=TEXT.encode())
        assert ran.code == 2
        assert "unknown field abot; did you mean about?" in ran.err
        assert f"dateline codebook check {tmp_path}" in ran.err
