"""Sentences that links, pictures and advertisements part: which blocks go on from one another."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from dateline.cleaning.blocks.block import Block, begins_with_punctuation, is_closed, join_blocks
from dateline.cleaning.blocks.cut_marks import find_mark
from dateline.cleaning.cues import find_cue
from dateline.cleaning.word_lists import load_word_lists

FRAGMENT_WORDS = 4
"""A line that broke off in its middle has at least so many words: menus in lower case have fewer."""
PROSE_WORDS = 8
"""Words from which an unfinished line is the beginning of a paragraph; headlines with function words may have more."""
LONGEST_NAME = 5
"""Words of a link that stands on a line of its own."""
LONGEST_HEAD = 120
"""Words of the longest notice that a cue speaks for."""
LONGEST_LINK = 16
"""Words of the longest headline or caption that is passed over between two parts of a sentence."""
LONGEST_BROKEN = 400
"""Words; what has grown so long without a full stop is no sentence."""
BEGUN_REACH = 50
"""Blocks before an unfinished one in which a whole paragraph shows that the text has begun."""
INTERRUPTION = 6
"""Blocks of furniture that may stand inside a broken paragraph."""

_CREDIT = re.compile(
    r"\b(?:Photo|Image|Picture|Credit|Foto|File)\b[^.]{0,20}[:/].{2,60}$|\([^()]{0,40}\b(?:Photo|Picture|AP|AFP)\b[^()]*\)$"
)
"""The end of a caption."""
_ADDRESS = re.compile(r"(?:https?:|www\.)\S")
_ADDRESS_END = re.compile(r"\w[.@/]\w\S*$")
_NUMBERED = re.compile(r"\d+[.)] ")


def mend_fragments(blocks: list[Block]) -> list[Block]:
    """Join a block to the one before it where that broke off in the middle of a sentence.

    Furniture that says of itself what it is may stand between the two; it keeps its place after both.
    """
    mended: list[Block] = []
    normals = sorted(block.normal for block in blocks)
    for i, block in enumerate(blocks):
        if not mended or not _can_be_rest(block, mended[-1]):
            mended.append(block)
            continue
        following = _following(blocks, i)
        at = _find_opener(mended, block, following)
        if at is None and _ends_sentence(mended[-1], block, following):
            at = None if _is_copy(mended[-1], normals) else -1
        if at is None:
            mended.append(block)
        else:
            mended[at] = join_blocks(mended[at], block)
    return mended


def _can_be_rest(block: Block, last: Block) -> bool:
    """A quick look that spares most blocks the others: they begin with a capital, and nothing before them is open."""
    return _begins_low(block) or begins_with_punctuation(block.text) or ends_open(last.text)


def _following(blocks: Sequence[Block], index: int) -> Block | None:
    """The block after one; after a few words in lower case the first that is no furniture."""
    for block in blocks[index + 1 : index + 1 + INTERRUPTION]:
        if blocks[index].words > LONGEST_NAME or not _begins_low(blocks[index]) or not is_head(block):
            return block
    return None


def _find_opener(mended: Sequence[Block], block: Block, following: Block | None) -> int | None:
    """Index of the block whose sentence goes on in this one; None where it begins something of its own."""
    last = len(mended) - 1
    near = goes_on(mended[last], block, following)
    rest = is_closed(block.text) or block.words >= PROSE_WORDS or _is_bare_link(block, following)
    if not rest or not _begins_low(block) or _ADDRESS.match(block.text) or is_head(block):
        return last if near and not _is_furniture(mended, last) else None
    far = _find_unfinished(mended)
    if near and not _is_furniture(mended, last) and (far is None or not _is_likelier(mended, far)):
        return last
    return far if far is not None and goes_on(mended[far], block, following) else None


def _ends_sentence(broken: Block, block: Block, following: Block | None) -> bool:
    """Whether a block that begins with a name or a number is the rest of a paragraph that ends in an open word."""
    if not ends_open(broken.text) or not _is_unfinished_prose(broken) or not _can_go_on(broken):
        return False
    if block.bullet or is_head(block) or not is_closed(block.text) or _NUMBERED.match(block.text):
        return False
    return following is None or not (_begins_low(following) or is_head(following))


def _is_copy(broken: Block, normals: Sequence[str]) -> bool:
    """Whether a block is the beginning of another, as a copy that breaks off is. The blocks' texts are in order."""
    beginning = f"{broken.normal} "
    at = bisect_left(normals, beginning)
    return at < len(normals) and normals[at].startswith(beginning)


