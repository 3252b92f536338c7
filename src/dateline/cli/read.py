"""`dateline read`: one report, shown to a person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli import fetching, options
from dateline.cli.app import SOME_FAILED, app
from dateline.cli.ending import refuse

if TYPE_CHECKING:
    from dateline.record import Record

EXAMPLES = """
[bold]Examples[/bold]

  dateline read report.txt

  dateline read report.txt --date 2021-08-16 --explain e3

  curl -s https://example.org/news.html | dateline read - --json
"""


@app.command(epilog=EXAMPLES)
def read(  # noqa: PLR0913 -- each is an option of the command line
    source: Annotated[str, typer.Argument(metavar="FILE|URL|-", help="The report; - is standard input.")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print the record as one line of JSON.")] = False,
    explain: Annotated[
        str | None,
        typer.Option(help="Show why an event or claim, such as e3, was coded so.", show_default=False),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Show events outside the codebook too.")] = False,
    codebook: options.CodebookFolder = None,
    gazetteer: options.GazetteerFolder = None,
    columns: options.Columns = None,
    date: options.DateHint = None,
    publisher: options.PublisherHint = None,
    url: options.UrlHint = None,
    language: options.LanguageHint = None,
    kind: options.KindHint = None,
    contact: fetching.Contact = None,
    cache: fetching.Cache = None,
    no_cache: fetching.NoCache = False,
    offline: fetching.Offline = False,
    allow_private: fetching.AllowPrivate = False,
    allow_port: fetching.AllowPort = None,
) -> None:
    """Read one report and show what it says: who did what to whom, where, when, according to whom."""
    from dateline.intake import Hints, parse_columns, read_page
    from dateline.pipeline import Options, code_page
    from dateline.record import Failure, encode

    hints = Hints(date=date, publisher=publisher, url=url, language=language, kind=kind)
    settings = fetching.make_settings(
        cache=cache, no_cache=no_cache, offline=offline, contact=contact, allow_private=allow_private, allow_port=allow_port
    )  # fmt: skip
    page = read_page(source, hints=hints, columns=parse_columns(columns), settings=settings)
    line = code_page(page, Options(codebook=codebook, gazetteer=gazetteer))
    if as_json:
        typer.echo(encode(line).decode())
    elif isinstance(line, Failure):
        from dateline.cli.progress import say_failure

        say_failure(line)
    elif explain is not None:
        _explain(line, explain)
    else:
        from dateline.cli.show import show_record

        show_record(line, everything=everything)
    if isinstance(line, Failure):
        raise typer.Exit(SOME_FAILED)


def _explain(record: Record, id_: str) -> None:
    from dateline.cli.explain import explain_in

    if explain_in(record, id_):
        return
    ids = [*(event.id for event in record.events), *(claim.id for claim in record.claims)]
    has = f"it has {', '.join(ids)}" if ids else "it has no events and no claims"
    refuse(f"the record has no {id_}; {has}")
