"""The library: what `import dateline` offers."""

from __future__ import annotations

import functools
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.cleaning import clean_page
from dateline.codebook import load_codebook
from dateline.codebook.folding import fold
from dateline.codebook.scores import cameo_of
from dateline.coding.attribution import Attribution, Quote, find_attributions, find_quotes
from dateline.coding.events.confidence import confidence_of_pair
from dateline.coding.pairs import find_pair_match, head_of
from dateline.coding.ranking import load_ranker
from dateline.coding.status import StatusFinding, find_status
from dateline.coding.story.five_w import FiveW, find_five_w
from dateline.errors import InputError, TooLong, UnreadableInput
from dateline.export.attributed import attribution_row, quotation_row
from dateline.gazetteer import load_gazetteer
from dateline.intake import Hints, Page, failure_of, page_from_text
from dateline.intake.decoding import LONGEST_TEXT, too_long_reason
from dateline.pipeline import BATCH_SIZE, Options, code_pages, code_report, make_report, parser_zone
from dateline.reading import Reading, is_headline, read_text
from dateline.record import Failure, Part, Place, Plover, Record, Report, Span, Status
from dateline.resolving import place_spans, resolve_places

KEPT_READINGS = 16
"""Texts whose parse is kept for the next question about them."""

_HALF_PAIRS = re.compile("[\ud800-\udfff]")
"""Surrogates: halves of UTF-16 pairs, which no file can hold and no JSON can say."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What one party does to another in a text.

    `type`, `mode` and `cameo` are the codebook's, `plover` how PLOVER's rules label them (None for types outside
    PLOVER); `trigger` are spans of the words that tell of it, `pattern` the codebook entry. `confidence` is how likely
    the type is right, from 0 to 1.
    """

    predicate: str
    type: str
    mode: str | None
    cameo: str | None
    plover: Plover | None
    status: Status
    negated: bool
    trigger: tuple[Span, ...]
    pattern: str
    confidence: float


def clean(  # noqa: PLR0913 -- the hints
    page: str | Page,
    *,
    date: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
    language: str | None = None,
    title: str | None = None,
    gazetteer: Path | None = None,
) -> Report:
    r"""Clean one report, in whatever language, and say what was kept and what was dropped; nothing is coded.

    `page` is a text (HTML too), or a page from `dateline.intake`. Spans called `raw` point into the page's text: of a
    plain text that is the text itself, of HTML what `page_from_text` makes of it. The hints win over what the page says.
    `gazetteer` is a folder laid over ours: it tells publishers and dated offices. Raises InputError for a text that can't be read.

    >>> report = clean("Share\n\nFerry crews in Lima went back to work on Monday, their union said.\n\nAdvertisement")
    >>> report.text
    'Ferry crews in Lima went back to work on Monday, their union said.'
    >>> [piece.why for piece in report.dropped]
    ['share', 'advert']
    """
    hints = Hints(date=date, publisher=publisher, url=url, language=language, title=title)
    taken = page if isinstance(page, Page) else page_from_text(_HALF_PAIRS.sub("\ufffd", page))
    return clean_page(taken, hints=hints, gazetteer=load_gazetteer(gazetteer) if gazetteer else None)


def read(  # noqa: PLR0913 -- the hints
    text: str,
    *,
    date: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
    language: str | None = None,
    title: str | None = None,
    kind: str | None = None,
    clean: bool = True,
    codebook: Path | None = None,
    gazetteer: Path | None = None,
) -> Record:
    """Read one report, as clean or dirty as it is, and return its record.

    `date` is the day of publication, ISO; it and the other hints win over what the text says, and
    `kind="news"` says that it is a report where it was taken for none. With `clean`
    False the text and its offsets stay as given. `codebook` and `gazetteer` are folders laid over ours.
    Raises InputError for a text that can't be coded, KnowledgeError for a folder with a fault.

    >>> record = read("French troops withdrew from Mali on Monday.", date="2022-08-16", clean=False)
    >>> [(event.type, event.mode, event.when.start) for event in record.events]
    [('RETREAT', 'withdraw', '2022-08-15')]
    """
    options = Options(clean=clean, codebook=codebook, gazetteer=gazetteer)
    hints = Hints(date=date, publisher=publisher, url=url, language=language, title=title, kind=kind)
    page = _page_of(text, "text", hints, clean=clean)
    with parser_zone():
        return code_report(make_report(page, options), options)


