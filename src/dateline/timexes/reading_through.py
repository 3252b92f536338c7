"""All time expressions of a text, each resolved as a reader meets it."""

from __future__ import annotations

from datetime import date, timedelta

from dateline.record import When
from dateline.timexes.directions import guess_direction
from dateline.timexes.finding import find_timexes
from dateline.timexes.meaning import (
    Abstained,
    CalendarDay,
    CalendarMonth,
    InTime,
    PartOf,
    PartOfDay,
    Timex,
    Weekday,
    Weekend,
)
from dateline.timexes.resolving import resolve_timex

# Further ahead than this, news says the year; a date without one is then the last, not the next. Value
# F1 on the development half of TimeBank and AQUAINT by days: 0 .768, 60 .795, 90 .798, 120 .797, 183 .793.
_FURTHEST_AHEAD = timedelta(days=90)


def _resolve(text: str, timex: Timex, said_on: date, reference: date | None) -> When | Abstained:
    day = timex.meaning.day if isinstance(timex.meaning, PartOfDay) else timex.meaning
    direction = guess_direction(text, timex) if isinstance(day, Weekday | Weekend | InTime) else None
    when = resolve_timex(timex, said_on=said_on, direction=direction, reference=reference)
    yearless = isinstance(day, CalendarDay | CalendarMonth | PartOf)
    if yearless and isinstance(when, When) and date.fromisoformat(when.start) - said_on > _FURTHEST_AHEAD:
        return resolve_timex(timex, said_on=said_on, direction="past", reference=reference)
    return when


def timexes(text: str, said_on: date) -> tuple[tuple[Timex, When | Abstained], ...]:
    """Find and resolve every time expression of a text published on `said_on`.

    No grammar is known here: directions of weekdays are guessed from the words near (`guess_direction`). The day that
    the text speaks of, which "the next day" is told from, is the last single day before it.

    >>> [when.start for _, when in timexes("He left on Monday. The next day they met.", date(2021, 8, 18))]
    ['2021-08-16', '2021-08-17']
    """
    found: list[tuple[Timex, When | Abstained]] = []
    reference: date | None = None
    for timex in find_timexes(text):
        when = _resolve(text, timex, said_on, reference)
        found.append((timex, when))
        if isinstance(when, When) and when.granularity == "day" and when.start == when.end:
            reference = date.fromisoformat(when.start)
    return tuple(found)
