"""Records and tables to where they go: JSON lines, CSV or Parquet, in a file or on standard output."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import IO, BinaryIO, Protocol

from dateline.errors import OutputError
from dateline.export.flat import COLUMNS, rows_of
from dateline.export.tables import CsvTable, JsonTable, ParquetTable, Sheet, Table
from dateline.record import Failure, Record, encode

ERRORS = ".errors.jsonl"
"""What is added to a table's name for the file of the inputs that failed."""
DRAFT = ".part"
"""What is added to a table's name until it is whole."""


class Format(StrEnum):
    """What is written."""

    jsonl = "jsonl"
    csv = "csv"
    parquet = "parquet"


EVENTS = Sheet(COLUMNS, rows_of)


@dataclass(frozen=True, slots=True)
class Output:
    """Where lines go and in what form. `path` None is standard output.

    `sheet` is the table that is made; without one, JSON lines are whole records, and tables are of typed events.
    """

    path: Path | None
    form: Format = Format.jsonl
    sheet: Sheet | None = None


@contextmanager
def open_output(output: Output) -> Iterator[Callable[[Record | Failure], None]]:
    """A function that writes one line.

    Records are added at the end of their file. A table is begun anew, and stands under its name when it is
    whole. Raises OutputError where the system does not let it be written, BrokenPipeError where the reader of
    standard output has gone.
    """
    with refusals_said(output.path):
        writer = _make_writer(output)

    def write(line: Record | Failure) -> None:
        with refusals_said(output.path):
            writer.write(line)

    try:
        yield write
    except BaseException:
        with suppress(OSError):
            writer.abandon()
        raise
    with refusals_said(output.path):
        writer.finish()


@contextmanager
def refusals_said(path: Path | None) -> Iterator[None]:
    """Raise OutputError where the system does not let something be written; None is standard output.

    BrokenPipeError goes through: the reader has gone, and nobody is to be told.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = error.strerror or error
        raise OutputError(
            f"{path or 'standard output'}: it can't be written ({reason}); choose another place"
        ) from error


class _Writer(Protocol):
    def write(self, line: Record | Failure) -> None: ...
    def finish(self) -> None: ...
    def abandon(self) -> None: ...


def _make_writer(output: Output) -> _Writer:
    if output.form is Format.jsonl and output.sheet is None:
        return _Lines(sys.stdout.buffer if output.path is None else output.path.open("ab"))
    if output.path is None:
        if output.form is Format.parquet:
            raise OutputError("parquet needs a file to write to; give -o OUT")
        return _StreamedTable(output)
    return _TableFile(output.path, output)


class _Lines:
    """JSON lines; each is given to the system whole, so that a killed run can go on after it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def write(self, line: Record | Failure) -> None:
        self._file.write(encode(line) + b"\n")
        self._file.flush()

    def finish(self) -> None:
        if self._file is not sys.stdout.buffer:
            self._file.close()

    abandon = finish


class _Tabled:
    """Records as rows of a table; what becomes of failures, the heirs say."""

    def __init__(self, table: Table, sheet: Sheet) -> None:
        self._table = table
        self._sheet = sheet

    def write(self, line: Record | Failure) -> None:
        if isinstance(line, Failure):
            self.write_failure(encode(line) + b"\n")
        else:
            self._table.write(self._sheet.rows_of(line))

    def write_failure(self, line: bytes) -> None:
        raise NotImplementedError


def _write_text(form: Format, file: IO[str], sheet: Sheet) -> Table:
    return JsonTable(file, sheet.columns) if form is Format.jsonl else CsvTable(file, sheet.columns)


class _StreamedTable(_Tabled):
    """CSV or JSON lines on standard output; failures go to standard error."""

    def __init__(self, output: Output) -> None:
        self._text = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="")
        sheet = output.sheet or EVENTS
        super().__init__(_write_text(output.form, self._text, sheet), sheet)

    def write(self, line: Record | Failure) -> None:
        super().write(line)
        self._text.flush()

    def write_failure(self, line: bytes) -> None:
        sys.stderr.write(line.decode())

    def finish(self) -> None:
        self._text.flush()
        self._text.detach()

    def abandon(self) -> None:
        self._text.detach()


class _TableFile(_Tabled):
    """A table in a file, under a draft's name until it is whole; failures go to a file beside it."""

    def __init__(self, path: Path, output: Output) -> None:
        self._path = path
        self._draft = path.with_name(path.name + DRAFT)
        self._errors = path.with_name(path.name + ERRORS)
        self._failures: BinaryIO | None = None
        sheet = output.sheet or EVENTS
        if output.form is Format.parquet:
            table = ParquetTable(self._draft, sheet.columns)
            self._close = table.close
            super().__init__(table, sheet)
        else:
            file = self._draft.open("w", encoding="utf-8", newline="")
            self._close = file.close
            super().__init__(_write_text(output.form, file, sheet), sheet)
        self._errors.unlink(missing_ok=True)

    def write_failure(self, line: bytes) -> None:
        if self._failures is None:
            self._failures = self._errors.open("wb")
        self._failures.write(line)
        self._failures.flush()

    def finish(self) -> None:
        self._end()
        self._draft.replace(self._path)

    def abandon(self) -> None:
        self._end()
        self._draft.unlink(missing_ok=True)

    def _end(self) -> None:
        self._close()
        if self._failures is not None:
            self._failures.close()
