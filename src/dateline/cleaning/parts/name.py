"""What the blocks outside the body are: title, byline, caption, related link, tag, or furniture with its reason."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import get_args

from dateline.cleaning.body.seen import Seen
from dateline.cleaning.cues import Cue
from dateline.cleaning.parts.bios import name_bios
from dateline.cleaning.parts.bylines import name_bylines
from dateline.cleaning.parts.captions import name_captions
from dateline.cleaning.parts.publishers import name_publisher
from dateline.cleaning.parts.strays import name_strays
from dateline.cleaning.parts.teasers import name_teasers
from dateline.cleaning.parts.titles import Statements, name_standfirst, name_title
from dateline.cleaning.pieces import FURNITURE, Piece, Reason, body_range, set_kind, words_of
from dateline.record import DropReason, What

MOST_TAGS = 15
LONGEST_TAG = 5
LONGEST_LINK = 6
"""Words of a line that nothing names up to which it is taken for a link of the page's, and not for other furniture."""
UNREADABLE_SHARE = 0.3
"""Share of characters that no decoding could read, from which a block says nothing."""

_UNREADABLE = re.compile("[\ufffd\x00-\x08\x0e-\x1f\x7f-\x9f]")


def name_pieces(
    seen: Sequence[Seen],
    body: Sequence[bool],
    *,
    stated: Statements,
    description: str | None = None,
    refused: Collection[int] = (),
) -> list[Piece]:
    """Every block with its kind. `stated` and `description` are what the page's head says, if anything.

    `refused` are the blocks that no sentence's look makes body.
    """
    pieces = [
        Piece(one.block, "body" if chosen else "dropped") for one, chosen in zip(seen, body, strict=True)
    ]
    name_title(pieces, seen, stated)
    name_captions(pieces, seen)
    _name_related(pieces, seen)
    name_teasers(pieces, seen)
    _name_tags(pieces, seen)
    name_publisher(pieces, seen)
    name_bylines(pieces, seen)
    name_standfirst(pieces, seen, description)
    name_strays(pieces, seen, refused=refused)
    name_bios(pieces)
    titles = frozenset(piece.block.normal for piece in pieces if piece.kind == "title")
    return [
        Piece(piece.block, piece.kind, _drop_reason(one, piece, titles))
        if piece.kind == "dropped" and piece.reason is FURNITURE
        else piece
        for piece, one in zip(pieces, seen, strict=True)
    ]


def _name_related(pieces: list[Piece], seen: Sequence[Seen]) -> None:
    for i, one in enumerate(seen):
        if pieces[i].kind != "dropped" or one.rest:
            continue
        own = one.cue is not None and one.cue.why == "related" and one.cue.colon
        under = (
            one.cue is None and one.head is not None and one.head.why == "related" and one.block.words >= 4
        )
        if own or under:
            set_kind(pieces, i, "related")


def _name_tags(pieces: list[Piece], seen: Sequence[Seen]) -> None:
    """Short items under a heading that says so, or the first list after the body whose items the body names."""
    for i, one in enumerate(seen):
        headed = one.cue is None and one.head is not None and one.head.why == "tags"
        own = one.cue is not None and one.cue.why == "tags" and one.cue.colon
        if pieces[i].kind == "dropped" and (own or (headed and one.block.words <= LONGEST_TAG)):
            set_kind(pieces, i, "tags")
    if any(piece.kind == "tags" for piece in pieces):
        return
    run = _last_list(pieces, seen)
    words = words_of(pieces, "body", "title")
    named = [i for i in run if all(word in words for word in pieces[i].block.tokens)]
    if run and len(named) >= 0.6 * len(run):
        for i in run:
            set_kind(pieces, i, "tags")


def _last_list(pieces: list[Piece], seen: Sequence[Seen]) -> list[int]:
    """The first run of listed short blocks after the body, if it is short enough to be tags."""
    _, last = body_range(pieces)
    run: list[int] = []
    for i in range(last + 1, len(pieces)):
        if pieces[i].block.bullet and seen[i].cue is None and pieces[i].block.words <= LONGEST_TAG:
            run.append(i)
        elif run:
            break
    return run if len(run) <= MOST_TAGS else []


_REASONS = frozenset(get_args(DropReason))
_LEADS_ON = frozenset(["related", "tags"])
"""Cues of what leads elsewhere: where they head nothing, they are navigation."""


def _drop_reason(one: Seen, piece: Piece, titles: frozenset[str]) -> Reason:
    """What a block that is no part of the report was taken for."""
    if _is_unreadable(piece.block.text):
        return Reason("unreadable")
    cues = list(_cues_of(one))
    for cue, what in cues:
        if cue.why in _REASONS:
            return Reason(cue.why, what)  # type: ignore[arg-type]  # narrowed by _REASONS
    if piece.block.normal in titles:
        return Reason("repeat")
    taken_for = cues[0][1] if cues else None
    if one.cue is not None:
        leads_on = one.cue.scope == "next" or one.cue.why in _LEADS_ON
    else:
        leads_on = 0 < one.block.words <= LONGEST_LINK or bool(one.block.words and one.block.bullet)
    return Reason("navigation" if leads_on else "furniture", taken_for)


def _is_unreadable(text: str) -> bool:
    if text.isprintable() and "\ufffd" not in text:
        return False
    broken = len(_UNREADABLE.findall(text))
    return broken > UNREADABLE_SHARE * len(text)


def _cues_of(one: Seen) -> Iterator[tuple[Cue, What]]:
    """The cues that speak of a block, its own first, each with what it takes the block for."""
    if one.cue is not None:
        yield one.cue, one.cue.what
    for cue in (one.rest, one.head):
        if cue is not None:
            yield cue, cue.after or cue.what
