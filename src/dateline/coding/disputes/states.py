"""States that exclude a deed: "stayed in rebel hands", "is afloat", told by a verb that says only that it is so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dateline.coding.disputes.words import STATE, load_states
from dateline.reading import Reading

BEING: Final = frozenset(["be", "remain", "stay", "keep", "lie", "feel"])
"""Verbs that say only that a state is, or lasts."""
LASTING: Final = frozenset(["remain", "stay"])
WHERE: Final = frozenset(["in", "at", "on", "inside", "near"])
THERE: Final = "be there"
COMPLEMENTS: Final = ("acomp", "attr", "oprd", "advmod", "xcomp", "prt")
PRESENT: Final = frozenset(["VBZ", "VBP"])


def state_at(reading: Reading, token: int) -> tuple[tuple[int, ...], str] | None:
    """The tokens and the predicate of the state that a verb of being tells; None for one that excludes no deed."""
    if reading.lemmas[token] not in BEING:
        return None
    known = next((state for state in _states(reading, token) if state[1] in load_states()), None)
    return known or _lasting_place(reading, token)


def _lasting_place(reading: Reading, token: int) -> tuple[tuple[int, ...], str] | None:
    """Where somebody is told to be still: "were still on the campus", "remained in the village"."""
    lasts = reading.lemmas[token] in LASTING or any(
        reading.lemmas[word] == "still" for word in reading.children_with(token, "advmod")
    )
    at = (word for word in reading.children_with(token, "prep") if reading.lemmas[word] in WHERE)
    return next((((token, word), THERE) for word in at), None) if lasts else None


def _states(reading: Reading, token: int) -> Iterator[tuple[tuple[int, ...], str]]:
    for complement in reading.children_with(token, *COMPLEMENTS):
        for word in (complement, *reading.children_with(complement, "conj")):
            yield (token, word), STATE + reading.words[word].lower()
    for preposition in reading.children_with(token, "prep"):
        yield (token, preposition), STATE + reading.lemmas[preposition]
        for noun in reading.children_with(preposition, "pobj"):
            yield (token, noun), f"{STATE}{reading.lemmas[preposition]} {reading.lemmas[noun]}"


def is_under_way(reading: Reading, token: int) -> bool:
    """Whether a verb is told in the present or as going on: "holds", "was holding", "is being held"."""
    verbs = [token, *reading.children_with(token, "aux", "auxpass")]
    if any(reading.tags[verb] in PRESENT and reading.lemmas[verb] != "have" for verb in verbs):
        return True
    being = any(reading.lemmas[verb] == "be" for verb in verbs[1:])
    return being and any(reading.tags[verb] == "VBG" for verb in verbs)
