"""Page → Report: the two ways in, cleaned or as given."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Sequence

import msgspec

from dateline.cleaning.accounting import merge_dropped, spans_of_report, uncovered
from dateline.cleaning.addresses import host_of
from dateline.cleaning.assembly import Parts, drop_blocks, find_correspondents, gather_parts, split_dateline
from dateline.cleaning.blocks import make_blocks
from dateline.cleaning.cutoff import find_ending, keep_broken_end
from dateline.cleaning.datelines import FoundDateline, find_dateline
from dateline.cleaning.dating import date_of_dateline, date_report
from dateline.cleaning.elements import find_settings
from dateline.cleaning.features import describe
from dateline.cleaning.html import BlockWords, find_extracted, vote
from dateline.cleaning.interruptions import find_interruptions
from dateline.cleaning.language import find_language, mark_languages
from dateline.cleaning.lines import Block, is_closed
from dateline.cleaning.marked import name_marked, split_credits
from dateline.cleaning.paragraphs import build_body, fold, rejoin
from dateline.cleaning.parts import name_pieces
from dateline.cleaning.pieces import FURNITURE, Piece, Reason
from dateline.cleaning.publishing import FoundPublisher, PublisherClues, find_publisher
from dateline.cleaning.scoring import choose_body, score
from dateline.cleaning.seeing import Seen, look
from dateline.cleaning.signs import DatingClues
from dateline.cleaning.stamps import keep_entries, split_stamps
from dateline.cleaning.titles import Statements
from dateline.cleaning.years import DayOfYear
from dateline.gazetteer import Gazetteer, load_gazetteer
from dateline.intake.marks import MarkedDate
from dateline.intake.page import NO_HINTS, Hints, Markup, Page
from dateline.record import Dateline, Paragraph, Related, Report, Source, Span, What, When

END_MARK = Reason("furniture", "end mark")
FEW_LINES = 3
"""A page of so few lines is taken for a report even where no line of it looks like one."""

CREDITS: frozenset[What] = frozenset(
    {"agency credits", "agency slug", "site credit", "copyright line", "republished", "correction"}
)
"""What dropped lines may name the publisher in."""
LINES_OF_BRIEF = 10
"""Lines of a page that is taken for a brief where it has sentences."""
SHORT_SENTENCE, FULL_SENTENCE = 5, 10
"""Words of a sentence of a brief, and of one that stands alone in much furniture."""
LONG_PARAGRAPH = 40
"""Words of a line that is text however it ends: a release that is signed with a mark, a paragraph that was cut."""


REFUSED = -2.0
"""Score under which a block of an HTML page is no sentence of the body that furniture has parted from it."""


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


def choose_text_body(text: str, *, title: str | None) -> list[Piece]:
    """The blocks of a text dump, each with what it is."""
    seen = look(split_stamps(make_blocks(text), text))
    body = keep_entries(seen, choose_body(score(describe(seen)), passed=find_interruptions(seen)))
    if not any(body):
        body = _choose_of_few(seen)
    return name_pieces(seen, body, stated=Statements((title,) if title else ()))


def _choose_of_few(seen: Sequence[Seen]) -> list[bool]:
    """The body of a page no line of which looks like one: briefs are short lines, but they are sentences."""
    if len(seen) <= FEW_LINES:
        return [one.cue is None and one.block.words >= 3 for one in seen]
    brief = len(seen) <= LINES_OF_BRIEF
    least = SHORT_SENTENCE if brief else FULL_SENTENCE
    return [
        one.cue is None and (one.block.words >= LONG_PARAGRAPH or _is_sentence(one.block, least))
        for one in seen
    ]


def _is_sentence(block: Block, least: int) -> bool:
    return block.words >= least and is_closed(block.text) and not block.text.endswith((";", ":"))


def choose_html_body(text: str, markup: Markup, *, title: str | None) -> list[Piece]:
    """The blocks of an HTML page's visible text; trafilatura, the text and the elements vote on which are body."""
    blocks = split_credits(split_stamps(make_blocks(text), text), markup.regions, text)
    seen = look(blocks)
    words = BlockWords(text, blocks)
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
    clues = _clues(page, known, parts, body.text, language=language, gazetteer=gazetteer)
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


def _clues(  # noqa: PLR0913 -- all that can tell the day
    page: Page, known: Hints, parts: Parts, text: str, *, language: str | None, gazetteer: Gazetteer
) -> DatingClues:
    """What can tell the day: the hint, the page's head and date lines, the address, the dateline, and all that is read."""
    found = parts.dateline
    captions = [caption.text for caption in parts.captions]
    head = [part for part in (known.title or parts.title, parts.standfirst) if part]
    return DatingClues(
        given=known.date,
        metadata=tuple(parts.date_lines),
        dateline=_day_of_dateline(found),
        text="\n\n".join([*head, text, *captions]),
        marked=_marked_dates(page),
        address=known.url or page.url,
        region=_region(page, known.url or page.url, language, gazetteer=gazetteer),
        captured=page.captured,
        gazetteer=gazetteer,
    )


def _marked_dates(page: Page) -> tuple[MarkedDate, ...]:
    """The dates of the markup, with the one that the head as a whole was read to say."""
    if page.html is None:
        return ()
    read, marked = page.html.published, page.html.marks.dates
    missed = read and all(one.says != read for one in marked)
    return (*marked, MarkedDate("published", read)) if read and missed else marked


def _region(page: Page, url: str | None, language: str | None, *, gazetteer: Gazetteer) -> str | None:
    """Where a page is written for, as it tells the order of day and month: its markup, its publisher's country, its language."""
    if page.html and page.html.marks.region:
        return page.html.marks.region
    medium = gazetteer.medium(host_of(url) or "")
    country = gazetteer.country(medium.country) if medium and medium.country else None
    if country:
        return country.alpha2
    return language.upper() if language and language != "en" else None


def _clues_as_given(text: str, hints: Hints, lines: list[Span], *, gazetteer: Gazetteer) -> DatingClues:
    """The same for a text that stays as it is: the hint, a dateline at its head, and what it says."""
    found = next((found for line in lines[:2] if (found := find_dateline(text[slice(*line)]))), None)
    read = "\n\n".join([*([hints.title] if hints.title else []), text])
    return DatingClues(hints.date, (), _day_of_dateline(found), read, address=hints.url, gazetteer=gazetteer)


def _day_of_dateline(found: FoundDateline | None) -> DayOfYear | None:
    if found is None or found.month is None or found.day is None:
        return None
    return DayOfYear(found.month, found.day, found.year, found.weekday)


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
    dated = date_report(_clues_as_given(text, hints, spans, gazetteer=gazetteer or load_gazetteer()))
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


def identify(url: str | None, title: str | None, text: str) -> str:
    """The report's id: the first 16 hex digits of SHA-256 over address, title and text, each in NFC."""
    parts = (unicodedata.normalize("NFC", part or "") for part in (url, title, text))
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
