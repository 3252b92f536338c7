"""Speakers: in a quotation, "I" is who says it, and "we" the body that says it, for which a person says it, or else that person."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

import msgspec

from dateline.coding.attribution import Attribution
from dateline.coding.happenings import Happening
from dateline.reading import Reading
from dateline.resolving import ActorMention, Cast
from dateline.resolving.phrases import behind

SINGULAR = frozenset(["i", "me", "my", "myself"])
PLURAL = frozenset(["we", "us", "our", "ourselves"])
TOGETHER = frozenset(["we", "us"])
"""What a person says of those for whom they speak, of whom they are the one that is known."""
BODIES = frozenset(["state", "government", "organisation", "armed-group", "media"])
OF_BODIES = ("of", "for")
"""What stands between who speaks and the body that they speak for."""
VERBATIM = ("colon", "post")
"""Entries of attributions whose content is the speaker's own words, though in no quotation marks."""


def with_speakers(reading: Reading, cast: Cast, attributions: Iterable[Attribution]) -> Cast:
    """The cast with first-person pronouns inside quotations in interviews and posts as mentions of their speakers."""
    found: dict[int, ActorMention] = {}
    for attribution in attributions:
        speaker = None if attribution.source is None else cast.mentions.get(attribution.source)
        if speaker is None or not (attribution.quotes or attribution.entry in VERBATIM):
            continue
        meant = _first_persons(reading, cast, speaker)
        for token in attribution.content_tokens:
            actor = meant.get(reading.words[token].lower())
            if actor is not None and token not in cast.mentions:
                found.setdefault(token, ActorMention(token, token + 1, token, actor))
    return _with_mentions(reading, cast, found)


def _first_persons(reading: Reading, cast: Cast, speaker: ActorMention) -> dict[str, str]:
    """Whom each pronoun of the first person means in the words of a speaker, by its id."""
    if cast.actors[speaker.actor].kind in BODIES:
        return dict.fromkeys(PLURAL, speaker.actor)
    body = _spoken_for(reading, cast, speaker.head)
    together = dict.fromkeys(TOGETHER, speaker.actor) if body is None else dict.fromkeys(PLURAL, body)
    return together | dict.fromkeys(SINGULAR, speaker.actor)


def _spoken_for(reading: Reading, cast: Cast, head: int) -> str | None:
    """The body that somebody is said to be of, beside a name too: "the guild's head", "a spokesman for the guild", "the FBI agent Ada Lowe"."""
    phrases = (head, *reading.children_with(head, "appos"))
    beside = (word for phrase in phrases for word in reading.children_with(phrase, "poss", "compound"))
    behind_word = (word for phrase in phrases for by in OF_BODIES for word in behind(reading, phrase, by))
    actors = (cast.mentions[word].actor for word in chain(beside, behind_word) if word in cast.mentions)
    return next((actor for actor in actors if cast.actors[actor].kind in BODIES), None)


def is_first_person(reading: Reading, token: int) -> bool:
    """Whether a token is a pronoun of the first person."""
    return reading.words[token].lower() in SINGULAR | PLURAL


def is_of_we_alone(reading: Reading, cast: Cast, happening: Happening) -> bool:
    """Whether a happening has no party but the "we" of a person: what "we need to stop" nobody is told to have done."""
    heads = (*happening.actors, *happening.recipients)
    return all(
        reading.words[head].lower() in TOGETHER and cast.actors[cast.mentions[head].actor].kind == "person"
        for head in heads
    )


def _with_mentions(reading: Reading, cast: Cast, found: dict[int, ActorMention]) -> Cast:
    actors = dict(cast.actors)
    for head, mention in found.items():
        actor = actors[mention.actor]
        span = reading.place(head, reading.span(mention.first, mention.last))
        actors[mention.actor] = msgspec.structs.replace(actor, mentions=(*actor.mentions, span))
    return Cast(actors, dict(sorted((cast.mentions | found).items())))
