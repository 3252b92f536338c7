"""`dateline gazetteer import`: others' lists of actors, as files of a user's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.app import SOME_FAILED
from dateline.cli.options import check_date

if TYPE_CHECKING:
    from datetime import date

    from dateline.gazetteer import Gazetteer
    from dateline.gazetteer.importing import Gathered

HELP = """Bring in others' lists of actors as files of your own.

What the gazetteer knows already stands. What can't be mapped is listed in DIR/not-imported.txt, line by line with the reason.

[bold]Examples[/bold]

  dateline gazetteer import petrarch Phoenix.Countries.actors.txt Phoenix.agents.txt -o mine

  dateline gazetteer import wikidata ministers.json.gz -o mine

  dateline code archive/ --gazetteer mine -o records.jsonl
"""
import_app = typer.Typer(name="import", help=HELP, no_args_is_help=True, rich_markup_mode="rich")

Out = Annotated[
    Path,
    typer.Option("-o", "--out", metavar="DIR", file_okay=False, show_default=False,
                 help="The folder of your own files, made where it is not there; rows are added to what it holds."),
]  # fmt: skip
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DAY", callback=check_date, show_default=False,
                 help="The day up to which the list was kept: no open office is known to be held after it."),
]  # fmt: skip


@import_app.command()
def petrarch(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE…", exists=True, dir_okay=False, help="Dictionaries of actors and of agents."
        ),
    ],
    *,
    out: Out,
    as_of: AsOf = None,
) -> None:
    """Bring in PETRARCH's and TABARI's dictionaries; without --as-of they count as kept up to the latest day they name."""
    from dateline.gazetteer.importing import import_petrarch

    _write(import_petrarch(files, _known(out), as_of=_day(as_of)), out)


@import_app.command()
def wikidata(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", exists=True, dir_okay=False, help="Wikidata's JSON: a dump or part of one; .gz and .bz2 too."),
    ],
    *,
    out: Out,
    as_of: AsOf = None,
) -> None:  # fmt: skip
    """Bring in people with the positions they held, and organisations; without --as-of each item counts as kept up to its last change."""
    from dateline.gazetteer.importing import import_wikidata

    _write(import_wikidata(file, _known(out), as_of=_day(as_of)), out)


def _known(out: Path) -> Gazetteer:
    from dateline.gazetteer import load_gazetteer

    return load_gazetteer(out if any(out.glob("*.tsv")) else None)


def _day(given: str | None) -> date | None:
    from datetime import date

    return date.fromisoformat(given) if given else None


def _write(gathered: Gathered, out: Path) -> None:
    """Write what was gathered and say how much it is; a folder with a fault, as it may have had before, is told."""
    from dateline.cli.words import say_many
    from dateline.gazetteer import check_gazetteer

    gathered.write(out)
    for table, rows in gathered.rows.items():
        typer.echo(f"{table}.tsv: {say_many(len(rows), 'row')} added")
    if gathered.left:
        typer.echo(f"not-imported.txt: {say_many(len(gathered.left), 'thing')} listed with the reason")
    faults = check_gazetteer(out) if gathered.rows else []
    for fault in faults:
        typer.echo(fault, err=True)
    if faults:
        raise typer.Exit(SOME_FAILED)
