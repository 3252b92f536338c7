"""The parser's memory, given back: one zone at a time in a process."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from dateline.reading import parser_memory

_lock = threading.RLock()
_depth = threading.local()


@contextmanager
def parser_zone() -> Iterator[None]:
    """Hold the parser, and give its memory back at the end.

    The parser's zones must not be nested nor overlap (spaCy, `Vocab.memory_zone`): a zone inside a zone joins
    it, and another thread waits.
    """
    with _lock:
        if getattr(_depth, "inside", False):
            yield
            return
        _depth.inside = True
        try:
            with parser_memory():
                yield
        finally:
            _depth.inside = False
