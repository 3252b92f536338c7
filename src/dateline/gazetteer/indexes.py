"""From the lines of tables to what is looked up: entries by id, ids by name, offices by person and by title.

Of the large tables few rows are ever asked for, so that a row is kept as its line until it is.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from datetime import date
from typing import Final, Generic, NamedTuple, TypeVar

from dateline.gazetteer import rows
from dateline.gazetteer.entries import Country, Entry, Office, Subdivision, Title
from dateline.gazetteer.names import EXACT, fold_name, is_written_so, normalise, written_form
from dateline.gazetteer.tables import Row, as_row, split_list

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
Source = TypeVar("Source")

Lines = Callable[[str], list[str]]
"""The lines of a table by its name, cells in the order of `COLUMNS`."""

Named = tuple[str | None, str]
"""The written form that a name demands (None: any), and the id or code that it names."""

ROW_MAKERS: Final[dict[str, Callable[[Row], Entry]]] = {
    "organisations": rows.as_organisation,
    "media": rows.as_medium,
    "people": rows.as_person,
    "subdivisions": lambda row: rows.as_subdivision_government(rows.as_subdivision(row)),
}
"""Tables of which a row is an actor."""


class Made(Mapping[Key, Value], Generic[Key, Value, Source]):
    """Values by key, each made of its source when it is first asked for."""

    def __init__(self, sources: dict[Key, Source], make: Callable[[Source], Value]) -> None:
        self._sources = sources
        self._make = make
        self._made: dict[Key, Value] = {}

    def __getitem__(self, key: Key) -> Value:
        if key not in self._made:
            self._made[key] = self._make(self._sources[key])
        return self._made[key]

    def get(self, key: Key, default: Value | None = None) -> Value | None:  # type: ignore[override]  # no other kind of default is asked for
        """The value of a key; of most keys that are asked for there is none, which costs no exception here."""
        return self[key] if key in self._sources else default

    def __contains__(self, key: object) -> bool:
        return key in self._sources

    def __iter__(self) -> Iterator[Key]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)


class Register(NamedTuple):
    """Entries by id, and their ids by name."""

    entries: Mapping[str, Entry]
    names: dict[str, tuple[Named, ...]]

    def find(self, name: str) -> tuple[Entry, ...]:
        """All entries that a name means as it is written."""
        return tuple(self.entries[id_] for id_ in as_written(self.names, name))


class Terms(NamedTuple):
    """Offices by the person that held them, and by their usual title and country."""

    of_person: Mapping[str, tuple[Office, ...]]
    of_title: Mapping[tuple[str, str], tuple[Office, ...]]


# --- actors


def register_actors(lines: Lines, countries: tuple[Country, ...], as_of: date) -> Register:
    """All actors: to be found by name in this order, and by id subdivisions too."""
    sources: dict[str, Entry | str] = {}
    named: list[tuple[str, str]] = []

    def add(entry: Entry, names: Iterable[str]) -> None:
        sources[entry.id] = entry
        named.extend((name, entry.id) for name in names)

    for country in countries:
        add(rows.as_state(country), rows.names_of_state(country))
    for government in map(rows.as_government, countries):
        add(government, (government.name, *government.aliases))
    _add_lines("organisations", lines, sources, named)
    for members in groups_of(lines).values():
        names = dict.fromkeys(name for row in members for name in marked_names(row["name"], row["names"]))
        add(rows.as_group(members, as_of), names)
    _add_lines("media", lines, sources, named)
    _add_lines("people", lines, sources, named)
    for line in lines("subdivisions"):
        sources[line.partition("\t")[0].lower()] = f"subdivisions\t{line}"
    return Register(Made(sources, _as_entry), index_names(named))


def register_media(lines: Lines) -> Register:
    """The publishers alone."""
    sources: dict[str, Entry | str] = {}
    named: list[tuple[str, str]] = []
    _add_lines("media", lines, sources, named)
    return Register(Made(sources, _as_entry), index_names(named))


def _add_lines(
    table: str, lines: Lines, sources: dict[str, Entry | str], named: list[tuple[str, str]]
) -> None:
    """Add what an entry is made of for each row of a table, its line with the table's name before it, and its names."""
    for line in lines(table):
        key, name, names, _ = line.split("\t", 3)
        sources[key] = f"{table}\t{line}"
        named += [(marked, key) for marked in marked_names(name, names)]


