"""A linear chain over two states, fitted by maximum likelihood: the weights of features and the cost of a change.

Lafferty, McCallum and Pereira 2001, with one weight a feature for "body", none for "furniture", and one cost for any
change of state. The prior of Gauss stands around given weights, not around nought: training moves a weight only as far
as the pages speak clearly. Plain numpy; the same data give the same weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sequences:
    """Pages of one training set, padded to one length.

    `features` (pages, blocks, features), `labels` and `there` (pages, blocks): 1 for body, and where there is a block.
    """

    features: Floats
    labels: Floats
    there: Floats


@dataclass(frozen=True, slots=True)
class Chain:
    """Weights (one a feature) and the cost of a change."""

    weights: Floats
    change: float


def pad(pages: Sequence[tuple[Floats, Floats]]) -> Sequences:
    """Pages of different lengths as one set."""
    longest = max(len(labels) for _, labels in pages)
    width = pages[0][0].shape[1]
    features = np.zeros((len(pages), longest, width))
    labels = np.zeros((len(pages), longest))
    there = np.zeros((len(pages), longest))
    for i, (own, marks) in enumerate(pages):
        features[i, : len(marks)], labels[i, : len(marks)], there[i, : len(marks)] = own, marks, 1.0
    return Sequences(features, labels, there)


def fit(data: Sequences, prior: Chain, *, strength: float, steps: int = 300, rate: float = 0.05) -> Chain:
    """The weights that fit best, held to the prior ones by `strength` (per page); Adam, full batches."""
    start = np.append(prior.weights, prior.change)
    now, mean, square = start.copy(), np.zeros_like(start), np.zeros_like(start)
    for step in range(1, steps + 1):
        slope = _slope(data, Chain(now[:-1], float(now[-1]))) - strength * (now - start)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope**2
        now = now + rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return Chain(now[:-1], float(now[-1]))


def _slope(data: Sequences, chain: Chain) -> Floats:
    """The gradient of the mean log-likelihood of a page, by forward and backward sums."""
    scores = data.features @ chain.weights
    ahead, behind = _forward(scores, chain.change), _backward(scores, data.there, chain.change)
    whole = np.logaddexp(ahead[..., 0], ahead[..., 1])[
        np.arange(len(scores)), data.there.sum(1).astype(int) - 1
    ]
    body = np.exp(ahead[..., 1] + behind[..., 1] - whole[:, None]) * data.there
    missed = (data.labels - body) * data.there
    both = data.there[:, 1:] * data.there[:, :-1]
    changed = np.abs(data.labels[:, 1:] - data.labels[:, :-1]) * both
    expected = _changes(scores, ahead, behind, whole, chain.change) * both
    count = len(scores)
    return np.append(
        np.einsum("pb,pbf->f", missed, data.features) / count, -(changed - expected).sum() / count
    )


def _forward(scores: Floats, change: float) -> Floats:
    """Log of the sum over all paths that end at each block in each state (furniture, body)."""
    sums = np.zeros((*scores.shape, 2))
    sums[:, 0, 1] = scores[:, 0]
    for i in range(1, scores.shape[1]):
        other, body = sums[:, i - 1, 0], sums[:, i - 1, 1]
        sums[:, i, 0] = np.logaddexp(other, body - change)
        sums[:, i, 1] = np.logaddexp(body, other - change) + scores[:, i]
    return sums


def _backward(scores: Floats, there: Floats, change: float) -> Floats:
    """Log of the sum over all paths that go on from each block in each state."""
    sums = np.zeros((*scores.shape, 2))
    for i in range(scores.shape[1] - 2, -1, -1):
        other, body = sums[:, i + 1, 0], sums[:, i + 1, 1] + scores[:, i + 1]
        goes_on = there[:, i + 1] > 0
        sums[:, i, 0] = np.where(goes_on, np.logaddexp(other, body - change), 0.0)
        sums[:, i, 1] = np.where(goes_on, np.logaddexp(body, other - change), 0.0)
    return sums


def _changes(scores: Floats, ahead: Floats, behind: Floats, whole: Floats, change: float) -> Floats:
    """How likely a change is between each block and the next."""
    enters = ahead[:, :-1, 0] - change + scores[:, 1:] + behind[:, 1:, 1]
    leaves = ahead[:, :-1, 1] - change + behind[:, 1:, 0]
    return np.exp(enters - whole[:, None]) + np.exp(leaves - whole[:, None])
