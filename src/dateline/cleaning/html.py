"""The body of an HTML page: trafilatura's extraction, found again in the page's visible text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.cleaning.lines import Block
from dateline.record import Span

ANCHOR = 4
"""Words of the shingle by which a paragraph is found in the page."""
PIECE = 40
"""Words that are found in one go: longer paragraphs may hold things that the page has elsewhere."""
SKIP = 12
"""Words of the page that may stand inside a paragraph and not in the extraction: a number, a button, a short link."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Words:
    words: list[str]
    spans: list[Span]


def extract_body(source: str) -> str:
    """Trafilatura's text of the page's article in its precise mode; "" where it finds none or fails.

    No metadata is asked of it: its search for dates reads the clock.
    """
    import trafilatura
    from lxml import etree

    try:
        return (
            trafilatura.extract(source, favor_precision=True, include_comments=False, with_metadata=False)
            or ""
        )
    except (RecursionError, ValueError, TypeError, AttributeError, IndexError, KeyError, etree.LxmlError):
        return ""


def cover(text: str, extracted: str, blocks: list[Block]) -> list[float]:
    """For every block of a page's text, the share of its words that the extraction has in the same order."""
    page = _words(text)
    covered = set(_align(page.words, [_words(line).words for line in extracted.splitlines()]))
    shares = []
    at = 0
    for block in blocks:
        hit = total = 0
        for start, end in block.spans:
            while at < len(page.spans) and page.spans[at][0] < start:
                at += 1
            while at < len(page.spans) and page.spans[at][1] <= end:
                hit += at in covered
                total += 1
                at += 1
        shares.append(hit / total if total else 0.0)
    return shares


def _words(text: str) -> _Words:
    matches = list(_WORD.finditer(text))
    return _Words([match.group() for match in matches], [match.span() for match in matches])


def _align(page: list[str], paragraphs: list[list[str]]) -> Iterator[int]:
    """Indices of the page's words that the paragraphs are made of; each piece of them where it fits best."""
    places: dict[tuple[str, ...], list[int]] = {}
    for i in range(len(page)):
        places.setdefault(tuple(page[i : i + ANCHOR]), []).append(i)
    cursor = 0
    for paragraph in paragraphs:
        for first in range(0, len(paragraph), PIECE):
            found = _place(paragraph[first : first + PIECE], page, places, cursor=cursor)
            if found:
                cursor = found[-1]
                yield from found


def _place(
    words: list[str], page: list[str], places: dict[tuple[str, ...], list[int]], *, cursor: int
) -> list[int]:
    """Where a paragraph stands: the fullest match, the nearest after the cursor among equals."""
    best: list[int] = []
    for offset in range(0, max(1, len(words) - ANCHOR + 1), ANCHOR):
        starts = places.get(tuple(words[offset : offset + ANCHOR]), [])
        if len(words) < ANCHOR:
            starts = [
                i for i in range(cursor, min(len(page), cursor + 400)) if page[i : i + len(words)] == words
            ]
        for start in _nearest(starts, cursor):
            found = _follow(words, page, offset=offset, start=start)
            if len(found) > len(best):
                best = found
        if len(best) >= 0.5 * len(words):
            break
    return best


def _nearest(starts: list[int], cursor: int) -> list[int]:
    """Pick the first places after the cursor, and the last ones before it."""
    after = bisect_left(starts, cursor)
    return starts[after : after + 3] + starts[max(0, after - 2) : after]


def _follow(words: list[str], page: list[str], *, offset: int, start: int) -> list[int]:
    """Match words one by one from an anchor on, passing over what either side has more."""
    found = []
    at = start
    for word in words[offset:]:
        for i in range(at, min(at + SKIP, len(page))):
            if page[i] == word:
                found.append(i)
                at = i + 1
                break
    return found
