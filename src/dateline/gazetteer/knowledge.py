"""What the gazetteer knows: its tables, each indexed when something is first looked up in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from itertools import chain

from dateline.gazetteer import rows
from dateline.gazetteer.entries import Agent, Body, Country, Subdivision, Title
from dateline.gazetteer.indexes import (
    Lines,
    Named,
    Register,
    Terms,
    groups_of,
    index_names,
    index_subdivisions,
    index_terms,
    index_words,
    register_actors,
    register_media,
    seats_of,
    wordings_of,
)
from dateline.gazetteer.sectors import Periods
from dateline.gazetteer.tables import as_row, split_list
from dateline.gazetteer.toponym_table import ToponymTable
from dateline.gazetteer.toponyms import Toponyms, own_toponyms


class Knowledge:
    """The tables as indexes; `as_of` is the day up to which the knowledge goes."""

    def __init__(self, lines: Lines, *, as_of: date, toponym_table: ToponymTable) -> None:
        self.as_of = as_of
        self._lines = lines
        self._toponym_table = toponym_table

    @cached_property
    def countries(self) -> tuple[Country, ...]:
        """The countries, in the order of the file."""
        return tuple(rows.as_country(as_row("countries", line)) for line in self._lines("countries"))

    @cached_property
    def toponyms(self) -> Toponyms:
        """The places on the map."""
        own = (as_row("regions", line) for line in self._lines("regions"))
        return Toponyms(self._toponym_table, own_toponyms(own))

    @cached_property
    def longest(self) -> int:
        """Words of the longest name of an actor."""
        return max((key.count(" ") + 1 for key in self._keys()), default=0)

    @cached_property
    def starts(self) -> frozenset[str]:
        """The first words of all names of actors, normalised."""
        return frozenset(key.partition(" ")[0] for key in self._keys())

    def _keys(self) -> Iterator[str]:
        return chain(self.actors.names, self.seats, self.demonyms, self.subdivisions)

    @cached_property
    def actors(self) -> Register:
        """All entries but the media, by id and by name."""
        return register_actors(self._lines, self.countries, self.as_of)

    @cached_property
    def media(self) -> Register:
        """The publishers."""
        return register_media(self._lines)

    @cached_property
    def domains(self) -> dict[str, str]:
        """The key of the publisher of each web domain."""
        made = (as_row("media", line) for line in self._lines("media"))
        return {domain: row["key"] for row in made for domain in split_list(row["domains"])}

    @cached_property
    def by_alpha3(self) -> dict[str, Country]:
        """The countries by code."""
        return {country.alpha3: country for country in self.countries}

    @cached_property
    def demonyms(self) -> dict[str, tuple[Named, ...]]:
        """Adjectives and words for a people, with the country of each."""
        return index_names(
            (word, land.alpha3) for land in self.countries for word in (*land.adjectives, *land.people)
        )

    @cached_property
    def subdivisions(self) -> Mapping[str, tuple[Subdivision, ...]]:
        """States, provinces and regions by normalised name."""
        return index_subdivisions(self._lines)

    @cached_property
    def seats(self) -> dict[str, tuple[Named, ...]]:
        """Capitals and houses by normalised name, with the government of each."""
        return index_names(seats_of(self._lines, self.countries))

    @cached_property
    def periods(self) -> dict[str, Periods]:
        """Of each armed group its periods with their sectors."""
        return {
            key: tuple((rows.as_period(row), split_list(row["sectors"])) for row in members)
            for key, members in groups_of(self._lines).items()
        }

    @cached_property
    def terms(self) -> Terms:
        """Who held which office, by person and by title."""
        return index_terms(self._lines, self.titles, self.as_of)

    @cached_property
    def wordings(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """How an office is called in a country."""
        return wordings_of(self._lines, self.titles)

    @cached_property
    def agents(self) -> Mapping[str, Agent]:
        """Generic nouns for people and bodies."""
        return index_words("agents", self._lines, rows.as_agent)

    @cached_property
    def titles(self) -> Mapping[str, Title]:
        """Words for offices and ranks."""
        return index_words("titles", self._lines, rows.as_title)

    @cached_property
    def ends_of_trades(self) -> frozenset[str]:
        """The last words of agents and titles."""
        return frozenset(key.rpartition(" ")[2] for key in chain(self.agents, self.titles))

    @cached_property
    def words_of_bodies(self) -> frozenset[str]:
        """All words of the names of generic bodies."""
        return frozenset(word for key in self.bodies for word in key.split())

    @cached_property
    def bodies(self) -> Mapping[str, Body]:
        """Bodies that every country has."""
        return index_words("bodies", self._lines, rows.as_body)
