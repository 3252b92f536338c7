"""Opposed deeds: what one tells as done cannot be as long as another's word holds: "took the hill", "were thrown back"."""

from __future__ import annotations

from dateline.coding.disputes.distance import are_beside, are_near
from dateline.coding.disputes.sameness import doers_agree, may_be_one, same_place, same_time
from dateline.coding.disputes.sharing import shares_theme, stands_for_theme
from dateline.coding.disputes.telling import Telling
from dateline.coding.disputes.things import are_of_a_kind
from dateline.coding.disputes.words import Opposed, load_dispute_words
from dateline.record import DisputeKind


def opposition(done: Telling, against: Telling) -> DisputeKind | None:
    """In what a telling contradicts one of what excludes it; None where both may be true.

    Both must be somebody's words, and close together: reports go on to tell what came after.
    """
    lists = done.marks.done & against.marks.against
    if not lists or None in (done.voice, against.voice) or not are_near(done, against):
        return None
    if (
        done.event.negated
        or (against.event.negated and not against.not_yet)
        or done.is_another
        or against.is_another
    ):
        return None
    if same_place(done, against) is False or same_time(done.event.when, against.event.when) is False:
        return None
    pairs = (pair for at, pair in enumerate(load_dispute_words().opposed) if lists >> at & 1)
    return next((pair.kind for pair in pairs if _excludes(done, against, pair)), None)


def _excludes(done: Telling, against: Telling, pair: Opposed) -> bool:
    """Whether a telling of a pair's first list and one of its second are of one and the same."""
    told = _is_ahead(against) if pair.ahead else _is_told_so(against)
    if not (_is_told_so(done) and told) or _is_of_another(done, against):
        return False
    if pair.lasting and not (against.is_still or against.lasts):
        return False
    doers = doers_agree(done, against)
    if (pair.by_same and not doers) or (pair.by_others and doers):
        return False
    if shares_theme(done, against) or stands_for_theme(done, against):
        return True
    if pair.by_same and not (done.has_patient and against.has_patient):
        return are_beside(done, against)
    return _is_of_deed(against, pair) or (pair.crosswise and _crosses(done, against))


def _is_of_another(done: Telling, against: Telling) -> bool:
    return _is_taken_up(done, against) or _names_another_place(done, against)


def _names_another_place(done: Telling, against: Telling) -> bool:
    """Whether something is told to be nowhere in one thing that was found in another: "the beach is free of mines"."""
    if not any(thing.denied for thing in against.things) or not against.subjects:
        return False
    nouns = {thing.noun for thing in (*done.subjects, *done.things)} | {spot.noun for spot in done.spots}
    return not any(are_of_a_kind(thing.noun, noun) for thing in against.subjects for noun in nouns)


def _is_taken_up(done: Telling, against: Telling) -> bool:
    """Whether the other telling takes the deed for done: "the released sailors are in a camp"."""
    modifiers = (word for thing in (*against.things, *against.subjects) for word in thing.modifiers)
    return any(word.startswith(done.event.predicate) for word in modifiers)


def _crosses(done: Telling, against: Telling) -> bool:
    """Whether a party of the one is told of in another role by the other: "the rebels were thrown back"."""
    if may_be_one(done.actors, (*against.recipients, *against.actors)):
        return True
    return may_be_one(done.recipients, against.actors)


def _is_of_deed(against: Telling, pair: Opposed) -> bool:
    """Whether the other telling is of the deed itself, by its noun: "the assault failed"."""
    things = (*against.things, *against.subjects)
    return any(thing.noun in pair.nouns and (thing.definite or thing.plural) for thing in things)


def _is_ahead(telling: Telling) -> bool:
    """Whether it is told as still to come, or not to have come yet."""
    planned = telling.event.status == "planned" and not telling.event.negated
    return telling.by_verb and (planned or (telling.event.negated and telling.not_yet))


def _is_told_so(telling: Telling) -> bool:
    """Whether a verb tells it as so: a state, or what was done or goes on."""
    return telling.by_verb and telling.is_actual and not telling.event.negated
