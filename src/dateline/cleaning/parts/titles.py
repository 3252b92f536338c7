"""The headline of a report and the standfirst under it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.cleaning.body.seen import STRONG, Seen
from dateline.cleaning.cues import normalise_line
from dateline.cleaning.parts.bylines import is_signature, is_signed
from dateline.cleaning.parts.captions import has_labelled_credit
from dateline.cleaning.parts.datelines import find_dateline
from dateline.cleaning.pieces import Piece, body_range, set_kind, words_of

LONGEST_TITLE = 30
"""Words; the longest headlines of the development pages have 24."""
TITLE_REACH = 40
"""Blocks before the body in which its title is looked for: bylines, share bars and galleries may come between."""
STATED_REACH = 150
"""The same where the title is known: whole menus may come between."""
BEHIND_BODY = 4
"""Blocks of what was taken for body in which a known title is looked for: a caption may stand above it."""
LEAST_HEADING = 3
"""Words of a heading that is taken for the headline though no statement repeats it."""
SHORTEST_TITLE = 3
"""Words."""
FARTHER = 0.02
"""What each block between counts against a line."""
NO_WORSE = 0.3
"""How much worse a headline the line above may look, and still be it."""
LEAST_TITLE = 0.6
"""Score under which no line is taken for the headline; none is better than a wrong one."""
SIGNATURE_REACH = 4
"""Blocks after the headline in which a byline or a date speaks for it."""
LEAST_STEM = 4
"""Words of a line that a known title must begin with, where the page's head adds its own name to the headline."""
SHORTEST_STANDFIRST, LONGEST_STANDFIRST = 6, 60
"""Words."""
LEAST_ABOVE = 5
"""Words of a headline that is believed against the line under it; rubrics are shorter."""
LEAST_BODY = 2
"""Paragraphs that must be left where a standfirst is taken off the body."""

_SENTENCES = re.compile(r"[a-zß-ÿ]{3}\. [\"“]?[A-ZÀ-Þ]")
_NO_END = re.compile(r"[.,;:][\"'”’»)]*$")
"""Headlines end without a stop."""
_NO_TITLE = re.compile(r"^\d+\.\s|www\.|https?:|\d\d?:\d\d|\bago$|[>»]|^By [A-Z]")


@dataclass(frozen=True, slots=True)
class Statements:
    """What a report is said to be called: by the caller or the page's head, and the blocks that the page sets as titles."""

    titles: tuple[str, ...] = ()
    headings: frozenset[int] = frozenset()


def name_title(pieces: list[Piece], seen: Sequence[Seen], stated: Statements) -> None:
    """Name the best headline before the body; with no body there is none to be the title of."""
    first, last = body_range(pieces)
    if last < 0:
        return
    if stated.titles:
        reach = range(max(0, first - STATED_REACH), min(first + BEHIND_BODY, len(pieces)))
        best = _find_stated(seen, reach, stated)
    else:
        reach = range(max(0, first - TITLE_REACH), min(first + 1, len(pieces)))
        best = _find_headline(pieces, seen, reach)
    if best is not None and (pieces[best].kind != "body" or last > best):
        set_kind(pieces, best, "title")


def _find_stated(seen: Sequence[Seen], reach: range, stated: Statements) -> int | None:
    """The line that is called the title: a heading before other lines, a whole line before a part of one.

    A heading that no statement repeats is the headline for readers, where it is the only one before the body and shares
    words with the one for search engines.
    """
    known = Counter(normalise_line(title) for title in stated.titles)
    same = [i for i in reach if seen[i].block.normal in known]
    if same:
        agreed = {title for title, times in known.items() if times > 1}
        return max(same, key=lambda i: (seen[i].block.normal in agreed, i in stated.headings, -i))
    for i in reach:
        block = seen[i].block
        if block.words >= LEAST_STEM and any(title.startswith(f"{block.normal} ") for title in known):
            return i
    headings = [i for i in reach if i in stated.headings and seen[i].block.words >= LEAST_HEADING]
    words = {word for title in known for word in title.split() if len(word) > 3}
    if len(headings) == 1 and words & set(seen[headings[0]].block.tokens):
        return headings[0]
    return None


