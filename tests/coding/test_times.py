"""When each happening of the sentences in `times.tsv` took place, and how that is known."""

from __future__ import annotations

import functools
from pathlib import Path

import pytest

import dateline
from dateline.record import Event, Record, When

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "times.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@functools.cache
def read(text: str, day: str) -> Record:
    return dateline.read(
        text.replace("\\n", "\n"), date=None if day == "-" else day, clean=False, language="en"
    )


def first(record: Record, predicate: str) -> Event:
    return next(event for event in record.events if event.predicate == predicate)


def said(when: When | None) -> list[str]:
    if when is None:
        return ["-"]
    return [when.start, "=" if when.end == when.start else when.end, when.granularity, when.basis]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[2]}: {row[1]}")
def test_when_a_happening_took_place(row: list[str]) -> None:
    day, text, predicate, *expected = row
    assert said(first(read(text, day), predicate).when) == expected


def test_the_span_is_that_of_the_words_that_tell_the_time() -> None:
    text = "Rebels attacked a Kenyan town on Sunday. They kidnapped a doctor."
    record = read(text, "2023-05-17")
    attacked, kidnapped = first(record, "attack"), first(record, "kidnap")
    assert attacked.when is not None
    assert kidnapped.when is not None
    assert text[slice(*attacked.when.span)] == text[slice(*kidnapped.when.span)] == "Sunday"
    assert attacked.mentions[0].when == attacked.when.span
    assert kidnapped.mentions[0].when is None


@pytest.mark.parametrize(
    ("title", "predicate", "expected"),
    [
        ("Kenya expels Ugandan envoy", "expel", ["2023-05-15", "=", "day", "story"]),
        ("Ethiopia condemns expulsion", "condemn", ["-"]),
    ],
)
def test_a_headline_has_the_time_of_the_story_that_it_tells(
    title: str, predicate: str, expected: list[str]
) -> None:
    text = "Kenya on Monday expelled a Ugandan envoy over a border quarrel."
    record = dateline.read(text, title=title, date="2023-05-17", clean=False)
    assert said(first(record, predicate).when) == expected


def test_what_the_story_tells_of_long_ago_is_historical() -> None:
    text = "Rebels entered Goma on 20 November 2012. They looted the office of the United Nations."
    looted = first(read(text, "2023-05-17"), "loot")
    assert (said(looted.when)[0], looted.status) == ("2012-11-20", "historical")
