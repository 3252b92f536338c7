"""Scores: PLOVER's quad classes and intensities, its closed lists, and the CAMEO code that stands for a type and mode."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from typing import Any

from dateline.codebook.cameo import FOLDER, read_table

QUADS = {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict"}


@functools.cache
def _tables() -> Mapping[str, Any]:
    tables: dict[str, Any] = tomllib.loads((FOLDER / "plover.toml").read_text(encoding="utf-8"))
    return tables


def _types() -> Mapping[str, Any]:
    types: dict[str, Any] = _tables()["types"]
    return types


@functools.cache
def _defaults() -> Mapping[tuple[str, str], str]:
    return {(row["type"], row["mode"]): row["code"] for row in read_table("default_cameo.tsv")}


@functools.cache
def types() -> tuple[str, ...]:
    """PLOVER's sixteen types, cooperation first."""
    return tuple(_types())


@functools.cache
def contexts() -> tuple[str, ...]:
    """PLOVER's 37 contexts, in its order."""
    return tuple(_tables()["contexts"])


def is_plover(kind: str) -> bool:
    """Whether a type is one of PLOVER's."""
    return kind in _types()


def modes_of(kind: str) -> tuple[str, ...]:
    """The modes that PLOVER lists under a type; none for a type that is not PLOVER's."""
    return tuple(_types()[kind]["modes"]) if kind in _types() else ()


def has_mode(kind: str, mode: str | None) -> bool:
    """Whether PLOVER lists the mode under the type."""
    return mode in modes_of(kind)


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
    """The CAMEO code that stands for a type and mode where a pattern names none; None for a type that is not PLOVER's."""
    return _defaults().get((kind, mode or "")) or _defaults().get((kind, ""))
