"""Titles before names: "U.S. Secretary of State Antony Blinken" is one mention."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from dateline.gazetteer import Gazetteer
from dateline.reading import Reading
from dateline.resolving.cast import Sighting
from dateline.resolving.countries import country_among
from dateline.resolving.descriptions import PLURAL
from dateline.resolving.naming.words import load_naming_words
from dateline.resolving.phrases import BREAKS, HYPHENS

LONGEST_TITLE: Final = 6
"""Words of the longest title looked for ("Minister of Foreign Affairs and Expatriates")."""
BEFORE_NAME: Final = frozenset("JJ JJS NN NNP NNPS NNS DT CD VBN POS HYPH PRP$ AFX".split())
BODIES: Final = frozenset(["organisation", "armed-group", "government", "media"])
"""Kinds of those whose name in a title is no mere description of who has it."""
INSIDE: Final = frozenset(["amod", "compound", "nmod"])
"""Labels of a verb's form that stands inside a phrase: "the accused Ada Lowe"."""


def join_titles(reading: Reading, gazetteer: Gazetteer, names: list[Sighting]) -> list[Sighting]:
    """Widen the names of persons to the titles before them, and read role and country from these.

    A body named in the title stays one by itself: "Hamas" of "the Hamas leader Ada Lowe" is who "the group" calls back.
    """
    names = [_as_person(reading, gazetteer, name) for name in names]
    titled = {s.head: _with_title(reading, gazetteer, s) for s in names if _is_named_person(s)}
    own = {t for s in names if _is_named_person(s) for t in range(s.first, s.last)}
    covered = {t for s in titled.values() for t in range(s.first, s.last)}
    return [
        titled.get(s.head, s)
        for s in names
        if s.head in titled or s.head not in (own if _is_body(gazetteer, s) else covered)
    ]


def _is_named_person(sighting: Sighting) -> bool:
    return sighting.kind == "person" and sighting.named


def _is_body(gazetteer: Gazetteer, sighting: Sighting) -> bool:
    """Whether a name is a body's; "President" by itself is none, though the recogniser may take it for one."""
    return sighting.named and sighting.kind in BODIES and gazetteer.title(sighting.name.lower()) is None


def _as_person(reading: Reading, gazetteer: Gazetteer, name: Sighting) -> Sighting:
    """A name of two or three words that was taken for a body's, right behind an office: "police spokesman Edo Tamm"."""
    words = reading.words[name.first : name.last]
    unknown = (
        name.kind == "organisation" and name.named and not (name.entries or name.sectors or name.country)
    )
    if not unknown or len(words) not in (2, 3) or not all(w.isalpha() and w.istitle() for w in words):
        return name
    found = _title_before(reading, gazetteer, name.first)
    is_office = found is not None and gazetteer.title(found[1]) is not None
    return replace(name, kind="person") if is_office and reading.tags[name.first - 1] not in PLURAL else name


def _with_title(reading: Reading, gazetteer: Gazetteer, name: Sighting) -> Sighting:
    inner = _titled_inside(reading, gazetteer, name)
    found = _title_before(reading, gazetteer, inner.first)
    if found is None:
        return inner
    start, title = found
    first = _widened(reading, start, inner.head)
    last, owner = _end_with_country(reading, gazetteer, inner)
    known = gazetteer.title(title)
    agent = gazetteer.agent(title)
    sectors = known.sectors if known is not None else agent.sectors if agent is not None else ()
    country = inner.country or country_among(reading, gazetteer, first, inner.first) or owner
    return replace(
        inner, first=first, last=last, country=country, title=title, sectors=inner.sectors or sectors
    )


def _titled_inside(reading: Reading, gazetteer: Gazetteer, name: Sighting) -> Sighting:
    """The name alone where the recogniser took a title into it ("Senator Ada Lowe")."""
    first = name.first
    least = 2 if name.entries else 1
    while first < name.last - least and gazetteer.title(reading.words[first]) is not None:
        first += 1
    if first == name.first:
        return name
    return replace(name, first=first, name=name.name if name.entries else reading.text(first, name.last))


def _title_before(reading: Reading, gazetteer: Gazetteer, first: int) -> tuple[int, str] | None:
    """The longest title or trade that ends right before a name, with the token that it starts at."""
    if first > 0 and reading.poses[first - 1] == "VERB" and reading.labels[first - 1] not in INSIDE:
        return None  # "the union accused Ada Lowe" is of no accused
    start_of_sentence = reading.sentences[reading.sentence_of[first]][0]
    for start in range(max(start_of_sentence, first - LONGEST_TITLE), first):
        if reading.words[start] in BREAKS or not reading.words[start][0].isalpha():
            continue
        words = reading.text(start, first).lower()
        if gazetteer.title(words) is not None or gazetteer.agent(words) is not None:
            return start, words
    return None


def _widened(reading: Reading, first: int, head: int) -> int:
    """Take in what stands before a title and belongs to the same phrase: "the former Turkish"."""
    start_of_sentence = reading.sentences[reading.sentence_of[first]][0]
    while first > start_of_sentence:
        before = first - 1
        inside = before < reading.heads[before] <= head
        if not inside or reading.tags[before] not in BEFORE_NAME or reading.words[before] in BREAKS:
            return first
        if reading.words[before] in HYPHENS and reading.starts[before] > reading.ends[before - 1]:
            return first  # "LIMA, May 14 - Peruvian Foreign Minister Ada Lowe"
        first = before
    return first


def _end_with_country(reading: Reading, gazetteer: Gazetteer, name: Sighting) -> tuple[int, str | None]:
    """The end of a name with the country after it: "President Ada Lowe of Chad"."""
    last = name.last
    if last + 1 < len(reading) and reading.words[last] == "of":
        for end in (last + 3, last + 2):
            if end <= len(reading) and reading.words[end - 1][0].isalnum():
                states = [e for e in gazetteer.find(reading.text(last + 1, end)) if e.kind == "state"]
                if states:
                    return end, states[0].country
    return last, None


def is_honorific(title: str) -> bool:
    """Whether a title is a form of address only."""
    return title.lower() in load_naming_words().honorifics
