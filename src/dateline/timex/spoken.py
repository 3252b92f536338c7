"""The times that a text has spoken of so far, and what later ones that lean on them mean in full."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from dateline.record import Granularity, When
from dateline.timex import meaning as m
from dateline.timex.days import quarter_of
from dateline.timex.meaning import Abstained, Meaning

_FINENESS: tuple[Granularity, ...] = ("day", "week", "month", "quarter", "year", "decade")
_SINGLE = (
    m.CalendarDay, m.DayOfMonth, m.CalendarMonth, m.CalendarYear, m.Decade, m.Season, m.Quarter, m.Weekday,
    m.RelativeDay, m.RelativeUnit, m.Holiday, m.WeekOf, m.PartOfDay, m.PartOf, m.Beside, m.Nth, m.SamePeriod,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a text has spoken of up to a point.

    `latest`: for each fineness the first day of the last time that is so fine or finer; "the next day" is told from the
    last day, "the following year" from the last time of any kind. `quarter`: the first day of the quarter that the text
    reports on, which is the first one that it names (on the development half of TimeBank and AQUAINT, value F1 .829;
    with the last one .824). `quarterly`: whether it still speaks of quarters, not of "the nine months". `last`: the
    last time, as the calendar has it.
    """

    latest: tuple[date | None, ...] = (None,) * len(_FINENESS)
    quarter: date | None = None
    quarterly: bool = False
    last: Meaning | None = None

    def reference(self, meaning: Meaning) -> date | None:
        """The day that a time is told from."""
        if isinstance(meaning, m.SamePeriod):
            return self.latest[_FINENESS.index("year")]
        if isinstance(meaning, m.RelativeUnit) and meaning.unit in _FINENESS:
            return self.latest[_FINENESS.index(meaning.unit)]
        return self.latest[0]

    def after(self, meaning: Meaning, when: When | Abstained) -> Spoken:
        """What has been spoken of after one more time; vague ones and stretches up to today change nothing."""
        if isinstance(meaning, m.Duration) and meaning.unit in ("month", "year") and meaning.count:
            return replace(self, quarterly=False)
        if not isinstance(meaning, _SINGLE) or isinstance(when, Abstained):
            return self
        if when.granularity == "day" and when.start != when.end:
            return self
        first, fineness = date.fromisoformat(when.start), _FINENESS.index(when.granularity)
        compared = isinstance(meaning, m.Quarter | m.SamePeriod) and bool(meaning.year_offset)
        reported = when.granularity == "quarter" and not compared and not isinstance(meaning, m.Season)
        return Spoken(
            latest=(*self.latest[:fineness], *(first for _ in _FINENESS[fineness:])),
            quarter=first if reported and self.quarter is None else self.quarter,
            quarterly=self.quarterly or reported,
            last=self.last if compared else _on_the_calendar(first, when.granularity),
        )

    def in_full(self, meaning: Meaning) -> Meaning:
        """A meaning with what it leans on filled in.

        "The latest quarter", "a year earlier" and "the 1988 period" are quarters where one is reported on, and "a year
        earlier" is a month after one; "then", also in "until then", is the last time.
        """
        if isinstance(meaning, m.Range) and meaning.last is not None:
            return replace(meaning, last=replace(meaning.last, meaning=self.in_full(meaning.last.meaning)))
        if isinstance(meaning, m.Then):
            return self.last or meaning
        if not isinstance(meaning, m.SamePeriod):
            return meaning
        if self.quarter is None or (meaning.year_offset and not self.quarterly):
            return self._month_before(meaning) or meaning
        year = self.quarter.year + meaning.year_offset if meaning.year is None else meaning.year
        return m.Quarter(quarter_of(self.quarter), year)

    def _month_before(self, meaning: m.SamePeriod) -> Meaning | None:
        """Exports rose in July from a year earlier: from last July's."""
        last = self.last
        if meaning.anchor != "reference" or not isinstance(last, m.CalendarMonth) or last.year is None:
            return None
        return m.CalendarMonth(last.month, last.year + meaning.year_offset)


def _on_the_calendar(first: date, granularity: Granularity) -> Meaning | None:
    if granularity == "day":
        return m.CalendarDay(first.month, first.day, first.year)
    if granularity == "month":
        return m.CalendarMonth(first.month, first.year)
    if granularity == "quarter":
        return m.Quarter(quarter_of(first), first.year)
    return m.CalendarYear(first.year) if granularity == "year" else None
