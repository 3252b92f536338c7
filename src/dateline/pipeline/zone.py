"""The parser's memory, given back: one zone at a time in a process."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from dateline.reading import parser_memory

LEARNING_ZONES = 6
"""Zones whose words stay known: with batches that grow, 63 reports or about 6,000 words (3 MB). The words of all
later ones are forgotten; without this, each batch would learn "the" and "said" anew (3 % of a run's time)."""

_lock = threading.RLock()
_inside = threading.local()
_zones = 0


@contextmanager
def parser_zone() -> Iterator[None]:
    """Hold the parser, and give its memory back at the end.

    The parser's zones must not be nested nor overlap (spaCy, `Vocab.memory_zone`): a zone inside a zone joins
    it, and another thread waits.
    """
    global _zones  # noqa: PLW0603 -- the parser is one for the process, and so is what it has learnt
    with _lock:
        if getattr(_inside, "zone", False) or _zones < LEARNING_ZONES:
            _zones += 1
            yield
            return
        _inside.zone = True
        try:
            with parser_memory():
                yield
        finally:
            _inside.zone = False
