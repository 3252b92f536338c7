"""Compressed files: gzip, zstd, bzip2 and xz, unpacked as they are read."""

from __future__ import annotations

import bz2
import io
import lzma
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Protocol

import zstandard

from dateline.errors import UnreadableInput
from dateline.intake.archives.nesting import go_into, open_member
from dateline.intake.choosing import name_within, read_opened
from dateline.intake.limits import DAMAGES, damaged, read_some
from dateline.intake.registry import Found, Opened, reader
from dateline.intake.sniffing import Begins

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

STEP = 1024
"""Compressed bytes that are unpacked at a time: four bytes of zstd can give 128 KB, and a step must fit in memory."""
LONGEST_MAGIC = 6
"""Bytes that the beginnings of compressed streams have at most (xz)."""


class Decompressor(Protocol):
    """What the decompressors of all the libraries have in common: one lasts to the end of one stream."""

    @property
    def eof(self) -> bool:
        """Whether the end of the compressed stream was found."""

    @property
    def unused_data(self) -> bytes:
        """Bytes after that end."""

    def decompress(self, data: bytes, /) -> bytes:
        """What these bytes give."""


@dataclass(frozen=True, slots=True)
class Codec:
    """A way of compression: how a file of it begins, and what unpacks it."""

    begins: Begins
    make: Callable[[], Decompressor]


GZIP = Codec(b"\x1f\x8b", lambda: zlib.decompressobj(wbits=31))
ZSTD = Codec(b"\x28\xb5\x2f\xfd", lambda: zstandard.ZstdDecompressor().decompressobj())
BZIP2 = Codec(re.compile(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)").match, bz2.BZ2Decompressor)
XZ = Codec(b"\xfd7zXZ\x00", lzma.LZMADecompressor)


@reader(".gz", ".tgz", begins=GZIP.begins)
def read_gzip(opened: Opened) -> Iterator[Found]:
    """What a gzip file holds. Raises UnreadableInput for damaged bytes, TooLong for what grows without end."""
    return _read_within(opened, GZIP)


@reader(".zst", ".zstd", ".tzst", begins=ZSTD.begins)
def read_zstd(opened: Opened) -> Iterator[Found]:
    """What a zstd file holds. Raises as `read_gzip` does."""
    return _read_within(opened, ZSTD)


@reader(".bz2", ".tbz2", ".tbz", begins=BZIP2.begins)
def read_bzip2(opened: Opened) -> Iterator[Found]:
    """What a bzip2 file holds. Raises as `read_gzip` does."""
    return _read_within(opened, BZIP2)


@reader(".xz", ".txz", begins=XZ.begins)
def read_xz(opened: Opened) -> Iterator[Found]:
    """What an xz file holds. Raises as `read_gzip` does."""
    return _read_within(opened, XZ)


def _read_within(opened: Opened, codec: Codec) -> Iterator[Found]:
    """What a compressed file holds, under the file's own name: there is one file in it."""
    packed = go_into(opened)
    kind = name_within(opened.kind or opened.name)
    stream = io.BufferedReader(Unpacking(packed.stream, codec, packed.name))
    yield from read_opened(open_member(packed, stream, name=opened.name, kind=kind))


class Unpacking(io.RawIOBase):
    """The bytes of a compressed stream, unpacked; several streams one after another are one, as gzip has it.

    Reading raises UnreadableInput where they are damaged or cut off.
    """

    def __init__(self, stream: BinaryIO, codec: Codec, name: str) -> None:
        self._stream = stream
        self._codec = codec
        self._name = name
        self._engine = codec.make()
        self._packed = b""
        self._ready = memoryview(b"")
        self._failed: UnreadableInput | None = None

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Unpack as much as there is room for, and say how much; 0 at the end."""
        while not self._ready:
            if not self._unpack():
                return 0
        room = memoryview(buffer).cast("B")
        size = min(len(room), len(self._ready))
        room[:size], self._ready = self._ready[:size], self._ready[size:]
        return size

    def _unpack(self) -> bool:
        """Unpack the next step; False at the end."""
        if self._failed:
            raise self._failed
        if self._engine.eof and not self._begin_next():
            return False
        data = self._packed or read_some(self._stream, STEP)
        self._packed = b""
        try:
            if not data:
                raise EOFError("it has no end")
            self._ready = memoryview(self._engine.decompress(data))
        except DAMAGES as error:
            self._failed = UnreadableInput(self._name, damaged(error))
            raise self._failed from error
        return True

    def _begin_next(self) -> bool:
        """Go on to the stream that follows the one that has ended; False where nothing does, or but zeros."""
        data = self._engine.unused_data
        while not data.strip(b"\x00") or len(data) < LONGEST_MAGIC:
            more = read_some(self._stream, STEP)
            if not more:
                break
            data = data.lstrip(b"\x00") + more
        self._packed = data.lstrip(b"\x00")
        if not self._packed:
            return False
        self._engine = self._codec.make()
        return True
