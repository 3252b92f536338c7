"""How much of a body cleaning gave back: shingles of four words, sentences lost, paragraphs whole.

The shingle figures are those of Scrapinghub's article extraction benchmark: shingles as multisets, precision and
recall as means over pages, F1 the harmonic mean of the two.
"""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

SHINGLE = 4
LEAST_KEPT = 0.5
"""Share of a sentence's shingles under which it counts as lost."""

_TOKEN = re.compile(r"\w+")
_SENTENCE = re.compile(r"(?<=[.!?])[\"”’]?\s+(?=[\"“A-Z0-9•-])")

Shingles = Counter[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Scored:
    """One page's figures."""

    precision: float
    recall: float
    lost: tuple[str, ...]
    whole: float


def shingles(text: str) -> Shingles:
    """Runs of four words, counted; a shorter text is one run."""
    words = _TOKEN.findall(text)
    runs = (tuple(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1)))
    return Counter(run for run in runs if run)


def score(truth: str, given: str) -> Scored:
    """The figures of a text against the true one."""
    wanted, got = shingles(truth), shingles(given)
    common = sum((wanted & got).values())
    lost = tuple(sentence for sentence in _SENTENCE.split(truth) if _is_lost(sentence, given, got))
    paragraphs, kept = truth.split("\n\n"), set(map(_flat, given.split("\n\n")))
    return Scored(
        precision=common / sum(got.values()) if got else 0.0,
        recall=common / sum(wanted.values()) if wanted else 0.0,
        lost=lost,
        whole=sum(_flat(paragraph) in kept for paragraph in paragraphs) / len(paragraphs),
    )


def _flat(text: str) -> str:
    return " ".join(_TOKEN.findall(text))


def _is_lost(sentence: str, given: str, got: Shingles) -> bool:
    own = shingles(sentence)
    if not own:
        return False
    if len(_TOKEN.findall(sentence)) < SHINGLE:
        return _flat(sentence) not in _flat(given)
    return sum((own & got).values()) < LEAST_KEPT * sum(own.values())


def f1(pages: Sequence[Scored]) -> float:
    """F1 over pages."""
    precision = statistics.mean(page.precision for page in pages)
    recall = statistics.mean(page.recall for page in pages)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def nothing_lost(pages: Iterable[Scored]) -> float:
    """Share of pages of whose body no sentence is lost."""
    return statistics.mean(not page.lost for page in pages)
