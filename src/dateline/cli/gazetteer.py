"""`dateline gazetteer`: what is known of the world, and a user's own files over it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.app import SOME_FAILED, app
from dateline.cli.faults import tell_faults
from dateline.cli.gazetteer_add import add_app
from dateline.cli.gazetteer_import import import_app
from dateline.cli.options import GazetteerFolder, check_date

gazetteer_app = typer.Typer(
    name="gazetteer",
    help="Look up what is known of people, bodies, offices and places; add your own; bring in others' lists.",
    no_args_is_help=True,
    rich_markup_mode="rich",
)
gazetteer_app.add_typer(add_app)
gazetteer_app.add_typer(import_app)
app.add_typer(gazetteer_app)

SHOW_EXAMPLES = """
[bold]Examples[/bold]

  dateline gazetteer show "Hamid Karzai" --on 2005-03-01

  dateline gazetteer show "president of Afghanistan" --on 2021-08-14

  dateline gazetteer show Taliban --gazetteer my-gazetteer --json

Exit codes: 0 something is known, 1 nothing is, 2 the command line is wrong.
"""
CHECK_EXAMPLES = """
[bold]Examples[/bold]

  dateline gazetteer check my-gazetteer

Exit codes: 0 no fault, 1 there are some.
"""


@gazetteer_app.command(epilog=SHOW_EXAMPLES)
def show(
    name: Annotated[str, typer.Argument(help="A name, an id, a word for people, or an office with its country.")],
    *,
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="DAY", callback=check_date, show_default=False,
                     help="The day that is asked about, YYYY-MM-DD; without it, the day the knowledge goes up to."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print what is known as one line of JSON.")] = False,
    gazetteer: GazetteerFolder = None,
) -> None:  # fmt: skip
    """Show what the gazetteer knows under a name, and what its bearers were on a day."""
    from datetime import date

    import msgspec

    from dateline.cli.gazetteer_show import show_answer
    from dateline.gazetteer import describe, load_gazetteer

    answer = describe(load_gazetteer(gazetteer), name, date.fromisoformat(on) if on else None)
    if as_json:
        typer.echo(msgspec.json.encode(answer).decode())
    else:
        show_answer(answer)
    if answer.is_empty:
        raise typer.Exit(SOME_FAILED)


@gazetteer_app.command(epilog=CHECK_EXAMPLES)
def check(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder with gazetteer files of your own.")],
) -> None:
    """Tell all faults of a folder of your own with file and line; where there are none, what it adds and replaces."""
    from dateline.gazetteer import check_gazetteer, compare_gazetteer

    tell_faults(check_gazetteer(folder), folder)
    for change in compare_gazetteer(folder):
        typer.echo(f"{change.table}.tsv: {change.say()}")
