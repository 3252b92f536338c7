"""From the gazetteer's files to a `Gazetteer`."""

from __future__ import annotations

import hashlib
from collections.abc import Hashable, Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeVar

from dateline.errors import KnowledgeError
from dateline.gazetteer import rows
from dateline.gazetteer.entries import Country, Entry, Subdivision, Title
from dateline.gazetteer.gazetteer import Gazetteer, Named
from dateline.gazetteer.names import EXACT, normalise, written_form
from dateline.gazetteer.succession import end_terms
from dateline.gazetteer.tables import COLUMNS, DATA, Row, read_table, read_tables, split_list
from dateline.gazetteer.toponym_table import NAMES, PLACES, ToponymTable
from dateline.gazetteer.toponyms import Toponyms, own_toponyms

AS_OF = "as_of.txt"

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


@cache
def load_gazetteer(overlay: Path | None = None) -> Gazetteer:
    """The gazetteer that ships with Dateline, a user's folder laid over it if given.

    A file of the overlay has the name and columns of one of ours; its rows are added, or replace those with
    the same key; the next holder of an office ends the term of ours (`end_terms`). Raises `KnowledgeError` for a file that
    breaks the rules.
    """
    if overlay is not None:
        _check_overlay(overlay)
    tables = read_tables(DATA, overlay)
    if overlay is not None and (overlay / "offices.tsv").is_file():
        own = read_table(overlay / "offices.tsv", "offices")
        tables["offices"] = end_terms(tables["offices"], own, tables["titles"])
    as_of = read_as_of(overlay if overlay is not None and (overlay / AS_OF).is_file() else DATA)
    try:
        table = ToponymTable(overlay if overlay is not None and (overlay / PLACES).is_file() else DATA)
        return _build(tables, as_of, table, _digest(DATA, overlay, table))
    except ValueError as fault:
        raise KnowledgeError(f"gazetteer in {overlay or DATA}: {fault}; mend that row") from fault


def read_as_of(folder: Path) -> date:
    """The day up to which the knowledge in a folder goes."""
    try:
        return date.fromisoformat((folder / AS_OF).read_text(encoding="utf-8").strip())
    except (ValueError, OSError) as fault:
        raise KnowledgeError(f"{folder / AS_OF}: must hold one day such as 2026-06-30") from fault


def _check_overlay(overlay: Path) -> None:
    if not overlay.is_dir():
        raise KnowledgeError(f"{overlay}: no such folder; give one that holds gazetteer files")
    for path in sorted(overlay.glob("*.tsv")):
        if path.stem not in COLUMNS and path.name not in (PLACES, NAMES):
            raise KnowledgeError(f"{path}: no such table; the tables are {', '.join(COLUMNS)}")


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


def _build(tables: dict[str, list[Row]], as_of: date, table: ToponymTable, version: str) -> Gazetteer:
    countries = countries_of(tables)
    groups = _groups_of(tables)
    entries = entries_of(tables, countries, as_of)
    parts = [rows.as_subdivision(row) for row in tables["subdivisions"]]
    subdivisions = grouped((key, part) for part in parts for key in _keys(part))
    names = _index((name, entry.id) for entry in entries.values() for name in names_of(entry))
    seats = _index(_seats(tables["organisations"], countries))
    demonyms = _index((word, land.alpha3) for land in countries for word in (*land.adjectives, *land.people))
    titles = {normalise(row["title"]): rows.as_title(row) for row in tables["titles"]}
    offices = [rows.as_office(row, as_of) for row in tables["offices"]]
    looked_up = (names, seats, demonyms, subdivisions)
    return Gazetteer(
        version=version,
        as_of=as_of,
        countries=countries,
        toponyms=Toponyms(table, own_toponyms(tables["regions"])),
        longest=max((key.count(" ") + 1 for table in looked_up for key in table), default=0),
        starts=frozenset(key.partition(" ")[0] for table in looked_up for key in table),
        _entries={id_: _without_marks(entry) for id_, entry in entries.items()}
        | {part.code.lower(): rows.as_subdivision_government(part) for part in parts},
        _names=names,
        _by_alpha3={country.alpha3: country for country in countries},
        _demonyms=demonyms,
        _subdivisions=subdivisions,
        _seats=seats,
        _periods={
            key: tuple((rows.as_period(row), split_list(row["sectors"])) for row in members)
            for key, members in groups.items()
        },
        _offices=grouped((office.person, office) for office in offices),
        _held=grouped(((_usual(office.title, titles), office.country or ""), office) for office in offices),
        _wordings={
            (normalise(row["title"]), row["country"]): tuple(
                _usual(held, titles) for held in split_list(row["held_as"])
            )
            for row in tables["wordings"]
        },
        _agents={normalise(row["lemma"]): rows.as_agent(row) for row in tables["agents"]},
        _titles=titles,
        _bodies={normalise(row["words"]): rows.as_body(row) for row in tables["bodies"]},
        _domains={domain: row["key"] for row in tables["media"] for domain in split_list(row["domains"])},
    )


