"""Paragraphs of one sentence that furniture parts from the body: they are body too."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from dateline.cleaning.blocks.block import Block
from dateline.cleaning.body.seen import PROSE_SHARE, Seen
from dateline.cleaning.body.wording import read_wording
from dateline.cleaning.pieces import Piece, body_range, set_kind, words_of
from dateline.cleaning.word_lists import load_word_lists

LEAST_WORDS = 7
"""Words of the shortest sentence that is taken back into the body."""
LEAST_SHARED = 0.3
"""Share of a sentence's longer words that the body has too."""
LEAST_SHARED_TOLD = 0.15
"""The same, for a sentence that names its source, as only reports do: "…, the minister added."."""
LONGEST_ADVERT = 12
"""Words of a line that an advertisement may be; it is one sentence."""
LEAST_LEAD = 0.4
"""Likeness to prose of a first paragraph: terse ones have few function words."""
LEAD_REACH = 2
"""Blocks before a first paragraph in which a byline or a date shows that it is one."""
STRAY_GAP = 4
"""Lines of furniture that may stand between a sentence and the body."""

_TOLD = re.compile(r"\b(?:said|says|added|told|announced|reported|according to)\b")
_BETWEEN = frozenset(["advert", "newsletter", "share", "reading-time", "caption", "credit"])


def name_strays(pieces: list[Piece], seen: Sequence[Seen], *, refused: Collection[int] = ()) -> None:
    """Take back into the body the whole sentences that stand in it, right before it, or after it behind an advertisement.

    Not those that are `refused`: what an HTML page marks as something else.
    """
    _leave_out_last(pieces, seen)
    first, last = body_range(pieces)
    if last < 0:
        return
    words = words_of(pieces, "body", "title")

    def is_stray(i: int) -> bool:
        return i not in refused and pieces[i].kind == "dropped" and _is_sentence(seen[i], words)

    for i in range(first - 1, max(first - STRAY_GAP - 2, -1), -1):
        if pieces[i].kind not in ("dropped", "caption", "credit"):
            break
        lead = i not in refused and pieces[i].kind == "dropped" and _is_lead(pieces, seen, i)
        if lead or (is_stray(i) and not any(one.head for one in seen[i:first])):
            set_kind(pieces, i, "body")
    near = first
    for i in range(first, len(pieces)):
        if pieces[i].kind == "body":
            near = i
        elif i - near > STRAY_GAP + 1 or not is_stray(i):
            continue
        elif i < last or _only_adverts(seen[near + 1 : i]):
            set_kind(pieces, i, "body")
            near = i


def _is_lead(pieces: Sequence[Piece], seen: Sequence[Seen], index: int) -> bool:
    """Whether a paragraph right under a byline or a date is the first of the report: it shows no picture."""
    one = seen[index]
    signed = any(piece.kind in ("byline", "date") for piece in pieces[max(0, index - LEAD_REACH) : index])
    if (
        not signed
        or one.cue
        or one.head
        or one.rest
        or one.block.bullet
        or not one.closed
        or one.prose < LEAST_LEAD
    ):
        return False
    return read_wording(one.block.text, one.block.tokens).showing == 0


def _leave_out_last(pieces: list[Piece], seen: Sequence[Seen]) -> None:
    """A last line right behind an advertisement's label is the advertisement, unless it speaks of what the body does."""
    first, last = body_range(pieces)
    label = seen[last - 1].cue if last > first else None
    if label is None or label.why != "advert":
        return
    block = pieces[last].block
    if block.words > LONGEST_ADVERT or ". " in block.text:
        return
    if not is_of_body(block, words_of(pieces[:last], "body")):
        set_kind(pieces, last, "dropped")


def _is_sentence(one: Seen, words: set[str]) -> bool:
    block = one.block
    if one.cue or one.head or one.rest or block.bullet or not one.closed or block.words < LEAST_WORDS:
        return False
    if not block.text.rstrip('"”’»').endswith((".", "?", "!")) or not block.text.lstrip('"“‘«')[:1].isupper():
        return False
    functional = sum(word in load_word_lists().function_words for word in block.tokens) / block.words
    return functional >= PROSE_SHARE and is_of_body(block, words)


def is_of_body(block: Block, words: set[str]) -> bool:
    """Whether a sentence shares enough longer words with the body; one that says who said it needs fewer."""
    own = [word for word in block.tokens if len(word) > 3]
    shared = sum(word in words for word in own) / max(1, len(own))
    return shared >= (LEAST_SHARED_TOLD if _TOLD.search(block.text) else LEAST_SHARED)


def _only_adverts(between: Sequence[Seen]) -> bool:
    return all(one.cue is not None and one.cue.why in _BETWEEN for one in between)
