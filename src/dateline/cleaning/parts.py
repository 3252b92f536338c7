"""What the blocks outside the body are: title, byline, caption, related link, tag, or furniture with its reason."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from dateline.cleaning.cues import looks_like_names, normalise_line
from dateline.cleaning.datelines import find_dateline
from dateline.cleaning.features import STRONG, Seen
from dateline.cleaning.lines import Block
from dateline.cleaning.names import load_names
from dateline.record import DropReason

Kind = Literal[
    "body", "title", "standfirst", "publisher", "byline", "date", "tags", "caption", "credit", "related", "dropped"
]  # fmt: skip

LONGEST_TITLE = 30
"""Words; the longest headlines of the development pages have 24."""
LONGEST_CAPTION = 90
LONGEST_CREDIT = 12
TITLE_REACH = 40
"""Blocks before the body in which its title is looked for: bylines, share bars and galleries may come between."""
LEAST_TITLE = 0.6
"""Score under which no line is taken for the headline; none is better than a wrong one."""
SIGNATURE_REACH = 4
"""Blocks after the headline in which a byline or a date speaks for it."""
BYLINE_REACH = 12
"""Blocks before or after the body in which a byline is believed."""
MOST_TAGS = 15
LONGEST_TAG = 5

_WORD = re.compile(r"\w+")
_INLINE_CREDIT = re.compile(
    r"\((?:[^()]{0,60}/\s*)?(?:AP|AFP|Reuters|EPA|Getty|TASS|dpa|[A-Z]{2,5} Photo)[^()]{0,60}\)\.?$"
    r"|\b(?:Photo|Image|Picture|Credits?|Photograph|Foto)(?: by| credit)?\s?(?::|\.\.\.|…).{2,60}$"
    r"|\((?:Photo|Image|Picture|Foto)[^()]{2,60}\)\.?$"
)
_FULL_DATE = re.compile(r"\b(?:19|20)\d\d\b")
_NO_TITLE = re.compile(r"^\d+\.\s|www\.|https?:|\d\d?:\d\d|\bago$|[>»]|^By [A-Z]")
_UNREADABLE = re.compile("[\ufffd\x00-\x08\x0e-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A block with what it is; `why` is the reason of a dropped one."""

    block: Block
    kind: Kind
    why: DropReason | None = None


def name_pieces(seen: Sequence[Seen], body: Sequence[bool], *, title: str | None) -> list[Piece]:
    """Every block with its kind. `title` is the known title, if one was given with the page."""
    pieces = [
        Piece(one.block, "body" if chosen else "dropped") for one, chosen in zip(seen, body, strict=True)
    ]
    _name_title(pieces, seen, title)
    _name_captions(pieces, seen)
    _name_related(pieces, seen)
    _name_tags(pieces, seen)
    _name_bylines(pieces, seen)
    _name_standfirst(pieces, seen)
    titles = frozenset(piece.block.normal for piece in pieces if piece.kind == "title")
    return [
        replace(piece, why=_drop_reason(one, piece, titles)) if piece.kind == "dropped" else piece
        for piece, one in zip(pieces, seen, strict=True)
    ]


def _set(pieces: list[Piece], index: int, kind: Kind) -> None:
    pieces[index] = Piece(pieces[index].block, kind)


def _body_range(pieces: list[Piece]) -> tuple[int, int]:
    """Index of the first body block and of the last; (number of blocks, -1) where there is none."""
    body = [i for i, piece in enumerate(pieces) if piece.kind == "body"]
    return (body[0], body[-1]) if body else (len(pieces), -1)


def _name_title(pieces: list[Piece], seen: Sequence[Seen], title: str | None) -> None:
    """The best headline before the body; with no body there is none to be the title of."""
    first, last = _body_range(pieces)
    if last < 0:
        return
    known = normalise_line(title) if title else None
    body = [piece.block.normal for piece in pieces[first : last + 1] if piece.kind == "body"]
    words = {word for text in body for word in text.split()}
    counts = Counter(piece.block.normal for piece in pieces)
    best, best_score = -1, LEAST_TITLE
    for i in range(max(0, first - TITLE_REACH), min(first + 1, len(pieces))):
        block = seen[i].block
        if known is not None:
            worth = 10.0 * (block.normal == known)
        else:
            worth = _title_score(seen, i, words) - 0.03 * (first - i) + 0.5 * (counts[block.normal] > 1)
        if worth > best_score:
            best, best_score = i, worth
    if best >= 0 and (pieces[best].kind != "body" or last > best):
        _set(pieces, best, "title")


def _title_score(seen: Sequence[Seen], index: int, words: set[str]) -> float:
    """How much a block looks like the headline of a body with these words; 0 or less is no headline."""
    one = seen[index]
    block = one.block
    if one.cue or one.prose > STRONG or not 3 <= block.words <= LONGEST_TITLE:
        return 0.0
    if _inline_credit(block) or find_dateline(block.text) or _NO_TITLE.search(block.text):
        return 0.0
    own = [word for word in block.normal.split() if len(word) > 3]
    shared = sum(word in words for word in own) / max(1, len(own))
    signed = any(_is_signature(after) for after in seen[index + 1 : index + 1 + SIGNATURE_REACH])
    worth = 2 * shared + 0.05 * min(block.words, 12) + 0.6 * signed - 0.5
    worth -= 1.5 * block.text.endswith((".", ",", ";", ":")) + 0.4 * block.text.isupper()
    return worth - 0.5 * bool(block.bullet) - 0.4 * (one.head is not None)


def _is_signature(one: Seen) -> bool:
    return _is_date_line(one) or (one.cue is not None and one.cue.why in ("byline", "date"))


