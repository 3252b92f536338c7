"""The weights by which the word is found that tells what one party does to another, fitted to marked sentences.

Conditional logistic regression: of the words of a sentence that may tell, the marked one is to be the likeliest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import numpy as np
from scipy.optimize import minimize  # type: ignore[import-untyped]

from dateline.codebook import load_codebook
from dateline.coding.matching import Matcher
from dateline.coding.pairs import head_of
from dateline.coding.pairs.candidates import Candidate, Pair, find_candidates
from dateline.coding.ranking import load_ranker
from training.sentences import Sentence, read

CAUTION: Final = 10.0
"""How strongly the weights are drawn to nothing."""
HEADER: Final = "# What makes a word likely to tell of two parties. Written by `python -m training.ranking`."

Choice = tuple[list[Candidate], list[bool]]
"""The words of a sentence that may tell, and which of them are marked."""


def learn_pair_words(sentences: Iterable[Sentence]) -> dict[str, float]:
    """The weights of features with which the marked words are likeliest, by name, to three digits."""
    choices = list(_choices(sentences))
    names = sorted({name for candidates, _ in choices for one in candidates for name in one.features})
    table = np.array(
        [[one.features.get(name, 0.0) for name in names] for candidates, _ in choices for one in candidates]
    )
    marked = np.array([mark for _, marks in choices for mark in marks])
    sizes = np.array([len(marks) for _, marks in choices])
    starts, sentence_of = np.cumsum(sizes) - sizes, np.repeat(np.arange(len(sizes)), sizes)

    def shares(scores: Any, of: Any) -> tuple[Any, Any]:
        """Each candidate's share among those of its sentence, and the logarithm of each sentence's sum."""
        powers = np.exp(scores) * of
        sums = np.add.reduceat(powers, starts)
        return powers / sums[sentence_of], np.log(sums)

    def loss(weights: Any) -> tuple[float, Any]:
        scores = table @ weights
        scores = scores - np.maximum.reduceat(scores, starts)[sentence_of]
        of_all, log_all = shares(scores, 1.0)
        of_marked, log_marked = shares(scores, marked)
        gradient = table.T @ (of_all - of_marked) + CAUTION * weights
        return float((log_all - log_marked).sum() + CAUTION * weights @ weights / 2), gradient

    weights = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}


def write_pair_words(out: Path, weights: dict[str, float]) -> None:
    """Write the weights, one a line."""
    lines = [HEADER, *(f"{name} = {weight}" for name, weight in weights.items())]
    (out / "pairs.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _choices(sentences: Iterable[Sentence]) -> Iterator[Choice]:
    """The sentences that name two parties and leave a choice."""
    codebook, ranker = load_codebook(), load_ranker()
    for sentence in sentences:
        if not sentence.actors or not sentence.recipients:
            continue
        reading = read(sentence)
        pair = Pair(head_of(reading, sentence.actors[0]), head_of(reading, sentence.recipients[0]))
        matcher = Matcher(reading, codebook, {head: str(head) for head in pair.heads})
        candidates = find_candidates(matcher, pair, ranker)
        token = head_of(reading, sentence.trigger)
        marks = [
            token == one.token or (one.match is not None and token in one.match.tokens) for one in candidates
        ]
        if any(marks) and not all(marks):
            yield candidates, marks
