"""`dateline clean`: what was kept and dropped, to look at and to pipe."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from samples import SUMMIT, Ran

Run = Callable[..., Ran]

PAGE = f"""<html><head><title>Envoys meet in Lima</title><meta property="og:site_name" content="The Sample">
<meta property="article:published_time" content="2021-03-05"></head><body><nav><p>Home</p><p>Sport</p></nav><article><h1>Envoys
meet in Lima</h1><p>By Ana Gil</p>{"".join(f"<p>{paragraph}</p>" for paragraph in SUMMIT.split(chr(10) * 2))}</article>
<p>Share on Facebook</p><p>© 2021 The Sample</p></body></html>"""
FRENCH = """Le ministre des affaires étrangères a rejeté mardi la proposition du gouvernement voisin, en affirmant que les
négociations ne pourraient pas reprendre avant la libération des prisonniers.
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    """The page as copied off a browser, hard-wrapped, with a sequence that would colour a terminal."""
    path = tmp_path / "dump.txt"
    path.write_text(f"{SUMMIT}\nShare on Facebook\n\x1b[31mHome\x9b0m\n", encoding="utf-8")
    return path


class TestPage:
    def test_shows_the_report_and_labels_every_piece(self, run: Run, page: Path) -> None:
        ran = run("clean", page)
        assert (ran.code, ran.err) == (0, "")
        for words in ("Envoys meet in Lima", "The Sample", "Fri 5 Mar 2021", "by Ana Gil", "English · kept 3 paragraphs",
                      "title │ Envoys", "byline │ By Ana Gil", "¶ 1 │", "× Share on Facebook", "copyright line × ©",
                      "share 1", "page.html"):  # fmt: skip
            assert words in ran.out

    @pytest.mark.parametrize("width", [40, 80, 100, 160])
    def test_no_line_is_wider_than_the_terminal(
        self, run: Run, page: Path, width: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("COLUMNS", str(width))
        assert max(map(len, run("clean", page).out.splitlines())) <= width

    def test_a_wide_margin_says_the_reason_too(
        self, run: Run, page: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("COLUMNS", "80")
        assert "  menu × " in run("clean", page).out
        monkeypatch.setenv("COLUMNS", "120")
        out = run("clean", page).out
        assert "navigation · menu × " in out
        assert "  copyright line × " in out

    def test_all_words_of_the_page_are_shown(self, run: Run, dump: Path) -> None:
        shown = run("clean", dump).out.split()
        assert all(word in shown for word in SUMMIT.split())

    def test_a_page_steers_no_terminal(self, run: Run, dump: Path) -> None:
        for options in ([], ["--diff"]):
            out = run("clean", dump, *options).out
            assert "\x1b" not in out
            assert "\x9b" not in out
            assert "␛[31mHome�0m" in out

    def test_words_of_the_page_are_no_markup(self, run: Run, tmp_path: Path) -> None:
        path = tmp_path / "x.txt"
        path.write_text(f"{SUMMIT}\n[bold]Share[/bold] [/] :smile:\n")
        ran = run("clean", path)
        assert ran.code == 0
        assert "[bold]Share[/bold] [/] :smile:" in ran.out

    def test_a_report_in_a_language_that_is_not_coded_is_cleaned(self, run: Run, tmp_path: Path) -> None:
        path = tmp_path / "x.txt"
        path.write_text(FRENCH, encoding="utf-8")
        ran = run("clean", path)
        assert ran.code == 0
        assert "French (not coded yet)" in ran.out

    def test_a_page_without_a_report_says_so(self, run: Run) -> None:
        ran = run("clean", "-", stdin=b"Home\nNews\nSport\nShare on Facebook\nCookie settings\n")
        assert ran.code == 0
        assert "no report found on this page" in ran.out

    def test_hints_win(self, run: Run, dump: Path) -> None:
        out = run("clean", dump, "--date", "2021-03-05", "--publisher", "Our Sample", "--url", "https://news.test/1",
                  "--title", "Envoys meet", "--language", "en").out  # fmt: skip
        for words in (
            "Our Sample",
            "Fri 5 Mar 2021 as given",
            "https://news.test/1",
            "Envoys meet",
            "English",
        ):
            assert words in out


class TestDiff:
    def test_marks_and_numbers_every_line(self, run: Run, dump: Path) -> None:
        rows = run("clean", dump, "--diff").out.splitlines()
        assert rows[0] == f"--- {dump}"
        assert rows[1].startswith("+++ report ")
        lines = SUMMIT.splitlines()
        at = 1 + lines.index("")
        assert next(row for row in rows[2:] if row.endswith("│ ")).split() == [str(at), "│"]
        assert next(row for row in rows if "Share on" in row).startswith("- ")
        assert next(row for row in rows if "protesters were" in row).startswith("~ ")
        (reads,) = (row for row in rows if row.startswith("+ "))
        assert reads.endswith(" ".join(SUMMIT.split("\n\n")[-1].split()))

    def test_a_line_of_a_pipe_is_never_broken(self, run: Run, dump: Path) -> None:
        for line in SUMMIT.split("\n\n")[0].splitlines():
            assert any(row.endswith(f"│ {line}") for row in run("clean", dump, "--diff").out.splitlines())

    def test_a_pager_gets_colours_where_they_are_asked_for(
        self, run: Run, dump: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("FORCE_COLOR", "1")
        monkeypatch.setenv("TERM", "xterm-256color")
        monkeypatch.setenv("COLUMNS", "80")
        coloured = run("clean", dump, "--diff").out
        assert "\x1b[31m- " in coloured
        monkeypatch.setenv("NO_COLOR", "1")
        assert "\x1b[31m" not in run("clean", dump, "--diff").out


class TestWanted:
    def test_only_dropped(self, run: Run, page: Path) -> None:
        for options in ([], ["--diff"]):
            out = run("clean", page, "--only-dropped", *options).out
            assert "Share on Facebook" in out
            assert "© 2021" in out
            assert "Rosa Aldunate" not in out

    def test_some_reasons(self, run: Run, page: Path) -> None:
        for options in ([], ["--diff"]):
            out = run("clean", page, "--reason", "share", "--reason", "advert", *options).out
            assert "Share on Facebook" in out
            assert "© 2021" not in out


class TestText:
    def test_is_title_and_paragraphs_alone(self, run: Run, page: Path) -> None:
        ran = run("clean", page, "--text")
        paragraphs = [" ".join(paragraph.split()) for paragraph in SUMMIT.split("\n\n")]
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.split("\n\n") == ["Envoys meet in Lima", *paragraphs[:-1], f"{paragraphs[-1]}\n"]

    def test_reports_are_parted_by_two_empty_lines(self, run: Run, page: Path) -> None:
        one = run("clean", page, "--text").out
        assert run("clean", page, page, "--text").out == f"{one}\n\n{one}"

    def test_goes_to_a_file(self, run: Run, page: Path, tmp_path: Path) -> None:
        out = tmp_path / "out.txt"
        out.write_text("what was there before, which is longer than nothing")
        ran = run("clean", page, "--text", "-o", out)
        assert (ran.code, ran.out) == (0, "")
        assert ran.err == f"dateline: 1 report cleaned, 0 errors → {out}\n"
        assert out.read_text(encoding="utf-8") == run("clean", page, "--text").out
        assert sorted(path.name for path in tmp_path.iterdir()) == ["out.txt", "page.html"]

    def test_an_input_can_be_its_own_output(self, run: Run, dump: Path) -> None:
        said = run("clean", dump, "--text").out
        assert run("clean", dump, "--text", "-o", dump).code == 0
        assert dump.read_text(encoding="utf-8") == said


class TestJson:
    def test_is_the_report_of_the_record(self, run: Run, reports: Path) -> None:
        cleaned = [json.loads(line) for line in run("clean", reports, "--json").out.splitlines()]
        coded = [json.loads(line) for line in run("code", reports).out.splitlines()]
        assert len(cleaned) == 6
        for one, other in zip(cleaned, coded, strict=True):
            if "error" in other:
                assert one == other
            else:
                assert one == {"schema": other["schema"], "report": other["report"]}

    def test_goes_to_a_file(self, run: Run, page: Path, tmp_path: Path) -> None:
        out = tmp_path / "out.jsonl"
        assert run("clean", page, "--json", "-o", out).code == 0
        assert out.read_text(encoding="utf-8") == run("clean", page, "--json").out


class TestFailures:
    @pytest.mark.parametrize("options", [[], ["--diff"], ["--text"]])
    def test_one_is_said_and_stops_no_other(self, run: Run, reports: Path, options: list[str]) -> None:
        ran = run("clean", "no-such-file.txt", reports, *options)
        first, second, last = ran.err.splitlines()
        assert ran.code == 1
        assert first.startswith("dateline: no-such-file.txt: there is no such file")
        assert second.startswith(f"dateline: {reports / 'b.jsonl'}, line 2: the line is no JSON")
        assert last == "dateline: 5 reports cleaned, 2 errors"
        assert "French troops withdrew" in ran.out
        assert "went on strike" in ran.out

    def test_the_only_one_is_one_line(self, run: Run) -> None:
        ran = run("clean", "no-such-file.txt")
        assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)

    def test_a_fault_of_our_own_is_one_of_them(
        self, run: Run, reports: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from dateline.cleaning import run as room

        real = room.clean_page

        def fail(page: object, **options: object) -> object:
            if "strike" in page.text:  # type: ignore[attr-defined]
                raise IndexError("out of range")
            return real(page, **options)  # type: ignore[arg-type]

        monkeypatch.setattr(room, "clean_page", fail)
        lines = [json.loads(line) for line in run("clean", reports, "--json").out.splitlines()]
        assert lines[-1]["error"]["stage"] == "cleaning"
        assert "IndexError: out of range" in lines[-1]["error"]["reason"]
        assert "report" in lines[0]

    def test_a_stop_leaves_no_half_file(
        self, run: Run, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from dateline import cleaning

        def stop(_: object, **_options: object) -> object:
            raise KeyboardInterrupt

        monkeypatch.setattr(cleaning, "clean_pages", stop)
        ran = run("clean", page, "--json", "-o", tmp_path / "out.jsonl")
        assert (ran.code, ran.err) == (130, "dateline: stopped\n")
        assert [path.name for path in tmp_path.iterdir()] == ["page.html"]

    def test_an_output_that_the_system_refuses_is_one_line(
        self, run: Run, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*_: object, **__: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "open", refuse)
        ran = run("clean", page, "--json", "-o", tmp_path / "out.jsonl")
        assert (ran.code, ran.err.count("\n")) == (2, 1)
        assert "Permission denied" in ran.err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--json", "--text"], "--text and --json are two forms"),
        (["--diff", "--json"], "--diff and --json are two forms"),
        (["-o", "out.txt"], "add one of them"),
        (["--json", "-o", "."], "this is a folder"),
        (["--json", "-o", "no/such/folder"], "there is no such folder"),
        (["--json", "--reason", "share"], "leave out --json"),
        (["--text", "--only-dropped"], "leave out --text"),
        (["--reason", "boring"], "'boring' is no reason; it is one of furniture, "),
    ],
)
def test_what_makes_no_sense_is_refused_before_anything_is_read(
    run: Run, page: Path, options: list[str], said: str
) -> None:
    ran = run("clean", page, *options)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err


def in_process(*arguments: str, code: str = "") -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, with some code run at its end."""
    program = f"import sys; sys.argv[0] = 'dateline'\nfrom dateline.cli import main\ntry: main()\nfinally: {code or 'pass'}"
    return subprocess.run(  # noqa: S603 -- our own program
        [sys.executable, "-c", program, *arguments], check=False, capture_output=True, text=True
    )


def test_loads_neither_parser_nor_the_rooms_that_code(dump: Path) -> None:
    code = "print([name for name in ('spacy', 'dateline.reading', 'dateline.coding') if name in sys.modules])"
    done = in_process("clean", str(dump), code=code)
    assert done.returncode == 0
    assert done.stdout.endswith("\n[]\n")


@pytest.mark.parametrize("options", [[], ["--diff"], ["--text"], ["--json"]])
def test_a_reader_who_leaves_is_no_fault(dump: Path, options: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    program = "from dateline.cli import main; main()"
    done = subprocess.run(  # noqa: S603 -- our own program
        [sys.executable, "-c", program, "clean", str(dump), *options],
        check=False, stdout=writing, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")
@pytest.mark.parametrize("options", [[], ["--diff"], ["--text"], ["--json"]])
def test_a_full_disk_is_one_line(dump: Path, options: list[str]) -> None:
    program = "from dateline.cli import main; main()"
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(  # noqa: S603 -- our own program
            [sys.executable, "-c", program, "clean", str(dump), *options],
            check=False, stdout=full, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.startswith("dateline: standard output: it can't be written (No space left on device)")
