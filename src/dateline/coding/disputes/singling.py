"""Singling out: whether two versions of what can be done many times are of one deed and one day."""

from __future__ import annotations

from typing import Final

from dateline.coding.disputes.distance import are_set_against
from dateline.coding.disputes.sharing import STANDING, share_patient
from dateline.coding.disputes.telling import Telling
from dateline.coding.disputes.words import load_dispute_words

STATED: Final = frozenset(["weekday", "relative", "explicit"])
"""Whence a day is known that is told of the deed itself."""


def is_day(telling: Telling) -> bool:
    """Whether it is told on which day it was."""
    when = telling.event.when
    return when is not None and when.granularity == "day" and when.basis in STATED


def is_done_once(one: Telling, other: Telling) -> bool:
    """Whether it is done once by the words of both tellings, or by those of one of two versions side by side."""
    if one.is_once and other.is_once:
        return True
    return (one.is_once or other.is_once) and are_set_against(one, other)


def is_of_one_thing(one: Telling, other: Telling) -> bool:
    """Whether two versions of a deed that can be done many times are of one that was done to one thing, which is no place."""
    named = [telling for telling in (one, other) if not telling.to_pronouns]
    standing = any(actor.kind in STANDING for telling in named for actor in telling.recipients)
    single = not any(
        thing.plural or thing.noun in load_dispute_words().grounds for thing in (*one.things, *other.things)
    )
    again = one.is_recurring or other.is_recurring
    return are_set_against(one, other) and share_patient(one, other) and single and not standing and not again


def is_named_again(one: Telling, other: Telling) -> bool:
    """Whether the later of two versions names the deed of the other: "carried out the attack"."""
    first, second = sorted((one, other), key=lambda telling: telling.begins)
    return second.by_name and not second.has_patient and first.by_verb and are_set_against(first, second)
