"""Lines that make one unit of a page: a block, which is scored and labelled as one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from dateline.cleaning.blocks.mending import Mended, Origins
from dateline.cleaning.cues import normalise_words
from dateline.record import Span

_ENDS = frozenset(".!?…:;。！？।؟")
_CLOSING = "\"'”’»)]"
_OPENING_PUNCTUATION = re.compile(r"\s*[,.;:)!?](?:\s|$)")


class Block(msgspec.Struct, frozen=True, gc=False):
    """Lines that make one unit. `text` is theirs, mended and joined; `normal` serves comparison, `tokens` are its words.

    `origins` says for every character of the text where it stands in the page.
    """

    spans: tuple[Span, ...]
    text: str
    origins: Origins
    normal: str
    tokens: list[str]
    words: int
    gap: int
    bullet: str = ""


def is_closed(text: str) -> bool:
    """Whether a sentence can end where this text ends."""
    return text.rstrip(_CLOSING)[-1:] in _ENDS


def begins_with_punctuation(text: str) -> bool:
    """Whether a text begins with a mark that closes something before it."""
    return bool(_OPENING_PUNCTUATION.match(text))


def make_block(spans: tuple[Span, ...], shown: Mended, *, gap: int, bullet: str = "") -> Block:
    """A block of a text with its comparable form and its number of words."""
    tokens = normalise_words(shown.text)
    return Block(spans, shown.text, shown.origins, " ".join(tokens), tokens, len(tokens), gap, bullet)


def join_blocks(first: Block, second: Block) -> Block:
    """Two blocks as one; no space before closing punctuation. A space put between stands where the first one ends."""
    space = " " if first.text and second.text and not begins_with_punctuation(second.text) else ""
    origins = [*first.origins, *([first.origins[-1]] if space else []), *second.origins]
    return Block(
        first.spans + second.spans,
        f"{first.text}{space}{second.text}",
        origins,
        f"{first.normal} {second.normal}".strip(),
        first.tokens + second.tokens,
        first.words + second.words,
        first.gap,
        first.bullet,
    )


def cut_block(block: Block, page: str, at: int) -> tuple[tuple[Span, ...], Block]:
    """Part a block at offset `at` of its text: the spans of what stands before, and the block that is left."""
    rest = block.text[at:].lstrip()
    at = len(block.text) - len(rest)
    place = block.origins[at] if rest else block.spans[-1][1]
    before = tuple(_within(block.spans, page, 0, place))
    after = tuple(_within(block.spans, page, place, len(page)))
    return before, make_block(after, Mended(rest, block.origins[at:]), gap=block.gap, bullet=block.bullet)


def _within(spans: Sequence[Span], page: str, first: int, last: int) -> Iterator[Span]:
    """The parts of spans between two places of the page, without white space at their ends."""
    for start, end in spans:
        begin, until = max(start, first), min(end, last)
        shown = page[begin:until].strip()
        if begin < until and shown:
            begin += page[begin:until].index(shown)
            yield begin, begin + len(shown)
