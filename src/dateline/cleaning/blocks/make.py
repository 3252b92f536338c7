"""A page's text to its blocks: lines mended, hard-wrapped ones unwrapped, sentences that links part made whole."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import msgspec

from dateline.cleaning.blocks.block import Block, is_closed, make_block
from dateline.cleaning.blocks.fragments import mend_fragments
from dateline.cleaning.blocks.hyphens import PageWords, is_broken, mend_break
from dateline.cleaning.blocks.lines import Line, split_lines
from dateline.cleaning.blocks.mending import Mended
from dateline.cleaning.blocks.spacing import Spacing
from dateline.cleaning.blocks.wrapping import find_wrap, unwrap

LEAST_PARAGRAPH = 15
"""Words of a paragraph before which a single bullet is a scan's or a copier's dirt."""

_STRAY = frozenset("•·▪●■◦‣∙*")


def make_blocks(text: str) -> list[Block]:
    """The page's blocks, in order: hard-wrapped lines and fragments broken by inline links become one."""
    lines = list(split_lines(text))
    words = PageWords(text)
    spacing = Spacing(text, words)
    blocks = [_block(group, words, spacing) for group in unwrap(lines, find_wrap(lines))]
    return mend_fragments(_without_stray_bullets(blocks))


def _without_stray_bullets(blocks: list[Block]) -> list[Block]:
    """Paragraphs with a bullet that stands in no list lose it; dashes mark speech and stay."""
    listed = [bool(block.bullet) for block in blocks]
    return [
        msgspec.structs.replace(block, bullet="")
        if _is_stray(block, listed[max(0, i - 1) : i] + listed[i + 1 : i + 2])
        else block
        for i, block in enumerate(blocks)
    ]


def _is_stray(block: Block, beside: list[bool]) -> bool:
    return (
        block.bullet in _STRAY
        and block.words >= LEAST_PARAGRAPH
        and is_closed(block.text)
        and not any(beside)
    )


def _block(lines: Sequence[Line], words: PageWords, spacing: Spacing) -> Block:
    spans = tuple((line.start, line.end) for line in lines)
    return make_block(spans, spacing.mend(_join(lines, words)), gap=lines[0].gap, bullet=lines[0].bullet)


def _join(lines: Sequence[Line], words: PageWords) -> Mended:
    """Lines as one text, words that were broken between them put together."""
    if len(lines) == 1:
        return Mended(lines[0].text, lines[0].origins)
    texts = [lines[0].text]
    origins = list(lines[0].origins)
    for before, line in itertools.pairwise(lines):
        between = " " if line.text and before.text and not before.broken else ""
        if between and is_broken(before.text):
            between = mend_break(before.text, line.text, words)
            texts[-1] = texts[-1][:-1]
            origins.pop()
        texts += [between, line.text]
        origins += [before.origins[-1]] * len(between)
        origins += line.origins
    return Mended("".join(texts), origins)
