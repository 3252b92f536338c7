"""Circumstances: whether two tellings of what was done put it at two places or times, or to two doers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from dateline.coding.disputes.deeds import are_akin, same_word
from dateline.coding.disputes.distance import are_beside, are_set_against
from dateline.coding.disputes.doers import are_other_doers, names_somebody, share_an_actor
from dateline.coding.disputes.hours import days_between, hours_apart
from dateline.coding.disputes.sameness import (
    are_rivals,
    doers_agree,
    patients_agree,
    same_place,
    same_time,
    shares_place,
    speaks_for,
)
from dateline.coding.disputes.sharing import is_of_one_death, share_patient
from dateline.coding.disputes.singling import is_day, is_done_once, is_named_again, is_of_one_thing
from dateline.coding.disputes.telling import Telling
from dateline.coding.disputes.whereabouts import place_differs
from dateline.coding.disputes.words import load_dispute_words
from dateline.record import DisputeKind

STATED: Final = frozenset(["weekday", "relative", "explicit"])
NEARBY: Final = (-1, 0, 1)
"""How many days two times of day may be apart where no day is told: two at night is after ten at night."""


def circumstances(one: Telling, other: Telling) -> tuple[DisputeKind, ...]:
    """Which of doer, place and time two tellings of what was done contradict each other in.

    Where they differ in more than one they may be of two happenings, save where it can only be once, as with a death.
    """
    if not are_akin(one, other):
        return ("actor",) if _is_put_off(one, other) else ()
    found = (kind for kind, differs in _CIRCUMSTANCES.items() if differs(one, other))
    return tuple(found) if is_of_one_death(one, other) else tuple(found)[:1]


def _is_put_off(one: Telling, other: Telling) -> bool:
    """Whether two parties put an attack on the same to each other, by whatever word: "bombed", "shelled"."""
    violent = load_dispute_words().violent
    return one.event.type in violent and other.event.type in violent and _doer_differs(one, other)


def _time_differs(one: Telling, other: Telling) -> bool:
    """Whether what happens once to somebody, or somebody does once at a place, is put at two times."""
    if None in (one.voice, other.voice) and not are_beside(one, other):
        return False  # reports tell of their own on many days
    if not _are_times_apart(one, other):
        return False
    if is_of_one_death(one, other):
        return True
    agreed = (doers_agree(one, other), patients_agree(one, other), same_place(one, other))
    return False not in agreed and _is_of_one_deed(one, other)


def _is_of_one_deed(one: Telling, other: Telling) -> bool:
    """Whether two tellings that agree are of what can be done once, or of one thing."""
    if one.points_back or other.points_back:
        return True
    if not is_done_once(one, other):
        return is_of_one_thing(one, other) or is_named_again(one, other)
    gone = are_set_against(one, other) or shares_place(one.event.where, other.event.where)
    by_same = gone and not (one.has_patient and other.has_patient) and doers_agree(one, other) is True
    open_doers = (
        are_set_against(one, other) and same_word(one, other) and bool(one.by_pronouns | other.by_pronouns)
    )
    by_same = by_same or (open_doers and not (one.has_patient or other.has_patient))
    return share_patient(one, other) or one.is_aside or other.is_aside or by_same


def _are_times_apart(one: Telling, other: Telling) -> bool:
    """Whether two times that are told have no day in common, or on one day no hour."""
    mine, others = one.event.when, other.event.when
    stated = [when is not None and when.basis in STATED for when in (mine, others)]
    times = (one.time_of_day, other.time_of_day)
    if mine is not None and others is not None and all(stated):
        if times == (None, None) or not (is_day(one) and is_day(other)):
            return same_time(mine, others) is False
        days = days_between(mine, others)
        if all(time is None or time.dated for time in times) or days not in NEARBY:
            return hours_apart(*times, days=days)
    return None not in times and all(hours_apart(*times, days=days) for days in NEARBY)


def _doer_differs(one: Telling, other: Telling) -> bool:
    """Whether one deed is put to two doers; what can be done many times only where they accuse each other."""
    apart = same_place(one, other) is False or same_time(one.event.when, other.event.when) is False
    if apart and not is_of_one_death(one, other):
        return False
    if is_put_apart(one, other):
        return True
    if _goes(one) or _goes(other):
        return False
    told = share_patient(one, other) and doers_agree(one, other) is False and are_rivals(one, other)
    return told and (is_blamed(one, other) or is_done_once(one, other))


def is_put_apart(one: Telling, other: Telling) -> bool:
    """Whether, side by side, two put a deed to each other, or to two who can't be the same."""
    if one.is_in_denial or other.is_in_denial or one.is_another or other.is_another:
        return False
    return _blame_each_other(one, other) or _is_put_to_others(one, other)


def _blame_each_other(one: Telling, other: Telling) -> bool:
    """Whether, side by side, who is told to have done it says that another did."""
    if not are_set_against(one, other) or one.event.negated or other.event.negated:
        return False
    if not (one.is_actual and other.is_actual) or patients_agree(one, other) is False:
        return False
    told = names_somebody(one) and names_somebody(other)
    apart = told and doers_agree(one, other) is not True and not share_an_actor(one, other)
    to_same = share_patient(one, other) or _is_blamed_for_it(one) or _is_blamed_for_it(other)
    return apart and to_same and is_blamed(one, other)


def _is_blamed_for_it(telling: Telling) -> bool:
    """Whether a report tells whom somebody blames, for what is told elsewhere."""
    return telling.claim is None and not telling.has_patient


def is_blamed(one: Telling, other: Telling) -> bool:
    """Whether who did it by one telling tells the other, or his state does."""
    return speaks_for(one.source, other.actors) or speaks_for(other.source, one.actors)


def _is_put_to_others(one: Telling, other: Telling) -> bool:
    """Whether, side by side, one deed is put to two who can't be the same: "guards", "inmates"."""
    if not are_set_against(one, other) or not are_other_doers(one, other):
        return False
    if one.points_back or other.points_back:
        return _is_harmful(one) and _is_harmful(other)
    cleft = one.is_cleft or other.is_cleft
    if cleft and (share_patient(one, other) or patients_agree(one, other) is True):
        return True
    if _goes(one) or _goes(other):
        return False
    return _is_of_one_harm(one, other) or is_named_again(one, other)


def _goes(telling: Telling) -> bool:
    """Whether somebody comes to a place or leaves it, as many others may: "left the scene"."""
    words = load_dispute_words()
    places = words.parts | words.grounds | words.spots
    to_place = not telling.things or any(thing.noun in places for thing in telling.things)
    return telling.event.predicate in words.moving and to_place


def _is_of_one_harm(one: Telling, other: Telling) -> bool:
    """Whether somebody is blamed for it, or it is done once, or to one thing; many may beat one man."""
    if _is_blamed_for_it(one) or _is_blamed_for_it(other):
        return True
    if is_done_once(one, other) and share_patient(one, other):
        return True
    person = any(actor.kind == "person" for actor in (*one.recipients, *other.recipients))
    return not person and is_of_one_thing(one, other)


def _is_harmful(telling: Telling) -> bool:
    """Whether somebody can be blamed for it, or is."""
    words, event = load_dispute_words(), telling.event
    return telling.points_back or event.type in words.violent or event.predicate in words.harmful


_CIRCUMSTANCES: Final[dict[DisputeKind, Callable[[Telling, Telling], bool]]] = {
    "actor": _doer_differs,
    "place": place_differs,
    "time": _time_differs,
}
