"""Asides: deeds that a claim tells of and that are no events, for want of an actor in them or by their verb.

"No ship was searched" is told of nobody known. The record keeps none of them; a dispute can be about one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Final

from dateline.coding.attribution.cues import load_cues
from dateline.coding.disputes.states import state_at
from dateline.coding.disputes.things import is_definite
from dateline.coding.disputes.tolls import Toll, find_tolls
from dateline.coding.disputes.words import deed_named, is_known, is_opposed, load_dispute_words
from dateline.coding.events import Scene, make_event, tell
from dateline.coding.frames.light_verbs import LIGHT_VERBS
from dateline.coding.happenings import (
    NOUN_SLOTS,
    UNTYPED,
    VERB_SLOTS,
    Happening,
    RoleSlots,
    is_deed,
    verb_with_particle,
)
from dateline.coding.matching import Matcher
from dateline.reading import Reading
from dateline.record import Event

WITHOUT: Final = "without"
ARISING_SLOTS: Final[RoleSlots] = (("from", "by"), ())
"""Slots of who does what a verb only says to have come about: "the shot came from the crowd"."""


def find_asides(
    scene: Scene, matcher: Matcher, holder: Mapping[int, str], known: Collection[int]
) -> tuple[Event, ...]:
    """The asides, `a1`, `a2`, …, among the tokens that stand in claims (`holder`), save those `known` as events or cues."""
    reading = scene.reading
    tokens = [token for token in sorted(holder) if token not in known]
    told = [
        tell(scene, aside, holder[aside.trigger]) for token in tokens for aside in _asides(matcher, token)
    ]
    told += [
        replace(
            tell(scene, _toll_at(toll), holder[toll.token]),
            numbers=() if toll.number is None else (toll.number,),
        )
        for toll in find_tolls(reading, sorted(holder))
    ]
    return tuple(make_event(scene, f"a{number}", [one]) for number, one in enumerate(told, 1))


def _toll_at(toll: Toll) -> Happening:
    return Happening(toll.token, (toll.token,), toll.predicate, None, (), (), 1, UNTYPED)


def _asides(matcher: Matcher, token: int) -> Iterator[Happening]:
    """What a verb tells, or a noun of which there was none."""
    reading = matcher.frames.reading
    state = state_at(reading, token)
    if state is not None:
        yield _aside(matcher, token, *state, VERB_SLOTS)
    elif reading.poses[token] == "VERB":
        tokens, predicate = _verb_with_object(reading, token)
        begun = _deed_that_began(matcher, token, predicate)
        if begun is not None:
            yield _aside(matcher, token, (token,), begun, ARISING_SLOTS)
        told = begun is None or reading.child(token, "neg") is not None
        if told and (_is_told_of(reading, token) or _is_listed(reading, token, predicate)):
            yield _aside(matcher, token, tokens, predicate, VERB_SLOTS)
    elif reading.poses[token] == "NOUN" and _is_none(reading, token):
        deed = _deed_of(matcher, token)
        if deed is not None:
            yield _aside(matcher, token, (token,), deed, NOUN_SLOTS)


def _is_none(reading: Reading, noun: int) -> bool:
    """Whether a noun is of what there was none of: "no raid", "without a single shot"."""
    no = any(reading.lemmas[word] == "no" for word in reading.children_with(noun, "det"))
    return no or reading.lemmas[reading.heads[noun]] == WITHOUT


def _is_listed(reading: Reading, token: int, predicate: str) -> bool:
    """Whether disputes know a verb that is no cue by itself, or is told as opposed to another and has no clause for its content."""
    if predicate != reading.lemmas[token] or predicate not in load_cues().verbs:
        return is_known(predicate)
    says = reading.child(token, "ccomp", "xcomp") is not None
    return is_opposed(predicate) and not says


def _verb_with_object(reading: Reading, token: int) -> tuple[tuple[int, ...], str]:
    """A verb with the noun that makes another verb of it, where disputes know it: "take part", "come into force"."""
    tokens, predicate = verb_with_particle(reading, token)
    for taken in reading.children_with(token, "dobj"):
        if is_known(told := f"{reading.lemmas[token]} {reading.lemmas[taken]}"):
            return (token, taken), told
    for preposition in reading.children_with(token, "prep"):
        for taken in reading.children_with(preposition, "pobj"):
            if is_known(
                told := f"{reading.lemmas[token]} {reading.lemmas[preposition]} {reading.lemmas[taken]}"
            ):
                return (token, preposition, taken), told
        if is_known(told := f"{reading.lemmas[token]} {reading.lemmas[preposition]}"):
            return (token, preposition), told
    return tokens, predicate


def _deed_that_began(matcher: Matcher, token: int, predicate: str) -> str | None:
    """The deed of which a verb says only that it has come about or not: "the search had not started", "the shot came from a roof"."""
    reading = matcher.frames.reading
    if predicate not in load_dispute_words().arising:
        return None
    subjects = reading.children_with(token, "nsubj", "nsubjpass")
    subjects += [joined for noun in subjects for joined in reading.children_with(noun, "conj")]
    if reading.child(token, "neg") is None:
        subjects = [noun for noun in subjects if is_definite(reading, noun)]
    return next((deed for noun in subjects if (deed := _deed_of(matcher, noun)) is not None), None)


def _deed_of(matcher: Matcher, noun: int) -> str | None:
    """The predicate of a noun that names a deed, by the disputes' words or the codebook."""
    named = deed_named(matcher.frames.reading.lemmas[noun])
    return named or next((match.predicate for match in matcher.matches(noun)), None)


def _is_told_of(reading: Reading, token: int) -> bool:
    """Whether a verb tells of a deed, or of what comes about once though it is none: "the leak began"."""
    lemma = reading.lemmas[token]
    if lemma in load_dispute_words().once:
        return True
    light = lemma in LIGHT_VERBS - {"have"} and reading.child(token, "dobj", "nsubjpass") is not None
    return light or (lemma not in load_cues().verbs and is_deed(reading, token))


def _aside(
    matcher: Matcher, token: int, tokens: tuple[int, ...], predicate: str, slots: RoleSlots
) -> Happening:
    frame = matcher.frames.frame(token)
    actors = matcher.parties.doers(frame, slots[0])
    recipients = matcher.parties.done_to(frame, slots[1], actors)
    return Happening(token, tokens, predicate, None, actors, recipients, 1, UNTYPED)
