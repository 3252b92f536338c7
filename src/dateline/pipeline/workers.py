"""Many pages: batches, in this process or in several, in input order whatever the number of workers."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice, takewhile
from multiprocessing.connection import wait
from multiprocessing.synchronize import Event
from typing import TypeVar

from dateline.errors import WorkerLost
from dateline.intake import Page
from dateline.pipeline.coder import Options, code_page
from dateline.pipeline.zone import parser_zone
from dateline.record import Failure, Record

BATCH_SIZE = 32
"""Pages after which the parser's memory is given back; 32 pages of 300 words keep it under 100 MB."""
BATCHES_AHEAD = 2
"""Batches handed to each worker beyond the one it works on: enough to keep it busy, few to hold in memory."""

T = TypeVar("T")
Batch = list[Page | Failure]
Line = Record | Failure

_stop: Event | None = None
"""Inside a worker process: set when nobody waits for its lines any more."""


def code_pages(
    pages: Iterable[Page | Failure], options: Options, *, workers: int = 1, batch_size: int = BATCH_SIZE
) -> Iterator[Line]:
    """Code pages as they come; a failure among the input passes through in its place.

    Pages are taken in batches that grow from one page to `batch_size`, so that the first line comes at once.
    Raises WorkerLost where a worker process is killed; lines that came before it are whole.
    """
    if workers < 1 or batch_size < 1:
        raise ValueError(f"workers and batch_size are at least 1, not {workers} and {batch_size}")
    batches = _batched(pages, batch_size)
    if workers == 1:
        return (line for batch in batches for line in code_batch(batch, options))
    return _in_processes(batches, options, workers)


def code_batch(batch: Batch, options: Options) -> list[Line]:
    """Code one batch and give the parser's memory back; a worker that is told to stop leaves off."""
    with parser_zone():
        wanted = takewhile(lambda _: _stop is None or not _stop.is_set(), batch)
        return [page if isinstance(page, Failure) else code_page(page, options) for page in wanted]


def _in_processes(batches: Iterator[Batch], options: Options, workers: int) -> Iterator[Line]:
    context = multiprocessing.get_context("spawn")  # a forked parser would share locks of libraries' threads
    stop = context.Event()
    waiting: deque[Future[list[Line]]] = deque()
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_begin_worker, initargs=(stop,))
    try:
        for batch in batches:
            waiting.append(pool.submit(code_batch, batch, options))
            if len(waiting) > workers * BATCHES_AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        raise WorkerLost(
            "a worker process ended before its work (killed, or out of memory); use fewer workers, and see that "
            'the program that called Dateline guards its start with `if __name__ == "__main__":`'
        ) from error
    finally:
        stop.set()
        pool.shutdown(cancel_futures=True)


def _batched(items: Iterable[T], largest: int) -> Iterator[list[T]]:
    iterator, size = iter(items), 1
    while batch := list(islice(iterator, size)):
        yield batch
        size = min(2 * size, largest)


# --- inside a worker process


def _begin_worker(stop: Event) -> None:
    """Make a worker that leaves Ctrl-C to its parent and never outlives it, however the parent ends."""
    global _stop  # noqa: PLW0603 -- an event reaches a worker only when it starts
    _stop = stop
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
