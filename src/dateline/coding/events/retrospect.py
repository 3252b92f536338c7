"""Retrospects: stretches of a report that tell a story of long ago, sentence after sentence.

"In 1987 he robbed a bank. He shot two clerks." The clerks were shot long ago too: a story in the simple past stays at its
time until another time is spoken of, somebody speaks, or the tense changes (narrative progression: Kamp and Rohrer 1983,
Partee 1984).
"""

from __future__ import annotations

from datetime import date
from typing import Final

from dateline.codebook import load_vocabulary
from dateline.coding.events.bygone import WITHIN, is_present, lies_far_back
from dateline.reading import Reading
from dateline.resolving import Calendar

REACH: Final = 4
"""Sentences for which a story goes on after its time was told; a judgement."""
NARRATED: Final = WITHIN | {"conj"}
"""Labels of what is told inside a sentence at the time of its main verb."""


def is_told_on(calendar: Calendar, token: int, published: date | None) -> bool:
    """Whether a happening without a time of its own is part of a story of long ago that a sentence before it began."""
    reading = calendar.reading
    sentence = reading.sentence_of[token]
    if published is None or calendar.by_sentence.get(sentence) or not _is_narrated(reading, token):
        return False
    for before in range(sentence - 1, max(sentence - 1 - REACH, -1), -1):
        verb = _narrating_verb(reading, before)
        if verb is None or reading.passage_of[verb] != reading.passage_of[token]:
            return False
        if calendar.by_sentence.get(before):
            return _is_of_long_ago(calendar, verb, published)
    return False


def _is_narrated(reading: Reading, token: int) -> bool:
    """Whether a happening has the time of its sentence's main verb, which tells a story."""
    verb = _narrating_verb(reading, reading.sentence_of[token])
    below = token
    for at in reading.ancestors(token):
        if below == verb or reading.labels[below] not in NARRATED or is_present(reading, below):
            break
        below = at
    return below == verb


def _narrating_verb(reading: Reading, sentence: int) -> int | None:
    """The main verb of a sentence, where it is in the simple past and tells of no speech but that of papers."""
    verb = next((at for at in range(*reading.sentences[sentence]) if reading.labels[at] == "ROOT"), None)
    said = None if verb is None else reading.child(verb, "ccomp", "parataxis")
    if verb is not None and said is not None:
        verb = said if _is_of_papers(reading, verb) else None
    if verb is None:
        return None
    helpers = reading.children_with(verb, "aux", "auxpass")
    if any(reading.tags[helper] != "VBD" or reading.lemmas[helper] == "have" for helper in helpers):
        return None
    return verb if helpers or reading.tags[verb] == "VBD" else None


def _is_of_papers(reading: Reading, verb: int) -> bool:
    """Whether papers say something, which tell on what they tell: "he then hit her, court records say"."""
    subject = reading.child(verb, "nsubj")
    return subject is not None and reading.lemmas[subject] in load_vocabulary().documents


def _is_of_long_ago(calendar: Calendar, verb: int, published: date) -> bool:
    """Whether all times of a sentence lie far back, and one of them is that of its main verb or of one joined to it."""
    reading = calendar.reading
    times = calendar.by_sentence[reading.sentence_of[verb]]
    verbs = (verb, *reading.children_with(verb, "conj"))
    return all(lies_far_back(time.when, published) for time in times) and any(
        calendar.narrator(time) in verbs for time in times
    )
