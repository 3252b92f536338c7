"""The weights of the words of sentences that tell of two parties, fitted to marked sentences: see `dateline.coding.pairs.wording`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from dateline.codebook import load_codebook
from dateline.coding.checking.examples import unmark
from dateline.coding.pairs.wording import grams, words_around
from dateline.coding.ranking.ranker import NONE, Ranker
from dateline.reading import Reading, read_texts
from dateline.record import Span
from training.sentences import Sentence, read

STRENGTH: Final = 10.0
"""The inverse of how strongly weights are drawn to nothing; 3, 10 and 30 had 0.712, 0.731 and 0.737 of the held-out sentences right."""
RAREST: Final = 2
"""Words of fewer sentences than this are left out."""
NOWHERE: Final = (0, 0)
"""The span of a party that a sentence does not name."""

Worded = tuple[str, list[str]]
"""A type and the words that tell of it."""


def learn_wording(told: Sequence[Worded]) -> tuple[Ranker, Any]:
    """The weights with which the types of sentences are likeliest by their words, and how rare each word is, a row a word."""
    vectorizer = TfidfVectorizer(analyzer=grams, binary=True, min_df=RAREST)
    table = vectorizer.fit_transform([words for _, words in told])
    model = LogisticRegression(C=STRENGTH, max_iter=500)
    model.fit(table, [kind for kind, _ in told])
    names = vectorizer.get_feature_names_out()
    ranker = Ranker(
        types=tuple(str(kind) for kind in model.classes_),
        rows={str(name): row for row, name in enumerate(names)},
        weights=model.coef_.T.astype(np.float32),
        bias=model.intercept_.astype(np.float32),
    )
    return ranker, vectorizer.idf_


def write_rarity(out: Path, rarity: Any) -> None:
    """Write how rare each word is, in the order of the weights' rows."""
    np.save(out / "rarity.npy", rarity.astype(np.float16))


def worded_sentences(sentences: Iterable[Sentence]) -> Iterator[Worded]:
    """The words of the training sentences that tell of something."""
    for sentence in sentences:
        if sentence.type != NONE:
            yield sentence.type, _around(read(sentence), sentence.actors, sentence.recipients)


def worded_examples() -> Iterator[Worded]:
    """The words of the codebook's examples."""
    cases = [
        (pattern.type, *unmark(marked)) for pattern in load_codebook().patterns() for marked in pattern.match
    ]
    readings = read_texts(text for _, text, _, _ in cases)
    for (kind, _, actors, recipients), reading in zip(cases, readings, strict=True):
        yield kind, _around(reading, actors, recipients)


def _around(reading: Reading, actors: Sequence[Span], recipients: Sequence[Span]) -> list[str]:
    actor, recipient = next(iter(actors), NOWHERE), next(iter(recipients), NOWHERE)
    return words_around(reading, actor=actor, recipient=recipient)
