"""Readers of dates by the calendar: matched words to meanings."""

from __future__ import annotations

import re
from calendar import monthrange

from dateline.timex.matched import Matched
from dateline.timex.meaning import (
    Anchor,
    CalendarDay,
    CalendarMonth,
    CalendarYear,
    Century,
    DayOfMonth,
    Decade,
    Half,
    Holiday,
    Meaning,
    Quarter,
    Range,
    RelativeUnit,
    SamePeriod,
    Season,
    SeasonName,
    Timex,
    Which,
)
from dateline.timex.words import load_words

MONTHS = ("month", "month_named", "month_unsure", "month_short")
WEEKDAYS = ("weekday", "weekday_short")
_LEAP = 2000  # any leap year: a day without a year is possible if it is so here
_FIRST_BARE_YEAR = 1700  # "in 1500 villages": below this a bare number is more often a count in news
_SPOKEN_CENTURIES, _LEAST_SPOKEN, _LAST_SPOKEN = (17, 18, 19, 20), 10, 2099
_A_DECADE_TOO = 2000  # "the 2000s" are ten years in news, "the 1900s" a hundred
_QUARTERS = 4
_TO_THE_MONTH = 4  # tokens from "the quarter" to the month: "that ended in June"
_WHICH: dict[str, Which] = {
    "last": "last", "past": "last", "previous": "last", "this": "this", "current": "this",
    "next": "next", "coming": "next", "following": "next",
}  # fmt: skip


def which(matched: Matched) -> Which | None:
    """Last, this or next, where one of them is said; "this past", "this coming" are last and next."""
    for kind in ("last", "past", "previous", "next", "coming", "following", "this", "current"):
        if matched.has(kind):
            return _WHICH[kind]
    return None


def year_offset(matched: Matched) -> int | None:
    """How many years from the anchor's year: "August last year" is −1."""
    if not matched.has("year_word"):
        return None
    for kind, offset in (("last", -1), ("previous", -1), ("next", 1), ("this", 0)):
        if matched.has(kind):
            return offset
    return None


def possible(day: CalendarDay) -> CalendarDay | None:
    """The day itself, or None where no calendar has it (31 April)."""
    if not (1 <= day.month <= 12 and 1 <= day.day <= monthrange(day.year or _LEAP, day.month)[1]):
        return None
    return day


def stamp(matched: Matched) -> Meaning | None:
    """2021-08-17, 17/08/2021, 8/17/2021, 17.08.2021; None where day and month can't be told apart."""
    numbers = [int(number) for number in re.findall(r"\d+", matched.words("iso", "slashed"))]
    if matched.has("iso"):
        year, month, day = numbers[:3]
    else:
        day, month, year = numbers
        if month > 12:
            day, month = month, day
        elif day <= 12 and day != month and "/" in matched.words("slashed"):
            return None
        if year < 100:
            year += 2000 if year < 50 else 1900
    return possible(CalendarDay(month, day, year)) if year else None


def calendar_day(matched: Matched) -> Meaning | None:
    """A day of a month with all that is said of it."""
    month = matched.number(*MONTHS)
    days = matched.numbers("dom", "ordinal", "ordinal_word")
    if month is None or not days:
        return None
    return possible(
        CalendarDay(
            month,
            sum(days),
            matched.number("year"),
            matched.number(*WEEKDAYS),
            year_offset(matched),
            matched.number("day_word"),
            _which_year(matched),
        )
    )


def _which_year(matched: Matched) -> Which | None:
    """Last or next of "last October 3"; "this" belongs to a weekday or is no more than a pointer."""
    if matched.has("year_word") or matched.has("this"):
        return None
    return which(matched)


def day_of_month(matched: Matched) -> Meaning | None:
    """On the 17th, on the fifth of last month."""
    day = matched.number("ordinal", "ordinal_word")
    if day is None or not 1 <= day <= 31:
        return None
    offset = {"last": -1, "this": 0, "next": 1}.get(which(matched) or "")
    return DayOfMonth(day, 0 if offset is None and matched.has("month_unit") else offset)


def day_range(matched: Matched) -> Meaning | None:
    """Two days of one month: 3 to 5 May, August 16 and 17."""
    month = matched.number(*MONTHS)
    rows = matched.rows("dom", "ordinal")
    days, weekdays = matched.numbers("dom", "ordinal"), matched.rows(*WEEKDAYS)
    if month is None or len(days) != 2 or days[0] >= days[1]:
        return None
    between = [at for at in weekdays if rows[0] < at < rows[1]]
    known = {*rows, *weekdays, *matched.rows(*MONTHS)}
    first = next(at for at in range(matched.first, matched.last) if at in known)
    starts, stops = (first, (between or rows[1:])[0]), (rows[0] + 1, matched.last)
    ends: list[Timex] = []
    for start, stop, number in zip(starts, stops, days, strict=True):
        said = [at for at in weekdays if start <= at < stop]
        weekday = matched.tokens.values[said[0]] if said else None
        day = possible(
            CalendarDay(
                month,
                number,
                matched.number("year"),
                weekday if isinstance(weekday, int) else None,
                year_offset(matched),
            )
        )
        if day is None:
            return None
        ends.append(matched.timex(start, stop, day))
    return Range(ends[0], ends[1])


