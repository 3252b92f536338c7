"""Bygone happenings: what a report tells of a time long past, as background (record.md, "status").

A happening with a time of its own is bygone by that time alone. One without is so where it is told inside the clause of a
deed that is ("was jailed in 1987 after leading a strike"), said of one ("the 2011 raid that killed him"), or of what a document of such a
year did ("a 2011 report accused"), years ago that nobody counts, or of somebody's youth.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from dateline.codebook import load_vocabulary
from dateline.reading import Reading
from dateline.record import When
from dateline.resolving import Calendar, TimeMention, is_event_noun, occasion_of

HISTORICAL_DAYS: Final = 365
"""What lies further back than this is background (record.md, "status")."""
YEAR: Final = re.compile(r"1[789]\d\d|20\d\d")
WITHIN: Final = frozenset(
    "advcl pcomp prep pobj dobj dative attr oprd agent xcomp ccomp nsubj nsubjpass csubj advmod relcl acl".split()
)
"""Labels of what is told inside the clause above it; what it says of a person or thing in passing ("whom he had robbed", "a man accused of")
is mostly as old."""
PRESENT: Final = frozenset(["VBZ", "VBP", "MD"])
PASTS: Final = frozenset(["VBD", "VBN"])
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
    return is_far_back(date.fromisoformat(when.end), published)


def is_far_back(day: date, published: date) -> bool:
    """Whether a day is too far back for news."""
    return (published - day).days > HISTORICAL_DAYS


def is_bygone(calendar: Calendar, token: int, published: date | None) -> bool:
    """Whether a happening that has no time of its own is told as one of long ago."""
    reading = calendar.reading
    if _is_commemorated(reading, token) or _goes_on_years_later(reading, token):
        return True
    if any(_names_era(reading, word, published) for word, _ in occasion_of(reading, token)):
        return True
    if published is None:
        return False
    below, end = token, _end_by_words(calendar, token)
    for at in reading.ancestors(token):
        if end is not None:
            break
        if reading.labels[below] not in WITHIN or is_present(reading, below):
            return False
        timed = calendar.time_of(at)
        end = _end_by_words(calendar, at) if timed is None else _end_of(timed)
        below = at
    return end is not None and is_far_back(end, published)


def _is_commemorated(reading: Reading, noun: int) -> bool:
    """Tell what an anniversary is of: "on the 50th anniversary of the march"."""
    above = reading.heads[noun]
    is_of = reading.labels[noun] == "pobj" and reading.lemmas[above] == "of"
    return is_of and reading.lemmas[reading.heads[above]] in load_vocabulary().anniversaries


def _goes_on_years_later(reading: Reading, verb: int) -> bool:
    """Tell what was followed by more years on: "was kidnapped and escaped after two years", not by what will be."""
    return any(
        reading.tags[joined] in PASTS and _is_years_later(reading, word)
        for joined in reading.children_with(verb, "conj")
        for word in reading.children_with(joined, "prep", "advmod")
    )


def _is_years_later(reading: Reading, word: int) -> bool:
    """Tell "after two years" and "two years later"."""
    if reading.lemmas[word] not in ("after", "later"):
        return False
    spans = reading.children_with(word, "pobj", "npadvmod")
    return any(reading.lemmas[span] in LONG and reading.tags[span] == "NNS" for span in spans)


def _end_by_words(calendar: Calendar, word: int) -> date | None:
    """The last day that a happening without a time can have had, by names of things or by what came after."""
    end = _end_by_names(calendar.reading, word)
    return _end_by_sequel(calendar, word) if end is None else end


def _end_by_sequel(calendar: Calendar, verb: int) -> date | None:
    """The last day of what came after: "was jailed for fraud before he fled in 1987"."""
    reading = calendar.reading
    for clause in reading.children_with(verb, "advcl"):
        timed = calendar.time_of(clause)
        if timed is not None and any(
            reading.lemmas[mark] == "before" for mark in reading.children_with(clause, "mark")
        ):
            return None if is_present(reading, verb) else _end_of(timed)
    return None


def _end_of(timed: TimeMention) -> date:
    return date.fromisoformat(timed.when.end)


def _end_by_names(reading: Reading, word: int) -> date | None:
    """The last day of the year that is part of the name of a happening, or of the document that did it or in which it was done."""
    if reading.poses[word] == "NOUN":
        is_named = is_event_noun(reading, word) or reading.lemmas[word] in load_vocabulary().documents
        return _end_by_name(reading, word) if is_named else None
    if is_present(reading, word):
        return None
    preps = reading.children_with(word, "prep", "agent")
    inside = [
        noun
        for prep in preps
        if reading.lemmas[prep] in ("in", "by")
        for noun in reading.children_with(prep, "pobj")
    ]
    nouns = [*reading.children_with(word, "nsubj"), *inside]
    documents = (noun for noun in nouns if reading.lemmas[noun] in load_vocabulary().documents)
    return next((end for noun in documents if (end := _end_by_name(reading, noun)) is not None), None)


def _end_by_name(reading: Reading, noun: int) -> date | None:
    """The last day of the year before a noun: "the bloody 2011 raid", not "the 2011 raids" that somebody counted."""
    before = (
        child for child in reading.children_with(noun, "nummod", "compound", "amod", "nmod") if child < noun
    )
    if reading.tags[noun] != "NN":
        return None
    return next(
        (date(int(reading.words[at]), 12, 31) for at in before if YEAR.fullmatch(reading.words[at])), None
    )


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
