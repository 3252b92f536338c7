"""Page → Report: the two ways in, cleaned or as given."""

from __future__ import annotations

import hashlib
import unicodedata
from urllib.parse import urlsplit

import msgspec

from dateline.cleaning.accounting import merge_dropped, spans_of_report, uncovered
from dateline.cleaning.assembly import Parts, drop_blocks, find_correspondents, gather_parts, split_dateline
from dateline.cleaning.datelines import FoundDateline, find_dateline
from dateline.cleaning.dating import DatingClues, date_of_dateline, date_of_publication
from dateline.cleaning.elements import find_settings
from dateline.cleaning.features import describe, look
from dateline.cleaning.html import PageWords, find_extracted, vote
from dateline.cleaning.language import find_language, mark_languages
from dateline.cleaning.lines import make_blocks
from dateline.cleaning.marked import name_marked, split_credits
from dateline.cleaning.paragraphs import build_body, rejoin
from dateline.cleaning.parts import name_pieces
from dateline.cleaning.pieces import FURNITURE, Piece, Reason
from dateline.cleaning.scoring import choose_body, score
from dateline.cleaning.stamps import keep_entries, split_stamps
from dateline.cleaning.titles import Statements
from dateline.cleaning.years import DayOfYear
from dateline.intake.page import NO_HINTS, Hints, Markup, Page
from dateline.record import Dateline, Paragraph, Related, Report, Source, Span, When

FEW_LINES = 3
"""A page of so few lines is taken for a report even where no line of it looks like one."""


REFUSED = -2.0
"""Score under which a block of an HTML page is no sentence of the body that furniture has parted from it."""


def clean_page(page: Page, *, hints: Hints = NO_HINTS) -> Report:
    """The report that a page holds; what is left out is listed, and all spans point into `page.text`.

    `hints` win over those that came with the page. A page without a report gives one with an empty text.
    """
    known = hints.over(page.hints)
    if page.html is not None:
        pieces = choose_html_body(page.text, page.html, title=known.title)
    else:
        pieces = choose_text_body(page.text, title=known.title)
    return _assemble(page, known, pieces)


def choose_text_body(text: str, *, title: str | None) -> list[Piece]:
    """The blocks of a text dump, each with what it is."""
    seen = look(split_stamps(make_blocks(text), text))
    body = keep_entries(seen, choose_body([score(features) for features in describe(seen)]))
    if not any(body) and len(seen) <= FEW_LINES:
        body = [one.cue is None and one.block.words >= 3 for one in seen]
    return name_pieces(seen, body, stated=Statements((title,) if title else ()))


def choose_html_body(text: str, markup: Markup, *, title: str | None) -> list[Piece]:
    """The blocks of an HTML page's visible text; trafilatura, the text and the elements vote on which are body."""
    blocks = split_credits(split_stamps(make_blocks(text), text), markup.regions, text)
    seen = look(blocks)
    words = PageWords(text, blocks)
    shares = find_extracted(markup.source, words, seen)
    stated = words.cover(markup.body) if markup.body else [0.0] * len(blocks)
    if not any(shares) and not any(stated):
        return choose_text_body(text, title=title or markup.title)
    settings = find_settings(seen, markup, shares)
    votes = vote(seen, settings, shares, stated)
    body = keep_entries(seen, choose_body(votes))
    refused = frozenset(i for i, score in enumerate(votes) if score < REFUSED)
    headings = frozenset(i for i, setting in enumerate(settings) if "title" in setting.roles)
    titles = Statements((title,) if title else markup.titles, headings)
    pieces = name_pieces(seen, body, stated=titles, description=markup.description, refused=refused)
    name_marked(pieces, seen, settings)
    return pieces


