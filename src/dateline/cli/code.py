"""`dateline code`: many reports, coded to a file or to standard output."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.app import SOME_FAILED, USAGE, DateHint, LanguageHint, PublisherHint, UrlHint, app

if TYPE_CHECKING:
    from dateline.cli.progress import Counts
    from dateline.intake import Page
    from dateline.record import Failure, Record

EXAMPLES = """
[bold]Examples[/bold]

  dateline code archive/ -o records.jsonl
  dateline code 'dumps/*.txt' reports.jsonl -o events.parquet --format parquet --workers 4
  cat reports.jsonl | dateline code - --format csv --dyads > dyads.csv

A killed run with jsonl output goes on where it stopped when the same command is given again.
"""


class Format(StrEnum):
    """What is written."""

    jsonl = "jsonl"
    csv = "csv"
    parquet = "parquet"


@app.command(epilog=EXAMPLES)
def code(  # noqa: PLR0913 -- each is an option of the command line
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT…", help="Files, folders, globs, JSON lines, or -.")],
    *,
    out: Annotated[Path | None, typer.Option("-o", "--out", help="Where to; without it, standard output.", show_default=False)] = None,
    form: Annotated[Format, typer.Option("--format", help="Records, or a table of events.")] = Format.jsonl,
    dyads: Annotated[bool, typer.Option("--dyads", help="Tables: a row for each pair of actor and recipient.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Tables: events outside the codebook too.")] = False,
    workers: Annotated[int, typer.Option(min=1, help="Processes to work in.")] = 1,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Begin the output anew.")] = False,
    date: DateHint = None,
    publisher: PublisherHint = None,
    url: UrlHint = None,
    language: LanguageHint = None,
) -> None:
    """Code reports: one record, or the error that stood in its way, for each, in input order."""
    from dateline.cli.progress import counted
    from dateline.intake import Hints, open_inputs

    if form is Format.parquet and out is None:
        typer.echo("dateline: parquet needs a file to write to; give -o OUT", err=True)
        raise typer.Exit(USAGE)
    if out is not None and not out.parent.is_dir():
        typer.echo(f"dateline: {out.parent}: there is no such folder; make it first", err=True)
        raise typer.Exit(USAGE)
    pages = open_inputs(inputs, hints=Hints(date=date, publisher=publisher, url=url, language=language))
    if form is Format.jsonl and out is not None:
        hints = [date, publisher, url, language]
        lines = _resumed(pages, inputs, out, workers=workers, overwrite=overwrite, hints=hints)
    else:
        lines = _coded(pages, workers)
    with counted(lines, out) as (shown, counts):
        _write(shown, form, out, dyads=dyads, everything=everything)
    _say_end(counts, out)


def _coded(pages: Iterable[Page | Failure], workers: int) -> Iterator[Record | Failure]:
    from dateline.pipeline import Options, code_pages

    return code_pages(pages, Options(), workers=workers)


def _resumed(  # noqa: PLR0913 -- the options that make the state
    pages: Iterable[Page | Failure], inputs: list[str], out: Path, *,
    workers: int, overwrite: bool, hints: list[str | None],
) -> Iterator[Record | Failure]:  # fmt: skip
    from dateline import __version__
    from dateline.pipeline import make_state, skip_done, take_up

    state = make_state(inputs, [__version__, *(hint or "" for hint in hints)])
    done = take_up(out, state, overwrite=overwrite)
    if done:
        typer.echo(f"dateline: {out} holds {done} lines already; going on from there", err=True)
    return _coded(skip_done(pages, out, done), workers)


def _write(lines: Iterator[Record | Failure], form: Format, out: Path | None, *, dyads: bool, everything: bool) -> None:
    if form is Format.jsonl:
        _write_lines(lines, out)
    else:
        _write_table(lines, form, out, dyads=dyads, everything=everything)


def _write_lines(lines: Iterator[Record | Failure], out: Path | None) -> None:
    from dateline.record import encode

    with ExitStack() as stack:
        file = sys.stdout.buffer if out is None else stack.enter_context(out.open("ab"))
        for line in lines:
            file.write(encode(line) + b"\n")
            file.flush()


def _write_table(
    lines: Iterator[Record | Failure], form: Format, out: Path | None, *, dyads: bool, everything: bool
) -> None:
    from dateline.export import dyads_of, rows_of
    from dateline.export.tables import CsvTable, Table, open_csv, open_parquet
    from dateline.record import Failure, encode

    make_rows = dyads_of if dyads else rows_of
    with ExitStack() as stack:
        table: Table
        if out is None:
            table = CsvTable(sys.stdout)
        else:
            table = stack.enter_context(open_csv(out) if form is Format.csv else open_parquet(out))
        errors = None if out is None else stack.enter_context(out.with_name(f"{out.name}.errors.jsonl").open("wb"))
        for line in lines:
            if not isinstance(line, Failure):
                table.write(make_rows(line, typed_only=not everything))
            elif errors is not None:
                errors.write(encode(line) + b"\n")
            else:
                typer.echo(encode(line).decode(), err=True)


def _say_end(counts: Counts, out: Path | None) -> None:
    where = "" if out is None else f" → {out}"
    typer.echo(f"dateline: {counts.records} records, {counts.failures} errors{where}", err=True)
    if counts.failures:
        raise typer.Exit(SOME_FAILED)
