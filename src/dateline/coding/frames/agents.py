"""Agents of passives: those behind "by", and what the parser mistakes about them."""

from __future__ import annotations

from dateline.codebook import load_vocabulary
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


def is_consequence(reading: Reading, participle: int) -> bool:
    """Whether a participle behind a comma tells what a deed led to, so that whoever did the deed did that too: "…, killing two"."""
    is_outcome = reading.lemmas[participle] in load_vocabulary().holding["consequences"]
    return is_outcome and reading.tags[participle] == "VBG" and reading.words[participle - 1] == ","
