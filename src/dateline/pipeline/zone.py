"""The parser's memory, given back: one zone at a time in a process."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from dateline.reading import known_words, parser_memory

LEARNT_WORDS = 6_000
"""Words that stay known: those of the first hundred short reports (3 MB). Words that are met later are forgotten; without
this, each batch would learn "the" and "said" anew (3 % of a run's time)."""

_lock = threading.RLock()
_inside = threading.local()


@contextmanager
def parser_zone() -> Iterator[None]:
    """Hold the parser, and give its memory back at the end.

    The parser's zones must not be nested nor overlap (spaCy, `Vocab.memory_zone`): a zone inside a zone joins
    it, and another thread waits.
    """
    with _lock:
        if getattr(_inside, "zone", False) or known_words() < LEARNT_WORDS:
            yield
            return
        _inside.zone = True
        try:
            with parser_memory():
                yield
        finally:
            _inside.zone = False
