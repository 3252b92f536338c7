"""Prepositions: what stands after them fills the slot of their lemma, wherever the parser hung them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dateline.coding.frames.light_verbs import VERB_LABELS
from dateline.reading import Reading
from dateline.resolving.phrases import joined_before

Fillers = dict[str, list[int]]
"""Heads of phrases by the slot that they fill, in text order."""
REATTACHED: Final = ("by", "on", "against", "with", "to", "from", "between", "over")
"""Prepositions that may belong to a noun though they hang on a phrase inside it."""


def fill_preposition(reading: Reading, preposition: int, fillers: Fillers, *, slot: str) -> None:
    """Fill a slot with what stands after a preposition; one behind it fills its own slot too: "from inside Syria"."""
    if joined_before(reading, preposition) is not None:
        return  # "in a drive-by shooting"
    if reading.words[preposition - 1].lower() == "such":
        slot = "such as"
    for child in reading.children[preposition]:
        label = reading.labels[child]
        if slot == "with" and label == "pcomp" and reading.child(child, "nsubj", "nsubjpass") is not None:
            continue  # "fled, with police chasing them"
        if label in ("pobj", "pcomp", "amod"):
            fillers.setdefault(slot, []).append(child)
        elif label == "prep" and not is_according(reading, preposition):
            fill_preposition(reading, child, fillers, slot=reading.lemmas[child])
            fill_preposition(reading, child, fillers, slot=slot)
        elif label == "conj" and reading.poses[child] == "ADP":
            fill_preposition(reading, child, fillers, slot=reading.lemmas[child])


def reattach(reading: Reading, fillers: Fillers, slots: Mapping[str, str]) -> None:
    """Prepositions that the parser hung on a phrase inside this one: "a strike by miners against the owners"."""
    heads = [head for found in fillers.values() for head in found if reading.poses[head] not in VERB_LABELS]
    for head in heads:
        for child in reading.children_with(head, "prep", "agent"):
            slot = slots.get(reading.lemmas[child])
            if slot is not None and slot not in fillers:
                fill_preposition(reading, child, fillers, slot=slot)


def is_according(reading: Reading, preposition: int) -> bool:
    """Whether a preposition names whose word it is: nothing is done to who stands after "according to"."""
    return reading.words[preposition].lower() == "according"
