"""PETRARCH's dictionaries → rows of people, offices, organisations, groups, media, agents and bodies."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from dateline.gazetteer.gazetteer import Gazetteer
from dateline.gazetteer.importing.agents import add_agent
from dateline.gazetteer.importing.bearers import Bearers, Borne, Said
from dateline.gazetteer.importing.cameo import Meaning, read_code
from dateline.gazetteer.importing.dictionaries import (
    Actor,
    Restriction,
    is_of_agents,
    read_actors,
    read_agents,
)
from dateline.gazetteer.importing.gathering import SOURCE, Gathered, Left
from dateline.gazetteer.importing.phrases import names_of_phrase
from dateline.gazetteer.importing.sorting import IMPORTED, Sorter
from dateline.gazetteer.importing.terms import Term, spread_terms
from dateline.gazetteer.tables import Row

Told = Sequence[tuple[Restriction, Meaning]]
"""Codes with what they mean."""


def import_petrarch(paths: Sequence[Path], gazetteer: Gazetteer, *, as_of: date | None = None) -> Gathered:
    """Read dictionaries of actors and agents into rows that lie over a gazetteer.

    `as_of` is the day up to which the dictionaries were kept: an office without end is not known to be held after it.
    Without one it is the latest day that a file names. Nothing of a dictionary is dropped unsaid: what can't be mapped, and
    what the gazetteer knows already, is in `left`. Raises KnowledgeError for a file that can't be read.
    """
    gathered = Gathered()
    actors: list[Actor] = []
    for path in paths:
        if is_of_agents(path):
            for agent in read_agents(path):
                gathered.leave(agent) if isinstance(agent, Left) else add_agent(agent, gazetteer, gathered)
        else:
            for actor in read_actors(path):
                gathered.leave(actor) if isinstance(actor, Left) else actors.append(actor)
    kept_until = as_of or _latest_day(actors, gazetteer.as_of)
    reader = _Reader(gazetteer, gathered, kept_until)
    for actor in actors:
        reader.read(actor)
    reader.add_offices()
    return gathered


def _latest_day(actors: Sequence[Actor], limit: date) -> date | None:
    """The latest day that actors name, slips of the pen that lie in the future left out."""
    days = (day for actor in actors for one in actor.restrictions for day in (one.start, one.end) if day)
    return max((day for day in days if day <= limit), default=None)


class _Reader:
    """Turns actors of dictionaries into rows, one after the other."""

    def __init__(self, gazetteer: Gazetteer, gathered: Gathered, kept_until: date | None) -> None:
        self._gazetteer = gazetteer
        self._gathered = gathered
        self._kept_until = kept_until
        self._sorter = Sorter(gazetteer)
        self._bearers = Bearers(gazetteer, by_name=True)
        self._persons: dict[str, list[tuple[Restriction, Meaning]]] = {}

    def read(self, actor: Actor) -> None:
        """Add an actor's rows, or leave it with the reason."""
        meanings = [(one, read_code(one.code, self._gazetteer)) for one in actor.restrictions]
        told = [(one, meaning) for one, meaning in meanings if meaning.sectors or meaning.bloc]
        if not told:
            self._leave(actor, self._reason_without_role(meanings))
            return
        silent = [pair for pair in meanings if pair not in told]
        self._leave_codes(silent, "the code tells neither a role nor a kind of body")
        kind = self._sorter.kind_of(actor, [meaning for _, meaning in told])
        if kind in IMPORTED:
            self._add(actor, kind, told)
        else:
            self._leave(actor, kind)

    def _reason_without_role(self, meanings: Told) -> str:
        if not meanings:
            return "it has no code that can be read"
        if any(meaning.country for _, meaning in meanings):
            return "a name of a country or of a place in it; countries.tsv and the map have those"
        return "its code names no country, bloc or role of ours"

    def _leave(self, actor: Actor, reason: str) -> None:
        self._gathered.leave(Left(actor.file, line, phrase, reason) for line, phrase in actor.phrases)

    def _add(self, actor: Actor, kind: str, told: Told) -> None:
        country = next((meaning.country for _, meaning in told if meaning.country), "")
        names = tuple((line, name) for line, phrase in actor.phrases for name in names_of_phrase(phrase))
        borne = self._bearers.bear(Said(kind, country, names))
        self._gathered.leave(Left(actor.file, line, name, reason) for line, name, reason in borne.refused)
        if not borne.row:
            return
        if kind == "person":
            self._add_person(actor, borne, told)
        elif borne.is_ours or not borne.is_new:
            which = "ours" if borne.is_ours else "an earlier entry of it"
            self._leave_codes(told, f"{borne.row['key']} is known already; {which} stands")
        elif kind == "armed-group":
            self._add_group(borne.row, told)
        else:
            self._add_body(borne.row, kind, told)

    def _leave_codes(self, told: Told, reason: str) -> None:
        self._gathered.leave(Left(one.file, one.line, f"[{one.code}]", reason) for one, _ in told)

    def _add_person(self, actor: Actor, borne: Borne, told: Told) -> None:
        key = borne.row["key"]
        if borne.is_new:
            country = next((meaning.country for _, meaning in told if meaning.country), "")
            borne.row.update({"country": country, SOURCE: f"{actor.file}:{actor.phrases[0][0]}"})
            self._gathered.add("people", borne.row)
        if self._gazetteer.offices(key):
            self._leave_codes(told, f"{key} has dated offices already, which stand")
        else:
            self._persons.setdefault(key, []).extend(told)

    def add_offices(self) -> None:
        """Add the offices of all persons that were read: one may stand in several places."""
        for key, told in self._persons.items():
            for term in spread_terms(told):
                self._gathered.add("offices", {
                    "person": key, "title": term.meaning.title, "country": term.meaning.country, "start": _say(term.start),
                    "end": _say(term.end), "checked": _say(self._kept_until), **_what(term),
                })  # fmt: skip

    def _add_group(self, row: Row, told: Told) -> None:
        """A row for each period; the first has the group's names, which later lines may add to."""
        for number, term in enumerate(spread_terms(told)):
            period = row if number == 0 else {"key": row["key"], "name": row["name"]}
            period.update({
                "country": term.meaning.country, "bloc": term.meaning.bloc, "from": _say(term.start), "to": _say(term.end),
                **_what(term),
            })  # fmt: skip
            if not self._gathered.add("groups", period):
                self._leave_codes([(term.said, term.meaning)], "another period of it begins on the same day")

    def _add_body(self, row: Row, kind: str, told: Told) -> None:
        """A body has no periods: the code without days counts, else the last."""
        one, meaning = next(((one, m) for one, m in told if one.start is one.end is None), told[-1])
        others = [(other, m) for other, m in told if other is not one]
        self._leave_codes(others, "bodies have no periods; another code of it was taken")
        row.update({
            "kind": kind, "country": meaning.country, "bloc": meaning.bloc, **_what(Term(one, meaning, None, None)),
        })  # fmt: skip
        self._gathered.add("organisations", row)


def _what(term: Term) -> Row:
    return {"sectors": ";".join(term.meaning.sectors), SOURCE: term.source}


def _say(day: date | None) -> str:
    return day.isoformat() if day else ""
