"""Toponyms in context: which of the places of one name a report means.

Candidates are ranked by inhabitants (in powers of ten), by the countries and states that the report speaks of,
and by what stands right after the name ("Paris, Texas"); one sense a report (Leidner 2007, "Toponym Resolution
in Text", chapter 4).
"""

from __future__ import annotations

import functools
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from dateline.gazetteer import Gazetteer
from dateline.gazetteer.toponyms import Toponym, weight
from dateline.reading import Entity, Reading
from dateline.resolving.phrases import head_of, is_located
from dateline.resolving.words import DATA, load_words

TOPONYM_LABELS: Final = frozenset(["GPE", "LOC", "FAC"])
MISLED_LABELS: Final = frozenset(["ORG", "PERSON"])
"""Labels of the recogniser under which a town after "in" still counts as one."""
COUNTRY_WEIGHT: Final = 100_000_000
SAME_COUNTRY: Final = 2.0
"""What a country that the report speaks of is worth, in powers of ten of inhabitants."""
SAME_STATE: Final = 3.0
"""The same for a state of the United States that it names."""
TOWN_IN_NAME: Final = 15_000
"""Inhabitants from which a town is looked for in the name of a body."""
CAPITAL: Final = 1.5
"""The same for a country's capital."""


@dataclass(frozen=True, slots=True)
class Found:
    """A toponym in the text: tokens `first` to `last` (exclusive), and the place chosen for it."""

    first: int
    last: int
    toponym: Toponym


def choose_toponyms(reading: Reading, gazetteer: Gazetteer) -> Iterator[Found]:
    """The toponyms of a report in text order, each with its place; names that are no known place are left out."""
    spans = _spans(reading, gazetteer)
    countries, states = _spoken_of(reading, gazetteer, spans)
    senses: dict[str, Toponym] = {}
    for first, last in spans:
        name = reading.text(first, last)
        candidates = _candidates(name, gazetteer)
        told = _told_after(reading, gazetteer, last)
        matching = [c for c in candidates if told is not None and _is_in(c, told)]
        if matching:
            senses[name] = matching[0]
        elif candidates and name not in senses:
            capital = gazetteer.is_capital_or_metonym(name)
            seat = None if capital is None else capital.country
            senses[name] = max(candidates, key=lambda c: _score(c, countries, states, seat))
        if name in senses:
            yield Found(first, last, senses[name])


def _score(toponym: Toponym, countries: Counter[str], states: frozenset[str], seat: str | None) -> float:
    spoken = SAME_COUNTRY if toponym.country in countries else 0.0
    is_state = toponym.country == "USA" and toponym.precision == "region"
    in_state = (
        SAME_STATE
        if (toponym.country == "USA" and toponym.admin1 in states) or (is_state and states)
        else 0.0
    )
    capital = CAPITAL if toponym.precision == "city" and seat is not None and toponym.country == seat else 0.0
    return math.log10(weight(toponym) + 1) + spoken + in_state + capital


def _spans(reading: Reading, gazetteer: Gazetteer) -> list[tuple[int, int]]:
    """Tokens of names that are places: by the recogniser, by the preposition before them, or by being so elsewhere."""
    persons = [e for e in reading.entities if e.label == "PERSON" and e.last - e.first > 1]
    surnames = {reading.words[token] for e in persons for token in (e.first, e.last - 1)}
    sure: list[tuple[int, int]] = []
    doubtful: list[tuple[int, int]] = []
    for entity in reading.entities:
        located = _is_located(reading, head_of(reading, entity.first, entity.last))
        is_named = reading.words[entity.last - 1] in surnames or _is_person(reading, gazetteer, entity)
        if entity.label == "NORP" and _candidates(reading.text(entity.first, entity.last), gazetteer)[:1]:
            sure.append((entity.first, entity.last))
        elif (entity.label in TOPONYM_LABELS or _is_state(reading, gazetteer, entity)) and (
            located or not is_named
        ):
            sure += _known_parts(reading, gazetteer, entity)
        elif entity.label in MISLED_LABELS:
            (sure if located else doubtful).extend(_known_parts(reading, gazetteer, entity))
            if entity.label == "ORG" and not gazetteer.find(reading.text(entity.first, entity.last)):
                sure += _seat_parts(reading, gazetteer, entity)
    doubtful += _unmarked(reading)
    names = {reading.text(*span) for span in sure}
    sure += [span for span in doubtful if reading.text(*span) in names]
    return sorted(dict.fromkeys(sure))


def _is_located(reading: Reading, head: int) -> bool:
    """Whether grammar makes a name a place: after "in" and the like, or as what is stormed or visited."""
    struck = (
        reading.labels[head] in ("dobj", "nsubjpass")
        and reading.lemmas[reading.heads[head]] in load_words().locating
    )
    return struck or is_located(reading, head)


def _unmarked(reading: Reading) -> Iterator[tuple[int, int]]:
    """Single names that the recogniser passed over."""
    marked = {token for entity in reading.entities for token in range(entity.first, entity.last)}
    for token, tag in enumerate(reading.tags):
        if tag == "NNP" and token not in marked and reading.words[token][0].isupper():
            yield token, token + 1


