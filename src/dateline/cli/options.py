"""Options that several commands take: what is read, what is known of it, what is laid over ours.

Typer reads a command's options from its signature and has no way to share a group of them, so each command lists those
that it takes; what an option is called, checks and says stands here once. Those of fetching are in `fetching.py`.
"""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated, Literal

import typer

from dateline.errors import InputError


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
    from dateline.intake.tables.columns import parse_columns

    try:
        parse_columns(given)
    except InputError as error:
        raise typer.BadParameter(error.reason) from error
    return given


_hint = partial(typer.Option, rich_help_panel="Hints: what you know of the reports", show_default=False)
Inputs = Annotated[
    list[str],
    typer.Argument(metavar="INPUT…", help="Files, folders, globs, archives, tables, addresses, or -."),
]
Columns = Annotated[
    str | None,
    typer.Option("--columns", metavar="FIELD=COLUMN,…", callback=_check_columns, show_default=False,
                 help="Which columns of tables, or keys of JSON lines, hold what."),
]  # fmt: skip
DateHint = Annotated[str | None, _hint("--date", callback=check_date, help="Day of publication, YYYY-MM-DD.")]
PublisherHint = Annotated[str | None, _hint("--publisher", help="Who published it.")]
UrlHint = Annotated[str | None, _hint("--url", help="Its address.")]
LanguageHint = Annotated[str | None, _hint("--language", help="Its language, as ISO 639-1.")]
TitleHint = Annotated[str | None, _hint("--title", help="Its headline.")]
KindHint = Annotated[
    Literal["news"] | None, _hint("--kind", help="Say that it is news, where it was taken for no report.")
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
Workers = Annotated[int, typer.Option("--workers", min=1, help="Processes to work in.")]
