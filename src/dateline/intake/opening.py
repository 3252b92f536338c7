"""Inputs by name: files, folders, globs, addresses and standard input, streamed as pages."""

from __future__ import annotations

import glob
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from dateline.errors import InputError, UnreadableInput
from dateline.intake import html, json_documents, jsonlines, xml_documents  # noqa: F401 -- they register their readers
from dateline.intake.failing import failure_of
from dateline.intake.fetching import fetch, is_address
from dateline.intake.page import NO_HINTS, Hints, Page
from dateline.intake.registry import Opened, Reader, find_reader, known_suffixes
from dateline.intake.text import read_text
from dateline.record import Failure


def open_inputs(sources: Iterable[str], *, hints: Hints = NO_HINTS) -> Iterator[Page | Failure]:
    """The pages of all inputs, in order; what can't be read is a failure in its place.

    A source is a file, a folder (its files with a known suffix, sorted, folders within too), a glob, or "-" for
    standard input, which may be text, HTML or JSON lines. Raises nothing for bad inputs.
    """
    for source in sources:
        try:
            for name in expand(source):
                yield from _open_safely(name, hints)
        except InputError as error:
            yield failure_of(error)


def read_page(source: str, *, hints: Hints = NO_HINTS) -> Page:
    """The first page of a file, an http(s) address, or "-". Raises InputError with what is wrong and the remedy."""
    found = (
        next(_read(fetch(source, hints=hints)), None)
        if is_address(source)
        else next(_open(source, hints), None)
    )
    if isinstance(found, Page):
        return found
    if found is None:
        raise UnreadableInput(source, "there is no report in it")
    raise UnreadableInput(found.error.input, found.error.reason, line=found.error.line)


def expand(source: str) -> Iterator[str]:
    """The files that a source names. Raises UnreadableInput where it names none."""
    path = Path(source)
    if source == "-" or path.is_file():
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
    suffixes = frozenset(suffix for suffix in known_suffixes() if suffix)
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
        elif child.suffix.lower() in suffixes:
            found = True
            yield str(child)
    if not found:
        reason = f"the folder has no file of a known kind ({', '.join(sorted(suffixes))}); name the files themselves"
        raise UnreadableInput(str(folder), reason)


def _open_safely(name: str, hints: Hints) -> Iterator[Page | Failure]:
    try:
        yield from _open(name, hints)
    except InputError as error:
        yield failure_of(error)


def _open(name: str, hints: Hints) -> Iterator[Page | Failure]:
    if name == "-":
        yield from _read(Opened("-", sys.stdin.buffer, hints=hints))
        return
    if is_address(name):
        raise UnreadableInput(name, "addresses are read one at a time; use `dateline read`")
    try:
        with open(name, "rb") as stream:  # noqa: PTH123 -- a generator holds the stream open
            yield from _read(Opened(name, stream, hints=hints))
    except (OSError, ValueError) as error:
        raise UnreadableInput(name, _reason(error)) from error


def _read(opened: Opened) -> Iterator[Page | Failure]:
    yield from _reader_for(opened)(opened)


def _reader_for(opened: Opened) -> Reader:
    suffix = "" if opened.url else Path(opened.name).suffix
    if opened.name == "-" and _begins_with_brace(opened):
        suffix = ".jsonl"
    return find_reader(suffix) or read_text


def _begins_with_brace(opened: Opened) -> bool:
    """Whether the stream, left as it is, begins with a JSON object."""
    peek = getattr(opened.stream, "peek", None)
    beginning = peek(64) if peek else b""
    return bool(beginning.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"))


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file; check the name"
    if isinstance(error, PermissionError):
        return "there is no permission to read it; change the file's mode or its owner"
    if isinstance(error, IsADirectoryError):
        return "this is a folder; name the files in it"
    return f"it can't be read ({error})"
