"""The ranker: multinomial logistic regression over named features, read from the model's files."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from dateline.coding.ranking.features import Features

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MODEL: Final = Path(__file__).parent / "model"
NONE: Final = "NONE"
"""The class of words that tell of no event of the codebook."""


@dataclass(frozen=True, slots=True)
class Ranker:
    """Weights of features by type: `weights` has a row a feature and a column a type, in the order of `types`."""

    types: tuple[str, ...]
    rows: Mapping[str, int]
    weights: NDArray[np.float32]
    bias: NDArray[np.float64]

    def probabilities(self, features: Features) -> dict[str, float]:
        """How likely each type is, NONE among them; they sum to 1. Features that training did not see say nothing."""
        import numpy as np

        known = [(self.rows[name], value) for name, value in features.items() if name in self.rows]
        scores: Any = self.bias
        if known:
            rows, values = zip(*known, strict=True)
            scores = scores + np.array(values) @ self.weights.take(rows, axis=0)
        raised = np.exp(scores - scores.max())
        return dict(zip(self.types, (raised / raised.sum()).tolist(), strict=True))


@functools.cache
def load_ranker() -> Ranker:
    """Read the model that ships, once a process."""
    return read_ranker(MODEL)


def read_ranker(folder: Path) -> Ranker:
    """Read the weights of a folder: half floats, with the names of their rows and columns as text."""
    import numpy as np

    names = (folder / "features.txt").read_text(encoding="utf-8").splitlines()
    types = (folder / "types.txt").read_text(encoding="utf-8").split()
    table = np.load(folder / "weights.npy").astype(np.float32)
    return Ranker(
        types=tuple(types), rows={name: row for row, name in enumerate(names)}, weights=table[:-1], bias=table[-1].astype(np.float64)
    )  # fmt: skip
