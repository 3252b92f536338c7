"""Readers of times made of other times: parts of a day, parts of a month, eves, ranges."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.timexes.matched import Matched
from dateline.timexes.meaning import (
    CalendarDay,
    CalendarMonth,
    DayPart,
    Eve,
    Meaning,
    PartOf,
    PartOfDay,
    Range,
    RelativeUnit,
    Timex,
    WeekOf,
)
from dateline.timexes.readers_relative import UNITS, unit


def clock(matched: Matched) -> Meaning | None:
    """10 p.m., 9:30 a.m., 14:00 GMT, noon, midnight: an hour, its day not yet said."""
    noon = matched.words("noon")
    if noon:
        return PartOfDay(None, None, noon)
    numbers = [int(number) for number in re.findall(r"\d+", matched.words("dom", "clock"))]
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 0
    half = matched.words("ampm")[:1].lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or minute > 59:
        return None
    return PartOfDay(None, None, f"{hour:02}:{minute:02}")


def is_part(meaning: Meaning) -> bool:
    """Whether it is a part of a day that is not yet said."""
    return isinstance(meaning, PartOfDay) and meaning.day is None


def part_and_day(matched: Matched) -> Meaning | None:
    """Monday night, 10 p.m. on Wednesday, the night of 3 May."""
    part: DayPart | None = matched.words("part") or None  # type: ignore[assignment]  # words.toml's values
    hour, day = None, None
    days = [timex for timex in matched.meanings() if not is_part(timex.meaning)]
    if len(days) == 2:
        return PartOfDay(part, Range(days[0], days[1]))
    for timex in matched.meanings():
        if isinstance(timex.meaning, PartOfDay) and is_part(timex.meaning):
            part, hour = timex.meaning.part or part, timex.meaning.clock
        else:
            day = timex.meaning
    if isinstance(day, PartOfDay):
        return replace(day, part=part or day.part, clock=hour or day.clock)
    return PartOfDay(part, day, hour)


def part_of_day(matched: Matched) -> Meaning | None:
    """In the morning, at the end of the morning: on the day that is spoken of."""
    part: DayPart = matched.words("part")  # type: ignore[assignment]  # words.toml's values
    return PartOfDay(part, None)


def same_day(matched: Matched) -> Meaning | None:
    """Late on Monday, earlier Friday: the day stays."""
    return matched.meanings()[0].meaning


def week_of(matched: Matched) -> Meaning | None:
    """The week of March 6."""
    day = matched.meanings()[0].meaning
    return WeekOf(day) if isinstance(day, CalendarDay) else None


def part_of(matched: Matched) -> Meaning | None:
    """Early September, the end of 2020, the end of the month."""
    part = matched.value("early", "boundary")
    found = matched.meanings()
    if found:
        whole = found[0].meaning
    elif matched.has(*UNITS):
        whole = RelativeUnit(unit(matched)[0], 0)
    else:
        return None
    return PartOf(part, whole)  # type: ignore[arg-type]  # words.toml's values


def narrowed(matched: Matched) -> Meaning | None:
    """Earlier this month, later in May: cut at the anchor where that lies in it."""
    whole = matched.meanings()[0].meaning
    if isinstance(whole, RelativeUnit) and whole.offset == 0:
        return replace(whole, until="earlier" if matched.has("earlier") else "later")
    return whole


def eve(matched: Matched) -> Meaning | None:
    """On the eve of Ramadan."""
    return Eve(matched.meanings()[0].meaning)


def closed_range(matched: Matched) -> Meaning | None:
    """From January to March, between Monday and Friday; the first end takes the last one's year."""
    found = matched.meanings()
    if len(found) != 2:
        return None
    first, last = found
    return Range(_with_year_of(first, last), last)


def _with_year_of(first: Timex, last: Timex) -> Timex:
    one, other = first.meaning, last.meaning
    dated = CalendarDay | CalendarMonth
    if not (isinstance(one, dated) and isinstance(other, dated)) or one.year or not other.year:
        return first
    year = other.year - 1 if one.month > other.month else other.year
    return replace(first, meaning=replace(one, year=year))


def open_range(matched: Matched) -> Meaning | None:
    """Since March, until Friday."""
    timex = matched.meanings()[0]
    return Range(timex, None) if matched.has("since") else Range(None, timex)
