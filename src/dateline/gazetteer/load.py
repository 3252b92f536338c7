"""From the gazetteer's files to a `Gazetteer`."""

from __future__ import annotations

import hashlib
from datetime import date
from functools import cache, partial
from pathlib import Path

from dateline.errors import KnowledgeError
from dateline.gazetteer.faults import making_fault
from dateline.gazetteer.gazetteer import Gazetteer
from dateline.gazetteer.knowledge import Knowledge
from dateline.gazetteer.succession import end_terms
from dateline.gazetteer.tables import COLUMNS, DATA, Row, as_line, as_row, lay_over, own_lines, read_own
from dateline.gazetteer.toponym_table import NAMES, PLACES, ToponymTable

AS_OF = "as_of.txt"


@cache
def load_gazetteer(overlay: Path | None = None) -> Gazetteer:
    """The gazetteer that ships with Dateline, a user's folder laid over it if given.

    A file of the overlay has the name and columns of one of ours; its rows are added, or replace those with
    the same key; the next holder of an office ends the term of ours (`end_terms`). The overlay is read here, our own
    tables when something is first looked up in them. Raises `KnowledgeError` for a file that breaks the rules.
    """
    own = {} if overlay is None else _read_overlay(overlay)
    as_of = read_as_of(overlay if overlay is not None and (overlay / AS_OF).is_file() else DATA)
    table = ToponymTable(overlay if overlay is not None and (overlay / PLACES).is_file() else DATA)

    knowledge = Knowledge(partial(_lines_of, own), as_of=as_of, toponym_table=table)
    return Gazetteer(knowledge, version=_digest(DATA, overlay, table))


def read_as_of(folder: Path) -> date:
    """The day up to which the knowledge in a folder goes."""
    try:
        return date.fromisoformat((folder / AS_OF).read_text(encoding="utf-8").strip())
    except (ValueError, OSError) as fault:
        raise KnowledgeError(f"{folder / AS_OF}: must hold one day such as 2026-06-30") from fault


def _read_overlay(overlay: Path) -> dict[str, list[Row]]:
    """All rows of a user's folder, each of which can be read into what it stands for."""
    if not overlay.is_dir():
        raise KnowledgeError(f"{overlay}: no such folder; give one that holds gazetteer files")
    tables = sorted(overlay.glob("*.tsv"))
    if not tables and not (overlay / AS_OF).is_file():
        raise KnowledgeError(
            f"{overlay}: it holds no gazetteer file; the tables are {', '.join(COLUMNS)}, each with .tsv"
        )
    for path in tables:
        if path.stem not in COLUMNS and path.name not in (PLACES, NAMES):
            raise KnowledgeError(f"{path}: no such table; the tables are {', '.join(COLUMNS)}")
    own = {table: read_own(overlay, table) for table in COLUMNS}
    for table, rows in own.items():
        for row in rows:
            if fault := making_fault(table, row):
                raise KnowledgeError(f"gazetteer in {overlay}: {fault}; mend that row")
    return own


def _lines_of(own: dict[str, list[Row]], table: str) -> list[str]:
    """The lines of a table, a user's own rows laid over ours."""
    added = own.get(table)
    if not added:
        return own_lines(table)
    rows = lay_over(table, read_own(DATA, table), added)
    if table == "offices":
        rows = end_terms(rows, added, [as_row("titles", line) for line in _lines_of(own, "titles")])
    return [as_line(table, row) for row in rows]


def _digest(folder: Path, overlay: Path | None, table: ToponymTable) -> str:
    """The first 12 hex digits of SHA-256 over names and bytes of all files, the overlay's last.

    Of the table of toponyms it takes the first line, which holds a hash of the rest.
    """
    hashed = hashlib.sha256(table.version)
    for place in (folder, overlay) if overlay is not None else (folder,):
        for name in sorted([AS_OF, *(f"{table}.tsv" for table in COLUMNS)]):
            if (place / name).is_file():
                hashed.update(name.encode() + b"\0" + (place / name).read_bytes())
    return hashed.hexdigest()[:12]
