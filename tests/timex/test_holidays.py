"""Movable days, against dates that almanacs print."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.timex.holidays import easter, holiday_in, orthodox_easter
from dateline.timex.words import holiday_table


@pytest.mark.parametrize(
    ("year", "western", "orthodox"),
    [
        (2019, date(2019, 4, 21), date(2019, 4, 28)),
        (2021, date(2021, 4, 4), date(2021, 5, 2)),
        (2024, date(2024, 3, 31), date(2024, 5, 5)),
    ],
)
def test_easter(year: int, western: date, orthodox: date) -> None:
    assert easter(year) == western
    assert orthodox_easter(year) == orthodox


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("ramadan", date(2021, 4, 13)),
        ("ramadan", date(2024, 3, 11)),
        ("eid al-fitr", date(2021, 5, 13)),
        ("eid al-adha", date(2021, 7, 20)),
        ("ashura", date(2021, 8, 19)),
    ],
)
def test_islamic_days_are_right_to_a_day(name: str, seen: date) -> None:
    ((first, _),) = holiday_in(name, seen.year)
    assert abs((first - seen).days) <= 1


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("rosh hashanah", date(2021, 9, 7)),
        ("rosh hashanah", date(2023, 9, 16)),
        ("yom kippur", date(2016, 10, 12)),
        ("hanukkah", date(2016, 12, 25)),
        ("hanukkah", date(2021, 11, 29)),
        ("passover", date(2024, 4, 23)),
        ("lunar new year", date(2019, 2, 5)),
        ("mother's day", date(2021, 5, 9)),
    ],
)
def test_days_of_other_calendars(name: str, day: date) -> None:
    assert holiday_in(name, day.year)[0][0] == day


def test_weekdays_of_a_month() -> None:
    assert holiday_in("thanksgiving", 2021) == [(date(2021, 11, 25), date(2021, 11, 25))]
    assert holiday_in("memorial day", 2021) == [(date(2021, 5, 31), date(2021, 5, 31))]
    assert holiday_in("election day", 2020) == [(date(2020, 11, 3), date(2020, 11, 3))]


@pytest.mark.parametrize("name", sorted(holiday_table()))
def test_every_entry_can_be_reckoned(name: str) -> None:
    year = holiday_table()[name].get("year", 2021)
    assert all(first.year == year and first <= last for first, last in holiday_in(name, year))