def _as_entry(source: Entry | str) -> Entry:
    if isinstance(source, Entry):
        return source
    table, _, line = source.partition("\t")
    return ROW_MAKERS[table](as_row(table, line))


def _as_subdivision(line: str) -> Subdivision:
    return rows.as_subdivision(as_row("subdivisions", line))


def groups_of(lines: Lines) -> dict[str, list[Row]]:
    """The rows of armed groups, one for each period, by the key of the group."""
    made = (as_row("groups", line) for line in lines("groups"))
    return grouped((row["key"], row) for row in made)


# --- names


def marked_names(name: str, names: str) -> tuple[str, ...]:
    """The names of an entry as its file marks them: where "=Dawn" is a name, "Dawn" has no other form."""
    others = split_list(names)
    return others if EXACT + name in others else (name, *others)


def index_names(named: Iterable[tuple[str, str]]) -> dict[str, tuple[Named, ...]]:
    """Ids by normalised name, each with the written form that the name demands."""
    index: dict[str, tuple[Named, ...]] = {}
    for name, id_ in named:
        key = fold_name(name.removeprefix(EXACT))
        pair = (written_form(name), id_)
        known = index.get(key, ())
        if pair not in known:
            index[key] = (*known, pair)
    return index


def as_written(index: dict[str, tuple[Named, ...]], text: str) -> tuple[str, ...]:
    """Each id once that a text names as it is written."""
    found = index.get(normalise(text))
    return tuple(dict.fromkeys(id_ for form, id_ in found if is_written_so(text, form))) if found else ()


def index_subdivisions(lines: Lines) -> Mapping[str, tuple[Subdivision, ...]]:
    """Subdivisions by each of their normalised names."""
    found: list[tuple[str, str]] = []
    for line in lines("subdivisions"):
        _, _, name, names = f"{line}\t".split("\t")[:4]
        found += ((key, line) for key in dict.fromkeys(map(fold_name, (name, *split_list(names)))))
    return Made(grouped(found), lambda members: tuple(map(_as_subdivision, members)))


def seats_of(lines: Lines, countries: tuple[Country, ...]) -> Iterator[tuple[str, str]]:
    """Cities and houses with the id of whom they stand for: "Brussels" is the Union before it is Belgium."""
    for line in lines("organisations"):
        row = as_row("organisations", line)
        for name in split_list(row["seats"]):
            yield name, row["key"]
    for country in countries:
        for name in (*country.seats, *country.metonyms):
            yield name, f"{country.key}-gov"


def index_words(table: str, lines: Lines, make: Callable[[Row], Value]) -> Mapping[str, Value]:
    """What a table says of words, by the words of its first column as they are looked up."""
    found = {fold_name(line.partition("\t")[0]): line for line in lines(table)}
    return Made(found, lambda line: make(as_row(table, line)))


# --- offices


def index_terms(lines: Lines, titles: Mapping[str, Title], as_of: date) -> Terms:
    """All offices."""
    of_person: dict[str, list[str]] = {}
    of_title: dict[tuple[str, str], list[str]] = {}
    for line in lines("offices"):
        person, title, country, _ = line.split("\t", 3)
        of_person.setdefault(person, []).append(line)
        of_title.setdefault((usual_title(title, titles), country), []).append(line)

    def make(members: list[str]) -> tuple[Office, ...]:
        return tuple(rows.as_office(as_row("offices", line), as_of) for line in members)

    return Terms(Made(of_person, make), Made(of_title, make))


def wordings_of(lines: Lines, titles: Mapping[str, Title]) -> dict[tuple[str, str], tuple[str, ...]]:
    """Under which titles an office is held, by its normalised title and country."""
    made = (as_row("wordings", line) for line in lines("wordings"))
    return {
        (normalise(row["title"]), row["country"]): tuple(
            usual_title(held, titles) for held in split_list(row["held_as"])
        )
        for row in made
    }


def usual_title(title: str, titles: Mapping[str, Title]) -> str:
    """The key of the usual wording of a title."""
    key = normalise(title)
    return titles[key].usual if key in titles else key


def grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, list[Value]]:
    """Values by key, in order."""
    gathered: dict[Key, list[Value]] = {}
    for key, value in pairs:
        gathered.setdefault(key, []).append(value)
    return gathered
