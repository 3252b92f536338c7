"""Page → Report: the two ways in, cleaned or as given."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator

import msgspec

from dateline.cleaning.accounting import merge_dropped, spans_of_report, uncovered
from dateline.cleaning.assembly import Parts, drop_blocks, find_correspondents, gather_parts, split_dateline
from dateline.cleaning.choosing import choose_html_body, choose_text_body
from dateline.cleaning.cutoff import find_ending, keep_broken_end
from dateline.cleaning.dating import date_of_dateline, date_report
from dateline.cleaning.dating_clues import clues_of_page, clues_of_text
from dateline.cleaning.language import find_language, mark_languages
from dateline.cleaning.paragraphs import build_body, fold, rejoin
from dateline.cleaning.pieces import FURNITURE, Piece, Reason
from dateline.cleaning.publishing import FoundPublisher, PublisherClues, find_publisher
from dateline.gazetteer import Gazetteer, load_gazetteer
from dateline.intake.page import NO_HINTS, Hints, Page
from dateline.record import Dateline, Paragraph, Related, Report, Source, Span, What, When

END_MARK = Reason("furniture", "end mark")

CREDITS: frozenset[What] = frozenset(
    {"agency credits", "agency slug", "site credit", "copyright line", "republished", "correction"}
)
"""What dropped lines may name the publisher in."""


def clean_page(page: Page, *, hints: Hints = NO_HINTS, gazetteer: Gazetteer | None = None) -> Report:
    """The report that a page holds; what is left out is listed, and all spans point into `page.text`.

    `hints` win over those that came with the page. `gazetteer` tells publishers and the years of dated offices; ours
    where none is given. A page without a report gives one with an empty text.
    """
    known = hints.over(page.hints)
    if page.html is not None:
        pieces = choose_html_body(page.text, page.html, title=known.title)
    else:
        pieces = choose_text_body(page.text, title=known.title)
    return _assemble(page, known, pieces, gazetteer=gazetteer or load_gazetteer())


def _assemble(page: Page, known: Hints, pieces: list[Piece], *, gazetteer: Gazetteer) -> Report:
    parts = Parts()
    pieces = keep_broken_end(pieces)
    named = next((piece.block.text for piece in pieces if piece.kind == "title"), known.title)
    kept, folded = fold(rejoin(pieces), named)
    ending = find_ending(kept, page.text)
    body = build_body(split_dateline(ending.blocks, parts, page.text))
    gather_parts(parts, pieces, page.text)
    parts.dropped.extend((END_MARK, span) for span in ending.mark)
    drop_blocks(parts, Reason("repeat"), folded)
    language, paragraphs = mark_languages(body.text, body.paragraphs, known=known.language)
    clues = clues_of_page(page, known, parts, body.text, language=language, gazetteer=gazetteer)
    dated = date_report(clues)
    publisher = _publisher(page, known, parts, gazetteer=gazetteer)
    report = Report(
        id=identify(known.url or page.url, known.title or parts.title, body.text),
        url=known.url or page.url,
        publisher=publisher.name if publisher else None,
        publisher_basis=publisher.basis if publisher else None,
        language=language or find_language(clues.text) or (page.html.language if page.html else None),
        title=known.title or parts.title or (page.html.title if page.html else None),
        standfirst=parts.standfirst,
        byline=tuple(parts.byline) or known.authors or (page.html.authors if page.html else ()),
        correspondents=find_correspondents(body.text),
        published=dated.published,
        dates=dated.dates,
        dateline=_dateline(parts, date_of_dateline(clues, dated.published)),
        captions=tuple(parts.captions),
        tags=tuple(parts.tags) or known.tags or (page.html.tags if page.html else ()),
        related=_with_addresses(parts.related, page),
        text=body.text,
        paragraphs=paragraphs,
        cut_off=ending.cut_off,
        raw=parts.raw,
        source=Source(name=page.name, sha256=page.sha256, encoding=page.encoding),
    )
    return _account_for_rest(report, page.text, parts)


def _with_addresses(related: list[Related], page: Page) -> tuple[Related, ...]:
    """Related reports with the addresses that HTML links them to."""
    links = page.html.links if page.html else ()
    if not links:
        return tuple(related)
    linked = []
    for one in related:
        start, end = one.raw[0][0], one.raw[-1][1]
        url = next((link.url for link in links if start <= link.span[0] < end), None)
        linked.append(msgspec.structs.replace(one, url=url))
    return tuple(linked)


def _account_for_rest(report: Report, text: str, parts: Parts) -> Report:
    """Add the dropped pieces, and whatever no part has claimed (a bullet, a mark between two parts)."""
    claimed = spans_of_report(report) + [span for _, span in parts.dropped]
    rest = [(FURNITURE, span) for span in uncovered(text, claimed)]
    return msgspec.structs.replace(report, dropped=merge_dropped(text, [*parts.dropped, *rest]))


def _dateline(parts: Parts, when: When | None) -> Dateline | None:
    if parts.dateline is None:
        return None
    return Dateline(text=parts.dateline_text, place=parts.dateline.place, when=when, raw=parts.dateline_raw)


def _publisher(page: Page, known: Hints, parts: Parts, *, gazetteer: Gazetteer) -> FoundPublisher | None:
    """The publisher, by all that the page and the caller say of it."""
    sites = (*(page.html.marks.sites if page.html else ()), page.html.publisher or "") if page.html else ()
    lines = [
        page.text[slice(*span)]
        for reason, span in parts.dropped
        if reason.why == "copyright" or reason.what in CREDITS
    ]
    return find_publisher(
        PublisherClues(
            given=known.publisher,
            sites=tuple(site for site in sites if site),
            masthead=parts.publisher,
            masthead_basis=parts.publisher_basis,
            address=known.url or page.url,
            agency=parts.dateline.agency if parts.dateline else None,
            credits=tuple(lines),
            gazetteer=gazetteer,
        )
    )


def report_as_given(
    text: str,
    *,
    name: str = "text",
    hints: Hints = NO_HINTS,
    gazetteer: Gazetteer | None = None,
) -> Report:
    """A report whose text and offsets stay as given: every line that is not blank is a paragraph.

    >>> report = report_as_given("Dock workers in Lima went back to work.", hints=Hints(date="2024-03-04"))
    >>> report.paragraphs[0].raw == (report.paragraphs[0].span,)
    True
    """
    spans = list(_lines_of(text))
    paragraphs = tuple(Paragraph(span=span, raw=(span,)) for span in spans)
    language, paragraphs = mark_languages(text, paragraphs, known=hints.language)
    dated = date_report(clues_of_text(text, hints, spans, gazetteer=gazetteer or load_gazetteer()))
    return Report(
        id=identify(hints.url, hints.title, text),
        url=hints.url,
        publisher=hints.publisher,
        publisher_basis="given" if hints.publisher else None,
        language=language,
        title=hints.title,
        byline=hints.authors,
        tags=hints.tags,
        published=dated.published,
        dates=dated.dates,
        correspondents=find_correspondents(text),
        text=text,
        paragraphs=paragraphs,
        source=Source(
            name=name, sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), encoding=None
        ),
    )


def _lines_of(text: str) -> Iterator[Span]:
    """Where the lines that are not blank stand, without white space at their ends."""
    position = 0
    for line in text.splitlines(keepends=True):
        stripped = line.strip()
        if stripped:
            start = position + line.index(stripped)
            yield start, start + len(stripped)
        position += len(line)


def identify(url: str | None, title: str | None, text: str) -> str:
    """The report's id: the first 16 hex digits of SHA-256 over address, title and text, each in NFC."""
    parts = (unicodedata.normalize("NFC", part or "") for part in (url, title, text))
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
