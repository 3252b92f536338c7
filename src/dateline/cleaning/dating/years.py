"""The year of a day that is named without one: by weekdays, by dated offices, by other dates of the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.gazetteer import Gazetteer
from dateline.timex.finding import find_timexes
from dateline.timex.meaning import CalendarDay, PartOfDay, Timex, Weekday

EARLIEST_YEAR = 1990
"""No report of the sources read here is taken to be older, unless it says so."""
READ_AHEAD = 20_000
"""Code points of a text in which dates are looked for; the day of publication speaks from the first ones."""
LEAD_LENGTH = 600
"""Code points in which a bare weekday is that of the news."""
SAME_DAY, DAY_BEFORE = 0.5, 0.4
"""What a bare weekday of the lead counts where it is the day's own, and where it is that of the day before."""


@dataclass(frozen=True, slots=True)
class DayOfYear:
    """A day and month, with the year and the weekday if they are said."""

    month: int
    day: int
    year: int | None = None
    weekday: int | None = None

    def in_year(self, year: int) -> date | None:
        """That day of a year; None where the year lacks it (29 February)."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


def day_of_year(named: CalendarDay) -> DayOfYear:
    """A day that a text names, as a day of the year."""
    return DayOfYear(named.month, named.day, named.year, named.weekday)


def calendar_days(timexes: Iterable[Timex]) -> Iterator[CalendarDay]:
    """Days with a month among time expressions, with or without their hour."""
    for timex in timexes:
        meaning = timex.meaning.day if isinstance(timex.meaning, PartOfDay) else timex.meaning
        if isinstance(meaning, CalendarDay):
            yield meaning


def nearest_to(day: DayOfYear, to: date) -> date | None:
    """The day of the year that is nearest to a date."""
    years = (day.in_year(year) for year in (to.year - 1, to.year, to.year + 1))
    return min((found for found in years if found), key=lambda found: abs(found - to), default=None)


def complete_year(day: DayOfYear, text: str, gazetteer: Gazetteer, *, offset: int = 0) -> date | None:
    """The date `offset` days after a day of the year, in the year that fits the report's text best.

    That is one in which the day's own weekday is right, then one in which most weekdays said with a date are, then the
    one that the dated facts of the report and the bare weekdays of its lead fit best; of equals the latest that is not
    after the gazetteer's day of knowledge.
    """
    if day.year:
        found = day.in_year(day.year)
        return found + timedelta(days=offset) if found else None
    from dateline.cleaning.dating.facts import find_facts

    candidates = list(_candidates(day, offset, gazetteer.as_of))
    timexes = find_timexes(text[:READ_AHEAD])
    right = [found for found in candidates if day.weekday in (None, (found - timedelta(offset)).weekday())]
    agreeing = _most_agreeing(right or candidates, timexes)
    if len(agreeing) < 2:
        return agreeing[0] if agreeing else None
    facts = find_facts(text[:READ_AHEAD], gazetteer)
    said = _weekday_of_lead(timexes)
    return max(
        agreeing,
        key=lambda found: (round(sum(fact(found) for fact in facts) + _weekday_worth(said, found), 3), found),
    )


def is_contradicted(day: date, text: str, gazetteer: Gazetteer) -> bool:
    """Whether a text tells of something later than a day as past."""
    from dateline.cleaning.dating.facts import find_latest_past

    latest = find_latest_past(text[:READ_AHEAD], gazetteer.as_of)
    return latest is not None and day < latest


def _candidates(day: DayOfYear, offset: int, as_of: date) -> Iterator[date]:
    for year in range(EARLIEST_YEAR, as_of.year + 1):
        found = day.in_year(year)
        if found and found + timedelta(days=offset) <= as_of:
            yield found + timedelta(days=offset)


def _most_agreeing(candidates: Sequence[date], timexes: Sequence[Timex]) -> list[date]:
    """Of the candidates, those in which most weekdays that stand with a date are right."""
    counts = [_agreeing(found, timexes) for found in candidates]
    return [found for found, count in zip(candidates, counts, strict=True) if count == max(counts)]


def _agreeing(published: date, timexes: Sequence[Timex]) -> int:
    """How many weekdays said with a day and month are right in the year around a day."""
    count = 0
    for named in calendar_days(timexes):
        if named.weekday is None:
            continue
        day = day_of_year(named)
        found = day.in_year(named.year) if named.year else nearest_to(day, published)
        count += found is not None and found.weekday() == named.weekday
    return count


def _weekday_of_lead(timexes: Sequence[Timex]) -> int | None:
    """The first weekday that the lead names without a date."""
    for timex in timexes:
        meaning = timex.meaning.day if isinstance(timex.meaning, PartOfDay) else timex.meaning
        if timex.span[0] < LEAD_LENGTH and isinstance(meaning, Weekday) and meaning.anchor == "said":
            return meaning.weekday if meaning.which is None and meaning.week_offset is None else None
    return None


def _weekday_worth(said: int | None, day: date) -> float:
    if said is None:
        return 0.0
    behind = (day.weekday() - said) % 7
    return SAME_DAY if behind == 0 else DAY_BEFORE if behind == 1 else 0.0
