"""Toponyms in context: which of the places of one name a report means.

The report's names are gone through three times: first each is taken by itself, then among the places that the others
were taken for. One sense a report (Leidner 2007, "Toponym Resolution in Text", chapter 4), unless what stands right
after a name says otherwise ("Paris, Texas").
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from dateline.gazetteer import Gazetteer
from dateline.gazetteer.toponyms import Toponym, place_key
from dateline.reading import Reading
from dateline.resolving.places.candidates import find_candidates, find_wholes
from dateline.resolving.places.containment import TokenSpan, lies_in, whole_after
from dateline.resolving.places.scores import (
    NEAR,
    WIDE,
    Surroundings,
    distance,
    score_alone,
    score_among,
    shares,
    vector,
)  # fmt: skip
from dateline.resolving.places.toponym_names import PlaceNames, find_place_names

ROUNDS: Final = 2
NEIGHBOUR: Final = 8 * NEAR
"""Kilometres from a sure place within which a doubtful name is one too."""
SURE_ENOUGH: Final = 0.25
"""Share of the score below which no candidate is taken."""
KEPT_SHARE: Final = 0.05
"""Share from which another candidate is named beside the one taken."""


@dataclass(frozen=True, slots=True)
class Found:
    """A toponym in the text: tokens `first` to `last` (exclusive), the place chosen, and the others with their shares."""

    first: int
    last: int
    toponym: Toponym
    share: float
    others: tuple[tuple[Toponym, float], ...] = ()


@dataclass(slots=True)
class Name:
    """One name of a report: its tokens, what it may mean, and what it is taken for so far."""

    text: str
    key: str
    spans: list[TokenSpan]
    candidates: list[Toponym]
    alone: list[float]
    scores: list[float]

    @property
    def count(self) -> int:
        """How often it is named; once where only the dateline has it."""
        return max(1, len(self.spans))

    @property
    def taken(self) -> Toponym:
        """The best candidate so far; of equal ones the first."""
        return self.candidates[self.scores.index(max(self.scores))]


def choose_toponyms(reading: Reading, gazetteer: Gazetteer) -> list[Found]:
    """The toponyms of a report in text order, each with its place; names that are no known place are left out."""
    names = find_place_names(reading, gazetteer)
    chosen = choose_places(reading, gazetteer, names.sure)
    return sorted([*chosen, *_neighbours(reading, gazetteer, names, chosen)], key=lambda found: found.first)


def choose_places(reading: Reading, gazetteer: Gazetteer, spans: Sequence[TokenSpan]) -> list[Found]:
    """The place of each of the names at these spans; those that are unknown, or too unsure, are left out."""
    names = _names(reading, gazetteer, spans)
    weigh(names, home=_home(reading, gazetteer))
    found = [
        made for name in names for span in name.spans if (made := _found(reading, gazetteer, name, span))
    ]
    return sorted(found, key=lambda each: each.first)


def choose_dateline(reading: Reading, gazetteer: Gazetteer) -> Found | None:
    """The place that the dateline names, without tokens of its own; None where it has none, or is too unsure."""
    filed = reading.report.dateline
    names = _names(reading, gazetteer, find_place_names(reading, gazetteer).sure)
    weigh(names, home=_home(reading, gazetteer))
    at = next((name for name in names if filed is not None and name.text == filed.place), None)
    return None if at is None else _found(reading, gazetteer, at, (0, 0))


def _names(reading: Reading, gazetteer: Gazetteer, spans: Iterable[TokenSpan]) -> list[Name]:
    """The names at these spans with their candidates, those that have any."""
    by_text: dict[str, list[TokenSpan]] = {}
    filed = reading.report.dateline
    if filed is not None and filed.place:
        by_text[filed.place] = []  # it tells which places are meant, and is none that the body names
    for span in spans:
        by_text.setdefault(reading.text(*span), []).append(span)
    told = _told(reading, gazetteer, by_text)
    made = (_name(text, those, gazetteer, told.get(text, frozenset())) for text, those in by_text.items())
    return [name for name in made if name.candidates]


def _name(text: str, spans: list[TokenSpan], gazetteer: Gazetteer, told: Collection[Toponym]) -> Name:
    """A name with its candidates, the likeliest by itself first."""
    alone = [
        (score_alone(text, place, is_told=place in told), place) for place in find_candidates(text, gazetteer)
    ]
    alone.sort(key=lambda each: -each[0])
    scores = [score for score, _ in alone]
    return Name(text, place_key(text), spans, [place for _, place in alone], scores, scores)


def _told(
    reading: Reading, gazetteer: Gazetteer, by_text: Mapping[str, Sequence[TokenSpan]]
) -> dict[str, set[Toponym]]:
    """For each name the places that "Paris, Texas" leaves it, and those that it leaves the name after the comma.

    Where a report says so of one name more than once, the first time counts for the name.
    """
    told: dict[str, set[Toponym]] = {}
    for text, spans in by_text.items():
        after = next((whole for _, last in spans if (whole := whole_after(reading, gazetteer, last))), None)
        if after is None:
            continue
        wholes = find_wholes(reading.text(*after), gazetteer)
        inside = [place for place in find_candidates(text, gazetteer) if lies_in(place, wholes)]
        around = [whole for whole in wholes if any(lies_in(place, [whole]) for place in inside)]
        told.setdefault(text, set()).update(inside)
        told.setdefault(reading.text(*after), set()).update(around)
    return told


def _home(reading: Reading, gazetteer: Gazetteer) -> str | None:
    """The country of the report's publisher, where it is known."""
    publisher = reading.report.publisher
    media = gazetteer.media(publisher or "")
    return media[0].country if media else None


