"""What the gazetteer knows under a name: who bears it, what they were on a day, what else the words stand for."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from dateline.gazetteer.entries import Agent, Body, Country, Entry, Office, Subdivision, Title
from dateline.gazetteer.gazetteer import Gazetteer
from dateline.gazetteer.names import normalise
from dateline.gazetteer.periods import Period
from dateline.gazetteer.toponyms import Toponym

NEAR_NAMES: Final = 5
"""Names that are given where there is none of the one asked for."""
NEAR: Final = 0.75
"""Likeness (difflib's ratio) from which a name is near: one letter in four may differ."""


@dataclass(frozen=True, slots=True)
class Term:
    """An office that a person held or holds; `held` says whether on the day asked for, None where that is not known."""

    person: str
    name: str
    office: Office
    held: bool | None


@dataclass(frozen=True, slots=True)
class Phase:
    """A period of an armed group; `covers` says whether the day asked for lies in it, None where that is not known."""

    period: Period
    sectors: tuple[str, ...]
    covers: bool | None


@dataclass(frozen=True, slots=True)
class Described:
    """An entry with its sectors of the day, offices and periods, and its country's codes where it is a state."""

    entry: Entry
    sectors: tuple[str, ...]
    terms: tuple[Term, ...]
    phases: tuple[Phase, ...]
    country: Country | None


@dataclass(frozen=True, slots=True)
class Held:
    """An office by its title and country, who surely held it on the day, and all who are known to have held it."""

    title: str
    country: str | None
    holder: Entry | None
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """All that is known under a name on a day. `stands_for`: those whose demonym, capital or house the words name."""

    name: str
    on: date
    entries: tuple[Described, ...]
    stands_for: tuple[Entry, ...]
    subdivisions: tuple[Subdivision, ...]
    office: Held | None
    words: tuple[Agent | Title | Body, ...]
    places: tuple[Toponym, ...]
    near: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known."""
        known = (self.entries, self.stands_for, self.subdivisions, self.office, self.words, self.places)
        return not any(known)


def describe(gazetteer: Gazetteer, name: str, on: date | None = None) -> Answer:
    """What the gazetteer knows under a name, an id, or an office and its country, on a day (the day of its knowledge).

    >>> from dateline.gazetteer import load_gazetteer
    >>> answer = describe(load_gazetteer(), "French president", date(2016, 1, 1))
    >>> answer.office.holder.name
    'François Hollande'
    """
    day = on or gazetteer.as_of
    by_id = gazetteer.entry(name) or gazetteer.entry(name.lower())
    found = gazetteer.find(name) or ((by_id,) if by_id else ())
    words = (gazetteer.agent(name), gazetteer.title(name), gazetteer.body(name))
    answer = Answer(
        name=name,
        on=day,
        entries=tuple(_describe_entry(gazetteer, entry, day) for entry in found),
        stands_for=tuple(entry for entry in _stood_for(gazetteer, name) if entry not in found),
        subdivisions=gazetteer.subdivisions(name),
        office=find_office(gazetteer, name, day),
        words=tuple(word for word in words if word is not None),
        places=gazetteer.toponyms.find(name),
        near=(),
    )
    return _with_near_names(gazetteer, answer) if answer.is_empty else answer


def find_office(gazetteer: Gazetteer, text: str, on: date) -> Held | None:
    """The office that words name with its country ("president of Mali", "Malian president"), if anybody is known to have held it."""
    for title, country in part_office(gazetteer, text):
        terms = tuple(_term(gazetteer, office, on) for office in gazetteer.holders(title, country))
        if terms:
            return Held(title, country, gazetteer.holder(title, country, on), terms)
    return None


def part_office(gazetteer: Gazetteer, text: str) -> list[tuple[str, str | None]]:
    """The ways to part words into an office and a country."""
    words = text.split()
    parted = [
        (" ".join(words[:cut]), " ".join(words[cut + 1 :])) for cut, word in enumerate(words) if word == "of"
    ]
    readings = [(title, country) for title, land in parted if (country := _country(gazetteer, land))]
    for cut in range(1, len(words)):
        country = _country(gazetteer, " ".join(words[:cut]))
        if country is not None:
            readings.append((" ".join(words[cut:]), country))
    return [*readings, (text, None)]


def _country(gazetteer: Gazetteer, words: str) -> str | None:
    states = [entry.country for entry in gazetteer.find(words) if entry.kind == "state"]
    return next(iter(states), None) or gazetteer.demonym(words)


def _describe_entry(gazetteer: Gazetteer, entry: Entry, on: date) -> Described:
    return Described(
        entry=entry,
        sectors=gazetteer.sectors(entry.id, on),
        terms=tuple(_term(gazetteer, office, on) for office in gazetteer.offices(entry.id)),
        phases=tuple(
            Phase(period, sectors, period.covers(on)) for period, sectors in gazetteer.periods(entry.id)
        ),
        country=gazetteer.country(entry.country) if entry.kind == "state" and entry.country else None,
    )


def _term(gazetteer: Gazetteer, office: Office, on: date) -> Term:
    person = gazetteer.entry(office.person)
    return Term(office.person, person.name if person else office.person, office, office.covers(on))


def _stood_for(gazetteer: Gazetteer, name: str) -> list[Entry]:
    country = gazetteer.country(gazetteer.demonym(name) or "")
    people = gazetteer.entry(country.key) if country else None
    return [entry for entry in (people, gazetteer.is_capital_or_metonym(name)) if entry is not None]


def _with_near_names(gazetteer: Gazetteer, answer: Answer) -> Answer:
    written = {normalise(name): name for name in gazetteer.names()}
    near = difflib.get_close_matches(normalise(answer.name), written, n=NEAR_NAMES, cutoff=NEAR)
    return replace(answer, near=tuple(written[key] for key in near))
