"""Names: the phrases of a report that name a known or unknown actor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from dateline.gazetteer import Entry, Gazetteer
from dateline.gazetteer.toponyms import find_toponyms, weight
from dateline.reading import Entity, Reading
from dateline.record import Kind
from dateline.resolving.cast import Sighting
from dateline.resolving.known import find_known
from dateline.resolving.phrases import (
    HYPHENS,
    head_of,
    is_located,
    is_title_case,
    joined_before,
    with_acronym,
    with_article,
)  # fmt: skip
from dateline.resolving.words import folded, gender_of, load_words

KIND_OF_LABEL: Final[dict[str, Kind]] = {"PERSON": "person", "ORG": "organisation"}
LONGEST_PERSON: Final = 6
"""Tokens (hyphens too) below which a "body" that begins with a first name is a person."""
ALONE: Final = frozenset(["nsubj", "nsubjpass", "appos"])
"""Labels with which a first name by itself is a person's."""
SMALL_TOWN: Final = 15_000
"""Inhabitants from which a one-word name that the recogniser calls a body is taken for a town."""


def find_names(reading: Reading, gazetteer: Gazetteer) -> list[Sighting]:
    """Names from the gazetteer and from the recogniser, the longer winning where two overlap."""
    found = [
        *find_known(reading, gazetteer),
        *_recognised(reading, gazetteer),
        *_told_by_word(reading, gazetteer),
    ]
    found.sort(key=lambda s: (s.first - s.last if s.named else 0, not s.entries, s.first))
    taken: set[int] = set()
    kept = []
    for sighting in found:
        tokens = range(sighting.first, sighting.last)
        if not taken.intersection(tokens):
            taken.update(tokens)
            kept.append(sighting)
    return sorted(kept, key=lambda s: s.first)


def _recognised(reading: Reading, gazetteer: Gazetteer) -> Iterator[Sighting]:
    """Names that the recogniser found; in headlines full of capitals only those that stand elsewhere too."""
    lower = frozenset(word for word in reading.words if word[0].islower())
    seen: set[str] = set()
    later = []
    for entity in reading.entities:
        kind = KIND_OF_LABEL.get(entity.label)
        if kind is None:
            continue
        shouted = is_title_case(reading, reading.sentence_of[entity.first])
        for first, last in name_runs(reading, entity):
            sighting = _of_run(reading, gazetteer, (first, last), kind)
            if sighting is None or _is_common(reading, sighting, lower):
                continue
            if shouted:
                later.append(sighting)
            else:
                seen.add(sighting.name)
                yield sighting
    yield from (sighting for sighting in later if sighting.name in seen)


def _told_by_word(reading: Reading, gazetteer: Gazetteer) -> Iterator[Sighting]:
    """Names that the recogniser missed: those that begin with a first name, and those of parties."""
    inside = {t: e.label for e in reading.entities if e.label != "NORP" for t in range(e.first, e.last)}
    words = load_words()
    for token, word in enumerate(reading.words):
        label = inside.get(token)
        if word[0].isupper() and label not in KIND_OF_LABEL and _is_sort_of_body(reading, token - 1):
            last = _run_of_names(reading, token)
            yield Sighting(
                token, last, head_of(reading, token, last), reading.text(token, last), "organisation"
            )
            continue
        if label in KIND_OF_LABEL or not word[0].isupper() or reading.tags[token] not in ("NNP", "NNPS"):
            continue
        if label is not None and _run_of_names(reading, token) == token + 1:
            continue
        if folded(word) in words.first_names or _is_beside_person(reading, gazetteer, token):
            sighting = _of_first_name(reading, gazetteer, token)
            if sighting is not None:
                yield sighting
        elif word.lower() in words.party_names and token and reading.words[token - 1].lower() == "the":
            yield Sighting(token - 1, token + 1, token, word, "organisation", sectors=("PTY",))


