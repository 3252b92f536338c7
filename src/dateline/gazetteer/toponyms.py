"""Toponyms: names of places on the map, from a table made of GeoNames (CC BY 4.0) and one of regions and seas of ours."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from dateline.gazetteer.names import is_written_so, normalise, written_form
from dateline.gazetteer.tables import Row, split_list
from dateline.gazetteer.toponym_table import ToponymTable
from dateline.record import Precision

Feature = Literal[
    "continent", "country", "admin1", "admin2", "admin3", "region", "sea", "town", "quarter", "site"
]
"""What a place is: `admin1` to `admin3` are subdivisions of states, from the first level down."""

PRECISION: Final[dict[Feature, Precision]] = {
    "continent": "region", "country": "country", "admin1": "region", "admin2": "region", "admin3": "region",
    "region": "region", "sea": "sea", "town": "city", "quarter": "city", "site": "point",
}  # fmt: skip
OWN_FEATURES: Final[dict[str, Feature]] = {
    "point": "site", "city": "town", "region": "region", "country": "country", "sea": "sea",
}  # fmt: skip
SHORT_FORMS: Final = {"saint": "st", "fort": "ft", "mount": "mt", "township": "twp"}
"""Words of names that are as often written short."""
UNMARKED: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "’": None, "'": None}
    | {"ʻ": None, "‘": None, "`": None}
)


@dataclass(frozen=True, slots=True)
class Toponym:
    """One place that a name may mean: degrees, ISO 3166 alpha-3 country, inhabitants (0 where not known).

    `in_news` are the places of `regions.tsv`, which is of what the news speaks of.
    """

    geonames_id: int
    name: str
    country: str | None
    admin1: str | None
    lat: float
    lon: float
    population: int
    feature: Feature
    in_news: bool = False

    @property
    def precision(self) -> Precision:
        """How exactly the place says where."""
        return PRECISION[self.feature]


@dataclass(frozen=True, slots=True)
class Toponyms:
    """All places by name: the big table, and before it the gazetteer's own regions, seas and sites."""

    table: ToponymTable
    own: dict[str, tuple[tuple[str | None, Toponym], ...]]
    _kept: dict[str, tuple[Toponym, ...]] = field(default_factory=dict, repr=False)

    def find(self, name: str) -> tuple[Toponym, ...]:
        """All places of that name: our own rows first, then those of the big table, the most populous first.

        >>> from dateline.gazetteer import load_gazetteer
        >>> load_gazetteer().toponyms.find("Kiev")[0].name
        'Kyiv'
        """
        if name not in self._kept:
            if len(self._kept) >= KEPT_NAMES:
                self._kept.clear()
            self._kept[name] = self._search(name)
        return self._kept[name]

    def _search(self, name: str) -> tuple[Toponym, ...]:
        key = place_key(name)
        own = dict.fromkeys(place for form, place in self.own.get(key, ()) if is_written_so(name, form))
        if name.isupper() and len(name) <= ACRONYM:
            return tuple(own)
        names = {place.geonames_id: place.name for place in own if place.geonames_id}
        places = [
            replace(place, name=names[place.geonames_id], in_news=True)
            if place.geonames_id in names
            else place
            for place in self._in_table(key)
        ]
        known = {place.geonames_id for place in places}
        return (*(place for place in own if place.geonames_id not in known), *places)

    def _in_table(self, key: str) -> list[Toponym]:
        found = (_toponym(row) for row in self.table.rows(key))
        return sorted(found, key=lambda place: (-place.population, place.geonames_id))


def is_large(place: Toponym) -> bool:
    """Whether a place is known beyond its neighbours: a land, a region, a sea, or a town of some size."""
    return place.feature in KNOWN_AFAR or place.population >= LARGE_TOWN


KNOWN_AFAR: Final = frozenset(["continent", "country", "admin1", "region", "sea"])
LARGE_TOWN: Final = 15_000
ACRONYM: Final = 3
"""Letters up to which a name in capitals is an acronym, and no town that is written so."""
KEPT_NAMES: Final = 20_000
"""Names whose places are kept at hand."""


@functools.lru_cache(maxsize=KEPT_NAMES)
def place_key(name: str) -> str:
    """The key under which a place is looked up: as for all names, without accents, and with short forms short.

    >>> place_key("São Tomé"), place_key("Saint Louis") == place_key("St. Louis")
    ('sao tome', True)
    """
    key = normalise(name)
    if not key.isascii() or "'" in key:
        parts = unicodedata.normalize("NFKD", key.translate(UNMARKED))
        key = "".join(part for part in parts if not unicodedata.combining(part))
    return " ".join(SHORT_FORMS.get(word, word) for word in key.split())


def own_toponyms(rows: Iterable[Row]) -> dict[str, tuple[tuple[str | None, Toponym], ...]]:
    """The rows of `regions.tsv` by look-up key, each with the written form that the name demands."""
    by_key: dict[str, list[tuple[str | None, Toponym]]] = {}
    for row in rows:
        place = as_toponym(row)
        for name in dict.fromkeys((row["name"], *split_list(row["names"]))):
            by_key.setdefault(place_key(name), []).append((written_form(name), place))
    return {key: tuple(named) for key, named in by_key.items()}


def as_toponym(row: Row) -> Toponym:
    """A row of regions.tsv; `ValueError` for a wrong number or precision."""
    if row["precision"] not in OWN_FEATURES:
        raise ValueError(
            f"precision is one of {', '.join(OWN_FEATURES)}, not {row['precision'] or 'nothing'}"
        )
    return Toponym(
        int(row["geonames_id"] or 0), row["name"], row["country"] or None, None,
        float(row["lat"]), float(row["lon"]), 0, OWN_FEATURES[row["precision"]], in_news=True,
    )  # fmt: skip


def _toponym(row: list[str]) -> Toponym:
    number, name, country, admin1, lat, lon, population, feature = row
    return Toponym(
        int(number), name, country or None, admin1 or None, float(lat), float(lon), int(population),
        feature,  # type: ignore[arg-type]  # the build script writes this closed list
    )  # fmt: skip
