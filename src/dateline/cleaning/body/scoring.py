"""Which blocks are the report's body: a linear score of each, and the best sequence over all of them.

A linear chain over blocks with two states, as in Web2Text (Vogels et al. 2018, section 3), with readable features
and weights: `data/weights.toml` holds them.
"""

from __future__ import annotations

import functools
from collections.abc import Collection
from dataclasses import dataclass

from dateline.cleaning.body.features import Columns
from dateline.cleaning.word_lists import read_data


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature counts towards the body, and the cost of changing between body and furniture."""

    features: dict[str, float]
    change: float


@functools.cache
def load_weights() -> Weights:
    """The weights, read once."""
    data = read_data("weights.toml")
    return Weights(features=data["features"], change=data["change"])


def score(columns: Columns) -> list[float]:
    """The log-odds, roughly, that each block is body."""
    weights = load_weights().features
    totals = [0.0] * len(columns["bias"])
    for name, column in columns.items():
        weight = weights[name] if any(column) else 0.0
        if not weight:
            continue
        totals = [
            total + weight * value if value else total for total, value in zip(totals, column, strict=True)
        ]
    return totals


def choose_body(scores: list[float], *, passed: Collection[int] = frozenset()) -> list[bool]:
    """The best sequence of body (True) and furniture: sum of scores less the cost of changes (Viterbi).

    Blocks that are `passed` are furniture that says nothing of what stands on either side: the chain goes past them.
    """
    asked = [i for i in range(len(scores)) if i not in passed]
    chosen = [False] * len(scores)
    for i, body in zip(asked, _find_path([scores[i] for i in asked]), strict=True):
        chosen[i] = body
    return chosen


def _find_path(scores: list[float]) -> list[bool]:
    change = load_weights().change
    body, other = 0.0, 0.0
    back: list[tuple[bool, bool]] = []
    for value in scores:
        stays, leaves = body >= other - change, body - change > other
        back.append((stays, leaves))
        body, other = max(body, other - change) + value, max(other, body - change)
    state = body > other
    chosen = []
    for stays, leaves in reversed(back):
        chosen.append(state)
        state = stays if state else leaves
    return chosen[::-1]
