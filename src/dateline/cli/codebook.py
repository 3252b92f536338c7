"""`dateline codebook`: what the categories are, and a user's own files checked."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.app import SOME_FAILED, app
from dateline.cli.faults import tell_faults
from dateline.cli.options import CodebookFolder

codebook_app = typer.Typer(
    name="codebook",
    help="Show what the categories of events and their patterns are; check files of your own.",
    no_args_is_help=True,
    rich_markup_mode="rich",
)
app.add_typer(codebook_app)

SHOW_EXAMPLES = """
[bold]Examples[/bold]

  dateline codebook show

  dateline codebook show CONSULT

  dateline codebook show CONSULT/meet

  dateline codebook show STRIKE --codebook my-codebook

Exit codes: 0 shown, 1 there is no such category or pattern, 2 a file of the folder is wrong.
"""
CHECK_EXAMPLES = """
[bold]Examples[/bold]

  dateline codebook check my-codebook

Exit codes: 0 no fault, 1 there are some.
"""


@codebook_app.command(epilog=SHOW_EXAMPLES)
def show(
    name: Annotated[
        str | None,
        typer.Argument(metavar="[NAME]", help="A category, or CATEGORY/pattern; without it, all categories.", show_default=False),
    ] = None,
    *,
    codebook: CodebookFolder = None,
) -> None:  # fmt: skip
    """Show a category or a pattern: what it is and is not, modes, codes, triggers and examples."""
    from dateline.cli.codebook_show import show_categories, show_entry
    from dateline.codebook import describe_entry, load_codebook

    loaded = load_codebook(codebook)
    if name is None:
        show_categories(loaded)
        return
    described = describe_entry(loaded, name)
    if described.category is None:
        near = f"; near names: {', '.join(described.near)}" if described.near else ""
        typer.echo(f"dateline: the codebook has no {name}{near}", err=True)
        raise typer.Exit(SOME_FAILED)
    show_entry(described.category, described.pattern)


@codebook_app.command(epilog=CHECK_EXAMPLES)
def check(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder with codebook files of your own.")],
) -> None:
    """Tell all faults of a folder of your own with file and line; where there are none, how much was checked."""
    from dateline.coding.checking.check_codebook import check_codebook

    checked = check_codebook(folder)
    tell_faults(checked.faults, folder)
    typer.echo(checked.say())
