"""The registry of readers: which function reads which kind of file.

A reader takes an `Opened` input and yields pages, addresses of pages that are to be fetched, and failures for the parts
that it can't read. Packages add their own through the entry-point group `dateline.readers`: the name is the suffix (".eml"), the object the function.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.metadata import entry_points
from typing import BinaryIO

from dateline.intake.page import NO_HINTS, Address, Hints, Page
from dateline.record import Failure

ENTRY_POINTS = "dateline.readers"


@dataclass(frozen=True, slots=True)
class Opened:
    """An input ready to be read: its name, its bytes as a stream, its address, and what was said of it.

    `columns` says which field of a table or of a JSON object holds what: {"text": "body", "date": "pub_date"}.
    """

    name: str
    stream: BinaryIO
    url: str | None = None
    hints: Hints = NO_HINTS
    declared: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)


Found = Page | Address | Failure
Reader = Callable[[Opened], Iterator[Found]]

_readers: dict[str, Reader] = {}


def reader(*suffixes: str) -> Callable[[Reader], Reader]:
    """Register a function as the reader of files with these suffixes (".html"), in lower case."""

    def register(function: Reader) -> Reader:
        for suffix in suffixes:
            _readers[suffix] = function
        return function

    return register


def find_reader(suffix: str) -> Reader | None:
    """The reader of a suffix, or None; one that a package adds comes before a built-in one."""
    return _added_readers().get(suffix.lower()) or _readers.get(suffix.lower())


def known_suffixes() -> tuple[str, ...]:
    """Every suffix that has a reader, sorted."""
    return tuple(sorted({*_readers, *_added_readers()}))


@functools.cache
def _added_readers() -> dict[str, Reader]:
    return {point.name.lower(): point.load() for point in entry_points(group=ENTRY_POINTS)}
