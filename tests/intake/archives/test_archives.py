"""Archives and compressed files of any mix, whole and damaged, harmless and not."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import warnings
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.errors import InputError
from dateline.intake import Opened, Page, limits, open_inputs
from dateline.intake.archives import nesting
from dateline.intake.choosing import read_opened
from dateline.record import Failure

Found = list[Page | Failure]
Read = Callable[..., Found]
Packer = Callable[[bytes], bytes]

FERRY = "The ferry to Chiloé sails again after a month of storms."
STRIKE = "Tram drivers in Gdańsk walked out on Friday."
LINES = f'{{"text": "{FERRY}"}}\n{{"text": "{STRIKE}"}}\n'.encode()
HTML = f"<html><body><p>{FERRY}</p></body></html>".encode()
MEMBERS = {
    "b/two.jsonl": LINES,
    "a.txt": FERRY.encode(),
    "table.csv": f"text,id\n{STRIKE},1\n".encode(),
    "c/page.html": HTML,
}
TEXTS = ["b/two.jsonl:1", "b/two.jsonl:2", "a.txt", "table.csv:2", "c/page.html"]

PACKERS: dict[str, Packer] = {
    ".gz": gzip.compress, ".zst": zstandard.compress, ".bz2": bz2.compress, ".xz": lzma.compress
}  # fmt: skip


def make_zip(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return written.getvalue()


def make_tar(members: dict[str, bytes], style: int = tarfile.PAX_FORMAT) -> bytes:
    written = io.BytesIO()
    with tarfile.open(fileobj=written, mode="w", format=style) as archive:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return written.getvalue()


def where(found: Found) -> list[str]:
    """Each page by the name of its member and its line, each failure by a mark and the name of its input."""
    said = []
    for item in found:
        name = item.name if isinstance(item, Page) else f"! {item.error.input}"
        start, _, member = name.partition(".pack")
        mark = "! " if start.startswith("! ") else ""
        line = f":{item.line}" if isinstance(item, Page) and item.line else ""
        said.append(f"{mark}{member.partition('/')[2]}{line}")
    return said


def reasons(found: Found) -> str:
    return "\n".join(item.error.reason for item in found if isinstance(item, Failure))


# --- whole ones


@pytest.mark.parametrize("suffix", PACKERS)
def test_compressed_files_are_read_under_their_own_name(read: Read, suffix: str) -> None:
    pack = PACKERS[suffix]
    found = read(f"x.jsonl{suffix}", pack(LINES))
    assert [(page.text, page.line) for page in found if isinstance(page, Page)] == [(FERRY, 1), (STRIKE, 2)]
    (page,) = read(f"x.HTML{suffix.upper()}", pack(HTML))
    assert isinstance(page, Page)
    assert page.text == FERRY
    assert len(read(f"x{suffix}", pack(LINES))) == 2
    assert len(read(f"x.jsonl{suffix}", pack(LINES) + pack(LINES))) == 4
    assert len(read(f"x.jsonl{suffix}", pack(LINES) + bytes(700))) == 2


@pytest.mark.parametrize(
    "method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]
)
def test_a_zip_archive(read: Read, method: int) -> None:
    assert where(read("x.pack.zip", make_zip(MEMBERS, method))) == TEXTS


@pytest.mark.parametrize("style", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT, tarfile.USTAR_FORMAT])
def test_a_tar_archive(read: Read, style: int) -> None:
    assert where(read("x.pack.tar", make_tar(MEMBERS, style))) == TEXTS


@pytest.mark.parametrize("suffix", PACKERS)
def test_a_compressed_tar_archive(read: Read, suffix: str) -> None:
    short = {".gz": ".tgz", ".zst": ".tzst", ".bz2": ".tbz2", ".xz": ".txz"}
    for name in (short[suffix], f".tar{suffix}"):
        assert where(read(f"x.pack{name}", PACKERS[suffix](make_tar(MEMBERS)))) == TEXTS


def test_names_too_long_for_the_first_tar(read: Read) -> None:
    name = "/".join(["a-folder-with-a-long-name"] * 12) + "/ünïcode.txt"
    for style in (tarfile.PAX_FORMAT, tarfile.GNU_FORMAT):
        assert where(read("x.pack.tar", make_tar({name: FERRY.encode()}, style))) == [name]


def test_archives_within_archives(read: Read) -> None:
    table = io.BytesIO()
    pq.write_table(pa.table({"text": [FERRY, STRIKE]}), table)
    inner = make_zip({"deep.parquet": table.getvalue(), "deep.csv.gz": gzip.compress(MEMBERS["table.csv"])})
    middle = make_tar({"inner.zip": inner, "after.txt": FERRY.encode()})
    outer = make_zip({"middle.tar.zst": zstandard.compress(middle), "last.txt": FERRY.encode()})
    assert where(read("x.pack.zip", outer)) == [
        "middle.tar.zst/inner.zip/deep.parquet:1", "middle.tar.zst/inner.zip/deep.parquet:2",
        "middle.tar.zst/inner.zip/deep.csv.gz:2", "middle.tar.zst/after.txt", "last.txt",
    ]  # fmt: skip


def test_columns_and_hints_reach_the_members(read: Read) -> None:
    (page,) = read(
        "x.zip", make_zip({"a.csv": f"corpo,dia\n{FERRY},2021-01-01\n".encode()}), text="corpo", date="dia"
    )
    assert isinstance(page, Page)
    assert (page.text, page.hints.date) == (FERRY, "2021-01-01")


def test_a_zip_archive_on_a_stream_without_places() -> None:
    opened = Opened("-", io.BufferedReader(OneWay(make_zip(MEMBERS))))
    assert len(list(read_opened(opened))) == len(TEXTS)


class OneWay(io.RawIOBase):
    """A stream that can't be sought in, as a pipe can't."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        return self._data.readinto(buffer)


