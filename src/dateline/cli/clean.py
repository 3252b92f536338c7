"""`dateline clean`: what cleaning keeps of a page, what it drops, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO, get_args

import typer

from dateline.cli import fetching, options
from dateline.cli.app import app
from dateline.cli.ending import broken_off, refuse, say_end

if TYPE_CHECKING:
    from dateline.cleaning import CleanedPage
    from dateline.cli.progress import Counts
    from dateline.cli.wanted import Wanted
    from dateline.intake import Page
    from dateline.record import Failure

    Pages = Iterator[Page | Failure]

EXAMPLES = """
[bold]Examples[/bold]

  dateline clean report.txt

  dateline clean page.html --diff | less -R

  dateline clean 'dumps/*.txt' --only-dropped --reason advert

  dateline clean archive/ --json -o cleaned.jsonl

  curl -s https://example.org/news.html | dateline clean - --text

No language model is loaded, and nothing is coded. Colours go to a terminal only; FORCE_COLOR=1 sends them to a pager too.
Exit codes: 0 all well, 1 some inputs failed, 2 the command line is wrong.
"""


class Form(StrEnum):
    """What is shown or written of each report."""

    page = "page"
    diff = "diff"
    text = "text"
    json = "json"


@app.command(epilog=EXAMPLES)
def clean(  # noqa: PLR0913 -- each is an option of the command line
    inputs: options.Inputs,
    *,
    diff: Annotated[bool, typer.Option("--diff", help="Show the page line by line, as diffs do.")] = False,
    as_text: Annotated[bool, typer.Option("--text", help="Print the cleaned text alone.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print each report as a line of JSON.")] = False,
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", help="Where --text or --json go to; without it, standard output.",
                     show_default=False),
    ] = None,
    only_dropped: Annotated[bool, typer.Option("--only-dropped", help="Show only what was dropped.")] = False,
    reasons: Annotated[
        list[str] | None,
        typer.Option("--reason", help="Show only what was dropped for this reason; may be given again.",
                     show_default=False),
    ] = None,
    gazetteer: options.GazetteerFolder = None,
    columns: options.Columns = None,
    date: options.DateHint = None,
    publisher: options.PublisherHint = None,
    url: options.UrlHint = None,
    language: options.LanguageHint = None,
    title: options.TitleHint = None,
    contact: fetching.Contact = None,
    cache: fetching.Cache = None,
    no_cache: fetching.NoCache = False,
    offline: fetching.Offline = False,
    allow_private: fetching.AllowPrivate = False,
    allow_port: fetching.AllowPort = None,
) -> None:  # fmt: skip
    """Clean reports and show what was kept and what was dropped, and why."""
    from dateline.cli.wanted import Wanted
    from dateline.intake import Hints, open_inputs, parse_columns

    form = _choose_form(diff=diff, as_text=as_text, as_json=as_json)
    wanted = Wanted(only_dropped=only_dropped, reasons=frozenset(reasons or ()))
    _check(form, out, wanted)
    hints = Hints(date=date, publisher=publisher, url=url, language=language, title=title)
    settings = fetching.make_settings(
        cache=cache, no_cache=no_cache, offline=offline, contact=contact, allow_private=allow_private, allow_port=allow_port
    )  # fmt: skip
    pages = open_inputs(inputs, hints=hints, columns=parse_columns(columns), settings=settings)
    with broken_off():
        counts = _run(inputs, pages, form, out=out, wanted=wanted, gazetteer=gazetteer)
    say_end(counts, out, done=" cleaned")


def _choose_form(*, diff: bool, as_text: bool, as_json: bool) -> Form:
    asked = [form for form, on in ((Form.diff, diff), (Form.text, as_text), (Form.json, as_json)) if on]
    if len(asked) > 1:
        refuse(f"--{asked[0]} and --{asked[1]} are two forms of the same; give one")
    return asked[0] if asked else Form.page


def _check(form: Form, out: Path | None, wanted: Wanted) -> None:
    """Refuse, before anything is read, what makes no sense or could not be written in the end."""
    from dateline.cli.outputs import find_fault
    from dateline.record import DropReason

    written = form in (Form.text, Form.json)
    known = get_args(DropReason)
    unknown = sorted(wanted.reasons.difference(known))
    if unknown:
        refuse(f"{unknown[0]!r} is no reason; it is one of {', '.join(known)}")
    if written and not wanted.all:
        refuse(f"--only-dropped and --reason choose what is shown; leave out --{form}")
    if out is not None and not written:
        refuse("-o is for --text and --json; add one of them")
    if out is not None and (fault := find_fault(out)):
        refuse(fault)


def _run(  # noqa: PLR0913 -- all that makes a run
    inputs: list[str], pages: Pages, form: Form, *, out: Path | None, wanted: Wanted, gazetteer: Path | None
) -> Counts:
    from dateline.cleaning import clean_pages
    from dateline.cli.progress import Counts, counted
    from dateline.gazetteer import load_gazetteer

    counts = Counts()
    lines = clean_pages(pages, gazetteer=load_gazetteer(gazetteer) if gazetteer else None)
    with (
        _open(form, out, wanted) as show,
        counted(lines, inputs, counts, shown=out is not None, doing="cleaning") as passing,
    ):
        for line in passing:
            show(line)
    return counts


Show = Callable[["CleanedPage | Failure"], None]


@contextmanager
def _open(form: Form, out: Path | None, wanted: Wanted) -> Iterator[Show]:
    """A function that shows or writes one report, or what stood in its way."""
    from dateline.cli.console import make_console
    from dateline.cli.outputs import open_draft
    from dateline.cli.progress import say_failure_or
    from dateline.export import refusals_said

    if form is Form.json:
        with open_draft(out) as stream:
            yield partial(_write_json, stream)
    elif form is Form.text:
        with open_draft(out) as stream:
            yield partial(say_failure_or, _TextWriter(stream).write)
    else:
        from dateline.cli.diff_view import show_diff
        from dateline.cli.page_view import show_page

        view = show_diff if form is Form.diff else show_page
        console = make_console()
        with refusals_said(None):
            yield partial(say_failure_or, lambda cleaned: view(console, cleaned, wanted))


def _write_json(stream: BinaryIO, line: CleanedPage | Failure) -> None:
    from dateline.record import Cleaned, Failure, encode

    made = line if isinstance(line, Failure) else Cleaned(report=line.report)
    stream.write(encode(made) + b"\n")
    stream.flush()


class _TextWriter:
    """Titles and texts, two empty lines between reports: within one there are never two."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._between = ""

    def write(self, cleaned: CleanedPage) -> None:
        """Write one report."""
        parts = [part for part in (cleaned.report.title, cleaned.report.text) if part]
        if parts:
            text = "\n\n".join(parts)
            self._stream.write(f"{self._between}{text}\n".encode())
            self._stream.flush()
            self._between = "\n\n"
