"""Asides: deeds that a claim tells of and that are no events, for want of an actor in them or by their verb.

"No ship was searched" is told of nobody known. The record keeps none of them; a dispute can be about one.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from dateline.coding.attribution.cues import load_cues
from dateline.coding.disputes.words import load_dispute_words
from dateline.coding.events import Scene, make_event, tell
from dateline.coding.happenings import UNTYPED, VERB_SLOTS, Happening, is_deed, verb_with_particle
from dateline.coding.light_verbs import LIGHT_VERBS
from dateline.coding.matching import Matcher
from dateline.reading import Reading
from dateline.record import Event


def find_asides(
    scene: Scene, matcher: Matcher, holder: Mapping[int, str], known: Collection[int]
) -> tuple[Event, ...]:
    """The asides, `a1`, `a2`, …, among the tokens that stand in claims (`holder`), save those `known` as events or cues."""
    reading = scene.reading
    tokens = [token for token in sorted(holder) if token not in known and _is_told_of(reading, token)]
    told = [tell(scene, _aside(matcher, token), holder[token]) for token in tokens]
    return tuple(make_event(scene, f"a{number}", [one]) for number, one in enumerate(told, 1))


def _is_told_of(reading: Reading, token: int) -> bool:
    """Whether a verb tells of a deed, or of what comes about once though it is none: "the leak began"."""
    lemma = reading.lemmas[token]
    if reading.poses[token] != "VERB" or lemma in load_cues().verbs:
        return False
    light = lemma in LIGHT_VERBS - {"have"} and reading.child(token, "dobj", "nsubjpass") is not None
    return is_deed(reading, token) or light or lemma in load_dispute_words().once


def _aside(matcher: Matcher, token: int) -> Happening:
    frame = matcher.frames.frame(token)
    actors = matcher.parties.find(frame, VERB_SLOTS[0], ())
    recipients = matcher.parties.find(frame, VERB_SLOTS[1], actors)
    tokens, predicate = verb_with_particle(matcher.frames.reading, token)
    return Happening(token, tokens, predicate, None, actors, recipients, 1, UNTYPED)
