"""The story's time: the day of happenings that are told on from others without a day of their own.

"Rebels attacked the town on Sunday. They kidnapped a doctor." The doctor was kidnapped on Sunday too: what is
narrated has the day last narrated in its paragraph, or else the story's main time, which stands in its beginning. Narrated is what the simple past tells in a main clause (the narrative events of Reichenbach's and
Partee's temporal anaphora) and what a headline tells. What is told by the past perfect, in a relative clause or
by a noun alone is background: it has no time but its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
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


def with_story_time(scene: Scene, told: Sequence[Told]) -> list[Told]:
    """Give what is narrated without a time the time of the story where it stands."""
    main = _main_time(scene, told)
    spoken: dict[tuple[int, int], tuple[int, When]] = {}
    timed: list[Told] = []
    for one in told:
        if _is_narrated(scene.reading, one):
            paragraph = _paragraph(scene.reading, one.happening.trigger)
            sentence = scene.reading.sentence_of[one.happening.trigger]
            if one.when is not None:
                spoken[paragraph] = sentence, one.when
            else:
                one = _at(scene, one, _story_time(spoken.get(paragraph), sentence, main))  # noqa: PLW2901 -- the same, timed
        timed.append(one)
    return timed


def _story_time(spoken: tuple[int, When] | None, sentence: int, main: When | None) -> When | None:
    """The day last spoken of in the paragraph while it is near, the main time where there is none.

    After a month or a year the story's day no longer holds, and which day is meant is not known.
    """
    if spoken is None or spoken[1] == main:
        return main
    near = sentence - spoken[0] <= NEAR
    return spoken[1] if near and spoken[1].granularity == "day" else None


def _main_time(scene: Scene, told: Sequence[Told]) -> When | None:
    """The single day, or night, of something narrated in the title or the beginning.

    Of several that which has the most of the title's actors, or of the first sentence's; of these the first.
    """
    reading = scene.reading
    body = [number for number, (first, _) in enumerate(reading.sentences) if reading.passage(first).part is None]
    opening = {actor for one in told if _is_opening(reading, one, body) for actor in (*one.actors, *one.recipients)}
    candidates = [
        one
        for one in told
        if (reading.sentence_of[one.happening.trigger] in body[:BEGINNING] or _in_title(reading, one))
        and _is_news(one.when, scene.published)
        and _is_narrated(reading, one)
    ]
    best = max(candidates, key=lambda one: len(opening & {*one.actors, *one.recipients}), default=None)
    return None if best is None else best.when


def _is_opening(reading: Reading, told: Told, body: Sequence[int]) -> bool:
    if any(passage.part == "title" for passage in reading.passages):
        return _in_title(reading, told)
    return reading.sentence_of[told.happening.trigger] in body[:1]


def _in_title(reading: Reading, told: Told) -> bool:
    return reading.passage(told.happening.trigger).part == "title"


def _is_news(when: When | None, published: date | None) -> bool:
    if when is None or when.granularity != "day":
        return False
    start, end = date.fromisoformat(when.start), date.fromisoformat(when.end)
    recent = published is None or 0 <= (published - end).days <= LATEST_NEWS
    return recent and (end - start).days <= 1


def _at(scene: Scene, told: Told, when: When | None) -> Told:
    if when is None:
        return told
    when = msgspec.structs.replace(when, basis="story")
    return replace(told, when=when, status=status_on(told.finding, when, scene.published))


def _paragraph(reading: Reading, token: int) -> tuple[int, int]:
    """The passage of a token and where its paragraph begins."""
    return reading.passage_of[token], reading.passage(token).text.rfind("\n", 0, reading.starts[token])


def _is_narrated(reading: Reading, told: Told) -> bool:
    if told.finding.negated or told.finding.status != "occurred":
        return False
    verb = next(
        (word for word, _ in occasion_of(reading, told.happening.trigger) if _is_finite(reading, word)), None
    )
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
