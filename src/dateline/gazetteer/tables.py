"""The gazetteer's files: tab-separated, a header line, `#` comments, lists joined with `;`."""

from __future__ import annotations

from pathlib import Path

from dateline.errors import KnowledgeError

Row = dict[str, str]

COLUMNS: dict[str, tuple[str, ...]] = {
    "countries": (
        "key", "alpha3", "alpha2", "numeric", "fips", "name", "names", "adjectives", "people",
        "capital", "lat", "lon", "geonames_id", "metonyms",
    ),
    "organisations": ("key", "name", "names", "kind", "country", "bloc", "sectors", "seats"),
    "groups": ("key", "name", "names", "country", "bloc", "sectors", "from", "to"),
    "media": ("key", "name", "names", "country", "kind_of", "domains"),
    "agents": ("lemma", "sectors", "kind", "plural_only"),
    "titles": ("title", "sectors", "same_as"),
    "bodies": ("words", "sectors", "kind"),
    "people": ("key", "name", "names", "country"),
    "offices": ("person", "title", "country", "sectors", "start", "end", "checked"),
    "regions": ("key", "name", "names", "country", "lat", "lon", "precision", "geonames_id"),
}  # fmt: skip
"""The tables and their columns. A file may lack a column, order them freely, or have further ones."""

KEYS: dict[str, tuple[str, ...]] = {
    "agents": ("lemma",),
    "titles": ("title",),
    "bodies": ("words",),
    "offices": ("person", "title", "country", "start"),
}
"""What makes two rows the same row, where that is not the column `key`."""

DATA = Path(__file__).parent / "data"


def row_key(table: str, row: Row) -> tuple[str, ...]:
    """What a row of an overlay replaces rows of the same."""
    return tuple(row[column] for column in KEYS.get(table, ("key",)))


def split_list(cell: str) -> tuple[str, ...]:
    """The parts of a cell that holds a list.

    >>> split_list("US; U.S.;")
    ('US', 'U.S.')
    """
    if ";" not in cell:
        return (cell,) if cell else ()
    return tuple(part for piece in cell.split(";") if (part := piece.strip()))


def read_table(path: Path, table: str) -> list[Row]:
    """The rows of one file, every column of the table present; `KnowledgeError` names file, line and fault."""
    rows: list[Row] = []
    header: list[str] = []
    blank = dict.fromkeys(COLUMNS[table], "")
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line or line[0] == "#" or line.isspace():
            continue
        cells = list(map(str.strip, line.split("\t")))
        if not header:
            header = cells
            continue
        if len(cells) > len(header):
            raise KnowledgeError(f"{path.name}, line {number}: more cells than the header has columns")
        row = dict(zip(header, cells, strict=False))
        rows.append(row if row.keys() >= blank.keys() else blank | row)
    return rows


def read_tables(folder: Path, overlay: Path | None = None) -> dict[str, list[Row]]:
    """All tables of a folder, rows of the overlay added or put in place of rows with the same key."""
    tables: dict[str, list[Row]] = {}
    for table in COLUMNS:
        path = folder / f"{table}.tsv"
        rows = read_table(path, table) if path.is_file() else []
        over = overlay / f"{table}.tsv" if overlay is not None else None
        tables[table] = lay_over(table, rows, read_table(over, table)) if over and over.is_file() else rows
    return tables


def lay_over(table: str, rows: list[Row], added: list[Row]) -> list[Row]:
    """The rows with those of the same key as an added one left out, and the added ones last."""
    replaced = {row_key(table, row) for row in added}
    return [row for row in rows if row_key(table, row) not in replaced] + added
