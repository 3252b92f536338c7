"""Time expressions as TimeML writes them: TIMEX3 types, values and modifiers.

TimeML Annotation Guidelines 1.2.1 (Saurí and others 2006), section 2.2, and for the form of values TIDES 2005 (Ferro and
others), chapter 4.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from dateline.record import Span, When
from dateline.timex import meaning as m
from dateline.timex.days import quarter_of
from dateline.timex.meaning import Abstained, Meaning, Mod, Timex, Unit
from dateline.timex.resolving import resolve_timex, told_from_today

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
_DESIGNATORS: dict[Unit, str] = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
}  # fmt: skip
_HALVES: dict[Unit, str] = {
    "minute": "T30S", "hour": "T30M", "day": "T12H", "year": "6M", "decade": "5Y", "century": "50Y",
}  # fmt: skip
_PARTS = {
    "morning": "MO", "midday": "MI", "afternoon": "AF", "evening": "EV", "night": "NI", "overnight": "NI",
}  # fmt: skip
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"}
_MODS: dict[str, Mod] = {"start": "START", "middle": "MID", "end": "END"}
_UNKNOWN: dict[str, str] = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX", "year": "XXXX", "decade": "XXX",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Timex3:
    """One TIMEX3: its span and words, type, value and modifier, and the days that it means, where it means any."""

    span: Span
    text: str
    type: TimexType
    value: str
    mod: Mod | None = None
    when: When | None = None


def timex3(timex: Timex, when: When | Abstained, *, said_on: date) -> tuple[Timex3, ...]:
    """The TIMEX3 of a resolved expression; a range gives its two ends. What leans on a day that is not known has X's.

    What has no day on any calendar (31 February in a year that is said) gives nothing.

    >>> from dateline.timex.reading_through import read_through
    >>> day = date(2021, 8, 17)
    >>> [timex3(*pair, said_on=day)[0].value for pair in read_through("two weeks, last week, now", day)]
    ['P2W', '2021-W32', 'PRESENT_REF']
    """
    meaning = timex.meaning
    if isinstance(meaning, m.Range):
        return _ends(meaning, when, said_on)
    bare = _bare(meaning)
    found = _timeless(bare, when) or _dated(bare, when)
    if found is None:
        return ()
    days = when if isinstance(when, When) else None
    return (Timex3(timex.span, timex.text, *found, _mod(meaning), days),)


def _bare(meaning: Meaning) -> Meaning:
    """Early May is May, nearly two years two years: what is left without the modifier."""
    while isinstance(meaning, m.PartOf | m.Bounded):
        meaning = meaning.whole if isinstance(meaning, m.PartOf) else meaning.of
    return meaning


def _mod(meaning: Meaning) -> Mod | None:
    if isinstance(meaning, m.Bounded):
        return meaning.mod
    return _MODS[meaning.part] if isinstance(meaning, m.PartOf) else None


def _timeless(meaning: Meaning, when: When | Abstained) -> tuple[TimexType, str] | None:
    """What has a value without a calendar: lengths, what comes again, vague times, centuries."""
    if isinstance(meaning, m.Duration | m.InTime | m.Stretch):
        placed = isinstance(meaning, m.InTime) or (isinstance(meaning, m.Stretch) and meaning.named)
        if placed and isinstance(when, When):
            return None
        rest = meaning.rest if isinstance(meaning, m.Duration) else None
        length = _period(meaning.unit, meaning.count)
        return "DURATION", _joined(length, _period(rest.unit, rest.count)) if rest else length
    if isinstance(meaning, m.Awhile):
        return "DURATION", "PXX"
    if isinstance(meaning, m.Recurring):
        return "SET", _every(meaning)
    if isinstance(meaning, m.Vague):
        return "DATE", f"{meaning.time.upper()}_REF"
    return ("DATE", f"{meaning.number - 1:02}") if isinstance(meaning, m.Century) else None


def _period(unit: Unit, count: float | None) -> str:
    """Two weeks is P2W, hours PTXH, an hour and a half PT1H30M, half a year P6M."""
    if count is None:
        return _with_designator("X", unit)
    whole = int(count)
    if count == whole or count != whole + 0.5 or unit not in _HALVES:
        return _with_designator(f"{count:g}", unit)
    half = _HALVES[unit]
    if not whole:
        return f"P{half}"
    one = _with_designator(str(whole), unit)
    return one + (half.removeprefix("T") if "T" in one else half)


def _joined(length: str, rest: str) -> str:
    """P5Y8M, PT2H15M, P1DT2H."""
    rest = rest.removeprefix("P")
    return length + (rest.removeprefix("T") if "T" in length else rest)


def _with_designator(amount: str, unit: Unit) -> str:
    designator = _DESIGNATORS[unit]
    return f"PT{amount}{designator[1]}" if designator[0] == "T" else f"P{amount}{designator}"


def _every(meaning: m.Recurring) -> str:
    """Every two weeks is P2W; every Friday XXXX-WXX-5, each summer XXXX-SU."""
    named = meaning.named
    if meaning.weekday is not None:
        return f"XXXX-WXX-{meaning.weekday + 1}"
    if isinstance(named, m.Season):
        return f"XXXX-{_SEASONS[named.season]}"
    if isinstance(named, m.CalendarMonth):
        return f"XXXX-{named.month:02}"
    if isinstance(named, m.Weekend):
        return "XXXX-WXX-WE"
    if isinstance(named, m.PartOfDay):
        return f"XXXX-XX-XXT{_PARTS[named.part or 'morning']}"
    return _period(meaning.unit, meaning.count)


def _dated(meaning: Meaning, when: When | Abstained) -> tuple[TimexType, str] | None:
    if isinstance(when, Abstained):
        return _unplaced(meaning)
    if isinstance(meaning, m.PartOfDay):
        hour = meaning.clock or _PARTS[meaning.part or "morning"]
        return "TIME", f"{when.start}T{hour}"
    return "DATE", _date_value(meaning, when)


def _unplaced(meaning: Meaning) -> tuple[TimexType, str] | None:
    """The form of a time whose day is not known: X's down to what it names."""
    if isinstance(meaning, m.RelativeDay | m.Nth | m.Weekday):
        return "DATE", _UNKNOWN["day"]
    if isinstance(meaning, m.RelativeUnit):
        return "DATE", _UNKNOWN.get(meaning.unit, _UNKNOWN["day"])
    return None


def _date_value(meaning: Meaning, when: When) -> str:
    ahead = (
        isinstance(meaning, m.Stretch) and meaning.direction == "future"
    )  # the next year is the one it ends in
    day = when.end if ahead else when.start
    first = date.fromisoformat(day)
    iso = first.isocalendar()
    if isinstance(meaning, m.Season):
        return f"{first.year}-{_SEASONS[meaning.season]}"
    if isinstance(meaning, m.Half):
        return f"{first.year}-H{meaning.half}"
    if isinstance(meaning, m.Weekend):
        return f"{iso.year}-W{iso.week:02}-WE"
    return {
        "day": day,
        "week": f"{iso.year}-W{iso.week:02}",
        "month": day[:7],
        "quarter": f"{first.year}-Q{quarter_of(first)}",
        "year": day[:4],
        "decade": day[:3],
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
