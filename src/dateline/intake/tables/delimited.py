"""Tables as text, comma- or tab-separated: a report a row, streamed; a bad row fails alone.

Such files are written by spreadsheets, databases and scripts, each in its own way: with commas, semicolons, tabs or bars,
with marks doubled or escaped, in whatever encoding. The first row must name the columns.
"""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TextIO

from dateline.errors import TooLong, UnreadableInput
from dateline.intake.decoding import LONGEST_TEXT, too_long_reason
from dateline.intake.failing import failure_of
from dateline.intake.registry import Found, Opened, reader
from dateline.intake.tables.columns import Columns, check_columns, choose_columns
from dateline.intake.tables.rows import Row, digest_of, read_row
from dateline.intake.transcoding import open_text

DELIMITERS = (",", ";", "\t", "|")
LONGEST_CELL = 4 * LONGEST_TEXT
"""Code points of a line and of a cell: HTML may be several times as long as its text, but a quotation mark that is
never closed must not swallow the file."""

_SEP = re.compile(r"sep=([,;\t|:^~])\r?\n", re.IGNORECASE)
"""The line by which spreadsheets tell each other the delimiter."""
_DOUBLED = re.compile(r'[^,;\t|\r\n"]""[^"]')
_HEADER = re.compile(rb"[^\s,;\t|][^,;\t|\r\n]{0,60}(?:[,;\t|][^\s,;\t|][^,;\t|\r\n]{0,60})+\s*?\r?\n")


def begins_as_table(beginning: bytes) -> bool:
    r"""Whether the first line names columns, at least a text or an address and one more that are known.

    >>> begins_as_table(b"id,pub_date,body\n1,"), begins_as_table(b"Story, by Ana Gil\n")
    (True, False)
    """
    line = _HEADER.match(beginning)
    if line is None:
        return False
    header = line[0].decode("utf-8", "replace").strip()
    columns = choose_columns(split_line(header, find_dialect(header)), {})
    return len(columns) > 1 and ("text" in columns or "url" in columns)


