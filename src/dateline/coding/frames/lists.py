"""Lists: who is named beside whom, and where the parser took a list apart or made one too long."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dateline.coding.frames.clauses import goes_on_above
from dateline.coding.frames.light_verbs import VERB_LABELS
from dateline.reading import Reading
from dateline.resolving.lists import NOMINAL, SINGULAR, has_plural_verb, is_next_of_list
from dateline.resolving.naming.apposition import is_headline_pair

SUBJECTS: Final = ("nsubj", "nsubjpass", "csubj", "expl")
FINITE: Final = frozenset(["VBD", "VBZ", "VBP", "MD"])


def list_members(reading: Reading, token: int) -> Iterator[int]:
    """A phrase's head and the heads coordinated with it."""
    yield token
    for name in _behind_place(reading, token):
        yield from list_members(reading, name)
    for child in reading.children[token]:
        if _is_listed(reading, token, child):
            yield from list_members(reading, child)
    cut_off = _cut_off(reading, token)
    if cut_off is not None:
        yield from list_members(reading, cut_off)


def _is_listed(reading: Reading, token: int, child: int) -> bool:
    if reading.labels[child] == "conj":
        return not (is_subject_behind(reading, child) or goes_on_above(reading, token, child))
    return reading.labels[child] == "appos" and _goes_on_with(reading, token, child)


def first_of_headline(reading: Reading, noun: int) -> int:
    """The first of two nouns that a headline joins by a comma: "Man" of "Man, teen injured"."""
    above = reading.heads[noun]
    return above if reading.labels[noun] == "appos" and is_headline_pair(reading, above, noun) else noun


def _goes_on_with(reading: Reading, token: int, apposition: int) -> bool:
    """Whether what the parser took for an explanation is the next of a list: one person is not explained as two.

    "Paul Lowe, Ada Okello and Jon Park" are three; "Paul Lowe, a tailor and father of two" is one.
    """
    if is_headline_pair(reading, token, apposition) or is_next_of_list(reading, apposition):
        return True
    is_one = reading.tags[token] in SINGULAR
    is_several = any(reading.poses[c] in NOMINAL for c in reading.children_with(apposition, "conj"))
    is_name = reading.poses[apposition] == "PROPN" or reading.tags[apposition] == "NNS"
    return is_one and is_several and is_name


def _cut_off(reading: Reading, subject: int) -> int | None:
    """Who is listed with a subject of one, of whose verb several are the subject, but hangs on a word inside its phrase.

    "A tailor known as Lowe and a nun were hurt" has both hurt.
    """
    if reading.tags[subject] not in SINGULAR or not has_plural_verb(reading, subject):
        return None
    beside = [c for c in reading.children[subject] if _is_listed(reading, subject, c)]
    inside = [token for token in reading.subtree(subject) if token < reading.heads[subject]]
    last = next((token for token in reversed(inside) if _is_joined_by_and(reading, token)), None)
    return None if beside else last


def _behind_place(reading: Reading, token: int) -> Iterator[int]:
    """Persons whom the parser took for what the place before is: "Ada Lowe, of Ghent, Ben Okello, of Lyon, and …"."""
    for preposition in reading.children_with(token, "prep"):
        for place in reading.children_with(preposition, "pobj"):
            if reading.poses[place] == "PROPN" and not reading.is_in_name(place, "PERSON"):
                names = reading.children_with(place, "appos")
                yield from (name for name in names if reading.is_in_name(name, "PERSON"))


def _is_joined_by_and(reading: Reading, token: int) -> bool:
    cc = reading.child(reading.heads[token], "cc")
    return reading.labels[token] == "conj" and cc is not None and reading.lemmas[cc] == "and"


def listed_subject(reading: Reading, verb: int) -> int | None:
    """The subject that the parser listed with an object before it: "sold the mill and bakers sued the guild" has bakers sue."""
    if reading.child(verb, *SUBJECTS) is not None:
        return None
    before = reading.children_with(verb, "aux", "auxpass", "neg", "advmod")
    first = min((token for token in before if token < verb), default=verb)
    noun = first - 1
    is_listed = noun > 0 and reading.labels[noun] == "conj" and reading.poses[noun] in NOMINAL
    if not is_listed or reading.tags[first] not in FINITE or noun in reading.subtree(verb):
        return None
    return noun if reading.child(reading.heads[noun], "cc") is not None else None


def is_subject_behind(reading: Reading, noun: int) -> bool:
    """Whether a noun that the parser listed with those before is the subject of the verb behind it."""
    after = noun + 1
    while after < len(reading) and reading.labels[after] in ("aux", "auxpass", "neg", "advmod"):
        after = reading.heads[after] if reading.labels[after] in ("aux", "auxpass") else after + 1
    if after >= len(reading) or reading.poses[after] not in VERB_LABELS:
        return False
    return listed_subject(reading, after) == noun
