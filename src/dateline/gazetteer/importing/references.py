"""Items of Wikidata that others name: countries, and positions with their names; kept on disk, however many."""

from __future__ import annotations

import csv
import functools
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dateline.gazetteer.gazetteer import Gazetteer
from dateline.gazetteer.importing.entities import Entity, items_of, read_entities
from dateline.gazetteer.importing.gathering import Left

POSITION: Final = "Q4164871"
COUNTRIES: Final = Path(__file__).parent / "wikidata_countries.tsv"


@dataclass(frozen=True, slots=True)
class Position:
    """An office by its English name, with the alpha-3 code of its country ("" where it has none)."""

    label: str
    country: str


class References:
    """What a file says of countries and positions, in a database on disk that goes with the program."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._db = sqlite3.connect("")
        self._db.execute("CREATE TABLE items (id TEXT PRIMARY KEY, label TEXT, country TEXT, alpha3 TEXT)")

    def read(self, path: Path) -> None:
        """Go once through a file. Raises KnowledgeError where it can't be read."""
        with self._db:
            for found in read_entities(path):
                if not isinstance(found, Left) and is_reference(found[1]):
                    self._keep(found[1])

    def country(self, item: str | None) -> str:
        """The alpha-3 code of the country that an item is; empty for any other."""
        if item is None:
            return ""
        row = self._db.execute("SELECT alpha3 FROM items WHERE id = ?", (item,)).fetchone()
        alpha3 = _countries()[item].alpha3 if item in _countries() else row[0] if row else ""
        return alpha3 if self._gazetteer.country(alpha3) else ""

    def is_former(self, item: str) -> bool:
        """Whether an item is a state that is gone."""
        return item in _countries() and _countries()[item].is_former

    def position(self, item: str) -> Position | None:
        """The position that an item is; None where the file has not its English name."""
        row = self._db.execute("SELECT label, country FROM items WHERE id = ?", (item,)).fetchone()
        return Position(row[0], self.country(row[1])) if row and row[0] else None

    def _keep(self, entity: Entity) -> None:
        claims = entity.said
        alpha3 = next((str(one.mainsnak.value) for one in claims.P298 if one.mainsnak.value), "")
        lands = items_of(claims.P1001) or items_of(claims.P17)
        known = next((land for land in lands if land in _countries()), None) or next(iter(lands), "")
        self._db.execute(
            "INSERT OR REPLACE INTO items VALUES (?, ?, ?, ?)", (entity.id, entity.label or "", known, alpha3)
        )


def is_reference(entity: Entity) -> bool:
    """Whether others may name an item as their country or position: it has a code or a jurisdiction, is a class, or but a name."""
    claims = entity.said
    return bool(claims.P298 or claims.P1001 or claims.P279 or not claims.P31) or POSITION in items_of(
        claims.P31
    )


@dataclass(frozen=True, slots=True)
class _Land:
    alpha3: str
    is_former: bool


@functools.cache
def _countries() -> dict[str, _Land]:
    with COUNTRIES.open(encoding="utf-8", newline="") as file:
        lines = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
        return {row["item"]: _Land(row["alpha3"], row["former"] == "yes") for row in lines}
