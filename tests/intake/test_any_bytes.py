"""Any bytes through any door: a page, a failure or an error with a reason, never a crash; what comes out holds."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.cleaning import clean_page
from dateline.cleaning.accounting import spans_of_report, uncovered
from dateline.errors import InputError
from dateline.intake import Address, Hints, Opened, Page, find_reader
from dateline.intake.registry import known_suffixes

PIECES = st.sampled_from(
    [
        b"<html>", b"<p>", b"</p>", b"<a href='/x'>", b"<script type='application/ld+json'>", b"<!--", b"&amp;", b"\xff\xfe",
        b"Rebels attacked the town on Monday.", b"\n\n", b"\r", b"By Ana Gil", b"LIMA (Example) - ", b'{"text": "', b'"}',
        b"text,date\n", b'"', b",", b"\x00", b"\xc3", b"\xe2\x80\x99", b"PAR1", b"PK\x03\x04", b"\x1f\x8b\x08", b"(\xb5/\xfd",
        b"WARC/1.0\r\n", b"Content-Length: 10\r\n", b"<?xml version='1.0'?>", b"<rss><channel><item>", b"<urlset>", b"[", b"]",
    ]
)  # fmt: skip
ANY_BYTES = st.one_of(st.binary(max_size=300), st.lists(PIECES, max_size=20).map(b"".join))


@pytest.mark.parametrize("suffix", known_suffixes())
@given(data=ANY_BYTES)
@settings(max_examples=30)
def test_any_bytes_are_read_or_refused_with_a_reason(suffix: str, data: bytes) -> None:
    read = find_reader(suffix)
    assert read is not None
    try:
        lines = list(read(Opened(f"any{suffix}", io.BytesIO(data), hints=Hints(language="en"))))
    except InputError as error:
        assert error.reason
        return
    for line in lines:
        page = line.summary if isinstance(line, Address) else line
        if page is None:
            assert line.url
        elif isinstance(page, Page):
            report = clean_page(page)
            assert not list(uncovered(page.text, spans_of_report(report)))
            assert all(0 <= start < end <= len(page.text) for start, end in spans_of_report(report))
        else:
            assert page.error.reason
