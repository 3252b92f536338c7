"""Tables on disk: the flat form as CSV (RFC 4180) or Parquet, written as rows come."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Protocol

from dateline.export.flat import COLUMNS, Row

NUMBERS = frozenset(["goldstein", "score", "lat", "lon", "confidence"])
COUNTS = frozenset(["mentions"])
MARKS = frozenset(["negated", "disputed"])
ROWS_A_GROUP = 10_000
"""Rows held before a Parquet row group is written."""


class Table(Protocol):
    """Something that takes rows."""

    def write(self, rows: Iterable[Row]) -> None:
        """Add rows at the end."""


class CsvTable:
    """A CSV table with a header; null is an empty field, truth is `true` or `false`."""

    def __init__(self, file: IO[str]) -> None:
        self._writer = csv.DictWriter(file, COLUMNS, lineterminator="\r\n")
        self._writer.writeheader()

    def write(self, rows: Iterable[Row]) -> None:
        """Add rows at the end."""
        self._writer.writerows(
            {key: str(value).lower() if isinstance(value, bool) else value for key, value in row.items()}
            for row in rows
        )


class ParquetTable:
    """A Parquet table with typed columns, written in row groups."""

    def __init__(self, path: Path) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        types = {
            **dict.fromkeys(NUMBERS, pa.float64()),
            **dict.fromkeys(COUNTS, pa.int64()),
            **dict.fromkeys(MARKS, pa.bool_()),
        }
        self._schema = pa.schema([(name, types.get(name, pa.string())) for name in COLUMNS])
        self._writer = pq.ParquetWriter(path, self._schema, compression="zstd")
        self._rows: list[Row] = []

    def write(self, rows: Iterable[Row]) -> None:
        """Add rows at the end."""
        self._rows.extend(rows)
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
