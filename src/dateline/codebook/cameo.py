"""CAMEO: its codes, their Goldstein values, the quad classes that others make of them, and what they are in PLOVER.

The codes are those of CAMEO 1.1b3, as ICEWS has them. GDELT numbers a few otherwise, after an older edition: its 163 is halting
negotiations and its 166 an embargo.
"""

from __future__ import annotations

import csv
import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

FOLDER: Final = Path(__file__).parent / "plover"
Scale = Literal["icews", "phoenix"]
Scheme = Literal["gdelt", "phoenix"]

GDELT_QUADS: Final = ((5, 1), (8, 2), (13, 3), (20, 4))
"""Last root of each of GDELT's quad classes: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict."""
PHOENIX_QUADS: Final = ((2, 0), (5, 1), (8, 2), (13, 3), (15, 4), (16, 3), (20, 4))
"""The same of Phoenix's, which has a class 0 for statements and takes root 16, reduced relations, for words."""


@dataclass(frozen=True, slots=True)
class InPlover:
    """What a CAMEO code is in PLOVER."""

    type: str
    mode: str | None
    contexts: tuple[str, ...]


def read_table(name: str) -> list[dict[str, str]]:
    """The rows of a table of the folder, its comments left out."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t"))


@functools.cache
def cameo_codes() -> Mapping[str, str]:
    """All codes, two to four digits, with what they mean."""
    return {row["code"]: row["label"] for row in read_table("cameo.tsv")}


def is_cameo(code: str) -> bool:
    """Whether a code is one of CAMEO's."""
    return code in cameo_codes()


def goldstein(code: str, scale: Scale = "icews") -> float | None:
    """The Goldstein value of a code, or of the nearest code above it, from -10 to 10; None for what is no code.

    `scale` chooses between ICEWS's table and Phoenix's; a code that one lacks takes the other's value.

    >>> goldstein("163"), goldstein("163", "phoenix")
    (-8.0, -6.5)
    """
    for length in range(len(code), 1, -1):
        values = _values().get(code[:length])
        if values is not None:
            return next((value for value in (values[scale], *values.values()) if value is not None), None)
    return None


def quad_of_cameo(code: str, scheme: Scheme = "gdelt") -> int | None:
    """The quad class that GDELT or Phoenix gives to a code, after its root; None for what is no code.

    >>> quad_of_cameo("163", "gdelt"), quad_of_cameo("163", "phoenix")
    (4, 3)
    """
    if not is_cameo(code):
        return None
    last_roots = GDELT_QUADS if scheme == "gdelt" else PHOENIX_QUADS
    return next(quad for last, quad in last_roots if int(code[:2]) <= last)


def plover_of_cameo(code: str) -> InPlover | None:
    """PLOVER's type, mode and contexts of a code, or of the nearest code above it; None for statements and appeals (01, 02).

    >>> plover_of_cameo("0871")
    InPlover(type='RETREAT', mode='ceasefire', contexts=('military',))
    """
    for length in range(len(code), 2, -1):
        found = _in_plover().get(code[:length])
        if found is not None:
            return found
    return _in_plover().get(f"{code}0") if len(code) == 2 else None


@functools.cache
def _values() -> Mapping[str, Mapping[Scale, float | None]]:
    return {
        row["code"]: {"icews": _number(row["icews"]), "phoenix": _number(row["phoenix"])}
        for row in read_table("goldstein.tsv")
    }


@functools.cache
def _in_plover() -> Mapping[str, InPlover]:
    return {
        row["code"]: InPlover(
            row["type"], row["mode"] or None, tuple(filter(None, row["contexts"].split(";")))
        )
        for row in read_table("cameo2plover.tsv")
    }


def _number(text: str) -> float | None:
    return float(text) if text else None
