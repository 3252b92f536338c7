"""Actors without a name: "Turkish troops", "two officials", "the foreign ministry"."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from dateline.codebook.senses import kinds_of
from dateline.gazetteer import Gazetteer
from dateline.reading import Reading
from dateline.resolving.bodies import body_at
from dateline.resolving.cast import Sighting
from dateline.resolving.countries import country_of
from dateline.resolving.credits import past_credit
from dateline.resolving.descriptions import DEFINITE, PLURAL
from dateline.resolving.generic.agents import agent_at
from dateline.resolving.generic.ages import aged_at
from dateline.resolving.generic.indefinite import indefinite_at
from dateline.resolving.generic.numbers import number_at
from dateline.resolving.generic.words import load_generic_words
from dateline.resolving.identified import IDENTIFYING
from dateline.resolving.phrases import is_located, phrase_end, phrase_start, without_article
from dateline.resolving.words import is_person_noun, load_words

MODIFIERS: Final = frozenset(["compound", "amod"])
NEVER: Final = frozenset(["npadvmod", "intj"])
AT: Final = frozenset(["as", "in", "on", "at"])
"""Prepositions before a trade that make it a role or a thing ("as a candidate", "in a chair")."""
TOWARDS: Final = frozenset(["on", "at"])
"""Those of them that make it none where it is definite ("called on the president", "jeered at the minister")."""
OFFICIAL: Final = frozenset("GOV MIL COP SPY LEG JUD REB UAF OPP".split())
"""Sectors of bodies that stay parties when they only modify a noun ("army base", "police station")."""
NOMINAL: Final = frozenset(["nsubj", "nsubjpass", "dobj", "pobj", "poss", "conj"])
"""Labels of adjectives that stand for persons."""
PREDICATE: Final = frozenset(["attr", "oprd"])


def find_generic(
    reading: Reading, gazetteer: Gazetteer, named: Collection[int], *, on: date | None
) -> Iterator[Sighting]:
    """Noun phrases whose head is a generic agent or body, on a day; tokens of names are left alone."""
    covered = 0
    for token, pos in enumerate(reading.poses):
        if token in named or token < covered:
            continue
        pronoun = number_at(reading, gazetteer, token) or indefinite_at(reading, token)
        if pronoun is not None:
            yield pronoun
            continue
        if pos not in ("NOUN", "PROPN") and not _is_mistaken_noun(reading, gazetteer, token):
            adjective = _adjective_at(reading, token)
            if adjective is not None and _is_party(reading, adjective):
                yield adjective
            continue
        sighting = aged_at(reading, token)
        if sighting is None and reading.labels[token] not in NEVER:
            sighting = _generic_at(reading, gazetteer, token, on)
        sighting = sighting or _trade_at(reading, named, token)
        if sighting is not None and _is_party(reading, sighting):
            if _are_fighters(reading, token):
                sighting = replace(sighting, kind="group")
            if sighting.title is not None and " of " in sighting.title:
                covered = token + 3  # "staff" of "chief of staff" is nobody
            yield _without_credit(reading, _with_installation(reading, gazetteer, sighting))


def _generic_at(reading: Reading, gazetteer: Gazetteer, token: int, on: date | None) -> Sighting | None:
    """The body or agent with its head at a token; plurals of people are agents, "hundreds of" what they count."""
    if reading.lemmas[token] in load_words().quantities and _counts(reading, token):
        return None
    if _is_abstract(reading, token) or _is_charge(reading, token) or _is_of_place(reading, token):
        return None
    if _is_festivity(reading, token) or reading.is_in_name(token, "TIME"):  # "4 p.m." is no prime minister
        return None
    agent = gazetteer.agent(reading.lemmas[token]) or gazetteer.agent(reading.words[token].lower())
    people = agent is not None and agent.kind in ("person", "group") and reading.tags[token] in PLURAL
    if people:
        return agent_at(reading, gazetteer, token, on)
    return body_at(reading, gazetteer, token) or agent_at(reading, gazetteer, token, on)


def _counts(reading: Reading, token: int) -> bool:
    """Whether a noun has an "of" with what there is a number of: "groups of miners", not "accused by rights groups of lying"."""
    return any(
        reading.lemmas[of] == "of" and reading.tags[min(of + 1, len(reading) - 1)] != "VBG"
        for of in reading.children[token]
    )


def _is_abstract(reading: Reading, token: int) -> bool:
    """Whether a noun that may be somebody says no more than a thing: "denied them justice", "no business", not "a justice"."""
    before = reading.children_with(token, "det", "poss", "nummod", "compound")
    bare = all(reading.words[word].lower() == "no" for word in before)
    is_listed = reading.tags[token] == "NN" and reading.words[token] in load_generic_words().abstract
    return bare and is_listed and reading.passage(token).part is None


def _is_festivity(reading: Reading, token: int) -> bool:
    """Whether a party is one that people go to: "a birthday party"."""
    festive = load_generic_words().festive
    before = reading.children_with(token, "compound", "amod", "poss")
    return reading.lemmas[token] == "party" and any(reading.words[c].lower() in festive for c in before)


def _is_charge(reading: Reading, token: int) -> bool:
    """Whether a noun for somebody tells of how much a person is charged with: "three counts of theft"."""
    counted = reading.tags[token] in PLURAL or reading.child(token, "nummod") is not None
    return counted and reading.lemmas[token] in load_generic_words().charges


def _is_of_place(reading: Reading, token: int) -> bool:
    """Whether a side is one of a place: "on the city's east side"."""
    before = reading.words[token - 1].lower() if token else ""
    return reading.lemmas[token] == "side" and before in load_generic_words().directions


def _is_mistaken_noun(reading: Reading, gazetteer: Gazetteer, token: int) -> bool:
    """Whether the parser took a noun that begins a headline for an adjective: "Gunman kills two"."""
    is_odd = reading.poses[token] in ("ADJ", "INTJ", "X") and reading.labels[token] in ("nsubj", "nsubjpass")
    return (is_odd or _are_fighters(reading, token)) and gazetteer.agent(
        reading.words[token].lower()
    ) is not None


def _adjective_at(reading: Reading, token: int) -> Sighting | None:
    """Persons told by an adjective alone: "the 44-year-old", "the wounded"."""
    if reading.labels[token] not in NOMINAL:
        return None
    aged = aged_at(reading, token)
    if aged is not None:
        return aged
    word = reading.words[token].lower()
    if word in load_words().people and token and reading.words[token - 1].lower() == "the":
        return Sighting(token - 1, token + 1, token, word, "group", title=word, named=False)
    return None


def _trade_at(reading: Reading, named: Collection[int], token: int) -> Sighting | None:
    """What a person is said to be beside the name, though no list has the noun: "Ada Lowe, a florist"."""
    above = reading.heads[token]
    beside = reading.labels[token] == "appos" and above in named and reading.tags[token] == "NN"
    first = phrase_start(reading, token)
    if not beside or reading.words[first].lower() not in ("a", "an"):
        return None
    if not is_person_noun(reading.lemmas[token]):
        return None
    name = without_article(reading, first, token + 1)
    return Sighting(first, token + 1, token, name, "person", title=reading.lemmas[token], named=False)


def _is_party(reading: Reading, sighting: Sighting) -> bool:
    """Not: what somebody is said to be ("is a candidate"), a country as a place, nor a person as a modifier."""
    head = sighting.head
    label = reading.labels[head]
    if sighting.named:
        return True
    if label in PREDICATE and sighting.kind == "person":
        return reading.child(reading.heads[head], "expl") is not None or _is_cleft(reading, head)
    if label in MODIFIERS and reading.heads[head] > head:
        is_official = bool(OFFICIAL.intersection(sighting.sectors)) and sighting.kind != "person"
        return (is_official and reading.poses[head] == "NOUN") or _are_fighters(reading, head)
    if reading.lemmas[head] in load_words().country_nouns:
        several = reading.tags[head] in PLURAL
        return several or not (is_located(reading, head) or _is_owned(reading, head))
    if sighting.kind == "person":
        preposition = reading.heads[head]
        return (
            label != "pobj"
            or reading.lemmas[preposition] not in AT
            or _is_towards(reading, sighting, preposition)
            or _is_identified(reading, sighting, preposition)
        )
    return not _is_errand(reading, head) and (bool(sighting.sectors) or not is_located(reading, head))


def _are_fighters(reading: Reading, token: int) -> bool:
    """Whether a word before a noun says which fighters' it is: "a rebel attack", "militant hideouts"."""
    is_before = reading.labels[token] in MODIFIERS and reading.heads[token] > token
    return is_before and reading.words[token].lower() in load_generic_words().fighters


