"""Readers of times told from another time: from the day of publication, or one that the text speaks of."""

from __future__ import annotations

from typing import Literal

from dateline.timex.matched import Matched
from dateline.timex.meaning import (
    Anchor,
    CalendarMonth,
    DayPart,
    Duration,
    Meaning,
    PartOfDay,
    RelativeDay,
    RelativeUnit,
    SamePeriod,
    Then,
    Unit,
    Vague,
    Weekday,
    Weekend,
    Which,
)
from dateline.timex.readers_calendar import WEEKDAYS, which
from dateline.timex.readers_lengths import bounded, count, unit

_STEPS: dict[Which, int] = {"last": -1, "this": 0, "next": 1}
_SHORT: tuple[Unit, ...] = ("second", "minute", "hour")
_LONG: tuple[Unit, ...] = ("week", "month", "quarter", "year", "decade")
_FROM_STORY = ("earlier", "later", "before", "after")
_WEEK, _SECOND = 7, 2
_PARTED: dict[Unit, tuple[Unit, int]] = {
    "year": ("month", 12),
    "decade": ("year", 10),
    "century": ("year", 100),
}


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
    if matched.has("that", "same", "following", "previous", "next", "before", "after"):
        return PartOfDay(part, day_in_story(matched))
    return PartOfDay(part, RelativeDay(-1 if matched.has("last") else 0))


def ago(matched: Matched) -> Meaning | None:
    """Two days ago, a week earlier, three months later, two weeks from today; hours are a length, no day."""
    name, times = unit(matched)
    amount = count(matched)
    if name == "century":
        return None
    from_story = matched.has(*_FROM_STORY)
    step = matched.number("ago", "hence", *_FROM_STORY) or 1
    if amount is None and not from_story:
        return Vague("past" if step < 0 else "future")
    if amount is None or name in _SHORT:
        return bounded(matched, Duration(name, amount))
    if name == "year" and amount * step == -1 and not matched.has("bound"):
        return SamePeriod(None, -1, "reference" if from_story else "said")
    return bounded(matched, _told_from(name, amount * times * step, matched))


def _told_from(name: Unit, offset: float, matched: Matched) -> RelativeDay | RelativeUnit:
    anchor: Anchor = "reference" if matched.has(*_FROM_STORY) else "said"
    today = matched.number("day_word") or 0
    if name == "day" or (name == "week" and matched.has("day_word")):
        return RelativeDay(round(offset * (_WEEK if name == "week" else 1)) + today, anchor)
    if offset % 1 and name in _PARTED:
        smaller, parts = _PARTED[name]
        return RelativeUnit(smaller, round(offset * parts), anchor)
    return RelativeUnit(name, round(offset), anchor)


def weeks_from(matched: Matched) -> Meaning | None:
    """Two weeks ago Friday, a week from Tuesday, Friday week, the Monday after next."""
    number = matched.number(*WEEKDAYS)
    amount = count(matched) if matched.has("from", "ago") else 1
    if number is None or amount is None or (matched.has("units") and matched.words("units") != "week"):
        return None
    return Weekday(number, weeks=round(-amount if matched.has("ago", "before") else amount))


def weekdays_ago(matched: Matched) -> Meaning | None:
    """Two Sundays ago: the one before the last."""
    number, amount = matched.number("weekday_plural"), count(matched)
    if number is None or amount is None or amount < _SECOND:
        return None
    return Weekday(number, weeks=1 - round(amount))


def next_but_one(matched: Matched) -> Meaning | None:
    """The week before last, the year after next."""
    step = 2 if matched.has("after") else -2
    if matched.has("weekend"):
        return Weekend(step)
    return RelativeUnit(unit(matched)[0], step)


def unit_in_story(matched: Matched) -> Meaning | None:
    """The week before, the month after: told from the time the text speaks of."""
    return RelativeUnit(unit(matched)[0], 1 if matched.has("after") else -1, "reference")


def nth_day(matched: Matched) -> Meaning | None:
    """The second day, a third straight week: the one that the text speaks of; not "the first", which lies elsewhere."""
    number = matched.number("ordinal_word")
    if number is None or number < _SECOND:
        return None
    name, _ = unit(matched)
    # what goes on for "a third straight day" does so today
    anchor: Anchor = "said" if matched.has("straight") else "story"
    return RelativeDay(0, anchor) if name == "day" else RelativeUnit(name, 0, anchor)


def this_unit(matched: Matched) -> Meaning | None:
    """In the year, the week's events: the one of publication."""
    return RelativeUnit(unit(matched)[0], 0)


def then(_: Matched) -> Meaning | None:
    """Until then, by then."""
    return Then()


def relative_unit(matched: Matched) -> Meaning | None:
    """Last week, this month, next year, the following year, that week, earlier this month."""
    name, times = unit(matched)
    step = which(matched)
    if name not in _LONG or times != 1:
        return None
    if step is None:
        return RelativeUnit(name, 0, "reference")
    story = matched.has("the") and matched.has("following", "previous", "next")
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


def year_end(_: Matched) -> Meaning | None:
    """Year-end, the year's end: December."""
    return CalendarMonth(12)


def vague(matched: Matched) -> Meaning | None:
    """Now, recently, soon; "Now" at the head of a sentence is no time but a turn of speech."""
    if matched.phrase() == "Now":
        return None
    if matched.has("vague_present", "current", "moment") and not matched.has("then"):
        return Vague("present")
    if matched.has("vague_past", "past", "recent", "then"):
        return Vague("past")
    return Vague("future", soon=matched.has("soon"))


def overnight(_: Matched) -> Meaning | None:
    """Overnight: the night that ends on the anchor's day."""
    return PartOfDay("overnight", None)
