"""Which columns of a table, or keys of a JSON object, hold what: told by the user, else known by their names."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Mapping, Sequence
from importlib.resources import files

from dateline.errors import UnreadableInput

FIELDS = ("text", "title", "date", "url", "publisher", "language", "id", "kind")
"""What Dateline asks of a report, in the order in which manuals and messages name it."""
MOST_NAMED = 30
"""Columns that a message names; tables of statistics have hundreds."""
LONGEST_NAMED = 60
"""Code points of a column's name in a message: without a header, the first row's texts stand there."""

Columns = dict[str, tuple[str, ...]]
"""For each field the columns that may hold it, the best first."""

_MARKS = re.compile(r"[\W_]+")


def parse_columns(given: str | None) -> dict[str, str]:
    """The mapping that the command line gives: field to column. Raises UnreadableInput for what is none.

    >>> parse_columns("text=body, date=Pub Date")
    {'text': 'body', 'date': 'Pub Date'}
    """
    columns: dict[str, str] = {}
    for part in given.split(",") if given else ():
        field, equals, column = (piece.strip() for piece in part.partition("="))
        if not equals or not column:
            raise UnreadableInput("--columns", f"{part.strip()!r} says no column; write FIELD=COLUMN")
        if field not in FIELDS:
            raise UnreadableInput("--columns", f"{field!r} is no field; the fields are {', '.join(FIELDS)}")
        columns[field] = column
    return columns


def choose_columns(names: Sequence[str], asked: Mapping[str, str]) -> Columns:
    """The columns of each field that a table with these columns has; what is asked for is taken before known names.

    >>> choose_columns(["ID", "Pub Date", "Body", "text"], {})
    {'text': ('text', 'Body'), 'date': ('Pub Date',), 'id': ('ID',)}
    >>> choose_columns(["ID", "Pub Date", "Body", "text"], {"text": "body"})["text"]
    ('Body',)
    """
    return _choose(tuple(names), tuple(asked.items()))


@functools.lru_cache(maxsize=256)
def _choose(names: tuple[str, ...], asked: tuple[tuple[str, str], ...]) -> Columns:
    """Kept for the next line: JSON objects of one file have mostly the same keys."""
    found: dict[str, str] = {}
    for name in reversed(names):  # of two columns of a name the first counts
        found[plain_name(name)] = name
    wanted = _known_names() | {field: (column,) for field, column in asked}
    chosen = {
        field: tuple(found[plain_name(name)] for name in wanted[field] if plain_name(name) in found)
        for field in FIELDS
    }
    return {field: columns for field, columns in chosen.items() if columns}


def check_columns(names: Sequence[str], asked: Mapping[str, str], *, name: str) -> Columns:
    """The columns of a table. Raises UnreadableInput where one that is asked for is missing, or there is nothing to read."""
    columns = choose_columns(names, asked)
    for field, column in asked.items():
        if field not in columns:
            raise UnreadableInput(name, f"the table has no column {column!r}; {say_columns(names)}")
    if "text" not in columns and "url" not in columns:
        raise UnreadableInput(
            name, f"no column of the table is known to hold texts or addresses; {say_columns(names)}"
        )
    return columns


def say_columns(names: Sequence[str]) -> str:
    """The part of a message that says what columns there are and how to name one."""
    shown = [
        name if len(name) <= LONGEST_NAMED else f"{name[:LONGEST_NAMED]}…" for name in names[:MOST_NAMED]
    ]
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    listed = ", ".join(shown) or "nothing"
    return f"it has {listed}{more}; say which holds the text with --columns text=COLUMN"


def plain_name(name: str) -> str:
    """A column's name without case, spaces and marks.

    >>> plain_name("Pub_Date"), plain_name("pubDate")
    ('pubdate', 'pubdate')
    """
    return _MARKS.sub("", name).lower()


@functools.cache
def _known_names() -> dict[str, tuple[str, ...]]:
    data = files("dateline.intake") / "data" / "columns.toml"
    return {field: tuple(names) for field, names in tomllib.loads(data.read_text(encoding="utf-8")).items()}
