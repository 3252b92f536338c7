"""Pronouns: the actor that "he", "its" or "they" stands for, by agreement and salience."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, Protocol, TypeVar

from dateline.reading import Reading

PERSONAL: Final = frozenset(["he", "she", "him", "her", "his", "hers", "himself", "herself"])
NEUTER: Final = frozenset(["it", "its", "itself"])
PLURAL: Final = frozenset(["they", "them", "their", "theirs", "themselves"])
BODIES: Final = frozenset(["state", "government", "organisation", "armed-group", "media"])
REACH: Final = 3
"""Sentences back in which an antecedent is looked for."""
SUBJECTS: Final = frozenset(["nsubj", "nsubjpass"])


class Referent(Protocol):
    """What pronoun resolution needs to know of an actor."""

    kind: str
    plural: bool
    named: bool


T = TypeVar("T", bound=Referent)


def find_pronouns(reading: Reading, members: Mapping[int, T]) -> Iterator[tuple[int, T]]:
    """Pairs of a pronoun's token and what it stands for, in text order; those without one are left out."""
    known: dict[int, T] = dict(members)
    for token, tag in enumerate(reading.tags):
        if tag not in ("PRP", "PRP$") or reading.labels[token] == "expl":
            continue
        antecedent = _antecedent(reading, token, known)
        if antecedent is not None:
            known[token] = antecedent
            yield token, antecedent


def _antecedent(reading: Reading, token: int, known: Mapping[int, T]) -> T | None:
    """The most salient actor that agrees: subjects of this and earlier sentences, then the nearest other."""
    word = reading.words[token].lower()
    sentence = reading.sentence_of[token]
    for back in range(REACH + 1):
        if sentence - back < 0:
            return None
        first, last = reading.sentences[sentence - back]
        if reading.passage_of[first] != reading.passage_of[token]:
            return None
        heads = [h for h in known if first <= h < min(last, token) and _agrees(word, known[h])]
        if heads:
            return known[max(heads, key=lambda h: (reading.labels[h] in SUBJECTS, -h if back else h))]
    return None


def _agrees(word: str, member: Referent) -> bool:
    if word in PERSONAL:
        return member.kind == "person"
    if word in NEUTER:
        return member.kind in BODIES and not (member.plural and member.kind == "group")
    if word in PLURAL:
        return member.plural or member.kind in ("group", "armed-group")
    return False
