"""Actors without a name: "Turkish troops", "two officials", "the foreign ministry"."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Final

from dateline.gazetteer import Gazetteer
from dateline.gazetteer.entries import Agent
from dateline.reading import Reading
from dateline.record import Kind
from dateline.resolving.cast import Sighting
from dateline.resolving.countries import country_of, owner_sectors
from dateline.resolving.phrases import (
    is_located,
    phrase_end,
    phrase_start,
    quantity_start,
    with_acronym,
    without_article,
)  # fmt: skip
from dateline.resolving.words import is_person_noun, load_words

LONGEST_BODY: Final = 5
"""Words of the longest generic body ("ministry of foreign affairs and trade")."""
LONGEST_AGENT: Final = 5
"""Words and hyphens of the longest generic agent ("pro-democracy protester")."""
PLURAL: Final = frozenset(["NNS", "NNPS"])
MODIFIERS: Final = frozenset(["compound", "amod"])
NEVER: Final = frozenset(["npadvmod", "intj"])
AT: Final = frozenset(["as", "in", "on", "at"])
"""Prepositions before a trade that make it a role or a thing ("as a candidate", "in a chair")."""
TOWARDS: Final = frozenset(["on", "at"])
"""Those of them that make it none where it is definite ("called on the president", "jeered at the minister")."""
OFFICIAL: Final = frozenset("GOV MIL COP SPY LEG JUD REB UAF OPP".split())
"""Sectors of bodies that stay parties when they only modify a noun ("army base", "police station")."""
AFTER_BODY: Final = frozenset(["of", "for", "general"])
"""Words after the head of a body's name that go on with it ("ministry of defence")."""
OUTSIDE_BODY: Final = frozenset(["DT", "IN", "PRP$", "POS", "CD", "VBD", "VBZ", "VBP", "TO", "CC", "RB"])
PERSONAL: Final = ("man", "woman")
NOMINAL: Final = frozenset(["nsubj", "nsubjpass", "dobj", "pobj", "poss", "conj"])
"""Labels of adjectives that stand for persons."""
PREDICATE: Final = frozenset(["attr", "oprd"])


def find_generic(reading: Reading, gazetteer: Gazetteer, named: Collection[int]) -> Iterator[Sighting]:
    """Noun phrases whose head is a generic agent or body; tokens of names are left alone."""
    covered = 0
    for token, pos in enumerate(reading.poses):
        if token in named or token < covered:
            continue
        if pos not in ("NOUN", "PROPN"):
            adjective = _adjective_at(reading, token)
            if adjective is not None:
                yield adjective
            continue
        sighting = None if reading.labels[token] in NEVER else _generic_at(reading, gazetteer, token)
        sighting = sighting or _trade_at(reading, named, token)
        if sighting is not None and _is_party(reading, sighting):
            if sighting.title is not None and " of " in sighting.title:
                covered = token + 3  # "staff" of "chief of staff" is nobody
            yield _with_installation(reading, gazetteer, sighting)


def _generic_at(reading: Reading, gazetteer: Gazetteer, token: int) -> Sighting | None:
    """The body or agent with its head at a token; plurals of people are agents, "hundreds of" what they count."""
    if reading.lemmas[token] in load_words().quantities and any(
        reading.lemmas[child] == "of" for child in reading.children[token]
    ):
        return None
    agent = gazetteer.agent(reading.lemmas[token]) or gazetteer.agent(reading.words[token].lower())
    people = agent is not None and agent.kind in ("person", "group") and reading.tags[token] in PLURAL
    if people:
        return _agent(reading, gazetteer, token)
    return _body(reading, gazetteer, token) or _agent(reading, gazetteer, token)


def _adjective_at(reading: Reading, token: int) -> Sighting | None:
    """Persons told by an adjective alone: "the 44-year-old", "the wounded"."""
    if reading.labels[token] not in NOMINAL:
        return None
    word = reading.words[token].lower()
    first = token - 4
    if word == "old" and first > 0 and reading.words[token - 2].lower() == "year":
        return _of_age(reading, first - 1, token)
    if word in load_words().people and token and reading.words[token - 1].lower() == "the":
        return Sighting(token - 1, token + 1, token, word, "group", title=word, named=False)
    return None


