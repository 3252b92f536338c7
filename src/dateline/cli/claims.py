"""`dateline claims`: who says what, through whom, and what they make of what happened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
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
    from dateline.export import Output
    from dateline.record import Failure, Record

    Lines = Iterator[Record | Failure]

EXAMPLES = """
[bold]Examples[/bold]

  dateline claims report.txt

  dateline claims report.txt --explain c2

  dateline claims archive/ --quotations

  dateline claims archive/ reports.jsonl --format csv -o claims.csv

Inputs that failed are named on standard error; with -o they are listed in OUT.errors.jsonl.
Exit codes: 0 all well, 1 some inputs failed, 2 the command line is wrong.
"""


class Form(StrEnum):
    """How claims are shown or written."""

    view = "view"
    jsonl = "jsonl"
    csv = "csv"
    parquet = "parquet"


@app.command(epilog=EXAMPLES)
def claims(  # noqa: PLR0913 -- each is an option of the command line
    inputs: options.Inputs,
    *,
    form: Annotated[
        Form, typer.Option("--format", help="Shown to a person, or a table of claims with a row each.")
    ] = Form.view,
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", help="Where the table goes; without it, standard output.", show_default=False),
    ] = None,
    quotations: Annotated[
        bool, typer.Option("--quotations", help="Only quotations, each with its speaker.")
    ] = False,
    explain: Annotated[
        str | None,
        typer.Option(help="Show the words behind each value of a claim, such as c2.", show_default=False),
    ] = None,
    workers: options.Workers = 1,
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
) -> None:  # fmt: skip
    """Show who says what in reports, through whom it came, and what they make of what happened."""
    from dateline.intake import Hints, open_inputs, parse_columns
    from dateline.pipeline import Options, code_pages

    _check(form, out, quotations=quotations, explain=explain)
    settings = fetching.make_settings(
        cache=cache, no_cache=no_cache, offline=offline, contact=contact, allow_private=allow_private, allow_port=allow_port,
        pause=pause, connections=connections, total_limit=time_limit, follow=follow, depth=follow_depth, most=follow_most,
    )  # fmt: skip
    hints = Hints(date=date, publisher=publisher, url=url, language=language, kind=kind)
    pages = open_inputs(inputs, hints=hints, columns=parse_columns(columns), settings=settings)
    lines = code_pages(pages, Options(codebook=codebook, gazetteer=gazetteer), workers=workers)
    with broken_off():
        if explain is not None:
            counts = _explain(lines, explain)
        else:
            counts = _run(inputs, lines, form, out=out, quotations=quotations)
    say_end(counts, out, done=" read")


def _check(form: Form, out: Path | None, *, quotations: bool, explain: str | None) -> None:
    """Refuse, before anything is read, what makes no sense or could not be written in the end."""
    from dateline.cli.outputs import find_fault

    wrong = None
    if out is not None:
        wrong = find_fault(out)
        if form is Form.view:
            wrong = "-o is for tables; add --format csv, --format jsonl or --format parquet"
    elif form is Form.parquet:
        wrong = "parquet needs a file to write to; give -o OUT"
    if explain is not None and (quotations or form is not Form.view):
        wrong = "--explain shows one claim to a person; leave out --quotations and --format"
    if wrong is not None:
        refuse(wrong)


def _run(inputs: list[str], lines: Lines, form: Form, *, out: Path | None, quotations: bool) -> Counts:
    from dateline.cli.progress import Counts, counted

    counts = Counts()
    with (
        _open(form, out, quotations=quotations) as put,
        counted(lines, inputs, counts, shown=out is not None) as passing,
    ):
        for line in passing:
            put(line)
    return counts


@contextmanager
def _open(form: Form, out: Path | None, *, quotations: bool) -> Iterator[Callable[[Record | Failure], None]]:
    """A function that shows or writes the claims of one report, or what stood in its way."""
    from dateline.cli.claims_view import view_claims, view_quotations
    from dateline.cli.console import make_console
    from dateline.cli.progress import say_failure_or
    from dateline.export import open_output, refusals_said

    if form is Form.view:
        console, view = make_console(), view_quotations if quotations else view_claims
        with refusals_said(None):
            yield partial(say_failure_or, lambda record: console.print(view(record)))
    else:
        with open_output(_make_output(form, out, quotations=quotations)) as write:
            yield write


def _make_output(form: Form, out: Path | None, *, quotations: bool) -> Output:
    from dateline.export import Format, Output, Sheet
    from dateline.export.said import CLAIM_COLUMNS, QUOTATION_COLUMNS, claims_of, quotations_of

    sheet = Sheet(QUOTATION_COLUMNS, quotations_of) if quotations else Sheet(CLAIM_COLUMNS, claims_of)
    return Output(out, Format(form), sheet)


def _explain(lines: Lines, id_: str) -> Counts:
    """Explain the claim of an id in each report that has it. Exits with 2 where none has."""
    from dateline.cli.console import make_console
    from dateline.cli.explain_claim import explain_claim
    from dateline.cli.progress import Counts, say_failure
    from dateline.record import Failure

    counts, known, shown = Counts(), [], 0
    console = make_console()
    for line in lines:
        counts.add(line)
        if isinstance(line, Failure):
            say_failure(line)
            continue
        known += [claim.id for claim in line.claims]
        for claim in line.claims:
            if claim.id == id_:
                console.print(explain_claim(line, claim))
                shown += 1
    if counts.records and not shown:
        has = f"the claims are {', '.join(dict.fromkeys(known))}" if known else "there are no claims"
        refuse(f"there is no {id_}; {has}")
    return counts