def _find_headline(pieces: Sequence[Piece], seen: Sequence[Seen], reach: range) -> int | None:
    """The line that looks most like the headline, or the one above it where that is its standfirst."""
    words = words_of(pieces, "body")
    counts = Counter(piece.block.normal for piece in pieces)
    worths = {i: _title_worth(seen, i, words) for i in reach}
    best, best_worth = None, LEAST_TITLE
    for i in reach:
        repeated = counts[seen[i].block.normal] > 1
        worth = worths[i] - FARTHER * (reach.stop - 1 - i) + 0.5 * repeated
        if worth > best_worth:
            best, best_worth = i, worth
    if best is None or counts[seen[best].block.normal] > 1:
        return best
    return best - 1 if _is_headed(seen, best, worths) else best


def _is_headed(seen: Sequence[Seen], index: int, worths: Mapping[int, float]) -> bool:
    """Whether the line above is the headline, and this one its standfirst: signed under it, or no better a headline.

    In a run of such lines there is no telling.
    """
    if index - 1 not in worths:
        return False
    higher = seen[index - 1].block
    if higher.words < LEAST_ABOVE or seen[index].block.normal in higher.normal:
        return False
    if worths[index - 1] < LEAST_TITLE or worths.get(index - 2, 0.0) >= LEAST_TITLE:
        return False
    return is_signed(seen, index + 1) or worths[index - 1] >= worths[index] - NO_WORSE


def _title_worth(seen: Sequence[Seen], index: int, words: set[str]) -> float:
    """How much a block looks like the headline of a body with these words; 0 or less is no headline."""
    one = seen[index]
    block = one.block
    if one.cue or one.prose > STRONG or not SHORTEST_TITLE <= block.words <= LONGEST_TITLE:
        return 0.0
    if has_labelled_credit(block) or find_dateline(block.text) or _NO_TITLE.search(block.text):
        return 0.0
    if one.closed and _SENTENCES.search(block.text):
        return 0.0
    own = [word for word in block.tokens if len(word) > 3]
    shared = sum(word in words for word in own) / (len(own) + 1)
    signed = any(is_signature(after) for after in seen[index + 1 : index + 1 + SIGNATURE_REACH])
    worth = 2.5 * shared + 0.08 * min(block.words, 12) + 0.6 * signed - 0.5
    worth -= 2.5 * bool(_NO_END.search(block.text)) + 0.4 * block.text.isupper()
    return worth - 0.5 * bool(block.bullet) - 0.4 * (one.head is not None)


def name_standfirst(pieces: list[Piece], seen: Sequence[Seen], description: str | None) -> None:
    """Name the sentence under the title that a byline or a date parts from the body, or that the page's head repeats."""
    titles = [i for i, piece in enumerate(pieces) if piece.kind == "title"]
    first, last = body_range(pieces)
    if not titles or last < 0:
        return
    under = titles[-1] + 1
    described = normalise_line(description or "")
    for i in range(under, min(first, len(pieces))):
        if described == seen[i].block.normal and _can_be_standfirst(pieces, seen, i):
            set_kind(pieces, i, "standfirst")
            return
    if under < len(pieces) and _is_parted(pieces, under, first) and _can_be_standfirst(pieces, seen, under):
        set_kind(pieces, under, "standfirst")


def _is_parted(pieces: Sequence[Piece], under: int, first: int) -> bool:
    """Whether a byline, a date or the publisher's name stands between a line and the body, or right under it."""
    until = next((i for i in range(under + 1, len(pieces)) if pieces[i].kind == "body"), under + 1)
    if pieces[under].kind != "body":
        until = first
    return any(piece.kind in ("byline", "date", "publisher") for piece in pieces[under + 1 : until])


def _can_be_standfirst(pieces: Sequence[Piece], seen: Sequence[Seen], index: int) -> bool:
    one = seen[index]
    left = sum(piece.kind == "body" for piece in pieces[index + 1 :])
    if pieces[index].kind not in ("dropped", "body") or one.cue is not None or left < LEAST_BODY:
        return False
    titles = [piece.block.normal for piece in pieces if piece.kind == "title"]
    if any(one.block.normal in title for title in titles) or _NO_TITLE.search(one.block.text):
        return False
    return SHORTEST_STANDFIRST <= one.block.words <= LONGEST_STANDFIRST
