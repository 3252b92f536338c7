"""How a command ends: refused, broken off, or with what became of its run."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from dateline.cli.app import INTERRUPTED, SOME_FAILED, USAGE

if TYPE_CHECKING:
    from dateline.cli.progress import Counts


def refuse(reason: str) -> NoReturn:
    """Say why a command line makes no sense, and exit."""
    typer.echo(f"dateline: {reason}", err=True)
    raise typer.Exit(USAGE)


@contextmanager
def broken_off(remedy: str = "") -> Iterator[None]:
    """End quietly where the output's reader has gone, and say that the run was stopped, with `remedy`, after Ctrl-C."""
    try:
        yield
    except BrokenPipeError:
        from dateline.cli.console import let_go_of_standard_output

        let_go_of_standard_output()
        raise typer.Exit from None
    except KeyboardInterrupt:
        typer.echo(f"dateline: stopped{remedy}", err=True)
        raise typer.Exit(INTERRUPTED) from None


def say_end(
    counts: Counts, out: Path | None, *, noun: str = "report", done: str = "", always: bool = False
) -> None:
    """Say what became of a run where its lines don't: on a file, with failures among many, or always. Exits where some failed."""
    if always or out is not None or (counts.failures and counts.lines > 1):
        where = "" if out is None else f" → {out}"
        typer.echo(f"dateline: {counts.say(noun, done)}{where}", err=True)
    if counts.failures:
        raise typer.Exit(SOME_FAILED)
