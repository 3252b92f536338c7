"""Files that commands write: what can be written to, and drafts that stand under their name when they are whole."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from dateline.export import refusals_said

DRAFT: Final = ".part"
"""What is added to a file's name until it is whole."""


def find_fault(path: Path) -> str | None:
    """Why nothing can be written under a name, with the remedy; None where it seems that it can."""
    if path.is_dir():
        return f"{path}: this is a folder; name a file in it"
    if path.exists() and not path.is_file():
        return f"{path}: this is no plain file; leave -o out to write to standard output"
    if not path.parent.is_dir():
        return f"{path.parent}: there is no such folder; make it first"
    return None


@contextmanager
def open_draft(path: Path | None) -> Iterator[BinaryIO]:
    """A stream to a file that takes its name when all is written, or to standard output where there is none.

    Raises OutputError where the system does not let it be written.
    """
    if path is None:
        with refusals_said(path):
            yield sys.stdout.buffer
        return
    draft = path.with_name(path.name + DRAFT)
    try:
        with refusals_said(path):
            with draft.open("wb") as stream:
                yield stream
            draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