@reader(".csv", ".tsv", ".tab", begins=begins_as_table)
def read_table(opened: Opened) -> Iterator[Found]:
    """A page for each row, the address that stands instead of a text, or the failure that names the line.

    Raises UnreadableInput for an empty or binary file, for one without rows, and for a table in which no column is known to
    hold texts or addresses.
    """
    with open_text(opened.stream, opened.name, declared=opened.declared) as (text, encoding, beginning):
        told = bool(_SEP.match(beginning))
        if told:
            text.readline()
        rows = _Rows(_Lines(text, skipped=int(told)), find_dialect(beginning))
        header = next((row for row in rows if row.cells != ()), None)
        if header is None or header.cells is None:
            raise UnreadableInput(
                opened.name,
                "the first line names no columns; give the table a header such as date,title,text",
            )
        names = tuple(cell.strip() for cell in header.cells)
        rows.width = len(names)
        table = _Table(names, check_columns(names, opened.columns, name=opened.name), encoding)
        yield from _read_rows(rows, table, opened)


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a table is written: what stands between cells, and whether a quotation mark within one is escaped or doubled."""

    delimiter: str
    escape: str | None = None


def find_dialect(beginning: str) -> Dialect:
    r"""The dialect of a table from its first characters: the delimiter that gives the header the most known columns, or the most.

    >>> find_dialect("Datum;Text\n1,5;ja\n"), find_dialect('text\tdate\n"\\"Ja\\", sagt er"\t2021\n')
    (Dialect(delimiter=';', escape=None), Dialect(delimiter='\t', escape='\\'))
    """
    told = _SEP.match(beginning)
    header = beginning.lstrip("\ufeff\r\n").splitlines()[:1]
    cells = {delimiter: split_line(line, Dialect(delimiter)) for delimiter in DELIMITERS for line in header}
    best = max(cells, key=lambda mark: (len(choose_columns(cells[mark], {})), len(cells[mark])), default=",")
    escape = "\\" if '\\"' in beginning and not _DOUBLED.search(beginning) else None
    return Dialect(told[1] if told else best, escape)


def split_line(line: str, dialect: Dialect) -> tuple[str, ...]:
    """The cells of a line by itself, however its quotation marks stand."""
    return tuple(next(_reader(iter([line]), dialect, strict=False), ()))


@dataclass(frozen=True, slots=True)
class _Table:
    names: tuple[str, ...]
    columns: Columns
    encoding: str


@dataclass(frozen=True, slots=True)
class _Cells:
    """A row: the number of its first line, and its cells, or None where a line of it is over the limit."""

    line: int
    cells: tuple[str, ...] | None


def _read_rows(rows: _Rows, table: _Table, opened: Opened) -> Iterator[Found]:
    empty = True
    for row in rows:
        if row.cells is not None and not any(cell.strip() for cell in row.cells):
            continue
        empty = False
        yield _read_cells(row, table, opened)
    if empty:
        raise UnreadableInput(opened.name, "the table has a header and no rows; give one with a report a row")


def _read_cells(row: _Cells, table: _Table, opened: Opened) -> Found:
    if row.cells is None:
        return failure_of(TooLong(opened.name, too_long_reason(), line=row.line))
    width = len(table.names)
    if any(cell.strip() for cell in row.cells[width:]):
        reason = f"the row has {len(row.cells)} cells and the header {width}; put cells that hold the delimiter in quotes"
        return failure_of(UnreadableInput(opened.name, reason, line=row.line))
    said = dict(zip(reversed(table.names), reversed((*row.cells, *[""] * width)[:width]), strict=True))
    values = {
        field: next((said[name] for name in names if said[name].strip()), "")
        for field, names in table.columns.items()
    }
    values = {field: value if field == "text" else value.strip() for field, value in values.items() if value}
    return read_row(
        Row(values, line=row.line, sha256=digest_of(values), encoding=table.encoding),
        opened,
    )


class _Rows(Iterator[_Cells]):
    """The rows of a text.

    A row is read strictly, over as many lines as its quotation marks ask for. Where it then is not well formed, a mark
    stands where it does not belong, perhaps lines ago: its first line is read by itself as well as can be, and reading goes
    on with the second, so that no other row is lost.
    """

    def __init__(self, lines: _Lines, dialect: Dialect) -> None:
        self.width = 0
        self._lines = lines
        self._dialect = dialect
        self._reader = _reader(lines, dialect, strict=True)

    def __next__(self) -> _Cells:
        """The next row; StopIteration at the end."""
        line = self._lines.begin_row()
        try:
            return _Cells(line, tuple(next(self._reader)))
        except (csv.Error, _LineTooLong):
            first = self._lines.go_back()
            return _Cells(line, self._read_alone(first) if len(first) < LONGEST_CELL else None)

    def _read_alone(self, line: str) -> tuple[str, ...]:
        line = line.rstrip("\r\n")
        plain = tuple(_unquoted(cell) for cell in line.split(self._dialect.delimiter))
        return plain if len(plain) == self.width else split_line(line, self._dialect)


class _LineTooLong(Exception):
    """A line is over the limit."""


class _Lines(Iterator[str]):
    """The lines of a text, numbered, which can be gone back over to the second of those taken for a row."""

    def __init__(self, text: TextIO, *, skipped: int) -> None:
        self._text = text
        self._number = skipped
        self._taken: list[str] = []
        self._again: deque[str] = deque()

    def begin_row(self) -> int:
        """Forget the lines of the row before; the number of the next line."""
        self._taken.clear()
        return self._number + 1

    def __next__(self) -> str:
        """The next line, without the NULs that some programs pad cells with. Raises _LineTooLong."""
        line = self._again.popleft() if self._again else self._text.readline(LONGEST_CELL)
        if not line:
            raise StopIteration
        self._number += 1
        self._taken.append(line)
        if len(line) >= LONGEST_CELL:
            raise _LineTooLong
        return line.replace("\x00", "")

    def go_back(self) -> str:
        """The first line of the row, after which reading goes on; the rest of one that is too long is passed by."""
        first, *others = self._taken
        self._again.extendleft(reversed(others))
        self._number -= len(others)
        rest = first
        while len(rest) >= LONGEST_CELL and not rest.endswith(("\n", "\r")):
            rest = self._text.readline(LONGEST_CELL)
        return first


def _reader(lines: Iterator[str], dialect: Dialect, *, strict: bool) -> Iterator[list[str]]:
    csv.field_size_limit(LONGEST_CELL)
    return csv.reader(
        lines, delimiter=dialect.delimiter, escapechar=dialect.escape, doublequote=dialect.escape is None,
        skipinitialspace=True, strict=strict,
    )  # fmt: skip


def _unquoted(cell: str) -> str:
    """A cell without the quotation marks around it."""
    bare = cell.strip()
    return bare[1:-1].replace('""', '"') if len(bare) > 1 and bare[0] == bare[-1] == '"' else cell
