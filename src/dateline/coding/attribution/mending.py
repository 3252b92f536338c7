"""Mending of three common faults of the parser before attributions are read off the tree.

"The mayor said the road was open and warned of ice": the parser hangs *warned* on *was*. A cue in the same
tense as the one above, with no subject of its own, is joined to that one instead.

"The police have opened an inquiry, a source told the paper": the parser takes *a source* for an apposition to
*inquiry*. It becomes the subject of the verb of saying that it stands before.

"The paper reported, citing two officials, that the talks had failed": the clause is given back to *reported*.
"""

from __future__ import annotations

from dataclasses import replace

from dateline.coding.attribution.cues import Cues
from dateline.reading import Reading

_TENSES = ("VBD", "VBZ", "VBP")
_JOINING_STANCES = frozenset(["asserts", "denies", "admits", "warns", "promises", "demands", "predicts"])


def mend(reading: Reading, cues: Cues) -> Reading:
    """The reading with such cues hung on the verb of saying above them."""
    heads, labels = list(reading.heads), list(reading.labels)
    for token, label in enumerate(reading.labels):
        if label == "ccomp" and _is_cited(reading, heads[token]):
            heads[token] = heads[heads[token]]
        if label != "conj" or reading.tags[token] not in _TENSES or not _joins(reading, cues, token):
            continue
        speaker = _mistaken_apposition(reading, token)
        above = _sayer(reading, cues, token)
        if speaker is not None:
            heads[speaker], labels[speaker], labels[token] = token, "nsubj", "parataxis"
        elif above is not None:
            heads[token] = above
    if heads == reading.heads:
        return reading
    children: list[list[int]] = [[] for _ in heads]
    for token, head in enumerate(heads):
        if head != token:
            children[head].append(token)
    return replace(reading, heads=heads, labels=labels, children=children)


def _is_cited(reading: Reading, participle: int) -> bool:
    above = reading.heads[participle]
    return (
        reading.lemmas[participle] in ("cite", "quote")
        and reading.tags[participle] == "VBG"
        and reading.labels[participle] == "advcl"
        and reading.tags[above] in _TENSES
        and reading.child(above, "ccomp") is None
        and reading.child(participle, "dobj") is not None
    )


def _mistaken_apposition(reading: Reading, verb: int) -> int | None:
    """The noun phrase between a comma and a verb of saying that the parser has made an apposition."""
    if verb == 0:
        return None
    at = verb - 1
    while reading.labels[at] != "appos" and reading.heads[at] != at:
        at = reading.heads[at]
    if reading.labels[at] != "appos" or at >= verb:
        return None
    below = reading.subtree(at)
    bounded = below[-1] == verb - 1 and below[0] > 0 and reading.words[below[0] - 1] == ","
    return at if bounded else None


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
