"""A date as people and machines state it: ISO 8601, numbers in either order, seconds since 1970, month names of nine languages."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from dateline.cleaning.word_lists import read_data
from dateline.record import Granularity, TimeBasis, When
from dateline.timex.finding import find_timexes
from dateline.timex.meaning import CalendarDay, CalendarMonth, PartOfDay

EARLIEST = 1800
"""The year before which a stated date is a machine's blank ("0001-01-01"), not a newspaper's."""
LATEST = 2100
"""The year after which it is a machine's "never" ("9999-12-31")."""
BLANKS = frozenset({date(1900, 1, 1), date(1970, 1, 1), date(1969, 12, 31)})
"""Days that machines write where they know none."""
CENTURY = 70
"""A year of two digits from here on is of the 1900s."""
MONTH_FIRST = frozenset({"US", "PH", "FM", "PW", "MH", "GU", "PR"})
"""Regions that write the month before the day."""
LONGEST = 300
"""Code points of a statement in which a date is looked for."""

_ISO = re.compile(
    r"\s*(?P<year>\d{4})(?:-(?P<month>\d\d?)(?:-(?P<day>\d\d?)(?:[T ]+(?P<hour>\d\d):\d\d(?::\d\d)?[.,\d]*\s*(?P<zone>\S*))?)?"
    r"|(?P<month2>\d\d)(?P<day2>\d\d)(?:T?(?P<hour2>\d\d)\d\d(?:\d\d)?(?P<zone2>[^\d\s]\S*)?)?)?\s*$"
)
_SECONDS = re.compile(r"\s*(\d{9,10})(?:\d{3})?(?:\.\d+)?\s*$")
_NUMBERS = re.compile(
    r"(?<![\d./-])(\d{4}|\d{1,2})(?P<mark>[./-])\s?(\d{1,2})(?P=mark)\s?(\d{4}|\d{2})(?![\d/-]|\.\d)"
)
_EAST_ASIAN = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
_ZULU = frozenset({"Z", "+00:00", "+0000", "+00", "GMT", "UTC", "-00:00"})
_GREENWICH = re.compile(
    r"\b(?P<hour>\d\d):\d\d(?::\d\d)?\s*(?:GMT|UTC)(?:\s*[+-]0000)?\b|\b(?P<hour2>\d\d):\d\d:\d\d [+-]0000\b"
)


@dataclass(frozen=True, slots=True)
class Stated:
    """What a statement says: a time, or two where the order of day and month can't be told; the hour if it is said in UTC."""

    whens: tuple[When, ...]
    utc_hour: int | None = None


NO_DATE = Stated(())


def read_stated(says: str, *, basis: TimeBasis, region: str | None = None) -> Stated:
    """Read a statement of a date; nothing where it is none ("2 hours ago") or is a machine's blank.

    The day is the one that is written, in the time zone in which it is written. `region` (ISO 3166 alpha-2) tells
    whether 3/4/2021 is in March or in April; so does a weekday. Without them both are given.

    >>> [when.start for when in read_stated("03/04/2021", basis="metadata").whens]
    ['2021-03-04', '2021-04-03']
    >>> [when.start for when in read_stated("3. März 2024, 16:02 Uhr", basis="metadata").whens]
    ['2024-03-03']
    """
    says = says[:LONGEST]
    for read in (_read_iso, _read_seconds, _read_numbers, _read_abroad, _read_words):
        found = read(says, basis, region)
        if found.whens:
            return found
    return NO_DATE


