"""Links to other reports that stand inside a body: headlines, alone or with a first line that breaks off."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.cleaning.blocks.fragments import goes_on
from dateline.cleaning.body.seen import STRONG, Seen
from dateline.cleaning.body.shapes import looks_like_headline
from dateline.cleaning.cues import Cue
from dateline.cleaning.parts.strays import is_of_body
from dateline.cleaning.pieces import Piece, body_range, set_kind, words_of

EXCERPT_WORDS = 12
"""Words from which a line that breaks off before "Read more" is the beginning of another report, and not its headline."""
LEAST_HEADLINE = 4
MOST_SHARED = 0.4
"""Share of a headline's longer words that the paragraph under it has too, from which it is that paragraph's own heading."""
LONG_WORD = 4


def name_teasers(pieces: list[Piece], seen: Sequence[Seen]) -> None:
    """Name as related what "Read more" follows unfinished, and the headlines between whole paragraphs."""
    for i, one in enumerate(seen):
        if i and one.cue is not None and _leads_on(one.cue) and _is_unfinished(pieces, seen, i - 1):
            _name_card(pieces, seen, i - 1)
    first, last = body_range(pieces)
    for i in range(first + 1, last):
        if pieces[i].kind == "body" and _parts_paragraphs(seen, i):
            set_kind(pieces, i, "related")


def _leads_on(cue: Cue) -> bool:
    return cue.why == "related" and cue.match == "whole"


def _is_unfinished(pieces: Sequence[Piece], seen: Sequence[Seen], index: int) -> bool:
    """Whether a block breaks off, and no later paragraph goes on where it does."""
    one = seen[index]
    if pieces[index].kind != "body" or one.cue is not None or one.block.words < LEAST_HEADLINE:
        return False
    if one.closed and not one.block.text.endswith(("...", "…")):
        return False
    following = next((piece.block for piece in pieces[index + 1 :] if piece.kind == "body"), None)
    if following is None:
        return not _ends_text(pieces, seen, index) and not is_of_body(
            one.block, words_of(pieces[:index], "body")
        )
    return not goes_on(one.block, following, None)


def _ends_text(pieces: Sequence[Piece], seen: Sequence[Seen], index: int) -> bool:
    """Whether a paragraph that breaks off stands right under a whole one: text that ends at a wall, and no card."""
    over = seen[index - 1] if index else None
    return (
        over is not None
        and pieces[index - 1].kind == "body"
        and over.closed
        and over.prose > STRONG
        and seen[index].block.words >= EXCERPT_WORDS
    )


def _name_card(pieces: list[Piece], seen: Sequence[Seen], index: int) -> None:
    """Name an unfinished block, and where it is the beginning of a text the headline over it."""
    set_kind(pieces, index, "related")
    over = index - 1
    if pieces[index].block.words < EXCERPT_WORDS or over < 0 or pieces[over].kind != "body":
        return
    if not seen[over].closed and seen[over].block.words >= LEAST_HEADLINE:
        set_kind(pieces, over, "related")


def _parts_paragraphs(seen: Sequence[Seen], index: int) -> bool:
    """Whether a headline stands between two whole paragraphs and is not the heading of the second."""
    before, one, after = seen[index - 1], seen[index], seen[index + 1]
    if (
        not looks_like_headline(one.block.text, one.block.words)
        or not before.closed
        or after.prose < STRONG
        or before.prose < STRONG
    ):
        return False
    own = {word for word in one.block.tokens if len(word) > LONG_WORD}
    shared = own & set(after.block.tokens)
    return len(shared) < MOST_SHARED * len(own)
