"""Contradictions: in what two tellings of one happening cannot both be so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from dateline.coding.disputes.sameness import (
    VIOLENT,
    are_beside,
    are_rivals,
    doers_agree,
    patients_agree,
    rules_out,
    same_deed,
    same_parties,
    same_place,
    same_time,
    share_doer,
    share_patient,
    shares_place,
    speaks_for,
    told_alike,
)
from dateline.coding.disputes.telling import Telling
from dateline.coding.disputes.values import count_apart, values_differ
from dateline.coding.disputes.words import load_dispute_words
from dateline.record import DisputeKind, When

NO_SUCH_THING: Final = "status no"
"""The rule of "no evacuation", which has no tense: it speaks against what is planned as against what is done."""
DENIED: Final = "status denied"
PLAIN_NO: Final = frozenset(["status negation", NO_SUCH_THING, DENIED])
"""Rules of a plain no; "failed to free them" tells of what did not come about, and denies nothing."""
WHERE_BASES: Final = frozenset(["grammar", "clause"])
STATED: Final = frozenset(["weekday", "relative", "explicit"])


def contradiction(one: Telling, other: Telling, *, published: date | None) -> DisputeKind | None:
    """In what two tellings by different voices contradict each other; None where both may be true.

    Where they differ in more than one way they are taken for tellings of two happenings.
    """
    if _is_undone(one, other) or _is_undone(other, one):
        return "polarity"
    if _is_of_an_aside(one, other) and not (same_deed(one, other) and told_alike(one, other)):
        return None
    if _is_contrasted(one, other) or _is_contrasted(other, one):
        return "actor"
    if one.event.negated != other.event.negated:
        return "polarity" if _polarity_differs(one, other) else None
    if one.event.negated or one.is_another or other.is_another:
        return None
    return _difference(one, other, published)


def _is_undone(done: Telling, other: Telling) -> bool:
    """Whether what one tells as done cannot be while another tells that a state still lasts: "freed", "still being held"."""
    state = load_dispute_words().undone.get(done.event.predicate, frozenset())
    lasting = other.event.predicate in state and other.is_still and not other.event.negated
    told = done.event.status == "occurred" and not done.event.negated and done.by_verb
    return (
        lasting
        and told
        and share_patient(done, other)
        and same_time(done.event.when, other.event.when) is not False
    )


def _is_of_an_aside(one: Telling, other: Telling) -> bool:
    """Whether one of two tellings is of nobody known; a toll is of all who died."""
    return (one.is_aside or other.is_aside) and not (one.is_toll or other.is_toll)


def _difference(one: Telling, other: Telling, published: date | None) -> DisputeKind | None:
    """In what two tellings of what is so differ."""
    if values_differ(one, other):
        return "value"
    if one.is_actual != other.is_actual:
        return "status" if same_deed(one, other) and _status_differs(one, other, published) else None
    return _circumstance(one, other) if one.is_actual and not count_apart(one, other) else None


def _is_contrasted(one: Telling, other: Telling) -> bool:
    """Whether one says of whom the other names that it was not them, or that it was somebody else who did it."""
    if not (one.excluded or one.is_cleft) or one.event.negated or other.event.negated:
        return False
    if not same_deed(one, other) or same_place(one, other) is False or patients_agree(one, other) is False:
        return False
    if same_time(one.event.when, other.event.when) is False:
        return False
    named = one.is_cleft and doers_agree(one, other) is False
    return named or rules_out(one, other)


def _circumstance(one: Telling, other: Telling) -> DisputeKind | None:
    """Which of doer, place and time two tellings of what was done contradict each other in."""
    if not same_deed(one, other):
        return "actor" if _is_put_off(one, other) else None
    return next((kind for kind, differs in _CIRCUMSTANCES.items() if differs(one, other)), None)


def _is_put_off(one: Telling, other: Telling) -> bool:
    """Whether two parties put an attack on the same to each other, by whatever word: "bombed", "shelled"."""
    violent = one.event.type in VIOLENT and other.event.type in VIOLENT
    return violent and _doer_differs(one, other)


def _polarity_differs(one: Telling, other: Telling) -> bool:
    """Whether what one says to be so the other says not to be: the same deed, parties, time and place."""
    if not same_deed(one, other) or one.is_another or other.is_another:
        return False
    denied, told = (one, other) if one.event.negated else (other, one)
    if denied.has_reason or not _speaks_against(denied, told):
        return False
    untimed = any(NO_SUCH_THING in telling.event.trace and telling.event.negated for telling in (one, other))
    told_alike = one.event.status == other.event.status
    if not told_alike and not (untimed and _is_under_way_or_planned(one) and _is_under_way_or_planned(other)):
        return False
    same_call = share_doer(one, other) and bool(one.nouns & other.nouns)
    if one.is_recurring and not same_parties(one, other) and not same_call:
        return False
    if one.is_for_a_charge and not (same_time(one.event.when, other.event.when) or are_beside(one, other)):
        return False
    return _is_one_happening(one, other)


def _is_under_way_or_planned(telling: Telling) -> bool:
    return telling.is_actual or telling.event.status == "planned"


def _is_one_happening(one: Telling, other: Telling) -> bool:
    """Whether parties, time and place of two tellings can be the same, with a party or a place in common.

    Outside the codebook a predicate may be any act: there it must be done to the same, or by the same to nobody.
    """
    doers, patients = doers_agree(one, other), patients_agree(one, other)
    if doers is False or patients is False or same_place(one, other) is False:
        return False
    if same_time(one.event.when, other.event.when) is False:
        return False
    if one.event.type is None or other.event.type is None:
        if one.is_aside or other.is_aside:
            return True  # told alike
        if one.has_patient or other.has_patient:
            return patients is True or _is_left_out(one, other)
        return share_doer(one, other)
    return bool(doers or patients) or shares_place(one.event.where, other.event.where)


def _is_left_out(one: Telling, other: Telling) -> bool:
    """Whether a denial close by leaves out to whom or what: "the bank paid its creditors", "the bank had not paid"."""
    denied = one if one.event.negated else other
    return not denied.has_patient and doers_agree(one, other) is True and are_beside(one, other)


def _speaks_against(denied: Telling, told: Telling) -> bool:
    """Whether a plain no can answer a telling: that these were not freed says nothing against that some were, by whomever.

    A noun ("the release of captives") does not say that it is so.
    """
    rules = [rule for rule in denied.event.trace if rule.startswith("status ")]
    plain = rules[-1] in PLAIN_NO or (not denied.by_verb and bool(PLAIN_NO & set(rules)))
    if DENIED in denied.event.trace and (denied.claim is None or denied.claim.stance != "denies"):
        return False  # "would neither confirm nor deny that"
    alike = bool(set(denied.actors) & set(told.actors)) or told.has_patient or not denied.has_patient
    return plain and told.by_verb and alike


def _status_differs(one: Telling, other: Telling, published: date | None) -> bool:
    """Whether what one tells as done is by another still to come, after the report's day or "not yet".

    A noun ("the launch of") does not say that it is done.
    """
    done, ahead = (one, other) if one.is_actual else (other, one)
    if done.event.status != "occurred" or not done.by_verb or one.is_recurring:
        return False
    if doers_agree(one, other) is False or patients_agree(one, other) is False:
        return False
    if same_place(one, other) is False or not (share_patient(one, other) or _acts_there(one, other)):
        return False
    if ahead.event.status == "planned":
        return _lies_ahead(ahead.event.when, published) or ahead.not_yet or done.is_already
    return ahead.event.status == "hypothetical" and _is_own(ahead)


def _acts_there(one: Telling, other: Telling) -> bool:
    return share_doer(one, other) and (one.is_once or shares_place(one.event.where, other.event.where))


def _lies_ahead(when: When | None, published: date | None) -> bool:
    return when is not None and published is not None and when.end > published.isoformat()


def _is_own(telling: Telling) -> bool:
    """Whether it is the doer who says it: who "considers to send troops" has sent none."""
    return speaks_for(telling.source, telling.actors)


def _place_differs(one: Telling, other: Telling) -> bool:
    """Whether one happening is put at two places: what happens once to somebody, or a meeting on one day."""
    if same_place(one, other) is not False or not _has_place(one, other):
        return False
    when = same_time(one.event.when, other.event.when)
    if doers_agree(one, other) is False or when is False:
        return False
    if one.event.reciprocal or one.event.type == "CONSULT":
        return bool(when) and _is_day(one) and _is_day(other) and _meet_alike(one, other)
    told_of_one = share_patient(one, other) or one.is_aside or other.is_aside
    return one.is_once and other.is_once and told_of_one


def _has_place(one: Telling, other: Telling) -> bool:
    wheres = (one.event.where, other.event.where)
    return all(where is not None and where.basis in WHERE_BASES for where in wheres)


def _meet_alike(one: Telling, other: Telling) -> bool:
    same_group = not one.recipients and not other.recipients and doers_agree(one, other) is True
    return same_group or same_parties(one, other)


def _is_day(telling: Telling) -> bool:
    when = telling.event.when
    return when is not None and when.granularity == "day" and when.basis in STATED


def _time_differs(one: Telling, other: Telling) -> bool:
    """Whether what happens once to somebody, or somebody does once at a place, is put at two times."""
    whens = (one.event.when, other.event.when)
    if same_time(*whens) is not False or any(when is None or when.basis not in STATED for when in whens):
        return False
    if doers_agree(one, other) is False or patients_agree(one, other) is False:
        return False
    if same_place(one, other) is False or not (one.is_once and other.is_once):
        return False
    gone = one.event.type == "RETREAT" and shares_place(one.event.where, other.event.where)
    told_of_one = share_patient(one, other) or one.is_aside or other.is_aside
    return told_of_one or (gone and doers_agree(one, other) is True)


def _doer_differs(one: Telling, other: Telling) -> bool:
    """Whether one deed is put to two doers; what can be done many times only where they accuse each other."""
    if doers_agree(one, other) is not False or not are_rivals(one, other):
        return False
    if same_place(one, other) is False or same_time(one.event.when, other.event.when) is False:
        return False
    blamed = speaks_for(one.source, other.actors) or speaks_for(other.source, one.actors)
    return share_patient(one, other) and (blamed or (one.is_once and other.is_once))


_CIRCUMSTANCES: Final[dict[DisputeKind, Callable[[Telling, Telling], bool]]] = {
    "actor": _doer_differs,
    "place": _place_differs,
    "time": _time_differs,
}
