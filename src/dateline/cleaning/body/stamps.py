"""Live blogs: entries that begin with the hour; the hour is furniture, the entry is text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.cleaning.blocks.block import Block, cut_block, make_block
from dateline.cleaning.blocks.mending import Mended
from dateline.cleaning.body.seen import Seen

LEAST_ENTRIES = 2
"""Entries that make a live blog."""
LEAST_PROSE = 12
"""Words of the paragraph that stands in an entry or under its heading; lists of headlines with hours have none."""

_STAMP = re.compile(
    r"(?:[01]?\d|2[0-3])[:.h][0-5]\d(?: ?[ap]\.?m\b\.?)?(?: ?(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|EET|IST|MSK)\b)?"
    r"(?: ?[-–—|:])?(?= |$)",
    re.IGNORECASE,
)


def split_stamps(blocks: list[Block], page: str) -> list[Block]:
    """Part the hour from every entry of a live blog; any other page stays as it is."""
    stamped = {i: _stamp_end(block) for i, block in enumerate(blocks) if _stamp_end(block)}
    if sum(_is_entry(blocks, i, stamped) for i in stamped) < LEAST_ENTRIES:
        return blocks
    parted: list[Block] = []
    for i, block in enumerate(blocks):
        if _is_entry(blocks, i, stamped):
            parted.extend(_part(block, page, stamped[i]))
        else:
            parted.append(block)
    return parted


def keep_entries(seen: Sequence[Seen], body: list[bool]) -> list[bool]:
    """Choose every entry under an hour: its heading where the paragraph is chosen, and its paragraph in a live blog."""
    kept = list(body)
    alone = [_STAMP.fullmatch(one.block.text) is not None for one in seen]
    live = any(body) and sum(alone) >= LEAST_ENTRIES
    for i in range(1, len(seen)):
        if not alone[i - 1] or seen[i].cue or seen[i].rest:
            continue
        followed = i + 1 < len(seen) and body[i + 1]
        told = live and seen[i].closed and seen[i].block.words >= LEAST_PROSE
        kept[i] = body[i] or followed or told
        kept[i - 1] = kept[i - 1] and not kept[i]
    return kept


def _stamp_end(block: Block) -> int:
    match = _STAMP.match(block.text)
    return match.end() if match else 0


def _is_entry(blocks: Sequence[Block], index: int, stamped: dict[int, int]) -> bool:
    """Whether a stamped line is prose itself, or a heading (or nothing) with a paragraph under it."""
    if index not in stamped or blocks[index].bullet:
        return False
    if blocks[index].words >= LEAST_PROSE + 2:
        return True
    return index + 1 < len(blocks) and index + 1 not in stamped and blocks[index + 1].words >= LEAST_PROSE


def _part(block: Block, page: str, end: int) -> Iterator[Block]:
    if end == len(block.text):
        yield block
        return
    before, rest = cut_block(block, page, end)
    yield make_block(before, Mended(block.text[:end], block.origins[:end]), gap=block.gap)
    yield make_block(rest.spans, Mended(rest.text, rest.origins), gap=0)
