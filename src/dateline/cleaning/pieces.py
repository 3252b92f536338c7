"""A block of a page with what it was found to be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import msgspec

from dateline.cleaning.blocks.block import Block
from dateline.record import DropReason, What

Kind = Literal[
    "body", "title", "standfirst", "publisher", "byline", "date", "tags", "caption", "credit", "related", "dropped"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a block is no part of the report, and more finely what it was taken for."""

    why: DropReason
    what: What | None = None


FURNITURE = Reason("furniture")


class Piece(msgspec.Struct, frozen=True, gc=False):
    """A block with what it is; `reason` is that of a dropped one."""

    block: Block
    kind: Kind
    reason: Reason = FURNITURE


def set_kind(pieces: list[Piece], index: int, kind: Kind) -> None:
    """Say what a block is."""
    pieces[index] = Piece(pieces[index].block, kind)


def words_of(pieces: Iterable[Piece], *kinds: Kind) -> set[str]:
    """The words, as `normalise_line` gives them, of the pieces of some kinds."""
    return {word for piece in pieces if piece.kind in kinds for word in piece.block.tokens}


def body_range(pieces: Sequence[Piece]) -> tuple[int, int]:
    """Index of the first body block and of the last; (number of blocks, -1) where there is none."""
    body = [i for i, piece in enumerate(pieces) if piece.kind == "body"]
    return (body[0], body[-1]) if body else (len(pieces), -1)
