"""Actors without a name: "Turkish troops", "two officials", "the foreign ministry"."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from dateline.gazetteer import Gazetteer
from dateline.gazetteer.entries import Agent
from dateline.reading import Reading
from dateline.record import Kind
from dateline.resolving.cast import Sighting
from dateline.resolving.countries import country_of
from dateline.resolving.phrases import BREAKS, is_located, phrase_start, with_acronym, without_article
from dateline.resolving.words import load_words

LONGEST_BODY: Final = 5
"""Words of the longest generic body ("ministry of foreign affairs and trade")."""
LONGEST_AGENT: Final = 3
"""Words of the longest generic agent ("human rights group")."""
LONGEST_OWNER: Final = 6
"""Tokens between a noun and the end of the "of" phrase that is read as part of it."""
PLURAL: Final = frozenset(["NNS", "NNPS"])
MODIFIERS: Final = frozenset(["compound", "amod"])
NEVER: Final = frozenset(["npadvmod", "intj"])
PREDICATE: Final = frozenset(["attr", "oprd"])


def find_generic(reading: Reading, gazetteer: Gazetteer, named: Collection[int]) -> Iterator[Sighting]:
    """Noun phrases whose head is a generic agent or body; tokens of names are left alone."""
    for token, pos in enumerate(reading.poses):
        if pos not in ("NOUN", "PROPN") or token in named or reading.labels[token] in NEVER:
            continue
        sighting = _body(reading, gazetteer, token) or _agent(reading, gazetteer, token)
        if sighting is not None and _is_party(reading, sighting):
            yield sighting


def _is_party(reading: Reading, sighting: Sighting) -> bool:
    """Not: what somebody is said to be ("is a candidate"), a country as a place, nor a person as a modifier."""
    head = sighting.head
    label = reading.labels[head]
    if sighting.named:
        return True
    if label in PREDICATE and sighting.kind == "person":
        return reading.child(reading.heads[head], "expl") is not None
    if label in MODIFIERS and reading.heads[head] > head:
        return sighting.kind != "person" and bool(sighting.sectors) and reading.poses[head] == "NOUN"
    if reading.lemmas[head] in load_words().country_nouns:
        return not is_located(reading, head) and not _is_owned(reading, head)
    if label == "pobj" and reading.lemmas[reading.heads[head]] == "as":
        return False
    return bool(sighting.sectors or sighting.country) or sighting.kind == "person" or _is_definite(reading, sighting)


def _is_owned(reading: Reading, head: int) -> bool:
    return reading.labels[head] == "pobj" and reading.lemmas[reading.heads[head]] == "of"


def _is_definite(reading: Reading, sighting: Sighting) -> bool:
    return reading.words[sighting.first].lower() in ("the", "this", "that", "these", "those")


def _body(reading: Reading, gazetteer: Gazetteer, token: int) -> Sighting | None:
    sentence_first, sentence_last = reading.sentences[reading.sentence_of[token]]
    for length in range(LONGEST_BODY, 0, -1):
        for first in range(max(sentence_first, token - length + 1), token + 1):
            last = first + length
            if last > sentence_last or not _is_whole(reading, first, last, token):
                continue
            body = gazetteer.body(reading.text(first, last))
            if body is None:
                continue
            start = min(phrase_start(reading, token), first)
            name = without_article(reading, start, last)
            country = country_of(reading, gazetteer, token)
            end = with_acronym(reading, _end_with_owner(reading, token, last))
            return Sighting(
                start, end, token, name, body.kind, (), country, body.sectors, body.words, named=country is not None
            )
    return None


def _is_whole(reading: Reading, first: int, last: int, token: int) -> bool:
    """Whether a run of tokens has its head where it is looked for, and begins and ends with a word."""
    if not reading.words[first][0].isalpha() or not reading.words[last - 1][0].isalpha():
        return False
    if any(word in BREAKS for word in reading.words[first:last]):
        return False
    return last == token + 1 or reading.words[token + 1].lower() in ("of", "for", "general")


def _agent(reading: Reading, gazetteer: Gazetteer, token: int) -> Sighting | None:
    first = phrase_start(reading, token)
    agent = _agent_word(reading, gazetteer, first, token)
    lemma = reading.lemmas[token]
    title = _longest_title(reading, gazetteer, first, token)
    plural = reading.tags[token] in PLURAL
    if agent is None and title is None or agent is not None and agent.plural_only and not plural:
        return None
    kind: Kind = agent.kind if agent is not None else "person"
    if kind == "person" and plural:
        kind = "group"
    known = None if title is None else gazetteer.title(title)
    sectors = known.sectors if known is not None and known.sectors else agent.sectors if agent is not None else ()
    last = _end_with_owner(reading, token, token + 1)
    name = without_article(reading, first, last)
    country = country_of(reading, gazetteer, token)
    return Sighting(first, last, token, name, kind, (), country, sectors, title or lemma, named=False)


def _agent_word(reading: Reading, gazetteer: Gazetteer, first: int, token: int) -> Agent | None:
    """The longest agent that the last words of a phrase make: "aid workers" before "workers"."""
    for start in range(max(first, token - LONGEST_AGENT + 1), token):
        before = " ".join(word.lower() for word in reading.words[start:token])
        for word in (reading.lemmas[token], reading.words[token].lower()):
            agent = gazetteer.agent(f"{before} {word}")
            if agent is not None:
                return agent
    return gazetteer.agent(reading.lemmas[token]) or gazetteer.agent(reading.words[token].lower())


def _end_with_owner(reading: Reading, token: int, last: int) -> int:
    """The end of a phrase with a short "of" phrase that says whose people these are."""
    for child in reading.children[token]:
        if reading.lemmas[child] != "of" or child != last:
            continue
        owner = reading.child(child, "pobj")
        if owner is not None and owner - token <= LONGEST_OWNER and reading.poses[owner] in ("PROPN", "NOUN"):
            if any(word[0].isupper() for word in reading.words[child + 1 : owner + 1]):
                return owner + 1
    return last


def _longest_title(reading: Reading, gazetteer: Gazetteer, first: int, token: int) -> str | None:
    """The longest office named by the last words of a phrase: "foreign minister" in "the new foreign minister".

    A title with "of" reaches past its head: "chief of staff", "head of state".
    """
    for start in range(first, token + 1):
        words = " ".join([*(w.lower() for w in reading.words[start:token]), reading.lemmas[token]])
        if token + 2 < len(reading) and reading.words[token + 1] == "of":
            longer = f"{words} of {reading.lemmas[token + 2]}"
            if gazetteer.title(longer) is not None:
                return longer
        if gazetteer.title(words) is not None:
            return words
    return None
