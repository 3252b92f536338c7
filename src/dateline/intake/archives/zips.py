"""Zip archives: members are opened one by one, in the order of the archive's directory."""

from __future__ import annotations

import functools
import zipfile
from collections.abc import Iterator
from typing import IO

from dateline.errors import UnreadableInput
from dateline.intake.archives.entries import Entry, harmless, read_entries
from dateline.intake.archives.nesting import go_into
from dateline.intake.archives.spooling import seekable
from dateline.intake.limits import DAMAGES
from dateline.intake.registry import Found, Opened, reader

_ENCRYPTED = 0x1
_OFFICE = ("[Content_Types].xml", "mimetype")
"""Members by which documents of office programs, and e-books, are known."""


@reader(".zip", begins=b"PK\x03\x04")
def read_zip(opened: Opened) -> Iterator[Found]:
    """What a zip archive holds. Raises UnreadableInput where it is none, or damaged, or an office document."""
    archive = go_into(opened)
    with seekable(archive) as stream, _open(stream, archive.name) as directory:
        if any(entry.filename in _OFFICE for entry in directory.infolist()[:3]):
            raise UnreadableInput(
                archive.name, "this is an office document or an e-book, not an archive of files; save it as text first"
            )  # fmt: skip
        yield from read_entries(_entries(directory, archive), archive)


def _open(stream: IO[bytes], name: str) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(stream)
    except (*DAMAGES, NotImplementedError) as error:
        raise UnreadableInput(
            name, f"this is no whole zip archive ({error}); fetch or make it again"
        ) from error


def _entries(directory: zipfile.ZipFile, archive: Opened) -> Iterator[Entry]:
    for info in directory.infolist():
        if not info.filename.endswith("/"):  # names may be empty, which `is_dir` can't bear
            yield Entry(info.filename, functools.partial(_open_member, directory, info, archive.name))


def _open_member(directory: zipfile.ZipFile, info: zipfile.ZipInfo, archive: str) -> IO[bytes]:
    if info.flag_bits & _ENCRYPTED:
        name = f"{archive}/{harmless(info.filename)}"
        raise UnreadableInput(name, "it is encrypted; unpack it with its password")
    return directory.open(info)
