"""Which reader an opened input goes to: by its name, else by its first bytes, else it is plain text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from dateline.errors import UnreadableInput
from dateline.intake.registry import Found, Opened, Reader, find_reader, known_suffixes, suffix_of
from dateline.intake.sniffing import peek, sniff

COMPRESSED = {
    ".gz": "", ".tgz": ".tar", ".zst": "", ".zstd": "", ".tzst": ".tar", ".bz2": "", ".tbz2": ".tar", ".tbz": ".tar",
    ".xz": "", ".txz": ".tar",
}  # fmt: skip
"""Suffixes of compressed files, and what the name of the file within ends in instead."""


def read_opened(opened: Opened) -> Iterator[Found]:
    """What there is in an opened input. Raises InputError where its reader does."""
    chosen, opened = choose_reader(opened)
    yield from chosen(opened)


def choose_reader(opened: Opened) -> tuple[Reader, Opened]:
    """The reader of an input, and the input as it is to be given to it.

    A name that asks for the reader of plain text, or tells nothing, leaves it to the first bytes, since text files are
    called anything. An address tells nothing either: ".html" in it may be a program's name.
    """
    plain = find_reader("")
    if plain is None:
        raise UnreadableInput(opened.name, "there is no reader of plain text; import dateline.intake first")
    named = None if opened.url else find_reader(suffix_of(opened.kind or opened.name))
    if named is not None and named is not plain:
        return named, opened
    beginning, stream = peek(opened.stream)
    suffix = sniff(beginning)
    return (suffix and find_reader(suffix)) or plain, replace(opened, stream=stream)


def is_known(name: str) -> bool:
    """Whether a file found in a folder or an archive is of a kind that is read: `x.csv`, `x.csv.gz`, not `x.css`.

    >>> is_known("2021/report.txt.gz"), is_known("style.css.gz"), is_known("crawl.gz"), is_known("LICENSE")
    (True, False, True, False)
    """
    suffix = suffix_of(name)
    if suffix not in COMPRESSED:
        return bool(suffix)
    within = name_within(name)
    return not PurePath(within).suffix or is_known(within)


def name_within(name: str) -> str:
    """The name of what a compressed file holds: that of `x.tar.gz` and of `x.tgz` is `x.tar`.

    >>> name_within("a/x.jsonl.gz"), name_within("x.TGZ"), name_within("x")
    ('a/x.jsonl', 'x.tar', 'x')
    """
    suffix = PurePath(name).suffix
    ending = COMPRESSED.get(suffix.lower())
    return name if ending is None else name[: -len(suffix)] + ending


def kinds() -> str:
    """The kinds of files that are read, for messages."""
    return ", ".join(suffix for suffix in known_suffixes() if suffix)
