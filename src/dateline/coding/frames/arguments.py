"""Arguments: which slot of a verb each phrase and clause on it fills."""

from __future__ import annotations

from typing import Final

from dateline.coding.frames.accompanied import is_company
from dateline.coding.frames.clauses import conjunction_of, is_infinitive
from dateline.coding.frames.prepositions import Fillers, fill_preposition
from dateline.reading import Reading

PLAIN_SLOTS: Final = {
    "nsubj": "subject", "csubj": "subject", "nsubjpass": "object", "csubjpass": "object",
    "xcomp": "complement", "ccomp": "complement",
}  # fmt: skip
"""Labels that fill the same slot whatever else stands there."""
ADVERBIAL: Final = frozenset(["advmod", "acomp", "npadvmod", "neg", "prt"])


def fill_from_child(reading: Reading, child: int, fillers: Fillers, *, passive: bool) -> None:
    """Fill the slot of a verb that a word on it belongs to."""
    label = reading.labels[child]
    if label in PLAIN_SLOTS:
        undergone = passive and label == "nsubj"  # of a small clause: "found two men shot"
        fillers.setdefault("object" if undergone else PLAIN_SLOTS[label], []).append(child)
    elif label == "dobj" or (label in ("attr", "oprd") and reading.poses[child] != "ADJ"):
        slot = "attribute" if label != "dobj" else "second" if passive else "object"
        fillers.setdefault(slot, []).append(child)
    elif label == "agent":
        fill_preposition(reading, child, fillers, slot="subject")
    elif label == "dative" and reading.poses[child] != "ADP":
        fillers.setdefault("dative", []).append(child)
    elif label in ("prep", "dative") and not is_company(reading, child):
        fill_preposition(reading, child, fillers, slot=reading.lemmas[child])
    elif label == "advcl":
        _fill_adverbial_clause(reading, child, fillers)
    elif label in ADVERBIAL:
        _fill_adverbial(reading, child, fillers)


def _fill_adverbial_clause(reading: Reading, clause: int, fillers: Fillers) -> None:
    """A clause of purpose or manner, or one behind a conjunction, whose slot bears the conjunction's lemma."""
    if is_infinitive(reading, clause) or reading.tags[clause] == "VBG":
        fillers.setdefault("purpose", []).append(clause)
    elif (conjunction := conjunction_of(reading, clause)) is not None:
        fillers.setdefault(reading.lemmas[conjunction], []).append(clause)


def _fill_adverbial(reading: Reading, adverb: int, fillers: Fillers) -> None:
    """An adverb or particle, and what the parser hung on it: "sealed off the West Bank", "pulled back from the border"."""
    fillers.setdefault("modifier", []).append(adverb)
    for below in reading.children_with(adverb, "pobj"):
        fillers.setdefault("object", []).append(below)
    for preposition in reading.children_with(adverb, "prep"):
        fill_preposition(reading, preposition, fillers, slot=reading.lemmas[preposition])
