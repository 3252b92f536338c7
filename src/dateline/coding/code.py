"""Coding: a cleaned report becomes its record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dateline.codebook import Codebook
from dateline.coding.attribution import Attribution, find_attributions
from dateline.coding.claims import claims_at, make_claims, with_events, without
from dateline.coding.claims.anonymous import verbs_of_hiding, with_anonymous
from dateline.coding.claims.answered import with_answered
from dateline.coding.claims.asides import find_asides
from dateline.coding.claims.claimed import choose_claims
from dateline.coding.claims.speakers import is_first_person, is_of_we_alone, with_speakers
from dateline.coding.claims.voiced import as_voiced
from dateline.coding.disputes import find_disputes
from dateline.coding.events import Scene, join_told, tell
from dateline.coding.events.inhabitants import grounds_of, with_inhabitants
from dateline.coding.happenings import find_happenings
from dateline.coding.matching import Matcher
from dateline.coding.story.place import with_story_place
from dateline.coding.story.retold import with_retold
from dateline.coding.story.time import with_story_time
from dateline.gazetteer import Gazetteer
from dateline.reading import Reading
from dateline.record import CodedBy, Event, Place, Record
from dateline.resolving import (
    Setting,
    countries_meant,
    figures_of,
    resolve_actors,
    resolve_places,
    resolve_times,
    with_story_country,
)


def code_reading(reading: Reading, codebook: Codebook, gazetteer: Gazetteer, *, coded_by: CodedBy) -> Record:
    """Everything that a parsed report says, as a record."""
    published = _day(reading)
    found = find_attributions(reading)
    attributions = choose_claims(reading, found)
    setting = resolve_places(reading, gazetteer)
    meant = gazetteer.as_meant(countries_meant(setting, gazetteer))
    cast = resolve_actors(reading, meant, on=published, speakers=_speakers(reading, attributions))
    cast = with_speakers(reading, cast, attributions)
    scene = Scene(reading, cast, resolve_times(reading, published), setting, published)
    claims = with_anonymous(reading, make_claims(scene, attributions), attributions, cast)
    holder = claims_at(reading, claims, attributions)
    parties = {head: mention.actor for head, mention in cast.mentions.items()}
    matcher = Matcher(
        reading, codebook, parties, grounds=grounds_of(cast, setting), figures=figures_of(cast, gazetteer)
    )
    cues = {attribution.cue_head for attribution in attributions if attribution.sort == "speech"}
    unnamed = verbs_of_hiding(reading, attributions)
    happenings = tuple(
        happening
        for happening in find_happenings(reading, matcher, cues)
        if happening.trigger not in unnamed and not is_of_we_alone(reading, cast, happening)
    )
    cast = with_inhabitants(reading, cast, setting, gazetteer, happenings=happenings)
    calendar = replace(scene.calendar, happenings=frozenset(token for h in happenings for token in h.tokens))
    scene = replace(scene, cast=cast, calendar=calendar)
    by_id = {claim.id: claim for claim in claims}
    told = [as_voiced(tell(scene, h, holder.get(h.trigger)), by_id) for h in happenings]
    told = with_story_time(scene, with_retold(scene, told))
    told = with_story_place(scene, told)
    events = join_told(scene, told)
    asides = find_asides(scene, matcher, holder, known=cues.union(t for h in happenings for t in h.tokens))
    told_of = with_events(claims, (*events, *asides))
    told_of = with_answered(reading, told_of, attributions, events=(*events, *asides), actors=cast.actors)
    return Record(
        coded_by=coded_by,
        report=reading.report,
        actors=tuple(with_story_country(reading, cast, setting).actors.values()),
        places=_places(setting, events),
        events=events,
        claims=tuple(without(claim, asides) for claim in told_of),
        disputes=find_disputes(scene, (*events, *asides), told_of, frames=matcher.frames),
    )


def _places(setting: Setting, events: Sequence[Event]) -> tuple[Place, ...]:
    """The places that the text names, and the dateline's where something took place there."""
    named, filed = tuple(setting.places.values()), setting.filed
    used = filed is not None and any(event.where and event.where.place == filed.id for event in events)
    return (*named, filed) if filed is not None and used else named


def _day(reading: Reading) -> date | None:
    published = reading.report.published
    return None if published is None else date.fromisoformat(published.start)


def _speakers(reading: Reading, attributions: tuple[Attribution, ...]) -> tuple[int, ...]:
    """Heads of all sources and of those who pass their words on: whoever speaks is an actor.

    A first person within another's words is that other, and left to `with_speakers`.
    """
    sources = (
        a.source
        for a in attributions
        if a.source is not None and not (a.within is not None and is_first_person(reading, a.source))
    )
    relays = (relay.head for a in attributions for relay in a.via)
    return tuple(dict.fromkeys((*sources, *relays)))
