"""Deeds: whether two tellings can be of one deed by their words."""

from __future__ import annotations

from dateline.coding.disputes.distance import are_set_against
from dateline.coding.disputes.telling import Telling
from dateline.coding.disputes.words import load_dispute_words


def same_deed(one: Telling, other: Telling) -> bool:
    """Whether two events can be one deed by their words: one predicate, type and mode, or another word for the same."""
    return same_word(one, other) or bool(one.marks.alike & other.marks.alike) or is_taken_up(one, other)


def are_akin(one: Telling, other: Telling) -> bool:
    """Whether two tellings can be of one deed for who, where and when, though the one may not have been and the other yet: "shot", "killed"."""
    return same_deed(one, other) or bool(one.marks.akin & other.marks.akin)


def is_taken_up(one: Telling, other: Telling) -> bool:
    """Whether the later of two versions side by side only points to the deed that the other tells: "it took place in Gao"."""
    first, second = sorted((one, other), key=lambda telling: telling.begins)
    return second.points_back and are_set_against(first, second)


def same_word(one: Telling, other: Telling) -> bool:
    """Whether two events have one predicate, one type and mode, or an "attack" of some sort."""
    mine, others = one.event, other.event
    if mine.predicate == others.predicate:
        return True
    words = load_dispute_words()
    predicates = {mine.predicate, others.predicate}
    if mine.type is None or mine.type != others.type or predicates & words.intended:
        return False
    if mine.mode is not None and mine.mode == others.mode:
        return True
    general = predicates & words.attack
    return mine.type in words.violent and bool(general) and (mine.mode is None or others.mode is None)
