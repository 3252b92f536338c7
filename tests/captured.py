"""Records of web archives for the tests."""

from __future__ import annotations

import gzip
import io

from dateline.intake import Opened, Page
from dateline.intake.web_archives.warc import read_warc
from dateline.record import Failure

PAGE = b"<!DOCTYPE html><html><body><p>Three ships left the port %d on Monday.</p></body></html>"


def record(
    block: bytes, *, kind: str = "response", address: str = "https://post.example/1", content_type: str = "application/http",
    length: int | None = None, **fields: str,
) -> bytes:  # fmt: skip
    """One record, with its length as it is or as told; `WARC_Truncated="length"` gives a field more."""
    head = {
        "WARC-Type": kind,
        "WARC-Target-URI": address,
        "Content-Type": content_type,
        "Content-Length": str(len(block) if length is None else length),
        **{name.replace("_", "-"): value for name, value in fields.items()},
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
    return f"WARC/1.0\r\n{lines}\r\n".encode() + block + b"\r\n\r\n"


def answer(body: bytes, *headers: str, status: str = "200 OK", content_type: str = "text/html") -> bytes:
    """What a web server sends."""
    return (
        "\r\n".join([f"HTTP/1.1 {status}", f"Content-Type: {content_type}", *headers, "", ""]).encode() + body
    )


def numbered(count: int) -> list[bytes]:
    """So many records of a page each, with the page's number in its address and its text."""
    return [
        record(answer(PAGE % number), address=f"https://post.example/{number}")
        for number in range(1, count + 1)
    ]


def packed(records: list[bytes]) -> list[bytes]:
    """Each record as a gzip member."""
    return [gzip.compress(one, mtime=0) for one in records]


def read(data: bytes) -> list[Page | Failure]:
    """All that the door gives for an archive."""
    return list(read_warc(Opened("news.warc.gz", io.BytesIO(data))))


def numbers_of_pages(found: list[Page | Failure]) -> list[int | None]:
    """The numbers of the records that gave a page."""
    return [one.line for one in found if isinstance(one, Page)]


def failures_of(found: list[Page | Failure]) -> dict[int | None, str]:
    """The reasons of failures by the number of their record."""
    return {one.error.line: one.error.reason for one in found if isinstance(one, Failure)}
