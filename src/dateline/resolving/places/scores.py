"""How likely each place of a name is: by itself, and in the company of the report's other places.

The weights are those of a softmax over each name's candidates, fitted on 558 annotated reports (of LGL, GeoWebNews,
TR-News and GeoVirus) and rounded. Fitted on one half of them they chose right on the other for 94 % of the names whose
place is in the table. `TOLD`, `SIBLING` and those of kinds that the reports seldom name were set by hand.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from heapq import nlargest
from typing import Final

from dateline.gazetteer.toponyms import Feature, Toponym, place_key

EARTH: Final = 6371.0
"""The Earth's radius in kilometres."""
FEATURE: Final[dict[Feature, float]] = {
    "country": 7.0, "continent": 4.6, "sea": 2.2, "region": -2.0, "admin1": -3.2, "town": -3.4,
    "admin2": -4.3, "admin3": -4.3, "quarter": -4.3, "site": -3.0,
}  # fmt: skip
"""What a kind of place counts where nothing else is known; lands stand high since their population isn't counted."""
POPULATION: Final = 1.2
"""For each power of ten of inhabitants."""
FIRST_NAME: Final = 2.3
"""Where the name is the place's first one, not one of its others."""
IN_NEWS: Final = 3.0
"""For a row of `regions.tsv`, which holds what the news speaks of."""
TOLD: Final = 8.0
"""Where the land or state that it lies in stands right after the name, there or elsewhere in the report."""
SIBLING: Final = 2.0
"""For a state where the report names another state of the same land."""
LAND_NAMED: Final = 0.4
SAME_LAND: Final = 0.8
"""For each doubling of the names in the report that lie in the same land."""
SAME_STATE: Final = 0.9
"""The same of the same first-level subdivision."""
NEARNESS: Final = 0.6
NEAREST: Final = 3
"""So many of the nearest other places count for nearness."""
NEAR: Final = 10.0
"""Kilometres up to which another place is at its nearest; it fades with the logarithm, to nothing at fifty times that."""
FADING: Final = 4.0
WIDE: Final = frozenset(["country", "continent", "sea"])
"""Kinds of place whose middle says nothing about distance."""

Vector = tuple[float, float, float]


@dataclass(slots=True)
class Surroundings:
    """The places that the other names of a report most likely mean, each with how often it is named."""

    lands: Counter[str] = field(default_factory=Counter)
    states: Counter[tuple[str | None, str]] = field(default_factory=Counter)
    named: Counter[str] = field(default_factory=Counter)
    siblings: Counter[str] = field(default_factory=Counter)
    points: list[tuple[str, Vector]] = field(default_factory=list)

    def add(self, key: str, place: Toponym, count: int) -> None:
        """Count a place in; `key` is that of its name."""
        if place.country:
            self.lands[place.country] += count
            if place.feature == "country":
                self.named[place.country] += count
            if place.feature == "admin1":
                self.siblings[place.country] += count
        if place.admin1:
            self.states[place.country, place.admin1] += count
        if place.feature not in WIDE:
            self.points.append((key, vector(place)))


def score_alone(name: str, place: Toponym, *, is_told: bool) -> float:
    """What speaks for a place by itself; `is_told`: its land stands after it ("Paris, Texas"), or its part before it."""
    return (
        FEATURE[place.feature]
        + POPULATION * math.log10(place.population + 1)
        + FIRST_NAME * (place_key(place.name) == place_key(name))
        + IN_NEWS * place.in_news
        + TOLD * is_told
    )


def score_among(key: str, place: Toponym, around: Surroundings, *, own: Toponym, count: int) -> float:
    """What the other places of the report say for a place of the name with that key.

    The name itself stands in the company as `own`, `count` times, and is left out of it.
    """
    score = 0.0
    if place.country:
        same = count if own.country == place.country else 0
        score += SAME_LAND * math.log2(1 + around.lands[place.country] - same)
        named = around.named[place.country] - (same if own.feature == "country" else 0)
        score += LAND_NAMED * (named > 0)
        if place.feature == "admin1":
            others = around.siblings[place.country] - (same if own.feature == "admin1" else 0)
            score += SIBLING * (others > 0)
    if place.admin1 and place.feature != "country":
        same = count if (own.country, own.admin1) == (place.country, place.admin1) else 0
        score += SAME_STATE * math.log2(1 + around.states[place.country, place.admin1] - same)
    if place.feature not in WIDE:
        at = vector(place)
        others_at = (cosine(at, other) for name, other in around.points if name != key)
        near = (kilometres(angle) for angle in nlargest(NEAREST, others_at))
        score += NEARNESS * sum(max(0.0, FADING - math.log(1 + km / NEAR)) for km in near)
    return score


def shares(scores: Iterable[float]) -> list[float]:
    """Scores as shares of one (softmax)."""
    scores = list(scores)
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


def vector(place: Toponym) -> Vector:
    """A place as a point on the unit sphere."""
    lat, lon = math.radians(place.lat), math.radians(place.lon)
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)


def cosine(a: Vector, b: Vector) -> float:
    """The cosine of the angle between two points, seen from the Earth's middle."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def kilometres(cosine: float) -> float:
    """Kilometres between two points by the cosine of their angle, through the Earth; as good as over it for what is near."""
    return EARTH * math.sqrt(max(0.0, 2.0 - 2.0 * cosine))


def distance(a: Vector, b: Vector) -> float:
    """Kilometres between two points."""
    return kilometres(cosine(a, b))
