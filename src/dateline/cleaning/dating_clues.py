"""What a page, or a text as it stands, gives to date its report by."""

from __future__ import annotations

from dateline.cleaning.addresses import host_of
from dateline.cleaning.assembly import Parts
from dateline.cleaning.dating.signs import DatingClues
from dateline.cleaning.dating.years import DayOfYear
from dateline.cleaning.parts.datelines import FoundDateline, find_dateline
from dateline.gazetteer import Gazetteer
from dateline.intake.marks import MarkedDate
from dateline.intake.page import Hints, Page
from dateline.record import Span


def clues_of_page(  # noqa: PLR0913 -- all that can tell the day
    page: Page, known: Hints, parts: Parts, text: str, *, language: str | None, gazetteer: Gazetteer
) -> DatingClues:
    """What can tell the day: the hint, the page's head and date lines, the address, the dateline, and all that is read."""
    found = parts.dateline
    captions = [caption.text for caption in parts.captions]
    head = [part for part in (known.title or parts.title, parts.standfirst) if part]
    return DatingClues(
        given=known.date,
        metadata=tuple(parts.date_lines),
        dateline=_day_of_dateline(found),
        text="\n\n".join([*head, text, *captions]),
        marked=_marked_dates(page),
        address=known.url or page.url,
        region=_region(page, known.url or page.url, language, gazetteer=gazetteer),
        captured=page.captured,
        gazetteer=gazetteer,
    )


def _marked_dates(page: Page) -> tuple[MarkedDate, ...]:
    """The dates of the markup, with the one that the head as a whole was read to say."""
    if page.html is None:
        return ()
    read, marked = page.html.published, page.html.marks.dates
    missed = read and all(one.says != read for one in marked)
    return (*marked, MarkedDate("published", read)) if read and missed else marked


def _region(page: Page, url: str | None, language: str | None, *, gazetteer: Gazetteer) -> str | None:
    """Where a page is written for, as it tells the order of day and month: its markup, its publisher's country, its language."""
    if page.html and page.html.marks.region:
        return page.html.marks.region
    medium = gazetteer.medium(host_of(url) or "")
    country = gazetteer.country(medium.country) if medium and medium.country else None
    if country:
        return country.alpha2
    return language.upper() if language and language != "en" else None


def clues_of_text(text: str, hints: Hints, lines: list[Span], *, gazetteer: Gazetteer) -> DatingClues:
    """The same for a text that stays as it is: the hint, a dateline at its head, and what it says."""
    found = next((found for line in lines[:2] if (found := find_dateline(text[slice(*line)]))), None)
    read = "\n\n".join([*([hints.title] if hints.title else []), text])
    return DatingClues(hints.date, (), _day_of_dateline(found), read, address=hints.url, gazetteer=gazetteer)


def _day_of_dateline(found: FoundDateline | None) -> DayOfYear | None:
    if found is None or found.month is None or found.day is None:
        return None
    return DayOfYear(found.month, found.day, found.year, found.weekday)
