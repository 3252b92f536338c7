"""`dateline code`: many reports, coded to a file or to standard output."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli import fetching, options
from dateline.cli.app import app
from dateline.cli.ending import broken_off, refuse, say_end

if TYPE_CHECKING:
    from dateline.cli.progress import Counts
    from dateline.export import Output, Sheet
    from dateline.intake import FetchSettings, Hints
    from dateline.pipeline import Done, Options, State
    from dateline.record import Failure, Record

EXAMPLES = """
[bold]Examples[/bold]

  dateline code archive/ -o records.jsonl

  dateline code 'dumps/*.txt' reports.jsonl -o events.parquet --format parquet --workers 4

  dateline code dump.zip table.csv.gz --columns text=body,date=pub_date -o records.jsonl

  dateline code https://example.org/news.html pages.urls --contact you@example.org -o records.jsonl

  cat reports.jsonl | dateline code - --format csv --dyads > dyads.csv

A killed run with jsonl output goes on where it stopped when the same command is given again.
Tables are begun anew each time; inputs that failed are listed in OUT.errors.jsonl.
Exit codes: 0 all well, 1 some inputs failed, 2 the command line is wrong.
"""


class Form(StrEnum):
    """The formats, named here too so that the command line needs no other room to show its help."""

    jsonl = "jsonl"
    csv = "csv"
    parquet = "parquet"


@app.command(epilog=EXAMPLES)
def code(  # noqa: PLR0913 -- each is an option of the command line
    inputs: options.Inputs,
    *,
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", help="Where to; without it, standard output.", show_default=False),
    ] = None,
    form: Annotated[Form, typer.Option("--format", help="Records, or a table of events.")] = Form.jsonl,
    dyads: Annotated[
        bool, typer.Option("--dyads", help="Tables: a row for each pair of actor and recipient.")
    ] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="Tables: events outside the codebook too.")
    ] = False,
    workers: options.Workers = 1,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Begin the output anew.")] = False,
    codebook: options.CodebookFolder = None,
    gazetteer: options.GazetteerFolder = None,
    columns: options.Columns = None,
    date: options.DateHint = None,
    publisher: options.PublisherHint = None,
    url: options.UrlHint = None,
    language: options.LanguageHint = None,
    kind: options.KindHint = None,
    follow: fetching.Follow = False,
    follow_depth: fetching.FollowDepth = 3,
    follow_most: fetching.FollowMost = 10_000,
    contact: fetching.Contact = None,
    pause: fetching.Pause = 1.0,
    connections: fetching.Connections = 8,
    time_limit: fetching.TimeLimit = 60.0,
    cache: fetching.Cache = None,
    no_cache: fetching.NoCache = False,
    offline: fetching.Offline = False,
    allow_private: fetching.AllowPrivate = False,
    allow_port: fetching.AllowPort = None,
) -> None:
    """Code reports: one record, or the error that stood in its way, for each, in input order."""
    from dateline.export import Format, Output
    from dateline.intake import Hints, parse_columns
    from dateline.pipeline import Options

    output = Output(out, Format(form), _choose_sheet(form, dyads=dyads, everything=everything))
    _check(output)
    hints = Hints(date=date, publisher=publisher, url=url, language=language, kind=kind)
    knowledge = Options(codebook=codebook, gazetteer=gazetteer)
    settings = fetching.make_settings(
        cache=cache, no_cache=no_cache, offline=offline, contact=contact, allow_private=allow_private, allow_port=allow_port,
        pause=pause, connections=connections, total_limit=time_limit, follow=follow, depth=follow_depth, most=follow_most,
    )  # fmt: skip
    kept = out is not None and output.form is Format.jsonl
    remedy = f"; {out} is kept, the same command goes on from there" if kept else ""
    with broken_off(remedy):
        counts = _run(
            inputs, output, workers=workers, overwrite=overwrite, hints=hints, columns=parse_columns(columns), options=knowledge,
            settings=settings,
        )  # fmt: skip
    say_end(counts, out, noun="record", always=True)


def _choose_sheet(form: Form, *, dyads: bool, everything: bool) -> Sheet | None:
    """The table that is asked for; None for whole records."""
    from dateline.export import COLUMNS, Sheet, dyads_of, rows_of

    if form is Form.jsonl and not (dyads or everything):
        return None
    return Sheet(COLUMNS, partial(dyads_of if dyads else rows_of, typed_only=not everything))


def _check(output: Output) -> None:
    """Refuse, before anything is read, what could not be written in the end."""
    from dateline.cli.outputs import find_fault

    if output.path is not None:
        wrong = find_fault(output.path)
    else:
        wrong = "parquet needs a file to write to; give -o OUT" if output.form == "parquet" else None
    if wrong is None and output.form == "jsonl" and output.sheet is not None:
        wrong = "--dyads and --all shape tables; add --format csv or --format parquet"
    if wrong is not None:
        refuse(wrong)


def _run(  # noqa: PLR0913 -- all that makes a run
    inputs: list[str],
    output: Output,
    *,
    workers: int,
    overwrite: bool,
    hints: Hints,
    columns: dict[str, str],
    options: Options,
    settings: FetchSettings,
) -> Counts:
    from dateline.cli.progress import Counts, counted
    from dateline.export import Format, open_output
    from dateline.intake import open_inputs
    from dateline.pipeline import Done, code_pages, make_state, skip_done

    pages = open_inputs(inputs, hints=hints, columns=columns, settings=settings)
    done = Done()
    if output.path is not None and output.form is Format.jsonl:
        state = make_state(inputs, options, hints, columns=columns)
        done = _take_up(output.path, state, overwrite=overwrite)
        pages = skip_done(pages, output.path, done)
    counts = Counts(done.lines - done.failures, done.failures)
    lines: Iterator[Record | Failure] = code_pages(pages, options, workers=workers)
    with (
        open_output(output) as write,
        counted(lines, inputs, counts, shown=output.path is not None) as passing,
    ):
        for line in passing:
            write(line)
    return counts


def _take_up(out: Path, state: State, *, overwrite: bool) -> Done:
    from dateline.export import refusals_said
    from dateline.pipeline import take_up

    with refusals_said(out):
        done = take_up(out, state, overwrite=overwrite)
    if done.lines:
        typer.echo(f"dateline: {out} holds {done.lines} lines already; going on from there", err=True)
    return done
