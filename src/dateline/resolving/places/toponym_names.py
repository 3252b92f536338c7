"""Names of places in a text: by the recogniser, by the grammar around them, or by being places elsewhere in the report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from dateline.gazetteer import Gazetteer
from dateline.gazetteer.toponyms import Toponym, is_large, place_key
from dateline.reading import Entity, Reading
from dateline.resolving.phrases import head_of, is_located
from dateline.resolving.places.candidates import find_candidates
from dateline.resolving.places.containment import TokenSpan, stands_before_whole, whole_after
from dateline.resolving.places.words import load_place_words
from dateline.resolving.words import load_words

PLACE_LABELS: Final = frozenset(["GPE", "LOC", "FAC"])
NAME_LABELS: Final = PLACE_LABELS | {"NORP", "ORG", "PERSON"}
CITY: Final = 100_000
"""Inhabitants from which a town's other names count as its first does."""
LONGEST_UNMARKED: Final = 3
"""Words of a name that the recogniser passed over."""
LANGUAGE: Final = frozenset(
    [("pobj", "in"), ("pobj", "into"), ("dobj", "speak"), ("dobj", "learn"), ("dobj", "teach")]
)
"""Places in a sentence where an adjective is the name of a language."""
BOUND: Final = frozenset(["to", "from", "toward", "towards"])
"""Prepositions between a word of moving and where it leads."""
DASHES: Final = frozenset(["-", "--", "—", "–", ":", "(", "/"])


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """Tokens of names that are places, and of those that are if something near them on the map is named too."""

    sure: list[TokenSpan]
    doubtful: list[TokenSpan]


def find_place_names(reading: Reading, gazetteer: Gazetteer) -> PlaceNames:
    """The names of a report that are, or may be, places."""
    persons = _persons(reading)
    judged = [
        *_recognised(reading, gazetteer, persons),
        *((span, _is_sure(reading, gazetteer, span, "", persons)) for span in _unmarked(reading, gazetteer)),
    ]
    sure = [span for span, is_sure in judged if is_sure]
    doubtful = [span for span, is_sure in judged if not is_sure]
    sure += [span for span in doubtful if _is_told(reading, gazetteer, span)]
    sure += [whole for _, last in sure if (whole := whole_after(reading, gazetteer, last))]
    taken = {token for span in sure for token in range(*span)}
    left = [
        span for span in doubtful if taken.isdisjoint(range(*span)) and not _is_named(reading, span, persons)
    ]
    keys = {place_key(reading.text(*span)) for span in sure}
    again = [span for span in left if place_key(reading.text(*span)) in keys]
    return PlaceNames(_in_order([*sure, *again]), _in_order([span for span in left if span not in again]))


def _recognised(
    reading: Reading, gazetteer: Gazetteer, persons: frozenset[str]
) -> Iterator[tuple[TokenSpan, bool]]:
    """The known places among the recogniser's names and in those of bodies, each with whether it is sure to be one here."""
    for entity in reading.entities:
        first, last = _trimmed(reading, entity)
        if entity.label not in NAME_LABELS or first == last or _names_a_thing(reading, last):
            continue
        if entity.label == "NORP" and _is_language(reading, first, last):
            continue
        span = _known_part(reading, gazetteer, first, last)
        if span is not None and (entity.label != "NORP" or span == (first, last)):
            yield span, _is_sure(reading, gazetteer, span, entity.label, persons)
        if entity.label == "ORG" and span != (first, last):
            yield from ((seat, True) for seat in _seat(reading, gazetteer, first, last))


def _is_told(reading: Reading, gazetteer: Gazetteer, span: TokenSpan) -> bool:
    """Whether what stands around a name tells that it is a place: it opens the report, its land follows, or it is "the city of" that name."""
    is_told = _opens_report(reading, span) or stands_before_whole(reading, gazetteer, span)
    return is_told or _is_called_town(reading, span)


def _is_called_town(reading: Reading, span: TokenSpan) -> bool:
    """Whether a name stands behind "the city of" or the like; not in "Department of Commerce"."""
    before = [word.lower() for word in reading.words[max(span[0] - 2, 0) : span[0]]]
    return len(before) > 1 and before[0] in load_words().governed and before[1] == "of"


def _in_order(spans: list[TokenSpan]) -> list[TokenSpan]:
    return sorted(dict.fromkeys(spans))


