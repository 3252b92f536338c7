"""The years that a date may mean, told by its weekday."""

from __future__ import annotations

from dateline.timex.meaning import CalendarDay, Meaning, PartOfDay, Timex, WeekOf
from dateline.timex.resolving_calendar import day_in


def years_fitting(timex: Timex, first: int, last: int) -> tuple[int, ...]:
    """The years from `first` to `last`, both inclusive, in which the day, its weekday and its year agree.

    All of them where the expression says nothing of the year; none where its own words disagree.

    >>> from dateline.timex import find_timexes
    >>> tuesday, = find_timexes("tomorrow, Tuesday August 17")
    >>> years_fitting(tuesday, 2015, 2025)
    (2021,)
    """
    day = _calendar_day(timex.meaning)
    if day is None:
        return tuple(range(first, last + 1))
    years = (
        range(first, last + 1)
        if day.year is None
        else [year for year in (day.year,) if first <= year <= last]
    )
    return tuple(year for year in years if day_in(day, year) is not None)


def _calendar_day(meaning: Meaning) -> CalendarDay | None:
    if isinstance(meaning, PartOfDay | WeekOf) and meaning.day is not None:
        return _calendar_day(meaning.day)
    return meaning if isinstance(meaning, CalendarDay) else None
