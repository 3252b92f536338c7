"""The door for web archives: every page out, every damaged record named, nothing else lost."""

from __future__ import annotations

import gzip
import io
import json
import runpy
from pathlib import Path

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from captured import PAGE, answer, failures_of, numbered, numbers_of_pages, packed, read, record
from dateline.errors import UnreadableInput
from dateline.intake import Hints, Opened, Page
from dateline.intake.html.pages import LONGEST_HTML
from dateline.intake.web_archives.warc import read_warc

SCRIPT = runpy.run_path(str(Path(__file__).parents[3] / "scripts" / "make_warc.py"))
DAMAGES = {*SCRIPT["BODY_DAMAGE"], *SCRIPT["RECORD_DAMAGE"], *SCRIPT["MEMBER_DAMAGE"], "bytes between"}
MEMBERS = packed(numbered(5))


def test_a_page_has_its_files_name_its_records_number_and_its_address() -> None:
    (page,) = read(packed(numbered(1))[0])
    assert isinstance(page, Page)
    assert (page.name, page.line, page.url) == ("news.warc.gz", 1, "https://post.example/1")
    assert page.text == "Three ships left the port 1 on Monday."
    assert page.html is not None


def test_hints_hold_for_all_pages_and_the_day_of_capture_is_no_hint() -> None:
    data = record(answer(PAGE % 1), WARC_Date="2024-01-05T10:00:00Z")
    (page,) = read_warc(Opened("news.warc", io.BytesIO(data), hints=Hints(publisher="The Post")))
    assert isinstance(page, Page)
    assert page.hints == Hints(publisher="The Post")


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="the file is empty"):
        read(b"")


@pytest.mark.parametrize(
    "data",
    [
        b"".join(numbered(5)),
        b"".join(MEMBERS),
        gzip.compress(b"".join(numbered(5)), mtime=0),
        b"".join(gzip.compress(b"".join(pair), mtime=0) for pair in (numbered(5)[:2], numbered(5)[2:])),
        b"".join(zstandard.compress(one) for one in numbered(5)),
        b"\0" * 600 + b"".join(MEMBERS) + b"\0" * 600,
    ],
    ids=["plain", "a member a record", "one member", "members of several", "zstd", "padded"],
)
def test_every_way_to_pack_gives_the_same_pages(data: bytes) -> None:
    found = read(data)
    assert numbers_of_pages(found) == [1, 2, 3, 4, 5]
    assert [one.url for one in found if isinstance(one, Page)] == [
        f"https://post.example/{number}" for number in range(1, 6)
    ]


@pytest.mark.parametrize(
    "other",
    [
        record(b"GET / HTTP/1.1\r\n\r\n", kind="request"),
        record(b"software: a crawler\r\n", kind="warcinfo", content_type="application/warc-fields"),
        record(b"fetchTimeMs: 9\r\n", kind="metadata", content_type="application/warc-fields"),
        record(answer(b""), kind="revisit"),
        record(b"20240101\npost.example. 60 IN A 192.0.2.1\n", address="dns:post.example", content_type="text/dns"),
        record(answer(b"User-agent: *\n", content_type="text/plain"), address="https://post.example/robots.txt"),
        record(answer(b"\xff\xd8\xff picture", content_type="image/jpeg")),
        record(answer(b"\xff\xd8\xff picture")),
        record(answer(b"%PDF-1.7", content_type="text/plain")),
        record(answer(b"<rss></rss>", content_type="application/rss+xml")),
        record(answer(b"Moved", status="301 Moved")),
        record(answer(PAGE % 1, status="404 Not Found")),
        record(answer(b"x", "Content-Encoding: gzip", content_type="image/png")),
        record(b"body {}", kind="resource", content_type="text/css"),
    ],
    ids=range(14),
)  # fmt: skip
def test_what_is_no_page_is_passed_by(other: bytes) -> None:
    found = read(gzip.compress(other) + MEMBERS[0])
    assert numbers_of_pages(found) == [2]
    assert not failures_of(found)


@pytest.mark.parametrize(
    "kept",
    [
        record(answer(PAGE % 1, content_type="application/octet-stream")),
        record(answer(PAGE % 1, content_type="")),
        record(answer(PAGE % 1, content_type="text/plain")),
        record(answer(PAGE % 1, content_type="image/jpeg")),
        record(answer(PAGE % 1), content_type="application/http; msgtype=response"),
        record(answer(PAGE % 1).replace(b"\r\n", b"\n")),
        record(PAGE % 1, kind="resource", content_type="text/html"),
        record(answer(PAGE % 1), content_type="text/html"),
        record(b"Three ships left the port 1 on Monday.", kind="conversion", content_type="text/plain"),
        record(answer(PAGE % 1), address="<https://post.example/1>"),
        record(b"@")
        .replace(b"\r\n", b"\n")
        .replace(b"@", answer(PAGE % 1))
        .replace(b"Length: 1", b"Length: 130"),
        record(answer(PAGE % 1)).removesuffix(b"\r\n\r\n"),
        record(answer(PAGE % 1)).removesuffix(b"\r\n"),
    ],
    ids=range(13),
)
def test_a_page_is_told_by_its_bytes_and_headers_may_be_careless(kept: bytes) -> None:
    (page,) = read(gzip.compress(kept))
    assert isinstance(page, Page), page
    assert page.text == "Three ships left the port 1 on Monday."
    assert page.url == "https://post.example/1"