# --- what is passed by


def test_members_of_no_use_are_passed_by(read: Read) -> None:
    members = {
        "__MACOSX/._a.txt": b"x", ".git/a.txt": b"x", "a/.hidden.txt": b"x", "style.css": b"x", "photo.jpg": b"\xff\xd8",
        "style.css.gz": gzip.compress(b"x"), "folder/": b"", "a/good.txt": FERRY.encode(),
    }  # fmt: skip
    assert where(read("x.pack.zip", make_zip(members))) == ["a/good.txt"]


def test_links_and_devices_are_passed_by(read: Read) -> None:
    written = io.BytesIO()
    with tarfile.open(fileobj=written, mode="w") as archive:
        for name, kind in (
            ("a.txt", tarfile.SYMTYPE),
            ("b.txt", tarfile.LNKTYPE),
            ("c.txt", tarfile.CHRTYPE),
            ("d.txt", tarfile.FIFOTYPE),
        ):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/hostname"
            archive.addfile(info)
        archive.addfile(info := tarfile.TarInfo("e.txt"), None)
    (failure,) = read("x.pack.tar", written.getvalue())
    assert isinstance(failure, Failure)
    assert failure.error.input.endswith("e.txt")
    assert "empty" in failure.error.reason


def test_names_that_lead_elsewhere_are_harmless(read: Read, tmp_path: Path) -> None:
    members = {
        "../../up.txt": FERRY.encode(),
        "/root.txt": FERRY.encode(),
        "C:\\x\\win.txt": FERRY.encode(),
        "esc\x1b[31m.txt": FERRY.encode(),
    }
    for found in (read("x.pack.zip", make_zip(members)), read("x.pack.tar", make_tar(members))):
        assert where(found) == ["up.txt", "root.txt", "C:/x/win.txt", "esc\ufffd[31m.txt"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["x.pack.tar", "x.pack.zip"]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("x.zip", make_zip({"a.css": b"x"}), "no file of a known kind"),
        ("x.tar", make_tar({"a.css": b"x"}), "no file of a known kind"),
        ("x.zip", make_zip({}), "no file of a known kind"),
        ("x.zip", make_zip({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}), "office document"),
        ("x.zip", b"PK\x03\x04 and no more", "no whole zip archive"),
        ("x.zip", b"", "no whole zip archive"),
        ("x.tar", b"", "no whole tar archive"),
        ("x.tar", b"no archive at all " * 100, "no whole tar archive"),
        ("x.jsonl.gz", b"", "cut off"),
        ("x.jsonl.gz", b"no gzip", "damaged"),
        ("x.jsonl.xz", b"no xz at all", "damaged"),
        ("x.jsonl.bz2", b"no bzip2 at all", "damaged"),
        ("x.jsonl.zst", b"no zstd at all", "damaged"),
        ("x.tar.gz", gzip.compress(b"no tar", mtime=0), "no whole tar archive"),
        ("x.tar.gz", b"\x1f\x8bno gzip", "damaged"),
    ],
)  # fmt: skip
def test_what_is_no_archive_is_one_clear_failure(read: Read, name: str, content: bytes, reason: str) -> None:
    (failure,) = read(name, content)
    assert isinstance(failure, Failure)
    assert reason in failure.error.reason


# --- damage


def spoil(content: bytes, mark: bytes) -> bytes:
    """The content with bytes changed shortly after a mark in it."""
    place = content.index(mark) + len(mark)
    return content[:place] + bytes(byte ^ 0x5A for byte in content[place : place + 8]) + content[place + 8 :]


