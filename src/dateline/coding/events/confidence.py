"""Confidence: how likely it is that an event's type and parties are right, or the type of the relation of a pair.

Logistic regression over how sure the ranker is of the type and over the shape of the telling; its few weights are fitted
to sentences that no pattern was written beside (`training.ranking`), so that of events with a confidence of 0.8 some four
in five are right (Platt 1999, "Probabilistic outputs for support vector machines").
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from math import exp, log
from typing import Final

from dateline.codebook.pattern import RANKED
from dateline.coding.happenings import Happening
from dateline.coding.pairs import PairMatch
from dateline.coding.ranking.ranker import MODEL
from dateline.reading import Reading

SUREST: Final = 0.995
"""Likelihoods nearer to 0 or 1 are taken for this: the odds of certainty are without end."""
FAR: Final = 20
"""Words between what tells of an event and a party of it, from which on it is merely far."""
LONG: Final = 50
"""Words of a sentence from which on it is merely long."""


def confidence_of(reading: Reading, happening: Happening) -> float:
    """How likely an event's type and parties are right, from 0 to 1, rounded to three digits."""
    return _likely("event", describe_happening(reading, happening))


def confidence_of_pair(found: PairMatch) -> float:
    """How likely the type of a pair's relation is right, from 0 to 1, rounded to three digits."""
    return _likely("pair", describe_pair(found))


def describe_happening(reading: Reading, happening: Happening) -> dict[str, float]:
    """What speaks for and against a happening being read right, by name."""
    parties = (*happening.actors, *happening.recipients)
    distance = max((abs(party - happening.trigger) for party in parties), default=0)
    first, last = reading.sentences[reading.sentence_of[happening.trigger]]
    return {
        "always": 1.0,
        "odds": _odds(happening.likelihood),
        "actor": float(bool(happening.actors)),
        "recipient": float(bool(happening.recipients)),
        "noun": float(reading.poses[happening.trigger] in ("NOUN", "PROPN")),
        "ranked": float(happening.pattern is not None and happening.pattern.name == RANKED),
        "words": min(happening.specificity, 4) / 4,
        "far": min(distance, FAR) / FAR,
        "long": min(last - first, LONG) / LONG,
    }


def describe_pair(found: PairMatch) -> dict[str, float]:
    """What speaks for and against a relation being read right, by name."""
    actor, recipient = found.in_role
    return {
        "always": 1.0,
        "odds": _odds(found.likelihood),
        "actor": float(actor),
        "recipient": float(recipient),
        "both": float(actor and recipient),
        "ranked": float(found.match.pattern.name == RANKED),
        "words": min(found.match.specificity, 4) / 4,
    }


def _odds(likelihood: float) -> float:
    bounded = min(max(likelihood, 1 - SUREST), SUREST)
    return log(bounded / (1 - bounded))


def _likely(kind: str, described: Mapping[str, float]) -> float:
    weights = _weights()[kind]
    score = sum(weights[name] * value for name, value in described.items())
    return round(1 / (1 + exp(-score)), 3)


@functools.cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    table: dict[str, dict[str, float]] = tomllib.loads(
        (MODEL / "confidence.toml").read_text(encoding="utf-8")
    )
    return table
