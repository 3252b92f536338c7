"""Readers of lengths of time, of stretches up to today or from it, and of what comes again."""

from __future__ import annotations

from dateline.timex.matched import Matched
from dateline.timex.meaning import (
    Awhile,
    Bounded,
    CalendarMonth,
    DayPart,
    Duration,
    InTime,
    Meaning,
    Mod,
    PartOfDay,
    Recurring,
    RelativeDay,
    RelativeUnit,
    Season,
    SeasonName,
    Stretch,
    Unit,
    Weekend,
)
from dateline.timex.readers_calendar import MONTHS

UNITS = ("unit_long", "unit", "century", "units", "day_unit", "month_unit", "week", "year_word", "quarter")
_DIGITS = ("dom", "int", "year")
_SHORT: tuple[Unit, ...] = ("second", "minute", "hour", "day")
_MULTIPLIERS = (100, 1000)
Bounds = Duration | InTime | RelativeDay | RelativeUnit


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
    if matched.has("half"):
        whole = number or (1 if matched.has("and") else 0)
        return whole + 0.5
    for kind in ("couple", "dozen"):
        value = matched.value(kind)
        if isinstance(value, int):
            return value * (number or 1)
    return number if number is not None else (1 if matched.has("article") else None)


def _number(matched: Matched) -> int | None:
    digits = matched.number(*_DIGITS)
    if digits is not None:
        return digits
    total: int | None = None
    for number in matched.numbers("number_word"):
        total = (total or 1) * number if number in _MULTIPLIERS else (total or 0) + number
    return total


def bounded(matched: Matched, meaning: Bounds) -> Meaning:
    """Nearly two years, about a week ago: with what says that it is not exact, if anything does."""
    mod: Mod | None = matched.words("bound") or None  # type: ignore[assignment]  # words.toml's values
    return meaning if mod is None else Bounded(mod, meaning)


def duration(matched: Matched) -> Meaning | None:
    """Two weeks, a year, half an hour, years; three quarters of something are none."""
    name, times = unit(matched)
    if name == "quarter" and matched.has("units") and (matched.has("dash") or matched.followed_by("of")):
        return None if matched.has("number_word", *_DIGITS) else Duration(name, None)
    amount = count(matched)
    if matched.has("units") and not matched.rows("few", "number_word", *_DIGITS, "couple", "dozen"):
        amount = None  # a decades-long feud
    elif amount is None and not matched.has("few", "units"):
        amount = 1
    return bounded(matched, Duration(name, None if amount is None else amount * times))


def awhile(_: Matched) -> Meaning | None:
    """A while, some time, for ages."""
    return Awhile()


def in_time(matched: Matched) -> Meaning | None:
    """In two weeks."""
    name, times = unit(matched)
    amount = count(matched)
    return bounded(matched, InTime(name, None if amount is None else amount * times))


def stretch(matched: Matched) -> Meaning | None:
    """The past three months, the next few days, the coming weeks."""
    name, times = unit(matched)
    amount = count(matched)
    if name in ("second", "minute") and not matched.has("units"):
        return None  # "at the last minute"
    if amount is None and not matched.has("few", "units"):
        amount = 1
    past = matched.has("last", "past", "previous", "recent")
    # "the past year" and "the year ahead" are lengths, "the last year" and "the next year" are years
    lengthy = matched.has("past", "hence", "units", "number_word", *_DIGITS)
    named = amount == 1 and not lengthy and name not in _SHORT
    return Stretch(name, None if amount is None else amount * times, "past" if past else "future", named)


def recurring(matched: Matched) -> Meaning | None:
    """Every day, every two years, twice a week, daily."""
    word: Unit = matched.words("frequency")  # type: ignore[assignment]  # words.toml's values
    if word:
        return Recurring(word)
    name, times = unit(matched)
    if not matched.has("every") or matched.has("times"):
        return Recurring(name)
    if matched.has("few"):
        return Recurring(name, None)
    # "every other week" and "every second week" are every two weeks
    other = 2 if matched.has("more") else matched.number("ordinal_word")
    return Recurring(name, (other or count(matched) or 1) * times)


def recurring_weekday(matched: Matched) -> Meaning | None:
    """Every Friday, on Fridays."""
    return Recurring("week", 1, matched.number("weekday", "weekday_plural"))


def recurring_named(matched: Matched) -> Meaning | None:
    """Each summer, every March, every weekend, on weekends, every morning."""
    month = matched.number(*MONTHS)
    if month is not None:
        return Recurring("year", named=CalendarMonth(month))
    season: SeasonName | None = matched.words("season", "season_unsure") or None  # type: ignore[assignment]  # words.toml's values
    if season is not None:
        return Recurring("year", named=Season(season))
    part: DayPart | None = matched.words("part") or None  # type: ignore[assignment]  # words.toml's values
    return Recurring("week", named=Weekend()) if part is None else Recurring("day", named=PartOfDay(part))


def each_of(matched: Matched) -> Meaning | None:
    """Each of the past three years: every year."""
    return Recurring(unit(matched)[0])
