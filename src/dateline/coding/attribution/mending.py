"""Mending of one common fault of the parser before attributions are read off the tree.

"The mayor said the road was open and warned of ice": the parser hangs *warned* on *was*. A cue in the same
tense as the one above, with no subject of its own, is joined to that one instead.
"""

from __future__ import annotations

from dataclasses import replace

from dateline.coding.attribution.cues import Cues
from dateline.reading import Reading

_TENSES = ("VBD", "VBZ", "VBP")
_JOINING_STANCES = frozenset(["asserts", "denies", "admits", "warns", "promises", "demands", "predicts"])


def mend(reading: Reading, cues: Cues) -> Reading:
    """The reading with such cues hung on the verb of saying above them."""
    moved: dict[int, int] = {}
    for token, label in enumerate(reading.labels):
        if label == "conj" and reading.tags[token] in _TENSES and _joins(reading, cues, token):
            above = _sayer(reading, cues, token)
            if above is not None:
                moved[token] = above
    if not moved:
        return reading
    heads = [moved.get(token, head) for token, head in enumerate(reading.heads)]
    children: list[list[int]] = [[] for _ in heads]
    for token, head in enumerate(heads):
        if head != token:
            children[head].append(token)
    return replace(reading, heads=heads, children=children)


def _joins(reading: Reading, cues: Cues, token: int) -> bool:
    if reading.child(token, "nsubj", "nsubjpass", "aux") is not None:
        return False
    return any(cue.stance in _JOINING_STANCES for cue in cues.verbs.get(reading.lemmas[token], ()))


def _sayer(reading: Reading, cues: Cues, token: int) -> int | None:
    """The verb of saying in whose clause a joined verb stands, where it has the same tense."""
    at = reading.heads[token]
    while reading.labels[at] in ("conj", "xcomp") and reading.heads[at] != at:
        at = reading.heads[at]
    above = reading.heads[at]
    if reading.labels[at] != "ccomp" or above > token or at < above:
        return None
    spoken = any("clause" in cue.frames for cue in cues.verbs.get(reading.lemmas[above], ()))
    return above if spoken and reading.tags[above] == reading.tags[token] else None
