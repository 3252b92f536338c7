"""Work in several threads, of which no two work for one host."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Generic, TypeVar

Done = TypeVar("Done")


class Lanes(Generic[Done]):
    """Threads, and a lane of jobs for each host: hosts are worked for side by side, the jobs of one in order.

    Threads that wait for one host's turn would otherwise be all there are.
    """

    def __init__(self, threads: int) -> None:
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="fetch")
        self._waiting: dict[str, deque[tuple[Future[Done], Callable[[], Done]]]] = {}
        self._lock = threading.Lock()
        self._closed = False

    def submit(self, lane: str, job: Callable[[], Done]) -> Future[Done]:
        """Put a job at the end of a lane."""
        future: Future[Done] = Future()
        with self._lock:
            begun = lane in self._waiting
            self._waiting.setdefault(lane, deque()).append((future, job))
        if not begun:
            self._threads.submit(self._work, lane)
        return future

    def close(self) -> None:
        """Drop the jobs that wait, and wait for those that are being done."""
        with self._lock:
            self._closed = True
        self._threads.shutdown(wait=True, cancel_futures=True)

    def _work(self, lane: str) -> None:
        """Do a lane's next job, and put the lane behind the others."""
        with self._lock:
            jobs = self._waiting[lane]
            if not jobs:
                del self._waiting[lane]
                return
            future, job = jobs.popleft()
        try:
            future.set_result(job())
        except BaseException as error:  # noqa: BLE001 -- whatever it is, it is raised where the result is asked for
            future.set_exception(error)
        with self._lock:
            if not self._closed:
                self._threads.submit(self._work, lane)