def _is_cleft(reading: Reading, head: int) -> bool:
    """Whether a sentence says by whom something was done: "it was the mayor who sued"."""
    copula = reading.heads[head]
    subject = reading.child(copula, "nsubj")
    clauses = [*reading.children_with(head, "relcl"), *reading.children_with(copula, "ccomp")]
    return (
        subject is not None and reading.lemmas[subject] == "it" and any(clause > head for clause in clauses)
    )


def _is_errand(reading: Reading, head: int) -> bool:
    """Whether a body's noun says what somebody is sent on: "a spy on a mission"."""
    is_on = reading.labels[head] == "pobj" and reading.lemmas[reading.heads[head]] == "on"
    article = reading.child(head, "det")
    indefinite = article is not None and reading.lemmas[article] in ("a", "an")
    return is_on and indefinite and reading.lemmas[head] in load_generic_words().errands


def _is_towards(reading: Reading, sighting: Sighting, preposition: int) -> bool:
    """Whether a deed is aimed at a person: "called on the president", "an attack on her boss", "shot at a suspect"; not "sat in a chair"."""
    if reading.lemmas[preposition] not in TOWARDS:
        return False
    is_aimed = reading.lemmas[reading.heads[preposition]] in load_words().aiming
    is_known = reading.words[sighting.first].lower() in DEFINITE
    is_owned = reading.child(sighting.head, "poss") is not None and not _is_of_body(reading, sighting.head)
    return is_known or is_owned or (is_aimed and reading.lemmas[preposition] == "at")


