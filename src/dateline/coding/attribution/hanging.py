"""Where a word of the tree belongs, for the functions that mend it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hanging:
    """Where a token belongs: on which head, and as what."""

    token: int
    head: int
    label: str
