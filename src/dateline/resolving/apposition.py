"""Apposition: a name and an office that stand together are one actor."""

from __future__ import annotations

from dataclasses import replace

from dateline.gazetteer import Gazetteer
from dateline.reading import Reading
from dateline.resolving.cast import Sighting
from dateline.resolving.generic import country_of, phrase_start


def join_titles(reading: Reading, gazetteer: Gazetteer, names: list[Sighting]) -> list[Sighting]:
    """Widen the names of persons to the titles that stand before them, and read role and country from these."""
    joined: list[Sighting] = []
    for sighting in names:
        joined.append(_with_title(reading, gazetteer, sighting) if sighting.kind == "person" else sighting)
    covered = {t for s in joined if s.kind == "person" for t in range(s.first, s.last)}
    return [s for s in joined if s.kind == "person" or s.head not in covered]


def _with_title(reading: Reading, gazetteer: Gazetteer, sighting: Sighting) -> Sighting:
    first = min(phrase_start(reading, sighting.head), sighting.first)
    if first == sighting.first:
        return sighting
    title = _title_within(reading, gazetteer, first, sighting.first)
    country = sighting.country or country_of(reading, gazetteer, sighting.head)
    if title is None:
        return replace(sighting, country=country)
    known = gazetteer.title(title)
    return replace(
        sighting, first=first, country=country, title=title,
        sectors=sighting.sectors or (known.sectors if known else ()),
    )  # fmt: skip


def _title_within(reading: Reading, gazetteer: Gazetteer, first: int, last: int) -> str | None:
    """The longest office among the words before a name."""
    for length in range(last - first, 0, -1):
        for start in range(first, last - length + 1):
            words = reading.text(start, start + length).lower()
            if gazetteer.title(words) is not None:
                return words
            agent = gazetteer.agent(reading.lemmas[start]) if length == 1 else None
            if agent is not None:
                return reading.lemmas[start]
    return None


def find_appositions(reading: Reading, sightings: list[Sighting]) -> dict[int, int]:
    """Pairs of a generic phrase and the name that it describes: head of the one → head of the other."""
    by_head = {s.head: s for s in sightings}
    pairs: dict[int, int] = {}
    for sighting in sightings:
        if sighting.named:
            continue
        name = _appositive(reading, by_head, sighting) or _following(sightings, reading, sighting)
        if name is not None and _agree(name, sighting):
            pairs[sighting.head] = name.head
    return pairs


def _appositive(reading: Reading, by_head: dict[int, Sighting], generic: Sighting) -> Sighting | None:
    head = reading.heads[generic.head]
    if reading.labels[generic.head] == "appos" and head in by_head and by_head[head].named:
        return by_head[head]
    for child in reading.children[generic.head]:
        if reading.labels[child] in ("appos", "nmod") and child in by_head and by_head[child].named:
            return by_head[child]
    return None


def _following(sightings: list[Sighting], reading: Reading, generic: Sighting) -> Sighting | None:
    """A name right after the office or after its "of" phrase: "the president of Chad Idriss Déby"."""
    end = max(t for t in reading.subtree(generic.head) if t <= generic.head + 4) + 1
    for name in sightings:
        same_sentence = reading.sentence_of[name.head] == reading.sentence_of[generic.head]
        if name.named and name.kind == "person" and same_sentence and name.first in (generic.last, end):
            return name
        if name.named and name.kind == "person" and name.head > generic.head and name.head < end and generic.kind == "person":
            return name
    return None


def _agree(name: Sighting, generic: Sighting) -> bool:
    if (name.kind == "person") != (generic.kind == "person"):
        return name.kind in ("media", "armed-group", "organisation") and generic.kind in ("group", "organisation", "media")
    return not (name.country and generic.country and name.country != generic.country and name.entries)
