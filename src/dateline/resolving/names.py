"""Names: the phrases of a report that name a known or unknown actor."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dateline.gazetteer import Entry, Gazetteer
from dateline.reading import Entity, Reading
from dateline.record import Kind
from dateline.resolving.cast import Sighting

KIND_OF_LABEL: Final[dict[str, Kind]] = {"PERSON": "person", "ORG": "organisation", "NORP": "group"}
LOCATIVE: Final = frozenset("in at near around outside inside across throughout within above over".split())
"""Prepositions after which a city or a country is a place, not a party."""
INNER_LABELS: Final = frozenset(["det", "compound", "amod", "nummod", "poss", "case", "nmod", "punct", "advmod", "quantmod"])


def find_names(reading: Reading, gazetteer: Gazetteer) -> list[Sighting]:
    """Names from the gazetteer and from the recogniser, the longer winning where two overlap."""
    found = [*_known(reading, gazetteer), *_recognised(reading, gazetteer)]
    found.sort(key=lambda s: (-(s.last - s.first), not s.entries, s.first))
    taken: set[int] = set()
    kept = []
    for sighting in found:
        tokens = range(sighting.first, sighting.last)
        if not taken.intersection(tokens):
            taken.update(tokens)
            kept.append(sighting)
    return sorted(kept, key=lambda s: s.first)


def head_of(reading: Reading, first: int, last: int) -> int:
    """The token of a phrase that hangs on a word outside it."""
    for token in range(first, last):
        head = reading.heads[token]
        if head == token or not first <= head < last:
            return token
    return last - 1


def is_located(reading: Reading, head: int) -> bool:
    """Whether a phrase stands after a preposition that makes it a place."""
    governor = reading.heads[head]
    return reading.labels[head] == "pobj" and reading.lemmas[governor] in LOCATIVE


def _known(reading: Reading, gazetteer: Gazetteer) -> Iterator[Sighting]:
    for first_of_sentence, end in reading.sentences:
        token = first_of_sentence
        while token < end:
            sighting = _known_at(reading, gazetteer, token, end) if reading.words[token][0].isupper() else None
            if sighting is None:
                token += 1
            else:
                yield sighting
                token = sighting.last


def _known_at(reading: Reading, gazetteer: Gazetteer, token: int, end: int) -> Sighting | None:
    """The longest known name that starts at a token."""
    if reading.words[token].lower().replace(".", "") not in gazetteer.starts:
        return None
    for last in range(min(end, token + gazetteer.longest), token, -1):
        text = reading.text(token, last)
        entries = gazetteer.find(text)
        if entries:
            return _of_entries(reading, token, last, entries)
        if last == token + 1:
            return _of_word(reading, gazetteer, token)
        seat = gazetteer.is_capital_or_metonym(text)
        if seat is not None:
            return _of_seat(reading, token, last, seat)
    return None


def _of_entries(reading: Reading, first: int, last: int, entries: tuple[Entry, ...]) -> Sighting | None:
    entry = entries[0]
    if entry.kind == "person" and last - first == 1 and reading.labels[first] == "compound":
        return None  # "Bush administration", "the Trump team": not the person
    head = head_of(reading, first, last)
    if entry.kind == "state" and is_located(reading, head):
        return None
    return Sighting(
        first, last, head, entry.name, entry.kind, entries, entry.country, entry.sectors
    )


def _of_word(reading: Reading, gazetteer: Gazetteer, token: int) -> Sighting | None:
    word = reading.words[token]
    seat = gazetteer.is_capital_or_metonym(word)
    if seat is not None:
        return _of_seat(reading, token, token + 1, seat)
    country = gazetteer.demonym(word)
    known = None if country is None else gazetteer.country(country)
    if known is None:
        return None
    if reading.labels[token] in ("amod", "compound", "nmod"):
        state = gazetteer.entry(known.key)
        entries = () if state is None else (state,)
        return Sighting(token, token + 1, token, known.name, "state", entries, country)
    return Sighting(token, token + 1, token, word, "group", (), country, (), None, named=False)


def _of_seat(reading: Reading, first: int, last: int, seat: Entry) -> Sighting | None:
    """A capital or a palace stands for its government unless it is where something is."""
    head = head_of(reading, first, last)
    if is_located(reading, head) or reading.labels[head] in ("npadvmod", "appos"):
        return None
    if reading.labels[head] == "pobj" and reading.lemmas[reading.heads[head]] in ("from", "to", "of", "toward", "into"):
        return None
    return Sighting(first, last, head, seat.name, seat.kind, (seat,), seat.country, seat.sectors)


def _recognised(reading: Reading, gazetteer: Gazetteer) -> Iterator[Sighting]:
    for entity in reading.entities:
        kind = KIND_OF_LABEL.get(entity.label)
        first, last = _trimmed(reading, entity)
        if kind is None or first >= last or not reading.words[first][0].isalnum():
            continue
        name = reading.text(first, last)
        if not name[0].isupper() or gazetteer.demonym(name) or gazetteer.title(name):
            continue
        entries = gazetteer.find(name)
        if entries:
            kind = entries[0].kind
        elif gazetteer.body(name) or gazetteer.is_capital_or_metonym(name):
            continue
        head = head_of(reading, first, last)
        country = entries[0].country if entries else None
        yield Sighting(first, last, head, name, kind, entries, country, entries[0].sectors if entries else ())


def _trimmed(reading: Reading, entity: Entity) -> tuple[int, int]:
    """An entity without its article, its possessive ending and stray punctuation."""
    first, last = entity.first, entity.last
    while first < last and (reading.labels[first] == "det" or not reading.words[first][0].isalnum()):
        first += 1
    while first < last and (reading.tags[last - 1] == "POS" or not reading.words[last - 1][-1].isalnum() and reading.words[last - 1][-1] != "."):
        last -= 1
    return first, last
