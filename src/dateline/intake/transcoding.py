"""Text out of a byte stream as it comes: for inputs that are too long to be decoded whole."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO, TextIO, cast

from dateline.intake.decoding import SAMPLE_BYTES, detect_encoding, refuse_binary
from dateline.intake.limits import BUFFER
from dateline.intake.sniffing import peek

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MENDING = "dateline.mending"
"""The error handler of decoders that reads bytes which are no UTF-8 as Windows-1252.

The first bytes tell the encoding, and they may be plain ASCII though the rest is not; and tables are put together from
files of both encodings. Bytes that are neither become U+FFFD.
"""


def _read_as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(MENDING, _read_as_windows_1252)


@contextmanager
def open_text(
    stream: BinaryIO, name: str, *, declared: str | None = None
) -> Iterator[tuple[TextIO, str, str]]:
    """A byte stream as text, its encoding, and its first characters (which the text still has).

    Line ends stay as they are. Raises UnreadableInput for empty and binary inputs.
    """
    buffered = io.BufferedReader(cast("io.RawIOBase", stream), SAMPLE_BYTES)
    sample = buffered.peek(SAMPLE_BYTES)
    encoding = detect_encoding(sample, declared)
    if not encoding.startswith("utf-16"):
        refuse_binary(sample.replace(b"\x00", b""), name)  # some programs pad cells with zeros
    errors = MENDING if encoding.startswith("utf-8") else "replace"
    text = io.TextIOWrapper(buffered, encoding=encoding, errors=errors, newline="")
    try:
        yield text, encoding.removesuffix("-sig"), sample.decode(encoding, errors="ignore")
    finally:
        text.detach().detach()  # who opened the stream closes it


def as_utf8(stream: BinaryIO) -> BinaryIO:
    """The stream, recoded where it begins as UTF-16 does: so some shells write what is redirected to a file."""
    beginning, stream = peek(stream)
    if beginning.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return io.BufferedReader(_Recoded(stream))
    return stream


class _Recoded(io.RawIOBase):
    """A stream in UTF-16, read as UTF-8."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-16")("replace")
        self._ready = b""

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Recode what is at hand, or the next piece."""
        data = b"more"
        while not self._ready and data:
            data = self._stream.read(BUFFER)
            self._ready = self._decoder.decode(data, not data).encode("utf-8", "replace")
        room = memoryview(buffer).cast("B")
        size = min(len(room), len(self._ready))
        room[:size], self._ready = self._ready[:size], self._ready[size:]
        return size
