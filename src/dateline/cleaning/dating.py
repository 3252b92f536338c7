"""The day a report was published, and how that is known: given, metadata, dateline, or the text itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.record import Granularity, TimeBasis, When
from dateline.timexes.finding import find_timexes
from dateline.timexes.meaning import CalendarDay, CalendarMonth, PartOfDay, RelativeDay, Timex

EARLIEST_YEAR = 1990
"""No report of the sources read here is taken to be older, unless it says so."""
READ_AHEAD = 20_000
"""Code points of a text in which dates are looked for; the day of publication speaks from the first ones."""

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


@dataclass(frozen=True, slots=True)
class DayOfYear:
    """A day and month, with the year if it is said."""

    month: int
    day: int
    year: int | None = None

    def in_year(self, year: int) -> date | None:
        """That day of a year; None where the year lacks it (29 February)."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


def date_of_publication(clues: DatingClues) -> When | None:
    """The day of publication with its basis; None where nothing tells it.

    The order is: given, metadata, dateline, the text ("tomorrow, Tuesday August 17"). A year that is not said is the
    one that agrees with the weekdays named and, among those, fits the dated facts of the report best; of equals the
    latest that is not after the gazetteer's day of knowledge.
    """
    if clues.given and (when := read_date(clues.given, basis="given")):
        return when
    for stated in sorted(clues.metadata, key=lambda line: bool(_UPDATED.search(line))):
        when = read_date(stated, basis="metadata")
        if when and when.granularity == "day":
            return when
    if clues.dateline:
        day = _complete(clues.dateline, 0, clues)
        return _on(day, "dateline") if day else None
    return _date_from_text(clues)


def date_of_dateline(clues: DatingClues, published: When | None) -> When | None:
    """The day that the dateline names, its year from the day of publication."""
    if clues.dateline is None:
        return None
    if clues.dateline.year or published is None:
        day = _complete(clues.dateline, 0, clues)
    else:
        day = _nearest(clues.dateline, date.fromisoformat(published.start))
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


def _nearest(day: DayOfYear, to: date) -> date | None:
    years = (day.in_year(year) for year in (to.year - 1, to.year, to.year + 1))
    return min((found for found in years if found), key=lambda found: abs(found - to), default=None)


def _calendar_days(timexes: Iterable[Timex]) -> Iterator[CalendarDay]:
    for timex in timexes:
        meaning = timex.meaning.day if isinstance(timex.meaning, PartOfDay) else timex.meaning
        if isinstance(meaning, CalendarDay):
            yield meaning


def _date_from_text(clues: DatingClues) -> When | None:
    """The day from a date that says how far it is from today: "tomorrow, Tuesday August 17", "today (Nov. 18)"."""
    text = clues.text[:READ_AHEAD]
    for said in _NEAR_DAY.finditer(text):
        near = text[max(0, said.start() - NEAR) : said.end() + NEAR]
        timexes = find_timexes(near)
        for before, timex in zip((None, *timexes), timexes, strict=False):
            named = next(_calendar_days([timex]), None)
            if named is None:
                continue
            offset = (
                named.day_offset
                if before is None
                else _offset(named, before, near[before.span[1] : timex.span[0]])
            )
            day = (
                None
                if offset is None
                else _complete(DayOfYear(named.month, named.day, named.year), -offset, clues)
            )
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


def _complete(day: DayOfYear, offset: int, clues: DatingClues) -> date | None:
    """The day `offset` days after a day of the year, in the year that fits the report best."""
    if day.year:
        found = day.in_year(day.year)
        return found + timedelta(days=offset) if found else None
    from dateline.cleaning.facts import find_facts
    from dateline.gazetteer import load_gazetteer

    gazetteer = load_gazetteer()
    candidates = list(_candidates(day, offset, gazetteer.as_of))
    timexes = find_timexes(clues.text[:READ_AHEAD])
    agreeing = [found for found in candidates if _agrees(found, timexes)] or candidates
    if len(agreeing) < 2:
        return agreeing[0] if agreeing else None
    facts = find_facts(clues.text[:READ_AHEAD], gazetteer)
    return max(agreeing, key=lambda found: (round(sum(fact(found) for fact in facts), 3), found))


def _candidates(day: DayOfYear, offset: int, as_of: date) -> Iterator[date]:
    for year in range(EARLIEST_YEAR, as_of.year + 1):
        found = day.in_year(year)
        if found and found + timedelta(days=offset) <= as_of:
            yield found + timedelta(days=offset)


def _agrees(published: date, timexes: Sequence[Timex]) -> bool:
    """Whether every weekday said with a day and month is right in the year around that day."""
    for named in _calendar_days(timexes):
        if named.weekday is None:
            continue
        day = DayOfYear(named.month, named.day, named.year)
        found = day.in_year(named.year) if named.year else _nearest(day, published)
        if found is None or found.weekday() != named.weekday:
            return False
    return True
