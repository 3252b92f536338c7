"""What a page says of those who wrote the report: "Ana Gil writes about ports …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.cleaning.cues import looks_like_names, normalise_line
from dateline.cleaning.pieces import Piece, Reason, body_range

LONGEST_BIO = 70
"""Words."""
BIO_REACH = 6
"""Blocks from the end of the body, on both sides, in which a bio is looked for."""
BIO = Reason("furniture", "author bio")

_NAMES = re.compile(
    r"^(?:text |story |written |reported |words )?by:?\s+|\s+(?:in|for|at|from)\s.*$|[|•·@].*$", re.IGNORECASE
)
_BETWEEN = re.compile(r"\s*(?:,|&|\band\b|\bet\b|\bund\b|\by\b)\s*")
_TELLS = re.compile(
    r"\s*(?:\([^)]*\)\s*)?,?\s*(?:is|was|writes|covers|reports|has (?:been|written|worked|reported|covered)|works|joined|lives|leads|heads|"
    r"teaches|edits|hosts|specialises|specializes|can be reached|est|écrit|ist|schreibt|es|escribe|è|scrive|é|escreve)\b"
)


def name_bios(pieces: list[Piece]) -> None:
    """Take what speaks of the report's writers, near the end of the body or above it, for a bio."""
    first, last = body_range(pieces)
    names = [name for piece in pieces if piece.kind == "byline" for name in _names_in(piece.block.text)]
    if last < 0 or not names:
        return
    near = [*range(first), *range(max(first + 1, last - BIO_REACH), min(len(pieces), last + BIO_REACH + 1))]
    for i in near:
        piece = pieces[i]
        if (
            piece.kind in ("body", "dropped")
            and piece.block.words <= LONGEST_BIO
            and _is_bio(piece.block.text, names)
        ):
            pieces[i] = Piece(piece.block, "dropped", BIO)


def _names_in(byline: str) -> list[str]:
    parts = _BETWEEN.split(_NAMES.sub("", byline))
    return [part for part in parts if len(normalise_line(part).split()) >= 2 and looks_like_names(part)]


def _is_bio(text: str, names: Sequence[str]) -> bool:
    return any(text.startswith(name) and _TELLS.match(text, len(name)) for name in names)