def calendar_month(matched: Matched) -> Meaning | None:
    """A month, with its year or which one it is."""
    month = matched.number(*MONTHS)
    if month is None:
        return None
    offset = year_offset(matched)
    return CalendarMonth(month, matched.number("year"), offset, which(matched) if offset is None else None)


def calendar_year(matched: Matched) -> Meaning | None:
    """A year by its number."""
    year = matched.number("year")
    return None if year is None or year < _FIRST_BARE_YEAR else CalendarYear(year)


def fiscal_year(matched: Matched) -> Meaning | None:
    """The fiscal year, this fiscal year, the latest fiscal year: taken for a calendar year."""
    step = "last" if matched.has("latest") else which(matched)
    return RelativeUnit("year", {"last": -1, "this": 0, "next": 1}[step or "this"])


def year_in_words(matched: Matched) -> Meaning | None:
    """Two thousand and three, nineteen ninety-eight, twenty twelve."""
    numbers = matched.numbers("number_word")
    if numbers[:2] == [2, 1000]:
        year = 2000 + sum(numbers[2:])
    elif numbers[0] in _SPOKEN_CENTURIES and sum(numbers[1:]) >= _LEAST_SPOKEN:
        year = numbers[0] * 100 + sum(numbers[1:])
    else:
        return None
    return CalendarYear(year) if year <= _LAST_SPOKEN else None


def years(matched: Matched) -> Meaning | None:
    """2014–15, 1990-1995: a range of years."""
    first, last = re.findall(r"\d+", matched.words("years"))
    start, end = int(first), int(last if len(last) == 4 else first[:2] + last)
    row = matched.rows("years")[0]
    if start >= end:
        return None
    both = matched.timex(row, row + 1, CalendarYear(start))
    at, until = both.span
    return Range(
        Timex((at, at + len(first)), first, CalendarYear(start)),
        Timex((until - len(last), until), last, CalendarYear(end)),
    )


def decade(matched: Matched) -> Meaning | None:
    """The 1990s, the '90s, the nineties: without a century, the twentieth; the 1800s are a century."""
    number = matched.number("decade_word")
    if number is None:
        digits = re.sub(r"\D", "", matched.words("decade"))
        number = int(digits)
    if number >= 100 and number % 100 == 0 and number != _A_DECADE_TOO:
        return Century(number // 100 + 1)
    return Decade(number if number >= 100 else 1900 + number)


def century(matched: Matched) -> Meaning | None:
    """The 11th century."""
    number = matched.number("ordinal", "ordinal_word")
    return None if number is None else Century(number)


def quarter(matched: Matched) -> Meaning | None:
    """The third quarter, Q3 2020."""
    code = matched.words("quarter_code")
    number = int(code.strip("qQ")) if code else matched.number("ordinal_word")
    if number is None or number > 4:
        return None
    return Quarter(number, matched.number("year"), year_offset(matched))


def quarter_to_day(matched: Matched) -> Meaning | None:
    """The quarter ended June 30: the calendar's quarter that its middle month lies in."""
    months = load_words().codes
    after = range(matched.last, min(matched.last + _TO_THE_MONTH, len(matched.tokens.kinds)))
    found = [at for at in after if matched.tokens.kinds[at] in {months[kind] for kind in MONTHS}]
    month = matched.tokens.values[found[0]] if found else None
    return Quarter(((month - 2) % 12) // 3 + 1) if isinstance(month, int) else None


def same_period(matched: Matched) -> Meaning | None:
    """The latest quarter, the year-earlier period, the 1988 period, the same quarter last year."""
    year, earlier = matched.number("year"), matched.has("earlier", "ago", "before", "last", "previous")
    number = matched.number("ordinal_word")
    if number is not None:
        return Quarter(number, None, -1) if number <= _QUARTERS else None
    # "a year earlier" is told from the story; "year-earlier" and "a year ago" are of the period reported on
    plain = matched.has("earlier") and not matched.has("dash", "quarter", "period_word")
    anchor: Anchor = "reference" if plain or matched.has("month_unit") else "said"
    return SamePeriod(year, -1 if earlier and year is None else 0, anchor)


def half(matched: Matched) -> Meaning | None:
    """The first half of 2020; of "the year": of the anchor's."""
    number = matched.number("ordinal_word")
    if number is None or number > 2:
        return None
    offset = year_offset(matched)
    return Half(number, matched.number("year"), 0 if offset is None and matched.has("year_word") else offset)


def season(matched: Matched) -> Meaning | None:
    """A season, with its year or which one it is."""
    name: SeasonName = matched.words("season", "season_unsure")  # type: ignore[assignment]  # words.toml's values
    offset = year_offset(matched)
    return Season(name, matched.number("year"), offset, which(matched) if offset is None else None)


def holiday(matched: Matched) -> Meaning | None:
    """A named day, with its year or which one it is."""
    offset = year_offset(matched)
    name = matched.words("holiday")
    return Holiday(name, matched.number("year"), offset, which(matched) if offset is None else None)
