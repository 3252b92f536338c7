"""What the language model makes of single words: the lemma of a form, the parts of a compound."""

from __future__ import annotations

import functools
from typing import Any, Final, Literal

from dateline.reading.english import load_model

INFLECTED: Final[dict[str, tuple[str, ...]]] = {
    "verb": ("VBZ", "VBD", "VBN", "VBG"),
    "adjective": ("JJR", "JJS"),
}
POSES: Final = {"verb": "VERB", "adjective": "ADJ"}
KNOWN: Final = {"verb": "verb", "adjective": "adj"}
"""What the lemmatizer calls the words of a class."""


def split_word(word: str) -> tuple[str, ...]:
    """The tokens that the model makes of a word.

    >>> split_word("cease-fire")
    ('cease', '-', 'fire')
    """
    return tuple(token.text for token in load_model().tokenizer(word))


def inflected_of(word: str, word_class: Literal["verb", "adjective"]) -> str | None:
    """The lemma of which a word is an inflected form; None where it is a lemma itself, or unknown.

    >>> inflected_of("attacked", "verb"), inflected_of("attack", "verb"), inflected_of("found", "verb")
    ('attack', None, None)
    """
    known = _lemmatizer().lookups.get_table("lemma_index")[KNOWN[word_class]]
    if word in known:
        return None
    lemmas = (_lemma(word, tag, word_class) for tag in INFLECTED[word_class])
    return next((lemma for lemma in lemmas if lemma != word and lemma in known), None)


@functools.cache
def _lemmatizer() -> Any:
    return load_model().get_pipe("lemmatizer")


def _lemma(word: str, tag: str, word_class: str) -> str:
    from spacy.tokens import Doc

    doc = Doc(load_model().vocab, words=[word], tags=[tag], pos=[POSES[word_class]])
    lemmas: list[str] = _lemmatizer().lemmatize(doc[0])
    return lemmas[0]
