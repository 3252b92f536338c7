"""What a folder of a user's own adds to our tables, and what it replaces of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dateline.gazetteer.tables import COLUMNS, DATA, read_table, row_key, say_key

SAID: Final = 10
"""Replaced rows that are named one by one."""


@dataclass(frozen=True, slots=True)
class Change:
    """The keys of a table's rows that are new, and of those that stand in place of ours."""

    table: str
    added: tuple[str, ...]
    replaced: tuple[str, ...]

    def say(self) -> str:
        """The change in words.

        >>> Change("people", ("ana-example", "bo-example"), ()).say()
        'adds 2, replaces none'
        """
        more = f" and {len(self.replaced) - SAID} more" if len(self.replaced) > SAID else ""
        told = f"{len(self.replaced)} ({'; '.join(self.replaced[:SAID])}{more})" if self.replaced else "none"
        return f"adds {len(self.added)}, replaces {told}"


def compare_gazetteer(folder: Path) -> list[Change]:
    """What each table of a folder adds and replaces, in the tables' order; tables that it lacks are left out."""
    changes = []
    for table in COLUMNS:
        path = folder / f"{table}.tsv"
        if not path.is_file():
            continue
        ours = {row_key(table, row) for row in read_table(DATA / path.name, table)}
        keys = dict.fromkeys(row_key(table, row) for row in read_table(path, table))
        changes.append(
            Change(
                table,
                added=tuple(say_key(key) for key in keys if key not in ours),
                replaced=tuple(say_key(key) for key in keys if key in ours),
            )
        )
    return changes
