"""PLOVER's sectors of a person or a group on a day, by dated offices and periods."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dateline.gazetteer.entries import Office
from dateline.gazetteer.periods import Period

STATE_SECTORS = frozenset({"GOV", "LEG", "JUD", "MIL", "COP", "SPY"})
"""Whoever leaves an office of these is of the elite (PLOVER's ELI: former officials), not of the state."""

Periods = tuple[tuple[Period, tuple[str, ...]], ...]
"""The periods of an armed group, each with its sectors."""


def sectors_of_offices(offices: Sequence[Office], day: date) -> tuple[str, ...]:
    """The sectors of the offices held on a day, sure ones before possible ones; of who has left the state, the elite."""
    covers = [office.covers(day) for office in offices]
    for wanted in (True, None):
        held = [office.sectors for office, covered in zip(offices, covers, strict=True) if covered is wanted]
        if held:
            return tuple(dict.fromkeys(sector for sectors in held for sector in sectors))
    left = (office.sectors for office in offices if office.end and Period(office.end, "").covers(day))
    return ("ELI",) if any(STATE_SECTORS.intersection(sectors) for sectors in left) else ()


def sectors_of_periods(periods: Periods, day: date) -> tuple[str, ...]:
    """The sectors of the period that holds the day, else of the nearest: reports go on telling of a group that is gone."""
    for wanted in (True, None):
        found = [sectors for period, sectors in periods if period.covers(day) is wanted]
        if found:
            return found[-1]
    begun = [sectors for period, sectors in periods if period.has_begun(day) is not False]
    return begun[-1] if begun else periods[0][1]
