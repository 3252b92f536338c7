"""The story's place: where happenings took place that are told on from others without a place of their own.

"Rebels attacked Goma on Sunday. They kidnapped a doctor." The doctor was kidnapped in Goma too. Only deeds have a place
in this way: not what is said, decided or sentenced, which may be so anywhere, and not who goes or leaves. Nor has what
states, governments and bodies do: they act in many places. A wrong place is worse than none, so that all else stays
without one. The dateline says where a report was filed; it counts only for deeds of the first paragraph by those who
must be on the spot, where no place is named at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import msgspec

from dateline.coding.events import Scene, Told
from dateline.coding.events.narration import happened, in_title, is_narrated
from dateline.record import Actor, Place, Where
from dateline.resolving.places.locating import (
    is_aside,
    is_done_anywhere,
    is_elsewhere,
    is_movement,
    place_at,
    scenes,
)

DEEDS: Final = frozenset(["AID", "ASSAULT", "COERCE", "CONSULT", "MOBILIZE", "PROTEST", "RETREAT"])
"""Types of what is done at a place by those who are there."""
NOWHERE: Final = frozenset(["phone", "resign", "ceasefire", "third-party"])
"""Modes of these types that have no one place."""
SINGLE: Final = frozenset(["person", "group", "armed-group"])
"""Kinds of actors that are in one place at a time, if the story goes on at once."""
SEATED: Final = frozenset(["GOV", "JUD", "LEG"])
AFIELD: Final = frozenset(["MIL", "REB", "UAF", "SPY"])
"""Sectors of those who act from their seats, and of those who act far from where reports of them are filed."""
NEAR: Final = 2
REACH: Final = 10
"""Sentences for which a place goes on to count, and for which the main place does; judgements."""
BEGINNING: Final = 2
"""Sentences of the body of which one place alone is the story's; a judgement."""


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A place that the text names as where something happens, the sentence that does so, and whether only in passing."""

    where: Where
    sentence: int
    aside: bool


@dataclass(frozen=True, slots=True)
class _Story:
    """What is known so far: the places spoken of in order, the deeds that have one, and the story's main place."""

    scene: Scene
    spoken: Sequence[_Spoken]
    placed: Sequence[Told]
    main: Where | None

    def sentence_of(self, told: Told) -> int:
        """The number of the sentence that tells of a happening."""
        return self.scene.reading.sentence_of[told.happening.trigger]

    def actors(self, ids: Iterable[str]) -> list[Actor]:
        """The actors with these ids."""
        return [self.scene.cast.actors[id_] for id_ in ids]


def with_story_place(scene: Scene, told: Sequence[Told]) -> list[Told]:
    """Give deeds without a place that of the story where they stand, or failing all else that of the dateline."""
    spoken = [
        _Spoken(place_at(scene.setting, mention, "story"), sentence, is_aside(scene.reading, head))
        for sentence in sorted(scene.setting.by_sentence)
        for mention, head in scenes(scene.setting, sentence)
    ]
    placed = [one for one in told if one.where is not None and _is_deed(one)]
    story = _Story(scene, spoken, placed, _main_place(scene, spoken, placed))
    return [replace(one, where=_where(story, one)) if one.where is None else one for one in told]


def _where(story: _Story, told: Told) -> Where | None:
    """The place of the deed told just before; else the story's main place; else the dateline's."""
    if not _is_deed(told) or is_movement(told.happening.predicate):
        return None
    if story.scene.setting.filed is not None:
        return _where_filed(story, told, story.scene.setting.filed)
    if not is_narrated(story.scene.reading, told.happening.trigger) or _may_be_elsewhere(story, told):
        return None
    before = _spoken_before(story, told)
    if before and any(_goes_on(story, told, before[-1], one) for one in story.placed):
        return before[-1].where
    return story.main if _is_of_main(story, told, before) else None


def _is_deed(told: Told) -> bool:
    """Whether a happening was done, of late, at a place by those who were there."""
    pattern = told.happening.pattern
    if pattern is None or pattern.type not in DEEDS or pattern.mode in NOWHERE:
        return False
    here = told.where is not None or not is_done_anywhere(told.happening.predicate)
    return here and happened(told) and told.status != "historical"


# --- the place spoken of before


def _spoken_before(story: _Story, told: Told) -> list[_Spoken]:
    """The places that the text names in the sentences before a happening's, in the same passage."""
    reading, here = story.scene.reading, story.sentence_of(told)
    first = reading.sentence_of[reading.passage(told.happening.trigger).first]
    return [one for one in story.spoken if first <= one.sentence < here]


