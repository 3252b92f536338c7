"""Happenings: every word of a reading that tells of an event, typed or not, with who does it to whom.

A happening is an event before its mentions are joined (record.md, "When a happening is an event"): a verb or
event noun whose agent or patient is an actor. States, auxiliaries, light verbs by themselves and cues are none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Final

from dateline.codebook import Pattern, load_vocabulary
from dateline.codebook.pattern import RANKED, TYPE_OF
from dateline.coding.fiction import is_fiction
from dateline.coding.frames.light_verbs import LIGHT_VERBS
from dateline.coding.matching import HOLDING, WORD_CLASSES, Match, Matcher
from dateline.coding.ranking import choose, load_ranker
from dateline.reading import Reading

UNTYPED: Final = 0.5
"""The likelihood of a happening outside the codebook: nothing is known of it."""
RoleSlots = tuple[tuple[str, ...], tuple[str, ...]]
VERB_SLOTS: RoleSlots = (("subject",), ("object", "dative", "with", "against", "to", "from"))
NOUN_SLOTS: RoleSlots = (("possessor", "by"), ("of", "with", "against", "to", "from"))
"""Slots of who acts and of who is acted upon, outside the codebook."""


@dataclass(frozen=True, slots=True)
class Happening:
    """One word, or light verb and noun, that tells of an event. `pattern` is None outside the codebook.

    `likelihood` is how likely its type is right (0 to 1), or how likely it is that there is none; `silenced` the pattern
    that matched and was not believed.
    """

    trigger: int
    tokens: tuple[int, ...]
    predicate: str
    pattern: Pattern | None
    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    specificity: int
    likelihood: float
    silenced: Pattern | None = None


def find_happenings(reading: Reading, matcher: Matcher, cues: Collection[int]) -> tuple[Happening, ...]:
    """All happenings in text order; `cues` are tokens of attribution, which count only where typed."""
    kept: list[Happening] = []
    for first, last in reading.sentences:
        words = (token for token in range(first, last) if reading.poses[token] in WORD_CLASSES)
        found = [happening for token in words for happening in _at(reading, matcher, token, cues)]
        kept += [
            h for h in found if not any(_is_part(reading, h, other) for other in found if other is not h)
        ]
    return tuple(kept)


def _at(reading: Reading, matcher: Matcher, token: int, cues: Collection[int]) -> Iterator[Happening]:
    choice = None if is_fiction(reading, token) else choose(matcher, token, load_ranker())
    match = None if choice is None else choice.match
    if choice is not None and match is not None and (match.actors or match.recipients):
        if token not in cues or match.pattern.name != RANKED:
            yield _typed(match, choice.probability)
    elif token not in cues:
        untyped = _untyped(reading, matcher, token)
        if untyped is not None:
            yield untyped if choice is None else replace(untyped, silenced=choice.silenced)


def _typed(match: Match, likelihood: float) -> Happening:
    return Happening(
        match.trigger, match.tokens, match.predicate, match.pattern,
        match.actors, match.recipients, match.specificity, likelihood,
    )  # fmt: skip


def _untyped(reading: Reading, matcher: Matcher, token: int) -> Happening | None:
    """A happening outside the codebook: any verb of doing, or a noun that the vocabulary calls an event."""
    pos = reading.poses[token]
    if pos == "VERB" and is_deed(reading, token):
        return _with_parties(matcher, token, *verb_with_particle(reading, token), VERB_SLOTS)
    predicate = load_vocabulary().event_nouns.get(reading.lemmas[token]) if pos == "NOUN" else None
    return None if predicate is None else _with_parties(matcher, token, (token,), predicate, NOUN_SLOTS)


def is_deed(reading: Reading, token: int) -> bool:
    """Whether a verb tells of doing: no auxiliary, state, or light verb of an event noun."""
    lemma = reading.lemmas[token]
    if reading.labels[token] in ("amod", "compound", "aux", "auxpass") or lemma in load_vocabulary().states:
        return False
    return lemma not in LIGHT_VERBS or not _governs_event_noun(reading, token)


def verb_with_particle(reading: Reading, token: int) -> tuple[tuple[int, ...], str]:
    """The tokens of a verb and its particle, and both as a predicate."""
    particle = reading.child(token, "prt")
    if particle is None:
        return (token,), reading.lemmas[token]
    return tuple(sorted((token, particle))), f"{reading.lemmas[token]} {reading.lemmas[particle]}"


def _with_parties(
    matcher: Matcher, token: int, tokens: tuple[int, ...], predicate: str, slots: RoleSlots
) -> Happening | None:
    """The happening with its parties; None where it has none."""
    frame = matcher.frames.frame(token)
    actors = matcher.parties.doers(frame, slots[0])
    recipients = matcher.parties.done_to(frame, slots[1], actors)
    if not actors and not recipients:
        return None
    return Happening(token, tokens, predicate, None, actors, recipients, 1, UNTYPED)


def _governs_event_noun(reading: Reading, token: int) -> bool:
    vocabulary = load_vocabulary()
    return any(
        reading.lemmas[child] in vocabulary.event_nouns
        for child in reading.children_with(token, "dobj", "nsubjpass")
    )


def _is_part(reading: Reading, happening: Happening, other: Happening) -> bool:
    """Whether another happening says the same with more: "held talks" over "talks", a typed noun over its light verb."""
    if other.pattern is None:
        return False
    if happening.trigger in other.tokens and len(other.tokens) > len(happening.tokens):
        return True
    if happening.pattern is not None and happening.pattern.type == other.pattern.type:
        is_same = _is_of_object(reading, happening.trigger, other.trigger)
        if is_same or _is_told_by(reading, happening, other):
            return True
    light = happening.pattern is None and reading.lemmas[happening.trigger] in LIGHT_VERBS
    below = reading.heads[other.trigger] == happening.trigger
    return light and below and reading.labels[other.trigger] in ("dobj", "nsubjpass", "attr")


def _is_told_by(reading: Reading, happening: Happening, other: Happening) -> bool:
    """Whether a noun is what a verb's pattern asks for: "support" of "voiced support", "scrutiny" of "came under scrutiny"."""
    noun, above = happening.trigger, reading.heads[happening.trigger]
    slots: tuple[str, ...]
    if reading.labels[noun] == "dobj":
        slots, verb = HOLDING, above
    elif reading.labels[noun] == "pobj":
        slots, verb = (reading.lemmas[above],), reading.heads[above]
    else:
        return False
    if verb != other.trigger or other.pattern is None or happening.pattern is None:
        return False
    asked = frozenset[str]().union(*(values for slot, values in other.pattern.needs if slot in slots))
    return not asked.isdisjoint({reading.lemmas[noun], f"{TYPE_OF}{happening.pattern.type}"})


def _is_of_object(reading: Reading, noun: int, verb: int) -> bool:
    """Whether a noun is what the object of a verb is made of: "hosted a round of talks"."""
    of = reading.heads[noun]
    measure = reading.heads[of]
    hung = reading.lemmas[of] == "of" and reading.labels[measure] in ("dobj", "nsubjpass")
    return hung and reading.heads[measure] == verb
