"""Contradictions: in what two tellings of one happening cannot both be so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from dateline.coding.disputes.circumstances import (
    circumstances,
    is_blamed,
    is_put_apart,
)
from dateline.coding.disputes.deeds import are_akin, same_deed
from dateline.coding.disputes.distance import are_set_against
from dateline.coding.disputes.doers import share_an_actor
from dateline.coding.disputes.opposed import opposition
from dateline.coding.disputes.polarity import denial_kind, is_none_such, is_put_later
from dateline.coding.disputes.sameness import (
    doers_agree,
    patients_agree,
    rules_out,
    same_place,
    same_time,
    share_doer,
    shares_place,
    speaks_for,
    told_alike,
)
from dateline.coding.disputes.sharing import shares_theme
from dateline.coding.disputes.singling import is_named_again
from dateline.coding.disputes.telling import Telling
from dateline.coding.disputes.values import count_apart, values_differ
from dateline.record import DisputeKind, When

FIRST: Final = "first"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two tellings and what they contradict each other in; `against` is the one that tells of another deed, or of a state, which the first excludes."""

    kind: DisputeKind
    one: Telling
    other: Telling
    against: Telling | None = None


def contradictions(one: Telling, other: Telling, *, published: date | None) -> tuple[Contradiction, ...]:
    """The contradictions between two tellings by different voices; none where both may be true."""
    for done, against in ((one, other), (other, one)):
        opposed = opposition(done, against)
        if opposed is not None:
            return (Contradiction(opposed, one, other, against),)
    return tuple(Contradiction(kind, one, other) for kind in _kinds_of(one, other, published))


def _kinds_of(one: Telling, other: Telling, published: date | None) -> tuple[DisputeKind, ...]:
    if _is_contrasted(one, other) or _is_contrasted(other, one):
        return ("actor",)
    if are_set_against(one, other) and _is_counted_apart(one, other):
        return ("value",)
    if one.points_back or other.points_back:
        return circumstances(one, other) if _are_done(one, other) and same_deed(one, other) else ()
    if _is_of_an_aside(one, other) and not _is_told_of_one(one, other):
        put_to_another = _are_done(one, other) and same_deed(one, other) and is_put_apart(one, other)
        return ("actor",) if put_to_another else ()
    if one.event.negated != other.event.negated:
        denied = denial_kind(one, other)
        return () if denied is None else (denied,)
    plain = not (one.event.negated or one.is_another or other.is_another)
    return _differences(one, other, published) if plain else ()


def _are_done(one: Telling, other: Telling) -> bool:
    """Whether both are told as done."""
    return all(telling.is_actual and not telling.event.negated for telling in (one, other))


def _is_counted_apart(one: Telling, other: Telling) -> bool:
    plain = not (one.event.negated or other.event.negated or one.is_another or other.is_another)
    return plain and values_differ(one, other)


def _is_told_of_one(one: Telling, other: Telling) -> bool:
    """Whether two tellings, of which one is of nobody known, are of one deed, or there was no such deed at all."""
    if not are_akin(one, other):
        return False
    if told_alike(one, other) or is_named_again(one, other):
        return True
    denied, told = (one, other) if one.event.negated else (other, one)
    return are_set_against(one, other) and (is_none_such(one, other) or is_put_later(denied, told))


def _is_of_an_aside(one: Telling, other: Telling) -> bool:
    """Whether one of two tellings is of nobody known; a toll is of all who died."""
    return (one.is_aside or other.is_aside) and not (one.is_toll or other.is_toll)


def _differences(one: Telling, other: Telling, published: date | None) -> tuple[DisputeKind, ...]:
    """In what two tellings of what is so differ."""
    if values_differ(one, other):
        return ("value",)
    if one.is_actual != other.is_actual:
        differs = same_deed(one, other) and _status_differs(one, other, published)
        return ("status",) if differs else ()
    return circumstances(one, other) if one.is_actual and not count_apart(one, other) else ()


def _is_contrasted(one: Telling, other: Telling) -> bool:
    """Whether one says of whom the other names that it was not them, or that it was somebody else who did it."""
    if not (one.excluded or one.is_cleft) or one.event.negated or other.event.negated:
        return False
    both_first = FIRST in one.beside and FIRST in other.beside  # whomever they did it to
    if not same_deed(one, other) or same_place(one, other) is False:
        return False
    if patients_agree(one, other) is False and not both_first:
        return False
    if same_time(one.event.when, other.event.when) is False:
        return False
    apart = doers_agree(one, other) is False or (is_blamed(one, other) and not share_an_actor(one, other))
    return (one.is_cleft and apart) or rules_out(one, other)


def _status_differs(one: Telling, other: Telling, published: date | None) -> bool:
    """Whether what one tells as done is by another still to come, after the report's day or "not yet".

    A noun ("the launch of") does not say that it is done.
    """
    done, ahead = (one, other) if one.is_actual else (other, one)
    if done.event.status != "occurred" or not done.by_verb or one.is_recurring:
        return False
    if doers_agree(one, other) is False or patients_agree(one, other) is False:
        return False
    same_thing = shares_theme(one, other) or _is_set_against(one, other)
    if same_place(one, other) is False or not (same_thing or _acts_there(one, other)):
        return False
    if ahead.event.status == "planned":
        return _lies_ahead(ahead.event.when, published) or ahead.not_yet or done.is_already
    return ahead.event.status == "hypothetical" and _is_own(ahead)


def _is_set_against(one: Telling, other: Telling) -> bool:
    """Whether two versions of what was done to the same by its noun stand side by side."""
    return are_set_against(one, other) and patients_agree(one, other) is True


def _acts_there(one: Telling, other: Telling) -> bool:
    return share_doer(one, other) and (one.is_once or shares_place(one.event.where, other.event.where))


def _lies_ahead(when: When | None, published: date | None) -> bool:
    return when is not None and published is not None and when.end > published.isoformat()


def _is_own(telling: Telling) -> bool:
    """Whether it is the doer who says it: who "considers to send troops" has sent none."""
    return speaks_for(telling.source, telling.actors)
