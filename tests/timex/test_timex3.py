"""TIMEX3 on plain text: every line of timex3.tsv, and what the public function takes and gives."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import dateline
from dateline.record import When
from dateline.timex import Timex3

SAID_ON = date(2021, 8, 18)
CASES = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("timex3.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def described(timex: Timex3) -> str:
    return " ".join(filter(None, [timex.text, "=>", timex.type, timex.value, timex.mod]))


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_case(text: str, expected: str) -> None:
    found = dateline.timexes(text, SAID_ON)
    assert (" || ".join(map(described, found)) or "-") == expected
    assert all(text[slice(*timex.span)] == timex.text for timex in found)


def test_a_day_may_be_said_as_text() -> None:
    text = "They met on Monday."
    assert dateline.timexes(text, "2021-08-18") == dateline.timexes(text, SAID_ON)


def test_what_is_no_day_is_refused() -> None:
    with pytest.raises(ValueError, match="Wednesday"):
        dateline.timexes("They met on Monday.", "Wednesday")


def test_the_days_that_are_meant_are_given() -> None:
    (week,) = dateline.timexes("They met last week.", SAID_ON)
    assert week.when == When(
        start="2021-08-09", end="2021-08-15", granularity="week", basis="relative", span=(9, 18)
    )
    (length,) = dateline.timexes("They met for two hours.", SAID_ON)
    assert length.when is None


def test_the_function_of_the_library_is_the_room_s() -> None:
    from dateline.timex import timexes

    assert dateline.timexes is timexes


@pytest.mark.parametrize(
    ("text", "said_on", "value"),
    [
        ("LIMA, Aug. 16 (Own Reporter) - Ferries stood still today.", "2021-08-18", "2021-08-16"),
        ("LIMA, Aug. 16 - Ferries stood still today.", "2021-08-17", "2021-08-16"),
        ("LIMA, May 3 (Own Reporter) - Ferries stood still today.", "2021-08-18", "2021-08-18"),
        ("Ferries stood still on Aug. 16 - and do today.", "2021-08-18", "2021-08-18"),
        ("LIMA (Own Reporter) - Ferries stood still today.", "2021-08-18", "2021-08-18"),
    ],
)
def test_today_is_the_day_of_the_dateline(text: str, said_on: str, value: str) -> None:
    assert dateline.timexes(text, said_on)[-1].value == value
