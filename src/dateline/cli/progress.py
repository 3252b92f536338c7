"""Progress of a run: on a terminal a bar with rate and time left, elsewhere silence."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dateline.record import Failure, Record


@dataclass(slots=True)
class Counts:
    """How many lines of each kind have passed."""

    records: int = 0
    failures: int = 0


@contextmanager
def counted(
    lines: Iterator[Record | Failure], out: Path | None, *, total: int | None = None
) -> Iterator[tuple[Iterator[Record | Failure], Counts]]:
    """The lines, counted as they pass, with a bar on standard error where that is a terminal and free."""
    counts = Counts()
    if not sys.stderr.isatty() or (out is None and sys.stdout.isatty()):
        yield _count(lines, counts), counts
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    columns = (
        SpinnerColumn(), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(), TextColumn("left"), TimeRemainingColumn(), TextColumn("{task.fields[failed]}"),
    )  # fmt: skip
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("coding", total=total, rate="", failed="")

        def passing() -> Iterator[Record | Failure]:
            for line in _count(lines, counts):
                done = counts.records + counts.failures
                speed = progress.tasks[task].speed or 0.0
                failed = f"{counts.failures} errors" if counts.failures else ""
                progress.update(task, completed=done, rate=f"{speed:.1f} reports/s", failed=failed)
                yield line

        yield passing(), counts


def _count(lines: Iterator[Record | Failure], counts: Counts) -> Iterator[Record | Failure]:
    for line in lines:
        if isinstance(line, Failure):
            counts.failures += 1
        else:
            counts.records += 1
        yield line
