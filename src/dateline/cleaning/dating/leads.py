"""Days in a report's lead that speak for the day of publication: one it was posted on, and those on which the news was told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.cleaning.dating.years import calendar_days
from dateline.timex.finding import find_timexes
from dateline.timex.meaning import CalendarDay, Timex

LEAD_PARAGRAPHS = 3
"""The title and the first two paragraphs."""
LEAD_LENGTH = 600
"""Code points of them; some texts have no paragraphs. A judgement."""
REACH_BEFORE, REACH_AFTER = 120, 40
"""Code points around a date in which a word says that it is still to come."""

_PARAGRAPH = re.compile(r"\n+")
_SENTENCE_END = re.compile(r"[.!?][\"”’»)]* +(?=[\"“«]?[A-ZÀ-Þ])")
_TO_COME = re.compile(
    r"\b(?:will|would|shall|may|might|could|can|plan(?:s|ned)?|scheduled|due|expect(?:s|ed)?|set|slated|intends?|hopes?|"
    r"(?:is|are|was|were) to|to (?:be|take|begin|start|open|meet)|going to|until|till|by|before|ahead of|deadline|next)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:said|says|told|announced|reported|confirmed|added|stated|declared|warned|denied|agreed)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b(?:since|from|after|of|the|between|anniversary|dated) *$", re.IGNORECASE)
_STAMPED = re.compile(r"\b(?:posted|published|issued)\b", re.IGNORECASE)
_STAMP = re.compile(r"\b(?:posted|published|issued)(?: on| at)?[: ]*$", re.IGNORECASE)
_ON = re.compile(r"\bon *$", re.IGNORECASE)


def find_days_of_lead(text: str) -> Iterator[CalendarDay]:
    """Dates of the first paragraphs by which somebody is said to have told the news, with a weekday or a year.

    One with neither ("on Oct. 28"), or that nobody is said to tell ("shot on Sunday, June 29"), may be any day of a story.

    >>> [found.day for found in find_days_of_lead("Ferry crews went back to work on Friday, Sept. 3, their union said.")]
    [3]
    """
    paragraphs = [paragraph for paragraph in _PARAGRAPH.split(text[:LEAD_LENGTH]) if paragraph.strip()]
    telling = (paragraph for paragraph in paragraphs[:LEAD_PARAGRAPHS] if _TOLD.search(paragraph))
    for paragraph in telling:
        for timex in find_timexes(paragraph):
            named = next(calendar_days([timex]), None)
            if named is None or named.day_offset is not None or named.which is not None:
                continue
            if _is_said_on(named, paragraph, timex):
                yield named


def find_stamped_day(text: str) -> CalendarDay | None:
    """The day that the lead says it was posted or published on, in a line of its own or not.

    >>> find_stamped_day("Ferries sail again Posted: Friday, September 3, 2021 Updated: Monday, September 6, 2021").day
    3
    """
    lead = text[:LEAD_LENGTH]
    if not _STAMPED.search(lead):
        return None
    stamped = (timex for timex in find_timexes(lead) if _STAMP.search(lead[: timex.span[0]]))
    return next(calendar_days(stamped), None)


def _is_said_on(named: CalendarDay, paragraph: str, timex: Timex) -> bool:
    """Whether a date is that of the news: with weekday or year, and with a verb of telling."""
    start, end = timex.span
    before, after = _around(paragraph, start, end)
    is_on = _ON.search(before) or timex.text.lower().startswith("on ")
    if named.weekday is None and (named.year is None or not is_on):
        return False
    if not (_TOLD.search(before) or _TOLD.search(after)):
        return False
    return not _is_background(before, after) and not _is_quoted(paragraph[:start])


def _is_quoted(before: str) -> bool:
    """Whether a quotation is open where a text ends: what is said there is not dated by the report."""
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _around(paragraph: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after a date in its sentence."""
    before = _SENTENCE_END.split(paragraph[max(0, start - REACH_BEFORE) : start])[-1]
    return before, paragraph[end : end + REACH_AFTER]


def _is_background(before: str, after: str) -> bool:
    """Whether a date is still to come, or is when something began or befell that the report only mentions."""
    if _SINCE.search(before):
        return True
    told = [match.end() for match in _TOLD.finditer(before)]
    if _TO_COME.search(before, max(told, default=0)):
        return True
    opens = len(before.split()) <= 1
    return opens and bool(_TO_COME.search(after))
