"""Contexts of clauses behind a noun: what the noun takes as its content, and what says which one is meant."""

from __future__ import annotations

from dateline.coding.status.complements import is_in_case, under_complement
from dateline.coding.status.effects import apply_effect
from dateline.coding.status.finding import PLAIN, State
from dateline.coding.status.governors import infinitive
from dateline.coding.status.signatures import Signatures
from dateline.reading.reading import Reading

SOME = frozenset(("a", "an", "any", "no", "whatever"))
SOMEBODY = frozenset(("anyone", "anybody", "anything", "someone", "somebody", "something"))
WHOEVER = 1.0
"""How sure it is that somebody does what "anyone who does it" will be answered for."""


def is_told_apart(reading: Reading, token: int) -> bool:
    """Tell a clause behind a noun that is told for itself: "the colonel, who fled", "a camp raided by the army"."""
    if reading.labels[token] == "relcl":
        takes = infinitive(reading, token) or is_in_case(reading, token)
    else:
        takes = not _is_participle(reading, token)
    return not takes and not _restricts(reading, token)


def _is_participle(reading: Reading, token: int) -> bool:
    """Tell a participle from a clause that the noun takes: "the camp raided", "claims that it was raided"."""
    if reading.tags[token] not in ("VBG", "VBN") or infinitive(reading, token):
        return False
    return reading.child(token, "mark") is None


def _restricts(reading: Reading, token: int) -> bool:
    """Tell a clause that says which of several is meant: "anyone who crosses the line", "a letter urging him to go"."""
    if reading.child(token, "aux", "mark") is not None or not _is_some(reading, reading.heads[token]):
        return False
    present = ("VBZ", "VBP") if reading.labels[token] == "relcl" else ("VBG",)
    return reading.tags[token] in present


def _is_some(reading: Reading, noun: int) -> bool:
    """Tell one that nobody has in mind yet: "a school", "any ship", "anyone"."""
    if reading.lemmas[noun] in SOMEBODY:
        return True
    return any(reading.lemmas[child] in SOME for child in reading.children_with(noun, "det"))


def under_noun(reading: Reading, token: int, state: State, signatures: Signatures) -> State:
    """Give the context of a clause behind a noun: what tells apart a thing that may never be is as open as the thing."""
    if is_in_case(reading, token) or not _restricts(reading, token):
        return under_complement(reading, token, state, signatures)
    if state.actual:
        return PLAIN
    noun = reading.heads[token]
    if reading.lemmas[noun] in SOMEBODY:
        return apply_effect("open", state.affirmed(), WHOEVER, because=("whoever", noun))
    return state.affirmed()
