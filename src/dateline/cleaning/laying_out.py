"""A page laid out: its text in page order, in pieces, each with what cleaning made of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from dateline.cleaning.blocks.mending import squeeze
from dateline.record import Caption, Dropped, Paragraph, Related, Report, Span

PARAGRAPH, DATELINE, CAPTION, CREDIT, RELATED, DROPPED = (
    "paragraph", "dateline", "caption", "credit", "related", "dropped",
)  # fmt: skip
"""What a piece can be beside the parts that `Report.raw` names (title, standfirst, byline, tags, publisher …)."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A run of a page's text that belongs to one part of the report, or was dropped.

    `kind` is one of the names above, or a key of `Report.raw`; `index` says which paragraph, caption, related link or
    dropped piece it is. `spans` are the page's, in order, with nothing of another part between them. A part that
    another one breaks (a paragraph with an advertisement in its middle) is laid out in several pieces: `begun` says
    that this is not its first, `ended` that it is its last.
    """

    kind: str
    index: int
    spans: tuple[Span, ...]
    begun: bool
    ended: bool


Part = tuple[str, int]


def lay_out(report: Report, page: str) -> Iterator[Laid]:
    r"""The pieces of a page's text, in its order; together they hold every character that is no white space.

    >>> from dateline.cleaning import clean_page
    >>> from dateline.intake import page_from_text
    >>> page = page_from_text("Dock workers in Lima went back to work on Monday, their union said.\n\nAdvertisement\n")
    >>> [(piece.kind, page.text[slice(*piece.spans[0])][-14:]) for piece in lay_out(clean_page(page), page.text)]
    [('paragraph', 'ir union said.'), ('dropped', 'Advertisement')]
    """
    placed = sorted(_place(report, page), key=lambda one: one[1])
    last = {part: at for at, (part, _) in enumerate(placed)}
    begun: set[Part] = set()
    at = 0
    for part, run in groupby(placed, key=lambda one: one[0]):
        spans = tuple(span for _, span in run)
        at += len(spans)
        yield Laid(part[0], part[1], spans, begun=part in begun, ended=last[part] < at)
        begun.add(part)


def _place(report: Report, page: str) -> Iterator[tuple[Part, Span]]:
    """Every span of the page that the report points at, with the part that it belongs to."""
    for name, spans in report.raw.items():
        yield from (((name, 0), span) for span in spans)
    for span in report.dateline.raw if report.dateline else ():
        yield (DATELINE, 0), span
    for index, caption in enumerate(report.captions):
        yield (CAPTION, index), caption.raw[0]
        yield from (((_kind_in(caption, page[slice(*span)]), index), span) for span in caption.raw[1:])
    others: tuple[tuple[str, Sequence[Paragraph | Related | Dropped]], ...] = (
        (PARAGRAPH, report.paragraphs), (RELATED, report.related), (DROPPED, report.dropped),
    )  # fmt: skip
    for kind, parts in others:
        for index, part in enumerate(parts):
            yield from (((kind, index), span) for span in part.raw)


def _kind_in(caption: Caption, line: str) -> str:
    """Whether a further line of a caption is the credit under it."""
    return CAPTION if caption.credit is None or squeeze(line) in caption.text else CREDIT
