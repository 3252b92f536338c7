"""The `dateline` command, its exit codes, and errors in words."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from dateline import __version__
from dateline.errors import DatelineError, KnowledgeError, OutputError

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
