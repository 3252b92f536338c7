"""What a file is by its first bytes, for those whose name does not tell: one table, which readers add to."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Callable
from typing import BinaryIO, cast

BEGINNING = 4096
"""Bytes that are looked at: the prolog and the first elements of an XML file, the first line of a table."""

Begins = bytes | Callable[[bytes], object]
"""How a kind of file begins: with these bytes, or so that the function finds something in them."""

_WIDE_MARKS = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
               (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip

_JSON = re.compile(rb"\s*(?:\{\s*\"|\[\s*[\{\]])")
_XML = re.compile(
    rb"\s*<(?:\?xml\b|(?:!doctype\s+)?(?:rss|feed|rdf:RDF|urlset|sitemapindex|nitf|newsItem|newsMessage)\b)",
    re.IGNORECASE,
)
_ADDRESSES = re.compile(
    rb"(?:\s*(?:#[^\n]*|https?://\S+)\s*?(?:\n|\Z))*?\s*https?://\S+\s*(?:\n|\Z)", re.IGNORECASE
)

_signatures: list[tuple[str, Begins]] = [
    (".warc", b"WARC/"),
    (".xml", _XML.match),
    (".json", _JSON.match),
    (".urls", _ADDRESSES.match),
]
"""Suffixes, and how files of their kind begin; the first that fits is taken."""


def add_signature(suffix: str, begins: Begins) -> None:
    """Let files that begin so be read as files with this suffix are; what is added last is tried first."""
    _signatures.insert(0, (suffix, begins))


def sniff(beginning: bytes) -> str | None:
    r"""The suffix that files of this beginning should have, or None where it is that of no known kind.

    >>> sniff(b"WARC/1.0\r\n"), sniff(b"Dock workers in Lima")
    ('.warc', None)
    """
    plain = _as_utf8(beginning[:BEGINNING])
    return next((suffix for suffix, begins in _signatures if _fits(plain, begins)), None)


def peek(stream: BinaryIO) -> tuple[bytes, BinaryIO]:
    """The first bytes of a stream, and a stream that still has them before it."""
    if not hasattr(stream, "peek"):
        stream = io.BufferedReader(cast("io.RawIOBase", stream), io.DEFAULT_BUFFER_SIZE)
    beginning: bytes = stream.peek(BEGINNING)
    return beginning[:BEGINNING], stream


def _fits(beginning: bytes, begins: Begins) -> bool:
    return beginning.startswith(begins) if isinstance(begins, bytes) else bool(begins(beginning))


def _as_utf8(beginning: bytes) -> bytes:
    """The beginning without its byte-order mark, in UTF-8: signatures need to know no other encoding."""
    for mark, encoding in _WIDE_MARKS:
        if beginning.startswith(mark):
            return beginning.decode(encoding, errors="ignore").encode("utf-8", errors="ignore")
    return beginning.removeprefix(codecs.BOM_UTF8)
