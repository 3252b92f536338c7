"""Sameness: how far two tellings agree on deed, parties, time and place. None is for what is left open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dateline.coding.disputes.deeds import same_word
from dateline.coding.disputes.distance import REACH, are_beside, are_set_against
from dateline.coding.disputes.sharing import POSSESSIVES, STANDING, share_patient, shares_theme, stands_for
from dateline.coding.disputes.telling import Telling
from dateline.coding.disputes.things import are_of_a_kind
from dateline.coding.disputes.words import load_dispute_words
from dateline.record import Actor, Place, When, Where

PREPOSITIONS: Final = frozenset(["in", "at", "of", "from", "near", "on", "with"])
DETERMINERS: Final = frozenset(
    ["the", "a", "an", "these", "those", "some", "two", "three", "four", "several"]
)
VAGUE_PLACES: Final = frozenset(["story", "dateline"])
OF_STATE: Final = frozenset(["GOV", "MIL", "COP", "SPY"])
AGAINST_STATE: Final = frozenset(["REB", "OPP", "INS", "UAF", "CRM"])


def doers_agree(one: Telling, other: Telling) -> bool | None:
    """Whether the same did it; None where one telling says nothing of it, or "gunmen" and the like."""
    if not one.actors or not other.actors:
        return None
    if {actor.id for actor in one.actors} & {actor.id for actor in other.actors}:
        return True
    if _may_be_another(one, other):
        return None
    if any(_is_anybody(actor) for actor in (*one.actors, *other.actors)):
        return None
    if _keys(one, one.actors) & _keys(other, other.actors):
        return True
    return _one_side(one.actors, other.actors)


def _may_be_another(one: Telling, other: Telling) -> bool:
    """Whether "he" or "they", who does what is done to nobody, may be whom the version before names, and not who speaks: "he had resigned"."""
    later = max((one, other), key=lambda telling: telling.begins)
    personal = bool(later.by_pronouns) and "it" not in later.by_pronouns
    return personal and not (one.has_patient or other.has_patient) and are_set_against(one, other)


def rules_out(one: Telling, other: Telling) -> bool:
    """Whether those who did it by one telling are of whom the other says that it was not them."""
    if {actor.id for actor in one.excluded} & {actor.id for actor in other.actors}:
        return True
    if one.actors and doers_agree(one, other):
        return False
    return bool(_keys(one, one.excluded) & _keys(other, other.actors)) or bool(
        _words_of(one.excluded) & _words_of(other.actors)
    )


def _words_of(actors: Sequence[Actor]) -> set[str]:
    """The words of unnamed parties, without determiners: "police officers" are of the police."""
    return {word for actor in actors if not actor.named for word in actor.name.lower().split()} - DETERMINERS


def are_rivals(one: Telling, other: Telling) -> bool:
    """Whether those who did it by two tellings belong to different countries, or to a state and its foes."""
    lands = [{actor.country for actor in telling.actors if actor.country} for telling in (one, other)]
    if lands[0] and lands[1]:
        return not lands[0] & lands[1] or _are_foes(one.actors, other.actors)
    sides = [_side_of(actor) for actor in (*one.actors, *other.actors)]
    return _are_foes(one.actors, other.actors) or (None not in sides and len(set(sides)) > 1)


def speaks_for(source: Actor | None, actors: Sequence[Actor]) -> bool:
    """Whether a source is one of the parties, or a state or body of state of the country of one."""
    if source is None:
        return False
    if any(actor.id == source.id for actor in actors):
        return True
    return _side_of(source) == "state" and any(
        actor.country == source.country if actor.country else _side_of(actor) == "state" for actor in actors
    )


def patients_agree(one: Telling, other: Telling) -> bool | None:
    """Whether it was done to the same by kind; None where one telling says nothing of it."""
    if stands_for(one, other) or (not same_word(one, other) and shares_theme(one, other)):
        return True
    if not one.has_patient or not other.has_patient:
        return None
    if _are_of_other_lands(one.recipients, other.recipients):
        return False
    mine, others = (_keys(t, t.recipients) | t.nouns for t in (one, other))
    if mine & others:
        return True
    return any(are_of_a_kind(noun, another) for noun in one.nouns for another in other.nouns)


def _are_of_other_lands(mine: Sequence[Actor], others: Sequence[Actor]) -> bool:
    """Whether all of two sets of parties are unnamed and of known lands, with none in common: "Chinese", "American creditors"."""
    lands = [
        {actor.country for actor in side if actor.country and not actor.named} for side in (mine, others)
    ]
    known = all(actor.country and not actor.named for actor in (*mine, *others))
    return bool(mine and others) and known and not lands[0] & lands[1]


def share_doer(one: Telling, other: Telling) -> bool:
    """Whether one and the same group or person, and no state, did it."""
    ids = {actor.id for actor in one.actors if actor.kind not in STANDING}
    return bool(ids & {actor.id for actor in other.actors})


def may_be_one(mine: Sequence[Actor], others: Sequence[Actor]) -> bool:
    """Whether two sets of parties may be the same: by their ids, or where one is unnamed and both are on one side."""
    if {actor.id for actor in mine} & {actor.id for actor in others}:
        return True
    if not mine or not others or all(actor.named for actor in (*mine, *others)):
        return False
    sides = {_side_of(actor) for actor in (*mine, *others)}
    return len(sides) == 1 and None not in sides


def told_alike(one: Telling, other: Telling) -> bool:
    """Whether two tellings, of which one is of nobody known, are by their nouns of one doer and one thing.

    What only one of them names is left open, but for what it was done to: who "did not eat" ate no fish.
    """
    if abs(one.begins - other.begins) > REACH or not (one.is_plain and other.is_plain):
        return False
    if (
        one.is_of_it != other.is_of_it
        and are_beside(one, other)
        and not (one.has_patient and other.has_patient)
    ):
        return bool(one.causes or other.causes or one.subjects or other.subjects)
    doers = bool(doers_agree(one, other)) or bool(one.causes & other.causes)
    named = bool((one.actors and other.actors) or (one.causes and other.causes))
    if named and not doers:
        return False
    if one.of_nothing or other.of_nothing:
        return are_beside(one, other)
    return _is_done_to_same(one, other, by_same=doers)


def _is_done_to_same(one: Telling, other: Telling, *, by_same: bool) -> bool:
    """Whether two tellings are of one thing, or, where neither names one, by the same."""
    if stands_for(one, other):
        return True
    if one.has_patient != other.has_patient:
        return by_same and are_set_against(one, other) and not same_word(one, other)
    if not one.has_patient:
        return by_same
    return share_patient(one, other) or (are_set_against(one, other) and patients_agree(one, other) is True)


def same_parties(one: Telling, other: Telling) -> bool:
    """Whether all parties of either are parties of the other, two at least."""
    mine, others = ({actor.id for actor in (*t.actors, *t.recipients)} for t in (one, other))
    return len(mine) > 1 and mine == others


def same_time(one: When | None, other: When | None) -> bool | None:
    """Whether two times overlap; None where one is not told."""
    if one is None or other is None:
        return None
    return one.start <= other.end and other.start <= one.end


def shares_place(one: Where | None, other: Where | None) -> bool:
    """Whether both are told to have been at one place."""
    told = one is not None and other is not None and not {one.basis, other.basis} & VAGUE_PLACES
    return told and one is not None and other is not None and one.place == other.place


def same_place(one: Telling, other: Telling) -> bool | None:
    """Whether two places can be one: a country or region holds its towns; None where one is only supposed."""
    mine, others = one.event.where, other.event.where
    if mine is None or others is None or {mine.basis, others.basis} & VAGUE_PLACES:
        return None
    if mine.place == others.place:
        return True
    return one.place is not None and other.place is not None and _holds(one.place, other.place)


def name_other_places(one: Telling, other: Telling) -> bool:
    """Whether the sentences of both name places, and none in common."""
    return bool(one.named) and bool(other.named) and not one.named & other.named


def _holds(one: Place, other: Place) -> bool:
    """Whether one place lies in the other, by its kind and division; nobody can tell of seas and borders."""
    if None in (one.country, other.country):
        return True
    if one.country != other.country:
        return False
    if "country" in (one.precision, other.precision):
        return True
    within = {one.precision, other.precision} & {"region", "point"}
    divided = one.admin1 is not None and other.admin1 is not None and one.admin1 != other.admin1
    return bool(within) and one.precision != other.precision and not divided


# --- parties


def _keys(telling: Telling, actors: Sequence[Actor]) -> set[str]:
    """What parties are compared by: an unnamed body counts by its country and its owner, a group by its last word."""
    keys = {actor.id for actor in actors}
    for actor in actors:
        name = actor.name.lower()
        keys |= {actor.country or name, kind_word(actor)}
        if name.startswith(POSSESSIVES) and telling.claim is not None and telling.claim.source is not None:
            keys.add(telling.claim.source)
    return keys


def kind_word(actor: Actor) -> str:
    """The last word of a name, or of what stands before the preposition in a description ("30 miners in Gao")."""
    words = actor.name.lower().split()
    if actor.named:
        return words[-1]
    end = next((at for at, word in enumerate(words) if at and word in PREPOSITIONS), len(words))
    return words[end - 1]


def _is_anybody(actor: Actor) -> bool:
    """Whether a description has nothing but words for anybody: "armed men", "the 40 fighters"."""
    words = (word for word in re.findall(r"[a-z]+", actor.name.lower()) if word not in DETERMINERS)
    known = load_dispute_words().anybody
    return not actor.named and actor.country is None and all(word in known for word in words)


def _one_side(mine: Sequence[Actor], others: Sequence[Actor]) -> bool:
    """Whether unnamed bodies of a state that are of no known other country may be the same: "police", "officers"."""
    lands = [{actor.country for actor in side if actor.country} for side in (mine, others)]
    if lands[0] and lands[1] and not lands[0] & lands[1]:
        return False
    return all(_side_of(actor) == "state" for actor in (*mine, *others)) and not all(
        actor.named for actor in (*mine, *others)
    )


def _side_of(actor: Actor) -> str | None:
    if actor.kind in STANDING or set(actor.sectors) & OF_STATE:
        return "state"
    if actor.kind == "armed-group" or set(actor.sectors) & AGAINST_STATE:
        return "against"
    return None


def _are_foes(mine: Sequence[Actor], others: Sequence[Actor]) -> bool:
    sides = ({_side_of(actor) for actor in actors} for actors in (mine, others))
    return {frozenset(side) for side in sides} == {frozenset(["state"]), frozenset(["against"])}
