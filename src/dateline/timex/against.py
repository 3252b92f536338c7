"""What a time expression is held against, and the choice among the times it may mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dateline.timex.meaning import Direction, Which

Run = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Against:
    """The day of publication, the direction of the tense, and the day that the text speaks of."""

    said_on: date
    direction: Direction | None = None
    reference: date | None = None


def choose(runs: Iterable[Run], against: Against, which: Which | None = None) -> Run | None:
    """The run of days that is meant, of those that the calendar allows.

    Last is the latest that is over, next the earliest to come, this the one in the year of publication;
    else the nearest in the direction, and with no direction the nearest at all, the past one first. A
    direction that leaves nothing counts for nothing.
    """
    said, all_runs = against.said_on, sorted(runs)
    over = [run for run in all_runs if run[1] < said]
    ahead = [run for run in all_runs if run[0] > said]
    if which == "last":
        return over[-1] if over else None
    if which == "next":
        return ahead[0] if ahead else None
    if which == "this":
        all_runs = [run for run in all_runs if run[0].year == said.year] or all_runs
    elif against.direction == "past":
        all_runs = [run for run in all_runs if run[0] <= said] or all_runs
    elif against.direction == "future":
        all_runs = [run for run in all_runs if run[1] >= said] or all_runs
    return min(all_runs, key=lambda run: _distance(run, said), default=None)


def _distance(run: Run, said: date) -> tuple[int, date]:
    away = max((run[0] - said).days, (said - run[1]).days, 0)
    return away, run[0]
