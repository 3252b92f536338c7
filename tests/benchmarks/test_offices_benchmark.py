"""The benchmark of offices: questions are drawn from a user's lists, and the answers are judged by family names."""

from __future__ import annotations

import json
import runpy
import sys
from pathlib import Path

import pytest
from benchmarks.offices import answer, summarise

SCRIPT = runpy.run_path(str(Path(__file__).parents[2] / "scripts" / "make_office_questions.py"))
LEADERS = """\
stateabb,ccode,leader,sdate,smonth,syear,emonth,eyear
UKG,200,Blair,2,5,1997,6,2007
FRN,220,Chirac,17,5,1995,5,2007
"""
REGIMES = """\
cowcode,gwf_country,gwf_casename,gwf_startdate,gwf_enddate,gwf_regimetype
200,United Kingdom,x,1/1/1945,12/31/2020,parliamentary
220,France,x,1/1/1945,12/31/2020,presidential
"""


def official(title: str, country: str, *persons: str) -> dict[str, object]:
    label = "http://www.w3.org/2000/01/rdf-schema#label"
    held = [{"http://example.org/world-leaders#hasGovernmentOfficial": {label: person}} for person in persons]
    return {label: f"The Office of {title} ({country})", "objectProperties": held}


@pytest.fixture
def drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, object]]:
    (tmp_path / "leaders.csv").write_text(LEADERS, encoding="utf-8")
    (tmp_path / "regimes.csv").write_text(REGIMES, encoding="utf-8")
    offices = [
        official("Minister of Foreign Affairs & Trade", "Germany", "Heiko MAAS"),
        official("Minister of Defense", "Germany", "A ONE", "B TWO"),
        official("Minister of Fish", "Germany", "C THREE"),
        official("Prime Minister", "Japan", "Shinzo ABE"),
    ]
    directory = {str(number): office for number, office in enumerate(offices)}
    (tmp_path / "directory.json").write_text(json.dumps(directory), encoding="utf-8")
    out = tmp_path / "questions.jsonl"
    words = f"x {out} --leaders {tmp_path}/leaders.csv --regimes {tmp_path}/regimes.csv --directory {tmp_path}/directory.json"
    monkeypatch.setattr(sys, "argv", [*words.split(), "--count", "4"])
    SCRIPT["main"]()
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


def test_questions_are_drawn_for_the_leaders_office_and_for_single_officials(
    drawn: list[dict[str, object]],
) -> None:
    asked = {(question["title"], question["country"], question["person"]) for question in drawn}
    assert asked == {
        ("head of government", "GBR", "Blair"),
        ("head of state", "FRA", "Chirac"),
        ("minister of foreign affairs", "DEU", "Heiko MAAS"),
        ("prime minister", "JPN", "Shinzo ABE"),
    }
    assert [question["source"] for question in drawn] == ["REIGN", "REIGN", "CIA", "CIA"]
    assert all(answer(question)["verdict"] == "right" for question in drawn)


def test_the_wrong_and_the_unknown_are_told() -> None:
    questions = [
        {"source": "A", "title": "president", "country": "FRA", "day": "2001-01-01", "person": "Ana EXAMPLE"},
        {"source": "A", "title": "president", "country": "FRA", "day": "2099-01-01", "person": "Ana EXAMPLE"},
        {"source": "B", "title": "president", "country": "FRA", "day": "2001-01-01", "person": "J. Chirac"},
    ]
    shown = list(summarise(json.dumps(question) for question in questions))
    assert shown[0] == "wrong: president FRA 2001-01-01: Ana EXAMPLE (A); ours: Jacques Chirac"
    assert shown[1].startswith("unknown: president FRA 2099-01-01")
    assert shown[2:] == [
        "A: right 0, wrong 1, unknown 1",
        "B: right 1, wrong 0, unknown 0",
        "right of the answered 0.5000",
    ]
