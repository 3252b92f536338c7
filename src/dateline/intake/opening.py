"""Inputs by name: files, folders, globs, archives, addresses and standard input, streamed as pages."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from dateline.errors import InputError, UnreadableInput
from dateline.intake import readers  # noqa: F401 -- they register themselves
from dateline.intake.addresses import is_address
from dateline.intake.beginnings import read_beginning
from dateline.intake.choosing import is_known, kinds, read_opened
from dateline.intake.failing import failure_of
from dateline.intake.fetching import FetchSettings, fetch_addresses
from dateline.intake.page import NO_HINTS, Address, Hints, Page
from dateline.intake.registry import Found, Opened
from dateline.record import Failure

NO_COLUMNS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class _Said:
    """What the caller says of all inputs: hints, and which columns hold what."""

    hints: Hints = NO_HINTS
    columns: Mapping[str, str] = field(default_factory=dict)


def open_inputs(
    sources: Iterable[str],
    *,
    hints: Hints = NO_HINTS,
    columns: Mapping[str, str] = NO_COLUMNS,
    settings: FetchSettings | None = None,
) -> Iterator[Page | Failure]:
    """The pages of all inputs, in order; what can't be read is a failure in its place.

    A source is a file, a folder (its files with a known suffix, sorted, folders within too), a glob, an address, or "-" for
    standard input. Archives and compressed files are gone into. `columns` says which column of a table, or key of a JSON
    object, holds what: {"text": "body"}. Addresses, and those that a list names, are fetched. Raises nothing for bad
    inputs, OutputError where the cache of what is fetched can't be used.
    """
    found = _find_all(sources, _Said(hints, columns))
    yield from fetch_addresses(found, settings=settings or FetchSettings())


def read_page(
    source: str,
    *,
    hints: Hints = NO_HINTS,
    columns: Mapping[str, str] = NO_COLUMNS,
    settings: FetchSettings | None = None,
) -> Page:
    """The first page of a file, an http(s) address, or "-". Raises InputError with what is wrong and the remedy."""
    pages = fetch_addresses(_open(source, _Said(hints, columns)), settings=settings or FetchSettings())
    with closing(pages):
        found = next(pages, None)
    if isinstance(found, Page):
        return found
    if found is None:
        raise UnreadableInput(source, "there is no report in it")
    raise UnreadableInput(found.error.input, found.error.reason, line=found.error.line)


def expand(source: str) -> Iterator[str]:
    """The files that a source names. Raises UnreadableInput where it names none."""
    path = Path(source)
    if source == "-" or is_address(source) or path.is_file():
        yield source
    elif path.is_dir():
        yield from _files_of(path)
    elif glob.has_magic(source):
        names = sorted(glob.glob(source, recursive=True))  # noqa: PTH207 -- patterns may be absolute
        if not names:
            raise UnreadableInput(
                source, "no file matches this pattern; check it, and quote it from the shell"
            )
        for name in names:
            yield from _files_of(Path(name)) if Path(name).is_dir() else (name,)
    else:
        yield source


def _files_of(folder: Path) -> Iterator[str]:
    found = False
    try:
        children = sorted(folder.iterdir())
    except OSError as error:
        raise UnreadableInput(str(folder), _reason(error)) from error
    for child in children:
        if child.name.startswith("."):
            continue
        if child.is_dir() and not child.is_symlink():
            found = True
            yield from _files_of(child)
        elif is_known(child.name):
            found = True
            yield str(child)
    if not found:
        reason = f"the folder has no file of a known kind ({kinds()}); name the files themselves"
        raise UnreadableInput(str(folder), reason)


def _find_all(sources: Iterable[str], said: _Said) -> Iterator[Found]:
    for source in sources:
        try:
            for name in expand(source):
                yield from _open_safely(name, said)
        except InputError as error:
            yield failure_of(error)


def _open_safely(name: str, said: _Said) -> Iterator[Found]:
    try:
        yield from _open(name, said)
    except InputError as error:
        yield failure_of(error)


def _open(name: str, said: _Said) -> Iterator[Found]:
    if name == "-":
        stream: BinaryIO = sys.stdin.buffer
        if not stream.seekable():  # a slow pipe gives its first bytes in small pieces
            _, stream = read_beginning(stream)
        yield from read_opened(Opened("-", stream, hints=said.hints, columns=said.columns))
        return
    if is_address(name):
        yield Address(name, name=name, hints=said.hints)
        return
    shown = os.fsencode(name).decode("utf-8", "replace")  # records are UTF-8, names of files need not be
    try:
        with open(name, "rb") as stream:  # noqa: PTH123 -- a generator holds the stream open
            yield from read_opened(Opened(shown, stream, hints=said.hints, columns=said.columns))
    except (OSError, ValueError) as error:
        raise UnreadableInput(shown, _reason(error)) from error


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file; check the name"
    if isinstance(error, PermissionError):
        return "there is no permission to read it; change the file's mode or its owner"
    if isinstance(error, IsADirectoryError):
        return "this is a folder; name the files in it"
    return f"it can't be read ({error})"
