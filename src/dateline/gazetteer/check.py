"""Faults of a folder of gazetteer files, in plain words, each with its file and line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dateline.errors import KnowledgeError
from dateline.gazetteer.check_countries import country_faults
from dateline.gazetteer.entries import Country
from dateline.gazetteer.faults import Known, making_fault, row_faults
from dateline.gazetteer.indexes import marked_names
from dateline.gazetteer.load import AS_OF, read_as_of
from dateline.gazetteer.names import EXACT, normalise, written_form
from dateline.gazetteer.periods import day_range
from dateline.gazetteer.rows import as_country, as_government, names_of_state
from dateline.gazetteer.succession import end_terms
from dateline.gazetteer.tables import (
    COLUMNS,
    DATA,
    KEYS,
    TOO_MANY_CELLS,
    Row,
    lay_over,
    read_header,
    read_lines,
    read_tables,
    row_key,
    say_key,
    split_list,
)
from dateline.gazetteer.tenures import tenure_faults
from dateline.gazetteer.toponym_table import NAMES, PLACES

DOMAIN: Final = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")
REPEATED_KEYS: Final = frozenset({"groups"})
"""Tables with several rows of one key: an armed group has one for each period."""

ACTORS: Final = ("people", "organisations", "groups", "media", "countries")
"""Tables whose keys are ids of actors."""

ACTOR_KINDS: Final = {
    "organisations": "organisation", "groups": "armed-group", "media": "media", "people": "person",
}  # fmt: skip
"""Tables of actors other than countries, in the order in which they are searched, each with the usual kind."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A row of a folder's file with the number of its line."""

    table: str
    number: int
    row: Row

    def say(self, fault: str) -> str:
        """A fault of it, with its place."""
        return f"{self.table}.tsv, line {self.number}: {fault}"


def check_gazetteer(folder: Path) -> list[str]:
    """All faults of a folder's files: unknown codes, repeated keys, bad dates, names of two entries.

    A folder of a user's own is checked as it will be used, laid over ours: an office may be of a person of ours. Two
    persons may share a name; nothing else may. An empty list means that the folder can be loaded.
    """
    if not folder.is_dir():
        return [f"{folder}: no such folder"]
    faults = list(_file_faults(folder))
    placed: list[Placed] = []
    for table in COLUMNS:
        try:
            faults += _surplus_faults(folder, table)
            placed += read_placed(folder, table)
        except KnowledgeError as fault:
            faults.append(str(fault))
    return faults + _faults_of_rows(placed, _ours(folder))


def faults_with(folder: Path, table: str, row: Row) -> list[str]:
    """What would be wrong in a folder of a user's own if a row were added to one of its tables, and is not yet."""
    placed = [one for name in COLUMNS for one in read_placed(folder, name)]
    number = max((one.number for one in placed if one.table == table), default=1) + 1
    ours = _ours(folder)
    faults = _faults_of_rows([*placed, Placed(table, number, row)], ours)
    before = frozenset(_faults_of_rows(placed, ours)) if faults else frozenset()
    return [fault for fault in faults if fault not in before]


def read_placed(folder: Path, table: str) -> list[Placed]:
    """The rows of a table of a folder with their places; none where it has no such file."""
    path = folder / f"{table}.tsv"
    if not path.is_file():
        return []
    return [Placed(table, line.number, line.row) for line in read_lines(path, table) if line.surplus <= 0]


def _ours(folder: Path) -> dict[str, list[Row]]:
    """What a folder is laid over: our tables, and nothing where it is ours itself."""
    return {table: [] for table in COLUMNS} if folder.resolve() == DATA.resolve() else read_tables(DATA)


def _surplus_faults(folder: Path, table: str) -> list[str]:
    path = folder / f"{table}.tsv"
    lines = read_lines(path, table) if path.is_file() else ()
    return [f"{path.name}, line {line.number}: {TOO_MANY_CELLS}" for line in lines if line.surplus > 0]


def _file_faults(folder: Path) -> Iterator[str]:
    """Files that are no tables, columns that are wanting, and the day of knowledge where there is none."""
    paths = sorted(path for path in folder.glob("*.tsv") if path.name not in (PLACES, NAMES))
    made = (folder / PLACES).exists()
    if not paths and not made:
        yield f"{folder}: it holds no gazetteer file; they are called {', '.join(f'{name}.tsv' for name in COLUMNS)}"
    for path in paths:
        if path.stem not in COLUMNS:
            yield f"{path.name}: no such table; the tables are {', '.join(COLUMNS)}"
        else:
            yield from _header_faults(path)
    if (folder / AS_OF).exists() or folder.resolve() == DATA.resolve():
        try:
            read_as_of(folder)
        except KnowledgeError as fault:
            yield str(fault)


def _header_faults(path: Path) -> Iterator[str]:
    try:
        header = read_header(path)
    except KnowledgeError:
        return  # told where its rows are read
    needed = KEYS.get(path.stem, ("key", "name"))
    for column in needed:
        if column not in header:
            yield f"{path.name}: its first row names no column {column}; the columns are {' '.join(COLUMNS[path.stem])}"


def _faults_of_rows(placed: list[Placed], ours: dict[str, list[Row]]) -> list[str]:
    tables = _merge(ours, placed)
    known = Known.of(tables)
    faults = [*_key_faults(placed), *_id_faults(placed, tables)]
    sound: list[Placed] = []
    for one in placed:
        told = [one.say(fault) for fault in row_faults(one.table, one.row, known)]
        unread = None if told else making_fault(one.table, one.row)
        told += [one.say(unread)] if unread else []
        faults += told
        if not told:
            sound.append(one)
    faults += _tenure_faults(sound, ours)
    faults += _domain_faults(sound, tables["media"])
    faults += _period_faults(sound)
    faults += _country_faults(_merge(ours, sound), ours)
    return [*faults, *_name_faults(sound, ours)]


