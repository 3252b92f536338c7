"""Datelines: the words before a report's first sentence that say where, when and by whom it was filed."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from dateline.cleaning.word_lists import load_word_lists
from dateline.gazetteer import load_gazetteer
from dateline.gazetteer.toponyms import is_large, place_key
from dateline.record import Span

LONGEST = 90
"""Code points; no dateline of a news agency is longer."""
LONGEST_TITLE = 120
"""Code points up to which a line may be a title, where a capital and a colon say who speaks: "Ankara: we did not fire"."""

_WORD = r"[A-ZÀ-Þ][\w.'’-]*"
_PLACE = rf"{_WORD}(?: (?:{_WORD}|of|de|del|la|el|al|the|and|sur|am|an der)){{0,3}}"


@dataclass(frozen=True, slots=True)
class FoundDateline:
    """A dateline at the head of a text: its span there, where the sentence begins, and its parts."""

    span: Span
    rest: int
    place: str
    agency: str | None
    day: int | None
    month: int | None
    year: int | None
    weekday: int | None = None


@functools.cache
def _pattern() -> re.Pattern[str]:
    months = "|".join(sorted(load_word_lists().months, key=len, reverse=True))
    weekdays = "|".join(sorted(load_word_lists().weekdays, key=len, reverse=True))
    no_day = rf"(?!(?i:{months}|{weekdays})\b)"
    date = (
        rf"(?:(?i:(?P<weekday>{weekdays}))\b\.?,? )?"
        rf"(?:(?i:(?P<month>{months}))\b\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?|"
        rf"(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\.? (?i:(?P<month2>{months}))\b\.?)(?:,? (?P<year>\d{{4}}))?"
    )
    return re.compile(
        rf"(?P<place>{no_day}{_PLACE}(?:/{_PLACE})?)(?P<region>(?:, {no_day}{_PLACE}){{0,2}})"
        rf"(?P<date>,? {date})?(?P<bare>, (?i:{weekdays})\b\.?)?"
        r"(?P<agency> ?\((?P<name>[^()]{2,40})\))?"
        r" ?(?P<mark>—|–|--|(?<= )-(?= )|:|\.(?= [\"“«]?[A-ZÀ-Þ])) ?(?=\S)"
    )


def find_dateline(text: str) -> FoundDateline | None:
    """The dateline that a text begins with, or None.

    A place before a dash is one only with a day or an agency, or in capitals: many sentences begin with a name and
    a dash. A place before a colon needs a day, or is a town in capitals or a state's capital, as newspapers of South Asia
    write it; one before a full stop needs a day and capitals.

    >>> found = find_dateline("LIMA, March 3 (Example) - Dock workers returned.")
    >>> found.place, found.month, found.day, found.agency
    ('LIMA', 3, 3, 'Example')
    """
    match = _pattern().match(text)
    if not match or match.end() > LONGEST or match.end() == len(text):
        return None
    if not _is_convincing(match, is_paragraph=len(text) > LONGEST_TITLE):
        return None
    month = match["month"] or match["month2"]
    day = match["day"] or match["day2"]
    return FoundDateline(
        span=(0, len(text[: match.start("mark")].rstrip())),
        rest=match.end(),
        place=match["place"],
        agency=match["name"],
        day=int(day) if day else None,
        month=load_word_lists().months[month.lower()] if month else None,
        year=int(match["year"]) if match["year"] else None,
        weekday=load_word_lists().weekdays[match["weekday"].lower()] if match["weekday"] else None,
    )


def _is_convincing(match: re.Match[str], *, is_paragraph: bool) -> bool:
    if match["mark"] == ".":
        return bool(match["date"]) and match["place"].isupper()
    if match["date"]:
        return True
    if match["mark"] == ":":
        return is_paragraph and _is_where_papers_file(match["place"])
    if match["agency"]:
        return True
    return match["place"].isupper() and len(match["place"]) > 3 and match["mark"] != "-"


def _is_where_papers_file(place: str) -> bool:
    """Whether a word before a colon is a town: written in capitals one of some size, else the seat of a government."""
    gazetteer = load_gazetteer()
    towns = [town for town in gazetteer.toponyms.find(place) if town.feature == "town" and is_large(town)]
    is_town = any(place_key(town.name) == place_key(place) for town in towns)
    return is_town and (place.isupper() or gazetteer.is_capital_or_metonym(place) is not None)