def test_a_damaged_member_of_a_zip_archive_fails_alone(read: Read) -> None:
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        found = read("x.pack.zip", spoil(make_zip(MEMBERS, method), b"a.txt"))
        assert where(found) == ["b/two.jsonl:1", "b/two.jsonl:2", "! a.txt", *TEXTS[3:]]
        assert "damaged" in reasons(found)


def test_an_encrypted_member_fails_alone(read: Read) -> None:
    content = bytearray(make_zip(MEMBERS))
    entry = content.index(b"PK\x01\x02", content.index(b"PK\x01\x02") + 4)  # the second one of the directory
    struct.pack_into("<H", content, entry + 8, 1)
    found = read("x.pack.zip", bytes(content))
    assert where(found) == ["b/two.jsonl:1", "b/two.jsonl:2", "! a.txt", *TEXTS[3:]]
    assert "encrypted" in reasons(found)


def test_a_member_of_an_unknown_compression_fails_alone(read: Read) -> None:
    content = bytearray(make_zip(MEMBERS))
    entry = content.index(b"PK\x01\x02")
    struct.pack_into("<H", content, entry + 10, 97)
    found = read("x.pack.zip", bytes(content))
    assert where(found) == ["! b/two.jsonl", *TEXTS[2:]]
    assert "compression method" in reasons(found)


def test_a_zip_archive_cut_off_has_no_directory(read: Read) -> None:
    (failure,) = read("x.zip", make_zip(MEMBERS)[:-30])
    assert isinstance(failure, Failure)
    assert "no whole zip archive" in failure.error.reason


def test_places_before_the_beginning_of_a_zip_archive(read: Read) -> None:
    content = bytearray(make_zip(MEMBERS))
    (start,) = struct.unpack_from("<I", content, len(content) - 6)
    struct.pack_into("<I", content, len(content) - 6, start + 5000)
    found = read("x.pack.zip", bytes(content))
    assert where(found) == ["! b/two.jsonl", "! a.txt", "! table.csv", "! c/page.html"]


def test_a_member_without_a_name_is_passed_by(read: Read) -> None:
    content = make_zip({"q": b"x", "a.txt": FERRY.encode()}).replace(b"q", b"\x00")
    assert where(read("x.pack.zip", content)) == ["a.txt"]


def test_a_damaged_header_of_a_tar_archive_costs_its_member_alone(read: Read) -> None:
    content = make_tar(MEMBERS)
    found = read("x.pack.tar", spoil(content, b"a.txt"))
    assert where(found) == ["b/two.jsonl:1", "b/two.jsonl:2", "! ", "table.csv:2", "c/page.html"]
    assert "damaged after b/two.jsonl" in reasons(found)
    assert where(read("x.pack.tar", spoil(content, b"b/two.jsonl"))) == ["! ", *TEXTS[2:]]
    assert where(read("x.pack.tar", spoil(content, b"c/page.html"))) == [*TEXTS[:4], "! "]


def test_a_tar_archive_cut_off_in_a_member(read: Read) -> None:
    content = make_tar({"a.txt": FERRY.encode(), "b.jsonl": LINES * 20})
    found = read("x.pack.tar", content[: content.index(b"b.jsonl") + 512 + len(LINES) + 9])
    assert where(found) == ["a.txt", "b.jsonl:1", "b.jsonl:2", "! b.jsonl", "! "]
    assert "cut off" in reasons(found)
    found = read("x.pack.tar", content[: content.index(b"b.jsonl") + 100])
    assert where(found) == ["a.txt", "! "]


def test_tar_archives_one_after_another_are_read_on(read: Read) -> None:
    content = make_tar({"a.txt": FERRY.encode()}) + make_tar({"b.txt": FERRY.encode()})
    assert where(read("x.pack.tar", content)) == ["a.txt", "b.txt"]


@pytest.mark.parametrize("suffix", PACKERS)
def test_a_compressed_file_cut_off_gives_what_comes_before(read: Read, suffix: str) -> None:
    lines = b"".join(b'{"text": "Report %d of the harbour master."}\n' % n for n in range(200_000))
    found = read(f"x.pack.jsonl{suffix}", PACKERS[suffix](lines)[:-40])
    assert len(found) > 1000 or suffix == ".bz2"
    assert all(isinstance(item, Page) for item in found[:-1])
    (failure,) = found[-1:]
    assert isinstance(failure, Failure)
    assert "cut off" in failure.error.reason or "damaged" in failure.error.reason