def _of_first_name(reading: Reading, gazetteer: Gazetteer, token: int) -> Sighting | None:
    """A person's name from a first name on; by itself only where it is a subject, or beside a noun for a person."""
    last = _run_of_names(reading, token)
    before = token - 1
    follows = before >= 0 and reading.tags[before] == "NNP" and reading.heads[before] in range(token, last)
    if follows and gazetteer.title(reading.words[before]) is None:
        return None
    name, head = reading.text(token, last), head_of(reading, token, last)
    if (
        gazetteer.find(name)
        or _is_town(name)
        or _is_thing(reading, (token, last))
        or is_title_case(reading, reading.sentence_of[token])
    ):
        return None
    if last - token == 1 and reading.labels[head] not in ALONE:
        return None
    return Sighting(token, last, head, name, "person")


def _run_of_names(reading: Reading, token: int) -> int:
    """The end of the run of names, each hanging on the next, that starts at a token."""
    last = token + 1
    while (
        last < len(reading)
        and reading.tags[last] == "NNP"
        and reading.heads[last - 1] in (last, reading.heads[last])
    ):
        last += 1
    return last


def _is_sort_of_body(reading: Reading, token: int) -> bool:
    """Whether a token is a noun for a body in lower case: "maker" in "the drug maker Serovar"."""
    if token < 0 or reading.tags[token] != "NN" or not reading.words[token].islower():
        return False
    return reading.labels[token] == "compound" and reading.lemmas[token] in load_words().body_sorts


def _is_beside_person(reading: Reading, gazetteer: Gazetteer, token: int) -> bool:
    """Whether a name of several words is in apposition to a noun for a person: "the envoy, Rustam Dolgov,"."""
    last = _run_of_names(reading, token)
    head = last - 1
    if last - token < 2 or reading.labels[head] != "appos" or reading.poses[reading.heads[head]] != "NOUN":
        return False
    agent = gazetteer.agent(reading.lemmas[reading.heads[head]])
    return agent is not None and agent.kind == "person"


def _of_run(reading: Reading, gazetteer: Gazetteer, span: tuple[int, int], kind: Kind) -> Sighting | None:
    """The actor that a run of capitals names; None for titles, bodies, demonyms, towns and things."""
    first, last = span = _with_compound(reading, gazetteer, _past_country(reading, gazetteer, span))
    name = reading.text(first, last)
    if gazetteer.demonym(name) or gazetteer.title(name) or gazetteer.body(name) or _is_thing(reading, span):
        return None
    entries = gazetteer.find(name)
    if entries:
        known = entries[0].kind not in ("state", "government")
        return _of_entry(reading, span, entries) if known else None
    if gazetteer.is_capital_or_metonym(name) or joined_before(reading, first):
        return None
    if kind == "person" and reading.words[last - 1].strip(".").lower() in load_words().body_sorts:
        kind = "organisation"
    if (
        kind == "organisation"
        and 1 < last - first < LONGEST_PERSON
        and gender_of(reading.words[first]) is not None
        and reading.words[last - 1].strip(".").lower() not in load_words().body_sorts
    ):
        kind = "person"
    return _of_unknown(reading, span, kind)


def _with_compound(reading: Reading, gazetteer: Gazetteer, span: tuple[int, int]) -> tuple[int, int]:
    """A name of one word with the one before it, where grammar joins them and it is no title: "Aero" of "Aero Lusitana"."""
    first, last = span
    before = first - 1
    if (
        last - first > 1
        or before < 0
        or reading.tags[before] != "NNP"
        or reading.labels[before] != "compound"
    ):
        return span
    word = reading.words[before]
    joined = reading.heads[before] == first and word[0].isupper() and word.isalpha()
    known = (
        gazetteer.title(word)
        or gazetteer.demonym(word)
        or gazetteer.find(word)
        or gazetteer.agent(word.lower())
    )
    return (before, last) if joined and not known and not _is_town(word) else span


def _past_country(reading: Reading, gazetteer: Gazetteer, span: tuple[int, int]) -> tuple[int, int]:
    """A name without the country that an office before it has: "the president of Uruguay Ada Lowe"."""
    first, last = span
    if last - first < 3 or first == 0 or reading.words[first - 1].lower() != "of":
        return span
    is_state = any(entry.kind == "state" for entry in gazetteer.find(reading.words[first]))
    return (first + 1, last) if is_state else span


