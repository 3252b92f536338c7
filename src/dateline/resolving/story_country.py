"""The country of a state's servants and bodies whose phrase names none: "the army", "police", "Governor Lund".

Coders of political events read such a phrase as of the country that the report is about. Four things tell it: whose
they are ("his government" of a Dane), a place inside the phrase or right behind it ("Ghent police", "prosecutors in
Ghent"), the report as a whole, where nearly all that it names lies in one country, and its dateline, where no country is
named more than that one. `country_basis` says which, so that no guess is taken for what is said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter
from typing import Final

import msgspec

from dateline.reading import Reading
from dateline.record import Actor, CountryBasis, Place
from dateline.resolving.cast import ActorMention, Cast
from dateline.resolving.places import Setting
from dateline.resolving.words import load_words

OF_A_STATE: Final = frozenset(["GOV", "MIL", "COP", "JUD", "LEG", "SPY"])
"""Sectors whose members serve a state."""
ABROAD: Final = frozenset(["MIL", "SPY"])
"""Sectors whose members may be in another's country: "soldiers in Gao" says nothing of whose they are."""
SHARE: Final = 0.8
"""Of all mentions that have a country, the share that must be of one for a report to be about it alone."""
LEAST: Final = 3
"""Mentions with a country below which a report tells too little."""
IN: Final = frozenset(["in", "of", "from", "at"])


def with_story_country(reading: Reading, cast: Cast, setting: Setting) -> Cast:
    """The cast with a country for each servant or body of a state that has none, where the report tells it."""
    mentions = _mentions_of_countries(cast, setting)
    found: tuple[tuple[CountryBasis, Mapping[str, str]], ...] = (
        ("owner", _one_each(_owners(reading, cast))),
        ("place", _one_each(_places_near(reading, cast, setting))),
        ("story", _of_story(cast, mentions)),
        ("dateline", _of_dateline(cast, mentions, setting.filed_in)),
    )
    abroad = {m.actor for m in cast.mentions.values() if _is_of_abroad(reading, m)}
    actors = dict(cast.actors)
    for id_, actor in cast.actors.items():
        told = next(((basis, countries[id_]) for basis, countries in found if id_ in countries), None)
        if told is not None and _serves_a_state(actor) and id_ not in abroad:
            actors[id_] = msgspec.structs.replace(actor, country=told[1], country_basis=told[0])
    return Cast(actors, cast.mentions)


def _serves_a_state(actor: Actor) -> bool:
    """Whether an actor is one of a state's own, and nothing says of which."""
    known = actor.country or actor.bloc or actor.members or any(role.country for role in actor.roles)
    return not known and not OF_A_STATE.isdisjoint(actor.sectors)


def _of_story(cast: Cast, mentions: Counter[str]) -> dict[str, str]:
    """All actors with the country that nearly all mentions lie in; none where there are several, or too few mentions."""
    country, most = max(mentions.items(), key=itemgetter(1), default=("", 0))
    is_alone = mentions.total() >= LEAST and most >= SHARE * mentions.total()
    return dict.fromkeys(cast.actors, country) if is_alone else {}


def _of_dateline(cast: Cast, mentions: Counter[str], home: str | None) -> dict[str, str]:
    """The actors that stay at home with the country of the dateline, where no country is mentioned more often."""
    if home is None or max(mentions.values(), default=0) > mentions[home]:
        return {}
    return {id_: home for id_, actor in cast.actors.items() if actor.kind == "government" or _stays(actor)}


def _mentions_of_countries(cast: Cast, setting: Setting) -> Counter[str]:
    """How often the report mentions actors and places of each country."""
    mentions: Counter[str] = Counter()
    named: tuple[Actor | Place, ...] = (*cast.actors.values(), *setting.places.values())
    for one in named:
        if one.country is not None:
            mentions[one.country] += len(one.mentions)
    return mentions


def _stays(actor: Actor) -> bool:
    """Whether an actor serves a state where that state is, as police do and soldiers may not."""
    return ABROAD.isdisjoint(actor.sectors)


def _one_each(told: Iterable[tuple[str, str]]) -> dict[str, str]:
    """By actor the country that it is told to be of; left out where it is told to be of several."""
    countries: dict[str, set[str]] = {}
    for actor, country in told:
        countries.setdefault(actor, set()).add(country)
    return {actor: of.pop() for actor, of in countries.items() if len(of) == 1}


def _owners(reading: Reading, cast: Cast) -> Iterator[tuple[str, str]]:
    """Actors with the country of those whose they are said to be: "its army", "the emir's guard"."""
    for mention in cast.mentions.values():
        for token in reading.children_with(mention.head, "poss"):
            owner = cast.mentions.get(token)
            country = None if owner is None else cast.actors[owner.actor].country
            if country is not None:
                yield mention.actor, country


def _places_near(reading: Reading, cast: Cast, setting: Setting) -> Iterator[tuple[str, str]]:
    """Actors with the country of a place inside their phrase or right behind it."""
    lands = {m.head: setting.places[m.place].country for ms in setting.by_sentence.values() for m in ms}
    for mention in cast.mentions.values():
        away = not _stays(cast.actors[mention.actor])
        for head in _heads_near(reading, mention, away=away):
            country = lands.get(head)
            if country is not None:
                yield mention.actor, country


def _heads_near(reading: Reading, mention: ActorMention, *, away: bool) -> Iterator[int]:
    """The tokens of an actor's phrase up to its head; if it is not one that may be away, what stands behind too."""
    if away:
        yield from range(mention.first, mention.head + 1)
        return
    yield from range(mention.first, mention.last)
    for preposition in reading.children_with(mention.head, "prep"):
        if reading.lemmas[preposition] in IN:
            yield from reading.children_with(preposition, "pobj")


def _is_of_abroad(reading: Reading, mention: ActorMention) -> bool:
    """Whether a word of the phrase says that they are of another country, or of several: "the envoy", "world leaders"."""
    words = load_words()
    barring = words.of_abroad | words.country_nouns
    lemmas = [reading.lemmas[token].lower() for token in range(mention.first, mention.last)]
    foreign = any(
        lemma == "foreign" and following not in words.of_foreign_affairs
        for lemma, following in zip(lemmas, [*lemmas[1:], ""], strict=True)
    )
    return foreign or not barring.isdisjoint(lemmas)
