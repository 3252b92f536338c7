"""Time expressions in plain text, and what they mean against a day.

`timexes` is the library's function, `dateline.timexes`; the others are the steps that it takes.
"""

from dateline.timex.directions import guess_direction
from dateline.timex.finding import find_timexes
from dateline.timex.meaning import Abstained, Direction, Meaning, Timex
from dateline.timex.reading_through import read_through, timexes
from dateline.timex.resolving import resolve_timex
from dateline.timex.timex3 import Timex3, timex3
from dateline.timex.years import years_fitting

__all__ = [
    "Abstained",
    "Direction",
    "Meaning",
    "Timex",
    "Timex3",
    "find_timexes",
    "guess_direction",
    "read_through",
    "resolve_timex",
    "timex3",
    "timexes",
    "years_fitting",
]
