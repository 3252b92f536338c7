"""Inhabitants: a place that is acted upon stands for those who live there ("shelled Aleppo", "a curfew in Jos").

The grounds of a report are the toponyms that name no actor of it. Where a pattern finds nobody else in the slots of whom it
is done to, the place is the recipient: a land's state, or the people of a town or region, with the land as their country.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import msgspec

from dateline.coding.happenings import Happening
from dateline.gazetteer import Gazetteer
from dateline.reading import Reading
from dateline.record import Actor, Place
from dateline.resolving import ActorMention, Cast, PlaceMention, Setting
from dateline.resolving.phrases import phrase_start
from dateline.resolving.words import load_words

PART_OF: Final = frozenset(["of", "in", "near", "around"])
"""Prepositions between a part of a place and the place's name."""


def grounds_of(cast: Cast, setting: Setting) -> dict[int, str]:
    """The places that may stand for their people: heads of toponyms outside the phrases of actors, with the place's id.

    A side of a town tells where something is, not to whom it is done: "a shooting on the South Side".
    """
    covered = {
        token
        for m in cast.mentions.values()
        for token in (range(m.first, m.last) if cast.actors[m.actor].named else (m.head,))
    }
    return {
        m.head: m.place
        for m in _mentions(setting)
        if m.head not in covered
        and not m.is_people
        and setting.places[m.place].precision != "sea"
        and setting.reading.words[m.head].lower() != "side"
    }


def with_inhabitants(
    reading: Reading,
    cast: Cast,
    setting: Setting,
    gazetteer: Gazetteer,
    *,
    happenings: Sequence[Happening],
) -> Cast:
    """The cast with the people of each place that a happening has for a party."""
    at = {mention.head: mention for mention in _mentions(setting)}
    heads = sorted(
        {head for h in happenings for head in (*h.actors, *h.recipients) if head not in cast.mentions}
    )
    actors, mentions, people = dict(cast.actors), dict(cast.mentions), dict[str, str]()
    for head in heads:
        mention = at[head]
        place = setting.places[mention.place]
        first, last = _phrase_of(reading, mention)
        if place.id not in people:
            name = reading.text(mention.first, mention.last)
            whole = (first, last) == (mention.first, mention.last)
            abroad = mention.is_seat and whole and not _acts_at_home(cast, place, head, happenings)
            abroad = abroad and not _is_struck(head, happenings)
            actor = _people_of(name, place, actors=actors, gazetteer=gazetteer, ruled=abroad)
            people[place.id] = actor.id
            actors.setdefault(actor.id, actor)
        actor = actors[people[place.id]]
        span = reading.place(head, reading.span(first, last))
        actors[actor.id] = msgspec.structs.replace(actor, mentions=(*actor.mentions, span))
        mentions[head] = ActorMention(first, last, head, actor.id)
    return Cast(actors, dict(sorted(mentions.items())))


def _phrase_of(reading: Reading, mention: PlaceMention) -> tuple[int, int]:
    """The tokens of a place's name, with the part of it that is spoken of: "the rebel-held quarters of Taiz"."""
    above = reading.heads[mention.head]
    if reading.labels[mention.head] in ("compound", "nmod", "amod"):
        part, last = above, above + 1
    elif reading.labels[mention.head] == "pobj" and reading.lemmas[above] in PART_OF:
        part, last = reading.heads[above], mention.last
    else:
        return mention.first, mention.last
    if reading.lemmas[part] not in load_words().pieces:
        return mention.first, mention.last
    return min(mention.first, phrase_start(reading, part)), max(mention.last, last)


def _mentions(setting: Setting) -> Iterable[PlaceMention]:
    return (mention for mentions in setting.by_sentence.values() for mention in mentions)


def _acts_at_home(cast: Cast, place: Place, head: int, happenings: Sequence[Happening]) -> bool:
    """Whether somebody of the land does it to the place: the government's curfew in the capital is not its own state's."""
    doers = (
        actor for h in happenings if head in h.recipients for actor in h.actors if actor in cast.mentions
    )
    return any(cast.actors[cast.mentions[doer].actor].country == place.country for doer in doers)


def _is_struck(head: int, happenings: Sequence[Happening]) -> bool:
    """Whether a place is attacked, or a protest is held in it: not the state, but those who live there."""
    patterns = [h.pattern for h in happenings if h.pattern is not None and head in (*h.actors, *h.recipients)]
    return any(pattern.people_there in ("struck", "doers") for pattern in patterns)


def _people_of(
    name: str, place: Place, *, actors: Mapping[str, Actor], gazetteer: Gazetteer, ruled: bool
) -> Actor:
    """Those who live in a place: of a land, or a seat of government, its state, else a group of the report's own."""
    land = gazetteer.country(place.country) if place.country else None
    if land is not None and (place.precision == "country" or ruled):
        for entry in gazetteer.find(land.name):
            if entry.kind == "state":
                return Actor(
                    id=entry.id, name=entry.name, kind="state", country=entry.country, bloc=entry.bloc
                )
    local = sum(id_.startswith("~") for id_ in actors) + 1
    return Actor(id=f"~{local}", name=name, kind="group", country=place.country)
