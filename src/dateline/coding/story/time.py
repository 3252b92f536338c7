"""The story's time: the day of happenings that are told on from others without a day of their own.

"Rebels attacked the town on Sunday. They kidnapped a doctor." The doctor was kidnapped on Sunday too: what is
narrated has the time last spoken of, where that is the day of something narrated and not far off; at the start it
is the story's main time. What is background (`narration`) has no time but its own, and so has what follows another
time ("years ago", "in 1998").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

import msgspec

from dateline.coding.events import Scene, Told, status_on
from dateline.coding.events.narration import happened, in_title, is_narrated
from dateline.coding.events.retrospect import is_told_on
from dateline.reading import Reading
from dateline.record import Span, When

BEGINNING: Final = 5
"""Sentences of the body in which the story's main time is looked for; a judgement."""
NEAR: Final = 2
REACH: Final = 10
"""Sentences for which a day goes on to count, and for which the main time does; judgements."""
LATEST_NEWS: Final = 31
"""Days before publication beyond which a time is not that of the story; a judgement."""

Paragraph = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Narrated:
    """A time that something narrated has: the token that tells it, its actors, and the voice that tells it."""

    token: int
    when: When
    actors: frozenset[str] = frozenset()
    claim: str | None = None


def with_story_time(scene: Scene, told: Sequence[Told]) -> list[Told]:
    """Give what is narrated without a time the time of the story where it stands."""
    times = sorted(_narrated_times(scene, told), key=lambda one: one.token)
    main = _main_time(scene, told, times)
    narrated = {time.when.span: time for time in times if isinstance(time.when.span, tuple)}
    return [_in_retrospect(scene, _with_time(scene, one, narrated, main)) for one in told]


def _in_retrospect(scene: Scene, told: Told) -> Told:
    """What has no time and is told on from something of long ago is background too."""
    is_past = told.when is None and told.status in ("occurred", "ongoing")
    if is_past and is_told_on(scene.calendar, told.happening.trigger, scene.published):
        return replace(told, status="historical")
    return told


def _with_time(scene: Scene, told: Told, narrated: Mapping[Span, _Narrated], main: _Narrated | None) -> Told:
    trigger = told.happening.trigger
    timed = told.when is not None or told.status == "historical"
    if timed or not happened(told) or not is_narrated(scene.reading, trigger):
        return told
    when = _story_time(scene, told, narrated, main)
    if when is None:
        return told
    when = msgspec.structs.replace(when, basis="story")
    return replace(told, when=when, status=status_on(told.finding, when, scene.published))


def _story_time(
    scene: Scene, told: Told, narrated: Mapping[Span, _Narrated], main: _Narrated | None
) -> When | None:
    """The time last spoken of, while it is near and the day of something narrated; at the start the main time."""
    reading, trigger = scene.reading, told.happening.trigger
    last = scene.calendar.last_spoken(reading.sentences[reading.sentence_of[trigger]][1] - 1)
    if last is None:
        return main.when if main is not None and _may_be_of(main, told) else None
    head, mention = last
    away = reading.sentence_of[trigger] - reading.sentence_of[head]
    if mention is None or away > REACH:
        return None
    if main is not None and _same_days(mention.when, main.when):
        return main.when if told.claim is None or away <= NEAR else None
    time = narrated.get(mention.span)
    fits = time is not None and time.when.granularity == "day" and told.claim in (None, time.claim)
    near = away <= NEAR and _paragraph(reading, head) == _paragraph(reading, trigger)
    return mention.when if fits and near else None


def _may_be_of(main: _Narrated, told: Told) -> bool:
    """Whether a headline may tell of what has the main time: not where it tells of others ("Kenya condemns raid")."""
    actors = {*told.actors, *told.recipients}
    return not actors or not main.actors or bool(actors & main.actors)


def _same_days(one: When, other: When) -> bool:
    return (one.start, one.end) == (other.start, other.end)


def _narrated_times(scene: Scene, told: Sequence[Told]) -> Iterator[_Narrated]:
    """The times of narrated happenings, and of other verbs of narration: "it was over by Sunday"."""
    reading = scene.reading
    for mentions in scene.calendar.by_sentence.values():
        for mention in mentions:
            verb = scene.calendar.narrator(mention)
            if verb is not None and verb not in scene.calendar.happenings and is_narrated(reading, verb):
                yield _Narrated(verb, mention.when)
    for one in told:
        trigger = one.happening.trigger
        if one.when is not None and happened(one) and is_narrated(reading, trigger):
            yield _Narrated(trigger, one.when, frozenset((*one.actors, *one.recipients)), one.claim)


def _main_time(scene: Scene, told: Sequence[Told], times: Sequence[_Narrated]) -> _Narrated | None:
    """The single day, or night, of something narrated in the title or the beginning.

    Of several that which has the most of the title's actors, or of the first sentence's; of these the first.
    """
    reading = scene.reading
    body = [
        number for number, (first, _) in enumerate(reading.sentences) if reading.passage(first).part is None
    ]
    has_title = any(passage.part == "title" for passage in reading.passages)
    opening = {
        actor
        for one in told
        for actor in (*one.actors, *one.recipients)
        if (in_title(reading, one.happening.trigger) if has_title else _is_in(reading, one, body[:1]))
    }
    early = [
        time
        for time in times
        if (reading.sentence_of[time.token] in body[:BEGINNING] or in_title(reading, time.token))
        and _is_news(time.when, scene.published)
    ]
    return max(early, key=lambda time: len(opening & time.actors), default=None)


def _is_in(reading: Reading, told: Told, sentences: Sequence[int]) -> bool:
    return reading.sentence_of[told.happening.trigger] in sentences


def _is_news(when: When, published: date | None) -> bool:
    start, end = date.fromisoformat(when.start), date.fromisoformat(when.end)
    recent = published is None or 0 <= (published - end).days <= LATEST_NEWS
    return when.granularity == "day" and recent and (end - start).days <= 1


def _paragraph(reading: Reading, token: int) -> Paragraph:
    """The passage of a token and where its paragraph begins."""
    return reading.passage_of[token], reading.passage(token).text.rfind("\n", 0, reading.starts[token])
