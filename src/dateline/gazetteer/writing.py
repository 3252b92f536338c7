"""Files of a user's own, written: a table's rows added, whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from dateline.errors import KnowledgeError, OutputError
from dateline.gazetteer.tables import COLUMNS, Row, read_header

DRAFT: Final = ".part"
"""What is added to a file's name until it is whole."""
_BREAKS: Final = dict.fromkeys(map(ord, "\t\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"), " ")
"""What would end a cell or a line."""


def append_rows(folder: Path, table: str, added: Sequence[Row], *, further: tuple[str, ...] = ()) -> None:
    """Add rows to a folder's table, below what stands there; a new file gets the table's columns, then `further` ones.

    Lines and comments that are there stay as they are. Raises KnowledgeError where the file lacks a column that a row
    fills, OutputError where it can't be written.
    """
    path = folder / f"{table}.tsv"
    columns = read_header(path) if path.is_file() else ()
    text = path.read_text(encoding="utf-8-sig") if columns else ""
    if not columns:
        columns = tuple(dict.fromkeys((*COLUMNS[table], *further)))
        text = "\t".join(columns)
    for row in added:
        _refuse_lost_cells(path, columns, row)
    lines = ["\t".join(row.get(column, "").translate(_BREAKS) for column in columns) for row in added]
    write_whole(path, "\n".join([text.rstrip("\n"), *lines, ""]))


def write_whole(path: Path, text: str) -> None:
    """Write a file so that under its name stands the old or the new one, never half of it."""
    draft = path.with_name(path.name + DRAFT)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with draft.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as error:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise OutputError(
            f"{path}: it can't be written ({error.strerror or error}); choose another folder"
        ) from error


def _refuse_lost_cells(path: Path, columns: tuple[str, ...], row: Row) -> None:
    lost = [column for column, cell in row.items() if cell and column not in columns]
    if lost:
        raise KnowledgeError(f"{path}: its first row names no column {lost[0]}; add it, then try again")
