"""Polarity: whether what one says to be so the other says not to be, or not to be yet."""

from __future__ import annotations

from typing import Final

from dateline.coding.disputes.deeds import same_deed, same_word
from dateline.coding.disputes.distance import are_beside, are_set_against
from dateline.coding.disputes.sameness import (
    doers_agree,
    patients_agree,
    same_parties,
    same_place,
    same_time,
    share_doer,
    shares_place,
    speaks_for,
)
from dateline.coding.disputes.sharing import share_patient, shares_theme
from dateline.coding.disputes.telling import Telling
from dateline.coding.disputes.words import deed_named
from dateline.record import DisputeKind

NO_SUCH_THING: Final = "status no"
"""The rule of "no evacuation", which has no tense: it speaks against what is planned as against what is done."""
DENIED: Final = "status denied"
PLAIN_NO: Final = frozenset(["status negation", "status no-object", NO_SUCH_THING, DENIED])
"""Rules of a plain no; "failed to free them" tells of what did not come about, and denies nothing."""


def denial_kind(one: Telling, other: Telling) -> DisputeKind | None:
    """In what a telling differs from its denial: "had not yet begun" says that it is still to come, if it is said after the other.

    Before it, it may have been so until then.
    """
    if not _polarity_differs(one, other):
        return None
    denied, told = (one, other) if one.event.negated else (other, one)
    if not (denied.not_yet or is_put_later(denied, told)):
        return "polarity"
    return "status" if told.begins < denied.begins else None


def is_put_later(denied: Telling, told: Telling) -> bool:
    """Whether what one tells as done another says will not be done, or not before a time: "would not reopen before December"."""
    planned = denied.event.negated and denied.event.status == "planned" and told.event.status == "occurred"
    return planned and are_set_against(denied, told) and share_patient(denied, told)


def _polarity_differs(one: Telling, other: Telling) -> bool:
    """Whether what one says to be so the other says not to be: the same deed, parties, time and place."""
    denied, told = (one, other) if one.event.negated else (other, one)
    if not same_deed(one, other) or one.is_another or other.is_another or denied.has_reason:
        return False
    if not _speaks_against(denied, told) or not _are_of_one_status(denied, told):
        return False
    return _is_one_deed(denied, told) and _is_one_happening(one, other)


def _are_of_one_status(denied: Telling, told: Telling) -> bool:
    """Whether a denial is of what is told to have come about, or of what is planned alike; "no evacuation" is of both."""
    actual = denied.is_actual and told.is_actual and are_set_against(denied, told)
    if denied.event.status == told.event.status or actual:
        return True
    untimed = NO_SUCH_THING in denied.event.trace
    both = _is_under_way_or_planned(denied) and _is_under_way_or_planned(told)
    return (untimed and both) or is_put_later(denied, told)


def _is_one_deed(denied: Telling, told: Telling) -> bool:
    """Whether no other deed of the kind may be meant: another talk, charge, or deed by another word."""
    same_call = share_doer(denied, told) and bool(denied.nouns & told.nouns)
    had_none = is_none_such(denied, told) and speaks_for(denied.source, told.recipients)
    if denied.is_recurring and not (same_parties(denied, told) or same_call or had_none):
        return False
    charged = denied.is_for_a_charge and not are_beside(denied, told)
    if charged and not same_time(denied.event.when, told.event.when):
        return False
    alike = shares_theme(denied, told) or _is_by_same(denied, told) or is_none_such(denied, told)
    return same_word(denied, told) or alike


def _is_by_same(one: Telling, other: Telling) -> bool:
    return share_doer(one, other) and not (one.has_patient and other.has_patient)


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
            return patients is True or _is_left_out(one, other) or is_none_such(one, other)
        return share_doer(one, other)
    tied = bool(doers or patients) or _is_by_them(one, other)
    return tied or shares_place(one.event.where, other.event.where)


def _is_by_them(one: Telling, other: Telling) -> bool:
    """Whether "they" takes up those who do the same by the version before: "the two met", "they had not met"."""
    first, second = sorted((one, other), key=lambda telling: telling.begins)
    many = any(thing.plural for thing in first.doers)
    return "they" in second.by_pronouns and many and are_set_against(one, other) and same_word(one, other)


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


def is_none_such(one: Telling, other: Telling) -> bool:
    """Whether one says that there was no such deed, to nobody named: "no strikes in the area"."""
    denied, told = (one, other) if one.event.negated else (other, one)
    named = any(
        deed_named(thing.noun) == denied.event.predicate for thing in denied.subjects
    )  # "the search had not started"
    none_such = denied.event.negated and (named or not denied.by_verb) and not denied.has_patient
    return none_such and not told.event.negated and (told.in_past or told.lasts)
