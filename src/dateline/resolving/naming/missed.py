"""Missed names: those that the recogniser doesn't find, but that their words or their place tell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dateline.gazetteer import Gazetteer
from dateline.gazetteer.toponyms import is_large
from dateline.reading import Reading
from dateline.resolving.bodies import body_at
from dateline.resolving.cast import Sighting
from dateline.resolving.naming.words import load_naming_words
from dateline.resolving.phrases import head_of, is_title_case
from dateline.resolving.words import folded, load_words

RECOGNISED: Final = frozenset(["PERSON", "ORG"])
"""Labels of the recogniser that are read elsewhere."""
ALONE: Final = frozenset(["nsubj", "nsubjpass", "appos"])
"""Labels with which a first name by itself is a person's."""


ADDRESSES: Final = frozenset("mr mr. mrs mrs. ms ms. dr dr. prof.".split())
"""What stands before names of persons only."""


def find_missed(reading: Reading, gazetteer: Gazetteer) -> Iterator[Sighting]:
    """Names that the recogniser missed: those that begin with a first name, and those of bodies and parties."""
    inside = {t: e.label for e in reading.entities if e.label != "NORP" for t in range(e.first, e.last)}
    for token, word in enumerate(reading.words):
        label = inside.get(token)
        if word[0].isupper() and label not in RECOGNISED:
            found = _after_sort(reading, token) or _person_or_party(reading, gazetteer, token, label)
            if found is not None:
                yield found


def _after_sort(reading: Reading, token: int) -> Sighting | None:
    """The name of a body right after the noun for its sort: "Serovar" in "the drug maker Serovar"."""
    if not _is_sort_of_body(reading, token - 1):
        return None
    last = _run_of_names(reading, token)
    return Sighting(token, last, head_of(reading, token, last), reading.text(token, last), "organisation")


def _person_or_party(
    reading: Reading, gazetteer: Gazetteer, token: int, label: str | None
) -> Sighting | None:
    """A person's name that starts at a word, or a party's; of what the recogniser has under another label, only longer names."""
    if reading.tags[token] not in ("NNP", "NNPS"):
        return None
    if label is not None and _run_of_names(reading, token) == token + 1:
        return None
    word = reading.words[token]
    if folded(word) in load_words().first_names or _is_beside_person(reading, gazetteer, token):
        return _of_first_name(reading, gazetteer, token)
    if (
        word.lower() in load_naming_words().party_names
        and token
        and reading.words[token - 1].lower() == "the"
    ):
        return Sighting(token - 1, token + 1, token, word, "organisation", sectors=("PTY",))
    return None


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
        or is_town(gazetteer, name)
        or is_thing(reading, (token, last))
        or is_title_case(reading, reading.sentence_of[token])
        or body_at(reading, gazetteer, head) is not None
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
    """Whether a token is a noun for a body in lower case that a name follows: "maker" in "the drug maker Serovar"."""
    if token < 0 or token + 1 >= len(reading):
        return False
    if reading.tags[token] != "NN" or not reading.words[token].islower():
        return False
    above = reading.heads[_run_of_names(reading, token + 1) - 1]
    is_tied = reading.labels[token] == "compound" or above == token  # the parser hangs either on the other
    return is_tied and reading.lemmas[token] in load_words().body_sorts


def _is_beside_person(reading: Reading, gazetteer: Gazetteer, token: int) -> bool:
    """Whether a name of several words is in apposition to a noun for a person: "the envoy, Rustam Dolgov,"."""
    last = _run_of_names(reading, token)
    head = last - 1
    if last - token < 2 or reading.labels[head] != "appos" or reading.poses[reading.heads[head]] != "NOUN":
        return False
    agent = gazetteer.agent(reading.lemmas[reading.heads[head]])
    return agent is not None and agent.kind == "person"


def has_age(reading: Reading, last: int) -> bool:
    """Whether an age stands between commas after a name: "Ada Lowe, 25, of Ghent" is a person."""
    after = reading.words[last : last + 3]
    return (
        len(after) == 3
        and after[0] == ","
        and after[1].isdigit()
        and len(after[1]) < 3
        and after[2] in (",", ".")
    )


def is_addressed(reading: Reading, first: int) -> bool:
    """Whether a form of address before a name tells that it is a person's: "Mr. Park"."""
    return first > 0 and reading.words[first - 1].lower() in ADDRESSES


def is_thing(reading: Reading, span: tuple[int, int]) -> bool:
    """Whether the last word of a name is that of a law, a street, a day or the like; "Mr. Park" is none."""
    first, last = span
    if last - first == 1 and is_addressed(reading, first):
        return False
    return reading.words[last - 1].lower() in load_naming_words().things or "v." in reading.words[first:last]


def is_town(gazetteer: Gazetteer, name: str) -> bool:
    """Whether a name may be a town's of some size, or a region's."""
    return any(map(is_large, gazetteer.toponyms.find(name)))
