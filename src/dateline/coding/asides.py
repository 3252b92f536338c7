"""Asides: deeds that a claim tells of and that are no events, for want of an actor in them or by their verb.

"No ship was searched" is told of nobody known. The record keeps none of them; a dispute can be about one.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from dateline.coding.attribution.cues import load_cues
from dateline.coding.disputes.telling import TOLL
from dateline.coding.disputes.words import load_dispute_words
from dateline.coding.events import Scene, make_event, tell
from dateline.coding.happenings import UNTYPED, VERB_SLOTS, Happening, is_deed, verb_with_particle
from dateline.coding.light_verbs import LIGHT_VERBS
from dateline.coding.matching import Matcher
from dateline.coding.tolls import Toll, find_tolls
from dateline.reading import Reading
from dateline.record import Event


def find_asides(
    scene: Scene, matcher: Matcher, holder: Mapping[int, str], known: Collection[int]
) -> tuple[Event, ...]:
    """The asides, `a1`, `a2`, …, among the tokens that stand in claims (`holder`), save those `known` as events or cues."""
    reading = scene.reading
    tokens = [token for token in sorted(holder) if token not in known and _is_told_of(reading, token)]
    told = [tell(scene, _aside(matcher, token), holder[token]) for token in tokens]
    told += [
        replace(tell(scene, _toll_at(toll), holder[toll.token]), numbers=(toll.number,))
        for toll in find_tolls(reading, sorted(holder))
    ]
    return tuple(make_event(scene, f"a{number}", [one]) for number, one in enumerate(told, 1))


def _toll_at(toll: Toll) -> Happening:
    return Happening(toll.token, (toll.token,), TOLL, None, (), (), 1, UNTYPED)


def _is_told_of(reading: Reading, token: int) -> bool:
    """Whether a verb tells of a deed, or of what comes about once though it is none: "the leak began"."""
    lemma = reading.lemmas[token]
    if reading.poses[token] != "VERB":
        return False
    if lemma in load_dispute_words().once:
        return True
    light = lemma in LIGHT_VERBS - {"have"} and reading.child(token, "dobj", "nsubjpass") is not None
    return light or (lemma not in load_cues().verbs and is_deed(reading, token))


def _aside(matcher: Matcher, token: int) -> Happening:
    frame = matcher.frames.frame(token)
    actors = matcher.parties.doers(frame, VERB_SLOTS[0])
    recipients = matcher.parties.done_to(frame, VERB_SLOTS[1], actors)
    tokens, predicate = verb_with_particle(matcher.frames.reading, token)
    return Happening(token, tokens, predicate, None, actors, recipients, 1, UNTYPED)