def _seat_parts(reading: Reading, gazetteer: Gazetteer, entity: Entity) -> list[tuple[int, int]]:
    """The town or state that a body's name begins with or has after "of": "the Athens Police Department"."""
    starts = [
        t
        for t in range(entity.first, entity.last)
        if t == entity.first or reading.words[t - 1].lower() in ("the", "of")
    ]
    for start in starts:
        for end in (start + 2, start + 1):
            if end < entity.last + (start > entity.first) and _is_large(reading.text(start, end), gazetteer):
                return [(start, end)]
    return []


def _is_large(name: str, gazetteer: Gazetteer) -> bool:
    return any(weight(place) >= TOWN_IN_NAME for place in _candidates(name, gazetteer)[:1])


def _is_state(reading: Reading, gazetteer: Gazetteer, entity: Entity) -> bool:
    return any(e.kind == "state" for e in gazetteer.find(reading.text(entity.first, entity.last)))


def _is_person(reading: Reading, gazetteer: Gazetteer, entity: Entity) -> bool:
    entries = gazetteer.find(reading.text(entity.first, entity.last))
    return any(e.kind == "person" for e in entries)


def _known_parts(reading: Reading, gazetteer: Gazetteer, entity: Entity) -> list[tuple[int, int]]:
    """The longest part of an entity that is a known place: whole, without "northern" before or "province" after it."""
    words = load_words()
    first, last = entity.first, entity.last
    while last > first + 1 and reading.tags[last - 1] in ("POS", ".", ","):
        last -= 1
    for start in range(first, last):
        for end in range(last, start, -1):
            if _candidates(reading.text(start, end), gazetteer):
                return [(start, end)]
            if reading.words[end - 1].lower() not in words.sorts:
                break
        if reading.words[start].lower() not in words.parts:
            return []
    return []


def _spoken_of(
    reading: Reading, gazetteer: Gazetteer, spans: list[tuple[int, int]]
) -> tuple[Counter[str], frozenset[str]]:
    """Countries that the report names, by name or adjective, and states of the United States."""
    countries: Counter[str] = Counter()
    states = set()
    for first, last in spans:
        name = reading.text(first, last)
        candidates = _candidates(name, gazetteer)
        if not candidates:
            continue
        best = candidates[0]
        if gazetteer.is_capital_or_metonym(name) or any(_is_other_land(c, best) for c in candidates[1:]):
            continue  # "Washington", "Georgia": what they say depends on the rest
        if best.precision == "country" and best.country:
            countries[best.country] += 1
        elif best.precision == "region" and best.country == "USA" and best.admin1:
            states.add(best.admin1)
            countries["USA"] += 1
    return countries, frozenset(states)


def _is_other_land(toponym: Toponym, best: Toponym) -> bool:
    return toponym.precision == "region" and best.precision == "country" and toponym.country != best.country


def _told_after(reading: Reading, gazetteer: Gazetteer, last: int) -> Toponym | None:
    """The country or state right after a name and a comma: "Paris, Texas", "Tripoli, Lebanon"."""
    if last + 1 >= len(reading) or reading.words[last] != ",":
        return None
    for end in (last + 3, last + 2):
        if end <= len(reading):
            found = [
                c
                for c in _candidates(reading.text(last + 1, end), gazetteer)
                if c.precision in ("country", "region")
            ]
            if found:
                return found[0]
    return None


def _is_in(toponym: Toponym, whole: Toponym) -> bool:
    if toponym.country != whole.country or toponym == whole:
        return False
    return whole.precision == "country" or whole.admin1 is None or toponym.admin1 == whole.admin1


def _candidates(name: str, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """What a name may mean on the map: a country, a state by its abbreviation, or cities and regions, the largest first."""
    found: tuple[Toponym, ...] = ()
    for entry in gazetteer.find(name):
        if entry.kind == "government":
            return ()  # "the White House"
        if entry.kind == "state" and entry.country:
            found = _countries(gazetteer, entry.country)
    people = None if found else gazetteer.demonym(name)
    if people is not None:
        return _countries(gazetteer, people)
    state = _states().get(name)
    places = gazetteer.places(state or name)
    if state is not None:
        return tuple(place for place in places if place.precision == "region")
    return (*found, *places)


def _countries(gazetteer: Gazetteer, alpha3: str) -> tuple[Toponym, ...]:
    """A country as a place, if its middle is known."""
    country = gazetteer.country(alpha3)
    if country is None or country.lat is None or country.lon is None:
        return ()
    id_ = country.geonames_id or 0
    return (Toponym(id_, country.name, alpha3, None, country.lat, country.lon, COUNTRY_WEIGHT, "country"),)


@functools.cache
def _states() -> dict[str, str]:
    rows = (
        line.split("\t")
        for line in (DATA / "states.tsv").read_text(encoding="utf-8").splitlines()
        if line[0] != "#"
    )
    return {abbreviation: name for abbreviation, name, _ in rows}
