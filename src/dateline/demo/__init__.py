"""The demonstration corpus: two dozen short reports on one affair, written for Dateline."""

from __future__ import annotations

import io
from collections.abc import Iterator
from importlib.resources import files
from pathlib import PurePath

from dateline.errors import UnreadableInput
from dateline.intake import Opened, Page, find_reader
from dateline.record import Failure

SUFFIXES = (".html", ".jsonl", ".txt")
"""Kinds of the corpus's files; its README is none of them."""


def demonstration_names() -> tuple[str, ...]:
    """The names of the corpus's files, in order."""
    folder = files(__name__) / "corpus"
    return tuple(sorted(file.name for file in folder.iterdir() if file.name.endswith(SUFFIXES)))


def demonstration_pages() -> Iterator[Page]:
    """The pages of the demonstration corpus, in order of their files' names.

    A page's name is its file's name alone, so that records are the same wherever the package is installed.
    Raises UnreadableInput where a file of the corpus is damaged.

    >>> next(demonstration_pages()).name
    '01-wire-signing.txt'
    """
    for name in demonstration_names():
        yield from pages_of(name)


def pages_of(name: str) -> Iterator[Page]:
    """The pages of one file of the corpus; a file of JSON lines has several. Raises UnreadableInput."""
    file = files(__name__) / "corpus" / name
    read = find_reader(PurePath(name).suffix)
    if read is None or not file.is_file():
        raise UnreadableInput(name, f"the corpus has no such file; it has {', '.join(demonstration_names())}")
    for found in read(Opened(name, io.BytesIO(file.read_bytes()))):
        if isinstance(found, Failure):
            raise UnreadableInput(name, found.error.reason, line=found.error.line)
        if not isinstance(found, Page):
            raise UnreadableInput(name, "the corpus names an address; its reports are all in it")
        yield found
