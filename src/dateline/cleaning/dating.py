"""The day a report was published, and how that is known: given, metadata, dateline, or the text itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.cleaning.leads import find_days_of_lead
from dateline.cleaning.years import (
    READ_AHEAD,
    DayOfYear,
    calendar_days,
    complete_year,
    day_of_year,
    is_contradicted,
    nearest_to,
)
from dateline.record import Granularity, TimeBasis, When
from dateline.timexes.finding import find_timexes
from dateline.timexes.meaning import CalendarDay, CalendarMonth, PartOfDay, RelativeDay, Timex

NEAR = 60
"""Code points around "tomorrow" in which its date stands."""

_ISO = re.compile(r"\s*(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ]\d\d:.*)?)?|(\d\d)(\d\d)(?:T.*)?)?\s*$")
_NEAR_DAY = re.compile(r"\b(?:today|tonight|tomorrow|yesterday)\b", re.IGNORECASE)
_UPDATED = re.compile(r"updat|modif|actuali|aktuali|aggiorn|atualiz|mis à jour", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DatingClues:
    """All that can tell the day: stated dates as strings, the dateline's day, the text."""

    given: str | None
    metadata: tuple[str, ...]
    dateline: DayOfYear | None
    text: str


def date_of_publication(clues: DatingClues) -> When | None:
    """The day of publication with its basis; None where nothing tells it.

    The order is: given, metadata (date lines among it), dateline, the text ("tomorrow, Tuesday August 17"; then a date
    that the lead tells of as past). A year that is not said is found as `complete_year` says.
    """
    if clues.given and (when := read_date(clues.given, basis="given")):
        return when
    for stated in sorted(clues.metadata, key=lambda line: bool(_UPDATED.search(line))):
        when = read_date(stated, basis="metadata")
        if when and when.granularity == "day":
            return when
    if when := _date_of_lines(clues):
        return when
    if clues.dateline:
        day = complete_year(clues.dateline, clues.text)
        return _on(day, "dateline") if day else None
    return _date_from_nearness(clues) or _date_from_lead(clues)


def date_of_dateline(clues: DatingClues, published: When | None) -> When | None:
    """The day that the dateline names, its year from the day of publication."""
    if clues.dateline is None:
        return None
    if clues.dateline.year or published is None:
        day = complete_year(clues.dateline, clues.text)
    else:
        day = nearest_to(clues.dateline, date.fromisoformat(published.start))
    return _on(day, "dateline") if day else None


def read_date(stated: str, *, basis: TimeBasis) -> When | None:
    """A date as people and machines state it: ISO 8601 in whole or in part, or in words with a year."""
    match = _ISO.match(stated)
    if match:
        year, month, day = match[1], match[2] or match[4], match[3] or match[5]
        return _period(int(year), int(month) if month else None, int(day) if day else None, basis=basis)
    for timex in find_timexes(stated):
        meaning = timex.meaning.day if isinstance(timex.meaning, PartOfDay) else timex.meaning
        if isinstance(meaning, CalendarDay) and meaning.year:
            return _period(meaning.year, meaning.month, meaning.day, basis=basis)
        if isinstance(meaning, CalendarMonth) and meaning.year:
            return _period(meaning.year, meaning.month, None, basis=basis)
    return None


def _period(year: int, month: int | None, day: int | None, *, basis: TimeBasis) -> When | None:
    granularity: Granularity = "day" if day else "month" if month else "year"
    try:
        start = date(year, month or 1, day or 1)
    except ValueError:
        return None
    after = start if day else date(year + (month or 12) // 12, (month or 12) % 12 + 1, 1) - timedelta(days=1)
    return When(start=start.isoformat(), end=after.isoformat(), granularity=granularity, basis=basis)


def _on(day: date, basis: TimeBasis) -> When:
    return When(start=day.isoformat(), end=day.isoformat(), granularity="day", basis=basis)


def _date_of_lines(clues: DatingClues) -> When | None:
    """The day of a date line that leaves the year out: "Monday 25 July, 16:02"."""
    for line in clues.metadata:
        for named in calendar_days(find_timexes(line)):
            day = None if named.year else complete_year(day_of_year(named), clues.text)
            if day:
                return _on(day, "metadata")
    return None


def _date_from_lead(clues: DatingClues) -> When | None:
    """The latest day that the title or the first two paragraphs tell of as past: "said on Friday, Sept. 3".

    A report of a day is published on it, or on the next at the latest; the day itself is taken.
    """
    found = [
        (day, named)
        for named in find_days_of_lead(clues.text)
        if (day := complete_year(day_of_year(named), clues.text))
    ]
    if not found:
        return None
    day, named = max(found, key=lambda item: item[0])
    if named.year and is_contradicted(day, clues.text):
        return None
    return _on(day, "weekday" if named.weekday is not None else "explicit")


def _date_from_nearness(clues: DatingClues) -> When | None:
    """The day from a date that says how far it is from today: "tomorrow, Tuesday August 17", "today (Nov. 18)"."""
    text = clues.text[:READ_AHEAD]
    for said in _NEAR_DAY.finditer(text):
        near = text[max(0, said.start() - NEAR) : said.end() + NEAR]
        timexes = find_timexes(near)
        for before, timex in zip((None, *timexes), timexes, strict=False):
            named = next(calendar_days([timex]), None)
            if named is None:
                continue
            offset = (
                named.day_offset
                if before is None
                else _offset(named, before, near[before.span[1] : timex.span[0]])
            )
            day = None if offset is None else complete_year(day_of_year(named), clues.text, offset=-offset)
            if day:
                return _on(day, "weekday" if named.weekday is not None else "relative")
    return None


def _offset(named: CalendarDay, before: Timex, between: str) -> int | None:
    """Days from today to a named day, said in it or by the words right before it."""
    if named.day_offset is not None:
        return named.day_offset
    meaning = before.meaning
    if isinstance(meaning, RelativeDay) and meaning.anchor == "said" and between.strip(" ,") in ("", "("):
        return meaning.offset
    return None
