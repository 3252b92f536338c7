"""Days with names, by year."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Any

from dateline.record import Granularity
from dateline.timex.words import holiday_table

# Civil (tabular) Islamic calendar: Dershowitz and Reingold, Calendrical Calculations, chapter 7.
_ISLAMIC_EPOCH = date(622, 7, 19).toordinal()
# Hebrew calendar: the same, chapter 8. The year that begins in autumn of a common year is so many ahead of it.
_HEBREW_EPOCH, _HEBREW_AHEAD = -1373427, 3761
_DAYS_OF_A_MONTH = 28  # a holiday this long is a month, not a day


def holiday_in(name: str, year: int) -> list[tuple[date, date]]:
    """First and last day of each time that a holiday falls in (begins in) a year: none, one, or two."""
    entry = holiday_table()[name]
    if entry.get("year", year) != year:
        return []
    more = timedelta(days=entry.get("days", 1) - 1)
    return [(start, start + more) for start in _starts(entry, year)]


def _starts(entry: dict[str, Any], year: int) -> list[date]:
    if "dates" in entry:
        return [day for day in entry["dates"] if day.year == year]
    if "islamic_month" in entry:
        return _islamic(entry["islamic_month"], entry["islamic_day"], year)
    return [_start(entry, year)]


def _start(entry: dict[str, Any], year: int) -> date:
    if "easter" in entry:
        return easter(year) + timedelta(days=entry["easter"])
    if "orthodox_easter" in entry:
        return orthodox_easter(year) + timedelta(days=entry["orthodox_easter"])
    if "rosh_hashanah" in entry:
        return rosh_hashanah(year) + timedelta(days=entry["rosh_hashanah"])
    if "kislev" in entry:
        return _kislev(year, entry["kislev"])
    if "nth" in entry:
        day = _nth_weekday(date(year, entry["month"], 1), entry["weekday"], entry["nth"])
        return day + timedelta(days=entry.get("shift", 0))
    return date(year, entry["month"], entry["day"])


def holiday_year(name: str) -> int | None:
    """The one year of a day that came once (9/11), else None."""
    year = holiday_table()[name].get("year")
    return year if isinstance(year, int) else None


def holiday_granularity(name: str) -> Granularity:
    """Month for Ramadan, day for the others."""
    return "month" if holiday_table()[name].get("days", 1) >= _DAYS_OF_A_MONTH else "day"


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


def rosh_hashanah(year: int) -> date:
    """The first day of the Hebrew year that begins in a common year."""
    hebrew = year + _HEBREW_AHEAD
    before, begins, after = (_hebrew_days(at) for at in (hebrew - 1, hebrew, hebrew + 1))
    # lengths that no year may have
    too_long, too_short = after - begins == 356, begins - before == 382
    return date.fromordinal(_HEBREW_EPOCH + begins + (2 if too_long else 1 if too_short else 0))


def _hebrew_days(hebrew: int) -> int:
    """Days from the epoch to the new moon of a year, put off from a Sunday, Wednesday or Friday."""
    months = (235 * hebrew - 234) // 19
    days = 29 * months + (12084 + 13753 * months) // 25920
    return days + 1 if 3 * (days + 1) % 7 < 3 else days


def _kislev(year: int, day: int) -> date:
    """A day of Kislev: after Tishri, of 30 days, and Heshvan, which has 30 only in the longest years."""
    begins = rosh_hashanah(year)
    longest = (rosh_hashanah(year + 1) - begins).days % 10 == 5  # 355 or 385 days
    return begins + timedelta(days=30 + (30 if longest else 29) + day - 1)


def _islamic(month: int, day: int, year: int) -> list[date]:
    near = int((year - 622) * 33 / 32)
    starts = (_from_islamic(islamic_year, month, day) for islamic_year in range(near - 1, near + 4))
    return [start for start in starts if start and start.year == year]


def _from_islamic(year: int, month: int, day: int) -> date | None:
    if year < 1:
        return None
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day - 1
    return date.fromordinal(_ISLAMIC_EPOCH + days)
