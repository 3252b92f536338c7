"""Sitemaps: the addresses, what the news extension says of them, and memory that stays as it is."""

from __future__ import annotations

import io
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.errors import InputError, UnreadableInput
from dateline.intake import Hints, Opened, find_reader
from finding import address, failure, find

NEWS = """<?xml version="1.0" encoding="UTF-8"?>
<!-- a <urlset> of the day -->
<s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><s:url><s:loc>
 https://post.example/1?a=1&amp;b=2 </s:loc><s:lastmod>2020-01-01</s:lastmod><image:image><image:loc>https://post.example/i.jpg</image:loc>
 <image:title>A crane</image:title></image:image><news:news><news:publication><news:name>Rice &amp; Peas Post</news:name>
 <news:language>en</news:language></news:publication><news:publication_date>2024-03-04T23:00:00-05:00</news:publication_date>
 <news:title>Ferry sails</news:title><news:keywords>ferries, ports</news:keywords></news:news></s:url></s:urlset>"""


def test_the_news_extension_is_read() -> None:
    (found,) = find("sitemap.xml", NEWS)
    report = address(found)
    assert report.url == "https://post.example/1?a=1&b=2"
    assert report.hints == Hints(
        url=report.url,
        title="Ferry sails",
        date="2024-03-04",
        publisher="Rice & Peas Post",
        language="en",
        tags=("ferries", "ports"),
    )
    assert (report.line, report.summary) == (1, None)


def test_an_index_gives_the_sitemaps_and_says_nothing_of_their_pages() -> None:
    (found,) = find(
        "index.xml",
        "<sitemapindex><sitemap><loc>https://post.example/s1.xml.gz</loc></sitemap></sitemapindex>",
    )
    assert (address(found).url, address(found).hints) == ("https://post.example/s1.xml.gz", Hints())


def test_an_entry_without_an_address_fails_alone() -> None:
    found = find(
        "s.xml", "<urlset><url><lastmod/></url><url><loc>ftp://x</loc></url><url><loc>/3</loc></url></urlset>"
    )
    assert failure(found[0]) == (1, "entry 1 can't be followed: there is no address in it; mend or remove it")
    assert '"ftp://x" is no web address' in failure(found[1])[1]
    (*_, last) = find(
        "s.xml", "<urlset><url><loc>/3</loc></url></urlset>", url="https://post.example/sitemap.xml"
    )
    assert address(last).url == "https://post.example/3"


def test_a_broken_sitemap_gives_what_it_can_and_says_so() -> None:
    broken = "<urlset><url><loc>https://p.example/1</url><url><loc>https://p.example/2&#xD800;</loc></url><url><loc>https://p"
    first, second, third, last = find("s.xml", broken)
    assert [address(found).url for found in (first, second)] == [
        "https://p.example/1",
        "https://p.example/2\ufffd",
    ]
    assert failure(third)[0] == 3
    assert "the XML is broken" in failure(last)[1]


def test_a_sitemap_without_pages() -> None:
    with pytest.raises(UnreadableInput, match="names no page"):
        find("s.xml", "<urlset></urlset>")


def test_a_reference_over_the_end_of_a_chunk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.intake.xml_roots.CHUNK", 7)
    monkeypatch.setattr("dateline.intake.xml_roots.BEGINNING", 20)
    (found,) = find("s.xml", "<urlset><url><loc>https://p.example/?a=1&#38;b=2&amp;c=é</loc></url></urlset>")
    assert address(found).url == "https://p.example/?a=1&b=2&c=é"


class Endless(io.RawIOBase):
    """A sitemap of many megabytes that is nowhere in memory."""

    def __init__(self, entries: int) -> None:
        self._entries = iter(range(entries))
        self._waiting = b"<urlset>"

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        for n in self._entries:
            self._waiting += b"<url><loc>https://post.example/%d</loc><x>unread</x></url>" % n
            if len(self._waiting) >= len(buffer):
                break
        taken, self._waiting = self._waiting[: len(buffer)], self._waiting[len(buffer) :]
        buffer[: len(taken)] = taken
        return len(taken)


def test_memory_does_not_grow_with_a_sitemap() -> None:
    read = find_reader(".xml")
    assert read is not None
    tracemalloc.start()
    count = sum(
        1 for _ in read(Opened("s.xml", io.BufferedReader(Endless(50_000)))) if not hasattr(_, "error")
    )
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 50_000
    assert peak < 5_000_000


PIECES = st.sampled_from(
    ["<url>", "</url>", "<loc>", "</loc>", "https://post.example/", "<news:news>", "<news:title>", "&", "&#xD800;", "<!--",
     "<![CDATA[", "]]>", "<sitemap>", "\x00", "é", "http://[", "<", ">", "'", "<!DOCTYPE x>"]
)  # fmt: skip


@given(pieces=st.lists(PIECES, max_size=30), encoding=st.sampled_from(["utf-8", "utf-16", "latin-1"]))
@settings(max_examples=150)
def test_any_sitemap_gives_addresses_and_failures(pieces: list[str], encoding: str) -> None:
    try:
        lines = find("s.xml", ("<urlset>" + "".join(pieces)).encode(encoding))
    except InputError as error:
        assert error.reason
        return
    for line in lines:
        assert failure(line)[1] if hasattr(line, "error") else address(line).url.startswith("http")
