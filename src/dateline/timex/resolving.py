"""What a time expression means against a day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from dateline.record import Granularity, When
from dateline.timex import meaning as m
from dateline.timex import resolving_calendar as by_calendar
from dateline.timex import resolving_relative as by_anchor
from dateline.timex.against import Against
from dateline.timex.days import Days, granularity_of, thirds, unit_around, units_on
from dateline.timex.meaning import Abstained, Direction, Meaning, Timex

_HALF_A_WEEK = timedelta(days=3)
_COARSER: tuple[Granularity, ...] = ("day", "week", "month", "quarter", "year", "decade")


def resolve_timex(
    timex: Timex, *, said_on: date, direction: Direction | None, reference: date | None = None
) -> When | Abstained:
    """Resolve one time expression to an inclusive range of days.

    `said_on` is the day of publication, `direction` that of the tense, `reference` the day that the text
    speaks of where it stands ("the next day" is told from it). A bare weekday is the nearest in the
    direction, publication day included; with none, the nearest past one. A date without a year is the
    nearest in the direction (HeidelTime's rules for news: Strötgen and Gertz 2013, section 4.4). Raises
    nothing: what can't be resolved is `Abstained` with a reason.

    >>> from dateline.timex import find_timexes
    >>> friday, = find_timexes("They left on Friday.")
    >>> resolve_timex(friday, said_on=date(2021, 8, 17), direction="past").start
    '2021-08-13'
    """
    days = resolve_meaning(timex.meaning, Against(said_on, direction, reference))
    if isinstance(days, Abstained):
        return days
    return When(
        start=days.first.isoformat(),
        end=days.last.isoformat(),
        granularity=days.granularity,
        basis=days.basis,
        span=timex.span,
    )


def resolve_meaning(meaning: Meaning, against: Against) -> Days | Abstained:
    """The days that a meaning comes to, or why it comes to none."""
    try:
        return _RESOLVERS[type(meaning)](meaning, against)
    except (ValueError, OverflowError):  # what the calendar of `datetime` can't hold, years 1 to 9999
        return Abstained("past the calendar")


def _part_of_day(at: m.PartOfDay, against: Against) -> Days | Abstained:
    if at.day is not None:
        return resolve_meaning(at.day, against)
    if at.part == "overnight":
        return Days(against.said_on - timedelta(days=1), against.said_on, "day", "relative")
    day = against.reference or against.said_on
    return Days(day, day, "day", "relative")


def _part_of(at: m.PartOf, against: Against) -> Days | Abstained:
    """A third of the whole, in whole months where it has them: early September is the 1st to the 10th."""
    whole = resolve_meaning(at.whole, against)
    if isinstance(whole, Abstained):
        return whole
    one, two = thirds(whole.first, whole.last)
    if at.part == "start":
        return replace(whole, last=max(one - timedelta(days=1), whole.first))
    if at.part == "middle":
        return replace(whole, first=one, last=max(two - timedelta(days=1), one))
    return replace(whole, first=two)


def _nth(at: m.Nth, against: Against) -> Days | Abstained:
    """The first day or month of the whole, or its week so many weeks after the one that its first day lies in."""
    whole = resolve_meaning(at.whole, against)
    if isinstance(whole, Abstained):
        return whole
    start, steps = (whole.first, at.number - 1) if at.number > 0 else (whole.last, 0)
    if at.unit == "week":  # the first is the one with most of its days in the whole, as ISO 8601 has it
        start += _HALF_A_WEEK if at.number > 0 else -_HALF_A_WEEK
    first, last = unit_around(units_on(start, at.unit, steps), at.unit)
    if first > whole.last or at.unit not in _COARSER:
        return Abstained("the longer time has no so many")
    return Days(first, last, granularity_of(at.unit), whole.basis)


def _bounded(at: m.Bounded, against: Against) -> Days | Abstained:
    return resolve_meaning(at.of, against)


def _beside(at: m.Beside, against: Against) -> Days | Abstained:
    whole = resolve_meaning(at.of, against)
    if isinstance(whole, Abstained):
        return whole
    day = (whole.first if at.days < 0 else whole.last) + timedelta(days=at.days)
    return Days(day, day, "day", whole.basis)


def _week_of(at: m.WeekOf, against: Against) -> Days | Abstained:
    day = resolve_meaning(at.day, against)
    if isinstance(day, Abstained):
        return day
    return Days(*unit_around(day.first, "week"), "week", day.basis)


def _range(at: m.Range, against: Against) -> Days | Abstained:
    if at.first is not None and at.last is not None:
        return _closed(at.first.meaning, at.last.meaning, against)
    if at.first is not None:
        start = resolve_meaning(at.first.meaning, replace(against, direction=against.direction or "past"))
        if isinstance(start, Days) and start.first > against.said_on:
            return Abstained("it begins after the day of publication")
        return start if isinstance(start, Abstained) else replace(start, last=against.said_on)
    if at.last is None:
        return Abstained("neither end is said")
    end = resolve_meaning(at.last.meaning, replace(against, direction=against.direction or "future"))
    if isinstance(end, Days) and end.last < against.said_on:
        return Abstained("it is over, and when it began is not said")
    return end if isinstance(end, Abstained) else replace(end, first=against.said_on)


def _closed(first: Meaning, last: Meaning, against: Against) -> Days | Abstained:
    start = resolve_meaning(first, against)
    if isinstance(start, Abstained):
        return start
    end = resolve_meaning(last, _from_start(last, start, against))
    if isinstance(end, Abstained):
        return end
    if end.last < start.first:
        return Abstained("it ends before it begins")
    granularity = max(start.granularity, end.granularity, key=_COARSER.index)
    return Days(start.first, end.last, granularity, start.basis)


def _from_start(last: Meaning, start: Days, against: Against) -> Against:
    """The end of a range is the nearest after its start, unless it is told from today itself."""
    return against if told_from_today(last) else Against(start.first, "future", against.reference)


def told_from_today(meaning: Meaning) -> bool:
    """Whether the day of publication alone fixes a time: today, last Friday, August last year."""
    day = meaning.day if isinstance(meaning, m.PartOfDay) else meaning
    if isinstance(day, m.RelativeDay | m.RelativeUnit | m.Weekend):
        return True
    return any(getattr(day, name, None) is not None for name in ("which", "week_offset", "year_offset"))


def _how_long(_: m.Duration | m.Awhile, __: Against) -> Abstained:
    return Abstained("a duration: how long, not when")


def _then(_: m.Then, __: Against) -> Abstained:
    return Abstained("told from a time that is not known")


def _again(_: m.Recurring, __: Against) -> Abstained:
    return Abstained("it comes again: no one day is meant")


def _vague(_: m.Vague, __: Against) -> Abstained:
    return Abstained("it names no day")


_RESOLVERS: dict[type, Callable[[Any, Against], Days | Abstained]] = {
    m.CalendarDay: by_calendar.calendar_day,
    m.DayOfMonth: by_calendar.day_of_month,
    m.CalendarMonth: by_calendar.calendar_month,
    m.CalendarYear: by_calendar.calendar_year,
    m.Decade: by_calendar.decade,
    m.Century: by_calendar.century,
    m.Season: by_calendar.season,
    m.Quarter: by_calendar.quarter,
    m.Half: by_calendar.half,
    m.Holiday: by_calendar.holiday,
    m.Weekday: by_anchor.weekday,
    m.RelativeDay: by_anchor.relative_day,
    m.RelativeUnit: by_anchor.relative_unit,
    m.SamePeriod: by_anchor.same_period,
    m.Then: _then,
    m.Stretch: by_anchor.stretch,
    m.Weekend: by_anchor.weekend,
    m.WeekOf: _week_of,
    m.PartOfDay: _part_of_day,
    m.PartOf: _part_of,
    m.Nth: _nth,
    m.Beside: _beside,
    m.Range: _range,
    m.Duration: _how_long,
    m.Awhile: _how_long,
    m.InTime: by_anchor.in_time,
    m.Recurring: _again,
    m.Vague: _vague,
    m.Bounded: _bounded,
}
