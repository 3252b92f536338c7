"""Progress of a run: on a terminal a bar with rate and time left, elsewhere silence."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import typer

from dateline.cli.words import say_many
from dateline.record import Failure

if TYPE_CHECKING:
    from rich.progress import Progress

T = TypeVar("T")
"""A line of a run: what is made of one report, or the failure in its place."""
Made = TypeVar("Made")
"""What is made of one report."""


@dataclass(slots=True)
class Counts:
    """How many lines of each kind there are."""

    records: int = 0
    failures: int = 0

    def add(self, line: object) -> None:
        """Count one line."""
        if isinstance(line, Failure):
            self.failures += 1
        else:
            self.records += 1

    @property
    def lines(self) -> int:
        """All lines."""
        return self.records + self.failures

    def say(self, noun: str, done: str = "") -> str:
        """The counts in words: "2 records, 1 error", or of a noun and what was done: "1 report cleaned, 0 errors"."""
        return f"{say_many(self.records, noun)}{done}, {say_many(self.failures, 'error')}"


def say_failure(failure: Failure) -> None:
    """Name an input that failed, with its line where it has one, and the reason, on standard error."""
    error = failure.error
    place = error.input if error.line is None else f"{error.input}, line {error.line}"
    typer.echo(f"dateline: {place}: {error.reason}", err=True)


def say_failure_or(show: Callable[[Made], None], line: Made | Failure) -> None:
    """Show what was made of one report, or say what stood in its way."""
    if isinstance(line, Failure):
        say_failure(line)
    else:
        show(line)


@contextmanager
def counted(
    lines: Iterator[T], inputs: list[str], counts: Counts, *, shown: bool, doing: str = "coding"
) -> Iterator[Iterator[T]]:
    """The lines, counted as they pass; a bar where standard error is a terminal that the lines don't go to.

    `counts` are of an output taken up again: what it holds counts as done, but not for the rate.
    """
    if not sys.stderr.isatty() or (not shown and sys.stdout.isatty()):
        yield _count(lines, counts)
        return
    from dateline.intake import count_inputs

    with _make_bar(doing) as bar:
        yield _draw(lines, counts, bar, count_inputs(inputs))


def _count(lines: Iterator[T], counts: Counts) -> Iterator[T]:
    for line in lines:
        counts.add(line)
        yield line


def _make_bar(doing: str) -> Progress:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        SpinnerColumn,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        SpinnerColumn(), TextColumn(f"[bold]{doing}"), BarColumn(), MofNCompleteColumn(), TextColumn("reports"),
        TextColumn("[cyan]{task.fields[rate]}"), TextColumn("[dim]left"), TimeRemainingColumn(compact=True),
        TextColumn("[red]{task.fields[failed]}"),
    )  # fmt: skip
    return Progress(*columns, console=Console(stderr=True), transient=True)


def _draw(lines: Iterator[T], counts: Counts, bar: Progress, total: int | None) -> Iterator[T]:
    """Pass lines on and move the bar. The time is the bar's own: no line depends on it."""
    task = bar.add_task("reports", total=total, completed=counts.lines, rate="", failed="")
    for line in _count(lines, counts):
        speed = bar.tasks[task].finished_speed or bar.tasks[task].speed
        rate = "" if not speed else f"{speed:.1f}/s"
        failed = f"{counts.failures} failed" if counts.failures else ""
        bar.update(task, completed=counts.lines, rate=rate, failed=failed)
        yield line
