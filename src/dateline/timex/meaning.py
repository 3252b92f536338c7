"""What a time expression says, before it is held against a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dateline.record import Span

Direction = Literal["past", "future"]
Unit = Literal["second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century"]
Anchor = Literal["said", "reference", "story"]
"""The day of publication; the day that the text speaks of; that day where there is one, else of publication."""
Mod = Literal["APPROX", "LESS_THAN", "EQUAL_OR_LESS", "MORE_THAN", "EQUAL_OR_MORE", "START", "MID", "END"]
Which = Literal["last", "this", "next"]
SeasonName = Literal["spring", "summer", "autumn", "winter"]
DayPart = Literal["morning", "midday", "afternoon", "evening", "night", "overnight"]


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day of a month (August 17); what else is said of it: year, weekday, or its distance from today."""

    month: int
    day: int
    year: int | None = None
    weekday: int | None = None
    year_offset: int | None = None
    day_offset: int | None = None
    which: Which | None = None


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day by its number alone: on the 17th, on the 5th of this month (`month_offset` 0)."""

    day: int
    month_offset: int | None = None


@dataclass(frozen=True, slots=True)
class CalendarMonth:
    """A month: August, August 2021, last August (`which`), August last year (`year_offset`)."""

    month: int
    year: int | None = None
    year_offset: int | None = None
    which: Which | None = None


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """A year: 2014; also a fiscal one, which is taken for the year it is named after."""

    year: int


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years from `first`, which ends in 0: the 1990s."""

    first: int


@dataclass(frozen=True, slots=True)
class Century:
    """A hundred years by their number: the 11th century. The record has no such granularity."""

    number: int


@dataclass(frozen=True, slots=True)
class Season:
    """A season: spring 2020, last winter. `which` and the years as for a month."""

    season: SeasonName
    year: int | None = None
    year_offset: int | None = None
    which: Which | None = None


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter of a calendar year, 1 to 4."""

    quarter: int
    year: int | None = None
    year_offset: int | None = None


@dataclass(frozen=True, slots=True)
class Half:
    """A half of a calendar year, 1 or 2."""

    half: int
    year: int | None = None
    year_offset: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday 0: Friday, last Friday (`which`), Friday of last week (`week_offset`).

    `weeks` counts on from the nearest one: −2 for "two weeks ago Friday", 1 for "a week from Friday".
    """

    weekday: int
    which: Which | None = None
    week_offset: int | None = None
    anchor: Anchor = "said"
    weeks: int = 0


@dataclass(frozen=True, slots=True)
class RelativeDay:
    """A day so many days from the anchor: yesterday, 11 days ago, the next day. `weekday` where it is said too."""

    offset: int
    anchor: Anchor = "said"
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class RelativeUnit:
    """A calendar unit so many units from the anchor: last week, next month, two years ago.

    `until` cuts it at the anchor: "earlier this month" ends there, "later this month" begins there.
    """

    unit: Unit
    offset: int
    anchor: Anchor = "said"
    until: Literal["earlier", "later"] | None = None


@dataclass(frozen=True, slots=True)
class SamePeriod:
    """The quarter that a text reports on, or its like in another year: the latest quarter, the year-earlier period."""

    year: int | None = None
    year_offset: int = 0
    anchor: Anchor = "said"


@dataclass(frozen=True, slots=True)
class Then:
    """The time that a text has last spoken of: until then, by then."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A number of units that ends or begins today: the past three months, the coming days (`count` None).

    `named`: said like a unit of the calendar ("the next year"), which is how TIMEX3 takes it.
    """

    unit: Unit
    count: float | None
    direction: Direction
    named: bool = False


@dataclass(frozen=True, slots=True)
class Weekend:
    """A Saturday and Sunday, so many weeks away; without an offset the nearest in the direction."""

    offset: int | None = None


@dataclass(frozen=True, slots=True)
class Holiday:
    """A named day or season of the year, a key of the holiday table."""

    name: str
    year: int | None = None
    year_offset: int | None = None
    which: Which | None = None


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week, Monday to Sunday, that a day lies in."""

    day: CalendarDay


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """A part of a day, or an hour of it (`clock`, HH:MM): Monday night, 10 p.m. Wednesday. `day` None: not said."""

    part: DayPart | None
    day: Meaning | None = None
    clock: str | None = None


@dataclass(frozen=True, slots=True)
class PartOf:
    """The start, middle or end of a longer time: early September, the end of 2020."""

    part: Literal["start", "middle", "end"]
    whole: Meaning


@dataclass(frozen=True, slots=True)
class Nth:
    """A unit by its number in a longer time, −1 for the last: the first week of May, the last day of 2020."""

    number: int
    unit: Unit
    whole: Meaning


@dataclass(frozen=True, slots=True)
class Beside:
    """So many days from the first or last of a time: the eve of Ramadan (−1), the day after Christmas (1)."""

    of: Meaning
    days: int


@dataclass(frozen=True, slots=True)
class Range:
    """From one time to another; an end that is None is open: since March, until Friday."""

    first: Timex | None
    last: Timex | None


@dataclass(frozen=True, slots=True)
class Duration:
    """How long something takes: two weeks; `count` None where it is vague; `rest` of "two years and a month"."""

    unit: Unit
    count: float | None
    rest: Duration | None = None


@dataclass(frozen=True, slots=True)
class Awhile:
    """How long something takes, with no unit: a while, some time, ages."""


@dataclass(frozen=True, slots=True)
class InTime:
    """So long from today where the tense looks ahead ("will meet in two weeks"); else how long it took."""

    unit: Unit
    count: float | None


@dataclass(frozen=True, slots=True)
class Recurring:
    """Something that comes again (TIMEX3's SET): every day, weekly, each Friday, on Mondays, each summer (`named`)."""

    unit: Unit
    count: float | None = 1
    weekday: int | None = None
    named: Season | CalendarMonth | PartOfDay | Weekend | None = None


@dataclass(frozen=True, slots=True)
class Vague:
    """A time that names no day: now, recently, soon (TIMEX3's PRESENT_REF, PAST_REF, FUTURE_REF).

    `soon`: told from where the story stands, so that in "he was soon freed" it is no time to come.
    """

    time: Literal["past", "present", "future"]
    soon: bool = False


@dataclass(frozen=True, slots=True)
class Bounded:
    """A time or a length that is not said exactly: nearly two years, at least 72 hours, about a week ago."""

    mod: Mod
    of: Duration | InTime | Stretch | RelativeDay | RelativeUnit | Vague


Meaning = (
    CalendarDay
    | DayOfMonth
    | CalendarMonth
    | CalendarYear
    | Decade
    | Century
    | Season
    | Quarter
    | Half
    | Weekday
    | RelativeDay
    | RelativeUnit
    | SamePeriod
    | Then
    | Stretch
    | Weekend
    | Holiday
    | WeekOf
    | PartOfDay
    | PartOf
    | Nth
    | Beside
    | Range
    | Duration
    | Awhile
    | InTime
    | Recurring
    | Vague
    | Bounded
)


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression: where it stands, its words, and what they say. `text` is the text's own at `span`."""

    span: Span
    text: str
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Abstained:
    """No answer, and why."""

    reason: str
