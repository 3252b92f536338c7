"""Runs of days, and the arithmetic of calendar units on them."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.record import Granularity, TimeBasis
from dateline.timex.meaning import SeasonName, Unit

_SEASON_STARTS: dict[SeasonName, int] = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_GRANULARITIES: dict[Unit, Granularity] = {
    "second": "day", "minute": "day", "hour": "day", "day": "day", "week": "week", "month": "month",
    "quarter": "quarter", "year": "year", "decade": "decade",
}  # fmt: skip
_MONTHS_IN: dict[Unit, int] = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


@dataclass(frozen=True, slots=True)
class Days:
    """From `first` to `last`, both inclusive, how finely that is known and by what."""

    first: date
    last: date
    granularity: Granularity
    basis: TimeBasis


def granularity_of(unit: Unit) -> Granularity:
    """How finely a time of this unit is known. Raises `ValueError` for a century, which is coarser than any."""
    if unit not in _GRANULARITIES:
        raise ValueError(f"a {unit} is coarser than the record's granularities")
    return _GRANULARITIES[unit]


def months_on(day: date, months: int) -> date:
    """The same day so many months on (or back), or that month's last. Raises `ValueError` past the calendar."""
    at = day.year * 12 + day.month - 1 + months
    year, month = at // 12, at % 12 + 1
    if not 1 <= year <= 9999:
        raise ValueError(f"year {year} is past the calendar")
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def units_on(day: date, unit: Unit, count: float) -> date:
    """A day so many units on; parts of a unit below a month count as whole days, hours as parts of a day.

    Raises `ValueError` or `OverflowError` past the calendar.
    """
    if unit in _MONTHS_IN:
        return months_on(day, round(count * _MONTHS_IN[unit]))
    days = {"second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0}[unit] * count
    return day + timedelta(
        days=round(days) if abs(days) >= 1 else (1 if days > 0 else -1) * (abs(days) >= 0.5)
    )


def span_of(first: date, months: int) -> tuple[date, date]:
    """So many whole months from the first of a month."""
    return first, months_on(first, months) - timedelta(days=1)


def thirds(first: date, last: date) -> tuple[date, date]:
    """Where the second and the last third of a run of days begin; on a first of a month in long ones."""
    days = (last - first).days + 1
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if first.day == 1 and months >= 3:
        return months_on(first, months // 3), months_on(first, 2 * months // 3)
    return first + timedelta(days=days // 3), first + timedelta(days=2 * (days // 3))


def unit_around(day: date, unit: Unit) -> tuple[date, date]:
    """The calendar unit, from week to decade, that a day lies in; weeks run from Monday to Sunday."""
    if unit == "day":
        return day, day
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    if unit == "quarter":
        return span_of(date(day.year, (day.month - 1) // 3 * 3 + 1, 1), 3)
    if unit == "month":
        return span_of(day.replace(day=1), 1)
    if unit == "decade":
        return decade_of(day.year // 10 * 10)
    return date(day.year, 1, 1), date(day.year, 12, 31)


def quarter_of(day: date) -> int:
    """The quarter of the year that a day lies in, 1 to 4."""
    return (day.month + 2) // 3


def decade_of(first: int) -> tuple[date, date]:
    """The ten years from `first`."""
    return date(max(first, 1), 1, 1), date(first + 9, 12, 31)


def season_of(season: SeasonName, year: int) -> tuple[date, date]:
    """A season of the northern half, in whole months; a winter belongs to the year that it begins in."""
    return span_of(date(year, _SEASON_STARTS[season], 1), 3)