def _of_age(reading: Reading, article: int, token: int) -> Sighting | None:
    """A person by age alone, "the 44-year-old", whose words from its article on are "the", "44", "-", "year", "-", "old"."""
    number = reading.words[article + 1]
    if not number.isdigit() or reading.words[article].lower() not in ("the", "a"):
        return None
    return Sighting(article, token + 1, token, f"{number}-year-old", "person", title="year-old", named=False)


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
        return reading.child(reading.heads[head], "expl") is not None
    if label in MODIFIERS and reading.heads[head] > head:
        return (
            sighting.kind != "person"
            and bool(OFFICIAL.intersection(sighting.sectors))
            and reading.poses[head] == "NOUN"
        )
    if reading.lemmas[head] in load_words().country_nouns:
        several = reading.tags[head] in PLURAL
        return several or not (is_located(reading, head) or _is_owned(reading, head))
    if sighting.kind == "person":
        governor = reading.lemmas[reading.heads[head]]
        return (
            label != "pobj" or governor not in AT or (governor in TOWARDS and _is_definite(reading, sighting))
        )
    return bool(sighting.sectors) or not is_located(reading, head)


def _is_owned(reading: Reading, head: int) -> bool:
    return reading.labels[head] == "pobj" and reading.lemmas[reading.heads[head]] == "of"


def _with_installation(reading: Reading, gazetteer: Gazetteer, sighting: Sighting) -> Sighting:
    """A body that modifies what belongs to it, with that: "an army base", whose head then is the base."""
    head = reading.heads[sighting.head]
    if (
        reading.labels[sighting.head] not in MODIFIERS
        or reading.words[head].lower() not in load_words().installations
    ):
        return sighting
    first, last = phrase_start(reading, head), phrase_end(reading, head, head + 1)
    country = sighting.country or country_of(reading, gazetteer, head)
    name = without_article(reading, first, head + 1)
    return replace(sighting, first=first, last=last, head=head, name=name, country=country, named=False)


def _is_definite(reading: Reading, sighting: Sighting) -> bool:
    return reading.words[sighting.first].lower() in ("the", "this", "that", "these", "those")


def _body(reading: Reading, gazetteer: Gazetteer, token: int) -> Sighting | None:
    """The longest generic body with its head at a token."""
    if not gazetteer.is_in_body(reading.words[token]):
        return None
    for first, last in _body_runs(reading, token):
        body = gazetteer.body(reading.text(first, last))
        if body is None:
            continue
        start = min(phrase_start(reading, token), first)
        name = without_article(reading, start, last)
        country = country_of(reading, gazetteer, token)
        end = with_acronym(reading, phrase_end(reading, token, last))
        return Sighting(
            start,
            end,
            token,
            name,
            body.kind,
            (),
            country,
            body.sectors,
            body.words,
            named=country is not None,
        )
    return None


def _body_runs(reading: Reading, token: int) -> Iterator[tuple[int, int]]:
    """Runs of words that may name a body with its head at a token, the longest first."""
    sentence_first, sentence_last = reading.sentences[reading.sentence_of[token]]
    words = reading.words
    first = token
    while first > max(sentence_first, token - LONGEST_BODY + 1) and _may_belong(reading, first - 1, token):
        first -= 1
    last = token + 1
    if last < sentence_last and words[last].lower() in AFTER_BODY:
        while last < min(sentence_last, token + LONGEST_BODY) and words[last][0].isalpha():
            last += 1
    runs = [(start, end) for start in range(first, token + 1) for end in range(token + 1, last + 1)]
    runs.sort(key=lambda run: run[0] - run[1])
    return (run for run in runs if run[1] - run[0] <= LONGEST_BODY)


