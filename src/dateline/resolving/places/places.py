"""Places: the toponyms of a report as points on the map."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dateline.gazetteer import Gazetteer
from dateline.reading import Reading
from dateline.record import AnySpan, Place, PlaceCandidate, Span, Where
from dateline.resolving.phrases import head_of
from dateline.resolving.places.borders import Border, find_borders
from dateline.resolving.places.toponyms import Found, choose_dateline, choose_places, choose_toponyms

NamedPlace = Found | Border


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A toponym in the text: tokens `first` to `last` (exclusive), and the place that it names.

    `is_seat`: it may stand for a government; `is_border`: it is a border named by both its sides; `is_people`: the word is
    that of a people ("Ugandan").
    """

    first: int
    last: int
    head: int
    place: str
    is_seat: bool = False
    is_border: bool = False
    is_people: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an event took place, with the span that says so in its passage's text."""

    where: Where
    span: Span


@dataclass(frozen=True, slots=True)
class Setting:
    """The places of a reading, by id, and their mentions by sentence.

    `filed`: where the report was filed, if its text names no place but the land of that one; `filed_in`: the country of
    the dateline's place.
    """

    reading: Reading
    places: dict[str, Place]
    by_sentence: dict[int, tuple[PlaceMention, ...]]
    filed: Place | None = None
    filed_in: str | None = None


def resolve_places(reading: Reading, gazetteer: Gazetteer) -> Setting:
    """Resolve the toponyms of a report; a name that the gazetteer doesn't know, or can't tell, is left out."""
    found = choose_toponyms(reading, gazetteer)
    lands = {
        head_of(reading, each.first, each.last): each.toponym.name
        for each in found
        if each.toponym.feature == "country"
    }
    named: list[NamedPlace] = [*found, *find_borders(reading, lands)]
    named.sort(key=lambda each: (each.first, each.last))
    by_place = _by_place(named)
    places: dict[str, Place] = {}
    by_sentence: dict[int, list[PlaceMention]] = {}
    for number, those in enumerate(by_place.values(), 1):
        id_ = f"p{number}"
        places[id_] = _place(id_, those[0], tuple(_written(reading, each) for each in those))
        for each in those:
            mention = _mention(reading, gazetteer, each, id_)
            by_sentence.setdefault(reading.sentence_of[each.first], []).append(mention)
    for mentions in by_sentence.values():
        mentions.sort(key=lambda mention: (mention.first, mention.last))
    filed = None if reading.report.dateline is None else choose_dateline(reading, gazetteer)
    return Setting(
        reading,
        places,
        {s: tuple(those) for s, those in by_sentence.items()},
        _filed_at(filed, places),
        None if filed is None else filed.toponym.country,
    )


def countries_meant(setting: Setting, gazetteer: Gazetteer) -> dict[str, str]:
    """The country of each name that a state has and that could mean, or does mean, another place: "Georgia", "Congo"."""
    reading, meant = setting.reading, dict[str, str]()
    for mention in (m for mentions in setting.by_sentence.values() for m in mentions):
        country, name = setting.places[mention.place].country, reading.text(mention.first, mention.last)
        states = {entry.country for entry in gazetteer.find(name) if entry.kind == "state"}
        if country is not None and states and states != {country}:
            meant[name] = country
    return meant


def _filed_at(filed: Found | None, named: Mapping[str, Place]) -> Place | None:
    """The place of the dateline, if no other is named but the land that it lies in."""
    if filed is None or any(place.precision != "country" for place in named.values()):
        return None
    if any(place.country != filed.toponym.country for place in named.values()):
        return None
    return _place(f"p{len(named) + 1}", filed, ())


def place_spans(reading: Reading, gazetteer: Gazetteer, spans: Iterable[Span]) -> tuple[Place, ...]:
    """The places that the names at these spans of the body mean, in the order of their first mention."""
    by_tokens = {tokens: span for span in spans if (tokens := _tokens_at(reading, span))}
    by_place = _by_place(choose_places(reading, gazetteer, sorted(by_tokens)))
    return tuple(
        _place(f"p{number}", those[0], tuple(by_tokens[each.first, each.last] for each in those))
        for number, those in enumerate(by_place.values(), 1)
    )


def _by_place(named: Iterable[NamedPlace]) -> dict[int | str, list[NamedPlace]]:
    """What is named, in its order, by the place that it means."""
    by_place: dict[int | str, list[NamedPlace]] = {}
    for each in named:
        by_place.setdefault(_identity(each), []).append(each)
    return by_place


def _tokens_at(reading: Reading, span: Span) -> tuple[int, int] | None:
    """The tokens that a span of the body touches, from the first to past the last; None for none."""
    body = next((passage for passage in reading.passages if passage.part is None), None)
    if body is None:
        return None
    first = bisect_right(reading.ends, span[0], body.first, body.last)
    last = bisect_left(reading.starts, span[1], body.first, body.last)
    return (first, last) if first < last else None


def _identity(named: NamedPlace) -> int | str:
    if isinstance(named, Border):
        return named.name
    return named.toponym.geonames_id or named.toponym.name


def _head(reading: Reading, named: NamedPlace) -> int:
    return named.head if isinstance(named, Border) else head_of(reading, named.first, named.last)


def _mention(reading: Reading, gazetteer: Gazetteer, named: NamedPlace, id_: str) -> PlaceMention:
    is_border = isinstance(named, Border)
    name = reading.text(named.first, named.last)
    return PlaceMention(
        named.first, named.last, _head(reading, named), id_, is_border=is_border,
        is_seat=not is_border and gazetteer.is_capital_or_metonym(name) is not None,
        is_people=not is_border and gazetteer.demonym(name) is not None and not _is_land(name, gazetteer),
    )  # fmt: skip


def _is_land(name: str, gazetteer: Gazetteer) -> bool:
    """Whether a word is a land's name, though it may say too whose something is: "Kosovo", "Taiwan"."""
    return any(entry.kind == "state" and name == entry.name for entry in gazetteer.find(name))


def _written(reading: Reading, named: NamedPlace) -> AnySpan:
    return reading.place(_head(reading, named), reading.span(named.first, named.last))


def _place(id_: str, first: NamedPlace, mentions: tuple[AnySpan, ...]) -> Place:
    """One place from where it is first named; a border has no point, and lies in no one country."""
    if isinstance(first, Border):
        return Place(
            id=id_, name=first.name, country=None, admin1=None, lat=None, lon=None, geonames_id=None,
            precision="region", mentions=mentions,
        )  # fmt: skip
    toponym = first.toponym
    return Place(
        id=id_, name=toponym.name, country=toponym.country, admin1=toponym.admin1,
        lat=toponym.lat, lon=toponym.lon, geonames_id=toponym.geonames_id or None, precision=toponym.precision,
        mentions=mentions, candidates=_candidates(first),
    )  # fmt: skip


def _candidates(found: Found) -> tuple[PlaceCandidate, ...]:
    """The place chosen and those that the name may as well mean; none where it can mean but one."""
    likely = ((found.toponym, found.share), *found.others) if found.others else ()
    return tuple(
        PlaceCandidate(
            name=place.name, country=place.country, admin1=place.admin1, lat=place.lat, lon=place.lon,
            geonames_id=place.geonames_id or None, score=round(share, 3),
        )
        for place, share in likely
    )  # fmt: skip