def _assemble(page: Page, known: Hints, pieces: list[Piece]) -> Report:
    parts = Parts()
    blocks = split_dateline(rejoin(pieces), parts, page.text)
    gather_parts(parts, pieces, page.text)
    body = build_body(blocks)
    drop_blocks(parts, Reason("repeat"), body.folded)
    clues = _clues(page, known, parts, body.text)
    published = date_of_publication(clues)
    language, paragraphs = mark_languages(body.text, body.paragraphs, known=known.language)
    report = Report(
        id=identify(known.url or page.url, known.title or parts.title, body.text),
        url=known.url or page.url,
        publisher=_publisher(page, known, parts),
        language=language or find_language(clues.text) or (page.html.language if page.html else None),
        title=known.title or parts.title or (page.html.title if page.html else None),
        standfirst=parts.standfirst,
        byline=tuple(parts.byline) or (page.html.authors if page.html else ()),
        correspondents=find_correspondents(body.text),
        published=published,
        dateline=_dateline(parts, date_of_dateline(clues, published)),
        captions=tuple(parts.captions),
        tags=tuple(parts.tags) or (page.html.tags if page.html else ()),
        related=_with_addresses(parts.related, page),
        text=body.text,
        paragraphs=paragraphs,
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
        url = next((link.url for link in links if start <= link.span[0] and link.span[1] <= end), None)
        linked.append(msgspec.structs.replace(one, url=url))
    return tuple(linked)


def _account_for_rest(report: Report, text: str, parts: Parts) -> Report:
    """Add the dropped pieces, and whatever no part has claimed (a bullet, a mark between two parts)."""
    claimed = spans_of_report(report) + [span for _, span in parts.dropped]
    rest = [(FURNITURE, span) for span in uncovered(text, claimed)]
    return msgspec.structs.replace(report, dropped=merge_dropped(text, [*parts.dropped, *rest]))


def _clues(page: Page, known: Hints, parts: Parts, text: str) -> DatingClues:
    """What can tell the day: the hint, the page's head and date lines, the dateline, and all that is read."""
    stated = [page.html.published] if page.html and page.html.published else []
    found = parts.dateline
    day = _day_of_dateline(found)
    captions = [caption.text for caption in parts.captions]
    head = [part for part in (known.title or parts.title, parts.standfirst) if part]
    return DatingClues(known.date, (*stated, *parts.date_lines), day, "\n\n".join([*head, text, *captions]))


def _clues_as_given(text: str, hints: Hints, lines: list[Span]) -> DatingClues:
    """The same for a text that stays as it is: the hint, a dateline at its head, and what it says."""
    found = next((found for line in lines[:2] if (found := find_dateline(text[slice(*line)]))), None)
    read = "\n\n".join([*([hints.title] if hints.title else []), text])
    return DatingClues(hints.date, (), _day_of_dateline(found), read)


def _day_of_dateline(found: FoundDateline | None) -> DayOfYear | None:
    if found is None or found.month is None or found.day is None:
        return None
    return DayOfYear(found.month, found.day, found.year, found.weekday)


def _dateline(parts: Parts, when: When | None) -> Dateline | None:
    if parts.dateline is None:
        return None
    return Dateline(text=parts.dateline_text, place=parts.dateline.place, when=when, raw=parts.dateline_raw)


def _publisher(page: Page, known: Hints, parts: Parts) -> str | None:
    """The publisher: as given, as the page's head or its "Text by" line says, by the dateline's agency, by the address."""
    named = known.publisher or (page.html.publisher if page.html else None) or parts.publisher
    if named:
        return named
    if parts.dateline and parts.dateline.agency:
        return parts.dateline.agency
    host = urlsplit(known.url or page.url or "").hostname
    if not host:
        return None
    from dateline.gazetteer import load_gazetteer

    medium = load_gazetteer().medium(host)
    return medium.name if medium else None


def report_as_given(
    text: str,
    *,
    name: str = "text",
    hints: Hints = NO_HINTS,
) -> Report:
    """A report whose text and offsets stay as given: every line that is not blank is a paragraph.

    >>> report = report_as_given("Dock workers in Lima went back to work.", hints=Hints(date="2024-03-04"))
    >>> report.paragraphs[0].raw == (report.paragraphs[0].span,)
    True
    """
    spans: list[Span] = []
    position = 0
    for line in text.splitlines(keepends=True):
        stripped = line.strip()
        if stripped:
            start = position + line.index(stripped)
            spans.append((start, start + len(stripped)))
        position += len(line)
    paragraphs = tuple(Paragraph(span=span, raw=(span,)) for span in spans)
    language, paragraphs = mark_languages(text, paragraphs, known=hints.language)
    return Report(
        id=identify(hints.url, hints.title, text),
        url=hints.url,
        publisher=hints.publisher,
        language=language,
        title=hints.title,
        published=date_of_publication(_clues_as_given(text, hints, spans)),
        correspondents=find_correspondents(text),
        text=text,
        paragraphs=paragraphs,
        source=Source(
            name=name, sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), encoding=None
        ),
    )


def identify(url: str | None, title: str | None, text: str) -> str:
    """The report's id: the first 16 hex digits of SHA-256 over address, title and text, each in NFC."""
    parts = (unicodedata.normalize("NFC", part or "") for part in (url, title, text))
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
