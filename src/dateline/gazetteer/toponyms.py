"""Toponyms: names of places on the map, from a compact table made of GeoNames (CC BY 4.0)."""

from __future__ import annotations

import functools
import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dateline.gazetteer.names import normalise
from dateline.record import Precision

TABLE = Path(__file__).parent / "data" / "toponyms.tsv.gz"


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
    return by_key


@functools.lru_cache(maxsize=20_000)
def find_toponyms(name: str) -> tuple[Toponym, ...]:
    """All cities and states of that name, the most populous first; the table is read once a process.

    >>> [(place.name, place.country) for place in find_toponyms("Kiev")]
    [('Kyiv', 'UKR')]
    """
    found = (_toponym(row) for row in _rows().get(normalise(name), ()))
    return tuple(sorted(found, key=lambda t: (-t.population, t.geonames_id)))


def _toponym(row: str) -> Toponym:
    number, name, country, admin1, lat, lon, population, precision = row.split("\t")
    return Toponym(
        int(number), name, country or None, admin1 or None, float(lat), float(lon), int(population),
        precision,  # type: ignore[arg-type]  # the build script writes this closed list
    )  # fmt: skip
