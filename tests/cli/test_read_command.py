"""`dateline read`: what a person sees, at any width."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.record import Record, decode
from samples import SUMMIT, Ran

Run = Callable[..., Ran]

PAGE = f"""<html><head><title>Envoys meet in Lima</title><meta property="og:site_name" content="The Sample">
<meta property="article:published_time" content="2021-03-05"></head><body><nav>Home News Sport</nav><article><h1>Envoys
meet in Lima</h1>{"".join(f"<p>{paragraph}</p>" for paragraph in SUMMIT.split(chr(10) * 2))}</article></body></html>"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_shows_headline_events_voices_and_cast(run: Run, page: Path) -> None:
    ran = run("read", page)
    assert (ran.code, ran.err) == (0, "")
    for words in ("Envoys meet in Lima", "The Sample", "Fri 5 Mar 2021", "from the page's own data", "CONSULT",
                  "What happened", "Who says what", "denies", "Rosa Aldunate", "Who is in it", "Lima PER"):  # fmt: skip
        assert words in ran.out


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            "Kenya on Monday expelled the Ugandan envoy because of a cartoon.",
            ["Who   Kenya", "What  expelled the Ugandan envoy", "When  Mon 15 May 2023 worked out from a weekday",
             "Why   because of a cartoon"],
        ),
        ("Kenya will expel the Ugandan envoy.", ["Who   Kenya", "What  will expel the Ugandan envoy (planned)"]),
    ],
)  # fmt: skip
def test_shows_the_report_in_short(run: Run, tmp_path: Path, sentence: str, lines: list[str]) -> None:
    path = tmp_path / "report.txt"
    path.write_text(sentence, encoding="utf-8")
    shown = run("read", path, "--date", "2023-05-17").out.splitlines()
    who = next(number for number, line in enumerate(shown) if line.startswith("Who "))
    assert [line.rstrip() for line in shown[who : who + len(lines)]] == lines
    assert not shown[who + len(lines)].strip()


def test_a_title_is_shown_once_however_it_is_capitalised(run: Run) -> None:
    text = b"Kremlin spokesman Dmitry Peskov met Jon Vella in Lima on Monday.\n"
    shown = run("read", "-", "--date", "2022-11-03", stdin=text).out.partition("Who is in it")[2]
    assert shown.lower().count("kremlin spokesman") == 1


@pytest.mark.parametrize("width", [40, 80, 110, 160])
def test_no_line_is_wider_than_the_terminal(
    run: Run, page: Path, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    assert max(map(len, run("read", page).out.splitlines())) <= width


def test_words_of_the_report_are_no_markup(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(
        'Troops from Mali [bold] met :ship: Chad on Monday. "[/] is not right," the [link=x] minister said.\n'
    )
    ran = run("read", path, "--all")
    assert ran.code == 0
    assert '"[/] is not right,"' in ran.out
    event = run("read", path, "--all", "--explain", "e1")
    assert (event.code, event.err) == (0, "")
    assert "Troops from Mali [bold] met :ship: Chad on Monday." in event.out


def test_words_of_the_report_steer_no_terminal(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(
        "Ana \x1b[31mGil met Jon Vella in Lima on Monday.\n\nAna \x1b[31mGil said \x9b0mthat all was well.\n"
    )
    for more in ((), ("--explain", "e1"), ("--explain", "c1")):
        ran = run("read", path, *more)
        assert ran.code == 0
        assert "␛[31mGil" in ran.out
        assert not {"\x1b", "\x9b"} & set(ran.out)


def test_json_is_the_record(run: Run, page: Path) -> None:
    ran = run("read", page, "--json")
    record = decode(ran.out)
    assert isinstance(record, Record)
    assert record.report.title == "Envoys meet in Lima"
    assert run("code", page).out == ran.out


def test_explains_an_event_and_a_claim(run: Run, page: Path) -> None:
    record = json.loads(run("read", page, "--json").out)
    event = next(event for event in record["events"] if event["type"])
    told = run("read", page, "--explain", event["id"])
    assert told.code == 0
    assert "pattern" in told.out
    assert event["predicate"] in told.out
    claim = run("read", page, "--explain", record["claims"][0]["id"])
    assert (claim.code, "cue" in claim.out) == (0, True)


def test_what_the_record_has_not_can_not_be_explained(run: Run, page: Path) -> None:
    ran = run("read", page, "--explain", "e999")
    assert ran.code == 2
    assert "the record has no e999; it has e1, " in ran.err


def test_a_record_of_almost_nothing_is_shown(run: Run) -> None:
    ran = run("read", "-", stdin=b"War came again\n")
    assert ran.code == 0
    assert "No typed event" in ran.out


def test_all_shows_what_is_outside_the_codebook(run: Run, page: Path) -> None:
    assert len(run("read", page, "--all").out) >= len(run("read", page).out)


def test_days_that_were_not_believed_are_shown(run: Run) -> None:
    page = (
        '<html><head><meta property="article:published_time" content="2021-03-04">'
        '<meta property="article:modified_time" content="2022-05-06"><meta property="og:site_name" content="The Sample"></head>'
        f"<body><p>{PAGE}</p></body></html>"
    )
    ran = run("read", "-", stdin=page.encode())
    assert ran.code == 0
    assert "The Sample as the page names itself" in ran.out
    assert "Thu 4 Mar 2021 from the page's own data" in ran.out
    assert "not believed: Fri 6 May 2022 (modified)" in ran.out