@pytest.mark.parametrize("suffix", PACKERS)
def test_a_compressed_tar_archive_cut_off_names_member_and_archive(read: Read, suffix: str) -> None:
    lines = b"".join(b'{"text": "Report %d of the harbour master."}\n' % n for n in range(50_000))
    content = PACKERS[suffix](make_tar({"a.txt": FERRY.encode(), "b.jsonl": lines}))
    found = read(f"x.pack.tar{suffix}", content[: len(content) // 2])
    failures = [item for item in found if isinstance(item, Failure)]
    assert where(list(failures))[-1] == "! "
    assert len(failures) <= 2
    if len(failures) == 2:
        assert where(list(failures))[0] == "! b.jsonl"


def test_bytes_after_the_end_are_said(read: Read) -> None:
    found = read("x.jsonl.gz", gzip.compress(LINES) + b"other bytes")
    assert len(found) == 3
    assert "damaged" in reasons(found)


# --- bombs


def test_a_member_that_grows_without_end_fails_alone(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FREE_OF_MEMBER", 1_000_000)
    bomb = b'{"text": "' + bytes(30_000_000)
    found = read(
        "x.pack.zip", make_zip({"a.txt": FERRY.encode(), "bomb.jsonl": bomb, "z.txt": FERRY.encode()})
    )
    assert where(found) == ["a.txt", "! bomb.jsonl", "z.txt"]
    assert "300 times" in reasons(found)
    for pack in PACKERS.values():
        found = read(
            "x.pack.tar", make_tar({"bomb.jsonl.x": b"", "bomb.gz": pack(bomb), "z.txt": FERRY.encode()})
        )
        assert where(found)[-1] == "z.txt"


def test_bombs_within_bombs_are_held_to_what_lies_on_disk(
    read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "FREE_OF_MEMBER", 100_000)
    bomb = gzip.compress(gzip.compress(bytes(200_000_000)))
    (failure,) = read("x.jsonl.gz.gz", bomb)
    assert isinstance(failure, Failure)
    assert "300 times" in failure.error.reason


def test_many_small_bombs_end_with_the_whole(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FREE_OF_INPUT", 3_000_000)
    found = read("x.pack.zip", make_zip({f"{n}.jsonl": b" " * 990_000 + LINES for n in range(9)}))
    assert where(found)[:6] == ["0.jsonl:1", "0.jsonl:2", "1.jsonl:1", "1.jsonl:2", "2.jsonl:1", "2.jsonl:2"]
    assert "the archive that it is in grows" in reasons(found)


def test_an_archive_within_archives_without_end(read: Read) -> None:
    content = FERRY.encode()
    for _ in range(nesting.DEEPEST + 2):
        content = make_zip({"again.zip": content})
    (failure,) = read("x.zip", content)
    assert isinstance(failure, Failure)
    assert "deep" in failure.error.reason
    assert failure.error.input.count("again.zip") == nesting.DEEPEST


def test_a_sparse_member_is_a_bomb_too(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LARGEST_MEMBER", 1_000_000)
    found = read("x.pack.tar", make_tar({"long.jsonl": b" " * 2_000_000, "z.txt": FERRY.encode()}))
    assert where(found) == ["! long.jsonl", "z.txt"]


# --- anything


@pytest.mark.parametrize("name", ["x.zip", "x.tar", "x.tar.gz", "x.tar.zst"])
@given(place=st.integers(0, 5000), change=st.binary(min_size=1, max_size=6))
@settings(max_examples=60)
def test_any_change_is_read_or_named(name: str, place: int, change: bytes) -> None:
    archive = make_zip(MEMBERS) if name == "x.zip" else make_tar(MEMBERS)
    content = bytearray(PACKERS.get(Path(name).suffix, bytes)(archive))
    place %= len(content)
    content[place : place + len(change)] = change
    assert all(list(read_safely(Opened(name, io.BytesIO(bytes(content))))))


def read_safely(opened: Opened) -> Iterator[str]:
    """What each thing found is called, or the reason of the error that ends it."""
    try:
        with warnings.catch_warnings():
            for found in read_opened(opened):
                yield found.error.reason if isinstance(found, Failure) else found.name
    except InputError as error:
        yield error.reason


def test_order_is_the_same_every_time(tmp_path: Path) -> None:
    (tmp_path / "z.zip").write_bytes(make_zip(MEMBERS))
    (tmp_path / "a.tgz").write_bytes(gzip.compress(make_tar(MEMBERS)))
    (tmp_path / "m.csv.xz").write_bytes(lzma.compress(MEMBERS["table.csv"]))
    (tmp_path / "style.css.gz").write_bytes(gzip.compress(b"x"))
    once, again = (list(open_inputs([str(tmp_path)])) for _ in range(2))
    assert once == again
    assert len(once) == 2 * len(TEXTS) + 1
