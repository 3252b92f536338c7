"""Doers: whether those who did it by two tellings can be the same, by actor and by the nouns of their subjects."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dateline.coding.disputes.sameness import doers_agree
from dateline.coding.disputes.telling import Telling
from dateline.coding.disputes.things import Thing, are_of_a_kind, is_animal, is_person
from dateline.coding.disputes.words import load_dispute_words
from dateline.record import Actor

BODIES: Final = frozenset(["organisation", "armed-group", "state", "government", "media"])


def share_an_actor(one: Telling, other: Telling) -> bool:
    """Whether one and the same, be it a state, did it."""
    return bool({actor.id for actor in one.actors} & {actor.id for actor in other.actors})


def are_other_doers(one: Telling, other: Telling) -> bool:
    """Whether who did it by one telling can hardly be who did it by the other.

    Words for anybody ("gunmen") and nouns of one kind ("guards", "officers") may be the same, and so may two sorts of
    a single person ("a teacher", "a mother"), or a body and one of its people.
    """
    if share_an_actor(one, other) or doers_agree(one, other) is True:
        return False
    mine, others = _who(one), _who(other)
    if mine and others:
        exclusive = one.points_back or other.points_back or one.is_cleft or other.is_cleft
        alone = not exclusive and _may_be_one_person(mine, others)
        return not alone and _are_other_sorts(mine, others)
    if bool(mine) != bool(others):
        named, things = (one, others) if others else (other, mine)
        return _are_bodies(named.actors) and (_are_people_of_none(things) or all(map(_is_mishap, things)))
    return _are_other_names(one.actors, other.actors)


def _who(telling: Telling) -> tuple[Thing, ...]:
    """The people or animals who did it by their nouns, or the mishap that did: a bomb that killed says nothing against whoever threw it."""
    return tuple(thing for thing in telling.doers if _acts(thing) or _is_mishap(thing))


def _may_be_one_person(mine: Sequence[Thing], others: Sequence[Thing]) -> bool:
    return all(is_person(thing.noun) and not thing.plural for thing in (*mine, *others))


def _are_other_sorts(mine: Sequence[Thing], others: Sequence[Thing]) -> bool:
    if any(_is_anybody(thing) for thing in (*mine, *others)):
        return False
    return not any(are_of_a_kind(one.noun, other.noun) for one in mine for other in others)


def _is_anybody(thing: Thing) -> bool:
    """Whether a noun and what goes before it say nothing of who it is: "armed men", not "truck drivers"."""
    return {thing.noun, *thing.modifiers} <= load_dispute_words().anybody


def names_somebody(telling: Telling) -> bool:
    """Whether it is told who did it: an actor, or people by their noun, and no thing that did it by itself."""
    if telling.points_back or not telling.doers:
        return bool(telling.actors)
    return all(map(_acts, telling.doers))


def _are_bodies(actors: Sequence[Actor]) -> bool:
    return bool(actors) and all(actor.kind in BODIES for actor in actors)


def _are_people_of_none(things: Sequence[Thing]) -> bool:
    """Whether nouns are of many who belong to no body: "smugglers", not "soldiers" or "workers"."""
    words = load_dispute_words()
    return all(
        is_person(thing.noun) and thing.plural and not _is_anybody(thing) and thing.noun not in words.servants
        for thing in things
    )


def _acts(thing: Thing) -> bool:
    """Whether a noun is of somebody who can do something: people, one or many, or animals."""
    return is_person(thing.noun) or is_animal(thing.noun) or thing.noun in load_dispute_words().bands


def _is_mishap(thing: Thing) -> bool:
    return thing.noun in load_dispute_words().mishaps


def _are_other_names(mine: Sequence[Actor], others: Sequence[Actor]) -> bool:
    """Whether all are known by name, and are persons alike or bodies alike."""
    actors = (*mine, *others)
    if not (mine and others) or not all(actor.named for actor in actors):
        return False
    return len({actor.kind == "person" for actor in actors}) == 1
