"""Bygone happenings: what a report tells of a time long past, as background (record.md, "status").

A happening with a time of its own is bygone by that time alone. One without is so where it is told inside the clause of a
deed that is ("was jailed in 1987 after leading a strike"), said of one ("the 2011 raid that killed him"), years ago that nobody counts, or
of somebody's youth.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from dateline.codebook import load_vocabulary
from dateline.reading import Reading
from dateline.record import When
from dateline.resolving import Calendar, TimeMention, is_event_noun, occasion_of

HISTORICAL_DAYS: Final = 365
"""What lies further back than this is background (record.md, "status")."""
WITHIN: Final = frozenset(
    "advcl pcomp prep pobj dobj dative attr oprd agent xcomp ccomp nsubj nsubjpass csubj advmod relcl acl".split()
)
"""Labels of what is told inside the clause above it; what it says of a person or thing in passing ("whom he had robbed", "a man accused of")
is mostly as old."""
PRESENT: Final = frozenset(["VBZ", "VBP", "MD"])
LONG: Final = frozenset(["year", "decade", "century", "generation"])
ERA_PREPOSITIONS: Final = frozenset(["in", "during", "after", "before", "under", "throughout"])
YOUTH: Final = frozenset(
    ["adolescence", "boyhood", "childhood", "girlhood", "infancy", "schooldays", "teens", "youth"]
)
YOUNG: Final = frozenset(
    ["boy", "child", "girl", "schoolboy", "schoolgirl", "teen", "teenager", "youngster", "youth"]
)


def lies_far_back(when: When, published: date) -> bool:
    """Whether a time is too far back for news.

    >>> from dateline.record import When
    >>> lies_far_back(When(start="1994-04-07", end="1994-04-07", granularity="day", basis="explicit"), date(2024, 4, 7))
    True
    """
    return (published - date.fromisoformat(when.end)).days > HISTORICAL_DAYS


def is_bygone(calendar: Calendar, token: int, published: date | None) -> bool:
    """Whether a happening that has no time of its own is told as one of long ago."""
    reading = calendar.reading
    if any(_names_era(reading, word, published) for word, _ in occasion_of(reading, token)):
        return True
    below = token
    for at in reading.ancestors(token):
        if reading.labels[below] not in WITHIN or is_present(reading, below):
            return False
        timed = calendar.time_of(at) or _named_by_time(calendar, at)
        if timed is not None:
            return published is not None and lies_far_back(timed.when, published)
        below = at
    return False


def _named_by_time(calendar: Calendar, noun: int) -> TimeMention | None:
    """The time that is part of an event's name: "the 2011 raid" that killed him."""
    reading = calendar.reading
    if not is_event_noun(reading, noun):
        return None
    times = calendar.by_sentence.get(reading.sentence_of[noun], ())
    return next((time for time in times if time.head in reading.children[noun] and time.head < noun), None)


def is_present(reading: Reading, word: int) -> bool:
    """Whether a clause is told of now or of what is to come: "has fled", "will flee", not "had fled"."""
    helpers = reading.children_with(word, "aux", "auxpass")
    return any(reading.tags[at] in PRESENT for at in (word, *helpers))


def _names_era(reading: Reading, word: int, published: date | None) -> bool:
    """Whether an era long past hangs on a word: "years ago", "as a boy", "in his youth"."""
    if is_present(reading, word):
        return False
    return any(
        _is_long_ago(reading, child)
        or _is_youth(reading, child)
        or _tells_era_over(reading, child, published)
        for child in reading.children[word]
    )


def _is_long_ago(reading: Reading, adverb: int) -> bool:
    """Tell years ago that are not counted: "decades ago", "many years ago"; "long ago"."""
    if reading.lemmas[adverb] != "ago":
        return False
    before = reading.children[adverb]
    return any(
        reading.lemmas[at] == "long" or (reading.lemmas[at] in LONG and reading.tags[at] == "NNS")
        for at in before
    )


def _is_youth(reading: Reading, preposition: int) -> bool:
    """Tell a stage of life that is over: "as a young man", "in her childhood"."""
    noun = reading.child(preposition, "pobj")
    if noun is None or reading.labels[preposition] != "prep":
        return False
    if reading.lemmas[preposition] in ("in", "during"):
        return reading.lemmas[noun] in YOUTH and reading.child(noun, "poss") is not None
    young = any(reading.lemmas[child] == "young" for child in reading.children_with(noun, "amod"))
    return reading.lemmas[preposition] == "as" and (young or reading.lemmas[noun] in YOUNG)


def _tells_era_over(reading: Reading, preposition: int, published: date | None) -> bool:
    """Tell a time by the name of an era that was over long ago: "after World War II", "under apartheid"; not "since the Cold War"."""
    if reading.labels[preposition] != "prep" or reading.lemmas[preposition] not in ERA_PREPOSITIONS:
        return False
    names = (
        " ".join(word.lower() for word in reading.words[first : noun + 1])
        for noun in reading.children_with(preposition, "pobj")
        for first in range(preposition + 1, noun + 1)
    )
    ends = [year for name in names if (year := load_vocabulary().eras.get(name)) is not None]
    return published is not None and any(year + 1 < published.year for year in ends)