def _find_unfinished(blocks: Sequence[Block]) -> int | None:
    """Index of the unfinished paragraph before the last few blocks, which are furniture, one of them perhaps unnamed."""
    last = len(blocks) - 1
    unnamed = 0
    for at in range(last, max(-1, last - INTERRUPTION - 1), -1):
        furniture = _is_furniture(blocks, at)
        if at < last and not furniture and _is_unfinished_prose(blocks[at]):
            return at
        unnamed += not furniture
        if unnamed > 1 or (at < last and not furniture and blocks[at].words > LONGEST_LINK):
            return None
    return None


def _is_likelier(blocks: Sequence[Block], far: int) -> bool:
    """Whether a sentence goes on from an unfinished paragraph and not from the last block, which is a headline at most.

    The farther one must not be a headline itself: it is open or long, or the text has begun before it.
    """
    near, opener = blocks[-1], blocks[far]
    if near.words > LONGEST_LINK or ends_open(near.text):
        return False
    begun = any(
        is_closed(block.text) and block.words > LONGEST_LINK
        for block in blocks[max(0, far - BEGUN_REACH) : far]
    )
    return begun or ends_open(opener.text) or opener.words > LONGEST_LINK


def _is_furniture(blocks: Sequence[Block], index: int) -> bool:
    """Whether a block says that it is no part of the text, or a line over it says so."""
    block = blocks[index]
    if is_head(block) or _CREDIT.search(block.text):
        return True
    if block.words > LONGEST_LINK or is_closed(block.text):
        return False
    for over in reversed(blocks[max(0, index - INTERRUPTION) : index]):
        cue = find_cue(over.text, over.normal, over.words)
        if cue is not None or over.words > LONGEST_LINK:
            return cue is not None and cue.scope == "next"
    return False


def _is_unfinished_prose(block: Block) -> bool:
    if is_closed(block.text) or block.words < PROSE_WORDS or _ADDRESS_END.search(block.text):
        return False
    return _has_function_word(block)


def goes_on(broken: Block, block: Block, following: Block | None) -> bool:
    """Whether `block` is the rest of the sentence that `broken` leaves open.

    It is where it begins with closing punctuation or in lower case; or where it is a bare name after a comma or an
    open word, and what follows goes on in the same way.
    """
    if block.spans[0] < broken.spans[-1]:  # it stands before a part that was joined from further on
        return False
    punctuated, low = begins_with_punctuation(block.text), _begins_low(block)
    named = not low and ends_open(broken.text) and _is_bare_name(block, following)
    if block.bullet or not (punctuated or low or named) or not _can_go_on(broken):
        return False
    if punctuated:
        return not block.text.startswith(":")
    closes = ends_open(broken.text) and is_closed(block.text)
    if broken.words < FRAGMENT_WORDS or not _has_function_word(broken) or (is_head(block) and not closes):
        return False
    if named or is_closed(block.text) or block.words >= FRAGMENT_WORDS or ends_open(broken.text):
        return True
    return broken.words >= PROSE_WORDS and (_is_bare_link(block, following) or _leads_on(block, following))


def is_head(block: Block) -> bool:
    """Whether a block says by its words that it is furniture, a byline or a heading."""
    return block.words <= LONGEST_HEAD and find_cue(block.text, block.normal, block.words) is not None


def ends_open(text: str) -> bool:
    """Whether a text ends with a comma or with a word that cannot end a sentence."""
    last = text.rsplit(None, 1)[-1] if text else ""
    return last.endswith(",") or last.casefold() in load_word_lists().open_words


def _can_go_on(broken: Block) -> bool:
    open_ended = not broken.bullet and not is_closed(broken.text) and find_mark(broken.text) is None
    return open_ended and 2 <= broken.words <= LONGEST_BROKEN and not is_head(broken)


def _is_bare_name(block: Block, following: Block | None) -> bool:
    if block.words > LONGEST_NAME or is_closed(block.text) or following is None or following.bullet:
        return False
    return following.text[:1].isdigit() or _begins_low(following) or begins_with_punctuation(following.text)


def _is_bare_link(block: Block, following: Block | None) -> bool:
    """Whether a few words in lower case stand on a line of their own in the middle of a sentence."""
    if following is None or not _is_bare_name(block, following):
        return False
    return (
        is_closed(following.text) or following.words >= PROSE_WORDS or begins_with_punctuation(following.text)
    )


def _leads_on(block: Block, following: Block | None) -> bool:
    """Whether a few words in lower case end as no line of its own does, and a name that closes the sentence follows."""
    return following is not None and ends_open(block.text) and is_closed(following.text)


def _begins_low(block: Block) -> bool:
    return block.text[:1].islower()


def _has_function_word(block: Block) -> bool:
    words = load_word_lists().function_words
    return any(word in words for word in block.tokens)
