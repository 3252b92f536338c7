"""Many pages: the same bytes however they are worked on, taken as they are needed, in processes that end."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

import dateline
from dateline.errors import WorkerLost
from dateline.intake import Page, open_inputs, page_from_text
from dateline.pipeline import Options, code_pages
from dateline.record import Failure


def coded(folder: Path, *, workers: int = 1, batch_size: int = 32) -> bytes:
    pages = open_inputs([str(folder), str(folder), "missing"])
    lines = code_pages(pages, Options(), workers=workers, batch_size=batch_size)
    return b"\n".join(dateline.encode(line) for line in lines)


def test_any_batch_size_and_number_of_workers_gives_the_same_bytes(reports: Path) -> None:
    once = coded(reports)
    assert once.count(b"\n") == 12
    for batch_size in (1, 2, 64):
        assert coded(reports, batch_size=batch_size) == once
    assert coded(reports, workers=2, batch_size=1) == once
    assert coded(reports, workers=2, batch_size=64) == once


def test_what_stands_before_a_report_does_not_change_it(reports: Path) -> None:
    pages = list(open_inputs([str(reports)]))
    there = [dateline.encode(line) for line in code_pages(pages, Options(), batch_size=64)]
    back = [dateline.encode(line) for line in code_pages(pages[::-1], Options(), batch_size=64)]
    assert there == back[::-1]


def test_pages_are_taken_as_lines_are_asked_for() -> None:
    taken = []

    def endless() -> Iterator[Page]:
        while True:
            taken.append(1)
            yield page_from_text("Iran rejected the offer of the European Union on Friday.")

    lines = code_pages(endless(), Options())
    assert not taken
    next(lines)
    assert len(taken) == 1
    for _ in range(10):
        next(lines)
    assert len(taken) < 20


def test_failures_pass_through(reports: Path) -> None:
    lines = list(code_pages(open_inputs([str(reports / "b.jsonl")]), Options()))
    assert [isinstance(line, Failure) for line in lines] == [False, True, False, False]


@pytest.mark.parametrize(("workers", "batch_size"), [(0, 1), (1, 0)])
def test_numbers_below_one_are_refused(workers: int, batch_size: int) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        code_pages([], Options(), workers=workers, batch_size=batch_size)


def test_workers_end_when_nobody_waits_for_them(reports: Path) -> None:
    pages = open_inputs([str(reports)] * 20)
    lines = code_pages(pages, Options(), workers=2, batch_size=1)
    next(lines)
    workers = multiprocessing.active_children()
    assert len(workers) == 2
    lines.close()  # type: ignore[attr-defined]
    for worker in workers:
        worker.join(30)
    assert not multiprocessing.active_children()


def test_a_killed_worker_is_said(reports: Path) -> None:
    pages = open_inputs([str(reports)] * 20)
    lines = code_pages(pages, Options(), workers=1 + 1, batch_size=1)
    next(lines)
    for worker in multiprocessing.active_children():
        os.kill(worker.pid or 0, signal.SIGKILL)
    with pytest.raises(WorkerLost, match="fewer workers"):
        list(lines)


def test_threads_take_turns() -> None:
    found: list[str | None] = []

    def read() -> None:
        found.append(dateline.read("Iran rejected the offer on Friday.", clean=False).events[0].type)

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == ["REJECT"] * 4


def test_reading_inside_a_run_is_safe() -> None:
    texts = ["Iran rejected the offer on Friday.", "French troops withdrew from Mali."]
    seen = [
        dateline.read(text, clean=False).events[0].type
        for _ in dateline.code(texts, clean=False)
        for text in texts
    ]
    assert seen == ["REJECT", "RETREAT"] * 2
