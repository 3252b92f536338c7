"""Contrasts: where a deed is put to one doer and taken from another: "it was the army that fired", "soldiers, not police"."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.coding.frames import Frames
from dateline.reading import Reading

NOMINAL = frozenset(["NOUN", "PROPN", "PRON"])


@dataclass(frozen=True, slots=True)
class Contrast:
    """The heads of those whom a deed is put to, and of those who are ruled out; `is_cleft` where the first are all."""

    doers: tuple[int, ...]
    excluded: tuple[int, ...]
    is_cleft: bool


def find_contrast(frames: Frames, trigger: int) -> Contrast | None:
    """Who is set against whom as the doer of a deed; None where nobody is."""
    reading = frames.reading
    named = _in_cleft(reading, trigger)
    if named is None:
        subjects = frames.frame(trigger).get("subject")
        excluded = tuple(head for subject in subjects for head in ruled_out(reading, subject))
        return Contrast((), excluded, is_cleft=False) if excluded else None
    be, heads = named
    doers, excluded = heads, ()
    if reading.child(be, "neg") is not None:
        joined = tuple(head for head in heads if _behind_but(reading, head))
        doers, excluded = joined, tuple(head for head in heads if head not in joined)
    return Contrast(doers, (*excluded, *ruled_out(reading, trigger)), is_cleft=True)


def _in_cleft(reading: Reading, trigger: int) -> tuple[int, tuple[int, ...]] | None:
    """The verb of "it was … who" above a deed, and the heads of who stands between."""
    if reading.labels[trigger] != "relcl":
        return None
    head = reading.heads[trigger]
    heads = [head]
    while reading.labels[head] == "conj":
        head = reading.heads[head]
        heads.insert(0, head)
    be = reading.heads[head]
    subject = reading.child(be, "nsubj", "expl")
    who = reading.child(trigger, "nsubj")
    named = reading.labels[head] == "attr" and subject is not None and reading.lemmas[subject] == "it"
    if not named or who is None or reading.tags[who] not in ("WP", "WDT"):
        return None
    return be, tuple(heads)


def _behind_but(reading: Reading, head: int) -> bool:
    """Whether a joined phrase is the one that holds: "not the army but the rebels"."""
    above = reading.heads[head]
    joining = reading.children_with(above, "cc")
    return reading.labels[head] == "conj" and any(reading.lemmas[word] == "but" for word in joining)


def ruled_out(reading: Reading, head: int) -> tuple[int, ...]:
    """The heads of "…, not the police" behind a phrase, or behind the verb at `head`."""
    first, last = reading.sentences[reading.sentence_of[head]]
    if "not" not in reading.lemmas[first:last]:
        return ()
    below = reading.subtree(head)
    found = []
    for token in below:
        if reading.lemmas[token] != "not" or token <= head or reading.words[token - 1] != ",":
            continue
        at = token + 1
        while at + 1 < last and reading.poses[at] not in NOMINAL:
            at += 1
        while at + 1 < last and reading.poses[at + 1] in NOMINAL:
            at += 1
        if reading.poses[at] in NOMINAL:
            found.append(at)
    return tuple(found)
