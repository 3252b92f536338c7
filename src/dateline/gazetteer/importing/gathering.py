"""What an import gathers: rows for the gazetteer's tables, and what had to be left, each with its line and the reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from dateline.gazetteer.tables import COLUMNS, KEYS, Row
from dateline.gazetteer.writing import append_rows, write_whole

SOURCE: Final = "source"
"""The column that says of every imported row where it comes from."""
PERIOD: Final = {"groups": ("from",)}
"""What beside its key tells a row of a table from others of the same thing."""
NOT_IMPORTED: Final = "not-imported.txt"


@dataclass(frozen=True, slots=True)
class Left:
    """A thing that was not imported: where it stands, what it is, and why."""

    file: str
    line: int
    text: str
    reason: str

    def say(self) -> str:
        """As one line."""
        return f"{self.file}, line {self.line}: {self.text}: {self.reason}"


@dataclass(slots=True)
class Gathered:
    """Rows by table, and what was left."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    left: list[Left] = field(default_factory=list)
    _keys: set[tuple[str, ...]] = field(default_factory=set, repr=False)

    def add(self, table: str, row: Row) -> bool:
        """Keep a row; False, and it is not kept, where the table has one of its key."""
        key = (
            table,
            *(row.get(column, "") for column in (*KEYS.get(table, ("key",)), *PERIOD.get(table, ()))),
        )
        if key in self._keys:
            return False
        self._keys.add(key)
        self.rows.setdefault(table, []).append(row)
        return True

    def leave(self, left: Left | Iterable[Left]) -> None:
        """Keep what was not imported."""
        self.left.extend([left] if isinstance(left, Left) else left)

    def write(self, folder: Path) -> None:
        """Write the rows below what stands in a folder's tables, and `not-imported.txt` anew.

        Raises KnowledgeError and OutputError as `append_rows` does.
        """
        for table in COLUMNS:
            rows = self.rows.get(table)
            if rows:
                append_rows(folder, table, rows, further=(SOURCE,))
        told = [left.say() for left in self.left]
        write_whole(folder / NOT_IMPORTED, "".join(f"{line}\n" for line in told))
