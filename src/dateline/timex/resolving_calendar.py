"""Resolve dates by the calendar: those with a year as they are, others to the one that is meant."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from dateline.record import Granularity, TimeBasis
from dateline.timex.against import Against, Run, choose
from dateline.timex.days import Days, decade_of, months_on, season_of, span_of
from dateline.timex.holidays import holiday_granularity, holiday_in, holiday_year
from dateline.timex.meaning import (
    Abstained,
    CalendarDay,
    CalendarMonth,
    CalendarYear,
    Century,
    DayOfMonth,
    Decade,
    Half,
    Holiday,
    Quarter,
    Season,
)

_YEARS_AROUND = 2  # a month or holiday without a year is looked for in so many years before and after
_YEARS_TO_A_LEAP = 8  # 29 February: 1896 to 1904 is the longest wait
# A weekday and a date that agree in no year nearer than this are taken for an error of the text. A judgement.
_FURTHEST_AGREEMENT = 366


def years_around(against: Against, reach: int = _YEARS_AROUND) -> range:
    """The years about the day of publication, none outside the calendar."""
    year = against.said_on.year
    return range(max(year - reach, 1), min(year + reach, 9998) + 1)


def day_in(day: CalendarDay, year: int) -> date | None:
    """The day in one year; None where that year lacks it or its weekday is another."""
    if not 1 <= year <= 9999 or day.day > monthrange(year, day.month)[1]:
        return None
    found = date(year, day.month, day.day)
    return found if day.weekday in (None, found.weekday()) else None


def calendar_day(day: CalendarDay, against: Against) -> Days | Abstained:
    """August 17: a weekday beside it must agree, but a year that is said is believed before a weekday."""
    year = day.year
    if year is None and day.year_offset is not None:
        year = against.said_on.year + day.year_offset
    if year is not None:
        if day.day > monthrange(year, day.month)[1]:
            return Abstained("that year has no such day")
        found = date(year, day.month, day.day)
        return Days(found, found, "day", "explicit")
    reach = _YEARS_TO_A_LEAP if (day.month, day.day) == (2, 29) else _YEARS_AROUND
    found_in = [day_in(day, at) for at in years_around(against, reach)]
    runs = [(found, found) for found in found_in if found is not None]
    if day.weekday is not None:
        runs = [run for run in runs if abs((run[0] - against.said_on).days) <= _FURTHEST_AGREEMENT]
    chosen = _said_so(day, runs, against) or choose(runs, against, day.which)
    if chosen is None:
        return Abstained("no year about the day of publication has that date on that weekday")
    return Days(*chosen, "day", "explicit")


def _said_so(day: CalendarDay, runs: list[Run], against: Against) -> Run | None:
    """The run that "tomorrow" in "tomorrow, August 17" names, where it is one of them."""
    if day.day_offset is None:
        return None
    meant = against.said_on + timedelta(days=day.day_offset)
    return (meant, meant) if (meant, meant) in runs else None


def day_of_month(at: DayOfMonth, against: Against) -> Days | Abstained:
    """On the 17th: of this month or a neighbouring one."""
    offsets = range(-2, 3) if at.month_offset is None else [at.month_offset]
    firsts = [months_on(against.said_on.replace(day=1), offset) for offset in offsets]
    days = [first.replace(day=at.day) for first in firsts if at.day <= monthrange(first.year, first.month)[1]]
    chosen = choose([(day, day) for day in days], against)
    if chosen is None:
        return Abstained("that month has no such day")
    return Days(*chosen, "day", "explicit" if at.month_offset is None else "relative")


def calendar_month(month: CalendarMonth, against: Against) -> Days | Abstained:
    """August 2021, last August, August."""
    return _of_a_year(
        month, against, [(at, span_of(date(at, month.month, 1), 1)) for at in _years(month, against)]
    )


def season(at: Season, against: Against) -> Days | Abstained:
    """Spring 2020, last winter."""
    return _of_a_year(at, against, [(year, season_of(at.season, year)) for year in _years(at, against)])


def quarter(at: Quarter, against: Against) -> Days | Abstained:
    """The third quarter."""
    runs = [(year, span_of(date(year, at.quarter * 3 - 2, 1), 3)) for year in _years(at, against)]
    return _of_a_year(at, against, runs)


def half(at: Half, against: Against) -> Days | Abstained:
    """The first half of 2020."""
    runs = [(year, span_of(date(year, at.half * 6 - 5, 1), 6)) for year in _years(at, against)]
    return _of_a_year(at, against, runs)


def holiday(at: Holiday, against: Against) -> Days | Abstained:
    """Christmas, the end of Ramadan's fast, 9/11."""
    once = holiday_year(at.name)
    years = [once] if once else _years(at, against)
    return _of_a_year(at, against, [(year, run) for year in years for run in holiday_in(at.name, year)])


def calendar_year(at: CalendarYear, _: Against) -> Days | Abstained:
    """In 2014."""
    return Days(date(at.year, 1, 1), date(at.year, 12, 31), "year", "explicit")


def decade(at: Decade, _: Against) -> Days | Abstained:
    """The 1990s."""
    return Days(*decade_of(at.first), "decade", "explicit")


def century(_: Century, __: Against) -> Days | Abstained:
    """Longer than anything the record can say."""
    return Abstained("a century is longer than the record's granularities")


_Dated = CalendarMonth | Season | Quarter | Half | Holiday


def _years(at: _Dated, against: Against) -> list[int]:
    if at.year is not None:
        return [at.year]
    if at.year_offset is not None:
        return [against.said_on.year + at.year_offset]
    return list(years_around(against))


def _of_a_year(at: _Dated, against: Against, runs: list[tuple[int, Run]]) -> Days | Abstained:
    fixed = at.year is not None or at.year_offset is not None
    which = None if isinstance(at, Quarter | Half) else at.which
    if fixed and runs:
        chosen: Run | None = runs[0][1]
    else:
        chosen = choose([run for _, run in runs], against, which)
    if chosen is None:
        return Abstained("no such time in the years about the day of publication")
    relative = at.year_offset is not None or which is not None
    basis: TimeBasis = "relative" if relative else "explicit"
    if isinstance(at, Holiday):
        return Days(*chosen, holiday_granularity(at.name), basis)
    granularity: Granularity = "month" if isinstance(at, CalendarMonth) else "quarter"
    return Days(*chosen, granularity, basis)
