"""Spans of time between two dates of which either may be known to the day, or only to lie in some time."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import cache

_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")


@cache
def day_range(text: str) -> tuple[date, date]:
    """The first and last day that a date may mean; `ValueError` for anything that is none.

    A date is "2021-08-15", "2021-08" or "2021"; "2021-08-15/2021-09" is some day from the first to the last of these
    (an interval as in ISO 8601, for one day that is not known).

    >>> day_range("2024-02")
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    >>> day_range("2024-02-05/2024-02")
    (datetime.date(2024, 2, 5), datetime.date(2024, 2, 29))
    """
    earliest, _, latest = text.partition("/")
    first, last = _days_of(earliest)
    if "/" in text:
        last = _days_of(latest)[1]
    if last < first:
        raise ValueError(f"{text!r} runs backwards")
    return first, last


def _days_of(text: str) -> tuple[date, date]:
    if not _DATE.fullmatch(text):
        raise ValueError(
            f"{text!r} is no date of the form 2021-08-15, 2021-08 or 2021, or two of these joined by a slash"
        )
    numbers = [int(part) for part in text.split("-")]
    if len(numbers) == 1:
        return date(numbers[0], 1, 1), date(numbers[0], 12, 31)
    if len(numbers) == 2:
        year, month = numbers
        first = date(year, month, 1)
        return first, first.replace(day=calendar.monthrange(year, month)[1])
    day = date(*numbers)
    return day, day


@dataclass(frozen=True, slots=True)
class Period:
    """From `start` to `end`, both inclusive; an empty string is open. Openness was true on `checked`."""

    start: str
    end: str
    checked: date | None = None

    def has_begun(self, day: date) -> bool | None:
        """Whether the period began on that day or before; None where its start is too coarse."""
        return _is_reached(self.start, day)

    def covers(self, day: date) -> bool | None:
        """Whether the day lies inside; None where the dates are too coarse, or the end is not yet known."""
        began = self.has_begun(day)
        if began is False:
            return False
        if self.end:
            over = _is_passed(self.end, day)
            return False if over else None if over is None else began
        if self.checked is not None and day > self.checked:
            return None
        return began


def _is_reached(start: str, day: date) -> bool | None:
    if not start:
        return True
    first, last = day_range(start)
    return False if day < first else True if day >= last else None


def _is_passed(end: str, day: date) -> bool | None:
    first, last = day_range(end)
    return False if day <= first else True if day > last else None
