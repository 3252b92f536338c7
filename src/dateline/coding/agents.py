"""Agents of passives: those behind "by", and what the parser mistakes about them."""

from __future__ import annotations

from dateline.coding.clauses import is_infinitive, is_passive
from dateline.reading import Reading


def agents_of(reading: Reading, verb: int) -> list[int]:
    """Heads of the phrases behind the "by" of a passive."""
    return [noun for by in reading.children_with(verb, "agent") for noun in reading.children_with(by, "pobj")]


def agents_of_following(reading: Reading, verb: int) -> list[int]:
    """Coordinated passives have the agent of the last: "was shot and killed by a guard"."""
    following = (other for other in reading.children_with(verb, "conj") if is_passive(reading, other))
    return next(filter(None, (agents_of(reading, other) for other in following)), [])


def infinitives_of_agent(reading: Reading, verb: int) -> list[int]:
    """An infinitive that the parser hung on the agent is the passive's: "was asked by the bishops to leave"."""
    return [
        clause
        for noun in agents_of(reading, verb)
        for clause in reading.children_with(noun, "acl")
        if is_infinitive(reading, clause)
    ]
