"""Roles that a relative clause tells: "who served as interior minister", "who leads the Greens", "who is a surgeon"."""

from __future__ import annotations

from typing import Final

from dateline.gazetteer import Gazetteer
from dateline.reading import Reading
from dateline.record import Role
from dateline.resolving.cast import Sighting
from dateline.resolving.coreference.words import load_coreference_words
from dateline.resolving.countries import country_of
from dateline.resolving.phrases import phrase_start, without_article

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
    leading = load_coreference_words().leading.get(lemma)
    if leading is not None:
        body = reading.child(verb, "dobj")
        return None if body is None else _at(reading, gazetteer, (verb, body), leading)
    noun = _noun_after(reading, verb)
    words = None if noun is None else _trade(reading, gazetteer, noun)
    if noun is None or words is None:
        return None
    past = "former " if reading.tags[verb] == "VBD" else ""
    return _at(reading, gazetteer, (phrase_start(reading, noun), noun), f"{past}{words}")


def _noun_after(reading: Reading, verb: int) -> int | None:
    """What somebody is, or serves as."""
    if reading.lemmas[verb] == "be":
        return reading.child(verb, "attr")
    return _after_as(reading, verb) if reading.lemmas[verb] in SERVING else None


def _trade(reading: Reading, gazetteer: Gazetteer, noun: int) -> str | None:
    """The office or trade that a noun phrase names, or else its noun alone; None for what is neither."""
    whole = without_article(reading, phrase_start(reading, noun), noun + 1).lower()
    known = (
        words
        for words in (whole, reading.lemmas[noun])
        if gazetteer.title(words) is not None or gazetteer.agent(words) is not None
    )
    return next(known, None)


def _after_as(reading: Reading, verb: int) -> int | None:
    for preposition in reading.children_with(verb, "prep"):
        if reading.lemmas[preposition] == "as":
            return reading.child(preposition, "pobj")
    return None


def _at(reading: Reading, gazetteer: Gazetteer, span: tuple[int, int], title: str) -> Role:
    place = reading.place(span[0], reading.span(span[0], span[1] + 1))
    return Role(title=title, country=country_of(reading, gazetteer, span[1]), span=place)
