"""The blocks of a page as they are first seen: cues, likeness to prose, and the headings that govern them."""

from __future__ import annotations

import re
from dataclasses import replace

import msgspec

from dateline.cleaning.blocks.block import Block, is_closed
from dateline.cleaning.body.shapes import find_numbered
from dateline.cleaning.cues import Cue, find_cue
from dateline.cleaning.word_lists import load_word_lists

LONG_PROSE = 25
"""Words from which a line's length says no more."""
PROSE_SHARE = 0.22
"""Share of function words that running text reaches in the languages of the list (English news: 0.30 to 0.45)."""
LISTED_SHARE = 0.08
"""Share of function words under which a page is taken to be in a language that the list does not know."""
HEAD_REACH = 10
"""Blocks that a heading such as "Related" may govern."""
STRONG = 0.6
"""Likeness to prose from which a block is one of the body's pillars."""
BEGUN_WORDS = 60
"""Words of prose after which the body has begun, so that a heading such as "Comments" can end it."""
STAMP_REACH = 15
"""Blocks within which a second time stamp shows that a list of comments or stories has begun."""
STAMP_WORDS = 9

_STAMP = re.compile(
    r"\b\d+ ?(?:s|sec|m|min|mins|h|hr|hrs|d|w|minutes?|hours?|days?|weeks?|months?|years?) ago\b"
    r"|\b(?:19|20)\d\d,? (?:at |- |@ ?)?\d{1,2}[:.]\d\d\b",
    re.IGNORECASE,
)

LISTED = Cue("comments", "comment section", "rest", "any", STAMP_WORDS)
"""What governs a list whose items bear time stamps."""


class Seen(msgspec.Struct, frozen=True, gc=False):
    """A block with its cue, how much it is like prose (0 to 1), and what governs it."""

    block: Block
    cue: Cue | None
    prose: float
    closed: bool
    head: Cue | None = None
    rest: Cue | None = None
    numbered: bool = False


def look(blocks: list[Block]) -> list[Seen]:
    """Every block with its cue, its likeness to prose, and the heading before it."""
    known = load_word_lists().function_words
    shares = [
        len([word for word in block.tokens if word in known]) / block.words if block.words else 0.0
        for block in blocks
    ]
    total = sum(block.words for block in blocks)
    listed = (
        sum(share * block.words for share, block in zip(shares, blocks, strict=True)) >= LISTED_SHARE * total
    )
    numbered = find_numbered(blocks)
    seen = []
    for i, (block, share) in enumerate(zip(blocks, shares, strict=True)):
        cue = find_cue(block.text, block.normal, block.words)
        closed = is_closed(block.text)
        prose = _prose(block, cue, share if listed else PROSE_SHARE, closed=closed)
        seen.append(Seen(block, cue, prose, closed, numbered=i in numbered))
    return _govern(seen)


def _prose(block: Block, cue: Cue | None, share: float, *, closed: bool) -> float:
    length = min(block.words, LONG_PROSE) / LONG_PROSE
    likeness = length * (0.2 + 0.8 * min(1.0, share / PROSE_SHARE)) * (1.0 if closed else 0.6)
    return likeness * (0.2 if cue else 1.0)


def _govern(seen: list[Seen]) -> list[Seen]:
    """Mark what stands under a heading: a few blocks after "Related", all that follows "Comments"."""
    end, ending = _find_end(seen)
    head: Cue | None = None
    reach = 0
    governed = []
    for i, alone in enumerate(seen):
        one = _under_colon(alone, head) if head and reach == HEAD_REACH - 1 else alone
        if one.cue and one.cue.scope == "next":
            head, reach = one.cue, HEAD_REACH
        elif (one.prose > 0.5 or reach == 0) and not (one.numbered and head):
            head = None
        rest = ending if i >= end else None
        governed.append(msgspec.structs.replace(one, head=head, rest=rest) if head or rest else one)
        reach = max(0, reach - 1)
    return governed


def _under_colon(one: Seen, head: Cue) -> Seen:
    """Mark a line that a heading's broken-off colon begins ("Read also" / ": title") as what the heading is."""
    if not one.block.text.startswith(":"):
        return one
    cue = replace(head, scope="line", colon=True)
    return msgspec.structs.replace(one, cue=cue, prose=0.2 * one.prose)


def _find_end(seen: list[Seen]) -> tuple[int, Cue | None]:
    """Where the body has surely ended, and the cue that says so.

    That is a cue such as "Comments", or the first of two time stamps close together, once the body has begun.
    """
    total = sum(one.prose * one.block.words for one in seen)
    before = 0.0
    stamp = -STAMP_REACH - 1
    for i, one in enumerate(seen):
        if one.cue and one.cue.scope == "rest" and before >= max(BEGUN_WORDS, one.cue.begun * total):
            return i, one.cue
        if before >= max(BEGUN_WORDS, LISTED.begun * total) and _is_stamp(one):
            if i - stamp <= STAMP_REACH:
                return max(stamp - 1, 0), LISTED
            stamp = i
        before += one.prose * one.block.words
    return len(seen), None


def _is_stamp(one: Seen) -> bool:
    return one.block.words <= STAMP_WORDS and bool(_STAMP.search(one.block.text))