def _is_identified(reading: Reading, sighting: Sighting, preposition: int) -> bool:
    """Whether somebody is said to be the one that a phrase means: "identified Lowe as the gunman"."""
    is_told = (
        reading.lemmas[preposition] == "as" and reading.lemmas[reading.heads[preposition]] in IDENTIFYING
    )
    return is_told and reading.words[sighting.first].lower() in DEFINITE


def _is_of_body(reading: Reading, head: int) -> bool:
    """Whether a noun is first of all one for a part of the body: "fell on her head"."""
    return ("body_part.n.1", 1.0) in kinds_of(reading.lemmas[head], "n")


def _is_owned(reading: Reading, head: int) -> bool:
    return reading.labels[head] == "pobj" and reading.lemmas[reading.heads[head]] == "of"


def _without_credit(reading: Reading, sighting: Sighting) -> Sighting:
    """A phrase without the agency that stands before a caption as its credit: "people" of "Reuters People fled the port"."""
    first = past_credit(reading, sighting.first, sighting.head + 1)
    if first == sighting.first:
        return sighting
    return replace(sighting, first=first, name=without_article(reading, first, sighting.last))


def _with_installation(reading: Reading, gazetteer: Gazetteer, sighting: Sighting) -> Sighting:
    """A body that modifies what belongs to it, with that: "an army base", whose head then is the base."""
    head = reading.heads[sighting.head]
    owned = reading.words[head].lower() in load_words().installations
    is_last = reading.labels[head] not in MODIFIERS  # "an army drone strike" is the army's
    if reading.labels[sighting.head] not in MODIFIERS or not (owned and is_last):
        return sighting
    first, last = phrase_start(reading, head), phrase_end(reading, head, head + 1)
    country = sighting.country or country_of(reading, gazetteer, head)
    name = without_article(reading, first, head + 1)
    return replace(sighting, first=first, last=last, head=head, name=name, country=country, named=False)