def countries_of(tables: dict[str, list[Row]]) -> tuple[Country, ...]:
    """The countries, in the order of the file."""
    return tuple(rows.as_country(row) for row in tables["countries"])


def _groups_of(tables: dict[str, list[Row]]) -> dict[str, tuple[Row, ...]]:
    return grouped((row["key"], row) for row in tables["groups"])


def entries_of(tables: dict[str, list[Row]], countries: tuple[Country, ...], as_of: date) -> dict[str, Entry]:
    """All entries by id, in the order in which `Gazetteer.find` gives them."""
    made = [
        *(rows.as_state(country) for country in countries),
        *(rows.as_government(country) for country in countries),
        *(rows.as_organisation(row) for row in tables["organisations"]),
        *(rows.as_group(list(members), as_of) for members in _groups_of(tables).values()),
        *(rows.as_medium(row) for row in tables["media"]),
        *(rows.as_person(row) for row in tables["people"]),
    ]
    return {entry.id: entry for entry in made}


def names_of(entry: Entry) -> tuple[str, ...]:
    """The names of an entry as its file marks them: where "=Dawn" is a name, "Dawn" has no other form."""
    exact = EXACT + entry.name
    return entry.aliases if exact in entry.aliases else (entry.name, *entry.aliases)


def _without_marks(entry: Entry) -> Entry:
    if not any(name.startswith(EXACT) for name in entry.aliases):
        return entry
    plain = dict.fromkeys(name.removeprefix(EXACT) for name in entry.aliases)
    return replace(entry, aliases=tuple(name for name in plain if name != entry.name))


def _seats(organisations: list[Row], countries: tuple[Country, ...]) -> Iterable[tuple[str, str]]:
    """Cities and houses with the id of whom they stand for: "Brussels" is the Union before it is Belgium."""
    for row in organisations:
        for name in split_list(row["seats"]):
            yield name, row["key"]
    for country in countries:
        for name in (*country.seats, *country.metonyms):
            yield name, f"{country.key}-gov"


def _keys(part: Subdivision) -> Iterable[str]:
    return dict.fromkeys(normalise(name) for name in (part.name, *part.names))


def _usual(title: str, titles: dict[str, Title]) -> str:
    key = normalise(title)
    return titles[key].usual if key in titles else key


def _index(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[Named, ...]]:
    """Ids by normalised name, each with the written form that the name demands."""
    named: dict[str, list[Named]] = {}
    for name, id_ in pairs:
        known = named.setdefault(normalise(name.removeprefix(EXACT)), [])
        if (pair := (written_form(name), id_)) not in known:
            known.append(pair)
    return {key: tuple(known) for key, known in named.items()}


def grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, tuple[Value, ...]]:
    """Values by key, in order."""
    gathered: dict[Key, list[Value]] = {}
    for key, value in pairs:
        gathered.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in gathered.items()}
