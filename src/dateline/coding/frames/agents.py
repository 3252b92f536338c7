"""Agents of passives: those behind "by", and what the parser mistakes about them."""

from __future__ import annotations

from dateline.coding.frames.clauses import is_infinitive
from dateline.reading import Reading


def agents_of(reading: Reading, verb: int) -> list[int]:
    """Heads of the phrases behind the "by" of a passive."""
    return [noun for by in reading.children_with(verb, "agent") for noun in reading.children_with(by, "pobj")]


def infinitives_of_agent(reading: Reading, verb: int) -> list[int]:
    """An infinitive that the parser hung on the agent is the passive's: "was asked by the bishops to leave"."""
    return [
        clause
        for noun in agents_of(reading, verb)
        for clause in reading.children_with(noun, "acl")
        if is_infinitive(reading, clause)
    ]
