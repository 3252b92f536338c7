"""Who bears an imported name: somebody whom the gazetteer or the import knows already, or somebody new."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, count
from typing import Final

from dateline.gazetteer.adding import make_key
from dateline.gazetteer.entries import Entry
from dateline.gazetteer.gazetteer import Gazetteer
from dateline.gazetteer.names import EXACT, normalise
from dateline.gazetteer.tables import Row

TAKEN: Final = "a name of {} already"
KNOWN: Final = "known already as {}"
ANOTHER: Final = "another name of {}, which is known already; add it there if it is right"


@dataclass(frozen=True, slots=True)
class Said:
    """An actor as an import says it: kind, country ("" where none), names with their lines, a key for a name that gives none."""

    kind: str
    country: str
    names: tuple[tuple[int, str], ...]
    fallback: str = "unnamed"


@dataclass(frozen=True, slots=True)
class Borne:
    """The row of an actor. `is_ours`: the gazetteer has it already, under that key; `is_new`: the import had not, before."""

    row: Row
    is_ours: bool
    is_new: bool
    refused: tuple[tuple[int, str, str], ...]


class Bearers:
    """Gives each actor of an import its row's key and names, so that no name leads to two that are not both persons.

    `by_name`: in the list one name, kind and country are one actor, wherever they stand; else each that is told is another.
    """

    def __init__(self, gazetteer: Gazetteer, *, by_name: bool) -> None:
        self._gazetteer = gazetteer
        self._by_name = by_name
        self._said: dict[str, Said] = {}
        self._rows: dict[str, Row] = {}
        self._keys: dict[str, list[str]] = {}

    def bear(self, said: Said) -> Borne:
        """The row of an actor: one of ours, one of the import to which names are added, or a new one.

        `refused` are names with the place and the reason. The row is empty where no name is left.
        """
        known = self._find_ours(said)
        if known is not None:
            refused = tuple((line, name, self._why_not(name, known)) for line, name in said.names)
            return Borne({"key": known.id}, is_ours=True, is_new=False, refused=refused)
        key = self._find_imported(said) if self._by_name else None
        free, refused = self._part_names(said, key)
        if key is None and not free:
            return Borne({}, is_ours=False, is_new=False, refused=refused)
        if key is not None:
            self._extend(key, free)
            return Borne(self._rows[key], is_ours=False, is_new=False, refused=refused)
        return Borne(self._make(said, free), is_ours=False, is_new=True, refused=refused)

    def _why_not(self, name: str, known: Entry) -> str:
        is_known = known in self._gazetteer.find(name.removeprefix(EXACT))
        return (KNOWN if is_known else ANOTHER).format(known.id)

    def _find_ours(self, said: Said) -> Entry | None:
        for _, name in said.names:
            for entry in self._gazetteer.find(name.removeprefix(EXACT)):
                if entry.kind == said.kind and (not said.country or entry.country in (None, said.country)):
                    return entry
        return None

    def _find_imported(self, said: Said) -> str | None:
        for key in self._owners(said.names):
            other = self._said[key]
            if other.kind == said.kind and (
                other.country == said.country or "" in (other.country, said.country)
            ):
                return key
        return None

    def _owners(self, names: Iterable[tuple[int, str]]) -> list[str]:
        return [key for _, name in names for key in self._keys.get(_key(name), ())]

    def _part_names(self, said: Said, own: str | None) -> tuple[list[str], tuple[tuple[int, str, str], ...]]:
        """The names that are free for an actor, and those that are not, with the reason."""
        free, refused = [], []
        for line, name in said.names:
            taken = self._taken_by(name, said.kind, own)
            if taken is None:
                free.append(name)
            else:
                refused.append((line, name, TAKEN.format(taken)))
        return free, tuple(refused)

    def _taken_by(self, name: str, kind: str, own: str | None) -> str | None:
        bare = name.removeprefix(EXACT)
        found = (*self._gazetteer.find(bare), *self._gazetteer.find(bare.upper()))
        ours = [entry.id for entry in found if not kind == entry.kind == "person"]
        imported = (key for key in self._keys.get(_key(name), ()) if key != own)
        others = [key for key in imported if not kind == self._said[key].kind == "person"]
        seat = self._gazetteer.is_capital_or_metonym(bare)
        people = self._gazetteer.country(self._gazetteer.demonym(bare) or "")
        states = [known for known in (seat.id if seat else None, people.key if people else None) if known]
        return next(iter([*ours, *states, *others]), None)

    def _make(self, said: Said, names: Sequence[str]) -> Row:
        name = names[0].removeprefix(EXACT)
        key = self._new_key(make_key(name) or said.fallback, said.country)
        self._said[key] = said
        self._rows[key] = {"key": key, "name": name, "names": ""}
        self._extend(key, names)
        return self._rows[key]

    def _extend(self, key: str, names: Sequence[str]) -> None:
        row = self._rows[key]
        known = dict.fromkeys((row["name"], *filter(None, row["names"].split(";"))))
        known |= dict.fromkeys(names)
        row["names"] = ";".join(name for name in known if name != row["name"])
        for name in names:
            owners = self._keys.setdefault(_key(name), [])
            if key not in owners:
                owners.append(key)

    def _new_key(self, key: str, country: str) -> str:
        tries = chain((key, f"{key}-{country.lower()}"), (f"{key}-{number}" for number in count(2)))
        return next(one for one in tries if self._is_free(one))

    def _is_free(self, key: str) -> bool:
        return not key.endswith("-") and key not in self._rows and self._gazetteer.entry(key) is None


def _key(name: str) -> str:
    return normalise(name.removeprefix(EXACT))
