"""The gazetteer: who is known by name, and what they were on a given day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from itertools import chain

from dateline.gazetteer import rows
from dateline.gazetteer.entries import Agent, Body, Country, Entry, Office, Subdivision, Title
from dateline.gazetteer.indexes import (
    Lines,
    Named,
    Register,
    Terms,
    as_written,
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
from dateline.gazetteer.names import normalise
from dateline.gazetteer.sectors import Periods, sectors_of_offices, sectors_of_periods
from dateline.gazetteer.tables import as_row, split_list
from dateline.gazetteer.toponym_table import ToponymTable
from dateline.gazetteer.toponyms import Toponyms, own_toponyms


class Gazetteer:
    """All that is known, by look-up. Made by `load_gazetteer`; an index is made when something is first looked up in it.

    `version` is a hash of the files, `as_of` the day up to which the knowledge goes.
    """

    def __init__(self, lines: Lines, *, version: str, as_of: date, toponym_table: ToponymTable) -> None:
        self.version = version
        self.as_of = as_of
        self._lines = lines
        self._toponym_table = toponym_table

    def find(self, name: str) -> tuple[Entry, ...]:
        """All entries of that name, in the order of the files; acronyms only in capitals."""
        return self._actors.find(name)

    def has(self, name: str) -> bool:
        """Whether a name, however it is written, may be that of an actor, a demonym, a seat or a subdivision."""
        key = normalise(name)
        return (
            key in self._actors.names
            or key in self._seats
            or key in self._demonyms
            or key in self._subdivisions
        )

    def entry(self, id_: str) -> Entry | None:
        """The entry with that id."""
        return self._actors.entries.get(id_)

    def country(self, alpha3: str) -> Country | None:
        """The country with that ISO 3166 alpha-3 code (Kosovo's is KOS, as in PLOVER)."""
        return self._by_alpha3.get(alpha3)

    def names(self) -> Iterator[str]:
        """All names of entries, as they are written."""
        return (name for entry in self._actors.entries.values() for name in (entry.name, *entry.aliases))

    def demonym(self, word: str) -> str | None:
        """The alpha-3 code of the country whose adjective or people the word names."""
        return next(iter(as_written(self._demonyms, word)), None)

    def country_on(self, name: str, on: date) -> Country | None:
        """The country that a name or demonym means in a report of that day.

        "Congo" is Congo-Brazzaville while the other one was Zaire. A state that is gone is still meant by its name;
        `Country.stood` says whether it was there.
        """
        codes = [entry.country for entry in self.find(name) if entry.kind == "state"]
        found = [self._by_alpha3[code] for code in (*codes, self.demonym(name)) if code]
        of_the_day = [country for country in found if country.had_name(name, on)]
        return next(iter(of_the_day or found), None)

    def successors(self, alpha3: str, on: date) -> tuple[Country, ...]:
        """The states on a country's land on a day: itself while it stands, else those that followed it."""
        country = self._by_alpha3[alpha3]
        if country.stood(on) is not False or not country.followed_by:
            return (country,)
        later = [state for code in country.followed_by for state in self.successors(code, on)]
        return tuple(dict.fromkeys(later))

    def subdivisions(self, name: str) -> tuple[Subdivision, ...]:
        """The states, provinces and regions of that name: Bavaria, Sinaloa, both Punjabs."""
        return self._subdivisions.get(normalise(name), ())

    def is_capital_or_metonym(self, word: str) -> Entry | None:
        """The government that a capital or a house's name may stand for; whether it does, the text decides."""
        return self._actors.entries.get(next(iter(as_written(self._seats, word)), ""))

    def medium(self, domain: str) -> Entry | None:
        """The publisher of a web domain, its subdomains included."""
        labels = domain.casefold().removeprefix("www.").split(".")
        for cut in range(len(labels) - 1):
            if id_ := self._domains.get(".".join(labels[cut:])):
                return self._media.entries[id_]
        return None

    def media(self, name: str) -> tuple[Entry, ...]:
        """The publishers among all entries of that name."""
        return self._media.find(name)

    def agent(self, lemma: str) -> Agent | None:
        """The generic agent with that lemma."""
        return self._agents.get(normalise(lemma))

    def title(self, text: str) -> Title | None:
        """The office word or phrase."""
        return self._titles.get(normalise(text))

    def body(self, text: str) -> Body | None:
        """The generic body of that name, to be joined with a country by the caller."""
        return self._bodies.get(normalise(text))

    def ends_trade(self, word: str) -> bool:
        """Whether an agent or a title ends in a word: "guard" in "border guard"."""
        return normalise(word).rpartition(" ")[2] in self._ends_of_trades

    def is_in_body(self, word: str) -> bool:
        """Whether the name of a generic body has a word: "affairs" in "ministry of foreign affairs"."""
        return normalise(word).rpartition(" ")[2] in self._words_of_bodies

    def offices(self, person_id: str) -> tuple[Office, ...]:
        """All offices known of a person, in the order of the file."""
        return self._terms.of_person.get(person_id, ())

    def offices_on(self, person_id: str, on: date) -> tuple[Office, ...]:
        """The offices that the person surely held that day."""
        return tuple(office for office in self.offices(person_id) if office.covers(on))

    def periods(self, group_id: str) -> Periods:
        """The periods of an armed group, each with its sectors, in the order of the file."""
        return self._periods.get(group_id, ())

    def holders(self, title: str, country_alpha3: str | None) -> tuple[Office, ...]:
        """All that are known to have held an office at some time, under each wording in the order of the file."""
        wordings = self._held_as(title, country_alpha3 or "")
        return tuple(
            chain.from_iterable(
                self._terms.of_title.get((word, country_alpha3 or ""), ()) for word in wordings
            )
        )

    def holder(self, title: str, country_alpha3: str | None, on: date) -> Entry | None:
        """Who surely held the office that day; None where nobody, several or nobody known did.

        An office that has another name in the country is asked for by that name, and an acting holder answers where
        nobody may have held the office itself (wordings.tsv).
        """
        for wording in self._held_as(title, country_alpha3 or ""):
            offices = self._terms.of_title.get((wording, country_alpha3 or ""), ())
            persons = dict.fromkeys(office.person for office in offices if office.covers(on))
            if len(persons) == 1:
                return self._actors.entries.get(next(iter(persons)))
            if persons or any(office.covers(on) is None for office in offices):
                return None
        return None

    def sectors(self, id_: str, on: date | None = None) -> tuple[str, ...]:
        """PLOVER's sectors of an entry on a day, or on the day that the knowledge goes up to.

        Sure offices count before possible ones; past the day of knowledge an open office is taken to go on.
        """
        day = on or self.as_of
        if id_ in self._terms.of_person:
            return sectors_of_offices(self._terms.of_person[id_], day)
        if id_ in self._periods:
            return sectors_of_periods(self._periods[id_], day)
        entry = self._actors.entries.get(id_)
        return entry.sectors if entry else ()

    def _held_as(self, title: str, country: str) -> tuple[str, ...]:
        known = self.title(title)
        usual = known.usual if known else normalise(title)
        return self._wordings.get((usual, country)) or self._wordings.get((usual, "")) or (usual,)

    # --- the indexes

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
        return chain(self._actors.names, self._seats, self._demonyms, self._subdivisions)

    @cached_property
    def _actors(self) -> Register:
        return register_actors(self._lines, self.countries, self.as_of)

    @cached_property
    def _media(self) -> Register:
        return register_media(self._lines)

    @cached_property
    def _domains(self) -> dict[str, str]:
        made = (as_row("media", line) for line in self._lines("media"))
        return {domain: row["key"] for row in made for domain in split_list(row["domains"])}

    @cached_property
    def _by_alpha3(self) -> dict[str, Country]:
        return {country.alpha3: country for country in self.countries}

    @cached_property
    def _demonyms(self) -> dict[str, tuple[Named, ...]]:
        return index_names(
            (word, land.alpha3) for land in self.countries for word in (*land.adjectives, *land.people)
        )

    @cached_property
    def _subdivisions(self) -> Mapping[str, tuple[Subdivision, ...]]:
        return index_subdivisions(self._lines)

    @cached_property
    def _seats(self) -> dict[str, tuple[Named, ...]]:
        return index_names(seats_of(self._lines, self.countries))

    @cached_property
    def _periods(self) -> dict[str, Periods]:
        return {
            key: tuple((rows.as_period(row), split_list(row["sectors"])) for row in members)
            for key, members in groups_of(self._lines).items()
        }

    @cached_property
    def _terms(self) -> Terms:
        return index_terms(self._lines, self._titles, self.as_of)

    @cached_property
    def _wordings(self) -> dict[tuple[str, str], tuple[str, ...]]:
        return wordings_of(self._lines, self._titles)

    @cached_property
    def _agents(self) -> Mapping[str, Agent]:
        return index_words("agents", self._lines, rows.as_agent)

    @cached_property
    def _titles(self) -> Mapping[str, Title]:
        return index_words("titles", self._lines, rows.as_title)

    @cached_property
    def _ends_of_trades(self) -> frozenset[str]:
        return frozenset(key.rpartition(" ")[2] for key in chain(self._agents, self._titles))

    @cached_property
    def _words_of_bodies(self) -> frozenset[str]:
        return frozenset(word for key in self._bodies for word in key.split())

    @cached_property
    def _bodies(self) -> Mapping[str, Body]:
        return index_words("bodies", self._lines, rows.as_body)
