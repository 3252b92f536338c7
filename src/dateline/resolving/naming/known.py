"""Known names: the phrases of a report that the gazetteer has, and what they are in their place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dateline.gazetteer import Entry, Gazetteer
from dateline.reading import Reading
from dateline.record import Kind
from dateline.resolving.cast import Sighting
from dateline.resolving.descriptions import PLURAL
from dateline.resolving.naming.words import load_naming_words
from dateline.resolving.phrases import (
    HYPHENS,
    head_of,
    is_located,
    joined_before,
    phrase_start,
    with_acronym,
    with_article,
)

LOWER_TAIL: Final = 2
"""Lower-case words that may end a known name ("the Croatian government", "Islamic State militants")."""
MODIFIERS: Final = frozenset(["amod", "compound", "nmod"])
PROPER: Final = frozenset(["NNP", "NNPS"])
NOMINAL: Final = frozenset(["nsubj", "nsubjpass", "dobj", "pobj", "conj", "attr"])
"""Labels with which an adjective of a country is a noun."""
ACTED_ON: Final = frozenset(["dobj", "dative", "nsubjpass"])
FACING: Final = frozenset("with against between by toward towards".split())
"""Prepositions after which a capital is its government ("talks with Moscow")."""
HIDDEN_PREFIXES: Final = frozenset(["al", "el", "ash", "ad", "an", "as"])
ARTICLED: Final = frozenset(["state", "government", "organisation", "armed-group", "media", "group"])


def find_known(reading: Reading, gazetteer: Gazetteer) -> Iterator[Sighting]:
    """Every phrase that the gazetteer has a meaning for, the longest first at each token."""
    for start, end in reading.sentences:
        token = start
        while token < end:
            starts = _may_start(reading, gazetteer, token)
            found = _known_at(reading, gazetteer, token, end) if starts else None
            if found is None:
                token += 1
                continue
            last, sighting = found
            if sighting is not None:
                yield sighting
            token = last


def _may_start(reading: Reading, gazetteer: Gazetteer, token: int) -> bool:
    word = reading.words[token]
    lower = word.lower()
    is_verb = reading.tags[token] in ("VB", "VBP")
    if is_verb and token + 1 < len(reading) and not reading.words[token + 1][0].isupper():
        return False  # "Let us begin"
    if not word[0].isupper() and not (lower in HIDDEN_PREFIXES and _hyphen_follows(reading, token)):
        return False
    return lower.replace(".", "").partition("-")[0] in gazetteer.starts


def _hyphen_follows(reading: Reading, token: int) -> bool:
    return (
        token + 2 < len(reading)
        and reading.words[token + 1] in HYPHENS
        and reading.words[token + 2][0].isupper()
    )


def _known_at(
    reading: Reading, gazetteer: Gazetteer, token: int, end: int
) -> tuple[int, Sighting | None] | None:
    """The end of the longest known name that starts at a token, and the actor that it is there, if any."""
    for last in range(_run_end(reading, gazetteer, token, end), token, -1):
        final = reading.words[last - 1]
        if not final[0].isalnum():
            continue
        text = reading.text(token, last)
        if not gazetteer.has(text):
            continue
        entries = gazetteer.find(text)
        if entries:
            return last, _of_entries(reading, gazetteer, (token, last), entries)
        seat = gazetteer.is_capital_or_metonym(text)
        if seat is not None:
            return last, _of_seat(reading, token, last, seat)
        country = gazetteer.demonym(text)
        if country is not None:
            return last, _of_demonym(reading, gazetteer, (token, last), country)
        parts = gazetteer.subdivisions(text)
        if len(parts) == 1 and not _is_city(text, gazetteer):
            part = gazetteer.entry(parts[0].code.lower())
            return last, None if part is None else _of_seat(reading, token, last, part)
    return None


def _is_end_of_name(reading: Reading, gazetteer: Gazetteer, head: int) -> bool:
    """Whether a single word is the end of a longer name: a word with a capital belongs to it, and tells no country or party."""
    before = head - 1
    if before < 0 or reading.heads[before] != head or reading.labels[before] not in MODIFIERS:
        return False
    word = reading.words[before]
    told = gazetteer.demonym(word) or gazetteer.find(word) or word.lower() in load_naming_words().of_parties
    return word[0].isupper() and word.isalpha() and not told


def _run_end(reading: Reading, gazetteer: Gazetteer, token: int, end: int) -> int:
    """How far a name may reach: over capitals, small words and hyphens, and two lower-case words more."""
    last, tail = token + 1, 0
    while last < min(end, token + gazetteer.longest + 2):
        word = reading.words[last]
        if not _goes_on(word):
            tail += 1
            if tail > LOWER_TAIL or not word.isalpha():
                break
        last += 1
    return last


def _goes_on(word: str) -> bool:
    """Whether a word may stand inside a name."""
    is_small = word in load_naming_words().connectors or word in HYPHENS or word == "'s"
    return is_small or word[0].isupper() or word[0].isdigit()


def _of_entries(
    reading: Reading, gazetteer: Gazetteer, span: tuple[int, int], entries: tuple[Entry, ...]
) -> Sighting | None:
    first, last = span
    entry = entries[0]
    head = head_of(reading, first, last)
    if _is_ingredient(reading, gazetteer, first):
        return None
    if entry.kind == "state" and _is_part_of_region(reading, gazetteer, span):
        return None
    if entry.kind == "person" and last - first == 1 and _is_part_of_name(reading, head, last):
        return None  # "Bush administration", "Trump Tower": not the person
    if entry.kind == "government" and last - first == 1 and _is_end_of_name(reading, gazetteer, head):
        return None  # "National Congress": not the one that is called so without more
    is_land = entry.kind in ("state", "government")
    if is_land and is_located(reading, head) and not _is_aimed_at(reading, entry, head):
        return None
    start = with_article(reading, first, head) if entry.kind in ARTICLED else first
    last = with_acronym(reading, last) if entry.kind in ARTICLED else last
    return Sighting(start, last, head, entry.name, entry.kind, entries, entry.country, entry.sectors)


def _is_part_of_region(reading: Reading, gazetteer: Gazetteer, span: tuple[int, int]) -> bool:
    """Whether a state's name ends the name of a larger or other land: "South America", "Northern Ireland"."""
    first, last = span
    before = first - 1
    if (
        before < 0
        or not reading.words[before][0].isupper()
        or reading.passage_of[before] != reading.passage_of[first]
    ):
        return False
    return any(place.precision == "region" for place in gazetteer.toponyms.find(reading.text(before, last)))


