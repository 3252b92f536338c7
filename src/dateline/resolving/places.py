"""Places: the toponyms of a report as points on the map, and where an event took place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.gazetteer import Gazetteer
from dateline.gazetteer.toponyms import Toponym, find_toponyms
from dateline.reading import Reading
from dateline.record import Place, PlaceBasis, Span, Where
from dateline.resolving.clauses import belongs
from dateline.resolving.phrases import head_of, LOCATIVE

TOPONYM_LABELS = frozenset(["GPE", "LOC", "FAC"])


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A toponym in the text: tokens `first` to `last` (exclusive), and the place that it names."""

    first: int
    last: int
    head: int
    place: str


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an event took place, with the span that says so in its passage's text."""

    where: Where
    span: Span


@dataclass(frozen=True, slots=True)
class Setting:
    """The places of a reading, by id, and their mentions by sentence."""

    reading: Reading
    places: dict[str, Place]
    by_sentence: dict[int, tuple[PlaceMention, ...]]

    def place_of(self, token: int) -> Placed | None:
        """Where the happening at a token took place: by its grammar, its clause or its sentence."""
        mentions = self.by_sentence.get(self.reading.sentence_of[token], ())
        located = [m for m in mentions if self._is_locative(m)]
        near = [(belongs(self.reading, m.head, token), m) for m in located]
        held = sorted(((distance, m.first, m) for distance, m in near if distance is not None), key=lambda x: x[:2])
        if held:
            distance, _, mention = held[0]
            return self._placed(mention, "grammar" if distance == 0 else "clause")
        if len({m.place for m in located}) == 1:
            return self._placed(located[0], "sentence")
        return None

    def _is_locative(self, mention: PlaceMention) -> bool:
        reading = self.reading
        above = reading.heads[mention.head]
        return reading.labels[mention.head] == "pobj" and (
            reading.lemmas[above] in LOCATIVE or reading.lemmas[above] in ("from", "to", "into", "toward", "on", "off", "of")
        ) or reading.labels[mention.head] == "dobj"

    def _placed(self, mention: PlaceMention, basis: PlaceBasis) -> Placed:
        place, span = self.places[mention.place], self.reading.span(mention.first, mention.last)
        where = Where(
            place=place.id, name=place.name, country=place.country, basis=basis,
            span=self.reading.place(mention.head, span),
        )  # fmt: skip
        return Placed(where, span)


def resolve_places(reading: Reading, gazetteer: Gazetteer) -> Setting:
    """Resolve the toponyms of a report; a name that the gazetteer doesn't know is left out."""
    chosen = list(_choose(reading, gazetteer))
    ids: dict[int | str, str] = {}
    toponyms: dict[str, Toponym] = {}
    mentions: dict[str, list[PlaceMention]] = {}
    for toponym, first, last in chosen:
        place = ids.setdefault(toponym.geonames_id or toponym.name, f"p{len(ids) + 1}")
        toponyms[place] = toponym
        mentions.setdefault(place, []).append(PlaceMention(first, last, head_of(reading, first, last), place))
    places = {id_: _place(reading, id_, toponyms[id_], mentions[id_]) for id_ in ids.values()}
    by_sentence: dict[int, list[PlaceMention]] = {}
    for mention in sorted((m for found in mentions.values() for m in found), key=lambda m: m.first):
        by_sentence.setdefault(reading.sentence_of[mention.first], []).append(mention)
    return Setting(reading, places, {s: tuple(found) for s, found in by_sentence.items()})


def _choose(reading: Reading, gazetteer: Gazetteer) -> Iterator[tuple[Toponym, int, int]]:
    """The toponyms in text order, one sense a report: that in a country the report names, else the largest."""
    found = [(e.first, e.last) for e in reading.entities if e.label in TOPONYM_LABELS]
    named = {reading.text(first, last) for first, last in found}
    countries = {c.country for name in sorted(named) for c in _candidates(name, gazetteer) if c.precision == "country"}
    for first, last in found:
        start = first + (reading.labels[first] == "det" and last - first > 1)
        candidates = _candidates(reading.text(start, last), gazetteer)
        if candidates:
            inside = [c for c in candidates if c.country in countries]
            yield (inside or candidates)[0], start, last


def _candidates(name: str, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """What a name may mean on the map: a country, or cities and regions, the largest first."""
    for entry in gazetteer.find(name):
        country = gazetteer.country(entry.country) if entry.kind == "state" and entry.country else None
        if country is not None and country.lat is not None and country.lon is not None:
            return (
                Toponym(
                    country.geonames_id or 0, country.name, country.alpha3, None, country.lat, country.lon, 0, "country"
                ),
            )
    return find_toponyms(name)


def _place(reading: Reading, id_: str, toponym: Toponym, mentions: list[PlaceMention]) -> Place:
    return Place(
        id=id_, name=toponym.name, country=toponym.country, admin1=toponym.admin1,
        lat=toponym.lat, lon=toponym.lon, geonames_id=toponym.geonames_id or None, precision=toponym.precision,
        mentions=tuple(reading.place(m.head, reading.span(m.first, m.last)) for m in mentions),
    )  # fmt: skip
