"""The day that a report was written on, where its dateline names one: "NAIROBI, Aug. 16 (Agency) -"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from dateline.record import When
from dateline.timex.meaning import CalendarDay, Timex
from dateline.timex.resolving import resolve_timex

# A paper prints an agency's report up to so many days late. A judgement.
_LATEST_PRINT = timedelta(days=4)
_LONGEST_PLACE = 60  # code points
_PLACE = re.compile(r"\s*[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’-]+)*(?:, ?[A-ZÀ-Þ][\w. ]+?)?,? ?")
_AGENCY_AND_DASH = re.compile(r",? ?(?:\([^()\n]{2,40}\)|[A-Z][\w ]{1,30})? ?(?:--?|[—–_:])")


def story_day(text: str, timexes: Sequence[Timex], said_on: date) -> date:
    """The day of the dateline, from which the report's "today" is told; `said_on` where it names none.

    >>> from dateline.timex.finding import find_timexes
    >>> text = "NAIROBI, Aug. 16 (Own Reporter) - Two ferries ran aground today."
    >>> story_day(text, find_timexes(text), date(2021, 8, 17)).isoformat()
    '2021-08-16'
    """
    if not timexes or not isinstance(timexes[0].meaning, CalendarDay):
        return said_on
    start, end = timexes[0].span
    if (
        start > _LONGEST_PLACE
        or not _PLACE.fullmatch(text, 0, start)
        or not _AGENCY_AND_DASH.match(text, end)
    ):
        return said_on
    when = resolve_timex(timexes[0], said_on=said_on, direction="past")
    if not isinstance(when, When):
        return said_on
    day = date.fromisoformat(when.start)
    return day if said_on - _LATEST_PRINT <= day <= said_on else said_on
