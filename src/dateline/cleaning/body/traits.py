"""What a line looks like by itself: how it is written, what its words are, what its shape is; a number for each trait."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from dateline.cleaning.blocks.block import Block
from dateline.cleaning.body.shapes import (
    looks_like_date,
    looks_like_exchange,
    looks_like_headline,
    looks_like_post,
    looks_like_row,
)
from dateline.cleaning.body.wording import read_wording

BEGINNING = 200
"""Characters of a block that show how it is written; the rest of a long paragraph is no different."""
LONGEST_KEPT = 60
"""Characters of a line that is remembered: menus and buttons are the same on every page of a site."""
LONGEST_ROW = 24
"""Words of a row of a table."""
KEPT = 8192
"""Lines that are remembered: some two megabytes."""

TRAITS = (
    "no words", "capitals", "all upper", "digits", "link look", "quoted", "site words", "to the reader", "site to reader", "telling", "showing",
    "headline look", "table row", "post", "date", "exchange",
)  # fmt: skip

Traits = tuple[float, ...]
"""A number for each of `TRAITS`, from 0 to about 1."""

_DIGITS = "0123456789"
_LETTER_WORD = re.compile(r"[^\W\d_]+")
_LINK_MARKS = frozenset("|»©@›→#")
_LINK_ENDS = ("...", "…", " ago")
_HOUR = re.compile(r"\d ?[ap]\.?m\b")
_QUOTES = tuple("\"“«„‘'")


def read_traits(block: Block) -> Traits:
    """The traits of a block's text."""
    if len(block.text) <= LONGEST_KEPT:
        return _read_short(block.text, block.normal)
    return _read(block.text, block.tokens)


@functools.lru_cache(maxsize=KEPT)
def _read_short(text: str, normal: str) -> Traits:
    return _read(text, normal.split())


def _read(text: str, words: list[str]) -> Traits:
    written = _LETTER_WORD.findall(text[:BEGINNING])
    digits = sum(map(text.count, _DIGITS))
    wording = read_wording(text, words)
    return (
        float(not written),
        _share_of_capitals(written),
        float(text.isupper()),
        min(1.0, 3 * digits / max(1, len(text))),
        float(_looks_linked(text[:BEGINNING])),
        float(text.startswith(_QUOTES)),
        wording.site,
        wording.reader,
        min(wording.site, wording.reader),
        wording.telling,
        wording.showing,
        float(looks_like_headline(text, len(words))),
        float(digits > 1 and len(words) <= LONGEST_ROW and looks_like_row(text)),
        float(looks_like_post(text)),
        float(digits > 0 and looks_like_date(words)),
        float(looks_like_exchange(text)),
    )


def _looks_linked(text: str) -> bool:
    """Whether a line has what links and buttons have: marks, an address, an hour, three dots at its end."""
    if not _LINK_MARKS.isdisjoint(text) or text.endswith(_LINK_ENDS):
        return True
    return "http" in text or "www." in text or ("m" in text and _HOUR.search(text) is not None)


def _share_of_capitals(words: Sequence[str]) -> float:
    if len(words) < 2:
        return 0.5
    return len([word for word in words if word[0].isupper()]) / len(words)
