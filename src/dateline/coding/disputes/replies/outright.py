"""Outright: words by which a report, or whoever answers, says that what was told is otherwise: "tells a different story"."""

from __future__ import annotations

import functools
from typing import Final

from dateline.coding.disputes.replies.words import load_reply_words
from dateline.reading import Reading

CALLING: Final = ("ROOT", "ccomp", "intj", "dep", "attr", "acomp", "nsubj", "npadvmod", "dobj", "parataxis")
"""Labels of "nonsense" and the like where it is said of all that was told: "Nonsense, said the mayor", "that is a lie"."""
OPENING: Final = 3
"""Words from the start of a sentence within which a bare "nonsense" is said of what was told before: "What a fairy tale"."""


def says_otherwise(reading: Reading, token: int) -> bool:
    """Whether a word says that what was told before is otherwise, or is not so."""
    words, lemma, head = load_reply_words(), reading.lemmas[token], reading.heads[token]
    if lemma not in _telling_words():
        return False
    if lemma in words.otherwise:
        return reading.lemmas[head] in words.viewing
    if lemma in words.versions:
        return any(
            reading.lemmas[child] in words.other for child in reading.children_with(token, "amod", "det")
        )
    if lemma in words.contradicting:
        return _contradicts(reading, token)
    if lemma in words.untruths:
        return _is_called_so(reading, token)
    return _is_phrase(reading, token)


@functools.cache
def _telling_words() -> frozenset[str]:
    """The words of which one at least must be there."""
    words = load_reply_words()
    first = (phrase.split()[0] for phrase in words.phrases)
    return words.otherwise | words.versions | words.contradicting | words.untruths | frozenset(first)


def _contradicts(reading: Reading, verb: int) -> bool:
    """Whether a verb has what was said for its object: "disputed the figure", "contradicted him"; not "did not dispute"."""
    if reading.tags[verb] not in ("VBD", "VBZ", "VBP") or reading.child(verb, "neg") is not None:
        return False
    objects = reading.children_with(verb, "dobj")
    return any(reading.lemmas[word] in load_reply_words().told for word in objects)


def _is_called_so(reading: Reading, token: int) -> bool:
    """Whether it stands at the start of a sentence, alone or behind "that is"."""
    first, _ = reading.sentences[reading.sentence_of[token]]
    opens = sum(reading.poses[word] != "PUNCT" for word in range(first, token)) <= OPENING
    if not opens or reading.labels[token] not in CALLING:
        return False
    return all(reading.lemmas[word] in load_reply_words().opening for word in range(first, token))


def _is_phrase(reading: Reading, token: int) -> bool:
    """Whether a verb with the next words is a set phrase: "begs to differ", "will have none of it"."""
    if reading.poses[token] not in ("VERB", "AUX"):
        return False
    said = " ".join(reading.lemmas[token : token + 4])
    return any(said.startswith(phrase) for phrase in load_reply_words().phrases)
