"""Wikidata's people with the positions that they held, and its organisations → rows of ours."""

from __future__ import annotations

import csv
import functools
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from dateline.gazetteer.describing import part_office
from dateline.gazetteer.gazetteer import Gazetteer
from dateline.gazetteer.importing.bearers import Bearers, Borne, Said
from dateline.gazetteer.importing.entities import Entity, Snak, Statement, item_of, items_of, read_entities
from dateline.gazetteer.importing.gathering import SOURCE, Gathered, Left
from dateline.gazetteer.importing.references import Position, References, is_reference
from dateline.gazetteer.tables import Row

HUMAN: Final = "Q5"
CLASSES: Final = Path(__file__).parent / "wikidata_classes.tsv"
DIGITS: Final = {9: 4, 10: 7, 11: 10}
"""Characters of a time that are sure at Wikidata's precisions: year, month, day."""

_TIME: Final = re.compile(r"\+(\d{4}-\d\d-\d\d)T")
_HOST: Final = re.compile(r"https?://(?:www\.)?([\w.-]+)", re.IGNORECASE)


def import_wikidata(path: Path, gazetteer: Gazetteer, *, as_of: date | None = None) -> Gathered:
    """Read Wikidata's JSON into rows that lie over a gazetteer: people who held positions, and organisations.

    The file is gone through twice, entity by entity: first for the positions and countries that others name. An office
    without end counts as known on the day its person's item was last changed, or on `as_of`. What can't be mapped is in
    `left`; items of no use here are counted there by their class. Raises KnowledgeError for a file that can't be read.
    """
    references = References(gazetteer)
    references.read(path)
    reader = _Reader(gazetteer, references, path.name, as_of)
    for found in read_entities(path):
        if isinstance(found, Left):
            reader.gathered.leave(found)
        else:
            reader.read(*found)
    reader.tell_passed_by()
    return reader.gathered


@dataclass(frozen=True, slots=True)
class _Class:
    table: str
    kind: str
    bloc: str
    sectors: str


