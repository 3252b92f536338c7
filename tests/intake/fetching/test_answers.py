"""What an answer is: any header, any beginning, packed or not."""

from __future__ import annotations

import gzip
import io
import time

import httpx
import pytest

from dateline.intake import Opened, Page
from dateline.intake.fetching.answer import Answer, Received
from dateline.intake.fetching.fetcher import _answer
from dateline.intake.fetching.kinds import find_kind
from dateline.intake.html.pages import looks_like_html

AT = "https://post.example/1"
TABLE = b"title,date,text\nFerry,2024-03-04,Ferry crews in Lima went back to work on Monday after talks.\n"


def received(body: bytes, kind: bytes) -> Received:
    return Received(httpx.URL(AT), 200, httpx.Headers([(b"content-type", kind)]), body)


def test_a_header_that_is_no_ascii_says_no_charset() -> None:
    answer = _answer(received(b"<html><p>Ferry crews went back.</p></html>", b"text/html; charset=\xe9"))
    assert (answer.media, answer.charset) == ("text/html", None)


@pytest.mark.parametrize("media", ["application/gzip", "application/x-gzip"])
def test_a_packed_file_is_what_is_in_it(media: str) -> None:
    answer = _answer(received(gzip.compress(TABLE), media.encode()))
    (page,) = find_kind(answer, AT)(Opened(AT, io.BytesIO(answer.body), url=AT))
    assert isinstance(page, Page)
    assert page.text.startswith("Ferry crews in Lima")


@pytest.mark.parametrize("beginning", [b"<!--a-->" * 500, b"<?xml-stylesheet a?>" * 200])
def test_a_page_that_begins_with_many_comments_takes_no_time(beginning: bytes) -> None:
    since = time.process_time()
    assert not looks_like_html(beginning + b"Ferry")
    find_kind(Answer(AT, "text/html", None, beginning + b"<p>Ferry"), AT)
    assert time.process_time() - since < 1
