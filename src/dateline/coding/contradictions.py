"""Contradictions: whether two events of a report are one happening, and what of them cannot both be so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dateline.record import Actor, Counted, Event, Number, Where

VIOLENT = frozenset(["ASSAULT"])
"""Types in which another word for the deed is mostly the same deed: a strike, an attack, a shelling."""
HARM: frozenset[Counted] = frozenset(["dead", "injured", "missing"])
"""Counts of people that different verbs tell of: "killed 12", "12 died", "left 12 dead"."""
PREPOSITIONS = frozenset(["in", "at", "of", "from", "near", "on", "with"])
VAGUE_PLACES = frozenset(["story", "dateline"])


def same_deed(one: Event, other: Event) -> bool:
    """Whether two events can be one deed by their words: one predicate, or one type with modes that agree."""
    if one.predicate == other.predicate:
        return True
    if one.type is None or one.type != other.type:
        return False
    if one.mode is not None and one.mode == other.mode:
        return True
    return one.type in VIOLENT and (one.mode is None or other.mode is None)


def of_one_happening(one: Event, other: Event, actors: Mapping[str, Actor]) -> bool:
    """Whether parties, time and place of two events can be the same, with a party or a place in common."""
    shared = 0
    for mine, others in ((one.actors, other.actors), (one.recipients, other.recipients)):
        if mine and others:
            if not _keys(mine, actors) & _keys(others, actors):
                return False
            shared += 1
    anchored = shared > 0 or _shares_place(one.where, other.where)
    return anchored and _same_time(one, other) and _same_place(one.where, other.where, actors)


def numbers_conflict(one: Event, other: Event, actors: Mapping[str, Actor]) -> bool:
    """Whether two tellings of one happening count the same thing with no value in common.

    Where either event has two counts of a kind ("3 officers and 9 recruits"), nothing is said.
    """
    for mine in _single(one.numbers):
        for others in _single(other.numbers):
            if mine.what != others.what or mine.unit != others.unit or _compatible(mine, others):
                continue
            if mine.what in HARM or (mine.what != "money" and same_deed(one, other)):
                return _one_toll(one, other, actors)
            return same_deed(one, other) and of_one_happening(one, other, actors)
    return False


def _one_toll(one: Event, other: Event, actors: Mapping[str, Actor]) -> bool:
    """Whether two tolls are of one happening: whoever did it agrees, and the day or the place ties them."""
    if one.actors and other.actors and not _keys(one.actors, actors) & _keys(other.actors, actors):
        return False
    if not _same_time(one, other) or not _same_place(one.where, other.where, actors):
        return False
    if not _same_victims(one, other, actors):
        return False
    timed = one.when is not None and other.when is not None
    tied = timed or _shares_place(one.where, other.where) or bool(one.actors and other.actors)
    return tied or bool(_keys(one.recipients, actors) & _keys(other.recipients, actors))


def _same_victims(one: Event, other: Event, actors: Mapping[str, Actor]) -> bool:
    """Whether two tolls count the same people: unnamed people of the same or no said kind."""
    if not one.recipients or not other.recipients:
        return True
    if _keys(one.recipients, actors) & _keys(other.recipients, actors):
        return True
    return any(
        _kind_word(actors[id_]) in ("people", "persons", "others")
        for id_ in (*one.recipients, *other.recipients)
    )


def _keys(ids: Sequence[str], actors: Mapping[str, Actor]) -> set[str]:
    """What parties are compared by: an unnamed body counts by its country, a group by its last word."""
    keys = set(ids)
    for id_ in ids:
        actor = actors[id_]
        keys.add(actor.country or actor.name.lower())
        keys.add(_kind_word(actor))
    return keys


def _kind_word(actor: Actor) -> str:
    """The last word of a name, or of what stands before the preposition in a description ("30 miners in Gao")."""
    words = actor.name.lower().split()
    if actor.named:
        return words[-1]
    end = next((at for at, word in enumerate(words) if at and word in PREPOSITIONS), len(words))
    return words[end - 1]


def _same_time(one: Event, other: Event) -> bool:
    if one.when is None or other.when is None:
        return True
    return one.when.start <= other.when.end and other.when.start <= one.when.end


def _shares_place(one: Where | None, other: Where | None) -> bool:
    told = one is not None and other is not None and not {one.basis, other.basis} & VAGUE_PLACES
    return told and one is not None and other is not None and one.place == other.place


def _same_place(one: Where | None, other: Where | None, actors: Mapping[str, Actor]) -> bool:
    """Whether two places can be one: a country holds its towns; what is only supposed rules nothing out."""
    if one is None or other is None or one.place == other.place or {one.basis, other.basis} & VAGUE_PLACES:
        return True
    states = {actor.name: actor.country for actor in actors.values() if actor.kind == "state"}
    countries = (states.get(one.name), states.get(other.name))
    return one.country == other.country and any(country is not None for country in countries)


def _single(numbers: Sequence[Number]) -> list[Number]:
    kinds = [number.what for number in numbers]
    return [number for number in numbers if kinds.count(number.what) == 1]


def _compatible(one: Number, other: Number) -> bool:
    """Whether two counts leave a common value; "at least" covers all above it."""
    infinity = float("inf")
    low = max(number.low if number.low is not None else -infinity for number in (one, other))
    high = min(number.high if number.high is not None else infinity for number in (one, other))
    return low <= high
