"""From the blocks of the body to the report's paragraphs: rejoined, repaired, repeats folded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.cleaning.blocks.block import Block, join_blocks
from dateline.cleaning.blocks.fragments import INTERRUPTION, goes_on
from dateline.cleaning.cues import normalise_line
from dateline.cleaning.pieces import Piece
from dateline.cleaning.repeats import find_repeats
from dateline.record import Paragraph


@dataclass(frozen=True, slots=True)
class Body:
    """The report's text, and its paragraphs with their evidence."""

    text: str
    paragraphs: tuple[Paragraph, ...]


def rejoin(pieces: Sequence[Piece]) -> list[Block]:
    """The body's blocks, those joined that furniture had parted in the middle of a sentence."""
    joined: list[Block] = []
    last = -1
    for i, piece in enumerate(pieces):
        if piece.kind != "body":
            continue
        parted = 1 < i - last <= INTERRUPTION + 1
        if joined and parted and goes_on(joined[-1], piece.block, None):
            joined[-1] = join_blocks(joined[-1], piece.block)
        else:
            joined.append(piece.block)
        last = i
    return joined


def fold(blocks: list[Block], title: str | None) -> tuple[list[Block], list[Block]]:
    """The blocks without repeats, and the repeats: worse copies, and the title where it stands in the body again."""
    folded = find_repeats(blocks)
    if title:
        known = normalise_line(title)
        folded |= {i for i, block in enumerate(blocks) if block.normal == known and i + 1 < len(blocks)}
    kept = [block for i, block in enumerate(blocks) if i not in folded]
    return kept, [blocks[i] for i in sorted(folded)]


def build_body(blocks: Sequence[Block]) -> Body:
    """The paragraphs, joined with blank lines."""
    paragraphs = []
    position = 0
    for block in blocks:
        paragraphs.append(Paragraph(span=(position, position + len(block.text)), raw=block.spans))
        position += len(block.text) + 2
    return Body("\n\n".join(block.text for block in blocks), tuple(paragraphs))
