"""The gazetteer's files: tab-separated, a header line, `#` comments, lists joined with `;`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from dateline.errors import KnowledgeError

Row = dict[str, str]

COLUMNS: dict[str, tuple[str, ...]] = {
    "countries": (
        "key", "alpha3", "alpha2", "numeric", "fips", "cow", "cow_letters", "name", "names", "former", "adjectives",
        "people", "capital", "lat", "lon", "geonames_id", "metonyms", "from", "to", "followed_by",
    ),
    "subdivisions": ("code", "country", "name", "names"),
    "organisations": ("key", "name", "names", "kind", "country", "bloc", "sectors", "seats", "source"),
    "groups": ("key", "name", "names", "country", "bloc", "sectors", "from", "to", "source"),
    "media": ("key", "name", "names", "country", "kind_of", "domains"),
    "agents": ("lemma", "sectors", "kind", "plural_only"),
    "titles": ("title", "sectors", "same_as", "holders"),
    "wordings": ("title", "country", "held_as"),
    "bodies": ("words", "sectors", "kind"),
    "people": ("key", "name", "names", "country", "bloc", "born", "died", "wikidata"),
    "offices": ("person", "title", "country", "sectors", "start", "end", "checked", "source"),
    "regions": ("key", "name", "names", "country", "lat", "lon", "precision", "geonames_id"),
}  # fmt: skip
"""The tables and their columns. A file may lack a column, order them freely, or have further ones."""

KEYS: dict[str, tuple[str, ...]] = {
    "subdivisions": ("code",),
    "agents": ("lemma",),
    "titles": ("title",),
    "wordings": ("title", "country"),
    "bodies": ("words",),
    "offices": ("person", "title", "country", "start"),
}
"""What makes two rows the same row, where that is not the column `key`."""

TOO_MANY_CELLS = "more cells than the header has columns"

DATA = Path(__file__).parent / "data"


def row_key(table: str, row: Row) -> tuple[str, ...]:
    """What a row of an overlay replaces rows of the same."""
    return tuple(row[column] for column in KEYS.get(table, ("key",)))


def say_key(key: Iterable[str]) -> str:
    """A key in words, its empty parts left out.

    >>> say_key(("ana-example", "king", "", "1990"))
    'ana-example, king, 1990'
    """
    return ", ".join(filter(None, key))


def split_list(cell: str) -> tuple[str, ...]:
    """The parts of a cell that holds a list.

    >>> split_list("US; U.S.;")
    ('US', 'U.S.')
    """
    if ";" not in cell:
        return (cell,) if cell else ()
    return tuple(part for piece in cell.split(";") if (part := piece.strip()))


class Line(NamedTuple):
    """One row of a file: its line's number, from 1; `surplus` cells stand beyond the header's columns."""

    number: int
    row: Row
    surplus: int


def read_lines(path: Path, table: str) -> Iterator[Line]:
    """The rows of one file, every column of the table present, comments and empty lines left out.

    Raises `KnowledgeError` for a file that is no UTF-8.
    """
    header: list[str] = []
    blank = dict.fromkeys(COLUMNS[table], "")
    wanting = True
    for number, cells in _cells(path):
        if not header:
            header = cells
            wanting = not blank.keys() <= set(header)
            continue
        row = dict(zip(header, cells, strict=False))
        surplus = len(cells) - len(header)
        yield Line(number, blank | row if wanting or surplus < 0 else row, surplus)


def read_header(path: Path) -> tuple[str, ...]:
    """The columns that a file's first row names; none where it has no row."""
    return tuple(next((cells for _, cells in _cells(path)), ()))


def _cells(path: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as fault:
        raise KnowledgeError(f"{path.name}: it is no UTF-8 ({fault.reason}); save it as UTF-8") from fault
    for number, line in enumerate(text.splitlines(), start=1):
        if line and line[0] != "#" and not line.isspace():
            yield number, list(map(str.strip, line.split("\t")))


def read_table(path: Path, table: str) -> list[Row]:
    """The rows of one file; `KnowledgeError` names file, line and fault."""
    rows = []
    for line in read_lines(path, table):
        if line.surplus > 0:
            raise KnowledgeError(f"{path.name}, line {line.number}: {TOO_MANY_CELLS}")
        rows.append(line.row)
    return rows


def own_lines(table: str) -> list[str]:
    """The lines of a table of ours, which has its columns in the order of `COLUMNS` and no blanks beside tabs."""
    text = (DATA / f"{table}.tsv").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and line[0] != "#"][1:]


def as_row(table: str, line: str) -> Row:
    """The row of a line whose cells stand in the order of `COLUMNS`; it may end before the last of them."""
    columns = COLUMNS[table]
    return dict(zip(columns, (line + "\t" * len(columns)).split("\t"), strict=False))


def as_line(table: str, row: Row) -> str:
    """The line of a row, for `as_row`."""
    return "\t".join(row[column] for column in COLUMNS[table])


def read_own(folder: Path, table: str) -> list[Row]:
    """The rows of a table of a folder; none where it has no such file."""
    path = folder / f"{table}.tsv"
    return read_table(path, table) if path.is_file() else []


def read_tables(folder: Path, overlay: Path | None = None) -> dict[str, list[Row]]:
    """All tables of a folder, rows of the overlay added or put in place of rows with the same key."""
    tables = {table: read_own(folder, table) for table in COLUMNS}
    if overlay is None:
        return tables
    return {table: lay_over(table, rows, read_own(overlay, table)) for table, rows in tables.items()}


def lay_over(table: str, rows: list[Row], added: list[Row]) -> list[Row]:
    """The rows with those of the same key as an added one left out, and the added ones last."""
    if not added:
        return rows
    replaced = {row_key(table, row) for row in added}
    return [row for row in rows if row_key(table, row) not in replaced] + added
