"""Archives of any mix: their members, read one by one where they stand, never laid out on disk."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import IO, BinaryIO, cast

from dateline.errors import InputError, UnreadableInput
from dateline.intake.archives.nesting import open_member
from dateline.intake.choosing import is_known, kinds, read_opened
from dateline.intake.failing import failure_of
from dateline.intake.limits import DAMAGES, damaged
from dateline.intake.registry import Found, Opened
from dateline.record import Failure

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """A member of an archive: its name, and how it is opened.

    `open` may raise InputError, or what the libraries raise for damaged bytes.
    """

    name: str
    open: Callable[[], AbstractContextManager[IO[bytes]]]


def read_entries(entries: Iterable[Entry | Failure], archive: Opened) -> Iterator[Found]:
    """What the members of an archive hold, in its own order; one that can't be read is a failure in its place.

    As in a folder, members of kinds that are not read, hidden ones and what macOS adds are passed by. Raises UnreadableInput
    where there is no other, and where the archive is damaged.
    """
    wanted = False
    for entry in entries:
        if isinstance(entry, Failure):
            wanted = True
            yield entry
            continue
        name = harmless(entry.name)
        if is_hidden(name) or not is_known(name):
            continue
        wanted = True
        yield from _read_entry(entry, f"{archive.name}/{name}", archive)
    if not wanted:
        raise UnreadableInput(archive.name, f"the archive has no file of a known kind ({kinds()})")


def is_hidden(name: str) -> bool:
    """Whether a member is hidden, or what macOS puts beside the files of an archive."""
    return any(part.startswith(".") or part == "__MACOSX" for part in name.split("/"))


def harmless(name: str) -> str:
    r"""A member's name as it is shown: a plain path within the archive, whatever was written there.

    >>> harmless("../../etc\\report.txt"), harmless("/2021/./a\x1b.txt")
    ('etc/report.txt', '2021/a\ufffd.txt')
    """
    parts = _CONTROLS.sub("\ufffd", name).replace("\\", "/").split("/")
    return "/".join(part for part in parts if part not in ("", ".", ".."))


def _read_entry(entry: Entry, name: str, archive: Opened) -> Iterator[Found]:
    try:
        with _open(entry, name) as stream:
            yield from read_opened(open_member(archive, stream, name=name, kind=entry.name))
    except InputError as error:
        yield failure_of(error)


def _open(entry: Entry, name: str) -> AbstractContextManager[BinaryIO]:
    try:
        return cast("AbstractContextManager[BinaryIO]", entry.open())
    except DAMAGES as error:
        raise UnreadableInput(name, damaged(error)) from error
    except (NotImplementedError, RuntimeError) as error:
        raise UnreadableInput(name, f"the member can't be unpacked ({error}); unpack it yourself") from error
