"""Whereabouts: whether two tellings of one happening put it at two places, by their names or by nouns."""

from __future__ import annotations

from typing import Final

from dateline.coding.disputes.distance import are_set_against
from dateline.coding.disputes.sameness import doers_agree, same_parties, same_place, same_time
from dateline.coding.disputes.sharing import is_of_one_death, share_patient
from dateline.coding.disputes.singling import is_day, is_done_once, is_named_again, is_of_one_thing
from dateline.coding.disputes.spots import Spot
from dateline.coding.disputes.telling import Telling
from dateline.coding.disputes.things import are_of_a_kind
from dateline.coding.disputes.words import load_dispute_words

WHERE_BASES: Final = frozenset(["grammar", "clause"])


def place_differs(one: Telling, other: Telling) -> bool:
    """Whether one happening is put at two places: what happens once to somebody, or a meeting on one day."""
    when = same_time(one.event.when, other.event.when)
    together = when is not False or is_of_one_death(one, other)
    if same_place(one, other) is None and together and _spots_differ(one, other):
        return True
    if same_place(one, other) is not False or not _has_place(one, other):
        return False
    if not is_of_one_death(one, other) and (doers_agree(one, other) is False or when is False):
        return False
    if one.points_back or other.points_back or is_named_again(one, other):
        return all(
            spot.is_name for spot in (*one.spots, *other.spots)
        )  # "at a home near Gao" may be in the next town
    if one.event.reciprocal or one.event.type in load_dispute_words().meetings:
        dated = bool(when) and is_day(one) and is_day(other)
        undated = one.event.when is None and other.event.when is None and are_set_against(one, other)
        return (dated or undated) and _meet_alike(one, other)
    told_of_one = share_patient(one, other) or one.is_aside or other.is_aside
    return (is_done_once(one, other) and told_of_one) or is_of_one_thing(one, other)


def _spots_differ(one: Telling, other: Telling) -> bool:
    """Whether, side by side, what is done once to somebody is put at two spots: "at the border", "at his home"."""
    once = is_done_once(one, other) and share_patient(one, other)
    one_deed = once or is_of_one_thing(one, other) or is_named_again(one, other)
    told = one_deed and one.by_verb and other.by_verb and are_set_against(one, other)
    return told and doers_agree(one, other) is not False and _are_apart(one.spots, other.spots)


def _are_apart(mine: frozenset[Spot], others: frozenset[Spot]) -> bool:
    """Whether each is one spot, and the one can't lie in the other or be it by another word.

    A name may be that of where a spot lies ("in Lima", "at a bus stop"), and a part of something may be of the other ("in his bed").
    """
    if len(mine) != 1 or len(others) != 1:
        return False
    (one,), (other,) = mine, others
    if one.is_name != other.is_name or {one.noun, other.noun} & load_dispute_words().parts:
        return False
    if one.noun == other.noun or {one.noun, other.noun} <= load_dispute_words().territories:
        return bool(one.whose and other.whose) and not one.whose & other.whose
    return not are_of_a_kind(one.noun, other.noun)


def _has_place(one: Telling, other: Telling) -> bool:
    wheres = (one.event.where, other.event.where)
    return all(where is not None and where.basis in WHERE_BASES for where in wheres)


def _meet_alike(one: Telling, other: Telling) -> bool:
    same_group = not one.recipients and not other.recipients and doers_agree(one, other) is True
    return same_group or same_parties(one, other)
