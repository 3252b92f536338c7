"""Attributions by nouns and adjectives: "the claim that", "a call for", "was sure that"."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.coding.attribution.cues import Cue
from dateline.coding.attribution.scene import Scene
from dateline.coding.attribution.source import find_subject
from dateline.reading import Reading

_CARRIERS = frozenset(
    [
        "make",
        "take",
        "issue",
        "express",
        "have",
        "give",
        "raise",
        "voice",
        "release",
        "offer",
        "deliver",
        "sound",
        "repeat",
        "reiterate",
        "put",
        "draw",
        "get",
        "face",
        "come",
        "share",
        "hold",
        "post",
        "send",
    ]
)
"""Verbs that only carry a noun of saying: their subject is its source."""
_COPULAS = frozenset(["be", "seem", "appear", "feel", "become", "remain", "sound", "look"])


@dataclass(frozen=True, slots=True)
class Nominal:
    """What a noun or adjective attributes: its cue, the cue's words, the source's head and the content."""

    cue: Cue
    words: frozenset[int]
    source: int | None
    content: frozenset[int]


def draft_noun(scene: Scene, noun: int, cues: tuple[Cue, ...]) -> Nominal | None:
    """An attribution whose cue is a noun, where its content hangs on it."""
    for cue in cues:
        found = _complement(scene, noun, cue)
        if found is None:
            continue
        content, preposition = found
        source, words = _source_of_noun(scene.reading, noun)
        if source is None and not _is_of_nobody(scene.reading, noun, cue, preposition=preposition):
            continue
        if preposition is not None:
            words |= {preposition}
        return Nominal(cue, frozenset(words), source, frozenset(content))
    return None


def _is_of_nobody(reading: Reading, noun: int, cue: Cue, *, preposition: int | None) -> bool:
    """Whether a noun can attribute to nobody: "reports of shelling", where "the report of 1911" is a paper.

    A plan that is nobody's is a thing, and the "order" of "in order to" none.
    """
    if preposition is not None:
        return reading.tags[noun] == "NNS" and reading.child(noun, "det") is None
    return cue.stance != "intends" and reading.lemmas[reading.heads[noun]] != "in"


def draft_adjective(scene: Scene, adjective: int, cues: tuple[Cue, ...]) -> Nominal | None:
    """An attribution whose cue is an adjective after "be"."""
    reading = scene.reading
    verb = reading.heads[adjective]
    if reading.labels[adjective] not in ("acomp", "oprd") or reading.lemmas[verb] not in _COPULAS:
        return None
    for cue in cues:
        found = _complement(scene, adjective, cue)
        if found is None:
            continue
        content, preposition = found
        words = set(range(verb, adjective + 1)) | ({preposition} if preposition is not None else set())
        words |= {c for c in reading.children[verb] if reading.labels[c] in ("aux", "neg") and c < verb}
        source = find_subject(reading, verb)
        if source is not None and reading.lemmas[source] == "it":
            source = None
        return Nominal(cue, frozenset(words), source, frozenset(content) - words)
    return None


def _complement(scene: Scene, head: int, cue: Cue) -> tuple[set[int], int | None] | None:
    """The clause, infinitive or prepositional object under a noun or adjective, and the preposition."""
    reading = scene.reading
    given = [c for p in reading.children_with(head, "prep") for c in reading.children_with(p, "pobj")]
    # "a warning from doctors that …" is often hung on the doctors
    within = [c for g in given if reading.lemmas[reading.heads[g]] == "from" for c in reading.children[g]]
    for child in [*reading.children[head], *within]:
        if child < head:
            continue
        label = reading.labels[child]
        opening = reading.child(child, "mark")
        if opening is not None and reading.lemmas[opening] in cue.frames:  # "calls for the premier to resign"
            return scene.below(child) - {opening}, opening
        if label in ("acl", "ccomp", "xcomp", "relcl"):
            kind = _clause_kind(reading, child, label)
            if kind in cue.frames:
                return scene.below(child), None
        if label == "prep" and reading.lemmas[child] in cue.frames and not _is_dated(reading, child):
            return scene.below(child) - {child}, child
    return None


def _is_dated(reading: Reading, preposition: int) -> bool:
    """Whether a phrase tells when: "remarks on Saturday"."""
    if reading.lemmas[preposition] == "of":
        return False
    inner = reading.child(preposition, "pobj")
    return inner is not None and reading.is_in_name(inner, "DATE", "TIME")


def _clause_kind(reading: Reading, verb: int, label: str) -> str:
    marks = [reading.lemmas[c] for c in reading.children[verb] if reading.labels[c] == "mark"]
    if any(reading.tags[c] == "TO" for c in reading.children[verb]):
        return "infinitive"
    if label == "ccomp" or "that" in marks or "whether" in marks:
        return "clause"
    return ""


def _source_of_noun(reading: Reading, noun: int) -> tuple[int | None, set[int]]:
    words = {noun} | {c for c in reading.children[noun] if c < noun and reading.labels[c] in ("det", "amod")}
    words = set(range(min(words), noun + 1)) if reading.child(noun, "poss") is None else {noun}
    possessor = reading.child(noun, "poss")
    if possessor is not None:
        case = reading.child(possessor, "case")
        between = set(range((case if case is not None else possessor + 1), noun))
        return possessor, words | between
    for preposition in reading.children_with(noun, "prep", "agent"):
        if reading.lemmas[preposition] in ("by", "from"):
            return reading.child(preposition, "pobj"), words
    verb = reading.heads[noun]
    if reading.labels[noun] == "dobj" and reading.lemmas[verb] in _CARRIERS:
        subject = find_subject(reading, verb)
        carried = {verb} | {
            c for c in reading.children[verb] if reading.labels[c] in ("aux", "neg") and c < verb
        }
        if subject is not None and noun - verb <= 6:
            return subject, set(range(min(carried), noun + 1))
    return None, words
