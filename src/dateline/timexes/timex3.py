"""Time expressions as TimeML writes them: TIMEX3 types and values (ISO-TimeML, ISO 24617-1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from dateline.record import Span, When
from dateline.timexes import meaning as m
from dateline.timexes.meaning import Abstained, Meaning, Timex, Unit
from dateline.timexes.resolving import resolve_timex, told_from_today

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
_DESIGNATORS: dict[Unit, str] = {
    "minute": "TM", "hour": "TH", "day": "D", "week": "W", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
}  # fmt: skip
_PARTS = {
    "morning": "MO",
    "midday": "MI",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "overnight": "NI",
}
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"}


@dataclass(frozen=True, slots=True)
class Timex3:
    """One TIMEX3: its span, type and value."""

    span: Span
    type: TimexType
    value: str


def timex3(timex: Timex, when: When | Abstained, *, said_on: date) -> tuple[Timex3, ...]:
    """The TIMEX3 of a resolved expression; a range gives its two ends, and what has no value nothing.

    >>> from dateline.timexes import timexes
    >>> day = date(2021, 8, 17)
    >>> [timex3(*pair, said_on=day)[0].value for pair in timexes("two weeks, last week, now", day)]
    ['P2W', '2021-W32', 'PRESENT_REF']
    """
    meaning = timex.meaning
    if isinstance(meaning, m.Range):
        return _ends(meaning, when, said_on)
    timeless = _timeless(meaning)
    if timeless is not None:
        return (Timex3(timex.span, *timeless),)
    if isinstance(when, Abstained):
        return ()
    if isinstance(meaning, m.PartOfDay):
        hour = meaning.clock or _PARTS[meaning.part or "morning"]
        return (Timex3(timex.span, "TIME", f"{when.start}T{hour}"),)
    return (Timex3(timex.span, "DATE", _date_value(meaning, when)),)


def _timeless(meaning: Meaning) -> tuple[TimexType, str] | None:
    if isinstance(meaning, m.Duration | m.InTime | m.Stretch):
        return "DURATION", _period(meaning.unit, meaning.count)
    if isinstance(meaning, m.Recurring):
        return "SET", _period(meaning.unit, meaning.count)
    if isinstance(meaning, m.Vague):
        return "DATE", f"{meaning.time.upper()}_REF"
    if isinstance(meaning, m.Century):
        return "DATE", f"{meaning.number - 1:02}"
    return None


def _period(unit: Unit, count: float | None) -> str:
    amount = "X" if count is None else f"{count:g}"
    designator = _DESIGNATORS[unit]
    return f"PT{amount}{designator[1]}" if designator in ("TM", "TH") else f"P{amount}{designator}"


def _date_value(meaning: Meaning, when: When) -> str:
    while isinstance(meaning, m.PartOf):
        meaning = meaning.whole
    first = date.fromisoformat(when.start)
    iso = first.isocalendar()
    if isinstance(meaning, m.Season):
        return f"{first.year}-{_SEASONS[meaning.season]}"
    if isinstance(meaning, m.Half):
        return f"{first.year}-H{meaning.half}"
    if isinstance(meaning, m.Weekend):
        return f"{iso.year}-W{iso.week:02}-WE"
    return {
        "day": when.start,
        "week": f"{iso.year}-W{iso.week:02}",
        "month": when.start[:7],
        "quarter": f"{first.year}-Q{(first.month + 2) // 3}",
        "year": when.start[:4],
        "decade": when.start[:3],
    }[when.granularity]


def _ends(meaning: m.Range, when: When | Abstained, said_on: date) -> tuple[Timex3, ...]:
    """Resolve each end where it lies: against its own day, or today's for what is told from today."""
    found: list[Timex3] = []
    for end, at in ((meaning.first, "start"), (meaning.last, "end")):
        if end is None:
            continue
        near = said_on
        if isinstance(when, When) and not told_from_today(end.meaning):
            near = date.fromisoformat(getattr(when, at))
        found += timex3(end, resolve_timex(end, said_on=near, direction=None), said_on=said_on)
    return tuple(found)
