"""Every line of cases.tsv: what is found in a text, and what it resolves to."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import cast

import pytest

from dateline.timex import Abstained, Direction, Timex, find_timexes, resolve_timex

CASES = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("cases.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def described(timex: Timex, said_on: date, direction: str) -> str:
    towards = None if direction == "-" else cast("Direction", direction)
    when = resolve_timex(timex, said_on=said_on, direction=towards)
    if isinstance(when, Abstained):
        return f"{timex.text} => abstains"
    days = when.start if when.start == when.end else f"{when.start}/{when.end}"
    return f"{timex.text} => {days} {when.granularity} {when.basis}"


@pytest.mark.parametrize(("said_on", "direction", "text", "expected"), CASES)
def test_case(said_on: str, direction: str, text: str, expected: str) -> None:
    found = [described(timex, date.fromisoformat(said_on), direction) for timex in find_timexes(text)]
    assert (" || ".join(found) or "-") == expected


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 150
