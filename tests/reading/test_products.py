"""The parser's matrix products by numpy: what they are like beside those of the parser's own library, and in how many threads."""

from __future__ import annotations

import importlib

import numpy as np
import pytest
from thinc.api import Model, NumpyOps
from threadpoolctl import threadpool_info

from dateline.reading import load_model
from dateline.reading.english import MODEL
from dateline.reading.products import one_thread, use_numpy

SENTENCES = [
    "Dockers in Valparaíso walked out on Friday after talks with the port's owners broke down, their union said.",
    "Two ferries collided off Zanzibar overnight, injuring nine passengers, and one captain was arrested.",
    "Having refused twice to meet the mediators, the general flew to Doha, where he is said to have asked for asylum.",
    "Norway will lend Moldova 40 million euros unless its parliament, which votes on Monday, turns the offer down.",
]


def threads() -> list[int]:
    return [library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"]


def test_each_part_of_the_model_multiplies_by_numpy() -> None:
    networks = [
        part.model for _, part in load_model().pipeline if isinstance(getattr(part, "model", None), Model)
    ]
    kinds = [node.ops for network in networks for node in network.walk()]
    assert len(networks) >= 4
    assert all(isinstance(ops, NumpyOps) and not ops.use_blis for ops in kinds)


def test_a_product_is_the_same_but_for_rounding() -> None:
    numbers = np.random.default_rng(7)
    words, weights = numbers.standard_normal((37, 288), "f"), numbers.standard_normal((96, 288), "f")
    ours = NumpyOps(use_blis=False).gemm(words, weights, trans2=True)
    assert ours == pytest.approx(NumpyOps().gemm(words, weights, trans2=True), abs=1e-3)


def test_sentences_parse_as_by_the_model_as_it_comes() -> None:
    bare, ours = (importlib.import_module(MODEL).load() for _ in range(2))
    use_numpy(ours)

    def rows(model: object, sentence: str) -> list[tuple[str, str, int, str]]:
        return [(word.tag_, word.dep_, word.head.i, word.ent_type_) for word in model(sentence)]  # type: ignore[operator]

    for sentence in SENTENCES:
        assert rows(ours, sentence) == rows(bare, sentence)


def test_the_threads_of_numpy_are_given_back() -> None:
    before = threads()
    with one_thread():
        assert threads() == [1] * len(before)
    assert threads() == before
