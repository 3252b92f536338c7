"""Scores: PLOVER's quad classes and intensities, CAMEO codes and Goldstein values."""

from __future__ import annotations

import csv
import functools
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

PLOVER = Path(__file__).parent / "plover"
QUADS = {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict"}


@functools.cache
def _types() -> Mapping[str, Any]:
    types: dict[str, Any] = tomllib.loads((PLOVER / "plover.toml").read_text(encoding="utf-8"))["types"]
    return types


@functools.cache
def _goldstein() -> Mapping[str, tuple[float | None, float | None]]:
    with (PLOVER / "goldstein.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
        return {row["code"]: (_float(row["icews"]), _float(row["phoenix"])) for row in rows}


@functools.cache
def _defaults() -> Mapping[tuple[str, str], str]:
    with (PLOVER / "default_cameo.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
        return {(row["type"], row["mode"]): row["code"] for row in rows}


def _float(text: str) -> float | None:
    return float(text) if text else None


def has_mode(kind: str, mode: str | None) -> bool:
    """Whether PLOVER lists the mode under the type."""
    return mode in _types()[kind]["modes"] if kind in _types() else mode is not None


def quad_of(kind: str) -> str | None:
    """PLOVER's quad class of a type, in words; None for a type that is not PLOVER's."""
    return QUADS[_types()[kind]["quad"]] if kind in _types() else None


def score_of(kind: str, mode: str | None) -> float | None:
    """PLOVER's score of a mode, or of the type where the mode has none (from -10 to 10)."""
    if kind not in _types():
        return None
    table = _types()[kind]
    score = table["modes"].get(mode, table["score"]) if mode else table["score"]
    return float(score)


def cameo_of(kind: str, mode: str | None) -> str | None:
    """The CAMEO code that stands for a type and mode where a pattern names none."""
    return _defaults().get((kind, mode or "")) or _defaults().get((kind, ""))


def goldstein(code: str) -> float | None:
    """The Goldstein value of a CAMEO code, ICEWS column, or of the nearest code above it (-10 to 10)."""
    for length in range(len(code), 1, -1):
        icews, phoenix = _goldstein().get(code[:length], (None, None))
        value = icews if icews is not None else phoenix
        if value is not None:
            return value
    return None
