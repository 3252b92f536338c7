"""Days with names, by year."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from dateline.record import Granularity
from dateline.timexes.words import holiday_table

# Civil (tabular) Islamic calendar: Dershowitz and Reingold, Calendrical Calculations, chapter 7.
_ISLAMIC_EPOCH = date(622, 7, 19).toordinal()
_DAYS_OF_A_MONTH = 28  # a holiday this long is a month, not a day


def holiday_in(name: str, year: int) -> list[tuple[date, date]]:
    """First and last day of each time that a holiday falls in (begins in) a year: none, one, or two."""
    entry = holiday_table()[name]
    if entry.get("year", year) != year:
        return []
    if "islamic_month" in entry:
        return _islamic(entry["islamic_month"], entry["islamic_day"], entry["days"], year)
    if "easter" in entry:
        return [_single(easter(year) + timedelta(days=entry["easter"]))]
    if "orthodox_easter" in entry:
        return [_single(orthodox_easter(year) + timedelta(days=entry["orthodox_easter"]))]
    if "nth" in entry:
        day = _nth_weekday(date(year, entry["month"], 1), entry["weekday"], entry["nth"])
        return [_single(day + timedelta(days=entry.get("shift", 0)))]
    return [_single(date(year, entry["month"], entry["day"]))]


def holiday_year(name: str) -> int | None:
    """The one year of a day that came once (9/11), else None."""
    year = holiday_table()[name].get("year")
    return year if isinstance(year, int) else None


def holiday_granularity(name: str) -> Granularity:
    """Month for Ramadan, day for the others."""
    return "month" if holiday_table()[name].get("days", 1) >= _DAYS_OF_A_MONTH else "day"


def _single(day: date) -> tuple[date, date]:
    return day, day


def _nth_weekday(first: date, weekday: int, nth: int) -> date:
    if nth > 0:
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = first.replace(day=monthrange(first.year, first.month)[1])
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def easter(year: int) -> date:
    """Western Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leap_centuries - correction + 15) % 30
    leaps, leap_rest = divmod(rest, 4)
    weekday = (32 + 2 * century_rest + 2 * leaps - moon - leap_rest) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Orthodox Easter Sunday in the Gregorian calendar (Meeus's Julian algorithm; 1900 to 2099)."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


def _islamic(month: int, day: int, days: int, year: int) -> list[tuple[date, date]]:
    near = int((year - 622) * 33 / 32)
    starts = [_from_islamic(islamic_year, month, day) for islamic_year in range(near - 1, near + 4)]
    return [(start, start + timedelta(days=days - 1)) for start in starts if start and start.year == year]


def _from_islamic(year: int, month: int, day: int) -> date | None:
    if year < 1:
        return None
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day - 1
    return date.fromordinal(_ISLAMIC_EPOCH + days)
