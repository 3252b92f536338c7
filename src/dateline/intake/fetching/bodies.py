"""The bytes of an answer: read up to a limit, unpacked up to the same limit."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from dateline.errors import TooLong
from dateline.intake.fetching.refusing import Refused
from dateline.intake.html.pages import LONGEST_HTML

if TYPE_CHECKING:
    import httpx

ACCEPTED = "gzip, deflate"
"""The packings that are asked for: those whose unpacking the standard library can stop at a limit."""
GZIP = b"\x1f\x8b\x08"

_EITHER_WBITS, _RAW_WBITS = 47, -15


def read_body(response: httpx.Response) -> bytes:
    """The body as it came, packed or not. Raises Refused where it is over the limit."""
    stated = response.headers.get("content-length", "")
    if stated.isdecimal() and int(stated) > LONGEST_HTML:
        raise _too_big()
    body = bytearray()
    for chunk in response.iter_raw():
        body += chunk
        if len(body) > LONGEST_HTML:
            raise _too_big()
    return bytes(body)


def unpack_body(body: bytes, encoding: str | None) -> bytes:
    """The body unpacked: as its Content-Encoding says, and where it is a gzip file in itself.

    Raises Refused where it can't be unpacked, or is over the limit when it is.

    >>> unpack_body(zlib.compress(b"Ferries sail again."), "deflate")
    b'Ferries sail again.'
    """
    codings = [coding.strip().lower() for coding in (encoding or "").split(",")]
    codings = [coding for coding in codings if coding not in ("", "identity")]
    if codings and body:
        if codings not in (["gzip"], ["x-gzip"], ["deflate"]):
            raise Refused(
                f"it comes packed as {', '.join(codings)}, which was not asked for; save it by hand"
            )
        body = _inflate_safely(body)
    return _inflate_safely(body) if body.startswith(GZIP) else body


def _inflate_safely(body: bytes) -> bytes:
    try:
        return _inflate(body, _EITHER_WBITS)
    except zlib.error as error:
        flaw = error
    try:
        return _inflate(body, _RAW_WBITS)
    except zlib.error:
        raise Refused(f"its packing is broken ({flaw}); try again later") from flaw


def _inflate(body: bytes, wbits: int) -> bytes:
    """Unpack one member after another, never more than the limit."""
    unpacked = bytearray()
    while body:
        member = zlib.decompressobj(wbits)
        unpacked += member.decompress(body, LONGEST_HTML + 1 - len(unpacked))
        if len(unpacked) > LONGEST_HTML:
            raise _too_big()
        if not member.eof:
            raise zlib.error("it is cut off")
        body = member.unused_data if member.unused_data.startswith(GZIP) else b""
    return bytes(unpacked)


def _too_big() -> Refused:
    return Refused(f"it is over {LONGEST_HTML:,} bytes; save the article alone", TooLong)