def _may_belong(reading: Reading, before: int, token: int) -> bool:
    """Whether a word before a noun can be part of a body's name with it."""
    if reading.tags[before] in OUTSIDE_BODY or not reading.words[before][0].isalpha():
        return False
    return reading.labels[before] != "poss" and before < reading.heads[before] <= token


def _agent(reading: Reading, gazetteer: Gazetteer, token: int) -> Sighting | None:
    lemma = reading.lemmas[token]
    called = _is_called_so(lemma)
    if not (called or _may_be_trade(reading, gazetteer, token)):
        return None
    first = phrase_start(reading, token)
    agent = _agent_word(reading, gazetteer, first, token)
    title = _longest_title(reading, gazetteer, first, token)
    plural = reading.tags[token] in PLURAL
    if (agent is None and title is None and not called) or (
        agent is not None and agent.plural_only and not plural
    ):
        return None
    kind: Kind = agent.kind if agent is not None else _kind_of_noun(lemma)
    if kind == "person" and plural:
        kind = "group"
    known = None if title is None else gazetteer.title(title)
    own = known.sectors if known is not None and known.sectors else agent.sectors if agent is not None else ()
    owners = owner_sectors(reading, gazetteer, token)
    sectors = owners or own if lemma in load_words().sent else own or owners
    past = 0 if title is None or " of " not in title else len(title.partition(" of ")[2].split()) + 1
    last = phrase_end(reading, token, token + 1 + past)
    name = without_article(reading, first, last)
    country = country_of(reading, gazetteer, token)
    first = quantity_start(reading, first, token)
    found = Sighting(first, last, token, name, kind, (), country, sectors, title or lemma, named=False)
    says_little = agent is not None and agent.kind != "person" and not sectors and country is None
    return None if says_little and not _is_definite(reading, found) else found


def _is_called_so(lemma: str) -> bool:
    """Whether a noun that is no trade may be what an actor is called: "diplomat", "victim", "nation", "bloc"."""
    words = load_words()
    if any(lemma in nouns for nouns in (words.persons, words.anybody, words.country_nouns, words.body_nouns)):
        return True
    return lemma.endswith(PERSONAL) and is_person_noun(lemma)


def _may_be_trade(reading: Reading, gazetteer: Gazetteer, token: int) -> bool:
    """Whether an agent or title can have its head at a token: one ends in it, or may go on after it with "of"."""
    if token + 2 < len(reading) and reading.words[token + 1] == "of":
        return True
    return gazetteer.ends_trade(reading.lemmas[token]) or gazetteer.ends_trade(reading.words[token].lower())


def _kind_of_noun(lemma: str) -> Kind:
    words = load_words()
    if lemma in words.country_nouns:
        return "state"
    return "organisation" if lemma in words.body_nouns else "person"


def _agent_word(reading: Reading, gazetteer: Gazetteer, first: int, token: int) -> Agent | None:
    """The longest agent that the last words of a phrase make: "aid workers" before "workers"."""
    for start in range(max(first, token - LONGEST_AGENT + 1), token):
        before = " ".join(word.lower() for word in reading.words[start:token])
        for word in (reading.lemmas[token], reading.words[token].lower()):
            agent = gazetteer.agent(f"{before} {word}")
            if agent is not None:
                return agent
    return gazetteer.agent(reading.lemmas[token]) or gazetteer.agent(reading.words[token].lower())


def _longest_title(reading: Reading, gazetteer: Gazetteer, first: int, token: int) -> str | None:
    """The longest office named by the last words of a phrase: "foreign minister" in "the new foreign minister".

    A title with "of" reaches past its head: "chief of staff", "head of state".
    """
    while first < token and reading.tags[first] in ("DT", "PRP$"):
        first += 1
    for start in range(first, token + 1):
        words = " ".join([*(w.lower() for w in reading.words[start:token]), reading.lemmas[token]])
        if token + 2 < len(reading) and reading.words[token + 1] == "of":
            longer = f"{words} of {reading.lemmas[token + 2]}"
            if gazetteer.title(longer) is not None:
                return longer
        if gazetteer.title(words) is not None:
            return words
    return None