def make_period(year: int, month: int | None, day: int | None, *, basis: TimeBasis) -> When | None:
    """A day, month or year as a time; None where there is no such one, or no newspaper can be of it."""
    granularity: Granularity = "day" if day else "month" if month else "year"
    try:
        start = date(year, month or 1, day or 1)
    except ValueError:
        return None
    if not EARLIEST <= year <= LATEST or (granularity == "day" and start in BLANKS):
        return None
    end = start if day else date(year + (month or 12) // 12, (month or 12) % 12 + 1, 1) - timedelta(days=1)
    return When(start=start.isoformat(), end=end.isoformat(), granularity=granularity, basis=basis)


def make_day(day: date, basis: TimeBasis) -> When:
    """A day as a time."""
    return When(start=day.isoformat(), end=day.isoformat(), granularity="day", basis=basis)


def _stated(when: When | None, utc_hour: int | None = None) -> Stated:
    return NO_DATE if when is None else Stated((when,), utc_hour)


def _read_iso(says: str, basis: TimeBasis, _: str | None) -> Stated:
    match = _ISO.match(says)
    if not match:
        return NO_DATE
    month, day = match["month"] or match["month2"], match["day"] or match["day2"]
    hour, zone = match["hour"] or match["hour2"], match["zone"] or match["zone2"] or ""
    when = make_period(
        int(match["year"]), int(month) if month else None, int(day) if day else None, basis=basis
    )
    return _stated(when, int(hour) if hour and zone.upper() in _ZULU else None)


def _read_seconds(says: str, basis: TimeBasis, _: str | None) -> Stated:
    match = _SECONDS.match(says)
    if not match:
        return NO_DATE
    moment = datetime.fromtimestamp(int(match[1]), UTC)
    return _stated(make_period(moment.year, moment.month, moment.day, basis=basis), moment.hour)


def _read_numbers(says: str, basis: TimeBasis, region: str | None) -> Stated:
    """Numbers between dots, strokes or slashes; only slashes and strokes leave the order open."""
    match = _NUMBERS.search(says)
    if match is None:
        asian = _EAST_ASIAN.search(says)
        return _stated(make_period(*map(int, asian.groups()), basis=basis)) if asian else NO_DATE
    first, second, last = int(match[1]), int(match[3]), int(match[4])
    if len(match[1]) == 4:
        return _stated(make_period(first, second, last, basis=basis)) if last <= 31 else NO_DATE
    year = last if len(match[4]) == 4 else last + (1900 if last >= CENTURY else 2000)
    day_first, month_first = (
        make_period(year, second, first, basis=basis),
        make_period(year, first, second, basis=basis),
    )
    if match["mark"] == "." or first == second:
        month_first = None
    both = tuple(when for when in (month_first, day_first) if when)
    if len(both) == 2:
        both = _in_order(says, both, region)
    return Stated(both, _greenwich_hour(says))


def _in_order(says: str, both: tuple[When, ...], region: str | None) -> tuple[When, ...]:
    """Of month first and day first, the one that the weekday beside it or the region speaks for; both where neither does."""
    named = _weekday(says)
    if named is not None:
        right = tuple(when for when in both if date.fromisoformat(when.start).weekday() == named)
        if len(right) == 1:
            return right
    if region is None:
        return both
    return both[:1] if region in MONTH_FIRST else both[1:]


def _weekday(says: str) -> int | None:
    from dateline.cleaning.word_lists import load_word_lists

    words = re.findall(r"[a-z]+", says.lower())
    return next(
        (load_word_lists().weekdays[word] for word in words if word in load_word_lists().weekdays), None
    )


def _greenwich_hour(says: str) -> int | None:
    match = _GREENWICH.search(says)
    return int(match["hour"] or match["hour2"]) if match else None


def _read_abroad(says: str, basis: TimeBasis, _: str | None) -> Stated:
    """A day, a month's name in another language, and a year."""
    match = _abroad_pattern().search(says)
    if not match:
        return NO_DATE
    month = _months_abroad()[match["month"].casefold()]
    return _stated(
        make_period(int(match["year"]), month, int(match["day"]), basis=basis), _greenwich_hour(says)
    )


@functools.cache
def _months_abroad() -> dict[str, int]:
    """Of a short form that two languages use differently none is taken."""
    found: dict[str, int] = {}
    clashing = set()
    for months in read_data("months.toml").values():
        for name, number in months.items():
            if found.setdefault(name, number) != number:
                clashing.add(name)
    return {name: number for name, number in found.items() if name not in clashing}


@functools.cache
def _abroad_pattern() -> re.Pattern[str]:
    months = "|".join(sorted(_months_abroad(), key=len, reverse=True))
    return re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:\.|º|°|er|-?го)?\s*(?:de |di |den )?(?P<month>{months})\b\.?,?\s*(?:de |del )?(?P<year>\d{{4}})\b",
        re.IGNORECASE,
    )


def _read_words(says: str, basis: TimeBasis, _: str | None) -> Stated:
    for timex in find_timexes(says):
        meaning = timex.meaning.day if isinstance(timex.meaning, PartOfDay) else timex.meaning
        if isinstance(meaning, CalendarDay) and meaning.year:
            return _stated(
                make_period(meaning.year, meaning.month, meaning.day, basis=basis), _greenwich_hour(says)
            )
        if isinstance(meaning, CalendarMonth) and meaning.year:
            return _stated(make_period(meaning.year, meaning.month, None, basis=basis))
    return NO_DATE