def weigh(names: list[Name], *, home: str | None = None) -> None:
    """Score each name's candidates among the places that the other names are taken for.

    `home` is the publisher's country; it counts as a place named once.
    """
    for _ in range(ROUNDS):
        around = Surroundings()
        if home is not None:
            around.lands[home] += 1
        for name in names:
            around.add(name.key, name.taken, name.count)
        for name, taken in [(name, name.taken) for name in names if len(name.candidates) > 1]:
            name.scores = [
                score + score_among(name.key, place, around, own=taken, count=name.count)
                for score, place in zip(name.alone, name.candidates, strict=True)
            ]


def _found(reading: Reading, gazetteer: Gazetteer, name: Name, span: TokenSpan) -> Found | None:
    """The place of a name at one span, among those that lie in what stands right after it, if any do."""
    after = whole_after(reading, gazetteer, span[1])
    pairs = list(zip(name.candidates, name.scores, strict=True))
    if after is not None:
        wholes = find_wholes(reading.text(*after), gazetteer)
        pairs = [pair for pair in pairs if lies_in(pair[0], wholes)] or pairs
    likely = sorted(
        zip((place for place, _ in pairs), shares(score for _, score in pairs), strict=True),
        key=lambda each: -each[1],
    )
    place, share = likely[0]
    if share < SURE_ENOUGH:
        return None
    others = tuple(each for each in likely[1:] if each[1] >= KEPT_SHARE)
    return Found(*span, place, share, others)


def _neighbours(
    reading: Reading, gazetteer: Gazetteer, names: PlaceNames, chosen: list[Found]
) -> Iterator[Found]:
    """The doubtful names that mean a place near a sure one by its first name, or the capital of a land that is named."""
    points = [vector(found.toponym) for found in chosen if found.toponym.feature not in WIDE]
    lands = {found.toponym.country for found in chosen if found.toponym.feature == "country"}
    if not names.doubtful or not (points or lands):
        return
    doubtful = set(names.doubtful)
    for found in choose_places(reading, gazetteer, sorted([*names.sure, *names.doubtful])):
        if (found.first, found.last) in doubtful:
            name = reading.text(found.first, found.last)
            is_first = place_key(found.toponym.name) == place_key(name)
            near = any(distance(vector(found.toponym), point) <= NEIGHBOUR for point in points)
            seat = gazetteer.is_capital_or_metonym(name) if found.toponym.feature == "town" else None
            if (is_first and near) or (seat is not None and seat.country in lands):
                yield found
