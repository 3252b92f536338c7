"""Captions and the credits under them or at their end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.cleaning.cues import looks_like_names
from dateline.cleaning.datelines import find_dateline
from dateline.cleaning.features import Seen
from dateline.cleaning.lines import Block
from dateline.cleaning.names import load_names
from dateline.cleaning.pieces import Piece, body_range, set_kind

LONGEST_CAPTION = 90
"""Words."""
LONGEST_CREDIT = 12
"""Words."""

_INLINE_CREDIT = re.compile(
    r"\((?:[^()]{0,60}/\s*)?(?:AP|AFP|Reuters|EPA|Getty|TASS|dpa|[A-Z]{2,5} Photo)[^()]{0,60}\)\.?$"
    r"|\b(?:Photo|Image|Picture|Credits?|Photograph|Foto)(?: by| credit)?\s?(?::|\.\.\.|…).{2,60}$"
    r"|\((?:Photo|Image|Picture|Foto)[^()]{2,60}\)\.?$"
)
_BRACKETED = re.compile(r"(?:\[[^\[\]]{2,60}\]|\([A-Z][^()]{2,40}\))$")
_LAST_BRACKET = re.compile(r"(?<=[.!?] )\[[^\[\]]{2,60}\]$")


def name_captions(pieces: list[Piece], seen: Sequence[Seen]) -> None:
    """Captions: what a credit follows, what says so itself, and a line with place and day before the body."""
    first, _ = body_range(pieces)
    for i, one in enumerate(seen):
        block = one.block
        if pieces[i].kind == "title" or one.rest:
            continue
        if _is_credit(one) and pieces[i].kind != "body":
            if i and _can_be_caption(pieces[i - 1], seen[i - 1]):
                set_kind(pieces, i - 1, "caption")
                set_kind(pieces, i, "credit")
            elif i and pieces[i - 1].kind == "caption":
                set_kind(pieces, i, "credit")
        elif block.words <= LONGEST_CAPTION and (
            _is_caption(one)
            or (i < first and find_dateline(block.text))
            or (pieces[i].kind == "dropped" and i < first and _ends_in_credit(block))
        ):
            set_kind(pieces, i, "caption")


def _is_credit(one: Seen) -> bool:
    block = one.block
    if block.words > LONGEST_CREDIT:
        return False
    if (one.cue and one.cue.why == "credit") or _BRACKETED.match(block.text):
        return True
    for agency in load_names().credit_agencies:
        if block.text.startswith(agency):
            rest = block.text[len(agency) :]
            return not rest or (rest[0] in " /-–|," and looks_like_names(rest.strip(" /-–|,") or agency))
    return False


def _is_caption(one: Seen) -> bool:
    return has_labelled_credit(one.block) or (one.cue is not None and one.cue.why == "caption")


def _can_be_caption(piece: Piece, one: Seen) -> bool:
    """Whether a block is what the credit after it belongs to; a paragraph is not, unless it begins with place and day."""
    if one.cue or one.block.bullet or not 4 <= one.block.words <= LONGEST_CAPTION:
        return False
    return piece.kind == "dropped" or (piece.kind == "body" and find_dateline(one.block.text) is not None)


def find_inline_credit(text: str) -> int | None:
    """Where the credit at the end of a caption begins; None where it has none.

    >>> find_inline_credit("Ferries wait in Lima. Photo: Ana Gil")
    22
    """
    match = _INLINE_CREDIT.search(text) or _LAST_BRACKET.search(text)
    return match.start() if match else None


def has_labelled_credit(block: Block) -> bool:
    """Whether a block ends as captions do: "Photo: Ana Gil", "(AP Photo/Ana Gil)"."""
    return block.words <= LONGEST_CAPTION and bool(_INLINE_CREDIT.search(block.text))


def _ends_in_credit(block: Block) -> bool:
    return bool(_LAST_BRACKET.search(block.text))
