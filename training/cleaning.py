"""The weights of the block scorer, fitted to training pages: `python -m training`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np

from dateline.cleaning.blocks.make import make_blocks
from dateline.cleaning.body.features import describe
from dateline.cleaning.body.interruptions import find_interruptions
from dateline.cleaning.body.seen import Seen, look
from dateline.cleaning.body.stamps import split_stamps
from training.chain import Chain, Floats, fit, pad
from training.pages import LabelledPage, write_page

PAGES = 1000
"""Pages that are written; the weights move by less than 0.1 from there to 2,000."""
MOST_BLOCKS = 400
"""Longer pages are left out: all are padded to the longest."""
STRENGTH = 3.0
"""How strongly the weights are held to the prior ones. Chosen on the development half of clean-text (0.9512 at 3, 0.9501
at 1.5, 0.9484 at 1, and 0.9485 with the prior weights as they are) and on the benchmark of dirt, which weaker ones lose
sentences in: what holds on written pages alone is not to be believed far."""
HEADER = """\
# Weights of the block scorer: what speaks for a block being part of the report's body (+) or not (-), and what a change
# between body and furniture costs. Written by `python -m training` from training/prior.toml and {pages} written pages.
"""


def train(pages: int = PAGES) -> tuple[tuple[str, ...], Chain]:
    """The names of the features, and the chain that fits the training pages best."""
    names, prior = load_prior()
    made = [_example_of(write_page(seed), names) for seed in range(pages)]
    data = pad([example for example in made if len(example[1]) <= MOST_BLOCKS])
    return names, fit(data, prior, strength=STRENGTH)


def load_prior() -> tuple[tuple[str, ...], Chain]:
    """The names of the features with the weights that a person gave them."""
    data: dict[str, Any] = tomllib.loads(
        (resources.files("training") / "prior.toml").read_text(encoding="utf-8")
    )
    features: dict[str, float] = data["features"]
    return tuple(features), Chain(np.array(list(features.values())), data["change"])


def write_weights(path: Path, names: Sequence[str], chain: Chain, *, pages: int = PAGES) -> None:
    """Write the weights as the cleaner reads them, to two digits."""
    lines = [HEADER.format(pages=f"{pages:,}"), f"change = {chain.change:.2f}", "", "[features]"]
    lines += [f'"{name}" = {weight:.2f}' for name, weight in zip(names, chain.weights, strict=True)]
    path.write_text("\n".join(lines).replace("\n\nchange", "\nchange") + "\n", encoding="utf-8")


def _example_of(page: LabelledPage, names: Sequence[str]) -> tuple[Floats, Floats]:
    seen = look(split_stamps(make_blocks(page.text), page.text))
    passed = find_interruptions(seen)
    columns = describe(seen)
    asked = [i for i in range(len(seen)) if i not in passed]
    features = np.array([columns[name] for name in names]).T
    return features[asked], np.array(list(_labels(page, seen)))[asked]


def _labels(page: LabelledPage, seen: Sequence[Seen]) -> Iterator[float]:
    """1 for each block of which more than half is body."""
    for one in seen:
        size = sum(end - start for start, end in one.block.spans)
        held = sum(
            max(0, min(end, after) - max(start, before))
            for start, end in one.block.spans
            for before, after in page.body
        )
        yield float(2 * held > size)
