"""Places: the toponyms of a report as points on the map, and where an event took place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from dateline.gazetteer import Gazetteer
from dateline.reading import Reading
from dateline.record import AnySpan, Place, PlaceBasis, PlaceCandidate, Span, Where
from dateline.resolving.borders import Border, find_borders
from dateline.resolving.clauses import belongs, governor
from dateline.resolving.phrases import LOCATIVE, head_of
from dateline.resolving.toponyms import Found, choose_places, choose_toponyms
from dateline.resolving.words import load_words

GOALS: Final = frozenset(["from", "to", "into", "toward", "towards", "on", "of", "through", "via"])
"""Prepositions that say where something happens after verbs and nouns of going, sending and attacking."""
PASSING: Final = frozenset(["into", "through"])
"""Those that do so of towns after any verb, unless the town may stand for its government."""
ALONG: Final = frozenset(["on", "along", "at", "across", "over", "of"])
"""Prepositions after which a border is a place, beside those after which any place is."""
INNER: Final = frozenset(["compound", "nmod", "poss", "conj", "appos", "amod"])

Sight = Found | Border


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
    """The places of a reading, by id, and their mentions by sentence."""

    reading: Reading
    places: dict[str, Place]
    by_sentence: dict[int, tuple[PlaceMention, ...]]

    def place_of(self, token: int) -> Placed | None:
        """Where the happening at a token took place: by its grammar, its clause or its sentence.

        Nothing else is asked: where no words say where, it is not known, and the dateline says where a report was filed.
        """
        mentions = self.by_sentence.get(self.reading.sentence_of[token], ())
        located = [(m, head) for m in mentions if (head := self._locative_head(m)) is not None]
        near = [(self._distance(head, token), m) for m, head in located]
        held = sorted(
            ((distance, not m.is_border, m.first, m) for distance, m in near if distance is not None),
            key=lambda x: x[:3],
        )
        if held:
            distance, *_, mention = held[0]
            return self._placed(mention, "grammar" if distance == 0 else "clause")
        others = [
            m for m, head in located if not self._is_above(head, token) and not self._is_aside(head, token)
        ]
        if others and len({m.place for m in others}) == 1:
            return self._placed(others[0], "sentence")
        return None

    def _distance(self, head: int, token: int) -> int | None:
        """How near a place stands to a happening that it is the place of; None where it isn't.

        Beside its own phrases a happening has those of its object: "abducted a nurse in Kilifi", "launched a raid on Goma".
        """
        reading = self.reading
        distance = belongs(reading, head, token)
        if distance is not None:
            return distance
        holder, preposition = governor(reading, head), reading.lemmas[reading.heads[head]]
        is_object = reading.heads[holder] == token and reading.labels[holder] in ("dobj", "nsubjpass")
        says_where = preposition in LOCATIVE or reading.lemmas[holder] in load_words().locating
        return 1 if is_object and says_where else None

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
        if self._is_adjective(mention, head) and reading.lemmas[head] not in load_words().grounds:
            return None
        label, above = reading.labels[head], reading.heads[head]
        if label == "pobj" and self._is_where(mention, head, above):
            return head
        is_struck = label in ("dobj", "nsubjpass") and reading.lemmas[above] in load_words().locating
        return head if is_struck else None

    def _is_adjective(self, mention: PlaceMention, head: int) -> bool:
        """Whether a place is only named by what tells where something else is from: "in American politics"."""
        is_word = (
            self.reading.tags[mention.head].startswith("JJ") or self.reading.labels[mention.head] == "amod"
        )
        return head != mention.head and (is_word or mention.is_people)

    def _is_where(self, mention: PlaceMention, head: int, preposition: int) -> bool:
        """Whether a preposition makes a place the place where something happens, and no object of a word before it."""
        reading, words = self.reading, load_words()
        lemma, holder = reading.lemmas[preposition], reading.lemmas[reading.heads[preposition]]
        is_itself = head == mention.head
        is_land = self.places[mention.place].precision in ("country", "region")
        if mention.is_border and is_itself:
            return lemma in LOCATIVE or lemma in ALONG
        if lemma in LOCATIVE:
            is_aim = lemma == "at" and (holder in words.aiming or (is_itself and is_land))
            is_topic = lemma == "over" and holder not in words.overhead
            return not (is_aim or is_topic or holder in words.inward)
        is_passed = lemma in PASSING and not is_land and not mention.is_seat
        return lemma in GOALS and (holder in words.locating or is_passed)

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
    """Resolve the toponyms of a report; a name that the gazetteer doesn't know, or can't tell, is left out."""
    found = choose_toponyms(reading, gazetteer)
    lands = {
        head_of(reading, each.first, each.last): each.toponym.name
        for each in found
        if each.toponym.feature == "country"
    }
    sights: list[Sight] = [*found, *find_borders(reading, lands)]
    sights.sort(key=lambda each: (each.first, each.last))
    ids: dict[int | str, str] = {}
    for each in sights:
        ids.setdefault(_identity(each), f"p{len(ids) + 1}")
    by_place: dict[str, list[Sight]] = {}
    by_sentence: dict[int, list[PlaceMention]] = {}
    for each in sights:
        id_ = ids[_identity(each)]
        by_place.setdefault(id_, []).append(each)
        by_sentence.setdefault(reading.sentence_of[each.first], []).append(
            _mention(reading, gazetteer, each, id_)
        )
    places = {
        id_: _place(id_, those[0], tuple(_written(reading, each) for each in those))
        for id_, those in by_place.items()
    }
    return Setting(reading, places, {s: tuple(those) for s, those in by_sentence.items()})


def place_spans(reading: Reading, gazetteer: Gazetteer, spans: Iterable[Span]) -> tuple[Place, ...]:
    """The places that the names at these spans of the body mean, in the order of their first mention."""
    by_tokens = {tokens: span for span in spans if (tokens := _tokens_at(reading, span))}
    by_place: dict[int | str, list[Sight]] = {}
    for found in choose_places(reading, gazetteer, sorted(by_tokens)):
        by_place.setdefault(_identity(found), []).append(found)
    return tuple(
        _place(f"p{number}", those[0], tuple(by_tokens[each.first, each.last] for each in those))
        for number, those in enumerate(by_place.values(), 1)
    )


def _tokens_at(reading: Reading, span: Span) -> tuple[int, int] | None:
    """The tokens that a span of the body touches, from the first to past the last; None for none."""
    body = next((passage for passage in reading.passages if passage.part is None), None)
    if body is None:
        return None
    first = bisect_right(reading.ends, span[0], body.first, body.last)
    last = bisect_left(reading.starts, span[1], body.first, body.last)
    return (first, last) if first < last else None


def _identity(sight: Sight) -> int | str:
    if isinstance(sight, Border):
        return sight.name
    return sight.toponym.geonames_id or sight.toponym.name


def _head(reading: Reading, sight: Sight) -> int:
    return sight.head if isinstance(sight, Border) else head_of(reading, sight.first, sight.last)


def _mention(reading: Reading, gazetteer: Gazetteer, sight: Sight, id_: str) -> PlaceMention:
    is_border = isinstance(sight, Border)
    name = reading.text(sight.first, sight.last)
    return PlaceMention(
        sight.first, sight.last, _head(reading, sight), id_, is_border=is_border,
        is_seat=not is_border and gazetteer.is_capital_or_metonym(name) is not None,
        is_people=not is_border and gazetteer.demonym(name) is not None,
    )  # fmt: skip


def _written(reading: Reading, sight: Sight) -> AnySpan:
    return reading.place(_head(reading, sight), reading.span(sight.first, sight.last))


def _place(id_: str, first: Sight, mentions: tuple[AnySpan, ...]) -> Place:
    """One place from its first sight; a border has no point, and lies in no one country."""
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
