"""What can be wrong with one row of a gazetteer's file, column by column."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Final, get_args

from dateline.gazetteer import rows
from dateline.gazetteer.names import normalise
from dateline.gazetteer.periods import day_range
from dateline.gazetteer.tables import KEYS, Row, row_key, split_list
from dateline.gazetteer.toponyms import as_toponym
from dateline.record import Precision

SECTORS: Final = (
    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK",
    "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC",
)  # fmt: skip
BLOCS: Final = ("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC")
"""PLOVER's sectors and its codes for what belongs to no country (PLOVER manual, actor chapter)."""

MEDIA_KINDS: Final = ("agency", "newspaper", "broadcaster", "site")
DAYS: Final = (("from", "to"), ("start", "end"), ("born", "died"))
"""Columns of a first and a last day."""
NUMBERS: Final = {"lat": (-90.0, 90.0), "lon": (-180.0, 180.0), "geonames_id": (0.0, 1e9)}
CLOSED: Final[dict[str, tuple[str, ...]]] = {
    "kind": tuple(sorted(rows.KINDS)), "kind_of": MEDIA_KINDS, "precision": get_args(Precision),
}  # fmt: skip
"""Columns of which every cell holds one word of a list."""
WHAT_KINDS: Final = {"kind": "kind of actor", "kind_of": "kind of medium", "precision": "precision"}

MAKERS: Final[dict[str, Callable[[Row], object]]] = {
    "countries": rows.as_country,
    "organisations": rows.as_organisation,
    "groups": rows.as_period,
    "offices": lambda row: rows.as_office(row, date.max),
    "agents": rows.as_agent,
    "bodies": rows.as_body,
    "regions": as_toponym,
}
"""What makes a row's noun, of tables whose cells can be such that none can be made."""

_ALPHA3 = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class Known:
    """What a row may speak of: countries by their codes, people by their keys, titles as they are looked up."""

    countries: frozenset[str]
    people: frozenset[str]
    titles: frozenset[str]

    @classmethod
    def of(cls, tables: dict[str, list[Row]]) -> Known:
        """What all tables together know."""
        return cls(
            countries=frozenset(row["alpha3"] for row in tables["countries"]),
            people=frozenset(row["key"] for row in tables["people"]),
            titles=frozenset(normalise(row["title"]) for row in tables["titles"]),
        )


def row_faults(table: str, row: Row, known: Known) -> Iterator[str]:
    """The faults of one row, in words that name its key and the cell."""
    key = row_key(table, row)[0]
    if not key:
        yield f"the row has no {KEYS.get(table, ('key',))[0]}: {' '.join(filter(None, row.values()))}"
        return
    for fault in chain(
        _name_faults(table, row, known), _code_faults(row, known), _word_faults(row, known), _number_faults(row), _date_faults(row)
    ):  # fmt: skip
        yield f"{key}: {fault}"


def making_fault(table: str, row: Row) -> str | None:
    """Why a row can't be read into what it stands for; None where it can."""
    make = MAKERS.get(table)
    try:
        if make is not None:
            make(row)
        for cell in (row[column] for pair in DAYS for column in pair if row.get(column)):
            day_range(cell)
    except ValueError as fault:
        return f"{row_key(table, row)[0]}: {fault}"
    return None


def _name_faults(table: str, row: Row, known: Known) -> Iterator[str]:
    if not row.get("name", "x"):
        yield "it has no name"
    if table == "offices" and row["person"] not in known.people:
        yield "no such person in people.tsv, yours or ours"
    if table == "offices" and not row["title"]:
        yield "the office has no title"
    if table == "countries" and not _ALPHA3.fullmatch(row["alpha3"]):
        yield f"{row['alpha3'] or 'nothing'} is no code of three capitals"
    if row.get("same_as") and normalise(row["same_as"]) not in known.titles:
        yield f"{row['same_as']} is no title of titles.tsv"


def _code_faults(row: Row, known: Known) -> Iterator[str]:
    for sector in split_list(row.get("sectors", "")):
        if sector not in SECTORS:
            yield f"{sector} is no sector; sectors are {' '.join(SECTORS)}"
    if row.get("bloc") and row["bloc"] not in BLOCS:
        yield f"{row['bloc']} is no bloc; blocs are {' '.join(BLOCS)}"
    if row.get("country") and row["country"] not in known.countries:
        yield f"{row['country']} is no country of countries.tsv; write its ISO 3166 alpha-3 code"


def _word_faults(row: Row, known: Known) -> Iterator[str]:
    for column, words in CLOSED.items():
        if column in row and row[column] not in words:
            yield f"{row[column] or 'nothing'} is no {WHAT_KINDS[column]}; it is one of {', '.join(words)}"
    if row.get("holders", "") not in ("", "one"):
        yield f"holders is one or empty, not {row['holders']}"
    for held_as in split_list(row.get("held_as", "")):
        if normalise(held_as) not in known.titles:
            yield f"{held_as} is no title of titles.tsv"
    if row.get("plural_only", "") not in ("", "yes"):
        yield f"plural_only is yes or empty, not {row['plural_only']}"


def _number_faults(row: Row) -> Iterator[str]:
    needed = "precision" in row
    for column, (low, high) in NUMBERS.items():
        cell = row.get(column)
        if cell is None or not (cell or (needed and column in ("lat", "lon"))):
            continue
        try:
            is_fit = low <= (int(cell) if column == "geonames_id" else float(cell)) <= high
        except ValueError:
            is_fit = False
        if not is_fit:
            yield f"{column} is a number from {low:g} to {high:g}, not {cell or 'nothing'}"


def _date_faults(row: Row) -> Iterator[str]:
    for first, last in DAYS:
        ranges = []
        for column in (first, last):
            try:
                ranges.append(day_range(row[column]) if row.get(column) else None)
            except ValueError as fault:
                yield f"{column}: {fault}"
                ranges.append(None)
        start, end = ranges
        if start and end and end[1] < start[0]:
            yield f"it ends ({row[last]}) before it starts ({row[first]})"
