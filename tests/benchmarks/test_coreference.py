"""The coreference benchmark: its markup, its scoring, and its floor."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from benchmarks.coreference.reports import load_reports, read_markup
from benchmarks.coreference.running import figures
from benchmarks.coreference.scoring import judge

import dateline
from dateline.record import Actor, Record

FLOORS = tomllib.loads((Path(__file__).parents[2] / "benchmarks" / "floors.toml").read_text(encoding="utf-8"))
LEAST_REPORTS, LEAST_LINKS = 60, 600


def record_of(text: str, *actors: tuple[str, tuple[str, ...], tuple[str, ...]]) -> Record:
    """A record with actors given by id, the words of their mentions, each at its first place, and their members."""
    read = dateline.read("Nobody was there.", clean=False)
    made = tuple(
        Actor(
            id=id_, name=id_, kind="person", members=members,
            mentions=tuple((text.index(words), text.index(words) + len(words)) for words in mentions),
        )
        for id_, mentions, members in actors
    )  # fmt: skip
    return Record(coded_by=read.coded_by, report=read.report, actors=made)


def test_markup_is_read_with_marks_in_marks() -> None:
    marked = read_markup(
        1, "court", "2020-01-01", "[[Ana Gil|a]'s lawyer|b] said [it|-] rained; [she|a] and [he|b] left."
    )
    assert marked.text == "Ana Gil's lawyer said it rained; she and he left."
    assert [(marked.text[slice(*mark.span)], mark.sort, mark.counts) for mark in marked.marks] == [
        ("Ana Gil", "name", False),
        ("Ana Gil's lawyer", "description", False),
        ("it", "no actor", True),
        ("she", "he, she", True),
        ("he", "he, she", True),
    ]


@pytest.mark.parametrize("text", ["[Ana Gil|a", "Ana Gil|a] left"])
def test_markup_that_does_not_close_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="report 7"):
        read_markup(7, "court", "2020-01-01", text)


def test_links_newcomers_groups_and_nobody_are_judged() -> None:
    marked = read_markup(
        1,
        "x",
        "2020-01-01",
        "[Ana|a] met [Bo|b]. [She|a] saw [a guard|!c]. [The two|a+b] left; [it|-] rained.",
    )
    right = record_of(
        marked.text,
        ("1", ("Ana", "She"), ()), ("2", ("Bo",), ()), ("3", ("a guard",), ()), ("4", ("The two",), ("1", "2")),
    )  # fmt: skip
    assert [ok for _, ok in judge(marked, right)] == [True] * 4
    wrong = record_of(marked.text, ("1", ("Ana", "a guard", "it"), ()), ("2", ("Bo", "She"), ()))
    assert [ok for _, ok in judge(marked, wrong)] == [False] * 4


def test_the_mention_of_a_longer_phrase_is_not_its_possessor() -> None:
    marked = read_markup(1, "x", "2020-01-01", "[Ana|a] left. [[Her|a] son|b] stayed.")
    record = record_of(marked.text, ("1", ("Ana",), ()), ("2", ("Her son",), ()))
    assert [ok for _, ok in judge(marked, record)] == [False]


def test_every_report_is_short_and_has_its_anchors() -> None:
    reports = load_reports()
    assert len(reports) >= LEAST_REPORTS
    assert sum(mark.counts for marked in reports for mark in marked.marks) >= LEAST_LINKS
    for marked in reports:
        assert 90 <= len(marked.text.split()) <= 180, marked.number
        assert all(marked.anchor(key) for mark in marked.marks for key in mark.keys), marked.number


def test_the_share_of_right_links_stays_above_its_floor() -> None:
    *_, last = figures()
    assert float(last.split()[-1]) >= FLOORS["coreference"]["floor"], last
