"""Reports that are cut off in the middle: how their last paragraph ends, and the mark that stands for the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.cleaning.fragments import is_head, is_open
from dateline.cleaning.lines import Block, is_closed, make_block
from dateline.cleaning.mending import Mended
from dateline.cleaning.paragraphs import cut_block
from dateline.cleaning.pieces import Piece, body_range, set_kind
from dateline.record import Span

LEAST_PROSE = 12
"""Words of an unfinished paragraph that can't be a heading, a signature or an item of a list."""
LEAST_OPEN = 5
"""The same, where its last word or comma can end no sentence."""

_ELLIPSIS = r"(?:\.{3,}|…|\. \. \.)"
_MORE = r"(?:read|see|show|view) (?:more|the full \w+|full \w+|on)|continue reading|keep reading|full story|more|mehr|weiterlesen|lire la suite|leer más|seguir leyendo|continua a leggere|leia mais"
_MARK = re.compile(
    rf"(?:\s*{_ELLIPSIS})?\s*[\[(]\s*\+?\s*\d[\d,. ]*\s*(?:more )?(?:chars|characters|words)\s*[\])]$"
    rf"|\s*[\[(]\s*{_ELLIPSIS}\s*[\])]$"
    rf"|\s*[\[(]\s*(?:{_MORE})\s*{_ELLIPSIS}?\s*[\])]$"
    rf"|(?<={{dots}})\s*(?:{_MORE})\s*(?:{_ELLIPSIS}|[»›>→]+)?$".replace("{dots}", "…"),
    re.IGNORECASE,
)
"""What stands for the rest: "[+1234 chars]", "[...]", "(more…)", "… Read more"."""
_DOTS = re.compile(r"\.{3,}")
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
    """The pieces, with the unfinished paragraph right after the body as body where nothing but furniture follows it."""
    kept = list(pieces)
    _, last = body_range(kept)
    at = last + 1
    if last < 0 or at >= len(kept) or kept[at].kind not in ("dropped", "related"):
        return kept
    block = kept[at].block
    following = kept[at + 1].block if at + 1 < len(kept) else None
    alone = following is None or is_head(following)
    if alone and not is_head(block) and _breaks_off(block) and _is_paragraph(block):
        set_kind(kept, at, "body")
    return kept


def _is_paragraph(block: Block) -> bool:
    """Whether an unfinished block is no headline: it holds the end of a sentence, or ends in an open word."""
    return bool(_SENTENCE.search(block.text)) or (is_open(block) and block.words >= LEAST_PROSE // 2)


def find_mark(text: str) -> int | None:
    """Where the mark at the end of a text begins that stands for the rest of it; None where there is none.

    >>> find_mark("The port said that it would [+1234 chars]")
    27
    """
    match = _MARK.search(_DOTS.sub(lambda found: "…".ljust(len(found.group()), "…"), text))
    return match.start() if match and match.start() else None


def _breaks_off(block: Block) -> bool:
    """Whether a paragraph ends in the middle of a sentence, or trails off in dots."""
    if _TRAILING_OFF.search(block.text):
        return block.words >= LEAST_OPEN
    if is_closed(block.text) or (not block.text[-1:].isalnum() and not block.text.endswith(",")):
        return False
    if is_open(block):
        return block.words >= LEAST_OPEN
    return not block.bullet and block.words >= LEAST_PROSE and bool(_SENTENCE.search(block.text))
