"""Tables on disk, as CSV (RFC 4180), Parquet or JSON lines, written as rows come."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Protocol

import msgspec

from dateline.export.flat import Row, Value
from dateline.record import Record

NUMBERS = frozenset(["goldstein", "score", "lat", "lon", "confidence"])
COUNTS = frozenset(["mentions", "anonymous_low", "anonymous_high"])
MARKS = frozenset(["negated", "disputed"])
ROWS_A_GROUP = 10_000
"""Rows held before a Parquet row group is written."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a table holds: its columns, and the rows that a record gives."""

    columns: tuple[str, ...]
    rows_of: Callable[[Record], Iterable[Row]]


class Table(Protocol):
    """Something that takes rows."""

    def write(self, rows: Iterable[Row]) -> None:
        """Add rows at the end."""


class CsvTable:
    """A CSV table with a header; null is an empty field, truth is `true` or `false`, lists are joined by semicolons."""

    def __init__(self, file: IO[str], columns: tuple[str, ...]) -> None:
        self._writer = csv.DictWriter(file, columns, lineterminator="\r\n")
        self._writer.writeheader()

    def write(self, rows: Iterable[Row]) -> None:
        """Add rows at the end."""
        self._writer.writerows({key: _in_words(value) for key, value in row.items()} for row in rows)


class JsonTable:
    """A table as JSON lines: an object a row, with lists as lists."""

    def __init__(self, file: IO[str], columns: tuple[str, ...]) -> None:
        self._file = file
        self._columns = columns

    def write(self, rows: Iterable[Row]) -> None:
        """Add rows at the end."""
        for row in rows:
            line = msgspec.json.encode({column: row[column] for column in self._columns})
            self._file.write(f"{line.decode()}\n")


class ParquetTable:
    """A Parquet table with typed columns, written in row groups."""

    def __init__(self, path: Path, columns: tuple[str, ...]) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        types = {
            **dict.fromkeys(NUMBERS, pa.float64()),
            **dict.fromkeys(COUNTS, pa.int64()),
            **dict.fromkeys(MARKS, pa.bool_()),
        }
        self._schema = pa.schema([(name, types.get(name, pa.string())) for name in columns])
        self._writer = pq.ParquetWriter(path, self._schema, compression="zstd")
        self._rows: list[Row] = []

    def write(self, rows: Iterable[Row]) -> None:
        """Add rows at the end."""
        self._rows.extend({key: joined(value) for key, value in row.items()} for row in rows)
        if len(self._rows) >= ROWS_A_GROUP:
            self._flush()

    def close(self) -> None:
        """Write what is held and the file's end."""
        self._flush()
        self._writer.close()

    def _flush(self) -> None:
        import pyarrow as pa

        if self._rows:
            self._writer.write_table(pa.Table.from_pylist(self._rows, schema=self._schema))
            self._rows.clear()


def joined(value: Value) -> Value:
    """A cell for tables without lists: values joined by semicolons, null where there is none."""
    if not isinstance(value, tuple):
        return value
    return ";".join(part.replace(";", ",") for part in value) or None


def _in_words(value: Value) -> Value:
    return str(value).lower() if isinstance(value, bool) else joined(value)