def _name_captions(pieces: list[Piece], seen: Sequence[Seen]) -> None:
    """Captions: what a credit follows, what says so itself, and a line with place and day before the body."""
    first, _ = _body_range(pieces)
    for i, one in enumerate(seen):
        block = one.block
        if pieces[i].kind == "title" or one.rest:
            continue
        if _is_credit(one) and pieces[i].kind != "body":
            if i and _can_be_caption(pieces[i - 1], seen[i - 1]):
                _set(pieces, i - 1, "caption")
                _set(pieces, i, "credit")
            elif i and pieces[i - 1].kind == "caption":
                _set(pieces, i, "credit")
        elif block.words <= LONGEST_CAPTION and (
            _is_caption(one) or (i < first and find_dateline(block.text))
        ):
            _set(pieces, i, "caption")


def _is_credit(one: Seen) -> bool:
    block = one.block
    if block.words > LONGEST_CREDIT:
        return False
    if one.cue and one.cue.why == "credit":
        return True
    for agency in load_names().credit_agencies:
        if block.text.startswith(agency):
            rest = block.text[len(agency) :]
            return not rest or (rest[0] in " /-–|," and looks_like_names(rest.strip(" /-–|,") or agency))
    return False


def _is_caption(one: Seen) -> bool:
    return _inline_credit(one.block) or (one.cue is not None and one.cue.why == "caption")


def _can_be_caption(piece: Piece, one: Seen) -> bool:
    """Whether a block is what the credit after it belongs to; a paragraph is not, unless it begins with place and day."""
    if one.cue or one.block.bullet or not 4 <= one.block.words <= LONGEST_CAPTION:
        return False
    return piece.kind == "dropped" or (piece.kind == "body" and find_dateline(one.block.text) is not None)


def _inline_credit(block: Block) -> bool:
    return block.words <= LONGEST_CAPTION and bool(_INLINE_CREDIT.search(block.text))


def _name_related(pieces: list[Piece], seen: Sequence[Seen]) -> None:
    for i, one in enumerate(seen):
        if pieces[i].kind != "dropped" or one.rest:
            continue
        own = one.cue is not None and one.cue.why == "related" and one.cue.colon
        under = (
            one.cue is None and one.head is not None and one.head.why == "related" and one.block.words >= 4
        )
        if own or under:
            _set(pieces, i, "related")


def _name_tags(pieces: list[Piece], seen: Sequence[Seen]) -> None:
    """Short items under a heading that says so, or the first list after the body whose items the body names."""
    for i, one in enumerate(seen):
        headed = one.cue is None and one.head is not None and one.head.why == "tags"
        own = one.cue is not None and one.cue.why == "tags" and one.cue.colon
        if pieces[i].kind == "dropped" and (own or (headed and one.block.words <= LONGEST_TAG)):
            _set(pieces, i, "tags")
    if any(piece.kind == "tags" for piece in pieces):
        return
    run = _last_list(pieces, seen)
    words = {
        word for piece in pieces if piece.kind in ("body", "title") for word in piece.block.normal.split()
    }
    named = [i for i in run if all(word in words for word in pieces[i].block.normal.split())]
    if run and len(named) >= 0.6 * len(run):
        for i in run:
            _set(pieces, i, "tags")


def _last_list(pieces: list[Piece], seen: Sequence[Seen]) -> list[int]:
    """The first run of listed short blocks after the body, if it is short enough to be tags."""
    _, last = _body_range(pieces)
    run: list[int] = []
    for i in range(last + 1, len(pieces)):
        if pieces[i].block.bullet and seen[i].cue is None and pieces[i].block.words <= LONGEST_TAG:
            run.append(i)
        elif run:
            break
    return run if len(run) <= MOST_TAGS else []


def _name_bylines(pieces: list[Piece], seen: Sequence[Seen]) -> None:
    first, last = _body_range(pieces)
    for i, one in enumerate(seen):
        if pieces[i].kind != "dropped" or last < 0 or not first - BYLINE_REACH <= i <= last + BYLINE_REACH:
            continue
        if one.cue and one.cue.why == "byline":
            _set(pieces, i, "byline")
        elif (one.cue and one.cue.why == "date") or (i < first and _is_date_line(one)):
            _set(pieces, i, "date")


def _is_date_line(one: Seen) -> bool:
    return (
        one.cue is None
        and one.block.words <= 16
        and bool(_FULL_DATE.search(one.block.text))
        and not one.closed
    )


def _name_standfirst(pieces: list[Piece], seen: Sequence[Seen]) -> None:
    """A sentence right under the title, parted from the body by a byline or a date."""
    titles = [i for i, piece in enumerate(pieces) if piece.kind == "title"]
    first, _ = _body_range(pieces)
    if not titles or titles[-1] + 1 >= first:
        return
    after = titles[-1] + 1
    parted = any(piece.kind in ("byline", "date", "publisher") for piece in pieces[after + 1 : first])
    one = seen[after]
    if parted and pieces[after].kind == "dropped" and one.cue is None and 6 <= one.block.words <= 60:
        _set(pieces, after, "standfirst")


_REASONS = frozenset(get_args(DropReason))


def _drop_reason(one: Seen, piece: Piece, titles: frozenset[str]) -> DropReason:
    """What a block that is no part of the report was taken for."""
    readable = len(_UNREADABLE.sub("", piece.block.text))
    if readable < 0.7 * len(piece.block.text):
        return "unreadable"
    for cue in (one.cue, one.rest, one.head):
        if cue is not None and cue.why in _REASONS:
            return cue.why  # type: ignore[return-value]  # narrowed by _REASONS
    if piece.block.normal in titles:
        return "repeat"
    if one.cue is not None or not one.block.words:
        return "navigation" if one.cue and one.cue.scope == "next" else "furniture"
    return "navigation" if one.block.words <= 6 or one.block.bullet else "furniture"