def _persons(reading: Reading) -> frozenset[str]:
    """The words that begin or end a person's full name in the report."""
    full = (e for e in reading.entities if e.label == "PERSON" and e.last - e.first > 1)
    return frozenset(reading.words[token] for entity in full for token in (entity.first, entity.last - 1))


def _trimmed(reading: Reading, entity: Entity) -> TokenSpan:
    """An entity without article, possessive ending and marks at its edges."""
    first, last = entity.first, entity.last
    while first < last and reading.words[first].lower() in ("the", "-", '"', "'"):
        first += 1
    while last > first and (reading.tags[last - 1] == "POS" or not reading.words[last - 1][-1:].isalnum()):
        if reading.words[last - 1][-1:] == "." and len(reading.words[last - 1]) > 1:
            break
        last -= 1
    return first, last


def _names_a_thing(reading: Reading, last: int) -> bool:
    """Whether a place only names what stands after it: "the Paris Agreement", "Ebola virus"."""
    return last < len(reading) and reading.words[last].lower() in load_place_words().namesakes


def _known_part(reading: Reading, gazetteer: Gazetteer, first: int, last: int) -> TokenSpan | None:
    """The longest part of a name that is a known place: whole, without "northern" before or "province" after it."""
    sorts, parts = load_words().sorts, load_place_words().parts
    for start in range(first, last):
        for end in range(last, start, -1):
            if find_candidates(reading.text(start, end), gazetteer):
                return start, end
            if reading.words[end - 1].lower() not in sorts:
                break
        if reading.words[start].lower() not in parts:
            return None
    return None


def _is_sure(
    reading: Reading, gazetteer: Gazetteer, span: TokenSpan, label: str, persons: frozenset[str]
) -> bool:
    """Whether a known place that the recogniser gave a label, or none (""), is one here."""
    name = reading.text(*span)
    if label == "NORP" and _is_part_of_world(name, gazetteer):
        return True
    is_noted = any(_is_noted(name, place) for place in find_candidates(name, gazetteer))
    if _has_sort(reading, span) or (_is_where(reading, gazetteer, span) and (label or is_noted)):
        return True
    if is_noted and _is_bound_for(reading, span) and not _is_plain(reading, span):
        return True
    if _is_named(reading, span, persons) or _is_plain(reading, span) or _is_person(reading, gazetteer, span):
        return False
    if label in PLACE_LABELS:
        return is_noted
    return _is_part_of_world(name, gazetteer) or (
        label in ("PERSON", "NORP") and _is_large_town(name, gazetteer)
    )


def _has_sort(reading: Reading, span: TokenSpan) -> bool:
    """Whether a name says itself that it is a place: "Henry County", "Anbar province"."""
    return span[1] - span[0] > 1 and reading.words[span[1] - 1].lower() in load_words().sorts


def _is_large_town(name: str, gazetteer: Gazetteer) -> bool:
    """Whether a name is first that of a large town."""
    places = find_candidates(name, gazetteer)[:1]
    return any(place.population >= CITY and place_key(place.name) == place_key(name) for place in places)


def _is_language(reading: Reading, first: int, last: int) -> bool:
    head = head_of(reading, first, last)
    above = reading.lemmas[reading.heads[head]]
    return reading.tags[head] != "NNPS" and (reading.labels[head], above) in LANGUAGE


def _is_part_of_world(name: str, gazetteer: Gazetteer) -> bool:
    """Whether a name or an adjective is that of a land, or of a place of which the news speaks."""
    return any(place.feature == "country" or place.in_news for place in find_candidates(name, gazetteer))


def _is_where(reading: Reading, gazetteer: Gazetteer, span: TokenSpan) -> bool:
    """Whether grammar makes a name a place: after "in" and the like, or as what is stormed or visited."""
    head = head_of(reading, *span)
    struck = (
        reading.labels[head] in ("dobj", "nsubjpass")
        and reading.lemmas[reading.heads[head]] in load_place_words().locating
        and any(map(is_large, find_candidates(reading.text(*span), gazetteer)))
    )
    return (struck or is_located(reading, head)) and not _is_plain(reading, span)


def _is_bound_for(reading: Reading, span: TokenSpan) -> bool:
    """Whether somebody or something goes to a name, or comes from it: "a trip to Vilnius"."""
    head = head_of(reading, *span)
    preposition = reading.heads[head]
    if reading.labels[head] != "pobj" or reading.lemmas[preposition] not in BOUND:
        return False
    above = reading.heads[preposition]
    return any(reading.lemmas[word] in load_place_words().moving for word in (above, reading.heads[above]))


