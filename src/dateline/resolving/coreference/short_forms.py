"""Short forms: whom a last name, an acronym or the first word of a body's name means, of those that the report names in full."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from dateline.reading import Reading
from dateline.resolving.cast import Sighting
from dateline.resolving.coreference.identity import FullNames
from dateline.resolving.coreference.member import Member
from dateline.resolving.coreference.offices import Offices
from dateline.resolving.naming.titles import is_honorific
from dateline.resolving.words import load_words


class ShortForms:
    """The search for what short names mean, over the full names found so far."""

    def __init__(self, reading: Reading, full_names: FullNames, offices: Offices) -> None:
        self.reading = reading
        self.full_names = full_names
        self.offices = offices

    def meant_by(self, sighting: Sighting) -> Member | None:
        """Whom a short name means; None where the report names nobody so in full."""
        if sighting.kind != "person" and sighting.entries:
            return self.full_names.of_acronym(sighting.name)
        honorific = sighting.title if sighting.title and is_honorific(sighting.title) else None
        person = self.full_names.of_person(sighting, honorific)
        body = None if honorific else self.full_names.of_body(sighting)
        if person is None or body is None:
            return body if person is None else person
        is_persons = sighting.kind == "person" or self._speaks(sighting.head)
        return person if is_persons and person.is_met_before(sighting.first) else body

    def of_surname(self, sighting: Sighting, known: Collection[str]) -> tuple[Sighting, Member | None]:
        """A last name that the gazetteer knows, and whom it means: a namesake, if the report names nobody but one in full.

        `known` are the keys of the members found. Whoever heads a state or government that day is still the first to be meant
        ("Biden" beside "Hunter Biden").
        """
        entry = sighting.entries[0].id
        if entry in known or self.offices.is_head(entry):
            return sighting, None
        word = self.reading.words[sighting.head]
        short = replace(sighting, name=word, entries=(), country=None, sectors=())
        namesake = self.meant_by(short)
        is_other = namesake is not None and namesake.name != sighting.name
        return (short, namesake) if is_other else (sighting, None)

    def _speaks(self, head: int) -> bool:
        verb = self.reading.heads[head]
        return self.reading.labels[head] == "nsubj" and self.reading.lemmas[verb] in load_words().speech_verbs
