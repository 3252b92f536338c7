"""The day a report was published, and how that is known: given, metadata, dateline, or the text itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dateline.cleaning.dating.belief import Limits, Weighed, tell_signs, weigh_signs
from dateline.cleaning.dating.leads import find_days_of_lead, find_stamped_day
from dateline.cleaning.dating.signs import DatingClues, Sign, captured_day, complete_lines, find_signs
from dateline.cleaning.dating.years import (
    READ_AHEAD,
    calendar_days,
    complete_year,
    day_of_year,
    is_contradicted,
    nearest_to,
)
from dateline.cleaning.stated import Stated, make_day
from dateline.record import StatedDate, When
from dateline.timex.finding import find_timexes
from dateline.timex.meaning import CalendarDay, RelativeDay, Timex

NEAR = 60
"""Code points around "tomorrow" in which its date stands."""

_NEAR_DAY = re.compile(r"\b(?:today|tonight|tomorrow|yesterday)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dated:
    """The day of publication, and where signs of it differ all of them, with what was believed."""

    published: When | None
    dates: tuple[StatedDate, ...] = ()


def date_report(clues: DatingClues) -> Dated:
    """The day of publication with its basis, and where its signs differ what each says and whether it was believed.

    The order is: given, metadata (markup, date lines, the address), dateline, the text ("tomorrow, Tuesday August 17";
    then a date that the lead was posted on, or on which it says that the news was told). A year that is not said is found as `complete_year` says. Where signs
    differ, `dateline.cleaning.dating.belief` says which is believed. Where nothing tells the day it is None.
    """
    limits = Limits(captured_day(clues), clues.gazetteer.as_of)
    stated = complete_lines(find_signs(clues), clues)
    weighed = weigh_signs([*stated, *_elder_signs(stated, clues)], limits)
    if weighed.believed is not None and (weighed.believed.day or weighed.believed.sign == "given"):
        return _dated(weighed, limits)
    told = next(_told(clues), None)
    if told is not None:
        weighed = Weighed(told, "nothing else tells the day", (*stated, told))
        return _dated(weighed, limits)
    return Dated(None, tell_signs(Weighed(None, "", weighed.signs), limits))


def date_of_dateline(clues: DatingClues, published: When | None) -> When | None:
    """The day that the dateline names, its year from the day of publication."""
    if clues.dateline is None:
        return None
    if clues.dateline.year or published is None:
        day = complete_year(clues.dateline, clues.text, clues.gazetteer)
    else:
        day = nearest_to(clues.dateline, date.fromisoformat(published.start))
    return make_day(day, "dateline") if day else None


def _dated(weighed: Weighed, limits: Limits) -> Dated:
    believed = weighed.believed.when if weighed.believed else None
    return Dated(believed, tell_signs(weighed, limits))


def _elder_signs(stated: list[Sign], clues: DatingClues) -> Iterator[Sign]:
    """What dateline and lead say with a year: they are asked only where the other signs are there and differ, or a day's order is open."""
    days = {one.day for one in stated if one.day}
    if not any(one.stated.whens for one in stated):
        return
    dateline = clues.dateline
    if (dateline and dateline.year and (day := dateline.in_year(dateline.year))) or (
        dateline and (near := min(days, default=None)) and (day := nearest_to(dateline, near)) in days
    ):
        yield Sign("dateline", "dateline", day.isoformat(), Stated((make_day(day, "dateline"),)))
    if len(days) > 1 or any(len(one.stated.whens) > 1 for one in stated):
        for named in find_days_of_lead(clues.text):
            day = day_of_year(named).in_year(named.year) if named.year else None
            if day:
                yield Sign("text", "explicit", day.isoformat(), Stated((make_day(day, "explicit"),)))


def _told(clues: DatingClues) -> Iterator[Sign]:
    """What the dateline tells, then what the text does."""
    if clues.dateline:
        day = complete_year(clues.dateline, clues.text, clues.gazetteer)
        if day:
            yield Sign("dateline", "dateline", day.isoformat(), Stated((make_day(day, "dateline"),)))
        return
    when = _date_from_nearness(clues) or _date_from_lead(clues)
    if when:
        yield Sign("text", when.basis, when.start, Stated((when,)))


def _date_from_lead(clues: DatingClues) -> When | None:
    """The day that the lead was posted on; else the latest on which somebody told the news: "said on Friday, Sept. 3".

    A report of a day is published on it, or on the next at the latest; the day itself is taken.
    """
    stamped = find_stamped_day(clues.text)
    if stamped is not None:
        day = complete_year(day_of_year(stamped), clues.text, clues.gazetteer)
        return make_day(day, "explicit") if day else None
    found = [
        (day, named)
        for named in find_days_of_lead(clues.text)
        if (day := complete_year(day_of_year(named), clues.text, clues.gazetteer))
    ]
    if not found:
        return None
    day, named = max(found, key=lambda item: item[0])
    if named.year and is_contradicted(day, clues.text, clues.gazetteer):
        return None
    return make_day(day, "weekday" if named.weekday is not None else "explicit")


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
            day = (
                None
                if offset is None
                else complete_year(day_of_year(named), clues.text, clues.gazetteer, offset=-offset)
            )
            if day:
                return make_day(day, "weekday" if named.weekday is not None else "relative")
    return None


def _offset(named: CalendarDay, before: Timex, between: str) -> int | None:
    """Days from today to a named day, said in it or by the words right before it."""
    if named.day_offset is not None:
        return named.day_offset
    meaning = before.meaning
    if isinstance(meaning, RelativeDay) and meaning.anchor == "said" and between.strip(" ,") in ("", "("):
        return meaning.offset
    return None
