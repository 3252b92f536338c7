"""Readers of times told from another time, of durations and of what comes again."""

from __future__ import annotations

from typing import Literal

from dateline.timexes.matched import Matched
from dateline.timexes.meaning import (
    Anchor,
    DayPart,
    Duration,
    InTime,
    Meaning,
    PartOf,
    PartOfDay,
    Recurring,
    RelativeDay,
    RelativeUnit,
    Stretch,
    Unit,
    Vague,
    Weekday,
    Weekend,
    Which,
)
from dateline.timexes.readers_calendar import WEEKDAYS, which

UNITS = ("unit", "century", "units", "day_unit", "month_unit", "week", "year_word", "quarter")
_STEPS: dict[Which, int] = {"last": -1, "this": 0, "next": 1}
_HUNDRED = 100
_LONG: tuple[Unit, ...] = ("week", "month", "quarter", "year", "decade")


def unit(matched: Matched) -> tuple[Unit, int]:
    """The unit that is said, and how many of it that word means (a fortnight is two weeks)."""
    word = matched.words(*UNITS)
    if word == "fortnight":
        return "week", 2
    return word, 1  # type: ignore[return-value]  # words.toml's values


def count(matched: Matched) -> float | None:
    """The number that is said, None where it is vague (a few) or not said at all."""
    if matched.has("few"):
        return None
    number = _number(matched)
    for kind in ("couple", "dozen"):
        value = matched.value(kind)
        if isinstance(value, int):
            return value * (number or 1)
    if matched.has("half"):
        return 0.5
    return number if number is not None else (1 if matched.has("article") else None)


def _number(matched: Matched) -> int | None:
    digits = matched.number("dom", "int", "year")
    if digits is not None:
        return digits
    total: int | None = None
    for number in matched.numbers("number_word"):
        total = (total or 1) * number if number == _HUNDRED else (total or 0) + number
    return total


def relative_day(matched: Matched) -> Meaning | None:
    """Yesterday, today, tomorrow, with the weekday where it stands beside."""
    offset = matched.number("day_word")
    return None if offset is None else RelativeDay(offset, "said", matched.number(*WEEKDAYS))


def weekday(matched: Matched) -> Meaning | None:
    """A day of the week, and which one."""
    number = matched.number(*WEEKDAYS)
    anchor: Anchor = "reference" if matched.has("previous", "following") else "said"
    return None if number is None else Weekday(number, which(matched), None, anchor)


def weekday_of_week(matched: Matched) -> Meaning | None:
    """Friday of last week."""
    number, step = matched.number(*WEEKDAYS), which(matched)
    return None if number is None or step is None else Weekday(number, None, _STEPS[step])


def weekend(matched: Matched) -> Meaning | None:
    """A weekend, and which one."""
    step = which(matched)
    return Weekend(None if step is None else _STEPS[step])


def recurring_weekday(matched: Matched) -> Meaning | None:
    """Every Friday, on Fridays."""
    return Recurring("week", 1, matched.number("weekday", "weekday_plural"))


def day_in_story(matched: Matched) -> Meaning | None:
    """That day, the next day, the day before: told from the day the text speaks of."""
    for kind in ("next", "following", "previous", "before", "after"):
        value = matched.value(kind)
        if isinstance(value, int):
            return RelativeDay(value, "reference")
    return RelativeDay(0, "reference")


def part_of_near_day(matched: Matched) -> Meaning | None:
    """This morning, last night, tonight, the next morning."""
    part: DayPart = matched.words("part", "tonight")  # type: ignore[assignment]  # words.toml's values
    if matched.has("that", "same", "following", "previous", "next"):
        return PartOfDay(part, day_in_story(matched))
    return PartOfDay(part, RelativeDay(-1 if matched.has("last") else 0))


def ago(matched: Matched) -> Meaning | None:
    """Two days ago, a week earlier, three months later; None below a day."""
    name, times = unit(matched)
    amount = count(matched)
    step = matched.number("ago", "earlier", "later", "hence")
    if step is None or name in ("minute", "hour", "century"):
        return None
    anchor: Anchor = "reference" if matched.has("earlier", "later") else "said"
    if amount is None:
        return Vague("past" if step < 0 else "future")
    offset = round(amount * times * step)
    return RelativeDay(offset, anchor) if name == "day" else RelativeUnit(name, offset, anchor)


def stretch(matched: Matched) -> Meaning | None:
    """The past three months, the next few days, the coming weeks."""
    name, times = unit(matched)
    amount = count(matched)
    if amount is None and not matched.has("few", "units"):
        amount = 1
    past = matched.has("last", "past", "previous", "recent")
    return Stretch(name, None if amount is None else amount * times, "past" if past else "future")


def relative_unit(matched: Matched) -> Meaning | None:
    """Last week, this month, next year, the following year, that week, earlier this month."""
    name, times = unit(matched)
    step = which(matched)
    if name not in _LONG or times != 1:
        return None
    if step is None:
        return RelativeUnit(name, 0, "reference")
    story = matched.has("following", "previous") and matched.has("the")
    return RelativeUnit(name, _STEPS[step], "reference" if story else "said", until(matched))


def in_this_unit(matched: Matched) -> Meaning | None:
    """Earlier in the day, later in the week."""
    name, _ = unit(matched)
    if name == "day":
        return RelativeDay(0)
    return RelativeUnit(name, 0, "said", until(matched))


def until(matched: Matched) -> Literal["earlier", "later"] | None:
    """Which side of the anchor is meant: earlier this month, later this month."""
    if matched.has("earlier"):
        return "earlier"
    return "later" if matched.has("later") else None


def recurring(matched: Matched) -> Meaning | None:
    """Every day, every two years, twice a week, daily."""
    word: Unit = matched.words("frequency")  # type: ignore[assignment]  # words.toml's values
    if word:
        return Recurring(word)
    name, times = unit(matched)
    spaced = matched.has("every") and not matched.has("times")
    amount = (count(matched) or 1) if spaced else 1
    return Recurring(name, amount * times)


def duration(matched: Matched) -> Meaning | None:
    """Two weeks, a year, half an hour, years."""
    name, times = unit(matched)
    amount = count(matched)
    if amount is None and matched.has("more") and not matched.has("few", "units"):
        amount = 1
    return Duration(name, None if amount is None else amount * times)


def in_time(matched: Matched) -> Meaning | None:
    """In two weeks."""
    name, times = unit(matched)
    amount = count(matched)
    return InTime(name, None if amount is None else amount * times)


def year_ago(_: Matched) -> Meaning | None:
    """The year-earlier quarter: the year before."""
    return RelativeUnit("year", -1)


def year_end(matched: Matched) -> Meaning | None:
    """Year-end: the end of this year."""
    return PartOf("end", RelativeUnit("year", 0)) if matched.words("boundary") == "end" else None


def vague(matched: Matched) -> Meaning | None:
    """Now, recently, soon."""
    if matched.has("vague_present", "current"):
        return Vague("present")
    return Vague("past" if matched.has("vague_past", "past", "recent") else "future")


def overnight(_: Matched) -> Meaning | None:
    """Overnight: the night that ends on the anchor's day."""
    return PartOfDay("overnight", None)
