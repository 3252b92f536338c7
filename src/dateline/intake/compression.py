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
from dateline.intake.choosing import name_within, read_opened
from dateline.intake.limits import DAMAGES, damaged
from dateline.intake.nesting import go_into, open_member
from dateline.intake.registry import Found, Opened, reader

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

LONGEST_MAGIC = 6


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
    """A way of compression: its name, how a stream of it begins, and how many bytes are unpacked at a time.

    `step` is small where a few bytes can grow to megabytes (zstd: four to 128 KB), so that a step fits in memory.
    """

    name: str
    magic: bytes
    make: Callable[[], Decompressor]
    step: int


GZIP = Codec("gzip", b"\x1f\x8b", lambda: zlib.decompressobj(wbits=31), 16_384)
ZSTD = Codec("zstd", b"\x28\xb5\x2f\xfd", lambda: zstandard.ZstdDecompressor().decompressobj(), 1024)
BZIP2 = Codec("bzip2", b"BZh", bz2.BZ2Decompressor, 1024)
XZ = Codec("xz", b"\xfd7zXZ\x00", lzma.LZMADecompressor, 1024)


@reader(".gz", ".tgz", begins=GZIP.magic)
def read_gzip(opened: Opened) -> Iterator[Found]:
    """What a gzip file holds. Raises UnreadableInput for damaged bytes, TooLong for what grows without end."""
    return _read_within(opened, GZIP)


@reader(".zst", ".zstd", ".tzst", begins=ZSTD.magic)
def read_zstd(opened: Opened) -> Iterator[Found]:
    """What a zstd file holds. Raises as `read_gzip` does."""
    return _read_within(opened, ZSTD)


@reader(".bz2", ".tbz2", ".tbz", begins=re.compile(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)").match)
def read_bzip2(opened: Opened) -> Iterator[Found]:
    """What a bzip2 file holds. Raises as `read_gzip` does."""
    return _read_within(opened, BZIP2)


@reader(".xz", ".txz", begins=XZ.magic)
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
        data = self._packed or self._stream.read(self._codec.step)
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
            more = self._stream.read(self._codec.step)
            if not more:
                break
            data = data.lstrip(b"\x00") + more
        self._packed = data.lstrip(b"\x00")
        if not self._packed:
            return False
        self._engine = self._codec.make()
        return True
