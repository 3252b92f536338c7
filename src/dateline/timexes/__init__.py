"""Time expressions in plain text, and what they mean against a day."""

from __future__ import annotations

from dateline.timexes.directions import guess_direction
from dateline.timexes.finding import find_timexes
from dateline.timexes.meaning import Abstained, Direction, Meaning, Timex
from dateline.timexes.reading_through import timexes
from dateline.timexes.resolving import resolve_timex
from dateline.timexes.timex3 import Timex3, timex3
from dateline.timexes.years import years_fitting

__all__ = [
    "Abstained",
    "Direction",
    "Meaning",
    "Timex",
    "Timex3",
    "find_timexes",
    "guess_direction",
    "resolve_timex",
    "timex3",
    "timexes",
    "years_fitting",
]
