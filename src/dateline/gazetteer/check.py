"""Faults of a folder of gazetteer files, in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dateline.errors import KnowledgeError
from dateline.gazetteer import rows
from dateline.gazetteer.entries import Entry
from dateline.gazetteer.load import grouped, make_entries, names_of, read_as_of
from dateline.gazetteer.names import EXACT, normalise, written_form
from dateline.gazetteer.periods import day_range
from dateline.gazetteer.tables import COLUMNS, Row, read_tables, row_key, split_list
from dateline.gazetteer.toponym_table import NAMES, PLACES

SECTORS = frozenset(
    [
        "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK",
        "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC",
    ]
)  # fmt: skip
BLOCS = frozenset(["IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"])
"""PLOVER's sectors and its codes for what belongs to no country (PLOVER manual, actor chapter)."""

MEDIA_KINDS = frozenset(["agency", "newspaper", "broadcaster", "site"])
DAYS = {"groups": ("from", "to"), "offices": ("start", "end")}
REPEATED_KEYS = frozenset({"groups"})
"""Tables with several rows of one key: an armed group has one for each period."""


def check_gazetteer(folder: Path) -> list[str]:
    """All faults of a folder's files: unknown codes, repeated keys, bad dates, names of two entries.

    Two persons may share a name; nothing else may. An empty list means that the folder can be loaded.
    """
    try:
        tables = read_tables(folder)
        read_as_of(folder)
    except KnowledgeError as fault:
        return [str(fault)]
    faults = list(_file_faults(folder))
    for table, table_rows in tables.items():
        faults += _key_faults(table, table_rows)
        faults += _code_faults(table, table_rows, {row["alpha3"] for row in tables["countries"]})
        faults += _date_faults(table, table_rows)
    faults += _office_faults(tables)
    faults += _demonym_faults(tables["countries"])
    try:
        return faults + _name_faults(tables, folder)
    except ValueError as fault:
        return [*faults, f"a row can't be read: {fault}"]


def _file_faults(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.tsv")):
        if path.name in (PLACES, NAMES):
            continue  # made by a script
        if path.stem not in COLUMNS:
            yield f"{path.name}: no such table"


def _key_faults(table: str, table_rows: list[Row]) -> Iterator[str]:
    seen: set[tuple[str, ...]] = set()
    for row in table_rows:
        key = (*row_key(table, row), row["from"]) if table in REPEATED_KEYS else row_key(table, row)
        if not key[0]:
            yield f"{table}: a row without a key: {' '.join(row.values()).strip()}"
        if key in seen:
            yield f"{table}: two rows have the key {' '.join(key).strip()}"
        seen.add(key)


def _code_faults(table: str, table_rows: list[Row], known_countries: set[str]) -> Iterator[str]:
    for row in table_rows:
        key = row_key(table, row)[0]
        for sector in split_list(row.get("sectors", "")):
            if sector not in SECTORS:
                yield f"{table}, {key}: {sector} is no sector"
        if row.get("bloc") and row["bloc"] not in BLOCS:
            yield f"{table}, {key}: {row['bloc']} is no bloc"
        if row.get("country") and row["country"] not in known_countries:
            yield f"{table}, {key}: {row['country']} is no country of countries.tsv"
        if "kind" in row and row["kind"] not in rows.KINDS:
            yield f"{table}, {key}: {row['kind'] or 'nothing'} is no kind of actor"
        if "kind_of" in row and row["kind_of"] not in MEDIA_KINDS:
            yield f"{table}, {key}: {row['kind_of'] or 'nothing'} is no kind of medium"


def _date_faults(table: str, table_rows: list[Row]) -> Iterator[str]:
    for row in table_rows:
        key = row_key(table, row)[0]
        ranges = []
        for column in DAYS.get(table, ()):
            try:
                ranges.append(day_range(row[column]) if row[column] else None)
            except ValueError as fault:
                yield f"{table}, {key}: {fault}"
                ranges.append(None)
        if len(ranges) >= 2 and ranges[0] and ranges[1] and ranges[1][1] < ranges[0][0]:
            yield f"{table}, {key}: ends before it starts"


def _office_faults(tables: dict[str, list[Row]]) -> Iterator[str]:
    known = {row["key"] for row in tables["people"]}
    for row in tables["offices"]:
        if row["person"] not in known:
            yield f"offices, {row['person']}: no such person in people.tsv"


def _demonym_faults(countries: list[Row]) -> Iterator[str]:
    owners: dict[str, str] = {}
    for row in countries:
        for word in (*split_list(row["adjectives"]), *split_list(row["people"])):
            owner = owners.setdefault(normalise(word), row["key"])
            if owner != row["key"]:
                yield f"countries: {word} is of both {owner} and {row['key']}"


def _name_faults(tables: dict[str, list[Row]], folder: Path) -> list[str]:
    """Names that lead to two entries of which not both are persons."""
    countries = tuple(rows.as_country(row) for row in tables["countries"])
    groups = grouped((row["key"], row) for row in tables["groups"])
    entries = make_entries(tables, countries, groups, read_as_of(folder))
    faults = []
    owners: dict[str, list[tuple[str | None, Entry]]] = {}
    for entry in entries.values():
        for name in names_of(entry):
            form = written_form(name)
            known = owners.setdefault(normalise(name.removeprefix(EXACT)), [])
            faults += [
                f"{name.removeprefix(EXACT)} names both {other.id} and {entry.id}"
                for other_form, other in known
                if _are_confused(entry, other) and (other_form is None or form in (None, other_form))
            ]
            known.append((form, entry))
    return faults


def _are_confused(entry: Entry, other: Entry) -> bool:
    return entry.id != other.id and not entry.kind == other.kind == "person"
