"""Bylines and date lines: what stands between a headline and its report."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.cleaning.body.seen import Seen
from dateline.cleaning.cues import looks_like_names
from dateline.cleaning.dating.years import calendar_days
from dateline.cleaning.pieces import Piece, body_range, set_kind
from dateline.cleaning.word_lists import load_word_lists
from dateline.timex.finding import find_timexes

BYLINE_REACH = 12
"""Blocks before or after the body in which a byline is believed."""
LONGEST_HEAD = 3
"""Blocks that byline and date take up; at the beginning of the body they may have been taken for body."""
LONGEST_DATE_LINE = 16
"""Words."""
UNREAD_LETTERS = 4
"""Letters beside the day that a line of nothing else may have: "at", "GMT"."""

_FULL_DATE = re.compile(r"\b(?:19|20)\d\d\b")
_DIGIT = re.compile(r"\d")
_MARKED = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)|\d[:.]\d\d", re.IGNORECASE)
_NAME = r"[A-ZÀ-Þ][\w.'’-]+(?: (?:de|van|von|bin|al|el))?(?: [A-ZÀ-Þ][\w.'’-]+){1,3}"
_NAME_AND_PLACE = re.compile(
    rf"{_NAME}(?:(?:,| and|, and) {_NAME})* in [A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+)*$"
)
"""A byline without "by": "Ana Gil and Li Wei in Lima"."""
_BY = frozenset(
    {
        "by",
        "text by",
        "words by",
        "written by",
        "story by",
        "von",
        "par",
        "por",
        "di",
        "door",
        "autor",
        "auteur",
        "autore",
        "author",
    }
)
"""What stands on a line of its own above a name."""
_LETTER = re.compile(r"[^\W\d_]")


def name_bylines(pieces: list[Piece], seen: Sequence[Seen]) -> None:
    """Name bylines and date lines near the body."""
    first, last = body_range(pieces)
    if last < 0:
        return
    for i in range(max(0, first - BYLINE_REACH), min(len(seen), last + BYLINE_REACH + 1)):
        one, kind = seen[i], pieces[i].kind
        heads = kind == "body" and i < first + LONGEST_HEAD
        if (kind == "dropped" or heads) and one.cue and one.cue.why in ("byline", "date"):
            set_kind(pieces, i, "byline" if one.cue.why == "byline" else "date")
        elif (kind == "dropped" and i < first and is_date_line(one)) or (heads and _is_day_alone(one)):
            set_kind(pieces, i, "date")
    for i in range(max(0, first - BYLINE_REACH), min(len(seen) - 1, last + BYLINE_REACH)):
        if (
            _is_by_alone(seen[i])
            and pieces[i + 1].kind == "dropped"
            and looks_like_names(seen[i + 1].block.text)
        ):
            set_kind(pieces, i, "byline")
            set_kind(pieces, i + 1, "byline")
    titled = max((i for i, piece in enumerate(pieces) if piece.kind == "title"), default=len(pieces))
    for i in range(titled + 1, min(titled + LONGEST_HEAD, first - 1)):
        if pieces[i].kind == "dropped" and _is_bare_byline(seen, i):
            set_kind(pieces, i, "byline")


def is_signed(seen: Sequence[Seen], index: int) -> bool:
    """Whether a byline, with "by" or without, or a date line stands at an index."""
    return index < len(seen) and (is_signature(seen[index]) or _is_bare_byline(seen, index))


def _is_bare_byline(seen: Sequence[Seen], index: int) -> bool:
    """Whether a line is names and a place, with a date line under it."""
    block = seen[index].block
    if seen[index].cue is not None or not _NAME_AND_PLACE.match(block.text):
        return False
    dated = block.tokens[-1] in load_word_lists().months
    return not dated and index + 1 < len(seen) and is_signature(seen[index + 1])


def is_date_line(one: Seen) -> bool:
    """Whether a line tells a day: it has a year, or it is a day with its weekday or hour and nothing else."""
    if one.cue is not None or one.block.words > LONGEST_DATE_LINE:
        return False
    return (not one.closed and bool(_FULL_DATE.search(one.block.text))) or _is_day_alone(one)


def _is_day_alone(one: Seen) -> bool:
    """Whether a line is a day and month with weekday, hour or year: "Monday 25 July, 16:02", "25 July 2022"."""
    text = one.block.text
    if (
        one.block.words > LONGEST_DATE_LINE
        or not _DIGIT.search(text)
        or not (_MARKED.search(text) or _FULL_DATE.search(text))
    ):
        return False
    timexes = find_timexes(text)
    if next(calendar_days(timexes), None) is None:
        return False
    said = sum(len(_LETTER.findall(timex.text)) for timex in timexes)
    return len(_LETTER.findall(text)) - said <= UNREAD_LETTERS


def _is_by_alone(one: Seen) -> bool:
    return one.block.normal in _BY


def is_signature(one: Seen) -> bool:
    """Whether a line is a byline or a date, as stands under a headline."""
    return (
        is_date_line(one) or _is_by_alone(one) or (one.cue is not None and one.cue.why in ("byline", "date"))
    )
