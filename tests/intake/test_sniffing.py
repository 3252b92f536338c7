"""Files whose name does not tell what they are."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import zstandard

from dateline.intake import Opened, Page, open_inputs, reader, sniffing
from dateline.intake.registry import suffix_of
from dateline.intake.sniffing import peek, sniff

FERRY = "The ferry to Chiloé sails again after a month of storms."
LINES = f'{{"text": "{FERRY}"}}\n'.encode()
HTML = f"<!DOCTYPE html><html><body><p>{FERRY}</p></body></html>".encode()
TABLE = f"id,date,text\n1,2021-01-01,{FERRY}\n".encode()


@pytest.mark.parametrize(
    ("beginning", "suffix"),
    [
        (LINES, ".jsonl"),
        (LINES.decode().encode("utf-16"), ".jsonl"),
        (b'{"text": "' + b"a" * 5000, ".jsonl"),
        (b'{\n "items": [\n', ".json"),
        (b'\xef\xbb\xbf[{"text": ""}]', ".json"),
        (b"[Photo: the harbour] The ferry sails.", None),
        (b"{The editor's note}", None),
        (HTML, ".html"),
        (b"<?xml version='1.0'?><!DOCTYPE html><html>", ".html"),
        (b"<?xml version='1.0'?>\n<rss>", ".xml"),
        (b"  <feed xmlns=''>", ".xml"),
        (b"<urlset>", ".xml"),
        (b"<ferry> sails", None),
        (TABLE, ".csv"),
        (b"Story, by Ana Gil\nText\n", None),
        (b"WARC/1.1\r\n", ".warc"),
        (b"PAR1", ".parquet"),
        (b"PK\x03\x04", ".zip"),
        (gzip.compress(b"x", mtime=0), ".gz"),
        (zstandard.compress(b"x"), ".zst"),
        (bz2.compress(b"x"), ".bz2"),
        (lzma.compress(b"x"), ".xz"),
        (b"# reports\nhttps://post.example/1\n\nhttp://post.example/2\n", ".urls"),
        (b"https://post.example/1 tells of a ferry.\n", None),
        (FERRY.encode(), None),
        (b"", None),
    ],
)
def test_first_bytes_tell_the_kind(beginning: bytes, suffix: str | None) -> None:
    assert sniff(beginning) == suffix


@pytest.mark.parametrize("name", ["report", "report.txt", "report.dump", "-"])
@pytest.mark.parametrize(
    "content", [FERRY.encode(), LINES, HTML, TABLE, gzip.compress(LINES, mtime=0), bz2.compress(HTML)]
)
def test_no_name_hides_a_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: bytes
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(content))))
    if name != "-":
        (tmp_path / name).write_bytes(content)
        name = str(tmp_path / name)
    (page,) = open_inputs([name])
    assert isinstance(page, Page)
    assert (page.text, page.name) == (FERRY, name)


def test_readers_of_ones_own_are_tried_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sniffing, "_signatures", list(sniffing._signatures))

    @reader(".bulletin", begins=b"BULLETIN")
    def read_bulletin(opened: Opened) -> Iterator[Page]:
        yield Page(name=opened.name, text=opened.stream.read().decode()[9:], sha256="")

    path = tmp_path / "today"
    path.write_text(f"BULLETIN {FERRY}", encoding="utf-8")
    (page,) = open_inputs([str(path)])
    assert isinstance(page, Page)
    assert page.text == FERRY


def test_the_longest_suffix_counts() -> None:
    @reader(".shout.gz")
    def read_shout(opened: Opened) -> Iterator[Page]:
        yield Page(name=opened.name, text="", sha256="")

    assert [suffix_of(name) for name in ("a.b.SHOUT.gz", "a.gz", "a.shout.txt", "shout.gz", "no")] == [
        ".shout.gz", ".gz", ".txt", ".gz", ""
    ]  # fmt: skip


def test_what_was_looked_at_is_still_there() -> None:
    make: tuple[Callable[[bytes], io.BufferedIOBase], ...] = (
        io.BytesIO,
        lambda data: io.BufferedReader(io.BytesIO(data)),
    )
    for made in make:
        beginning, stream = peek(made(LINES))  # type: ignore[arg-type]
        assert beginning == LINES
        assert stream.read() == LINES
