"""Parquet files: a report a row, read batch by batch, and of the columns only those that are needed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from dateline.errors import UnreadableInput
from dateline.intake.archives.spooling import seekable
from dateline.intake.failing import failure_of
from dateline.intake.limits import BUFFER
from dateline.intake.registry import Found, Opened, reader
from dateline.intake.tables.columns import Columns, check_columns
from dateline.intake.tables.rows import Row, digest_of, read_row, say_date
from dateline.intake.transcoding import MENDING

BATCH_ROWS = 64
"""Rows decoded at a time; at 10 MB, the longest that a page with its HTML may be, still within a gigabyte."""


@reader(".parquet", ".pq", begins=b"PAR1")
def read_parquet(opened: Opened) -> Iterator[Found]:
    """A page for each row, the address that stands instead of a text, or the failure that names the row.

    `line` is the row's number, from 1. Raises UnreadableInput for a damaged file, one without rows, and one in which no
    column is known to hold texts or addresses.
    """
    with seekable(opened) as stream:
        table = _open(stream, opened.name)
        if not table.metadata.num_rows:
            raise UnreadableInput(opened.name, "the table has no rows; give one with a report a row")
        names = tuple(table.schema.column(index).path for index in range(len(table.schema.names)))
        columns = check_columns(names, opened.columns, name=opened.name)
        yield from _read_groups(table, columns, opened)


def count_rows(stream: BinaryIO, name: str) -> int:
    """How many rows a Parquet file says that it has. Raises UnreadableInput where it is damaged."""
    return int(_open(stream, name).metadata.num_rows)


def _open(stream: BinaryIO, name: str) -> Any:
    import pyarrow as pa
    from pyarrow.parquet import ParquetFile

    try:
        return ParquetFile(stream, buffer_size=BUFFER, pre_buffer=False)
    except (pa.ArrowException, OSError, ValueError) as error:
        raise UnreadableInput(
            name, f"this is no whole Parquet file ({error}); fetch or make it again"
        ) from error


def _read_groups(table: Any, columns: Columns, opened: Opened) -> Iterator[Found]:
    """The rows of all groups; of one that is damaged, what comes before the damage and a failure."""
    import pyarrow as pa

    first = 1
    for group in range(table.num_row_groups):
        rows = table.metadata.row_group(group).num_rows
        line = first
        try:
            for row in _rows_of_group(table, group, columns):
                yield read_row(Row(row, line=line, sha256=digest_of(row), encoding="utf-8"), opened)
                line += 1
        except (pa.ArrowException, OSError) as error:
            reason = f"rows {line} to {first + rows - 1} are damaged ({error}); fetch or make the file again"
            yield failure_of(UnreadableInput(opened.name, reason, line=line))
        first += rows


def _rows_of_group(table: Any, group: int, columns: Columns) -> Iterator[dict[str, str]]:
    """The values of each row of a group, by field."""
    wanted = list(dict.fromkeys(path for paths in columns.values() for path in paths))
    for batch in table.iter_batches(batch_size=BATCH_ROWS, row_groups=[group], columns=wanted):
        found = {path: _column(batch, path) for path in wanted}
        for index in range(batch.num_rows):
            said = {
                field: next((value for path in paths if (value := _say(found[path][index], field))), "")
                for field, paths in columns.items()
            }
            yield {field: value for field, value in said.items() if value}


def _column(batch: Any, path: str) -> Any:
    """The column at a path such as "article.body"; times to the microsecond, as Python has them."""
    import pyarrow as pa
    import pyarrow.compute as pc

    name, _, rest = path.partition(".")
    column = batch.column(path if path in batch.schema.names else name)
    for step in rest.split(".") if rest and path not in batch.schema.names else ():
        if not pa.types.is_struct(column.type):
            break
        column = pc.struct_field(column, step)
    if pa.types.is_timestamp(column.type) and column.type.unit == "ns":
        column = column.cast(pa.timestamp("us", tz=column.type.tz), safe=False)
    return column


def _say(scalar: Any, field: str) -> str | None:
    """A cell as a string; None for one that is empty or says nothing in words."""
    try:
        value = scalar.as_py()
    except UnicodeDecodeError:
        value = bytes(scalar.as_buffer())
    except (ValueError, OverflowError):  # a day that Python's calendar does not have
        return None
    if isinstance(value, bytes):
        value = value.decode("utf-8", MENDING)
    if field == "text":
        return _say_text(value)
    if value is None or isinstance(value, (dict, list, bool)):
        return None
    return say_date(value) if field == "date" else str(value).strip()


def _say_text(value: object) -> str | None:
    if isinstance(value, list):
        return "\n\n".join(part for part in value if isinstance(part, str))
    return value if isinstance(value, str) and value.strip() else None
