"""Records of web archives: where they begin and end, whatever their headers say."""

from __future__ import annotations

import io

import pytest

from captured import PAGE, answer, failures_of, numbered, numbers_of_pages, read, record
from dateline.intake.web_archives import captures
from dateline.intake.web_archives.captures import Capture, Damage, split_captures
from dateline.intake.web_archives.members import split_members

RECORDS = numbered(5)


def split(data: bytes) -> list[Capture | Damage]:
    return list(split_captures(split_members(io.BytesIO(data))))


def test_records_come_with_their_header_and_their_block() -> None:
    (capture,) = split(RECORDS[0])
    assert isinstance(capture, Capture)
    assert capture.head.endswith(b"\r\n\r\n")
    assert capture.block == answer(PAGE % 1)
    assert capture.is_whole


@pytest.mark.parametrize(
    ("damaged", "fault"),
    [
        (record(answer(PAGE % 3), length=150), "it should be 150 bytes long, but does not end there"),
        (record(answer(PAGE % 3), length=132), "it should be 132 bytes long, but does not end there"),
        (record(answer(PAGE % 3), length=20), "it should be 20 bytes long, but does not end there"),
        (record(answer(PAGE % 3), length=10**7), "are there"),
        (record(answer(PAGE % 3), length=10**15), "are there"),
        (record(answer(PAGE % 3)).replace(b"Content-Length", b"Content_Length"), "its header gives no length"),
        (record(answer(PAGE % 3)).replace(b"Length: ", b"Length: -"), "its header gives no length"),
        (b"\xa5\xa5" + record(answer(PAGE % 3))[2:], "no WARC record begins here"),
        (b"WARC/1.0\r\n" + b"a" * 100_000 + b"\r\n\r\n", "its header has no end"),
        (record(answer(PAGE % 3))[:150] + b"\r\n", "does not end there"),
    ],
    ids=range(10),
)  # fmt: skip
def test_the_records_around_a_damaged_one_are_read(damaged: bytes, fault: str) -> None:
    found = read(b"".join([*RECORDS[:2], damaged, *RECORDS[3:]]))
    assert numbers_of_pages(found) == [1, 2, 4, 5]
    assert fault in failures_of(found)[3]


def test_a_damaged_record_is_not_given_the_address_of_the_next() -> None:
    for junk in (b"left over\n", b"WARC/1.0\r\nWARC-Type: response\r\n"):
        found = read(RECORDS[0] + junk + RECORDS[2])
        assert numbers_of_pages(found) == [1, 3]
        assert failures_of(found)[2].startswith("record 2: ")


def test_a_wrong_length_of_a_long_record_does_not_pass_by_the_records_in_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(captures, "LONGEST_BLOCK", 1000)
    monkeypatch.setattr(captures, "STEP", 500)
    found = read(b"".join([RECORDS[0], record(answer(PAGE % 3), length=1200), *RECORDS[2:], *numbered(20)]))
    assert numbers_of_pages(found) == [1, *range(3, 26)]
    assert "another record begins in it" in failures_of(found)[2]


def test_a_long_record_is_passed_by_and_the_next_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(captures, "LONGEST_BLOCK", 1000)
    monkeypatch.setattr(captures, "STEP", 500)
    for size in (1001, 1400, 1500, 1501, 5000):
        long = record(answer(b"x" * size))
        found = split(RECORDS[0] + long + RECORDS[2])
        assert [isinstance(one, Capture) for one in found] == [True, True, True]
        assert isinstance(found[1], Capture)
        assert not found[1].is_whole


def test_a_page_about_web_archives_stays_one_page() -> None:
    about = (
        PAGE % 1
        + b"<pre>\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n</pre>"
    )
    found = read(record(answer(about)) + RECORDS[1])
    assert numbers_of_pages(found) == [1, 2]


def test_a_file_that_is_no_archive_is_one_failure() -> None:
    found = read(b"Three ships left the port on Monday.\n" * 9000)
    assert list(failures_of(found)) == [1]
    assert "no WARC record begins here" in failures_of(found)[1]
