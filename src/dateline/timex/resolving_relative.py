"""Resolve times that are told from another: from the day of publication, or the day the text speaks of."""

from __future__ import annotations

from datetime import date, timedelta

from dateline.record import Granularity
from dateline.timex.against import Against
from dateline.timex.days import Days, granularity_of, unit_around, units_on
from dateline.timex.meaning import (
    Abstained,
    Anchor,
    InTime,
    RelativeDay,
    RelativeUnit,
    SamePeriod,
    Stretch,
    Unit,
    Weekday,
    Weekend,
)

_SATURDAY = 5
# What "the coming days" reaches over, and how finely that is known. A judgement, not measured.
_VAGUE: dict[Unit, tuple[Unit, int, Granularity]] = {
    "second": ("day", 0, "day"),
    "minute": ("day", 0, "day"),
    "hour": ("day", 0, "day"),
    "day": ("day", 6, "week"),
    "week": ("month", 1, "month"),
    "month": ("year", 1, "year"),
    "quarter": ("year", 1, "year"),
    "year": ("year", 10, "decade"),
    "decade": ("year", 10, "decade"),
}


def weekday(at: Weekday, against: Against) -> Days | Abstained:
    """Friday, last Friday, Friday of last week."""
    said = _anchor(at.anchor, against) or against.said_on
    if at.week_offset is not None:
        monday = said - timedelta(days=said.weekday()) + timedelta(weeks=at.week_offset)
        return _weekday(monday + timedelta(days=at.weekday))
    if at.weeks:
        return _weekday(_weeks_from(at.weekday, said, at.weeks))
    back, ahead = (said.weekday() - at.weekday) % 7, (at.weekday - said.weekday()) % 7
    if at.which == "last":
        return _weekday(said - timedelta(days=back or 7))
    if at.which == "next":
        return _weekday(said + timedelta(days=ahead or 7))
    nearer_ahead = at.which == "this" and against.direction is None and ahead < back
    if against.direction == "future" or nearer_ahead:
        return _weekday(said + timedelta(days=ahead))
    return _weekday(said - timedelta(days=back))


def _weeks_from(weekday: int, said: date, weeks: int) -> date:
    """A week from Friday, two weeks ago Friday: counted from the next or the last such day, today included."""
    towards = (weekday - said.weekday()) % 7 if weeks > 0 else -((said.weekday() - weekday) % 7)
    return said + timedelta(days=towards, weeks=weeks)


def _weekday(day: date) -> Days:
    return Days(day, day, "day", "weekday")


def relative_day(at: RelativeDay, against: Against) -> Days | Abstained:
    """Yesterday; with a weekday that differs by a day ("yesterday, Monday"), the weekday is believed."""
    anchor = _anchor(at.anchor, against)
    if anchor is None:
        return Abstained("told from a day that is not known")
    day = anchor + timedelta(days=at.offset)
    if at.weekday is None or at.weekday == day.weekday():
        return Days(day, day, "day", "relative")
    for near in (day - timedelta(days=1), day + timedelta(days=1)):
        if near.weekday() == at.weekday:
            return _weekday(near)
    return Abstained("the day and its weekday don't agree")


def _anchor(anchor: Anchor, against: Against) -> date | None:
    if anchor == "reference":
        return against.reference
    return against.said_on if anchor == "said" else against.reference or against.said_on


def relative_unit(at: RelativeUnit, against: Against) -> Days | Abstained:
    """Last week (Monday to Sunday), this month, two years ago, earlier this month (until today).

    "A year earlier" is told from the day of publication where the text has no other: comparisons in
    news are. So are months and quarters; days and weeks are not.
    """
    anchor = _anchor(at.anchor, against)
    if anchor is None and at.unit not in ("day", "week") and at.offset < 0:
        anchor = against.said_on
    if anchor is None:
        return Abstained("told from a day that is not known")
    first, last = unit_around(units_on(anchor, at.unit, at.offset), at.unit)
    if at.until == "earlier":
        last = anchor
    elif at.until == "later":
        first = anchor
    return Days(first, last, granularity_of(at.unit), "relative")


def same_period(at: SamePeriod, against: Against) -> Days | Abstained:
    """Where no quarter is spoken of: the latest one that is over, or the whole other year."""
    if at.year is not None:
        return Days(date(at.year, 1, 1), date(at.year, 12, 31), "year", "explicit")
    unit: Unit = "year" if at.year_offset else "quarter"
    return relative_unit(RelativeUnit(unit, at.year_offset or -1, at.anchor), against)


def stretch(at: Stretch, against: Against) -> Days | Abstained:
    """The past three months, the coming days: up to today, or from today on."""
    if at.unit == "century":
        return Abstained("a century is longer than the record's granularities")
    vague = _VAGUE[at.unit]
    unit, count, granularity = vague if at.count is None else (at.unit, at.count, granularity_of(at.unit))
    said = against.said_on
    if at.direction == "past":
        return Days(units_on(said, unit, -count), said, granularity, "relative")
    return Days(said, units_on(said, unit, count), granularity, "relative")


def in_time(at: InTime, against: Against) -> Days | Abstained:
    """In two weeks: the day, week, month or year so far ahead, where the tense looks ahead."""
    if against.direction != "future":
        return Abstained("a duration: how long, not when")
    if at.count is None or at.unit in ("second", "minute", "hour", "century"):
        return stretch(Stretch(at.unit, at.count, "future"), against)
    first, last = unit_around(units_on(against.said_on, at.unit, at.count), at.unit)
    return Days(first, last, granularity_of(at.unit), "relative")


def weekend(at: Weekend, against: Against) -> Days | Abstained:
    """The weekend: of the week before, unless it is that of this week and under way or told as to come."""
    said = against.said_on
    saturday = said + timedelta(days=_SATURDAY - said.weekday())
    if at.offset is not None:
        saturday += timedelta(weeks=at.offset)
    ahead = saturday > said
    if ahead and at.offset in (None, 0) and against.direction != "future":
        keep = at.offset == 0 and against.direction is None
        saturday -= timedelta(weeks=0 if keep else 1)
    return Days(saturday, saturday + timedelta(days=1), "day", "relative")
