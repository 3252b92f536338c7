"""Places: the toponyms of a report as points on the map, and where an event took place."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.gazetteer import Gazetteer
from dateline.gazetteer.toponyms import Toponym
from dateline.reading import Reading
from dateline.record import Place, PlaceBasis, Span, Where
from dateline.resolving.clauses import belongs, governor
from dateline.resolving.phrases import LOCATIVE, head_of
from dateline.resolving.toponyms import choose_toponyms
from dateline.resolving.words import load_words

GOALS = frozenset(["from", "to", "into", "toward", "towards", "on", "of", "through", "via"])
"""Prepositions that say where something happens after verbs and nouns of going, sending and attacking."""
SURFACES = frozenset(["from", "into", "through", "on"])
"""Those that do so of towns after any verb."""
INNER = frozenset(["compound", "nmod", "poss", "conj", "appos", "amod"])


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
        located = [(m, head) for m in mentions if (head := self._locative_head(m)) is not None]
        near = [(belongs(self.reading, head, token), m) for m, head in located]
        held = sorted(
            ((distance, m.first, m) for distance, m in near if distance is not None), key=lambda x: x[:2]
        )
        if held:
            distance, _, mention = held[0]
            return self._placed(mention, "grammar" if distance == 0 else "clause")
        others = [
            m for m, head in located if not self._is_above(head, token) and not self._is_aside(head, token)
        ]
        if others and len({m.place for m in others}) == 1:
            return self._placed(others[0], "sentence")
        return None

    def _is_aside(self, head: int, token: int) -> bool:
        """Whether a place stands in a clause about somebody ("who was born in Peru") that the happening is not in."""
        reading = self.reading
        aside = next((t for t in reading.ancestors(head) if reading.labels[t] in ("relcl", "acl")), None)
        return aside is not None and aside != token and aside not in reading.ancestors(token)

    def _locative_head(self, mention: PlaceMention) -> int | None:
        """The head of the phrase by which a toponym says where something happens ("at Kabul airport"), or None."""
        reading, head = self.reading, mention.head
        while reading.labels[head] in INNER and reading.heads[head] != head:
            head = reading.heads[head]
        label, above = reading.labels[head], reading.heads[head]
        if label == "pobj" and reading.lemmas[above] in LOCATIVE:
            return head
        if label == "pobj" and reading.lemmas[above] in GOALS:
            governor = reading.heads[above]
            is_land = self.places[mention.place].precision == "country"
            fits = reading.lemmas[governor] in load_words().locating
            return head if fits or (not is_land and reading.lemmas[above] in SURFACES) else None
        if label in ("dobj", "nsubjpass") and reading.lemmas[above] in load_words().locating:
            return head
        return None

    def _is_above(self, head: int, token: int) -> bool:
        """Whether a place belongs to a clause that only tells of the happening: "said in Oslo that …"."""
        holder, below = governor(self.reading, head), token
        for above in self.reading.ancestors(token):
            if above == holder:
                return self.reading.labels[below] in ("ccomp", "parataxis", "advcl")
            below = above
        return False

    def _placed(self, mention: PlaceMention, basis: PlaceBasis) -> Placed:
        place, span = self.places[mention.place], self.reading.span(mention.first, mention.last)
        where = Where(
            place=place.id, name=place.name, country=place.country, basis=basis,
            span=self.reading.place(mention.head, span),
        )  # fmt: skip
        return Placed(where, span)


def resolve_places(reading: Reading, gazetteer: Gazetteer) -> Setting:
    """Resolve the toponyms of a report; a name that the gazetteer doesn't know is left out."""
    ids: dict[int | str, str] = {}
    toponyms: dict[str, Toponym] = {}
    mentions: dict[str, list[PlaceMention]] = {}
    for found in choose_toponyms(reading, gazetteer):
        toponym, first, last = found.toponym, found.first, found.last
        place = ids.setdefault(toponym.geonames_id or toponym.name, f"p{len(ids) + 1}")
        toponyms[place] = toponym
        mentions.setdefault(place, []).append(PlaceMention(first, last, head_of(reading, first, last), place))
    places = {id_: _place(reading, id_, toponyms[id_], mentions[id_]) for id_ in ids.values()}
    by_sentence: dict[int, list[PlaceMention]] = {}
    for mention in sorted((m for those in mentions.values() for m in those), key=lambda m: m.first):
        by_sentence.setdefault(reading.sentence_of[mention.first], []).append(mention)
    return Setting(reading, places, {s: tuple(those) for s, those in by_sentence.items()})


def _place(reading: Reading, id_: str, toponym: Toponym, mentions: list[PlaceMention]) -> Place:
    return Place(
        id=id_, name=toponym.name, country=toponym.country, admin1=toponym.admin1,
        lat=toponym.lat, lon=toponym.lon, geonames_id=toponym.geonames_id or None, precision=toponym.precision,
        mentions=tuple(reading.place(m.head, reading.span(m.first, m.last)) for m in mentions),
    )  # fmt: skip
