"""The day in a date as machines write it: ISO 8601, or RFC 822 as feeds have it, always the day as written."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_tz

_ISO = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_MONTH_OR_YEAR = re.compile(r"\d{4}(?:-\d\d)?$")


def day_as_written(stated: str) -> str | None:
    """The ISO day that a stated date names in its own time zone; None where it can't be read.

    The day is never moved to another zone: a report of 11 p.m. in Lima is of that day there. A month or a year alone
    is given as it stands.

    >>> day_as_written("Mon, 04 Mar 24 23:30:00 -0500")
    '2024-03-04'
    >>> day_as_written("2024-03-04T23:30:00-05:00")
    '2024-03-04'
    >>> day_as_written("2024-03")
    '2024-03'
    """
    stated = stated.strip()
    if _MONTH_OR_YEAR.match(stated):
        return stated
    if match := _ISO.match(stated):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    try:
        parsed = parsedate_tz(stated)
    except (
        IndexError,
        ValueError,
        TypeError,
        OverflowError,
    ):  # of hostile strings: the parser has no error of its own
        return None
    return _day(*parsed[:3]) if parsed else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except (ValueError, OverflowError):
        return None