def code(  # noqa: PLR0913 -- the options of a run
    reports: Iterable[str | Mapping[str, object] | Page],
    *,
    workers: int = 1,
    clean: bool = True,
    batch_size: int = BATCH_SIZE,
    codebook: Path | None = None,
    gazetteer: Path | None = None,
) -> Iterator[Record | Failure]:
    """Code many reports, one line out for each in, in order; memory does not grow with their number.

    A report is a text, a mapping with `text` and, where known, `title`, `date`, `url`, `publisher`,
    `language`, `kind`, or a page from `dateline.intake`. One that fails comes out as a Failure in its place. Reports
    are taken as lines are asked for, in batches that grow to `batch_size` (1: each line before the next
    report is taken); neither `workers` nor `batch_size` changes a line. `codebook` and `gazetteer` are folders laid
    over ours; one with a fault raises KnowledgeError.

    >>> records = list(code([{"text": "Iran rejected the offer.", "date": "2020-01-02"}, ""], clean=False))
    >>> records[0].events[0].type, records[1].error.input
    ('REJECT', 'report 2')
    """
    if isinstance(reports, (str, Mapping)):
        raise TypeError("code() takes many reports: give a list, or use read() for one text")
    options = Options(clean=clean, codebook=codebook, gazetteer=gazetteer)
    pages = (_page(report, number, clean=clean) for number, report in enumerate(reports, 1))
    return code_pages(pages, options, workers=workers, batch_size=batch_size)


def code_pair(text: str, actor_span: Span, recipient_span: Span, *, ranked: bool = True) -> Relation | None:
    """Say what the actor at one span does to the recipient at another; None where the words tell nothing of that.

    A line that ends without a stop is read as a headline. With `ranked` False the codebook's patterns alone decide.

    >>> relation = code_pair("Kenya condemned the coup in Niger.", (0, 5), (28, 33))
    >>> relation.type, relation.pattern.split("/")[0]
    ('ACCUSE', 'ACCUSE')
    >>> code_pair("Niger was condemned by Kenya.", (0, 5), (23, 28)) is None
    True
    """
    reading = _read(text, part="title" if is_headline(text) else None)
    ranker = load_ranker() if ranked else None
    found = find_pair_match(
        reading, load_codebook(), actor=actor_span, recipient=recipient_span, ranker=ranker
    )
    if found is None:
        return None
    match = found.match
    status = find_status(reading, match.trigger)
    pattern = match.pattern
    return Relation(
        predicate=match.predicate, type=pattern.type, mode=pattern.mode,
        cameo=pattern.cameo or cameo_of(pattern.type, pattern.mode),
        plover=fold(pattern.type, pattern.mode, status=status.status, negated=status.negated),
        status=status.status, negated=status.negated,
        trigger=tuple(reading.span(token, token + 1) for token in match.tokens),
        pattern=pattern.key, confidence=confidence_of_pair(found),
    )  # fmt: skip


def status_of(text: str, span: Span) -> StatusFinding:
    """Say whether the happening that the word at a span names occurred, is planned, possible or denied.

    Raises ValueError where the span holds no word.

    >>> status_of("Chad will not send troops.", (14, 18)).status, status_of("Chad sent troops.", (5, 9)).negated
    ('planned', False)
    """
    reading = _read(text)
    token = head_of(reading, span)
    if token is None:
        raise ValueError(f"no word at {span} in a text of {len(text)} code points")
    return find_status(reading, token)


def attributions(text: str) -> tuple[Attribution, ...]:
    """All attributions of a text: who says, thinks or wants what, with the spans of source, cue and content.

    >>> text = "The minister said that the bridge was closed."
    >>> [text[slice(*found.content[0])] for found in attributions(text)]
    ['that the bridge was closed']
    """
    return find_attributions(_read(text))


def quotations(text: str) -> tuple[Quote, ...]:
    """All direct quotations of a text, each with the span of its speaker's words, where one is named.

    >>> text = '"The bridge is closed," the minister said.'
    >>> [(text[slice(*quote.span)], text[slice(*quote.speaker_spans[0])]) for quote in quotations(text)]
    [('The bridge is closed,', 'the minister')]
    """
    return find_quotes(_read(text))


