"""Speakers: in a quotation, "I" is who says it, and "we" the body that says it."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from dateline.coding.attribution import Attribution
from dateline.reading import Reading
from dateline.resolving import ActorMention, Cast

SINGULAR = frozenset(["i", "me", "my", "myself"])
PLURAL = frozenset(["we", "us", "our", "ourselves"])
BODIES = frozenset(["state", "government", "organisation", "armed-group", "media"])
VERBATIM = ("colon", "post")
"""Entries of attributions whose content is the speaker's own words, though in no quotation marks."""


def with_speakers(reading: Reading, cast: Cast, attributions: Iterable[Attribution]) -> Cast:
    """The cast with first-person pronouns inside quotations in interviews and posts as mentions of their speakers."""
    found: dict[int, ActorMention] = {}
    for attribution in attributions:
        speaker = None if attribution.source is None else cast.mentions.get(attribution.source)
        if speaker is None or not (attribution.quotes or attribution.entry in VERBATIM):
            continue
        words = PLURAL if cast.actors[speaker.actor].kind in BODIES else SINGULAR
        for token in attribution.content_tokens:
            if reading.words[token].lower() in words and token not in cast.mentions:
                found.setdefault(token, ActorMention(token, token + 1, token, speaker.actor))
    return _with_mentions(reading, cast, found)


def is_first_person(reading: Reading, token: int) -> bool:
    """Whether a token is a pronoun of the first person."""
    return reading.words[token].lower() in SINGULAR | PLURAL


def _with_mentions(reading: Reading, cast: Cast, found: dict[int, ActorMention]) -> Cast:
    actors = dict(cast.actors)
    for head, mention in found.items():
        actor = actors[mention.actor]
        span = reading.place(head, reading.span(mention.first, mention.last))
        actors[mention.actor] = msgspec.structs.replace(actor, mentions=(*actor.mentions, span))
    return Cast(actors, dict(sorted((cast.mentions | found).items())))
