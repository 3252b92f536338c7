"""Toponyms: names of places on the map, from a compact table made of GeoNames (CC BY 4.0)."""

from __future__ import annotations

import functools
import gzip
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from dateline.gazetteer.names import normalise
from dateline.record import Precision

DATA = Path(__file__).parent / "data"
TABLE = DATA / "toponyms.tsv.gz"
REGIONS = DATA / "regions.tsv"
REGION_WEIGHT = 1_000_000
"""Inhabitants that a region or a sea counts as beside a town of the same name."""


@dataclass(frozen=True, slots=True)
class Toponym:
    """One place that a name may mean: degrees, ISO 3166 alpha-3 country, inhabitants (0 where not known)."""

    geonames_id: int
    name: str
    country: str | None
    admin1: str | None
    lat: float
    lon: float
    population: int
    precision: Precision


@functools.cache
def _rows() -> Mapping[str, list[str]]:
    """The table's rows by look-up key; a row is split only when its place is asked for."""
    by_key: dict[str, list[str]] = {}
    with gzip.open(TABLE, "rt", encoding="utf-8") as file:
        next(file)
        for line in file:
            row, _, keys = line.rstrip("\n").rpartition("\t")
            for key in keys.split(";"):
                by_key.setdefault(key, []).append(row)
    for names, row in _regions():
        for key in dict.fromkeys(normalise(name) for name in names):
            by_key.setdefault(key, []).append(row)
    return by_key


def _regions() -> Iterator[tuple[list[str], str]]:
    """Names and row of each region, sea and site of the second table, which has no GeoNames ids."""
    lines = (line for line in REGIONS.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    next(lines)
    for line in lines:
        _, name, names, country, lat, lon, precision = line.split("\t")
        others = names.split(";") if names else []
        yield [name, *others], f"0\t{name}\t{country}\t\t{lat}\t{lon}\t0\t{precision}"


@functools.lru_cache(maxsize=20_000)
def find_toponyms(name: str) -> tuple[Toponym, ...]:
    """All places of that name, the most populous first; the tables are read once a process.

    >>> [(place.name, place.country) for place in find_toponyms("Kiev")]
    [('Kyiv', 'UKR')]
    """
    found = (_toponym(row) for row in _rows().get(normalise(name), ()))
    return tuple(sorted(found, key=rank))


def rank(toponym: Toponym) -> tuple[int, int]:
    """The order in which places of one name come: the most populous first."""
    return -weight(toponym), toponym.geonames_id


def weight(toponym: Toponym) -> int:
    """How many inhabitants a place counts as when it is chosen among those of its name."""
    return toponym.population if toponym.precision == "city" else max(toponym.population, REGION_WEIGHT)


def _toponym(row: str) -> Toponym:
    number, name, country, admin1, lat, lon, population, precision = row.split("\t")
    return Toponym(
        int(number), name, country or None, admin1 or None, float(lat), float(lon), int(population),
        precision,  # type: ignore[arg-type]  # the build script writes this closed list
    )  # fmt: skip