def _merge(ours: dict[str, list[Row]], placed: list[Placed]) -> dict[str, list[Row]]:
    own = {table: [one.row for one in placed if one.table == table] for table in ours}
    tables = {table: lay_over(table, rows, own[table]) for table, rows in ours.items()}
    tables["offices"] = end_terms(tables["offices"], own["offices"], tables["titles"])
    return tables


def _key_faults(placed: list[Placed]) -> Iterator[str]:
    seen: dict[tuple[str, ...], int] = {}
    for one in placed:
        if not row_key(one.table, one.row)[0]:
            continue
        repeated = (one.row["from"],) if one.table in REPEATED_KEYS else ()
        key = (one.table, *row_key(one.table, one.row), *repeated)
        first = seen.setdefault(key, one.number)
        if first != one.number:
            yield one.say(f"two rows have the key {say_key(key[1:])}; the other stands on line {first}")


def _id_faults(placed: list[Placed], tables: dict[str, list[Row]]) -> Iterator[str]:
    """Keys that stand in two tables: in records they are the id of one actor."""
    owners = {row["key"]: table for table in ACTORS for row in tables[table]}
    owners |= {f"{row['key']}-gov": "countries" for row in tables["countries"]}
    for one in placed:
        if one.table in ACTORS and one.row["key"] and owners[one.row["key"]] != one.table:
            yield one.say(f"{one.row['key']} is a key of {owners[one.row['key']]}.tsv too; choose another")


def _tenure_faults(placed: list[Placed], ours: dict[str, list[Row]]) -> Iterator[str]:
    """Faults of offices seen together, each told at the first of its rows that is the folder's."""
    if not any(one.table == "offices" for one in placed):
        return
    tables = _merge(ours, placed)
    places = {id(one.row): one for one in placed}
    for rows, fault in tenure_faults(tables["offices"], tables["people"], tables["titles"]):
        where = next((places[id(row)] for row in rows if id(row) in places), None)
        if where is not None:
            yield where.say(fault)


def _domain_faults(placed: list[Placed], media: list[Row]) -> Iterator[str]:
    owners: dict[str, str] = {}
    for row in media:
        for domain in split_list(row["domains"]):
            owners.setdefault(domain, row["key"])
    for one in placed:
        for domain in split_list(one.row["domains"]) if one.table == "media" else ():
            if not DOMAIN.fullmatch(domain) or domain.startswith("www."):
                yield one.say(f"{domain} is no domain such as example.com")
            if owners[domain] != one.row["key"]:
                yield one.say(f"{domain} is of both {owners[domain]} and {one.row['key']}")


def _countries(tables: dict[str, list[Row]]) -> tuple[Country, ...]:
    return tuple(map(as_country, tables["countries"]))


def _country_faults(tables: dict[str, list[Row]], ours: dict[str, list[Row]]) -> Iterator[str]:
    """Faults of countries and subdivisions seen together that the folder brings in."""
    ours_too = frozenset(country_faults(_countries(ours), ours["subdivisions"]))
    told = country_faults(_countries(tables), tables["subdivisions"])
    return (fault for fault in told if fault not in ours_too)


def _period_faults(placed: list[Placed]) -> Iterator[str]:
    """Periods of one group that share a day, or of which an earlier one is open."""
    last: dict[str, Row] = {}
    for one in placed:
        before = last.get(one.row["key"]) if one.table == "groups" else None
        if one.table == "groups":
            last[one.row["key"]] = one.row
        if before is not None and not _follows(one.row, before):
            yield one.say(
                f"{one.row['key']}: the period from {one.row['from'] or 'no day'} overlaps the one before it"
            )


def _follows(row: Row, before: Row) -> bool:
    return bool(before["to"] and row["from"]) and day_range(before["to"])[1] < day_range(row["from"])[1]


def _name_faults(placed: list[Placed], ours: dict[str, list[Row]]) -> Iterator[str]:
    """Names that lead to two entries of which not both are persons and at least one is the folder's."""
    tables = _merge(ours, placed)
    lines = {one.row["key"]: one for one in reversed(placed) if "key" in one.row}
    lines |= {f"{one.row['key']}-gov": one for one in placed if one.table == "countries"}
    owners: dict[str, list[tuple[str | None, str, str]]] = {}
    for name, id_, kind in _named(tables):
        form = written_form(name)
        known = owners.setdefault(normalise(name.removeprefix(EXACT)), [])
        for other_form, other, other_kind in known:
            where = lines.get(id_) or lines.get(other)
            confused = _are_confused((id_, kind), (other, other_kind))
            if confused and where is not None and (other_form is None or form in (None, other_form)):
                yield where.say(f"{name.removeprefix(EXACT)} names both {other} and {id_}")
        known.append((form, id_, kind))


def _named(tables: dict[str, list[Row]]) -> Iterable[tuple[str, str, str]]:
    """All names of actors, each with the id and kind of who bears it; of a body its table stands for its kind."""
    countries = _countries(tables)
    named = [(name, land.key, "state") for land in countries for name in names_of_state(land)]
    for government in map(as_government, countries):
        named += ((name, government.id, "government") for name in (government.name, *government.aliases))
    for table, kind in ACTOR_KINDS.items():
        for row in tables[table]:
            names = marked_names(row["name"], row["names"])
            named += ((name, row["key"], row.get("kind", kind)) for name in names)
    return dict.fromkeys(named)


def _are_confused(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two ids with their kinds share a name that only one may have; persons may, of states see `country_faults`."""
    if one[0] == other[0] or one[1] == other[1] in ("person", "state"):
        return False
    return not (one[0].endswith("-gov") and other[0].endswith("-gov"))
