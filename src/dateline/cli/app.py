"""The `dateline` command and what its verbs share: hints, exit codes, errors in words."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import typer

from dateline import __version__
from dateline.errors import DatelineError, InputError, KnowledgeError, OutputError

app = typer.Typer(
    name="dateline",
    help="Reads news reports and keeps the record: who did what to whom, where, when, and according to whom.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)

ALL_WELL, SOME_FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130
"""Exit codes: all inputs coded; some failed, or the one that was asked for; the command line is wrong; Ctrl-C."""


def check_date(given: str | None) -> str | None:
    """The day in the usual form. Raises BadParameter for what is no day."""
    if given is None:
        return None
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError as error:
        raise typer.BadParameter(f"{given!r} is no day; write it as YYYY-MM-DD") from error


def _check_columns(given: str | None) -> str | None:
    """The mapping as given. Raises BadParameter for what is none."""
    from dateline.intake.columns import parse_columns

    try:
        parse_columns(given)
    except InputError as error:
        raise typer.BadParameter(error.reason) from error
    return given


Columns = Annotated[
    str | None,
    typer.Option("--columns", metavar="FIELD=COLUMN,…", callback=_check_columns, show_default=False,
                 help="Which columns of tables, or keys of JSON lines, hold what."),
]  # fmt: skip
DateHint = Annotated[
    str | None,
    typer.Option("--date", callback=check_date, help="Day of publication, YYYY-MM-DD.", show_default=False),
]
PublisherHint = Annotated[
    str | None, typer.Option("--publisher", help="Who published it.", show_default=False)
]
UrlHint = Annotated[str | None, typer.Option("--url", help="Its address.", show_default=False)]
LanguageHint = Annotated[
    str | None, typer.Option("--language", help="Its language, as ISO 639-1.", show_default=False)
]
TitleHint = Annotated[str | None, typer.Option("--title", help="Its headline.", show_default=False)]
KindHint = Annotated[
    Literal["news"] | None,
    typer.Option("--kind", help="Say that it is news, where it was taken for no report.", show_default=False),
]
CodebookFolder = Annotated[
    Path | None,
    typer.Option("--codebook", metavar="DIR", exists=True, file_okay=False, show_default=False,
                 help="A folder with codebook files, over ours or instead of them."),
]  # fmt: skip
GazetteerFolder = Annotated[
    Path | None,
    typer.Option("--gazetteer", metavar="DIR", exists=True, file_okay=False, show_default=False,
                 help="A folder with gazetteer files to lay over ours."),
]  # fmt: skip


def _show_version(wanted: bool) -> None:  # noqa: FBT001 -- typer's callback
    if wanted:
        typer.echo(f"dateline {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and stop."),
    ] = False,
) -> None:
    """Dateline."""


def main() -> None:
    """Run the command line; errors that Dateline knows are said in one line, without a traceback."""
    from dateline.cli import claims, clean, code, codebook, demo, gazetteer, read  # noqa: F401 -- they register their commands

    try:
        app()
    except BrokenPipeError:
        from dateline.cli.console import let_go_of_standard_output

        let_go_of_standard_output()
    except DatelineError as error:
        typer.echo(f"dateline: {error}", err=True)
        sys.exit(USAGE if isinstance(error, (OutputError, KnowledgeError)) else SOME_FAILED)
