"""`dateline gazetteer add`: a row more in a user's own files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from dateline.gazetteer.adding import OwnFolder

HELP = """Add a person, an office, an organisation, a group or a medium to a folder of your own.

The folder and its files are made where they are not there yet. A row is checked before it is written, and one that is
there already is refused.

[bold]Examples[/bold]

  dateline gazetteer add mine person "Ana Example" --alias "A. Example" --country Niue

  dateline gazetteer add mine office "Ana Example" "foreign minister" --country Niue --from 2024-03-01

  dateline gazetteer add mine organisation "Ferry Union" --country AND --sector LAB

  dateline gazetteer add mine group "Red Teapots" --alias RTP --country AND --sector REB --from 2019

  dateline gazetteer add mine medium "Valley Lamp" --kind newspaper --country AND --domain lamp.example
"""
add_app = typer.Typer(name="add", help=HELP, no_args_is_help=True, rich_markup_mode="rich")

Name = Annotated[str, typer.Argument(help="Its usual name.")]
Alias = Annotated[
    list[str] | None,
    typer.Option("--alias", help="A further name; may be given again. “=” before it: only as it is written.", show_default=False),
]  # fmt: skip
CountryName = Annotated[
    str, typer.Option("--country", help="The country, by name or ISO 3166 alpha-3 code.", show_default=False)
]
Bloc = Annotated[
    str,
    typer.Option(
        "--bloc", help="For what belongs to no country: IGO UNO EUR NGO ISM IMG MNC.", show_default=False
    ),
]
Sector = Annotated[
    list[str] | None,
    typer.Option("--sector", help="A PLOVER sector, such as GOV; may be given again.", show_default=False),
]
Start = Annotated[
    str, typer.Option("--from", help="First day: 2021-08-15, 2021-08 or 2021, as exactly as it is known.", show_default=False)
]  # fmt: skip
End = Annotated[
    str, typer.Option("--to", help="Last day; leave it out where it goes on.", show_default=False)
]
Key = Annotated[
    str | None,
    typer.Option("--key", help="The id in records; without it, made of the name.", show_default=False),
]
Replace = Annotated[
    bool, typer.Option("--replace", help="Let the row stand in place of ours with the same key.")
]


@dataclass(frozen=True, slots=True)
class Target:
    """The folder that rows are added to."""

    folder: Path

    def open(self) -> OwnFolder:
        """The folder with what it holds. Raises KnowledgeError where a file of it can't be read."""
        from dateline.gazetteer.adding import OwnFolder

        return OwnFolder(self.folder)


@add_app.callback()
def _folder(
    context: typer.Context,
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", file_okay=False, help="The folder of your own files.")
    ],
) -> None:
    context.obj = Target(folder)


@add_app.command()
def person(  # noqa: PLR0913 -- each is an option of the command line
    context: typer.Context,
    name: Name,
    *,
    alias: Alias = None,
    country: CountryName = "",
    key: Key = None,
    replace: Replace = False,
) -> None:
    """Add a person; what they are on a day, their offices tell."""
    own = context.obj.open()
    row = _named(own, name, alias=alias, country=country, key=key)
    _add(own, "people", row, replace=replace)


@add_app.command()
def office(  # noqa: PLR0913 -- each is an option of the command line
    context: typer.Context,
    person: Annotated[str, typer.Argument(help="The person's name or key, yours or ours.")],
    title: Annotated[str, typer.Argument(help="The office, such as “foreign minister”.")],
    *,
    country: CountryName = "",
    sector: Sector = None,
    start: Start = "",
    end: End = "",
    checked: Annotated[
        str,
        typer.Option(
            "--checked", help="The day on which an office without end was still held.", show_default=False
        ),
    ] = "",
    replace: Replace = False,
) -> None:
    """Add an office that a person held; its sectors follow from a title that is known."""
    own = context.obj.open()
    row = {
        "person": own.person(person), "title": title, "country": own.country(country),
        "sectors": _join(sector) or own.sectors_of_title(title), "start": start, "end": end, "checked": checked,
    }  # fmt: skip
    _add(own, "offices", row, replace=replace)


@add_app.command()
def organisation(  # noqa: PLR0913 -- each is an option of the command line
    context: typer.Context,
    name: Name,
    *,
    alias: Alias = None,
    kind: Annotated[
        Literal["organisation", "government", "group", "media"], typer.Option("--kind", help="What it is.")
    ] = "organisation",
    country: CountryName = "",
    bloc: Bloc = "",
    sector: Sector = None,
    seat: Annotated[
        list[str] | None,
        typer.Option(
            "--seat", help="A place or house that may stand for it; may be given again.", show_default=False
        ),
    ] = None,
    key: Key = None,
    replace: Replace = False,
) -> None:
    """Add a body: a party, a company, a ministry, a union."""
    own = context.obj.open()
    row = _named(own, name, alias=alias, country=country, key=key)
    row |= {"kind": kind, "bloc": bloc, "sectors": _join(sector), "seats": _join(seat)}
    _add(own, "organisations", row, replace=replace)


@add_app.command()
def group(  # noqa: PLR0913 -- each is an option of the command line
    context: typer.Context,
    name: Name,
    *,
    alias: Alias = None,
    country: CountryName = "",
    bloc: Bloc = "",
    sector: Sector = None,
    start: Start = "",
    end: End = "",
    key: Key = None,
    replace: Replace = False,
) -> None:
    """Add an armed group; give its --key to add a further period with sectors of its own."""
    own = context.obj.open()
    row = _named(own, name, alias=alias, country=country, key=key)
    row |= {"bloc": bloc, "sectors": _join(sector), "from": start, "to": end}
    _add(own, "groups", row, replace=replace)


@add_app.command()
def medium(  # noqa: PLR0913 -- each is an option of the command line
    context: typer.Context,
    name: Name,
    *,
    alias: Alias = None,
    kind: Annotated[
        Literal["agency", "newspaper", "broadcaster", "site"], typer.Option("--kind", help="What it is.")
    ],
    country: CountryName = "",
    domain: Annotated[
        list[str] | None,
        typer.Option("--domain", help="A web domain of its own, such as lamp.example; may be given again.", show_default=False),
    ] = None,
    key: Key = None,
    replace: Replace = False,
) -> None:  # fmt: skip
    """Add a news agency, newspaper, broadcaster or site."""
    own = context.obj.open()
    row = _named(own, name, alias=alias, country=country, key=key)
    row |= {"kind_of": kind, "domains": _join(domain)}
    _add(own, "media", row, replace=replace)


def _named(
    own: OwnFolder, name: str, *, alias: list[str] | None, country: str, key: str | None
) -> dict[str, str]:
    """The cells that a row of every table of names has."""
    return {
        "key": own.key_for(name, key), "name": name, "names": _join(alias), "country": own.country(country),
    }  # fmt: skip


def _add(own: OwnFolder, table: str, row: Mapping[str, str], *, replace: bool) -> None:
    added = own.add(table, dict(row), replace=replace)
    told = ", ".join(f"{column} {cell}" for column, cell in added.items() if cell)
    typer.echo(f"added to {table}.tsv: {told}")


def _join(words: list[str] | None) -> str:
    return ";".join(words or ())
