"""How much may come out of compressed bytes, and what is said of bytes that are damaged.

A few kilobytes can be made to grow into terabytes. News does not: text shrinks to a third or a tenth, pages that
repeat themselves to a fiftieth. What grows further is stopped, and named; the members beside it are read.
"""

from __future__ import annotations

import io
import lzma
import struct
import tarfile
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, cast

import zstandard

from dateline.errors import InputError, TooLong, UnreadableInput

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MOST_GROWTH = 300
"""Times that data may grow over the compressed bytes it was made of: six times what repeated pages reach."""
FREE_OF_MEMBER = 64_000_000
"""Bytes that a member may give before its growth counts; small members are read from what was buffered before."""
FREE_OF_INPUT = 1_000_000_000
"""Bytes that all members of an input together may give before the growth of the whole counts."""
LARGEST_MEMBER = 200_000_000_000
"""Bytes of one member, whatever its growth; a month of news crawled everywhere has fewer."""
BUFFER = 65_536
"""Bytes read at a time."""

DAMAGES = (
    OSError, EOFError, ValueError, struct.error, zlib.error, lzma.LZMAError, zstandard.ZstdError, zipfile.BadZipFile, tarfile.TarError,
)  # fmt: skip
"""All that the libraries raise for bytes that are cut off or damaged: zipfile seeks to places before the beginning."""


@dataclass(slots=True)
class Meter:
    """Bytes taken of an input as it lies on disk or comes in, and bytes given by all that was unpacked from it."""

    taken: int = 0
    given: int = 0


class Metered(io.RawIOBase):
    """A stream that counts on its meter what is read of it."""

    def __init__(self, stream: BinaryIO, meter: Meter) -> None:
        self._stream = stream
        self._meter = meter

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """Whether the stream below is."""
        return self._stream.seekable()

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Go to a place in the stream below."""
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        """The place in the stream below."""
        return self._stream.tell()

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Read, and count."""
        data = self._stream.read(memoryview(buffer).nbytes)
        memoryview(buffer).cast("B")[: len(data)] = data
        self._meter.taken += len(data)
        return len(data)


class Member(io.RawIOBase):
    """What comes out of compressed bytes or an archive, held to the limits; damage is said in the member's name.

    Reading raises UnreadableInput for damaged bytes, TooLong beyond a limit.
    """

    def __init__(self, stream: BinaryIO, name: str, *, meter: Meter) -> None:
        self._stream = stream
        self._name = name
        self._meter = meter
        self._taken_before = meter.taken
        self._given = 0

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Read, and hold what has come to the limits."""
        try:
            data = read_some(self._stream, memoryview(buffer).nbytes)
        except InputError as error:
            raise _in_the_name_of(self._name, error) from error
        except DAMAGES as error:
            raise UnreadableInput(self._name, damaged(error)) from error
        memoryview(buffer).cast("B")[: len(data)] = data
        self._count(len(data))
        return len(data)

    def close(self) -> None:
        """Close the stream below too."""
        if not self.closed:
            self._stream.close()
        super().close()

    def _count(self, size: int) -> None:
        self._given += size
        self._meter.given += size
        if self._given > LARGEST_MEMBER:
            raise TooLong(self._name, f"it is over {LARGEST_MEMBER:,} bytes when unpacked; split it")
        taken = self._meter.taken - self._taken_before
        if self._given > FREE_OF_MEMBER + MOST_GROWTH * taken:
            raise TooLong(self._name, _growth("it grows"))
        if self._meter.given > FREE_OF_INPUT + MOST_GROWTH * self._meter.taken:
            raise TooLong(self._name, _growth("the archive that it is in grows"))


def read_some(stream: BinaryIO, size: int) -> bytes:
    """The bytes that a buffered stream has at hand, at most so many; none at its end.

    A stream that is asked for all of them loses those before the place where it turns out to be damaged.
    """
    return cast("io.BufferedIOBase", stream).read1(size)


def damaged(error: Exception) -> str:
    """The reason that is given for bytes that a library finds damaged."""
    said = f" ({error})" if str(error) else ""
    return f"the data is damaged or cut off{said}; fetch or make it again"


def _growth(what: str) -> str:
    return f"{what} to over {MOST_GROWTH} times its size when unpacked, as no news does; unpack it yourself"


def _in_the_name_of(name: str, error: InputError) -> InputError:
    """The same error, said of the member in whose middle it came up."""
    if error.name == name:
        return error
    return type(error)(name, f"it can't be read to its end: {error.reason}")
