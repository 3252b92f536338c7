"""A page beside its report, line by line: what stays, what goes, and how it reads where it was mended."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from dateline.cleaning.laying_out import DROPPED, PARAGRAPH, Laid, lay_out
from dateline.record import Report

Mark = Literal[" ", "-", "~", "+"]
KEPT: Final = " "
GONE: Final = "-"
MENDED: Final = "~"
READS: Final = "+"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the comparison. `number` is the page's line, counted from 1; None where the row is none of the page.

    `mark` is " " for what stays as it is, "-" for what is dropped, "~" for a line of a paragraph that reads otherwise
    now (lines joined, hyphenation or a wrong decoding undone), "+" for how it reads. `piece` is None for a blank line.
    """

    mark: Mark
    number: int | None
    piece: Laid | None
    text: str


def compare_lines(report: Report, page: str) -> Iterator[Row]:
    r"""The rows of a page against its report, in the page's order; a line with several parts has a row for each.

    >>> from dateline.cleaning import clean_page
    >>> from dateline.intake import page_from_text
    >>> page = page_from_text("Ferry crews in Lima returned to\nwork on Monday, their union said.\nAdvertisement\n")
    >>> for row in compare_lines(clean_page(page), page.text):
    ...     print(row.mark, row.number, row.text)
    ~ 1 Ferry crews in Lima returned to
    ~ 2 work on Monday, their union said.
    + None Ferry crews in Lima returned to work on Monday, their union said.
    - 3 Advertisement
    """
    mended = frozenset(_find_mended(report, page))
    runs = deque(_runs(report, page))
    end = 0
    for number, line in enumerate(page.splitlines(keepends=True), 1):
        end += len(line)
        if not line.strip():
            yield Row(KEPT, number, None, "")
        while runs and runs[0].start < end:
            run = runs.popleft()
            shown = page[run.start : min(run.end, end)].rstrip()
            if shown:
                yield Row(_mark_of(run.piece, mended), number, run.piece, shown)
            if run.end > end:
                runs.appendleft(replace(run, start=end))
            elif run.last and _is_mended(run.piece, mended):
                paragraph = report.paragraphs[run.piece.index]
                yield Row(READS, None, run.piece, report.text[slice(*paragraph.span)])


@dataclass(frozen=True, slots=True)
class _Run:
    """One span of a piece; `last` is that of the last span of its part."""

    start: int
    end: int
    piece: Laid
    last: bool


def _runs(report: Report, page: str) -> Iterator[_Run]:
    for piece in lay_out(report, page):
        for start, end in piece.spans:
            yield _Run(start, end, piece, piece.ended and (start, end) == piece.spans[-1])


def _mark_of(piece: Laid, mended: frozenset[int]) -> Mark:
    if piece.kind == DROPPED:
        return GONE
    return MENDED if _is_mended(piece, mended) else KEPT


def _is_mended(piece: Laid, mended: frozenset[int]) -> bool:
    return piece.kind == PARAGRAPH and piece.index in mended


def _find_mended(report: Report, page: str) -> Iterator[int]:
    """Paragraphs that read otherwise than the page has them, white space apart."""
    for index, paragraph in enumerate(report.paragraphs):
        raw = " ".join(page[slice(*paragraph.raw[0])].split())
        if len(paragraph.raw) > 1 or raw != report.text[slice(*paragraph.span)]:
            yield index
