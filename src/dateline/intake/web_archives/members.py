"""What a compressed file holds, piece by piece; behind a damaged member the next one is found again.

Web archives compress each record alone (a gzip member, a zstd frame), so that one damaged record need not cost the
others. Ordinary decompressors stop at the first fault: here the fault is told, and reading goes on at the next
member that holds a record.
"""

from __future__ import annotations

import copy
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol

import zstandard

from dateline.intake.archives.compression import Decompressor

READ = 1_000_000
"""Bytes that are read from the file at a time."""
LONGEST_KEPT = 8_000_000
"""Compressed bytes of a member that are kept to find the next one in. A decompressor led astray by damage notices
within some ten thousand bytes, so this is ample."""
LONGEST_DICTIONARY = 16_000_000
"""Bytes of a zstd dictionary; Common Crawl's and the Internet Archive's have about a hundred thousand."""
GLIMPSE = 64
"""Compressed bytes unpacked at a time to see whether a member begins with a record."""

_RECORD = b"WARC/"
_PADDING = re.compile(rb"[\x00\r\n]*")
_PLAIN = re.compile(rb"WARC/\d\.\d+[ \t]*\r?\n")
_GZIP = re.compile(rb"\x1f\x8b\x08[\x00-\x1f].{4}[\x00\x02\x04][\x00-\x0d\xff]", re.DOTALL)
_ZSTD = re.compile(rb"\x28\xb5\x2f\xfd")
_SKIPPABLE = re.compile(rb"[\x50-\x5f]\x2a\x4d\x18", re.DOTALL)
_LONGEST_MARK = 10


@dataclass(frozen=True, slots=True)
class Ending:
    """The end of a member; `fault` says what was wrong with it, None where it was whole."""

    fault: str | None = None


class Codec(Protocol):
    """A kind of compression whose files are members one after another."""

    name: str
    magic: bytes
    mark: re.Pattern[bytes]
    piece: int

    def begin(self) -> Decompressor:
        """Begin a member."""

    def repeat(self, unpacker: Decompressor) -> Decompressor | None:
        """The same state once more, to unpack a piece again; None where that is not to be had."""


class Gzip:
    """Members of gzip. `piece` bytes unpack to 17 MB at most.

    `mark` is a whole header of the usual kind: three bytes of `magic` are too few to tell a member among other bytes.
    """

    name = "gzip"
    magic = b"\x1f\x8b\x08"
    mark = _GZIP
    piece = 16_384

    def begin(self) -> Decompressor:
        """Begin a member."""
        return zlib.decompressobj(wbits=31)

    def repeat(self, unpacker: Decompressor) -> Decompressor | None:
        """Copy the state, which takes a microsecond."""
        return copy.copy(unpacker)


class Zstd:
    """Frames of zstd, with the dictionary that the file begins with, if any. `piece` bytes unpack to 34 MB at most."""

    name = "zstd"
    magic = b"\x28\xb5\x2f\xfd"
    mark = _ZSTD
    piece = 1_024

    def __init__(self, dictionary: bytes | None = None) -> None:
        data = zstandard.ZstdCompressionDict(dictionary) if dictionary else None
        self._decompressor = zstandard.ZstdDecompressor(dict_data=data)

    def begin(self) -> Decompressor:
        """Begin a frame."""
        return self._decompressor.decompressobj()

    def repeat(self, unpacker: Decompressor) -> Decompressor | None:  # noqa: ARG002 -- zstandard can't copy a state
        """Give nothing: what is lost is no more than a piece."""
        return None


def split_members(stream: BinaryIO) -> Iterator[bytes | Ending]:
    """The unpacked bytes of a file in pieces, and an `Ending` after each member.

    The file's first bytes say whether it is gzip, zstd or uncompressed, which counts as one member. A stretch of bytes
    that is no member is an ending with a fault and no bytes before it; padding between members is passed by.
    """
    window = Window(stream)
    codec = _find_codec(window)
    if codec is None:
        yield from _read_plain(window)
        return
    while window.skip_padding():
        if window.read(0, len(codec.magic)) == codec.magic:
            yield from _unpack_member(window, codec)
        elif skippable := _skippable_size(window, codec):
            window.drop(skippable)
        else:
            passed = _pass_to_member(window, codec, 0)
            yield Ending(f"{passed:,} bytes here are no {codec.name} data")


class Window:
    """The bytes of a file from one place on, as far as they have been looked at."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._kept = bytearray()

    def read(self, start: int, size: int) -> bytes:
        """Bytes from `start` on; fewer than `size` only at the file's end."""
        while len(self._kept) < start + size and self.extend():
            pass
        return bytes(self._kept[start : start + size])

    def extend(self) -> bool:
        """Read on; False at the file's end."""
        more = self._stream.read(READ)
        self._kept += more
        return bool(more)

    def find(self, mark: re.Pattern[bytes], start: int) -> int | None:
        """Where a mark stands in what has been read so far."""
        found = mark.search(self._kept, start)
        return found.start() if found else None

    def drop(self, size: int) -> None:
        """Forget the first bytes."""
        del self._kept[:size]

    def skip_padding(self) -> bool:
        """Pass by zeros and line ends; False where nothing but them is left."""
        while self._kept or self.extend():
            padding = _PADDING.match(self._kept)
            self.drop(padding.end() if padding else 0)
            if self._kept:
                return True
        return False

    def __len__(self) -> int:
        return len(self._kept)


