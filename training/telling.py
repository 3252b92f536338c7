"""The weights by which a sentence is taken to tell of a pair at all, fitted to marked sentences: see `dateline.coding.pairs.telling`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import numpy as np
from sklearn.linear_model import LogisticRegression

from dateline.codebook import load_codebook
from dateline.coding.matching import Matcher
from dateline.coding.pairs import head_of
from dateline.coding.pairs.candidates import Pair, find_candidates, shares_of
from dateline.coding.pairs.telling import describe_telling
from dateline.coding.ranking import load_ranker
from dateline.coding.ranking.features import Features
from dateline.reading import Reading
from dateline.record import Span
from training.sentences import Sentence, read

ALWAYS: Final = "always"
MUTUAL: Final = frozenset(["AGREE", "CONSULT", "COOPERATE", "SUPPORT"])
"""Types of what two often do with each other, so that their parties may be exchanged."""
HEADER: Final = "# What makes it likely that a word tells of two given parties at all. Written by `python -m training.ranking`."


def learn_telling(sentences: Iterable[Sentence]) -> dict[str, float]:
    """The weights with which sentences are likeliest to be told from the same with their parties exchanged, to three digits."""
    described = list(_described(sentences))
    names = [name for name in described[0][0] if name != ALWAYS]
    model = LogisticRegression(max_iter=1000)
    model.fit(
        np.array([[features[name] for name in names] for features, _ in described]),
        np.array([told for _, told in described]),
    )
    weights = zip((ALWAYS, *names), (*model.intercept_, *model.coef_[0]), strict=True)
    return {name: round(float(weight), 3) for name, weight in weights}


def write_telling(out: Path, weights: dict[str, float]) -> None:
    """Write the weights, one a line."""
    lines = [HEADER, *(f"{name} = {weight}" for name, weight in weights.items())]
    (out / "telling.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _described(sentences: Iterable[Sentence]) -> Iterator[tuple[Features, bool]]:
    """The likeliest word of each sentence that names two parties, as they stand and exchanged, and whether it tells of them."""
    for sentence in sentences:
        if sentence.actors and sentence.recipients:
            actor, recipient = sentence.actors[0], sentence.recipients[0]
            yield from ((features, True) for features in _likeliest(read(sentence), actor, recipient))
            if sentence.type not in MUTUAL:
                yield from ((features, False) for features in _likeliest(read(sentence), recipient, actor))


def _likeliest(reading: Reading, actor: Span, recipient: Span) -> Iterator[Features]:
    pair = Pair(head_of(reading, actor), head_of(reading, recipient))
    matcher = Matcher(reading, load_codebook(), {head: str(head) for head in pair.heads})
    candidates = find_candidates(matcher, pair, load_ranker())
    if candidates:
        shares = shares_of(candidates)
        at = shares.index(max(shares))
        yield describe_telling(candidates[at], shares[at])
