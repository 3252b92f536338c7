"""Time expressions in plain text, and what they mean against a day.

The room is called as the library's function of its name: `dateline.timexes(text, date)`.
"""

from __future__ import annotations

import sys
from datetime import date as Date  # noqa: N812 -- `date` is what the library calls the day of publication
from types import ModuleType

from dateline.timexes.directions import guess_direction
from dateline.timexes.finding import find_timexes
from dateline.timexes.meaning import Abstained, Direction, Meaning, Timex
from dateline.timexes.reading_through import read_through, timexes
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
    "read_through",
    "resolve_timex",
    "timex3",
    "timexes",
    "years_fitting",
]


class _Room(ModuleType):
    """A module that answers a call: once imported, the room hides a function of its name in the package."""

    def __call__(self, text: str, date: Date | str) -> tuple[Timex3, ...]:
        """See `dateline.timexes.timexes`."""
        return timexes(text, date)


sys.modules[__name__].__class__ = _Room