def _goes_on(story: _Story, told: Told, last: _Spoken, before: Told) -> bool:
    """Whether a deed goes on from one before it at the place last spoken of: near, and by one who was there, at that time."""
    if before.where is None or (before.where.place, story.sentence_of(before)) != (
        last.where.place,
        last.sentence,
    ):
        return False
    shared = {*told.actors, *told.recipients} & {*before.actors, *before.recipients}
    there = any(actor.kind in SINGLE for actor in story.actors(shared))
    return there and story.sentence_of(told) - last.sentence <= NEAR and _may_be_then(told, before)


def _may_be_elsewhere(story: _Story, told: Told) -> bool:
    """Whether a sentence names a place of something else, turns to another ("in a separate raid"), or to some other time."""
    reading, sentence = story.scene.reading, story.sentence_of(told)
    words = reading.lemmas[slice(*reading.sentences[sentence])]
    names_place = any(one.sentence == sentence for one in story.spoken)
    return names_place or any(map(is_elsewhere, words)) or _is_beside_a_time(story, told)


def _is_beside_a_time(story: _Story, told: Told) -> bool:
    calendar, reading, sentence = story.scene.calendar, story.scene.reading, story.sentence_of(told)
    last = calendar.last_spoken(reading.sentences[sentence][1] - 1)
    spoken = sentence in calendar.by_sentence or (last and reading.sentence_of[last[0]] == sentence)
    return told.when is None and bool(spoken)


def _may_be_then(told: Told, before: Told) -> bool:
    if told.when is None or before.when is None:
        return True
    return told.when.start <= before.when.end and before.when.start <= told.when.end


# --- the story's main place


def _main_place(scene: Scene, spoken: Sequence[_Spoken], placed: Sequence[Told]) -> Where | None:
    """The one place of all deeds that have a place, or else of all that is told, if that is told early or more than once."""
    places = scene.setting.places
    deeds = [one.where for one in placed if one.where is not None]
    wheres = deeds or [one.where for one in spoken if not one.aside]
    main = next(
        (one for one in wheres if all(_lies_in(places[one.place], places[w.place]) for w in wheres)), None
    )
    told_early = any(_is_early(scene, one.sentence) for one in spoken)
    return msgspec.structs.replace(main, basis="story") if main and (len(wheres) > 1 or told_early) else None


def _is_early(scene: Scene, sentence: int) -> bool:
    """Whether a sentence is the title's or among the body's first."""
    reading = scene.reading
    passage = reading.passage(reading.sentences[sentence][0])
    if passage.part is not None:
        return passage.part == "title"
    return sentence < reading.sentence_of[passage.first] + BEGINNING


def _is_of_main(story: _Story, told: Told, before: Sequence[_Spoken]) -> bool:
    """Whether a deed is of the story's main place: by those on the spot, at that time, no other place spoken of before."""
    if story.main is None or not all(map(_is_on_the_spot, story.actors((*told.actors, *told.recipients)))):
        return False
    if story.placed and not any(_may_be_then(told, one) for one in story.placed):
        return False
    if not before:
        return in_title(story.scene.reading, told.happening.trigger)
    places = story.scene.setting.places
    main, others = places[story.main.place], {places[one.where.place] for one in before}
    near = story.sentence_of(told) - before[-1].sentence <= REACH
    return near and all(_lies_in(main, other) or _lies_in(other, main) for other in others)


def _is_on_the_spot(actor: Actor) -> bool:
    """Whether somebody must be where he acts: police, gunmen, residents; no state, ministry, court or minister."""
    return actor.kind in ("person", "group") and SEATED.isdisjoint(actor.sectors)


def _lies_in(inner: Place, outer: Place) -> bool:
    """Whether a place is another, or lies in the country or the subdivision that the other is."""
    if inner.id == outer.id:
        return True
    if inner.country is None or inner.country != outer.country or inner.precision == "country":
        return False
    is_part = outer.precision == "region" and inner.admin1 is not None and inner.admin1 == outer.admin1
    return is_part or outer.precision == "country"


# --- the dateline


def _where_filed(story: _Story, told: Told, filed: Place) -> Where | None:
    """Where the report was filed, for what its first paragraph tells of those who must be there."""
    reading, trigger = story.scene.reading, told.happening.trigger
    passage = reading.passage(trigger)
    opens = passage.part is None and "\n" not in passage.text[: reading.starts[trigger]]
    parties = story.actors((*told.actors, *told.recipients))
    local = all(_is_on_the_spot(actor) and AFIELD.isdisjoint(actor.sectors) for actor in parties)
    if not (local and (opens or in_title(reading, trigger))):
        return None
    return Where(place=filed.id, name=filed.name, country=filed.country, basis="dateline")