def _find_codec(window: Window) -> Codec | None:
    """The compression of a file by its first bytes; None for a file of plain records, and for what is neither.

    Where the very first bytes are damaged, those that follow tell.
    """
    beginning = window.read(0, READ)
    for look in (re.Pattern.match, re.Pattern.search):
        if look(_PLAIN, beginning):
            return None
        if look(_GZIP, beginning):
            return Gzip()
        if look(_ZSTD, beginning) or look(_SKIPPABLE, beginning[:4]):
            return _begin_zstd(window)
    return Gzip() if beginning.startswith(Gzip.magic) else None


def _read_plain(window: Window) -> Iterator[bytes | Ending]:
    while data := window.read(0, READ):
        window.drop(len(data))
        yield data
    yield Ending()


def _begin_zstd(window: Window) -> Zstd:
    """Zstd with the file's dictionary; a damaged dictionary is left to the frames that need it, which say so."""
    try:
        return Zstd(_take_dictionary(window))
    except zstandard.ZstdError:
        return Zstd()


def _take_dictionary(window: Window) -> bytes | None:
    """The dictionary that a .warc.zst file begins with, in a skippable frame of its own, itself compressed or not."""
    if not window.read(0, 4).startswith(b"\x5d\x2a\x4d\x18"):
        return None
    size = int.from_bytes(window.read(4, 4), "little")
    if size > LONGEST_DICTIONARY:
        return None
    data = window.read(8, size)
    if not _ZSTD.match(data):
        return data
    unpacked = _unpack_dictionary(data)
    return unpacked if len(unpacked) <= LONGEST_DICTIONARY else None


def _unpack_dictionary(data: bytes) -> bytes:
    with zstandard.ZstdDecompressor().stream_reader(data) as reader:
        try:
            return reader.read(LONGEST_DICTIONARY + 1)
        except zstandard.ZstdError:
            return b""


def _skippable_size(window: Window, codec: Codec) -> int:
    """The size of a frame of zstd that is there to be passed by, such as the dictionary; 0 where there is none.

    A frame must begin behind it: a damaged size would pass by what is to be read.
    """
    if codec.name != Zstd.name or not _SKIPPABLE.match(window.read(0, 4)):
        return 0
    size = 8 + int.from_bytes(window.read(4, 4), "little")
    fits = size <= LONGEST_DICTIONARY and window.read(size, 4) in (Zstd.magic, b"")
    return size if fits else 0


def _unpack_member(window: Window, codec: Codec) -> Iterator[bytes | Ending]:
    """One member's bytes and its ending; the window then stands at the next member."""
    unpacker, offset = codec.begin(), 0
    fault = f"the file ends in the middle of its {codec.name} data"
    while not unpacker.eof and (piece := window.read(offset, codec.piece)):
        again = codec.repeat(unpacker) if offset else codec.begin()
        offset += len(piece)
        try:
            data = unpacker.decompress(piece)
        except (zlib.error, zstandard.ZstdError) as error:
            fault = f"its {codec.name} data is broken: {str(error).rpartition(': ')[2]}"
            yield _unpack_bytewise(again, piece) if again else b""
            break
        yield data
        if offset > LONGEST_KEPT + READ:
            window.drop(offset - LONGEST_KEPT)
            offset = LONGEST_KEPT
    if unpacker.eof:
        window.drop(offset - len(unpacker.unused_data))
        yield Ending()
    else:
        _pass_to_member(window, codec, 1)
        yield Ending(fault)


def _unpack_bytewise(unpacker: Decompressor, piece: bytes) -> bytes:
    """What a damaged piece gives before its damage: the address of the record, for one."""
    unpacked = bytearray()
    try:
        for place in range(len(piece)):
            unpacked += unpacker.decompress(piece[place : place + 1])
    except (zlib.error, zstandard.ZstdError):
        pass
    return bytes(unpacked)


def _pass_to_member(window: Window, codec: Codec, start: int) -> int:
    """Move the window to the next member that begins as a record does, or to the file's end; the bytes passed by."""
    passed = 0
    while True:
        found = window.find(codec.mark, start)
        if found is not None and _begins_record(window, codec, found):
            window.drop(found)
            return passed + found
        if found is not None:
            start = found + 1
            continue
        done = max(len(window) - _LONGEST_MARK, start)
        window.drop(done)
        passed += done
        start = 0
        if not window.extend():
            passed += len(window)
            window.drop(len(window))
            return passed


def _begins_record(window: Window, codec: Codec, start: int) -> bool:
    """Whether what may be a member unpacks to a record's first bytes, as far as it unpacks at all.

    Pages are often compressed inside their records: those marks are no members, and their first bytes tell.
    """
    unpacker, beginning = codec.begin(), b""
    while len(beginning) < len(_RECORD) and not unpacker.eof and (piece := window.read(start, GLIMPSE)):
        start += len(piece)
        try:
            beginning += unpacker.decompress(piece)
        except (zlib.error, zstandard.ZstdError):
            break
    return _RECORD.startswith(beginning[: len(_RECORD)])