def _of_unknown(reading: Reading, span: tuple[int, int], kind: Kind) -> Sighting | None:
    """A name that only the report knows; None for a town, or for a body that is an adjective."""
    first, last = span
    name, head = reading.text(first, last), head_of(reading, first, last)
    if kind == "person":
        alone = last - first == 1 and folded(name) not in load_words().first_names
        if _is_town(name) and (alone or is_located(reading, head)):
            return None
        return Sighting(first, last, head, name, kind)
    if last - first == 1 and (_is_town(name) or reading.labels[head] == "amod"):
        return None
    if last - first > 1 and reading.words[last - 1].lower() in load_words().armies:
        kind = "armed-group"
    return Sighting(with_article(reading, first, head), with_acronym(reading, last), head, name, kind)


def _of_entry(reading: Reading, span: tuple[int, int], entries: tuple[Entry, ...]) -> Sighting:
    first, last = span
    entry = entries[0]
    head = head_of(reading, first, last)
    start = first if entry.kind == "person" else with_article(reading, first, head)
    return Sighting(start, last, head, entry.name, entry.kind, entries, entry.country, entry.sectors)


def name_runs(reading: Reading, entity: Entity) -> Iterator[tuple[int, int]]:
    """The runs of an entity's tokens that can be a name: capitals, small words within, hyphens within a word."""
    first = entity.first
    for token in range(entity.first, entity.last + 1):
        if token == entity.last or not _may_continue(reading, token, entity.last):
            run = _trimmed(reading, first, token)
            if run is not None:
                yield run
            first = token + 1


def _may_continue(reading: Reading, token: int, end: int) -> bool:
    word = reading.words[token]
    if word[0].isupper() or word[0].isdigit() or word.lower() in load_words().connectors:
        return True
    if word in HYPHENS:
        tied = reading.starts[token] == reading.ends[token - 1] if token else False
        return tied and token + 1 < end and reading.words[token + 1][0].isupper()
    return word in ("'s", "’s", "'", "’", ".") and token + 1 < end


def _trimmed(reading: Reading, first: int, last: int) -> tuple[int, int] | None:
    """A run without small words, numbers alone and marks at its edges."""
    while first < last and not reading.words[first][0].isupper():
        first += 1
    while first < last and reading.labels[first] == "det" and first + 1 < last:
        first += 1
    while first < last and not _may_end(reading.words[last - 1]):
        last -= 1
    return (first, last) if first < last and len(reading.text(first, last)) > 1 else None


def _may_end(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()


def _is_thing(reading: Reading, span: tuple[int, int]) -> bool:
    """Whether the last word of a name is that of a law, a street, a day or the like."""
    things = load_words().things
    return (
        any(reading.words[token].lower() in things for token in (span[1] - 1,))
        or "v." in reading.words[slice(*span)]
    )


def _is_town(name: str) -> bool:
    return any(weight(place) >= SMALL_TOWN for place in find_toponyms(name)[:1])


def _is_common(reading: Reading, sighting: Sighting, lower: frozenset[str]) -> bool:
    """Whether a one-word name is only a common word with a capital: it stands elsewhere without one."""
    if sighting.entries or sighting.last - sighting.first > 1:
        return False
    word = reading.words[sighting.head]
    return word.lower() in lower and not word.isupper()


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
    known: dict[str, Sighting] = {}
    for sighting in sightings:
        if sighting.kind not in ("person", "organisation") or len(sighting.entries) > 1:
            continue
        words = sighting.name.split()
        for first in range(len(words) - 1 if sighting.kind == "person" else min(1, len(words) - 1)):
            known.setdefault(" ".join(words[first:]), sighting)
    starts = {name.split()[0] for name in known}
    for token, word in enumerate(reading.words):
        if word not in starts or token in taken:
            continue
        for name, sighting in known.items():
            last = token + len(name.split())
            if name.startswith(word) and last <= len(reading) and reading.words[token:last] == name.split():
                if not taken.intersection(range(token, last)):
                    head = head_of(reading, token, last)
                    first = token if sighting.kind == "person" else with_article(reading, token, head)
                    whole = name == sighting.name
                    yield Sighting(first, last, head, name, sighting.kind, sighting.entries if whole else ())
                    break


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
