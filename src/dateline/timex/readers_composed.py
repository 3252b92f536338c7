"""Readers of times made of other times: parts of a day, parts of a month, eves, ranges."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.timex.matched import Matched
from dateline.timex.meaning import (
    Beside,
    Bounded,
    CalendarDay,
    CalendarMonth,
    DayPart,
    Duration,
    Meaning,
    Nth,
    PartOf,
    PartOfDay,
    Range,
    RelativeUnit,
    Timex,
    Unit,
    WeekOf,
)
from dateline.timex.readers_lengths import UNITS, unit

_HALF_OF_DAY = {"morning": "a", "afternoon": "p", "evening": "p", "night": "p"}
_HALVES = 2
_SMALLER: dict[Unit, tuple[Unit, ...]] = {
    "year": ("month", "week", "day"), "month": ("week", "day"), "week": ("day",), "day": ("hour",),
    "hour": ("minute",), "minute": ("second",),
}  # fmt: skip


def clock(matched: Matched) -> Meaning | None:
    """10 p.m., 9:30 a.m., 14:00 GMT, 0530 GMT, 5 o'clock, 6 in the morning, noon: an hour, its day not yet said."""
    noon = matched.words("noon")
    if noon:
        return PartOfDay(None, None, noon)
    hour, minute = _hour(matched)
    half = matched.words("ampm")[:1].lower() or _HALF_OF_DAY.get(matched.words("part"), "")
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or minute > 59:
        return None
    return PartOfDay(None, None, f"{hour:02}:{minute:02}")


def _hour(matched: Matched) -> tuple[int, int]:
    four = matched.words("int", "year")
    if four:
        return int(four) // 100, int(four) % 100
    spoken = matched.number("number_word")
    if spoken is not None:
        return spoken, 0
    numbers = [int(number) for number in re.findall(r"\d+", matched.words("dom", "clock"))]
    return numbers[0], numbers[1] if len(numbers) > 1 else 0


def is_part(meaning: Meaning) -> bool:
    """Whether it is a part of a day that is not yet said."""
    return isinstance(meaning, PartOfDay) and meaning.day is None


def part_and_day(matched: Matched) -> Meaning | None:
    """Monday night, 10 p.m. on Wednesday, the night of 3 May."""
    part: DayPart | None = matched.words("part", "twilight") or None  # type: ignore[assignment]  # words.toml's values
    hour, day = None, None
    days = [timex for timex in matched.meanings() if not is_part(timex.meaning)]
    if len(days) == 2:
        return PartOfDay(part, Range(days[0], days[1]))
    for timex in matched.meanings():
        if isinstance(timex.meaning, PartOfDay) and is_part(timex.meaning):
            part, hour = timex.meaning.part or part, hour or timex.meaning.clock
        else:
            day = timex.meaning
    if isinstance(day, PartOfDay):
        return replace(day, part=part or day.part, clock=hour or day.clock)
    return PartOfDay(part, day, hour)


def part_of_day(matched: Matched) -> Meaning | None:
    """In the morning, at the end of the morning: on the day that is spoken of."""
    part: DayPart = matched.words("part", "twilight")  # type: ignore[assignment]  # words.toml's values
    return PartOfDay(part, None)


def same_day(matched: Matched) -> Meaning | None:
    """Late on Monday, earlier Friday: the day stays."""
    return matched.meanings()[0].meaning


def early_hours(matched: Matched) -> Meaning | None:
    """The early hours of Sunday, the small hours of Sunday morning."""
    day = matched.meanings()[0].meaning
    return day if isinstance(day, PartOfDay) else PartOfDay("morning", day)


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


def compound(matched: Matched) -> Meaning | None:
    """Five years and eight months, two hours, 15 minutes."""
    one, other = (timex.meaning for timex in matched.meanings())
    long = one.of if isinstance(one, Bounded) else one
    if not (isinstance(long, Duration) and isinstance(other, Duration)):
        return None
    if long.count is None or other.count is None or other.unit not in _SMALLER.get(long.unit, ()):
        return None
    whole = replace(long, rest=other)
    return replace(one, of=whole) if isinstance(one, Bounded) else whole


def nth_unit(matched: Matched) -> Meaning | None:
    """The first week of May, the last day of the month."""
    name = matched.words("day_unit", "week", "month_unit", "quarter", "year_word", "unit")
    number = -1 if matched.has("last", "final") else matched.number("ordinal_word", "ordinal")
    found = matched.meanings()
    # of "the first week of the year" the second unit is the whole
    units = [matched.tokens.values[row] for row in matched.rows("month_unit", "week", "year_word")]
    whole = found[0].meaning if found else RelativeUnit(units[-1], 0)  # type: ignore[arg-type]  # words.toml's values
    return None if number is None else Nth(number, name, whole)  # type: ignore[arg-type]  # words.toml's values


def half_of(matched: Matched) -> Meaning | None:
    """The first half of May."""
    number = matched.number("ordinal_word")
    found = matched.meanings()
    if number is not None and number > _HALVES:
        return None
    return PartOf("start" if number == 1 else "end", found[0].meaning if found else RelativeUnit("month", 0))


def narrowed(matched: Matched) -> Meaning | None:
    """Earlier this month, later in May: cut at the anchor where that lies in it."""
    whole = matched.meanings()[0].meaning
    if isinstance(whole, RelativeUnit) and whole.offset == 0:
        return replace(whole, until="earlier" if matched.has("earlier") else "later")
    return whole


def beside(matched: Matched) -> Meaning | None:
    """On the eve of Ramadan, the day after Christmas, the day before last Tuesday."""
    return Beside(matched.meanings()[0].meaning, 1 if matched.has("after") else -1)


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
