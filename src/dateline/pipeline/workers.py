"""Many pages: batches, in this process or in several, in input order whatever the number of workers."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import TypeVar

from dateline.intake import Page
from dateline.pipeline.coder import Options, code_page
from dateline.reading import parser_memory
from dateline.record import Failure, Record

BATCH_SIZE = 32
"""Pages after which the parser's memory is given back; 32 pages of 300 words keep it under 100 MB."""
BATCHES_AHEAD = 2
"""Batches handed to each worker beyond the one it works on: enough to keep it busy, few to hold in memory."""

T = TypeVar("T")
Batch = list[Page | Failure]
Line = Record | Failure


def code_pages(
    pages: Iterable[Page | Failure], options: Options, *, workers: int = 1, batch_size: int = BATCH_SIZE
) -> Iterator[Line]:
    """Code pages as they come; a failure among the input passes through in its place."""
    batches = _batched(pages, batch_size)
    if workers <= 1:
        for batch in batches:
            yield from code_batch(batch, options)
    else:
        yield from _in_processes(batches, options, workers)


def code_batch(batch: Batch, options: Options) -> list[Line]:
    """Code one batch and give the parser's memory back."""
    with parser_memory():
        return [page if isinstance(page, Failure) else code_page(page, options) for page in batch]


def _in_processes(batches: Iterator[Batch], options: Options, workers: int) -> Iterator[Line]:
    context = multiprocessing.get_context("spawn")  # a forked parser would share locks of libraries' threads
    waiting: deque[Future[list[Line]]] = deque()
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        for batch in batches:
            waiting.append(pool.submit(code_batch, batch, options))
            if len(waiting) > workers * BATCHES_AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def _batched(items: Iterable[T], size: int) -> Iterator[list[T]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
