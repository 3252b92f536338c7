"""One row more in a user's own files: made from what the user says, checked before it is written."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Final

from dateline.errors import KnowledgeError
from dateline.gazetteer.check import REPEATED_KEYS, faults_with, read_placed
from dateline.gazetteer.names import normalise
from dateline.gazetteer.tables import COLUMNS, DATA, Row, read_tables, row_key, say_key, split_list
from dateline.gazetteer.writing import append_rows

KEYED: Final = ("people", "organisations", "groups", "media")
"""Tables of actors, each with a key and a name."""

_NO_LETTERS = re.compile(r"[^a-z0-9]+")
_SPELT: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
)


def make_key(name: str) -> str:
    """The key that a name gives: its letters without marks, in lower case, joined with hyphens; empty where it has no Latin one.

    >>> make_key("François d'Exemple-Łódź")
    'francois-d-exemple-lodz'
    """
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_SPELT))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return _NO_LETTERS.sub("-", letters).strip("-")


class OwnFolder:
    """A folder of a user's own, laid over ours, to which rows are added."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._ours = read_tables(DATA)
        self._tables = read_tables(DATA, folder)

    def add(self, table: str, row: Row, *, replace: bool = False) -> Row:
        """Check a row and add it to its table; `replace` lets it stand in place of one of ours with the same key.

        Raises KnowledgeError, and writes nothing, where the row has a fault or is there already.
        """
        whole = dict.fromkeys(COLUMNS[table], "") | row
        self._refuse_known(table, whole, replace=replace)
        faults = faults_with(self._folder, table, whole)
        if faults:
            raise KnowledgeError(f"nothing was added: {'; '.join(faults)}")
        append_rows(self._folder, table, [{column: cell for column, cell in whole.items() if cell}])
        return whole

    def key_for(self, name: str, given: str | None) -> str:
        """The key of a new entry: the one given, or the one that its name gives.

        Raises KnowledgeError where the name gives none, or an entry of ours or the user's bears it already.
        """
        if given:
            return given
        key = make_key(name)
        if not key:
            raise KnowledgeError(f"{name} gives no key; say one with --key, in letters a to z")
        for table in KEYED:
            for row in self._tables[table]:
                if normalise(name) in map(normalise, (row["name"], *split_list(row["names"]))):
                    raise KnowledgeError(
                        f"{table}.tsv has the name {name} already: {_say(row)}; for another of that name give --key"
                    )
        return key

    def person(self, said: str) -> str:
        """The key of the person with that key or name. Raises KnowledgeError where there is none, or more than one."""
        people = self._tables["people"]
        if any(row["key"] == said for row in people):
            return said
        found = [
            row
            for row in people
            if normalise(said) in map(normalise, (row["name"], *split_list(row["names"])))
        ]
        if not found:
            raise KnowledgeError(f"no person is called {said}; add the person first")
        if len(found) > 1:
            raise KnowledgeError(
                f"{said} is the name of several; give one's key: {', '.join(map(_say, found))}"
            )
        return found[0]["key"]

    def country(self, said: str) -> str:
        """The alpha-3 code that is said, or that of the country with that name. Raises KnowledgeError for any other word."""
        if not said:
            return ""
        for row in self._tables["countries"]:
            if said.upper() == row["alpha3"]:
                return row["alpha3"]
            if normalise(said) in map(normalise, (row["name"], *split_list(row["names"]))):
                return row["alpha3"]
        raise KnowledgeError(f"{said} is no country; write its name or its ISO 3166 alpha-3 code")

    def sectors_of_title(self, title: str) -> str:
        """The sectors that titles.tsv has for an office; empty where it doesn't know it."""
        key = normalise(title)
        return next((row["sectors"] for row in self._tables["titles"] if normalise(row["title"]) == key), "")

    def _refuse_known(self, table: str, row: Row, *, replace: bool) -> None:
        key = row_key(table, row)
        for placed in read_placed(self._folder, table):
            if row_key(table, placed.row) == key and (
                table not in REPEATED_KEYS or placed.row["from"] == row["from"]
            ):
                raise KnowledgeError(
                    f"{self._folder / table}.tsv has {say_key(key)} already, on line {placed.number}; edit it there"
                )
        is_ours = any(row_key(table, one) == key for one in self._ours[table])
        if is_ours and not replace:
            raise KnowledgeError(
                f"our {table}.tsv has {say_key(key)} already; give --replace to let yours stand in its place"
            )


def _say(row: Row) -> str:
    return f"{row['key']} ({', '.join(filter(None, (row['name'], row['country'])))})"
