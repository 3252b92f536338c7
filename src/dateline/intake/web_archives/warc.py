"""WARC: the records of web archives such as Common Crawl's news set, streamed; a damaged record fails alone."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from fastwarc.warc import WarcRecord, WarcRecordType

from dateline.errors import InputError, TooLong, UnreadableInput
from dateline.intake.html.pages import LONGEST_HTML, looks_like_html, page_from_html
from dateline.intake.page import Page
from dateline.intake.registry import Opened, reader
from dateline.intake.text import read_text
from dateline.intake.web_archives.captures import Capture, Damage, address_of, damaged_record, split_captures
from dateline.intake.web_archives.members import split_members
from dateline.intake.web_archives.payloads import join_chunks, matches_digest, unpack_body
from dateline.record import ErrorDetail, Failure

FOUND = 200
"""The only answer of a web server that is a page; the others say that it moved, is gone or was not to be had."""

_HTML = frozenset(["text/html", "application/xhtml+xml"])
_TEXT = "text/plain"
_OTHER_FILES = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"PK\x03\x04")
_KINDS = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
_NO_PAGES = ("dns:", "whois:", "metadata:")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a record holds: its bytes as they are kept, and what the headers say of them."""

    body: bytes = field(repr=False)
    kind: str
    charset: str | None = None
    transfer: str = ""
    codings: str = ""

    @property
    def should_be_page(self) -> bool:
        """Whether its content type is that of a page."""
        return self.kind in _HTML or self.kind == _TEXT


@reader(".warc", ".warc.gz", ".warc.zst")
def read_warc(opened: Opened) -> Iterator[Page | Failure]:
    """A page for each HTML or text page in the file, and a failure for each damaged record, in the file's order.

    The name is the file's, `line` the record's number in it (from 1, all records counted), `url` the page's address.
    Pages are the `response` records of a web server that answered with 200, and `resource` and `conversion` records;
    requests, metadata, name look-ups, robots.txt, pictures, redirects, errors and revisits are passed by. When a page
    was captured is no date of publication, and is not used. Raises UnreadableInput for an empty file.
    """
    number = 0
    for number, found in enumerate(split_captures(split_members(opened.stream)), start=1):
        try:
            page = _read_record(found, opened)
        except InputError as error:
            yield _failure(error, number, address_of(found.head))
            continue
        if page:
            yield replace(page, line=number)
    if number == 0:
        raise UnreadableInput(opened.name, "the file is empty; give a WARC file with records in it")


def _failure(error: InputError, number: int, address: str | None) -> Failure:
    where = f"record {number}, {address}" if address else f"record {number}"
    detail = ErrorDetail(input=error.name, line=number, stage=error.stage, reason=f"{where}: {error.reason}")
    return Failure(error=detail)


def _read_record(found: Capture | Damage, opened: Opened) -> Page | None:
    """The page of a record, None where it has none. Raises InputError for a damaged record."""
    if isinstance(found, Damage):
        raise damaged_record(opened.name, found.fault)
    record = _parse(found, opened.name)
    address = address_of(found.head) or ""
    if not record.record_type & _KINDS or _is_no_page(address):
        return None
    answer = _answer_of(found, record, name=opened.name)
    if answer is None:
        return None
    try:
        body = _body_of(answer, found, record, name=opened.name)
    except InputError:
        if answer.should_be_page:
            raise
        return None
    return _page_of(body, answer, replace(opened, url=address or opened.url, declared=answer.charset))


def _parse(found: Capture, name: str) -> WarcRecord:
    try:
        record = WarcRecord.from_reader(io.BytesIO(found.head + found.block), quirks_mode=True)
    except OSError as error:
        raise damaged_record(name, f"its header can't be read: {error}") from error
    if record.record_type == WarcRecordType.unknown:
        raise damaged_record(name, "its header names no known kind of record")
    return record


def _is_no_page(address: str) -> bool:
    return address.startswith(_NO_PAGES) or address.partition("?")[0].endswith("/robots.txt")


def _answer_of(found: Capture, record: WarcRecord, *, name: str) -> Answer | None:
    """What a record holds; None where a web server answered with other than a page. Raises for a broken HTTP header."""
    kind = (record.headers.get("Content-Type") or "").partition(";")[0].strip().lower()
    is_http = kind in {"application/http", ""} or found.block.startswith(b"HTTP/")
    if record.record_type != WarcRecordType.response or not is_http:
        return Answer(record.reader.read(), kind)
    record.is_http = True
    try:
        record.parse_http(quirks_mode=True)
    except OSError as error:
        raise damaged_record(name, f"its HTTP header can't be read: {error}") from error
    headers = record.http_headers
    if headers.status_code is None:
        raise damaged_record(name, "its HTTP header is broken")
    if headers.status_code != FOUND:
        return None
    return Answer(
        record.reader.read(),
        (record.http_content_type or "").strip().lower(),
        charset=record.http_charset,
        transfer=headers.get("Transfer-Encoding") or "",
        codings=headers.get("Content-Encoding") or "",
    )


def _body_of(answer: Answer, found: Capture, record: WarcRecord, *, name: str) -> bytes:
    """The body joined and unpacked. Raises InputError where it is too long, damaged, or not what its digests say."""
    if not found.is_whole:
        raise TooLong(name, f"the page is over {LONGEST_HTML:,} bytes; save the article alone")
    is_cut = "WARC-Truncated" in record.headers
    joined = answer.body
    if "chunked" in answer.transfer.lower():
        joined = join_chunks(joined, name, is_cut=is_cut)
    body = unpack_body(joined, name, codings=answer.codings, is_cut=is_cut)
    if not body.strip():
        raise damaged_record(name, "its body is empty")
    if not is_cut:
        _check_digests(record, found.block, (answer.body, joined, body), name=name)
    return body


def _check_digests(record: WarcRecord, block: bytes, forms: tuple[bytes, ...], *, name: str) -> None:
    """Raise UnreadableInput for a record that is not what was written.

    Archives take the digest of a body that came in chunks now before, now after joining it: either will do.
    """
    if not matches_digest(record.headers.get("WARC-Block-Digest") or "", (block,)):
        raise damaged_record(name, "its bytes are not those that WARC-Block-Digest was made from")
    if not matches_digest(record.headers.get("WARC-Payload-Digest") or "", forms):
        raise damaged_record(name, "its body is not the one that WARC-Payload-Digest was made from")


def _page_of(body: bytes, answer: Answer, opened: Opened) -> Page | None:
    """The page of a body, None where it is another kind of file, whatever its content type says."""
    if looks_like_html(body) or (answer.kind in _HTML and not body.startswith(_OTHER_FILES)):
        return page_from_html(body, opened)
    if answer.kind != _TEXT or body.startswith(_OTHER_FILES):
        return None
    found = next(read_text(replace(opened, stream=io.BytesIO(body))))
    assert isinstance(found, Page)
    return found