def test_the_http_header_says_the_charset() -> None:
    body = "<html><body><p>Порт открыли во вторник.</p></body></html>".encode("koi8-r")
    (page,) = read(record(answer(body, content_type="text/html; charset=KOI8-R")))
    assert isinstance(page, Page)
    assert (page.text, page.encoding) == ("Порт открыли во вторник.", "koi8-r")


def test_a_page_that_the_crawler_cut_off_is_read_as_far_as_it_goes() -> None:
    body = gzip.compress(PAGE % 1 + b"<p>And" * 900)[:100]
    (page,) = read(record(answer(body, "Content-Encoding: gzip"), WARC_Truncated="length"))
    assert isinstance(page, Page)
    assert page.text.startswith("Three ships")


def test_a_page_over_the_limit_is_named_and_a_long_picture_is_not() -> None:
    long = record(answer(b"<html>" + b" " * LONGEST_HTML + b"x" * 100_000))
    picture = record(answer(bytes(LONGEST_HTML + 100_000), content_type="video/mp4"))
    found = read(gzip.compress(long, 1) + gzip.compress(picture, 1) + MEMBERS[0])
    assert list(failures_of(found)) == [1]
    assert "over 20,000,000 bytes" in failures_of(found)[1]
    assert numbers_of_pages(found) == [3]


@pytest.mark.parametrize("seed", [1, 2])
def test_every_kind_of_damage_is_named_and_nothing_else_is_lost(tmp_path: Path, seed: int) -> None:
    archive, manifest = tmp_path / "made.warc.gz", tmp_path / "made.jsonl"
    SCRIPT["make_warc"](archive, manifest, size=3_000_000, damaged=0.25, seed=seed)
    lines = [json.loads(line) for line in manifest.read_text(encoding="utf-8").splitlines()]
    with archive.open("rb") as stream:
        found = list(read_warc(Opened("made.warc.gz", stream)))
    assert {line["damage"] for line in lines} == DAMAGES | {None}
    assert list(failures_of(found)) == [line["record"] for line in lines if line["state"] == "damaged"]
    pages = [one for one in found if isinstance(one, Page)]
    wanted = [(line["record"], line["address"], line["words"]) for line in lines if line["state"] == "page"]
    assert [(page.line, page.url, SCRIPT["digest_of_words"](page.text)) for page in pages] == wanted


def test_a_failure_names_the_file_the_record_its_address_and_the_fault() -> None:
    damaged = MEMBERS[1][:-8] + b"\0" * 8
    (failure,) = (one for one in read(MEMBERS[0] + damaged + MEMBERS[2]) if not isinstance(one, Page))
    assert failure.error.input == "news.warc.gz"
    assert failure.error.line == 2
    assert failure.error.reason.startswith(
        "record 2, https://post.example/2: the record is damaged (its gzip data is broken: incorrect data check)"
    )


@given(data=st.data())
@settings(max_examples=150)
def test_a_changed_byte_costs_no_more_than_its_record(data: st.DataObject) -> None:
    hit = data.draw(st.integers(0, len(MEMBERS) - 1))
    member = bytearray(MEMBERS[hit])
    place = data.draw(st.integers(0, len(member) - 1))
    member[place] ^= data.draw(st.integers(1, 255))
    found = read(b"".join([*MEMBERS[:hit], bytes(member), *MEMBERS[hit + 1 :]]))
    pages = set(numbers_of_pages(found))
    assert pages | {hit + 1} == {1, 2, 3, 4, 5}
    assert set(failures_of(found)) == {1, 2, 3, 4, 5} - pages


@given(data=st.data())
@settings(max_examples=150)
def test_a_cut_or_a_stretch_of_other_bytes_costs_no_more_than_its_record(data: st.DataObject) -> None:
    hit = data.draw(st.integers(0, len(MEMBERS) - 1))
    start = data.draw(st.integers(1, len(MEMBERS[hit]) - 1))
    end = data.draw(st.integers(start + 1, len(MEMBERS[hit])))
    other = data.draw(st.binary(max_size=40))
    damaged = MEMBERS[hit][:start] + other + MEMBERS[hit][end:]
    found = read(b"".join([*MEMBERS[:hit], damaged, *MEMBERS[hit + 1 :]]))
    urls = {one.url for one in found if isinstance(one, Page)}
    assert urls >= {f"https://post.example/{number}" for number in range(1, 6) if number != hit + 1}


@given(data=st.data())
@settings(max_examples=150)
def test_a_changed_byte_in_a_plain_file_leaves_the_records_after_it(data: st.DataObject) -> None:
    plain = bytearray(b"".join(numbered(5)))
    place = data.draw(st.integers(0, len(plain) - 1))
    plain[place] ^= data.draw(st.integers(1, 255))
    hit = place // (len(plain) // 5)
    urls = {one.url for one in read(bytes(plain)) if isinstance(one, Page)}
    assert urls >= {
        f"https://post.example/{number}" for number in range(1, 6) if number not in {hit, hit + 1, hit + 2}
    }
