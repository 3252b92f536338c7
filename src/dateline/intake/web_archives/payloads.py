"""The body of a web server's answer as an archive keeps it: unchunked, unpacked, held against its digests.

Archives differ: most keep what the server sent; Common Crawl keeps it unpacked and, before May 2019, under the header
that the packed answer had (its news-crawl, issue 30). So a header's word counts only where the bytes bear it out.
"""

from __future__ import annotations

import base64
import codecs
import hashlib
import io
import re
import zlib
from collections.abc import Iterator

from fastwarc.stream_io import BrotliReader, ZstdReader

from dateline.errors import TooLong
from dateline.intake.html.pages import LONGEST_HTML
from dateline.intake.web_archives.captures import damaged_record

PIECE = 65_536
"""Bytes that are unpacked at a time, at the most."""
SHORT = 100
"""Bytes of packed data up to which there may be none by chance that no text has."""
LONGEST_SIZE_LINE = 20
"""Bytes of a line that may be a chunk's size gone wrong; a size has eight digits at most."""

_CHUNK = re.compile(rb"[ \t]*([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")
_GZIP = b"\x1f\x8b\x08"
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_HEX = re.compile(r"[0-9a-f]*")
_DIGEST_BYTES = {"sha1": 20, "sha256": 32, "md5": 16}


def join_chunks(body: bytes, name: str, *, is_cut: bool) -> bytes:
    r"""The body without its chunk sizes; one that has none was joined before and stays as it is.

    Of a body that is cut off (`is_cut`) what is there is given. Raises UnreadableInput where the chunks are damaged.

    >>> join_chunks(b"5\r\nThree\r\n6\r\n ships\r\n0\r\n\r\n", "page", is_cut=False)
    b'Three ships'
    """
    if not _CHUNK.match(body) and _was_joined(body):
        return body
    chunks: list[bytes] = []
    place = 0
    while size_line := _CHUNK.match(body, place):
        start, size = size_line.end(), int(size_line.group(1), 16)
        if size == 0:
            return b"".join(chunks)
        chunks.append(body[start : start + size])
        place = start + size
        place += 2 if body[place : place + 2] == b"\r\n" else body[place : place + 1] == b"\n"
    if is_cut:
        return b"".join(chunks)
    raise damaged_record(name, f"its chunks are broken from byte {min(place, len(body)):,} of its body on")


def unpack_body(body: bytes, name: str, *, codings: str, is_cut: bool) -> bytes:
    """The body without its content codings ("gzip", "br", "deflate", "zstd", or several with commas).

    A body that is text as it stands was unpacked before and stays as it is; one that is packed and does not say so is
    unpacked all the same. Of one that is cut off (`is_cut`) what can be unpacked is given. Raises UnreadableInput for
    damaged data, TooLong for more than `LONGEST_HTML` bytes.

    >>> import gzip
    >>> unpack_body(gzip.compress(b"Three ships left."), "page", codings="gzip", is_cut=False)
    b'Three ships left.'
    """
    for coding in reversed(codings.lower().split(",")):
        body = _unpack(body, name, coding=coding.strip(), is_cut=is_cut)
    return _unpack(body, name, coding="gzip", is_cut=is_cut) if body.startswith(_GZIP) else body


def matches_digest(stated: str, forms: tuple[bytes, ...]) -> bool:
    """Whether one of the forms that a body has (chunked, packed, neither) has the digest that its record states.

    A digest of an unknown kind says nothing, and passes.

    >>> matches_digest("sha1:K3PD4RNZCGITZCTWQO5STLMDTCECYGY6", (b"Two ships left.", b"Three ships left."))
    False
    >>> matches_digest("crc32:0", (b"Three ships left.",))
    True
    """
    kind, _, value = stated.strip().lower().partition(":")
    wanted = _digest_bytes(value, _DIGEST_BYTES.get(kind, 0))
    if not wanted:
        return True
    return any(hashlib.new(kind, form, usedforsecurity=False).digest() == wanted for form in forms)


def _digest_bytes(value: str, size: int) -> bytes | None:
    """A digest's bytes, written in base 16 or 32; None where it is written neither way."""
    digits = value.rstrip("=")
    if len(digits) == 2 * size and _HEX.fullmatch(digits):
        return bytes.fromhex(digits)
    try:
        found = base64.b32decode(digits.upper() + "=" * (-len(digits) % 8))
    except ValueError:
        return None
    return found if len(found) == size else None


def _unpack(body: bytes, name: str, *, coding: str, is_cut: bool) -> bytes:
    pieces = _pieces(body, coding)
    if pieces is None:
        return body
    unpacked = bytearray()
    try:
        for piece in pieces:
            unpacked += piece
            if len(unpacked) > LONGEST_HTML:
                raise TooLong(
                    name, f"the page is over {LONGEST_HTML:,} bytes unpacked; save the article alone"
                )
    except (zlib.error, OSError, EOFError) as error:
        if _is_text(body):
            return body
        if not is_cut:
            detail = str(error).rpartition(": ")[2]
            raise damaged_record(name, f"its {coding} coding is broken: {detail}") from error
    return bytes(unpacked)


def _pieces(body: bytes, coding: str) -> Iterator[bytes] | None:
    """The body unpacked in pieces; None for no coding, or one that is not known."""
    if coding in {"gzip", "x-gzip"}:
        return _inflate(body, 31)
    if coding == "deflate":
        return _inflate(body, 15 if _has_zlib_header(body) else -15)
    if coding in {"br", "zstd"}:
        reader = BrotliReader(io.BytesIO(body)) if coding == "br" else ZstdReader(io.BytesIO(body))
        return iter(lambda: reader.read(PIECE), b"")
    return None


def _inflate(body: bytes, wbits: int) -> Iterator[bytes]:
    """One member of gzip or more, or a stream of deflate."""
    while body:
        inflater = zlib.decompressobj(wbits=wbits)
        while not inflater.eof:
            piece = inflater.decompress(body, PIECE)
            body = inflater.unconsumed_tail
            if not piece and not body and not inflater.eof:
                raise EOFError("it is cut off")
            yield piece
        body = inflater.unused_data if inflater.unused_data.startswith(_GZIP) else b""


def _has_zlib_header(body: bytes) -> bool:
    """Whether deflated data begins as RFC 1950 says; some servers leave its header out."""
    return len(body) > 1 and body[0] & 0x0F == 8 and int.from_bytes(body[:2], "big") % 31 == 0


def _was_joined(body: bytes) -> bool:
    """Whether a body that begins with no chunk size had none: it has markup there, or a line too long for a size."""
    beginning = body.lstrip().partition(b"\n")[0]
    return beginning.startswith(b"<") or (len(beginning) > LONGEST_SIZE_LINE and _is_text(body))


def _is_text(body: bytes) -> bool:
    """Whether bytes are text as they stand: one in ten of packed data is a byte that no text has."""
    if body.startswith(_MARKS) or body.lstrip().startswith(b"<"):
        return True
    if _CONTROLS.search(body, 0, PIECE):
        return False
    return len(body) > SHORT or body.isascii()
