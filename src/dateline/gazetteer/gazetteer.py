"""The gazetteer: who is known by name, and what they were on a given day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain

from dateline.gazetteer.entries import Agent, Body, Country, Entry, Office, Subdivision, Title
from dateline.gazetteer.indexes import as_written
from dateline.gazetteer.knowledge import Knowledge
from dateline.gazetteer.names import normalise
from dateline.gazetteer.sectors import Periods, sectors_of_offices, sectors_of_periods
from dateline.gazetteer.toponyms import Toponyms


class Gazetteer:
    """All that is known, by look-up. Made by `load_gazetteer`.

    `version` is a hash of the files, `as_of` the day up to which the knowledge goes.
    """

    def __init__(self, knowledge: Knowledge, *, version: str, meant: Mapping[str, str] | None = None) -> None:
        self.version = version
        self.as_of = knowledge.as_of
        self._known = knowledge
        self._meant = meant or {}

    def as_meant(self, countries: Mapping[str, str]) -> Gazetteer:
        """The same for a report in which these names mean places of these countries: "Georgia" in news of Atlanta."""
        meant = {normalise(name): country for name, country in countries.items()}
        return Gazetteer(self._known, version=self.version, meant=meant) if meant else self

    def find(self, name: str) -> tuple[Entry, ...]:
        """All entries of that name, in the order of the files; acronyms only in capitals."""
        found = self._known.actors.find(name)
        country = self._meant.get(normalise(name)) if self._meant else None
        if country is None:
            return found
        return tuple(entry for entry in found if entry.kind != "state" or entry.country == country)

    @property
    def countries(self) -> tuple[Country, ...]:
        """The countries, in the order of the file."""
        return self._known.countries

    @property
    def toponyms(self) -> Toponyms:
        """The places on the map."""
        return self._known.toponyms

    @property
    def longest(self) -> int:
        """Words of the longest name of an actor."""
        return self._known.longest

    @property
    def starts(self) -> frozenset[str]:
        """The first words of all names of actors, normalised."""
        return self._known.starts

    def has(self, name: str) -> bool:
        """Whether a name, however it is written, may be that of an actor, a demonym, a seat or a subdivision."""
        key = normalise(name)
        return (
            key in self._known.actors.names
            or key in self._known.seats
            or key in self._known.demonyms
            or key in self._known.subdivisions
        )

    def entry(self, id_: str) -> Entry | None:
        """The entry with that id."""
        return self._known.actors.entries.get(id_)

    def country(self, alpha3: str) -> Country | None:
        """The country with that ISO 3166 alpha-3 code (Kosovo's is KOS, as in PLOVER)."""
        return self._known.by_alpha3.get(alpha3)

    def names(self) -> Iterator[str]:
        """All names of entries, as they are written."""
        return (
            name for entry in self._known.actors.entries.values() for name in (entry.name, *entry.aliases)
        )

    def demonym(self, word: str) -> str | None:
        """The alpha-3 code of the country whose adjective or people the word names."""
        return next(iter(as_written(self._known.demonyms, word)), None)

    def country_on(self, name: str, on: date) -> Country | None:
        """The country that a name or demonym means in a report of that day.

        "Congo" is Congo-Brazzaville while the other one was Zaire. A state that is gone is still meant by its name;
        `Country.stood` says whether it was there.
        """
        codes = [entry.country for entry in self.find(name) if entry.kind == "state"]
        found = [self._known.by_alpha3[code] for code in (*codes, self.demonym(name)) if code]
        of_the_day = [country for country in found if country.had_name(name, on)]
        return next(iter(of_the_day or found), None)

    def successors(self, alpha3: str, on: date) -> tuple[Country, ...]:
        """The states on a country's land on a day: itself while it stands, else those that followed it."""
        country = self._known.by_alpha3[alpha3]
        if country.stood(on) is not False or not country.followed_by:
            return (country,)
        later = [state for code in country.followed_by for state in self.successors(code, on)]
        return tuple(dict.fromkeys(later))

    def subdivisions(self, name: str) -> tuple[Subdivision, ...]:
        """The states, provinces and regions of that name: Bavaria, Sinaloa, both Punjabs."""
        return self._known.subdivisions.get(normalise(name), ())

    def is_capital_or_metonym(self, word: str) -> Entry | None:
        """The government that a capital or a house's name may stand for; whether it does, the text decides."""
        return self._known.actors.entries.get(next(iter(as_written(self._known.seats, word)), ""))

    def medium(self, domain: str) -> Entry | None:
        """The publisher of a web domain, its subdomains included."""
        labels = domain.casefold().removeprefix("www.").split(".")
        for cut in range(len(labels) - 1):
            if id_ := self._known.domains.get(".".join(labels[cut:])):
                return self._known.media.entries[id_]
        return None

    def media(self, name: str) -> tuple[Entry, ...]:
        """The publishers among all entries of that name."""
        return self._known.media.find(name)

    def agent(self, lemma: str) -> Agent | None:
        """The generic agent with that lemma."""
        return self._known.agents.get(normalise(lemma))

    def title(self, text: str) -> Title | None:
        """The office word or phrase."""
        return self._known.titles.get(normalise(text))

    def body(self, text: str) -> Body | None:
        """The generic body of that name, to be joined with a country by the caller."""
        return self._known.bodies.get(normalise(text))

    def ends_trade(self, word: str) -> bool:
        """Whether an agent or a title ends in a word: "guard" in "border guard"."""
        return normalise(word).rpartition(" ")[2] in self._known.ends_of_trades

    def is_in_body(self, word: str) -> bool:
        """Whether the name of a generic body has a word: "affairs" in "ministry of foreign affairs"."""
        return normalise(word).rpartition(" ")[2] in self._known.words_of_bodies

    def offices(self, person_id: str) -> tuple[Office, ...]:
        """All offices known of a person, in the order of the file."""
        return self._known.terms.of_person.get(person_id, ())

    def offices_on(self, person_id: str, on: date) -> tuple[Office, ...]:
        """The offices that the person surely held that day."""
        return tuple(office for office in self.offices(person_id) if office.covers(on))

    def periods(self, group_id: str) -> Periods:
        """The periods of an armed group, each with its sectors, in the order of the file."""
        return self._known.periods.get(group_id, ())

    def holders(self, title: str, country_alpha3: str | None) -> tuple[Office, ...]:
        """All that are known to have held an office at some time, under each wording in the order of the file."""
        wordings = self._held_as(title, country_alpha3 or "")
        return tuple(
            chain.from_iterable(
                self._known.terms.of_title.get((word, country_alpha3 or ""), ()) for word in wordings
            )
        )

    def holder(self, title: str, country_alpha3: str | None, on: date) -> Entry | None:
        """Who surely held the office that day; None where nobody, several or nobody known did.

        An office that has another name in the country is asked for by that name, and an acting holder answers where
        nobody may have held the office itself (wordings.tsv).
        """
        for wording in self._held_as(title, country_alpha3 or ""):
            offices = self._known.terms.of_title.get((wording, country_alpha3 or ""), ())
            persons = dict.fromkeys(office.person for office in offices if office.covers(on))
            if len(persons) == 1:
                return self._known.actors.entries.get(next(iter(persons)))
            if persons or any(office.covers(on) is None for office in offices):
                return None
        return None

    def sectors(self, id_: str, on: date | None = None) -> tuple[str, ...]:
        """PLOVER's sectors of an entry on a day, or on the day that the knowledge goes up to.

        Sure offices count before possible ones; past the day of knowledge an open office is taken to go on.
        """
        day = on or self.as_of
        if id_ in self._known.terms.of_person:
            return sectors_of_offices(self._known.terms.of_person[id_], day)
        if id_ in self._known.periods:
            return sectors_of_periods(self._known.periods[id_], day)
        entry = self._known.actors.entries.get(id_)
        return entry.sectors if entry else ()

    def _held_as(self, title: str, country: str) -> tuple[str, ...]:
        known = self.title(title)
        usual = known.usual if known else normalise(title)
        return self._known.wordings.get((usual, country)) or self._known.wordings.get((usual, "")) or (usual,)
