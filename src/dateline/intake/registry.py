"""The registry of readers: which function reads which kind of file.

A reader takes an `Opened` input and yields pages, addresses of pages that are to be fetched, and failures for the parts
that it can't read. Packages add their own through the entry-point group `dateline.readers`: the name is the suffix
(".eml"), the object the function.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.metadata import entry_points
from pathlib import PurePath
from typing import BinaryIO

from dateline.intake.limits import Meter
from dateline.intake.page import NO_HINTS, Address, Hints, Page
from dateline.intake.sniffing import Begins, add_signature
from dateline.record import Failure

ENTRY_POINTS = "dateline.readers"


@dataclass(frozen=True, slots=True)
class Opened:
    """An input ready to be read: its name, its bytes as a stream, its address, and what was said of it.

    `columns` says which field of a table or of a JSON object holds what: {"text": "body", "date": "pub_date"}. `kind` is
    the name that tells the reader where `name` does not: that of `x.csv.gz`, unpacked, is `x.csv`. `depth` is the number
    of archives and compressions that the input lies in, `meter` counts what the outermost of them has given.
    """

    name: str
    stream: BinaryIO
    url: str | None = None
    hints: Hints = NO_HINTS
    declared: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    kind: str | None = None
    depth: int = 0
    meter: Meter | None = None


Found = Page | Address | Failure
Reader = Callable[[Opened], Iterator[Found]]

_readers: dict[str, Reader] = {}


def reader(*suffixes: str, begins: Begins | None = None) -> Callable[[Reader], Reader]:
    """Register a function as the reader of files with these suffixes (".html"), in lower case.

    A suffix may be a compound one (".warc.gz"): of all that end a name, the longest counts. `begins` says how such files
    begin, as bytes or as a function of the first bytes: files whose name tells nothing come to the reader by it.
    """

    def register(function: Reader) -> Reader:
        for suffix in suffixes:
            _readers[suffix] = function
        if begins is not None:
            add_signature(suffixes[0], begins)
        return function

    return register


def find_reader(suffix: str) -> Reader | None:
    """The reader of a suffix, or None; one that a package adds comes before a built-in one."""
    return _added_readers().get(suffix.lower()) or _readers.get(suffix.lower())


def known_suffixes() -> tuple[str, ...]:
    """Every suffix that has a reader, sorted."""
    return tuple(sorted({*_readers, *_added_readers()}))


def suffix_of(name: str) -> str:
    """The longest suffix of a file's name that has a reader, in lower case; "" where none has.

    >>> suffix_of("archive/2021.08.16.TXT"), suffix_of("notes.unknown")
    ('.txt', '')
    """
    parts = PurePath(name).suffixes
    endings = ("".join(parts[start:]).lower() for start in range(len(parts)))
    return next((ending for ending in endings if find_reader(ending)), "")


@functools.cache
def _added_readers() -> dict[str, Reader]:
    return {point.name.lower(): point.load() for point in entry_points(group=ENTRY_POINTS)}
