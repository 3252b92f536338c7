"""Tar archives, read from front to back, whatever their size; what follows a damaged header is found again."""

from __future__ import annotations

import functools
import tarfile
from collections.abc import Iterator
from typing import IO, Self, cast

from dateline.errors import UnreadableInput
from dateline.intake.archives import Entry, read_entries
from dateline.intake.failing import failure_of
from dateline.intake.limits import BUFFER, DAMAGES, damaged
from dateline.intake.nesting import go_into
from dateline.intake.registry import Found, Opened, reader
from dateline.record import Failure

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
    try:
        tar = _Tar.open(
            fileobj=archive.stream, mode="r|", bufsize=BUFFER, ignore_zeros=True, errors="replace"
        )
    except DAMAGES as error:
        raise _no_tar(archive.name, error) from error
    with tar:
        yield from read_entries(_entries(tar, archive), archive)


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


def _entries(tar: _Tar, archive: Opened) -> Iterator[Entry | Failure]:
    """The files of the archive: no links, no devices."""
    last = None
    while (member := _next(tar, archive.name)) is not None:
        if tar.damaged:
            yield _gap(tar, archive.name, last)
        if member.isfile():
            last = member.name
            yield Entry(member.name, functools.partial(_open_member, tar, member))
        tar.members.clear()  # tarfile keeps them all
    if tar.damaged and last is None:
        raise _no_tar(archive.name, "it has no member")
    if tar.damaged:
        yield _gap(tar, archive.name, last)


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


def _open_member(tar: _Tar, member: tarfile.TarInfo) -> IO[bytes]:
    opened = tar.extractfile(member)
    if opened is None:
        raise tarfile.ReadError("it is no file")
    return opened
