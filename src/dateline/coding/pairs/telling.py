"""Whether a sentence tells at all of what one given party does to another, or of something else.

Logistic regression over how the likeliest word has the parties: told are the held-out sentences as they are marked, untold the
same with their parties exchanged, as in "Togo was condemned by Benin" asked for what Togo does to Benin (`training.telling`).
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from math import exp
from typing import Final

from dateline.coding.pairs.candidates import Candidate
from dateline.coding.ranking.features import Features
from dateline.coding.ranking.ranker import MODEL

LEAST_TOLD: Final = 0.05
"""How likely it must be that something is told of the pair. Of 1,780 held-out sentences it leaves out 0.5 %, and 73 % of them with their
parties exchanged, where the type is one-sided (five folds)."""
SHARED: Final = (
    "actor", "recipient", "actor_as_recipient", "recipient_as_actor", "steps_to_actor", "between", "behind", "depth",
)  # fmt: skip
"""Features of a candidate that tell how it has the parties."""


def tells_of_pair(candidate: Candidate, share: float) -> bool:
    """Whether the likeliest word of a sentence, with how likely it is the one that tells, tells of the pair."""
    weights = _weights()
    score = sum(weights[name] * value for name, value in describe_telling(candidate, share).items())
    return 1 / (1 + exp(-score)) >= LEAST_TOLD


def describe_telling(candidate: Candidate, share: float) -> Features:
    """What speaks for and against a word's telling of the pair, by name."""
    features = {name: candidate.features[name] for name in SHARED}
    match = candidate.match
    return features | {
        "always": 1.0,
        "both": features["actor"] * features["recipient"],
        "unknown": float(match is None),
        "reciprocal": float(match is not None and (match.pattern.reciprocal or match.pattern.mutual)),
        "share": share,
    }


@functools.cache
def _weights() -> Mapping[str, float]:
    weights: dict[str, float] = tomllib.loads((MODEL / "telling.toml").read_text(encoding="utf-8"))
    return weights