def attribution_rows(text: str) -> list[dict[str, Any]]:
    """All attributions of a text as a table: a row for each, with words and offsets; ready for a data frame.

    >>> rows = attribution_rows("The minister said that the bridge was closed.")
    >>> rows[0]["source"], rows[0]["cue"], rows[0]["content"], rows[0]["content_span"]
    ('The minister', 'said', 'that the bridge was closed', '18-44')
    """
    return [attribution_row(text, number, found) for number, found in enumerate(attributions(text), 1)]


def quotation_rows(text: str) -> list[dict[str, Any]]:
    """All direct quotations of a text as a table: a row for each, with its speaker; ready for a data frame.

    >>> rows = quotation_rows('"The bridge is closed," the minister said.')
    >>> rows[0]["speaker"], rows[0]["quotation"], rows[0]["start"], rows[0]["end"]
    ('the minister', 'The bridge is closed,', 1, 22)
    """
    return [quotation_row(text, quote) for quote in quotations(text)]


def five_w(record: Record) -> FiveW | None:
    """Who, what, when, where, why and how of a record's main event (`main_event`), as spans of the report.

    None where the record has no event.

    >>> text = "French troops withdrew from Mali on Monday because the junta had broken the agreement."
    >>> found = five_w(read(text, date="2022-08-16", clean=False))
    >>> found.who[0].text, found.what.text, found.when.text, found.date.start
    ('French troops', 'withdrew from Mali', 'Monday', '2022-08-15')
    >>> found.why.text
    'because the junta had broken the agreement'
    """
    return find_five_w(record, _read)


def places(text: str, *, spans: Iterable[Span] | None = None) -> tuple[Place, ...]:
    """All places that a text names, each with its mentions; with `spans`, what the names at these spans mean.

    A name that no place is known for, or that may mean too many, is left out.

    >>> text = "A ferry from Mombasa sank off Zanzibar."
    >>> [(place.name, place.country, text[slice(*place.mentions[0])]) for place in places(text)]
    [('Mombasa', 'KEN', 'Mombasa'), ('Zanzibar', 'TZA', 'Zanzibar')]
    >>> [place.country for place in places("She left London, Ontario.", spans=[(9, 15)])]
    ['CAN']
    """
    reading, gazetteer = _read(text), load_gazetteer()
    if spans is not None:
        return place_spans(reading, gazetteer, spans)
    return tuple(resolve_places(reading, gazetteer).places.values())


@functools.lru_cache(maxsize=KEPT_READINGS)
def _read(text: str, part: Part | None = None) -> Reading:
    if len(text) > LONGEST_TEXT:
        raise TooLong("text", too_long_reason())
    with parser_zone():
        return read_text(_HALF_PAIRS.sub("\ufffd", text), part=part)


def _page(report: str | Mapping[str, object] | Page, number: int, *, clean: bool) -> Page | Failure:
    name = f"report {number}"
    try:
        if isinstance(report, Page):
            return report
        if isinstance(report, str):
            return _page_of(report, name, Hints(), clean=clean)
        return _page_of(_text_of(report, name), name, _hints(report), clean=clean)
    except InputError as error:
        return failure_of(error)


def _page_of(text: str, name: str, hints: Hints, *, clean: bool) -> Page:
    """The page of a text: read as a file would be, or taken as it stands, so that offsets hold."""
    text = _HALF_PAIRS.sub("\ufffd", text)
    if clean:
        return page_from_text(text, name=name, hints=hints)
    if not text.strip():
        raise UnreadableInput(name, "the text is empty")
    if len(text) > LONGEST_TEXT:
        raise TooLong(name, too_long_reason())
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Page(name=name, text=text, sha256=digest, url=hints.url, hints=hints)


def _text_of(report: Mapping[str, object], name: str) -> str:
    text = report.get("text")
    if not isinstance(text, str):
        raise UnreadableInput(name, 'there is no text; give it under the key "text"')
    return text


def _hints(report: Mapping[str, object]) -> Hints:
    given = {key: report.get(key) for key in ("date", "publisher", "url", "language", "title", "id", "kind")}
    stated: dict[str, Any] = {key: None if value is None else str(value) for key, value in given.items()}
    return Hints(**stated)
