"""Paragraphs of one sentence that furniture parts from the body: they are body too."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from dateline.cleaning.cues import normalise_line
from dateline.cleaning.features import PROSE_SHARE, Seen
from dateline.cleaning.names import load_names
from dateline.cleaning.pieces import Piece, body_range, set_kind

LEAST_WORDS = 7
"""Words of the shortest sentence that is taken back into the body."""
LEAST_SHARED = 0.3
"""Share of a sentence's longer words that the body has too."""
LEAST_SHARED_TOLD = 0.15
"""The same, for a sentence that names its source, as only reports do: "…, the minister added."."""
STRAY_GAP = 4
"""Lines of furniture that may stand between a sentence and the body."""

_TOLD = re.compile(r"\b(?:said|says|added|told|announced|reported|according to)\b")
_BETWEEN = frozenset(["advert", "newsletter", "share", "reading-time", "caption", "credit"])


def name_strays(pieces: list[Piece], seen: Sequence[Seen], *, refused: Collection[int] = ()) -> None:
    """Take back into the body the whole sentences that stand in it, or after it behind an advertisement.

    Not those that are `refused`: what an HTML page marks as something else.
    """
    first, last = body_range(pieces)
    if last < 0:
        return
    words = {word for piece in pieces if piece.kind == "body" for word in piece.block.normal.split()}
    near = first
    for i in range(first, len(pieces)):
        if pieces[i].kind == "body":
            near = i
        elif (
            i in refused
            or pieces[i].kind != "dropped"
            or i - near > STRAY_GAP + 1
            or not _is_sentence(seen[i], words)
        ):
            continue
        elif i < last or _only_adverts(seen[near + 1 : i]):
            set_kind(pieces, i, "body")
            near = i


def _is_sentence(one: Seen, words: set[str]) -> bool:
    block = one.block
    if one.cue or one.head or one.rest or block.bullet or not one.closed or block.words < LEAST_WORDS:
        return False
    if not block.text.rstrip('"”’»').endswith((".", "?", "!")) or not block.text.lstrip('"“‘«')[:1].isupper():
        return False
    own = block.normal.split()
    functional = sum(word in load_names().function_words for word in own) / len(own)
    return functional >= PROSE_SHARE and is_of_body(block.text, words)


def is_of_body(text: str, words: set[str]) -> bool:
    """Whether a sentence shares enough longer words with the body; one that says who said it needs fewer."""
    own = [word for word in normalise_line(text).split() if len(word) > 3]
    shared = sum(word in words for word in own) / max(1, len(own))
    return shared >= (LEAST_SHARED_TOLD if _TOLD.search(text) else LEAST_SHARED)


def _only_adverts(between: Sequence[Seen]) -> bool:
    return all(one.cue is not None and one.cue.why in _BETWEEN for one in between)
