"""Calibration: whether confidence holds. `python -m benchmarks.calibration INPUTS GOLD`, with plover-relation's files.

Prints, for each tenth of confidence, how many relations have it, its mean, and the share that is right; then the expected
calibration error: the mean distance of the two, each tenth weighed by its size (Guo et al. 2017, section 2).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import dateline
from benchmarks.plover_relation import parties_of, root_of

BINS = 10
YIELD = ("CONCEDE", "RETREAT")


def measure(inputs: Path, gold: Path) -> list[tuple[float, bool]]:
    """The confidence of each relation found, and whether its root is right."""
    roots = {item["id"]: item["root"] for item in _read(gold)}
    answers = ((item["id"], dateline.code_pair(item["text"], *parties_of(item))) for item in _read(inputs))
    return [
        (relation.confidence, ("YIELD" if (root := root_of(relation)) in YIELD else root) == roots[id_])
        for id_, relation in answers
        if relation is not None
    ]


def bins_of(measured: Sequence[tuple[float, bool]]) -> list[tuple[int, float, float]]:
    """Of each tenth of confidence that holds any: how many, their mean confidence, and the share that is right."""
    groups: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for confidence, right in measured:
        groups[min(int(confidence * BINS), BINS - 1)].append((confidence, right))
    return [
        (len(group), sum(c for c, _ in group) / len(group), sum(r for _, r in group) / len(group))
        for group in groups
        if group
    ]


def expected_error(bins: Sequence[tuple[int, float, float]]) -> float:
    """The mean distance between confidence and the share right, each group weighed by its size."""
    total = sum(size for size, _, _ in bins)
    return sum(size * abs(confidence - right) for size, confidence, right in bins) / total


def _read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def main() -> None:
    """Measure, and print the table."""
    bins = bins_of(measure(Path(sys.argv[1]), Path(sys.argv[2])))
    for size, confidence, right in bins:
        print(f"{size:6} {confidence:8.3f} {right:8.3f} {'█' * round(right * 40)}")
    print(f"expected calibration error {expected_error(bins):.3f}")


if __name__ == "__main__":
    main()
