"""Short names: words that repeat the name of somebody whom the report names in full elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.reading import Reading
from dateline.resolving.cast import Sighting
from dateline.resolving.phrases import head_of, joined_before, with_article
from dateline.resolving.words import folded


def surname_key(name: str) -> str:
    """The last name by which a person may be called afterwards: folded, without "Jr." and the like."""
    words = [
        word
        for word in folded(name).replace(",", " ").split()
        if word.rstrip(".") not in ("jr", "sr", "ii", "iii", "iv")
    ]
    return words[-1] if words else folded(name)


def with_short_names(reading: Reading, sightings: list[Sighting]) -> list[Sighting]:
    """Add single words that repeat the last name of a person, or the last word of a body, that the report names in full."""
    persons = {surname_key(s.name): s for s in sightings if s.kind == "person"}
    bodies = {folded(s.name).split()[0] for s in sightings if s.kind == "organisation" and " " in s.name}
    taken = {token for s in sightings for token in range(s.first, s.last)}
    added = list(_repeated(reading, sightings, taken))
    taken.update(token for s in added for token in range(s.first, s.last))
    for token, word in enumerate(reading.words):
        if token in taken or not word[0].isupper() or folded(word) not in persons:
            continue
        if _stands_alone(reading, token):
            added.append(Sighting(token, token + 1, token, word, "person"))
    mended = [s if folded(s.name) in bodies else _as_person(s, persons) for s in sightings]
    return sorted([*mended, *added], key=lambda s: s.first)


def _repeated(reading: Reading, sightings: list[Sighting], taken: set[int]) -> Iterator[Sighting]:
    """Names of several words that the recogniser found in one place and not in another, and "Le Goff" of "Yann Le Goff"."""
    known: dict[str, list[tuple[list[str], Sighting]]] = {}
    for sighting in sightings:
        for words in _forms(sighting):
            known.setdefault(words[0], []).append((words, sighting))
    for token, word in enumerate(reading.words):
        for words, sighting in known.get(word, ()):
            last = token + len(words)
            if reading.words[token:last] != words or not taken.isdisjoint(range(token, last)):
                continue
            head = head_of(reading, token, last)
            first = token if sighting.kind == "person" else with_article(reading, token, head)
            name = " ".join(words)
            entries = sighting.entries if name == sighting.name else ()
            yield Sighting(first, last, head, name, sighting.kind, entries)
            break


def _forms(sighting: Sighting) -> Iterator[list[str]]:
    """The words of a name of several words, and of a person's name those without its first ones."""
    words = sighting.name.split()
    if sighting.kind not in ("person", "organisation") or len(sighting.entries) > 1 or len(words) == 1:
        return
    for first in range(len(words) - 1 if sighting.kind == "person" else 1):
        yield words[first:]


def _as_person(sighting: Sighting, persons: dict[str, Sighting]) -> Sighting:
    """A one-word "body" that is the last name of a person named in full is that person."""
    if sighting.kind == "organisation" and not sighting.entries and folded(sighting.name) in persons:
        return replace(sighting, first=sighting.head, kind="person")
    return sighting


def _stands_alone(reading: Reading, token: int) -> bool:
    """Whether a capitalised word is a name by itself, neither before nor after another part of a name."""
    if joined_before(reading, token) is not None or reading.labels[token] in ("compound", "amod"):
        return False
    if _is_name_part(reading, token + 1, token) and reading.words[token + 1][0].isupper():
        return False
    before = token - 1
    titled = before >= 0 and reading.words[before].endswith(".")
    return titled or not _is_name_part(reading, before, token) or reading.heads[before] != token


def _is_name_part(reading: Reading, token: int, beside: int) -> bool:
    """Whether a neighbour in the same sentence is a word of a name."""
    if not 0 <= token < len(reading) or reading.sentence_of[token] != reading.sentence_of[beside]:
        return False
    return reading.tags[token] in ("NNP", "NNPS")
