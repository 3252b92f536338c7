"""The story's time: the day of happenings that are told on from others without a day of their own.

"Rebels attacked the town on Sunday. They kidnapped a doctor." The doctor was kidnapped on Sunday too: what is
narrated has the time last narrated in its paragraph, or else the story's main time, which is the first in its
beginning. Narrated is what the simple past tells in a main clause (the narrative events of Reichenbach's and
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
LATEST_NEWS: Final = 31
"""Days before publication beyond which a time is not that of the story; a judgement."""
MAIN_CLAUSES: Final = frozenset(["ROOT", "ccomp", "conj", "parataxis"])
FINITE: Final = frozenset(["VBD", "VBZ", "VBP"])


def with_story_time(scene: Scene, told: Sequence[Told]) -> list[Told]:
    """Give what is narrated without a time the time of the story where it stands."""
    main = _main_time(scene, told)
    running: dict[tuple[int, int], When] = {}
    timed: list[Told] = []
    for one in told:
        paragraph = _paragraph(scene.reading, one.happening.trigger)
        if _is_narrated(scene.reading, one):
            if one.when is not None:
                running[paragraph] = one.when
            else:
                one = _at(scene, one, running.get(paragraph, main))  # noqa: PLW2901 -- the same, timed
        timed.append(one)
    return timed


def _main_time(scene: Scene, told: Sequence[Told]) -> When | None:
    """The first single day, or night, that something narrated in the title or the beginning has."""
    reading = scene.reading
    body = [number for number, (first, _) in enumerate(reading.sentences) if reading.passage(first).part is None]
    beginning = set(body[:BEGINNING])
    for one in told:
        trigger = one.happening.trigger
        early = reading.sentence_of[trigger] in beginning or reading.passage(trigger).part == "title"
        if early and one.when is not None and _is_news(one.when, scene.published) and _is_narrated(reading, one):
            return one.when
    return None


def _is_news(when: When, published: date | None) -> bool:
    start, end = date.fromisoformat(when.start), date.fromisoformat(when.end)
    if when.granularity != "day" or (end - start).days > 1:
        return False
    return published is None or 0 <= (published - end).days <= LATEST_NEWS


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