class _Reader:
    """Turns entities into rows, one after the other."""

    def __init__(self, gazetteer: Gazetteer, references: References, file: str, as_of: date | None) -> None:
        self.gathered = Gathered()
        self._gazetteer = gazetteer
        self._references = references
        self._file = file
        self._as_of = as_of
        self._bearers = Bearers(gazetteer, by_name=False)
        self._passed_by: Counter[str] = Counter()
        self._first_lines: dict[str, int] = {}

    def read(self, line: int, entity: Entity) -> None:
        """Add an entity's rows, or leave it with the reason."""
        classes = items_of(entity.said.P31)
        known = next((one for name, one in _classes().items() if name in classes), None)
        if HUMAN in classes and entity.said.P39:
            self._read_person(line, entity)
        elif HUMAN not in classes and known is not None:
            self._read_body(line, entity, known)
        elif HUMAN in classes:
            self._pass_by(line, "people who held no position (P39)")
        elif not is_reference(entity):
            self._pass_by(line, f"items of the class {next(iter(classes), 'that is not said')}")

    def tell_passed_by(self) -> None:
        """Leave, with their numbers and the line of the first, the items that are of no use here."""
        for what, number in sorted(self._passed_by.items()):
            self._leave(
                self._first_lines[what], f"{number} {what}", "of no use here; the first stands on this line"
            )

    def _pass_by(self, line: int, what: str) -> None:
        self._passed_by[what] += 1
        self._first_lines.setdefault(what, line)

    def _leave(self, line: int, text: str, reason: str) -> None:
        self.gathered.leave(Left(self._file, line, text, reason))

    def _read_person(self, line: int, entity: Entity) -> None:
        borne = self._bear(line, entity, "person", self._citizenship(entity))
        if borne is None:
            return
        key = borne.row["key"]
        if self._gazetteer.offices(key):
            self._leave(
                line,
                f"{entity.id}, {len(entity.said.P39)} positions",
                f"{key} has dated offices already, which stand",
            )
            return
        offices = [
            row for one in entity.said.P39 if (row := self._office(line, entity, one, key)) is not None
        ]
        if offices and borne.is_new:
            self.gathered.add("people", {**borne.row, SOURCE: f"Wikidata {entity.id}"})
        for row in offices:
            if not self.gathered.add("offices", row):
                self._leave(
                    line,
                    f"{entity.id}, {row['title']} from {row['start']}",
                    "this office of it is there already",
                )

    def _citizenship(self, entity: Entity) -> str:
        """The country of a person: the first that is known; past citizenships, and those of former states, come last."""
        statements = sorted(entity.said.P27, key=lambda one: one.qualifier("P582") is not None)
        items = sorted(items_of(statements), key=self._references.is_former)
        return next(filter(None, map(self._references.country, items)), "")

    def _office(self, line: int, entity: Entity, statement: Statement, key: str) -> Row | None:
        """The row of a position that was held; None, and it is left with the reason, where it can't be one."""
        item = item_of(statement.mainsnak.value)
        what = f"{entity.id}, position {item or 'unknown'}"
        position = self._references.position(item) if item else None
        started, ended = (_day(statement.qualifier(name)) for name in ("P580", "P582"))
        reason = (
            "Wikidata holds it to be wrong" if statement.rank == "deprecated"
            else "which position is not said" if item is None
            else "the file has no item of that position with an English name; bring it in the same file" if position is None
            else "when it began is not known to the year" if not started
            else "when it ended is not known to the year" if ended is None and statement.qualifier("P582")
            else None
        )  # fmt: skip
        if reason is not None or position is None or started is None:
            self._leave(line, what, reason or "it says nothing")
            return None
        title, country, sectors = self._name_office(position)
        checked = self._as_of.isoformat() if self._as_of else (entity.modified or started)[:10]
        return {
            "person": key, "title": title, "country": country, "sectors": sectors, "start": started, "end": ended or "",
            "checked": checked, SOURCE: f"Wikidata {entity.id} P39 {item}",
        }  # fmt: skip

    def _name_office(self, position: Position) -> tuple[str, str, str]:
        """The usual title of a position, its country, its sectors: "President of Mali" is the president of a country."""
        for words, country in part_office(self._gazetteer, position.label):
            title = self._gazetteer.title(words)
            if title is not None:
                return (
                    title.same_as or title.title,
                    position.country or country or "",
                    ";".join(title.sectors),
                )
        return position.label, position.country, ""

    def _read_body(self, line: int, entity: Entity, known: _Class) -> None:
        kind = {"media": "media", "groups": "armed-group"}.get(known.table, known.kind)
        country = next(filter(None, map(self._references.country, items_of(entity.said.P17))), "")
        borne = self._bear(line, entity, kind, country)
        if borne is None:
            return
        if not borne.is_new:
            self._leave(line, entity.id, f"{borne.row['key']} is known already, and stands")
            return
        row = {**borne.row, "country": country, SOURCE: f"Wikidata {entity.id}"}
        if known.table == "media":
            row |= {"kind_of": known.kind, "domains": self._domain(line, entity)}
        elif known.table == "groups":
            began, ended = (
                _day(one[0].mainsnak) if one else None for one in (entity.said.P571, entity.said.P576)
            )
            row |= {"sectors": known.sectors, "bloc": known.bloc, "from": began or "", "to": ended or ""}
        else:
            row |= {"kind": known.kind, "sectors": known.sectors, "bloc": known.bloc}
        self.gathered.add(known.table, row)

    def _domain(self, line: int, entity: Entity) -> str:
        hosts = (_HOST.match(str(one.mainsnak.value)) for one in entity.said.P856 if one.rank != "deprecated")
        host = next((found[1].lower() for found in hosts if found), "")
        owner = self._gazetteer.medium(host) if host else None
        if owner is not None:
            self._leave(line, host, f"the domain is of {owner.id} already")
        return "" if owner is not None else host

    def _bear(self, line: int, entity: Entity, kind: str, country: str) -> Borne | None:
        """Who bears an entity's names; None, and it is left, where it has none in English that is its own."""
        names = entity.names
        if entity.label is None:
            self._leave(line, entity.id, "it has no English name")
            return None
        single = [name for name in names[1:] if " " not in name and not name.isupper()]
        for name in single:
            self._leave(
                line,
                f"{entity.id}, {name}",
                "a further name of one word, which others may bear; add it if it is right",
            )
        said = tuple((line, _written(name)) for name in names if name not in single)
        borne = self._bearers.bear(Said(kind, country, said, fallback=entity.id.lower()))
        for _, name, reason in borne.refused:
            self._leave(line, f"{entity.id}, {name}", reason)
        if borne.is_new and kind == "person":
            borne.row["country"] = country
        return borne if borne.row else None


def _written(name: str) -> str:
    """A name as a table may hold it: without what parts lists, and one word only with its capital."""
    bare = " ".join(name.replace(";", " ").split()).lstrip("=#")
    return bare if " " in bare or bare.isupper() else f"={bare}"


def _day(snak: Snak | None) -> str | None:
    """A time as exactly as it is known: 2021-08-15, 2021-08, 2021; None where it is not known to the year."""
    value: Any = snak.value if snak else None
    found = _TIME.match(value.get("time", "")) if isinstance(value, dict) else None
    digits = DIGITS.get(value.get("precision", 0)) if found else None
    return found[1][:digits] if found and digits else None


@functools.cache
def _classes() -> dict[str, _Class]:
    with CLASSES.open(encoding="utf-8", newline="") as file:
        lines = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
        return {row["class"]: _Class(row["table"], row["kind"], row["bloc"], row["sectors"]) for row in lines}
