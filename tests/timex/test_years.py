"""Years told by weekday and date."""

from __future__ import annotations

import pytest

from dateline.timex import find_timexes, years_fitting


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tuesday, August 17", (2010, 2021, 2027)),
        ("tomorrow, Tuesday August 17", (2010, 2021, 2027)),
        ("Tuesday 17 August 2021 at 10:15 GMT", (2021,)),
        ("Wednesday, August 17, 2021", ()),
        ("Monday, February 29", (2016,)),
        ("February 29", (2012, 2016, 2020, 2024, 2028)),
        ("Friday", tuple(range(2010, 2031))),
    ],
)
def test_years_fitting(text: str, expected: tuple[int, ...]) -> None:
    assert years_fitting(find_timexes(text)[0], 2010, 2030) == expected
