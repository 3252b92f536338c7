"""Tar archives, read from front to back, whatever their size; what follows a damaged header is found again."""

from __future__ import annotations

import functools
import io
import tarfile
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING, BinaryIO, Self, cast

from dateline.errors import UnreadableInput
from dateline.intake.archives.entries import Entry, read_entries
from dateline.intake.archives.nesting import go_into
from dateline.intake.failing import failure_of
from dateline.intake.limits import BUFFER, DAMAGES, damaged, read_some
from dateline.intake.registry import Found, Opened, reader
from dateline.record import Failure

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_MAGIC, _MAGIC_AT = b"ustar", 257

_DAMAGED_HEADERS = (
    tarfile.InvalidHeaderError,  # type: ignore[attr-defined]  # the manual names its base alone
    tarfile.TruncatedHeaderError,  # type: ignore[attr-defined]  # as above
)


def begins_as_tar(beginning: bytes) -> bool:
    """Whether these are the first bytes of a tar archive: its mark stands in the first member's header."""
    return beginning[_MAGIC_AT:].startswith(_MAGIC)


@reader(".tar", begins=begins_as_tar)
def read_tar(opened: Opened) -> Iterator[Found]:
    """What a tar archive holds. Raises UnreadableInput where it is none, or cut off."""
    archive = go_into(opened)
    stream = _Forward(archive.stream)
    try:
        tar = _Tar.open(fileobj=cast("IO[bytes]", stream), mode="r:", ignore_zeros=True, errors="replace")
    except DAMAGES as error:
        raise _no_tar(archive.name, error) from error
    if not tar.members:  # it looks for the first one as it opens
        raise _no_tar(archive.name, "it has no member")
    with tar:
        yield from read_entries(_entries(tar, stream, archive.name), archive)


class _Forward:
    """A stream in which tarfile can go forwards, and knows where it is."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._place = 0

    def tell(self) -> int:
        """How many bytes were read."""
        return self._place

    def read(self, size: int) -> bytes:
        """So many bytes, or those that are left."""
        data = self._stream.read(size)
        self._place += len(data)
        return data

    def read_some(self, size: int) -> bytes:
        """As `limits.read_some`."""
        data = read_some(self._stream, size)
        self._place += len(data)
        return data

    def seek(self, place: int) -> None:
        """Go forwards to a place; the end, where it lies before it."""
        while self._place < place and self.read_some(min(BUFFER, place - self._place)):
            pass


class _Content(io.RawIOBase):
    """The bytes of a member, as they come in the archive. Reading raises ReadError where it ends before they do."""

    def __init__(self, stream: _Forward, size: int) -> None:
        self._stream = stream
        self._left = size

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Read what is at hand, to the member's end."""
        room = memoryview(buffer).cast("B")
        data = self._stream.read_some(min(len(room), self._left))
        if self._left and not data:
            raise tarfile.ReadError("unexpected end of data")
        room[: len(data)] = data
        self._left -= len(data)
        return len(data)


class _Header(tarfile.TarInfo):
    """A member's header; one that is damaged is counted, since tarfile passes it by in silence."""

    @classmethod
    def fromtarfile(cls, tarfile: tarfile.TarFile) -> Self:
        """Read the next header."""
        try:
            return super().fromtarfile(tarfile)
        except _DAMAGED_HEADERS:
            cast("_Tar", tarfile).damaged += 1
            raise


class _Tar(tarfile.TarFile):
    """A tar archive that knows how many blocks were damaged where a header should be."""

    members: list[tarfile.TarInfo]
    tarinfo = _Header
    damaged = 0


def _entries(tar: _Tar, stream: _Forward, name: str) -> Iterator[Entry | Failure]:
    """The files of the archive: no links, no devices."""
    last = None
    while (member := _next(tar, name)) is not None:
        if tar.damaged:
            yield _gap(tar, name, last)
        if member.isfile():
            last = member.name
            yield Entry(member.name, functools.partial(_open_member, tar, member, stream))
        tar.members.clear()  # tarfile keeps them all
    if tar.damaged:
        yield _gap(tar, name, last)


def _next(tar: _Tar, name: str) -> tarfile.TarInfo | None:
    try:
        return tar.next()
    except DAMAGES as error:
        raise UnreadableInput(name, damaged(error)) from error


def _gap(tar: _Tar, name: str, last: str | None) -> Failure:
    """The failure that stands for what lies between two members and can't be read."""
    where = f"after {last}" if last else "at its beginning"
    blocks = "a block" if tar.damaged == 1 else f"{tar.damaged} blocks"
    tar.damaged = 0
    reason = f"the archive is damaged {where}: {blocks} of it can't be read; fetch or make it again"
    return failure_of(UnreadableInput(name, reason))


def _no_tar(name: str, error: object) -> UnreadableInput:
    return UnreadableInput(name, f"this is no whole tar archive ({error}); fetch or make it again")


def _open_member(tar: _Tar, member: tarfile.TarInfo, stream: _Forward) -> IO[bytes]:
    """A member's bytes: its place is where the stream is now, unless holes were left out of it."""
    sparse = tar.extractfile(member) if member.issparse() else None
    return sparse or io.BufferedReader(_Content(stream, member.size))
