"""Fiction: what takes place in the plot of a work, and so nowhere ("in the novel, rebels bomb the palace").

Plots are told in the present: of the past tense ("in the play, the army saw an insult") a work is only the occasion.
"""

from __future__ import annotations

from typing import Final

from dateline.codebook import load_vocabulary
from dateline.reading import Reading

SHOWING: Final = frozenset(["show"])
"""What a film does with what took place: "the film shows police beating a man"."""


def is_fiction(reading: Reading, token: int) -> bool:
    """Whether a word tells of a plot: under a work of fiction, or in a clause that has one for its subject or after *in*."""
    first, last = reading.sentences[reading.sentence_of[token]]
    if load_vocabulary().fiction.isdisjoint(reading.lemmas[first:last]):
        return False
    for at in (token, *reading.ancestors(token)):
        if reading.poses[at] == "NOUN" and at != token:
            if reading.lemmas[at] in load_vocabulary().fiction:
                return True
        elif _has_tag(reading, at, "VBD"):
            return False
        elif _is_told_by_work(reading, at):
            return True
    return False


def _has_tag(reading: Reading, verb: int, *tags: str) -> bool:
    """Whether a verb or one of its helpers is in a tense."""
    return any(reading.tags[at] in tags for at in (verb, *reading.children_with(verb, "aux", "auxpass")))


def _is_told_by_work(reading: Reading, verb: int) -> bool:
    """Whether a verb has a work of fiction for its subject or says in which it stands: "the opera ends", "in the film, he dies"."""
    perfect = any(reading.lemmas[at] == "have" for at in reading.children_with(verb, "aux"))
    if perfect or reading.lemmas[verb] in SHOWING or not _has_tag(reading, verb, "VBZ", "VBP"):
        return False
    inside = (
        noun
        for prep in reading.children_with(verb, "prep")
        if reading.lemmas[prep] == "in"
        for noun in reading.children_with(prep, "pobj")
    )
    nouns = (*reading.children_with(verb, "nsubj"), *inside)
    return any(reading.lemmas[noun] in load_vocabulary().fiction for noun in nouns)
