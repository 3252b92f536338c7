"""People without a name: "Turkish troops", "two officials", "the chief of staff"."""

from __future__ import annotations

from datetime import date
from typing import Final

from dateline.gazetteer import Gazetteer
from dateline.gazetteer.entries import Agent
from dateline.reading import Reading
from dateline.record import Kind
from dateline.resolving.cast import Sighting
from dateline.resolving.descriptions import DEFINITE, PLURAL
from dateline.resolving.generic.ministries import headed_by
from dateline.resolving.generic.owners import country_spoken_for, owner_sectors
from dateline.resolving.generic.words import load_generic_words
from dateline.resolving.phrases import phrase_end, phrase_start, quantity_start, without_article
from dateline.resolving.words import is_person_noun, load_words

LONGEST_AGENT: Final = 5
"""Words and hyphens of the longest generic agent ("pro-democracy protester")."""
PERSONAL: Final = ("man", "woman")
"""Endings of nouns for a person."""


def agent_at(reading: Reading, gazetteer: Gazetteer, token: int, on: date | None) -> Sighting | None:
    """The agent or holder of an office, on a day, with its head at a token, and the words that tell which people these are."""
    lemma = reading.lemmas[token]
    called = _is_called_so(lemma) or _is_of_country(reading, gazetteer, token)
    if not (called or _may_be_trade(reading, gazetteer, token)):
        return None
    first = phrase_start(reading, token)
    agent = _agent_word(reading, gazetteer, first, token)
    headed = headed_by(reading, gazetteer, token)
    title = _longest_title(reading, gazetteer, first, token) if headed is None else headed.title
    if agent is None and title is None and not called:
        return None
    if agent is not None and agent.plural_only and reading.tags[token] not in PLURAL:
        return None
    last = phrase_end(reading, token, token + 1 + _words_after_head(title)) if headed is None else headed.last
    owners = owner_sectors(reading, gazetteer, token, on)
    found = Sighting(
        quantity_start(reading, first, token), last, token, without_article(reading, first, last),
        _kind(reading, agent, token), (), country_spoken_for(reading, gazetteer, token),
        _sectors(gazetteer, lemma, agent=agent, title=title, owners=owners), title or lemma, named=False,
    )  # fmt: skip
    without_articles = reading.passage(token).part == "title"
    is_known = without_articles or reading.words[found.first].lower() in DEFINITE | {"both"}
    return None if _says_little(agent, found) and not is_known else found


def _says_little(agent: Agent | None, found: Sighting) -> bool:
    """Whether a phrase may mean anybody: a "group" or "side" without sector and country."""
    return agent is not None and agent.kind != "person" and not found.sectors and found.country is None


def _words_after_head(title: str | None) -> int:
    """How many words of a title stand after its head: two of "chief of staff"."""
    return 0 if title is None or " of " not in title else len(title.partition(" of ")[2].split()) + 1


def _sectors(
    gazetteer: Gazetteer, lemma: str, *, agent: Agent | None, title: str | None, owners: tuple[str, ...]
) -> tuple[str, ...]:
    """The sectors of an office or else a trade; those of the body that they are of come first where somebody is sent by it."""
    known = None if title is None else gazetteer.title(title)
    trade = () if agent is None else agent.sectors
    own = known.sectors if known is not None and known.sectors else trade
    if "MIL" in own and "REB" in owners:  # a commander of rebels is no officer of a state
        return ("REB",)
    return owners or own if lemma in load_generic_words().sent else own or owners


def _kind(reading: Reading, agent: Agent | None, token: int) -> Kind:
    kind = _kind_of_noun(reading.lemmas[token]) if agent is None else agent.kind
    return "group" if kind == "person" and reading.tags[token] in PLURAL else kind


def _kind_of_noun(lemma: str) -> Kind:
    words = load_words()
    if lemma in words.country_nouns:
        return "state"
    return "organisation" if lemma in words.body_nouns else "person"


def _is_called_so(lemma: str) -> bool:
    """Whether a noun that is no trade may be what an actor is called: "diplomat", "victim", "nation", "bloc"."""
    words = load_words()
    if any(lemma in nouns for nouns in (words.persons, words.anybody, words.country_nouns, words.body_nouns)):
        return True
    return lemma.endswith(PERSONAL) and is_person_noun(lemma)


def _is_of_country(reading: Reading, gazetteer: Gazetteer, token: int) -> bool:
    """Whether a noun looks like one for a person, and an adjective tells the country: "the Russian cellist"."""
    is_noun = reading.tags[token] in ("NN", "NNS") and is_person_noun(reading.lemmas[token])
    adjectives = reading.children_with(token, "amod", "compound") if is_noun else []
    return any(gazetteer.demonym(reading.words[child]) for child in adjectives)


def _may_be_trade(reading: Reading, gazetteer: Gazetteer, token: int) -> bool:
    """Whether an agent or title can have its head at a token: one ends in it, or may go on after it with "of"."""
    if token + 2 < len(reading) and reading.words[token + 1] == "of":
        return True
    return gazetteer.ends_trade(reading.lemmas[token]) or gazetteer.ends_trade(reading.words[token].lower())


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
