"""Wording: the words beside a deed that make it another one, or say that it has not come yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dateline.coding.disputes.spots import TIMES
from dateline.coding.disputes.things import PATIENT_SLOTS
from dateline.coding.disputes.words import load_dispute_words
from dateline.coding.frames import Frames
from dateline.reading import Reading

BESIDE: Final = ("advmod", "amod", "det", "npadvmod")
"""Labels of the words on a verb or noun that can make it another one."""
AROUND: Final = ("in", "during")
"""Slots of what a deed is part of: "died in another attack"."""


def words_beside(frames: Frames, trigger: int) -> Iterator[str]:
    """The adverbs and adjectives of a deed and of those who do and undergo it."""
    reading, frame = frames.reading, frames.frame(trigger)
    slots = (head for slot in ("subject", *PATIENT_SLOTS, *AROUND) for head in frame.get(slot))
    for head in (trigger, *(head for head in slots if not reading.is_in_name(head, *TIMES))):
        beside = reading.children_with(head, *BESIDE)
        numerals = reading.children_with(head, "nummod")  # "ten more tanks"
        beside += [word for numeral in numerals for word in reading.children_with(numeral, *BESIDE)]
        beside = [word for word in beside if reading.lemmas[word + 1 : word + 2] != ["than"]]
        yield from (reading.lemmas[word] for word in beside)


def is_not_yet(reading: Reading, trigger: int, cues: set[int]) -> bool:
    """Whether what is planned is said not to have come: "is still to leave", "will only leave on Sunday"."""
    words = load_dispute_words().not_yet
    for token in (trigger, *reading.ancestors(trigger)):
        if token in cues:
            break
        below = (word for child in reading.children[token] for word in (child, *reading.children[child]))
        if any(reading.labels[word] == "advmod" and reading.lemmas[word] in words for word in below):
            return True
    return False


def sentence_words(reading: Reading, token: int) -> Iterator[str]:
    """The words of a token's sentence."""
    first, last = reading.sentences[reading.sentence_of[token]]
    yield from (reading.words[word].lower() for word in range(first, last))
