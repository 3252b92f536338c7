"""Reports that are cut off in the middle: how their last paragraph ends, and the mark that stands for the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.cleaning.blocks.block import Block, cut_block, is_closed, make_block
from dateline.cleaning.blocks.cut_marks import find_mark
from dateline.cleaning.blocks.fragments import INTERRUPTION, ends_open, is_head
from dateline.cleaning.blocks.mending import Mended
from dateline.cleaning.cues import find_cue
from dateline.cleaning.parts.strays import is_of_body
from dateline.cleaning.pieces import Piece, body_range, set_kind, words_of
from dateline.record import Span

LEAST_PROSE = 12
"""Words of an unfinished paragraph that can't be a heading, a signature or an item of a list."""
LONG_PROSE = 20
"""The same, whatever stands after it: no headline is so long."""
WHOLE_BODY = 40
"""Words of an unfinished paragraph that is a body by itself, or an end that shares few words with it."""
LONGEST_HEADING = 6
"""Words of a heading between the body and its unfinished end."""
LEAST_OPEN = 5
"""The same, where its last word or comma can end no sentence."""

_BETWEEN = frozenset(["advert", "newsletter", "share", "reading-time", "caption", "credit", "date"])
_ADDRESS = re.compile(r"\w[.@/]\w\S*$")
_BROKEN = re.compile(r"[\w,]$")
_SENTENCE = re.compile(r"[.!?][\"”’»)]* [\"“‘«]?[A-ZÀ-Þ]")
_TRAILING_OFF = re.compile(r"\w[ ]?(?:\.{3,}|…)$")


@dataclass(frozen=True, slots=True)
class Ending:
    """The body's blocks without the mark at their end, that mark's spans, and whether the text is cut off."""

    blocks: list[Block]
    mark: tuple[Span, ...]
    cut_off: bool


def find_ending(blocks: Sequence[Block], page: str) -> Ending:
    """How a body ends. An ending that could be a list's, a heading's or a signature's is not taken to be cut off."""
    if not blocks:
        return Ending([], (), cut_off=False)
    *others, last = blocks
    at = find_mark(last.text)
    if at is None:
        return Ending(list(blocks), (), cut_off=_breaks_off(last))
    before, mark = cut_block(last, page, at)
    kept = Mended(last.text[:at].rstrip(), last.origins[: len(last.text[:at].rstrip())])
    return Ending(
        [*others, make_block(before, kept, gap=last.gap, bullet=last.bullet)], mark.spans, cut_off=True
    )


def keep_broken_end(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, with the unfinished paragraph after the body as body; where there is no body, with the longest.

    A heading, or furniture such as stands inside a text, may part it from the body.
    """
    kept = list(pieces)
    _, last = body_range(kept)
    at = _after(kept, last) if last >= 0 else _longest(kept)
    if at is None or kept[at].kind not in ("dropped", "related") or is_head(kept[at].block):
        return kept
    block = kept[at].block
    following = kept[at + 1].block if at + 1 < len(kept) else None
    alone = last >= 0 and (following is None or is_head(following)) and _is_paragraph(block)
    long = block.words >= LONG_PROSE if last >= 0 and _is_of_body(block, kept) else block.words >= WHOLE_BODY
    if is_unfinished(block) and (long or alone):
        set_kind(kept, at, "body")
    return kept


def _is_of_body(block: Block, pieces: Sequence[Piece]) -> bool:
    """Whether a block speaks of what the body does."""
    return is_of_body(block, words_of(pieces, "body"))


def _after(pieces: Sequence[Piece], last: int) -> int | None:
    """Index of the first piece after the body that is neither a heading nor an interruption."""
    for at in range(last + 1, min(len(pieces), last + 1 + INTERRUPTION)):
        block = pieces[at].block
        cue = find_cue(block.text, block.normal, block.words)
        if (cue is None and block.words > LONGEST_HEADING) or (cue is not None and cue.why not in _BETWEEN):
            return at
    return None


def _longest(pieces: Sequence[Piece]) -> int | None:
    return max(range(len(pieces)), key=lambda at: pieces[at].block.words, default=None)


def is_unfinished(block: Block) -> bool:
    """Whether a block is cut off, with a mark that says so or without."""
    return find_mark(block.text) is not None or _breaks_off(block)


def _is_paragraph(block: Block) -> bool:
    """Whether an unfinished block is no headline: it holds the end of a sentence, or ends in an open word."""
    text = block.text[: find_mark(block.text)].rstrip(" .…")
    return bool(_SENTENCE.search(text)) or (ends_open(text) and block.words >= LEAST_PROSE // 2)


def _breaks_off(block: Block) -> bool:
    """Whether a paragraph ends in the middle of a sentence, or trails off in dots."""
    if _TRAILING_OFF.search(block.text):
        return block.words >= LEAST_OPEN
    if is_closed(block.text) or _ADDRESS.search(block.text) or not _BROKEN.search(block.text):
        return False
    if ends_open(block.text):
        return block.words >= LEAST_OPEN
    return not block.bullet and block.words >= LEAST_PROSE and bool(_SENTENCE.search(block.text))
