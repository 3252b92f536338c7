"""Roles that a relative clause tells: "who served as interior minister", "who leads the Greens", "who is a surgeon"."""

from __future__ import annotations

from typing import Final

from dateline.gazetteer import Gazetteer
from dateline.reading import Reading
from dateline.record import Role
from dateline.resolving.cast import Sighting
from dateline.resolving.countries import country_of
from dateline.resolving.phrases import phrase_start, without_article
from dateline.resolving.words import load_words

SERVING: Final = frozenset(["serve", "work", "act"])


def roles_told(reading: Reading, gazetteer: Gazetteer, sighting: Sighting) -> list[Role]:
    """The roles that clauses with "who" give a person, with the phrase that names each."""
    found = []
    for clause in reading.children_with(sighting.head, "relcl"):
        subject = reading.child(clause, "nsubj", "nsubjpass")
        if subject is not None and reading.words[subject].lower() == "who":
            role = _role(reading, gazetteer, clause)
            if role is not None:
                found.append(role)
    return found


def _role(reading: Reading, gazetteer: Gazetteer, verb: int) -> Role | None:
    lemma = reading.lemmas[verb]
    past = "former " if reading.tags[verb] == "VBD" and lemma in SERVING | {"be"} else ""
    if lemma in load_words().leading:
        body = reading.child(verb, "dobj")
        title = load_words().leading[lemma]
        return None if body is None else _at(reading, gazetteer, (verb, body), title)
    noun = (
        reading.child(verb, "attr")
        if lemma == "be"
        else _after_as(reading, verb)
        if lemma in SERVING
        else None
    )
    if noun is None:
        return None
    words = without_article(reading, phrase_start(reading, noun), noun + 1).lower()
    if gazetteer.title(words) is None and gazetteer.agent(words) is None:
        words = reading.lemmas[noun]
        if gazetteer.title(words) is None and gazetteer.agent(words) is None:
            return None
    return _at(reading, gazetteer, (phrase_start(reading, noun), noun), f"{past}{words}")


def _after_as(reading: Reading, verb: int) -> int | None:
    for preposition in reading.children_with(verb, "prep"):
        if reading.lemmas[preposition] == "as":
            return reading.child(preposition, "pobj")
    return None


def _at(reading: Reading, gazetteer: Gazetteer, span: tuple[int, int], title: str) -> Role:
    place = reading.place(span[0], reading.span(span[0], span[1] + 1))
    return Role(title=title, country=country_of(reading, gazetteer, span[1]), span=place)
