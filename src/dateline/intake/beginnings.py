"""The first bytes of a stream, looked at without losing them: what a document is shows at its beginning."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, BinaryIO, cast

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

BEGINNING = 65_536
"""Bytes in which a document shows what it is; the longest heads of comments and declarations seen take a few thousand."""


def read_beginning(stream: BinaryIO, size: int = BEGINNING) -> tuple[bytes, BinaryIO]:
    """The first bytes of a stream, and a stream that gives them again, and then the rest.

    >>> beginning, whole = read_beginning(io.BytesIO(b"ferry sails"), 5)
    >>> beginning, whole.read()
    (b'ferry', b'ferry sails')
    """
    beginning = stream.read(size)
    return beginning, cast("BinaryIO", io.BufferedReader(_Rejoined(beginning, stream), size))


class _Rejoined(io.RawIOBase):
    """Bytes that were read already, and the stream that they came from."""

    def __init__(self, beginning: bytes, rest: BinaryIO) -> None:
        self._beginning = beginning
        self._rest = rest

    def readable(self) -> bool:
        """Say that it can be read from: it is all that it is for."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fill a buffer from the beginning first, then from the rest."""
        view = memoryview(buffer).cast("B")
        data = self._beginning[: len(view)] or self._rest.read(len(view))
        self._beginning = self._beginning[len(view) :]
        view[: len(data)] = data
        return len(data)
