"""Features: what the ranker looks at in a word that may tell of an event.

The word, what fills its slots, the word that it hangs on, and of each the kinds that WordNet has it for, so that what
was learnt of "condemn" holds for "excoriate". What the codebook's patterns say of it is told apart, by `describe_matches`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from dateline.codebook.senses import kinds_of
from dateline.coding.frames import Frames

Features = dict[str, float]

WHO: Final = frozenset(["subject", "possessor"])
"""Slots of who does it: they tell less of what is done than the others do."""
CLAUSES: Final = frozenset(["object", "complement", "modifier", "governor", "purpose"])
"""Slots that are told apart; prepositions are taken as one."""
FILLERS: Final = 2
"""Fillers of one slot that are looked at."""
KIND: Final = 0.7
"""What a kind of the word weighs beside the word itself; the kinds of its fillers weigh `FILLER_KIND`. Chosen, like the
other weights here, by types told of patterns left out of training (0.386 of them right without kinds, 0.466 with)."""
FILLER_KIND: Final = 0.5
DOER: Final = 0.5
INSIDE: Final = 0.5


def describe_trigger(frames: Frames, token: int) -> Features:
    """What can be said of a word and its frame: names of features with their values, from 0 to 1."""
    reading = frames.reading
    word = _with_particle(frames, token)
    found: Features = {f"word={word}": 1.0, f"part={reading.poses[token]}": 1.0}
    for kind, weight in _kinds(frames, token, word):
        found[f"word~{kind}"] = KIND * weight
    for slot, heads in frames.frame(token).fillers.items():
        if slot in WHO:
            _add_doers(found, frames, slot, heads)
        else:
            _add_fillers(found, frames, word, slot, heads)
    above = reading.heads[token]
    if above != token:
        found[f"under={reading.lemmas[above]}"] = 1.0
    return found


def describe_matches(types: Iterable[str], *, best: str, specificity: int) -> Features:
    """What the patterns say: the type of the best match, how many words it rests on, and the other types."""
    found: Features = {f"matched={kind}": 1.0 for kind in types}
    found[f"best={best}"] = 1.0
    found[f"best={best}/{min(specificity, 4)}"] = 1.0
    return found


def _with_particle(frames: Frames, token: int) -> str:
    reading = frames.reading
    particle = reading.child(token, "prt")
    lemma = reading.lemmas[token]
    return lemma if particle is None else f"{lemma} {reading.words[particle].lower()}"


def _kinds(frames: Frames, token: int, word: str) -> tuple[tuple[str, float], ...]:
    if frames.reading.poses[token] in ("VERB", "AUX"):
        return kinds_of(word, "v") or kinds_of(frames.reading.lemmas[token], "v")
    return kinds_of(word, "n")


def _add_doers(found: Features, frames: Frames, slot: str, heads: tuple[int, ...]) -> None:
    for head in heads[:FILLERS]:
        lemma = frames.reading.lemmas[head]
        found[f"doer={lemma}"] = DOER
        for kind, weight in _kinds(frames, head, lemma):
            _raise(found, f"doer~{kind}", DOER * FILLER_KIND * weight)
    if heads:
        found[f"has={slot}"] = 1.0


def _add_fillers(found: Features, frames: Frames, word: str, slot: str, heads: tuple[int, ...]) -> None:
    reading = frames.reading
    role = slot if slot in CLAUSES else "other"
    if heads:
        found[f"has={slot}"] = 1.0
        found[f"word={word}+{slot}"] = 1.0
    for head in heads[:FILLERS]:
        lemma = reading.lemmas[head]
        found[f"{role}={lemma}"] = 1.0
        found[f"word={word}+{slot}={lemma}"] = 1.0
        found[f"filler={lemma}"] = 1.0
        for kind, weight in _kinds(frames, head, lemma):
            _raise(found, f"{role}~{kind}", FILLER_KIND * weight)
        for below in _inside(frames, head):
            found[f"inside={reading.lemmas[below]}"] = INSIDE


def _inside(frames: Frames, head: int) -> list[int]:
    """The words that say which thing a filler is: its compounds, adjectives, and what its prepositions hold."""
    reading = frames.reading
    children = reading.children[head]
    plain = [child for child in children if reading.labels[child] in ("compound", "amod")]
    held = [
        below
        for child in children
        if reading.labels[child] == "prep"
        for below in reading.children[child]
        if reading.labels[below] == "pobj"
    ]
    return plain + held


def _raise(found: Features, name: str, value: float) -> None:
    found[name] = max(found.get(name, 0.0), value)
