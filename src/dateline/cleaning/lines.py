"""Lines as blocks: what stands together on a page is scored and labelled together."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.cleaning.cues import find_cue, normalise_line
from dateline.cleaning.hyphens import PageWords, is_broken, mend_break
from dateline.cleaning.mending import Mended, Origins
from dateline.cleaning.names import load_names
from dateline.cleaning.splitting import Line, is_closed, split_lines
from dateline.cleaning.wrapping import find_wrap, unwrap
from dateline.record import Span

FRAGMENT_WORDS = 4
"""A line that broke off in its middle has at least so many words: menus in lower case have fewer."""
LONGEST_NAME = 5
LONGEST_BROKEN = 400
"""Words; what has grown so long without a full stop is no sentence."""

_OPENING_PUNCTUATION = re.compile(r"\s*[,.;:)!?](?:\s|$)")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that make one unit. `text` is theirs, mended and joined; `origins` says where its characters stand in the page.

    `normal` serves comparison.
    """

    spans: tuple[Span, ...]
    text: str
    origins: Origins
    normal: str
    words: int
    gap: int
    bullet: str = ""


def make_blocks(text: str) -> list[Block]:
    """The page's blocks, in order: hard-wrapped lines and fragments broken by inline links become one."""
    lines = list(split_lines(text))
    words = PageWords(text)
    blocks = [_block(group, words) for group in unwrap(lines, find_wrap(lines))]
    return _mend_fragments(blocks)


def _block(lines: Sequence[Line], words: PageWords) -> Block:
    shown = Mended(lines[0].text, lines[0].origins)
    for before, line in itertools.pairwise(lines):
        shown = _join(shown, line, words, broken=before.broken)
    spans = tuple((line.start, line.end) for line in lines)
    return make_block(spans, shown, gap=lines[0].gap, bullet=lines[0].bullet)


def _join(shown: Mended, line: Line, words: PageWords, *, broken: bool) -> Mended:
    """Two lines as one, a word that was broken between them put together."""
    if broken:
        return join_texts(shown, "", Mended(line.text, line.origins))
    if line.text and is_broken(shown.text):
        between = mend_break(shown.text, line.text, words)
        shown = Mended(shown.text[:-1], shown.origins[:-1])
        return join_texts(shown, between, Mended(line.text, line.origins))
    return join_texts(shown, " ", Mended(line.text, line.origins))


def join_texts(first: Mended, between: str, second: Mended) -> Mended:
    """Two texts as one; what is put between them stands where the first one ends."""
    if not first.text or not second.text:
        return second if second.text else first
    origins = [*first.origins, *[first.origins[-1]] * len(between), *second.origins]
    return Mended(f"{first.text}{between}{second.text}", origins)


def make_block(spans: tuple[Span, ...], shown: Mended, *, gap: int, bullet: str = "") -> Block:
    """A block of a text with its comparable form and its number of words."""
    return Block(
        spans, shown.text, shown.origins, normalise_line(shown.text), len(_WORD.findall(shown.text)), gap, bullet
    )


def _mend_fragments(blocks: list[Block]) -> list[Block]:
    """Join a block to the one before it where that broke off in the middle of a sentence."""
    mended: list[Block] = []
    for i, block in enumerate(blocks):
        following = blocks[i + 1] if i + 1 < len(blocks) else None
        if mended and goes_on(mended[-1], block, following):
            mended[-1] = join_blocks(mended[-1], block)
        else:
            mended.append(block)
    return mended


def goes_on(broken: Block, block: Block, following: Block | None) -> bool:
    """Whether `block` is the rest of the sentence that `broken` leaves open.

    It is where it begins with closing punctuation or in lower case; or where it is a bare name after a comma or an
    open word, and what follows goes on in the same way.
    """
    if block.bullet or not _can_go_on(broken):
        return False
    if _begins_with_punctuation(block):
        return not block.text.startswith(":")
    if broken.words < FRAGMENT_WORDS or not _has_function_word(broken) or _is_head(block):
        return False
    if _begins_low(block):
        return _is_open(broken) or is_closed(block.text) or block.words >= FRAGMENT_WORDS
    return _is_open(broken) and _is_bare_name(block, following)


def _can_go_on(broken: Block) -> bool:
    open_ended = not broken.bullet and not is_closed(broken.text)
    return open_ended and 2 <= broken.words <= LONGEST_BROKEN and not _is_head(broken)


def _is_bare_name(block: Block, following: Block | None) -> bool:
    if block.words > LONGEST_NAME or is_closed(block.text) or following is None or following.bullet:
        return False
    return _begins_low(following) or _begins_with_punctuation(following)


def join_blocks(first: Block, second: Block) -> Block:
    """Two blocks as one; no space before closing punctuation."""
    space = "" if _begins_with_punctuation(second) else " "
    shown = join_texts(Mended(first.text, first.origins), space, Mended(second.text, second.origins))
    return make_block(first.spans + second.spans, shown, gap=first.gap, bullet=first.bullet)


def _begins_with_punctuation(block: Block) -> bool:
    return bool(_OPENING_PUNCTUATION.match(block.text))


def _begins_low(block: Block) -> bool:
    return block.text[:1].islower()


def _is_open(block: Block) -> bool:
    """Whether the text ends with a comma or with a word that cannot end a sentence."""
    last = block.text.rsplit(None, 1)[-1]
    return last.endswith(",") or last.casefold() in load_names().open_words


def _is_head(block: Block) -> bool:
    return find_cue(block.text, block.normal, block.words) is not None


def _has_function_word(block: Block) -> bool:
    words = load_names().function_words
    return any(word in words for word in block.normal.split())
