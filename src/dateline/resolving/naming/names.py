"""Names: the phrases of a report that name a known or unknown actor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from dateline.gazetteer import Entry, Gazetteer
from dateline.reading import Entity, Reading
from dateline.record import Kind
from dateline.resolving.bodies import body_at, says_only_its_state
from dateline.resolving.cast import Sighting
from dateline.resolving.countries import country_of
from dateline.resolving.credits import is_credit, past_credit
from dateline.resolving.naming.known import find_known
from dateline.resolving.naming.missed import find_missed, has_age, is_addressed, is_thing, is_town
from dateline.resolving.naming.words import load_naming_words
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
REBELS: Final = ("REB",)
LONGEST_PERSON: Final = 6
"""Tokens (hyphens too) below which a "body" that begins with a first name is a person."""


def find_names(reading: Reading, gazetteer: Gazetteer) -> list[Sighting]:
    """Names from the gazetteer and from the recogniser, the longer winning where two overlap."""
    found = [
        *find_known(reading, gazetteer),
        *_recognised(reading, gazetteer),
        *find_missed(reading, gazetteer),
    ]
    found = [s for s in found if not (is_credit(reading, s.first) or _is_street(reading, s))]
    found.sort(key=lambda s: (s.first - s.last if s.named else 0, not s.entries, s.first))
    taken: set[int] = set()
    kept = []
    for sighting in found:
        tokens = range(sighting.first, sighting.last)
        if not taken.intersection(tokens):
            taken.update(tokens)
            kept.append(sighting)
    return sorted(kept, key=lambda s: s.first)


def _is_street(reading: Reading, sighting: Sighting) -> bool:
    """Whether a name is of a street that has blocks: "in the 500 block of Calle Larga"."""
    return [w.lower() for w in reading.words[max(0, sighting.first - 2) : sighting.first]] == ["block", "of"]


def _recognised(reading: Reading, gazetteer: Gazetteer) -> Iterator[Sighting]:
    """Names that the recogniser found; in headlines full of capitals only those that stand elsewhere too."""
    lower = frozenset(word for word in reading.words if word[0].islower())
    seen: set[str] = set()
    later = []
    for entity in reading.entities:
        kind = "person" if has_age(reading, entity.last) else KIND_OF_LABEL.get(entity.label)
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


def _of_run(reading: Reading, gazetteer: Gazetteer, span: tuple[int, int], kind: Kind) -> Sighting | None:
    """The actor that a run of capitals names; None for titles, bodies, demonyms, towns and things."""
    first, last = _past_country(reading, gazetteer, span)
    span = past_credit(reading, first, last), last
    first, last = span = _with_compound(reading, gazetteer, span)
    name = reading.text(first, last)
    if reading.words[last : last + 2] in (["'s", "Day"], ["’s", "Day"]):  # Valentine's Day
        return None
    if has_age(reading, last) and last - first > 1:
        return Sighting(first, last, head_of(reading, first, last), name, "person", gazetteer.find(name))
    if gazetteer.demonym(name) or gazetteer.title(name) or gazetteer.body(name) or is_thing(reading, span):
        return None
    entries = gazetteer.find(name)
    if entries:
        known = entries[0].kind not in ("state", "government")
        return _of_entry(reading, span, entries) if known else None
    if gazetteer.is_capital_or_metonym(name) or joined_before(reading, first):
        return None
    return _of_unknown(reading, gazetteer, span, _mended_kind(reading, gazetteer, span, kind))


def _mended_kind(reading: Reading, gazetteer: Gazetteer, span: tuple[int, int], kind: Kind) -> Kind:
    """A body where the last word tells one, a person where a few words begin with a first name, else what was recognised."""
    first, last = span
    closing = reading.words[last - 1].strip(".").lower()
    is_body = last - first > 1 and body_at(reading, gazetteer, head_of(reading, first, last)) is not None
    if is_body or closing in load_words().body_sorts:
        return "organisation"
    is_called_so = 1 < last - first < LONGEST_PERSON and gender_of(reading.words[first]) is not None
    if is_called_so:
        return "person"
    sort = gazetteer.agent(closing) if last - first > 1 else None
    return "organisation" if sort is not None and sort.kind == "organisation" else kind


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
    return (before, last) if joined and not known and not is_town(gazetteer, word) else span


def _past_country(reading: Reading, gazetteer: Gazetteer, span: tuple[int, int]) -> tuple[int, int]:
    """A name without the country that an office before it has: "the president of Uruguay Ada Lowe"."""
    first, last = span
    if last - first < 3 or first == 0 or reading.words[first - 1].lower() != "of":
        return span
    is_state = any(entry.kind == "state" for entry in gazetteer.find(reading.words[first]))
    return (first + 1, last) if is_state else span


def _of_unknown(reading: Reading, gazetteer: Gazetteer, span: tuple[int, int], kind: Kind) -> Sighting | None:
    """A name that only the report knows; None for a town, a village of any name, or a body that is an adjective."""
    first, last = span
    name, head = reading.text(first, last), head_of(reading, first, last)
    if is_addressed(reading, first):
        return Sighting(first, last, head, name, "person")
    if _is_of_place(reading, first):
        return None
    if kind == "person":
        alone = last - first == 1 and folded(name) not in load_words().first_names
        visited = reading.labels[head] in ("dobj", "pobj") and (
            last - first == 1 or reading.words[first - 1].lower() in ("of", "from", "to")
        )
        if is_town(gazetteer, name) and (alone or visited or is_located(reading, head)):
            return None
        return Sighting(first, last, head, name, kind)
    if is_town(gazetteer, name) or (last - first == 1 and reading.labels[head] == "amod"):
        return None
    return _of_body(reading, gazetteer, span, head)


def _of_body(reading: Reading, gazetteer: Gazetteer, span: tuple[int, int], head: int) -> Sighting:
    """A body that only the report knows, with country and sectors where its name tells what it is: "Ministry of Defence of Chad"."""
    first, last = span
    start, end = with_article(reading, first, head), with_acronym(reading, last)
    unknown = Sighting(
        start,
        end,
        head,
        reading.text(first, last),
        "organisation",
        country=country_of(reading, gazetteer, head),
    )
    body, noun = body_at(reading, gazetteer, head), reading.words[head].lower() if last - first > 1 else ""
    if noun in load_naming_words().armies and (body is None or _is_of_rebels(reading, span, body)):
        sectors = REBELS if body is not None and body.country else ()
        return replace(unknown, kind="armed-group", sectors=sectors)
    if body is None:
        sort = gazetteer.agent(noun)  # "Crestline Bank" is a bank
        is_body = sort is not None and sort.kind == "organisation"
        return replace(unknown, sectors=sort.sectors) if sort is not None and is_body else unknown
    whole = replace(
        body,
        first=min(body.first, start),
        last=max(body.last, end),
        name=max(body.name, unknown.name, key=len),
        named=True,
    )
    return whole if says_only_its_state(whole, gazetteer) else replace(whole, title=None)


def _is_of_rebels(reading: Reading, span: tuple[int, int], body: Sighting) -> bool:
    """Whether an army is no state's: it has no country, or a word that rebels call themselves by ("Liberation Army of Chad")."""
    words = {word.lower() for word in reading.words[slice(*span)]}
    return body.country is None or not words.isdisjoint(load_naming_words().of_rebels)


def _is_of_place(reading: Reading, first: int) -> bool:
    """Whether what stands before a name calls it a place: "the village of Ndola"."""
    return first > 1 and reading.words[first - 1] == "of" and reading.words[first - 2] in load_words().sorts


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
    if word[0].isupper() or word[0].isdigit() or word.lower() in load_naming_words().connectors:
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


def _is_common(reading: Reading, sighting: Sighting, lower: frozenset[str]) -> bool:
    """Whether a one-word name is only a common word with a capital: it stands elsewhere without one."""
    if sighting.entries or sighting.last - sighting.first > 1:
        return False
    word = reading.words[sighting.head]
    return word.lower() in lower and not word.isupper()
