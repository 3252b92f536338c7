"""The publisher as a page names itself: a masthead, its copyright line, "X live blog", an agency's signature."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.cleaning.body.seen import Seen
from dateline.cleaning.cues import looks_like_names, normalise_line
from dateline.cleaning.parts.bylines import is_date_line
from dateline.cleaning.pieces import Piece, body_range, set_kind
from dateline.cleaning.word_lists import load_word_lists
from dateline.record import Span

LONGEST_NAME = 6
"""Words of a publisher's name."""
MASTHEAD_REACH = 3
"""Blocks at the top of a page in which its masthead stands."""
HEAD_REACH = 40
"""Blocks at the top of a page in which its copyright holder is looked for again."""

_MARK = re.compile(r"©|copyright|\(c\)", re.IGNORECASE)
_COPYRIGHT = re.compile(
    r"(?:copyright|©|\(c\))(?:[\s©,]|\(c\))*(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?,?\s*)?(?:by )?(?P<holder>[^.|·©]{3,60})",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r",? (?:ltd|limited|inc|llc|plc|gmbh|ag|s\.?a|b\.?v|corp|corporation|company|co|group|media)\b.*$",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"[,;–-]*\s*\b(?:all rights|alle rechte|tous droits|todos los derechos|todos os direitos|tutti i diritti)\b.*$",
    re.IGNORECASE,
)
_LIVE = re.compile(r"^(?P<name>[A-ZÀ-Þ][\w.'’& -]{1,40}?) live ?blog\b[\s,:|–—-]*")
_TRANSLATED = re.compile(
    r"^(?:news agency|agency|newspaper|source:)?\s*[\"“«„]?(?P<name>[A-ZÀ-Þ][^\"“”«»„()]{1,40}?)[\"”»“]?\s*"
    r"\((?:[a-z-]+ )?translat[^()]*\)$",
    re.IGNORECASE,
)
_SHOUTED = re.compile(r"^[A-ZÀ-Þ][A-ZÀ-Þ&'’. -]{3,50}$")


@dataclass(frozen=True, slots=True)
class FoundName:
    """A publisher's name in a line."""

    name: str
    span: Span


def find_name(line: str) -> FoundName | None:
    """The publisher's name in a line that was found to hold it; a shouted masthead is written as a name.

    >>> find_name("Harbour News live blog, Monday 4 March 2024")
    FoundName(name='Harbour News', span=(0, 12))
    >>> find_name("THE HARBOUR POST").name
    'The Harbour Post'
    """
    match = _LIVE.match(line) or _TRANSLATED.match(line)
    if match:
        return FoundName(match["name"], match.span("name"))
    stripped = line.strip(" |[]()")
    if not stripped:
        return None
    start = line.index(stripped)
    return FoundName(_unshout(stripped), (start, start + len(stripped)))


def name_publisher(pieces: list[Piece], seen: Sequence[Seen]) -> None:
    """Name the line by which a page says whose it is."""
    first, last = body_range(pieces)
    if last < 0:
        return
    found = _find_signed(pieces, seen, first)
    if found is None:
        found = _find_masthead(pieces, seen, first)
    if found is None:
        found = _find_holder(pieces, seen, first)
    if found is not None:
        set_kind(pieces, found, "publisher")


def _find_signed(pieces: Sequence[Piece], seen: Sequence[Seen], first: int) -> int | None:
    """A line such as "X live blog" or "X (translated from …)" before the body."""
    for i in range(min(first, len(pieces))):
        text = seen[i].block.text
        if pieces[i].kind == "dropped" and (_LIVE.match(text) or _TRANSLATED.match(text)):
            return i
    return None


def _find_masthead(pieces: Sequence[Piece], seen: Sequence[Seen], first: int) -> int | None:
    """A name in capitals at the top of the page, with the day on the line after it or such a word as "Gazette"."""
    for i in range(min(MASTHEAD_REACH, first, len(pieces) - 1)):
        block = seen[i].block
        shouted = _SHOUTED.match(block.text) and 2 <= block.words <= LONGEST_NAME
        if pieces[i].kind != "dropped" or seen[i].cue is not None or not shouted:
            continue
        if is_date_line(seen[i + 1]) or block.tokens[-1] in load_word_lists().masthead_words:
            return i
    return None


def _find_holder(pieces: Sequence[Piece], seen: Sequence[Seen], first: int) -> int | None:
    """The first line of the page's head that its copyright line names as the holder."""
    holders = [normalise_line(holder) for one in seen if (holder := find_holder(one.block.text))]
    for i in range(min(HEAD_REACH, first, len(pieces))):
        block = seen[i].block
        if pieces[i].kind == "dropped" and seen[i].cue is None and normalise_line(block.text) in holders:
            return i
    return None


def find_holder(text: str) -> str | None:
    """The holder that a copyright line names, without "Ltd" and the like; None where there is no name.

    >>> find_holder("© 2024 Harbour Post Ltd. All rights reserved.")
    'Harbour Post'
    """
    match = _COPYRIGHT.search(text) if _MARK.search(text) else None
    if not match:
        return None
    named = match["holder"].partition(". ")[0].strip()
    short = _RIGHTS.sub("", _COMPANY.sub("", named)).strip(" ,.")
    words = normalise_line(short).split()
    return short if looks_like_names(short) and 1 <= len(words) <= LONGEST_NAME else None


def _unshout(name: str) -> str:
    """A name in capitals as it is written in running text; short words stay as acronyms."""
    if not name.isupper() or " " not in name:
        return name
    return " ".join(
        word if len(word) <= 3 and word not in _SMALL else word.capitalize() for word in name.split()
    )


_SMALL = frozenset(["THE", "OF", "AND", "FOR", "DAY", "SUN"])
