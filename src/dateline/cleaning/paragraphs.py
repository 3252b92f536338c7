"""From the blocks of the body to the report's paragraphs: rejoined, repaired, repeats folded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.cleaning.lines import Block, goes_on, join_blocks, squeeze
from dateline.cleaning.pieces import Piece
from dateline.cleaning.repeats import find_repeats
from dateline.record import Paragraph, Span

INTERRUPTION = 6
"""Blocks of furniture that may stand inside a broken paragraph."""

_MOJIBAKE = re.compile("[ÃÂâÐÑ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")


@dataclass(frozen=True, slots=True)
class Body:
    """The report's text, its paragraphs with their evidence, and the blocks folded as repeats."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    folded: tuple[Block, ...]


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


def build_body(blocks: list[Block]) -> Body:
    """Fold repeats, mend mojibake, and join the paragraphs with blank lines."""
    folded = find_repeats(blocks)
    kept = [block for i, block in enumerate(blocks) if i not in folded]
    texts = [mend_mojibake(block.text) for block in kept]
    paragraphs = []
    position = 0
    for block, text in zip(kept, texts, strict=True):
        paragraphs.append(Paragraph(span=(position, position + len(text)), raw=block.spans))
        position += len(text) + 2
    return Body("\n\n".join(texts), tuple(paragraphs), tuple(blocks[i] for i in sorted(folded)))


def mend_mojibake(text: str) -> str:
    """Undo a wrong decoding where one is evident ("cafÃ©"); all other text stays as it is."""
    if not _MOJIBAKE.search(text):
        return text
    import ftfy

    return squeeze(ftfy.fix_encoding(text))


def cut_block(block: Block, page: str, at: int) -> tuple[tuple[Span, ...], Block]:
    """Part a block at offset `at` of its text: the spans of what stands before, and the block that is left.

    Text and page differ in white space only, so characters are counted that are not white space.
    """
    count = sum(1 for character in block.text[:at] if not character.isspace())
    before: list[Span] = []
    after: list[Span] = []
    for start, end in block.spans:
        cut = start
        while cut < end and count > 0:
            count -= _is_shown(page[cut])
            cut += 1
        if cut > start:
            before.append((start, cut))
        if cut < end:
            after.append((cut + len(page[cut:end]) - len(page[cut:end].lstrip()), end))
    text = block.text[at:].lstrip()
    return tuple(before), replace(block, spans=tuple(after), text=text, words=len(re.findall(r"\w+", text)))


def _is_shown(character: str) -> bool:
    return bool(squeeze(character))
