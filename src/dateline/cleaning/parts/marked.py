"""Pieces that the elements of a page mark as what they are: captions with their credits, links to other reports."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dateline.cleaning.blocks.block import Block, cut_block, make_block
from dateline.cleaning.blocks.mending import Mended
from dateline.cleaning.body.elements import LINKED, Setting
from dateline.cleaning.body.seen import Seen
from dateline.cleaning.pieces import Piece, body_range, set_kind
from dateline.intake.page import Region

LEAST_CAPTION, LEAST_LINK = 4, 4
"""Words; shorter captions say "Photo", shorter links "More"."""
LONGEST_CREDIT = 12
"""Words."""
ABOVE = 12
"""Blocks before the body in which a caption belongs to the report: the picture under the headline."""

_CREDITS = frozenset(["credit", "related", None])


def split_credits(blocks: Sequence[Block], regions: Sequence[Region], page: str) -> list[Block]:
    """The blocks, with a credit that an element marks at the end of a caption's line parted from it."""
    marked = sorted(region.span for region in regions if region.role == "credit")
    starts = [start for start, _ in marked]
    parted: list[Block] = []
    for block in blocks:
        begin, end = block.spans[0][0], block.spans[-1][1]
        i = bisect_left(starts, begin + 1)
        if i < len(starts) and starts[i] < end <= marked[i][1]:
            parted.extend(_part(block, page, starts[i]))
        else:
            parted.append(block)
    return parted


def _part(block: Block, page: str, at: int) -> Iterator[Block]:
    """A block in two at a place of the page."""
    cut = bisect_left(block.origins, at)
    before, rest = cut_block(block, page, cut)
    if not before or not rest.spans:
        yield block
        return
    text = block.text[:cut].rstrip()
    yield make_block(before, Mended(text, block.origins[: len(text)]), gap=block.gap, bullet=block.bullet)
    yield make_block(rest.spans, Mended(rest.text, rest.origins), gap=0)


def name_marked(pieces: list[Piece], seen: Sequence[Seen], settings: Sequence[Setting]) -> None:
    """Name what was left out of the body and is marked: captions and credits about it, links inside it."""
    first, last = body_range(pieces)
    for i in range(max(0, first - ABOVE), last + 1):
        if pieces[i].kind not in ("dropped", "caption", "related"):
            continue
        roles, words, cue = settings[i].roles, seen[i].block.words, seen[i].cue
        after_caption = i > 0 and pieces[i - 1].kind == "caption"
        if "credit" in roles and after_caption and words <= LONGEST_CREDIT:
            set_kind(pieces, i, "credit")
        elif pieces[i].kind != "dropped" or (cue is not None and cue.why not in _CREDITS):
            continue
        elif "caption" in roles and words >= LEAST_CAPTION and settings[i].linked <= LINKED:
            set_kind(pieces, i, "caption")
        elif i > first and settings[i].linked > LINKED and words >= LEAST_LINK and "navigation" not in roles:
            set_kind(pieces, i, "related")
