"""The story's time: the day of happenings that are told on from others without a day of their own.

"Rebels attacked the town on Sunday. They kidnapped a doctor." The doctor was kidnapped on Sunday too: what is
narrated has the day last narrated in its paragraph, or else the story's main time, which stands in its beginning.
Narrated is what the simple past tells in a main clause (narrative events move on from the time last narrated:
Kamp and Rohrer 1983, Partee 1984), and what a headline tells. What is told by the past perfect, in a relative
clause or by a noun alone is background: it has no time but its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

import msgspec

from dateline.coding.events import Scene, Told, status_on
from dateline.reading import Reading
from dateline.record import When
from dateline.resolving import occasion_of

BEGINNING: Final = 5
"""Sentences of the body in which the story's main time is looked for; a judgement."""
NEAR: Final = 2
"""Sentences for which a time other than the main one goes on to count; a judgement."""
LATEST_NEWS: Final = 31
"""Days before publication beyond which a time is not that of the story; a judgement."""
MAIN_CLAUSES: Final = frozenset(["ROOT", "ccomp", "conj", "parataxis"])
FINITE: Final = frozenset(["VBD", "VBZ", "VBP"])

Paragraph = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Narrated:
    """A time that something narrated has: the token that tells it, and its actors where it is a happening."""

    token: int
    when: When
    actors: frozenset[str] = frozenset()
    claim: str | None = None


def with_story_time(scene: Scene, told: Sequence[Told]) -> list[Told]:
    """Give what is narrated without a time the time of the story where it stands."""
    reading = scene.reading
    times = sorted(_narrated_times(scene, told), key=lambda one: one.token)
    main = _main_time(scene, told, times)
    timed: list[Told] = []
    for one in told:
        trigger = one.happening.trigger
        if one.when is None and _happened(one) and _is_narrated(reading, trigger):
            before = [time for time in times if time.token < trigger and _goes_on(reading, time, one)]
            one = _at(scene, one, _story_time(reading, trigger, before[-1:], main))  # noqa: PLW2901 -- the same, timed
        timed.append(one)
    return timed


def _narrated_times(scene: Scene, told: Sequence[Told]) -> Iterator[_Narrated]:
    """The times of narrated happenings, and of other verbs of narration: "it was over by Sunday"."""
    reading = scene.reading
    for one in told:
        trigger = one.happening.trigger
        if one.when is not None and _happened(one) and _is_narrated(reading, trigger):
            yield _Narrated(trigger, one.when, frozenset((*one.actors, *one.recipients)), one.claim)
    for verb, when in scene.calendar.timed_verbs():
        if _is_narrated(reading, verb):
            yield _Narrated(verb, when)


def _story_time(reading: Reading, token: int, last: Sequence[_Narrated], main: When | None) -> When | None:
    """The day last narrated in the paragraph while it is near, the main time where there is none.

    After a month or a year the story's day no longer holds, and which day is meant is not known.
    """
    if not last or last[0].when == main:
        return main
    near = reading.sentence_of[token] - reading.sentence_of[last[0].token] <= NEAR
    return last[0].when if near and last[0].when.granularity == "day" else None


def _main_time(scene: Scene, told: Sequence[Told], times: Sequence[_Narrated]) -> When | None:
    """The single day, or night, of something narrated in the title or the beginning.

    Of several that which has the most of the title's actors, or of the first sentence's; of these the first.
    """
    reading = scene.reading
    body = [number for number, (first, _) in enumerate(reading.sentences) if reading.passage(first).part is None]
    has_title = any(passage.part == "title" for passage in reading.passages)
    opening = {
        actor
        for one in told
        for actor in (*one.actors, *one.recipients)
        if (_in_title(reading, one.happening.trigger) if has_title else _is_in(reading, one, body[:1]))
    }
    early = [
        time
        for time in times
        if (reading.sentence_of[time.token] in body[:BEGINNING] or _in_title(reading, time.token))
        and _is_news(time.when, scene.published)
    ]
    best = max(early, key=lambda time: len(opening & time.actors), default=None)
    return None if best is None else best.when


def _is_in(reading: Reading, told: Told, sentences: Sequence[int]) -> bool:
    return reading.sentence_of[told.happening.trigger] in sentences


def _in_title(reading: Reading, token: int) -> bool:
    return reading.passage(token).part == "title"


def _is_news(when: When, published: date | None) -> bool:
    start, end = date.fromisoformat(when.start), date.fromisoformat(when.end)
    recent = published is None or 0 <= (published - end).days <= LATEST_NEWS
    return when.granularity == "day" and recent and (end - start).days <= 1


def _at(scene: Scene, told: Told, when: When | None) -> Told:
    if when is None:
        return told
    when = msgspec.structs.replace(when, basis="story")
    return replace(told, when=when, status=status_on(told.finding, when, scene.published))


def _goes_on(reading: Reading, time: _Narrated, told: Told) -> bool:
    """Whether a happening goes on from a time: in its paragraph, and said by the same voice if by any."""
    same_paragraph = _paragraph(reading, time.token) == _paragraph(reading, told.happening.trigger)
    return same_paragraph and told.claim in (None, time.claim)


def _paragraph(reading: Reading, token: int) -> Paragraph:
    """The passage of a token and where its paragraph begins."""
    return reading.passage_of[token], reading.passage(token).text.rfind("\n", 0, reading.starts[token])


def _happened(told: Told) -> bool:
    return told.finding.status == "occurred" and not told.finding.negated


def _is_narrated(reading: Reading, token: int) -> bool:
    """Whether the word that a happening is tied to is a verb of narration in a main clause."""
    verb = next((word for word, _ in occasion_of(reading, token) if _is_finite(reading, word)), None)
    return verb is not None and _in_main_clause(reading, verb)


def _is_finite(reading: Reading, word: int) -> bool:
    """Whether a word is a verb of narration: in the simple past, or a headline's present or bare participle."""
    helpers = reading.children_with(word, "aux", "auxpass")
    tags = {reading.tags[helper] for helper in helpers}
    if any(reading.lemmas[helper] in ("have", "do") or reading.tags[helper] == "MD" for helper in helpers):
        return False
    if reading.passage(word).part == "title":
        return reading.tags[word] in FINITE or (reading.tags[word] == "VBN" and not helpers)
    return reading.tags[word] == "VBD" or (reading.tags[word] == "VBN" and "VBD" in tags)


def _in_main_clause(reading: Reading, verb: int) -> bool:
    while reading.labels[verb] in MAIN_CLAUSES and reading.heads[verb] != verb:
        verb = reading.heads[verb]
    return reading.labels[verb] == "ROOT"