def _is_plain(reading: Reading, span: TokenSpan) -> bool:
    """Whether a name is a word that names much else: "University", "Central"."""
    first, last = span
    return last - first == 1 and reading.words[first].lower() in load_place_words().plain


def _is_named(reading: Reading, span: TokenSpan, persons: frozenset[str]) -> bool:
    """Whether a one-word name is a person's in this report, or a common first name."""
    first, last = span
    word = reading.words[first]
    return last - first == 1 and (word in persons or word.lower() in load_words().known_names)


def _is_person(reading: Reading, gazetteer: Gazetteer, span: TokenSpan) -> bool:
    return any(entry.kind == "person" for entry in gazetteer.find(reading.text(*span)))


def _unmarked(reading: Reading, gazetteer: Gazetteer) -> Iterator[TokenSpan]:
    """Names that the recogniser passed over, the longest known place first."""
    marked = {token for entity in reading.entities for token in _of_name(reading, entity)}
    token = 0
    while token < len(reading):
        longest = 0
        if token not in marked and _may_be_name(reading, token):
            for size in range(1, LONGEST_UNMARKED + 1):
                end = token + size
                if (
                    end > reading.sentences[reading.sentence_of[token]][1]
                    or end - 1 in marked
                    or not reading.words[end - 1][0].isupper()
                ):
                    break
                if find_candidates(reading.text(token, end), gazetteer):
                    longest = size
        if longest and not _names_a_thing(reading, token + longest):
            yield token, token + longest
        token += max(1, longest)


def _of_name(reading: Reading, entity: Entity) -> range:
    """The tokens of a marked name, without where what it names is: "the City Park in Greer"."""
    inside = range(entity.first + 1, entity.last - 1)
    last = next((token for token in inside if reading.lemmas[token] in ("in", "near")), entity.last)
    return range(entity.first, last)


def _may_be_name(reading: Reading, token: int) -> bool:
    word = reading.words[token]
    return word[0].isupper() and (
        reading.tags[token] in ("NNP", "NNPS") or (word.isupper() and len(word) > 3)
    )


def _opens_report(reading: Reading, span: TokenSpan) -> bool:
    """Whether a name in capitals opens a sentence as a dateline does: "BEIRUT: ", "LIMA (Reuters) - "."""
    first, last = span
    starts = reading.sentences[reading.sentence_of[first]][0] == first
    return starts and last < len(reading) and reading.words[last] in DASHES and reading.text(*span).isupper()


def _seat(reading: Reading, gazetteer: Gazetteer, first: int, last: int) -> list[TokenSpan]:
    """The land or town that a body's name begins with or has after "of": "the Athens Police Department".

    Of bodies known by name it is the state that a public one begins with ("U.S. Supreme Court"), and no other.
    """
    known = gazetteer.find(reading.text(first, last))
    if any(entry.kind in ("media", "armed-group") for entry in known):
        return []
    starts = [t for t in range(first, last) if t == first or reading.words[t - 1].lower() in ("the", "of")]
    spans = (
        (start, end)
        for start in starts
        for end in (start + 3, start + 2, start + 1)
        if end < last + (start > first)
        and (not known or start > first or _is_land(reading, gazetteer, (start, end)))
    )
    return next(([span] for span in spans if _is_seat(reading, gazetteer, span, last)), [])


def _is_seat(reading: Reading, gazetteer: Gazetteer, span: TokenSpan, last: int) -> bool:
    name = reading.text(*span)
    if _is_plain(reading, span):
        return False
    if _is_land(reading, gazetteer, span):
        return True
    if gazetteer.demonym(name):
        return span[1] < last and gazetteer.body(reading.text(span[1], last)) is not None
    return any(_is_noted(name, place) for place in find_candidates(name, gazetteer)[:1])


def _is_noted(name: str, place: Toponym) -> bool:
    """Whether a place is known afar by that name."""
    if place.feature == "country" or place.in_news or place.population >= CITY:
        return True
    return is_large(place) and place_key(place.name) == place_key(name)


def _is_land(reading: Reading, gazetteer: Gazetteer, span: TokenSpan) -> bool:
    return any(entry.kind == "state" for entry in gazetteer.find(reading.text(*span)))
