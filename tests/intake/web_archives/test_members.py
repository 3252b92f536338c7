"""Members of compressed files: their bytes, their endings, and the next one behind a damaged one."""

from __future__ import annotations

import gzip
import io
import os
import zlib

import pytest
import zstandard

from captured import PAGE, answer, failures_of, numbered, numbers_of_pages, packed, read, record
from dateline.intake.web_archives import members
from dateline.intake.web_archives.members import Ending, split_members

RECORDS = numbered(6)
GZIP = packed(RECORDS)
ZSTD = [zstandard.ZstdCompressor(write_checksum=True).compress(one) for one in RECORDS]


def endings(data: bytes) -> list[str | None]:
    return [piece.fault for piece in split_members(io.BytesIO(data)) if isinstance(piece, Ending)]


def test_a_whole_member_gives_its_bytes_and_an_ending_without_fault() -> None:
    pieces = list(split_members(io.BytesIO(GZIP[0])))
    assert b"".join(piece for piece in pieces if isinstance(piece, bytes)) == RECORDS[0]
    assert pieces[-1] == Ending()


@pytest.mark.parametrize("members_of", [GZIP, ZSTD], ids=["gzip", "zstd"])
@pytest.mark.parametrize(
    "damage",
    [
        lambda member: member[:-3],
        lambda member: member[: len(member) // 2],
        lambda member: member[:-4] + bytes(4),
        lambda member: member[:60] + bytes(20) + member[80:],
        lambda member: b"\xa5\xa5" + member[2:],
        lambda _: b"\xa5" * 3000,
    ],
    ids=["trailer cut", "cut", "check sum", "zeros", "first bytes", "other bytes"],
)
def test_the_members_around_a_damaged_one_are_read(members_of: list[bytes], damage) -> None:
    data = b"".join([*members_of[:2], damage(members_of[2]), *members_of[3:]])
    found = read(data)
    assert numbers_of_pages(found) == [1, 2, 4, 5, 6]
    assert list(failures_of(found)) == [3]


@pytest.mark.parametrize("members_of", [GZIP, ZSTD], ids=["gzip", "zstd"])
def test_damaged_members_in_a_row_and_at_both_ends_are_named_one_by_one(members_of: list[bytes]) -> None:
    cut = [member[:-10] for member in members_of]
    found = read(b"".join([cut[0], members_of[1], cut[2], cut[3], members_of[4], cut[5]]))
    assert numbers_of_pages(found) == [2, 5]
    assert list(failures_of(found)) == [1, 3, 4, 6]


def test_faults_are_told_in_words() -> None:
    assert endings(GZIP[0][:-20]) == ["the file ends in the middle of its gzip data"]
    assert endings(GZIP[0][:-8] + bytes(8) + GZIP[1]) == [
        "its gzip data is broken: incorrect data check",
        None,
    ]
    assert endings(GZIP[0] + b"\xa5" * 1234 + GZIP[1]) == [None, "1,234 bytes here are no gzip data", None]
    assert endings(ZSTD[0][:-1] + b"\0") == ["its zstd data is broken: Restored data doesn't match checksum"]


def test_a_page_packed_inside_its_record_is_not_taken_for_a_member() -> None:
    inner = gzip.compress(os.urandom(3000) + PAGE % 2, mtime=0)
    outer = record(answer(inner, "Content-Encoding: gzip"))
    stored = gzip.compress(outer, compresslevel=0, mtime=0)
    assert inner in stored
    found = read(GZIP[0] + stored[:-6] + GZIP[2])
    assert numbers_of_pages(found) == [1, 3]
    assert list(failures_of(found)) == [2]


def test_one_member_around_all_records_is_read_up_to_its_damage() -> None:
    whole = gzip.compress(b"".join(numbered(400)), mtime=0)
    found = read(whole[: len(whole) // 2] + b"\xff" * 20 + whole[len(whole) // 2 + 20 :])
    pages = numbers_of_pages(found)
    assert pages == list(range(1, len(pages) + 1))
    assert len(pages) > 150
    assert list(failures_of(found)) == [len(pages) + 1]
    assert "its gzip data is broken" in failures_of(found)[len(pages) + 1]


def test_one_member_around_all_records_is_read_up_to_where_the_file_ends() -> None:
    whole = gzip.compress(b"".join(numbered(400)), mtime=0)
    found = read(whole[: len(whole) // 2])
    pages = numbers_of_pages(found)
    assert pages == list(range(1, len(pages) + 1))
    assert "the file ends in the middle" in failures_of(found)[len(pages) + 1]


def test_zstd_with_a_dictionary_in_its_first_frame() -> None:
    dictionary = zstandard.train_dictionary(1000, numbered(300))
    compressor = zstandard.ZstdCompressor(dict_data=dictionary)
    for data in (dictionary.as_bytes(), zstandard.compress(dictionary.as_bytes())):
        frame = b"\x5d\x2a\x4d\x18" + len(data).to_bytes(4, "little") + data
        found = read(frame + b"".join(compressor.compress(one) for one in RECORDS))
        assert numbers_of_pages(found) == [1, 2, 3, 4, 5, 6]


def test_frames_whose_dictionary_is_damaged_are_named_one_by_one() -> None:
    dictionary = zstandard.train_dictionary(1000, numbered(300))
    compressor = zstandard.ZstdCompressor(dict_data=dictionary)
    data = dictionary.as_bytes()[:8] + b"\xa5" * 992
    frame = b"\x5d\x2a\x4d\x18" + len(data).to_bytes(4, "little") + data
    found = read(frame + b"".join(compressor.compress(one) for one in RECORDS))
    assert list(failures_of(found)) == [1, 2, 3, 4, 5, 6]


def test_a_skippable_frame_with_a_wrong_size_passes_nothing_by() -> None:
    frame = b"\x50\x2a\x4d\x18" + (len(ZSTD[0]) + 7).to_bytes(4, "little") + b"notes"
    found = read(frame + b"".join(ZSTD))
    assert numbers_of_pages(found) == [2, 3, 4, 5, 6, 7]
    assert list(failures_of(found)) == [1]


def test_of_a_long_member_no_more_is_kept_than_the_next_one_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(members, "READ", 50_000)
    monkeypatch.setattr(members, "LONGEST_KEPT", 100_000)
    sizes = []
    extend = members.Window.extend

    def watched(window: members.Window) -> bool:
        sizes.append(len(window))
        return extend(window)

    monkeypatch.setattr(members.Window, "extend", watched)
    long = gzip.compress(record(answer(os.urandom(2_000_000), content_type="video/mp4")), mtime=0)
    found = read(GZIP[0] + long[:-4] + GZIP[2])
    assert numbers_of_pages(found) == [1, 3]
    assert list(failures_of(found)) == [2]
    assert max(sizes) < 250_000


def test_a_member_of_zeros_is_not_held_in_memory() -> None:
    bomb = zlib.compressobj(wbits=31)
    data = record(answer(b"", content_type="video/mp4"), length=300_000_045).removesuffix(b"\r\n\r\n")
    packed_bomb = (
        bomb.compress(data) + b"".join(bomb.compress(bytes(10_000_000)) for _ in range(30)) + bomb.flush()
    )
    longest = max(len(piece) for piece in split_members(io.BytesIO(packed_bomb)) if isinstance(piece, bytes))
    assert longest < 20_000_000
    assert numbers_of_pages(read(packed_bomb + GZIP[1])) == [2]
