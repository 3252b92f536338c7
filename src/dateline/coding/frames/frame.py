"""A frame: which phrases fill which slots of one token."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """The filled slots of a token: heads of the phrases, by slot, in text order."""

    token: int
    fillers: Mapping[str, tuple[int, ...]]
    passive: bool

    def get(self, slot: str) -> tuple[int, ...]:
        """Heads that fill a slot; empty where nothing does."""
        return self.fillers.get(slot, ())