def _is_aimed_at(reading: Reading, entry: Entry, head: int) -> bool:
    """Whether a state is a target: "fired missiles at Saudi Arabia"; nothing happens "at" a state."""
    return (
        entry.kind == "state"
        and reading.labels[head] == "pobj"
        and reading.lemmas[reading.heads[head]] == "at"
    )


def _is_part_of_name(reading: Reading, head: int, last: int) -> bool:
    """Whether a single word is the first half of something else."""
    if reading.labels[head] != "compound":
        return False
    above = reading.heads[head]
    if above >= last and reading.tags[above] not in PROPER:
        return True
    return last < len(reading) and reading.words[last][0].isupper() and reading.tags[last] in PROPER


def _of_demonym(
    reading: Reading, gazetteer: Gazetteer, span: tuple[int, int], country: str
) -> Sighting | None:
    """An adjective of a country: the state where it says whose deed it is, its people where it is a noun."""
    first, last = span
    head = head_of(reading, first, last)
    known = gazetteer.country(country)
    state = None if known is None else gazetteer.entry(known.key)
    if state is None or _is_ingredient(reading, gazetteer, first):
        return None
    if reading.labels[head] in MODIFIERS and reading.heads[head] >= last:
        return Sighting(first, last, head, state.name, "state", (state,), country)
    if reading.tags[head] in PLURAL:
        start = with_article(reading, first, head)
        return Sighting(
            start, last, head, reading.text(first, last), "group", (), country, (), None, named=False
        )
    if reading.labels[head] in NOMINAL and reading.tags[head] in ("NN", "NNP", "JJ"):
        return _of_single(reading, span, country)
    return None


def _of_single(reading: Reading, span: tuple[int, int], country: str) -> Sighting | None:
    """One person or a people: "a Chechen", "the Turkish" (but not a language: "in Turkish")."""
    first, last = span
    head = head_of(reading, first, last)
    start = phrase_start(reading, head)
    article = reading.words[start].lower()
    if start == first or article not in ("a", "an", "the", "another", "one"):
        return None
    bare = start == first - 1
    kind: Kind = "group" if article == "the" and bare else "person"
    return Sighting(start, last, head, reading.text(first, last), kind, (), country, (), None, named=False)


def _is_ingredient(reading: Reading, gazetteer: Gazetteer, first: int) -> bool:
    """Whether a hyphen makes a name part of another word; two names so joined both stand ("Saudi-Iranian")."""
    before = joined_before(reading, first)
    if before is None:
        return False
    other = reading.words[first - 2]
    if before in load_naming_words().prefixes or not other[0].isupper():
        return True
    return not (gazetteer.demonym(other) or gazetteer.find(other))


def _of_seat(reading: Reading, first: int, last: int, seat: Entry) -> Sighting | None:
    """A capital stands for its government where it acts or is acted on in words; else it is a place."""
    head = head_of(reading, first, last)
    if not acts(reading, head) or joined_before(reading, first):
        return None
    return Sighting(first, last, head, seat.name, seat.kind, (seat,), seat.country, seat.sectors)


def _is_city(name: str, gazetteer: Gazetteer) -> bool:
    return any(place.precision == "city" for place in gazetteer.toponyms.find(name)[:1])


def acts(reading: Reading, head: int) -> bool:
    """Whether a city's grammar makes it its government: it does something, or is spoken or turned to."""
    words = load_naming_words()
    label, above = reading.labels[head], reading.heads[head]
    if label == "conj" and above != head:
        return acts(reading, above)
    lemma = reading.lemmas[above]
    if label == "nsubj":
        return reading.poses[above] in ("VERB", "AUX") and (
            lemma not in words.of_cities or _is_auxiliary(reading, above)
        )
    if label == "poss":
        return (
            reading.labels[above] in ("nsubj", "dobj", "nsubjpass", "pobj")
            and not reading.words[above][0].isupper()
        )
    if label == "dative":  # who is given something: "lent Kyiv two tanks"
        return reading.poses[head] != "ADP"
    if label in ACTED_ON:
        return lemma in words.to_governments
    return label == "pobj" and lemma in FACING


def _is_auxiliary(reading: Reading, verb: int) -> bool:
    """Whether "be" or "have" has a clause or an adjective of will after it: "Moscow is ready to …"."""
    return reading.child(verb, "xcomp", "acomp") is not None
