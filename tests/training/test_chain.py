"""The chain learns what its data say, and stays where they say nothing."""

from __future__ import annotations

import numpy as np
from training.chain import Chain, fit, pad


def test_a_feature_that_tells_gains_weight_and_one_that_is_absent_stays() -> None:
    random = np.random.default_rng(1)
    pages = []
    for length in (5, 9, 14, 20):
        labels = (np.arange(length) >= length // 2).astype(float)
        telling = labels + random.normal(0, 0.2, length)
        pages.append((np.stack([np.ones(length), telling, np.zeros(length)], axis=1), labels))
    prior = Chain(np.array([0.0, 0.0, 0.7]), 1.0)
    fitted = fit(pad(pages), prior, strength=0.01, steps=200)
    assert fitted.weights[1] > 1.0
    assert fitted.weights[2] == 0.7
    assert fitted.change > 1.0


def test_a_strong_prior_holds() -> None:
    pages = [(np.ones((4, 1)), np.array([1.0, 1.0, 0.0, 1.0]))]
    assert abs(fit(pad(pages), Chain(np.array([0.5]), 1.0), strength=1e6, steps=100).weights[0] - 0.5) < 0.05
