"""Values in words."""

from __future__ import annotations

import pytest

from dateline.cli.words import cut, say_number, say_when
from dateline.record import Number, When


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2021-08-16", "2021-08-16", "Mon 16 Aug 2021"),
        ("2021-08-09", "2021-08-15", "9–15 Aug 2021"),
        ("2021-07-30", "2021-08-02", "30 Jul – 2 Aug 2021"),
        ("2020-12-30", "2021-01-02", "30 Dec 2020 – 2 Jan 2021"),
        ("2021-01-01", "2021-12-31", "2021"),
        ("1990-01-01", "1999-12-31", "1990–1999"),
    ],
)
def test_a_time_is_no_finer_than_it_is_known(start: str, end: str, said: str) -> None:
    assert say_when(When(start=start, end=end, granularity="day", basis="explicit")) == said


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (3, 3, "3 dead"),
        (3, None, "at least 3 dead"),
        (None, 9, "up to 9 dead"),
        (1000, 2000, "1,000–2,000 dead"),
    ],
)
def test_a_count_says_its_bounds(low: float | None, high: float | None, said: str) -> None:
    assert say_number(Number(what="dead", low=low, high=high, span=(0, 1))) == said


def test_words_are_cut_between_words() -> None:
    assert cut("one two three", 13) == "one two three"
    assert cut("one two, three", 11) == "one two…"
