"""Offices: the person or government that a description means by its country on the report's day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from dateline.gazetteer import Entry, Gazetteer
from dateline.reading import Reading
from dateline.resolving.cast import Sighting
from dateline.resolving.coreference.callbacks import Callbacks
from dateline.resolving.coreference.member import Member
from dateline.resolving.coreference.words import load_coreference_words
from dateline.resolving.descriptions import is_definite, is_plural, last_word

GOVERNMENTS: Final = frozenset(["government", "administration", "regime"])
"""Bodies that are the country's government itself."""
NOT_NOW: Final = frozenset("former ex late then next future deputy acting first last".split())
"""Words of those who don't hold the office that they name."""


class Offices:
    """Who holds what in a report as of its day (None: not known, offices then stay open)."""

    def __init__(self, reading: Reading, gazetteer: Gazetteer, on: date | None, callbacks: Callbacks) -> None:
        self.reading = reading
        self.gazetteer = gazetteer
        self.on = on
        self._callbacks = callbacks

    def government(self, sighting: Sighting) -> Entry | None:
        """The government that "the Chadian regime" names; the state that "the Russian side" does."""
        words = (sighting.title or "").split()
        if words == ["side"] and sighting.country:
            return self.state(sighting.country)
        country = self.gazetteer.country(sighting.country) if sighting.country else None
        if sighting.kind != "government" or country is None or len(words) != 1 or words[0] not in GOVERNMENTS:
            return None
        return self.gazetteer.entry(f"{country.key}-gov")

    def state(self, alpha3: str) -> Entry | None:
        """The state with a country code."""
        country = self.gazetteer.country(alpha3)
        return None if country is None else self.gazetteer.entry(country.key)

    def is_head(self, person: str) -> bool:
        """Whether a person (an id) holds on the report's day an office of which a state has one."""
        held = () if self.on is None else self.gazetteer.offices_on(person, self.on)
        return any(office.title in load_coreference_words().head_offices for office in held)

    def is_bare(self, sighting: Sighting) -> bool:
        """Whether a phrase names an office of which a state has one, and no country: "the prime minister"."""
        return sighting.country is None and self._is_of_now(sighting) and _is_head_office(sighting)

    def holder(self, sighting: Sighting) -> Entry | None:
        """Whoever held the office that a singular definite phrase names with its country.

        "The president" without a country is the one of the only country that the report has spoken of.
        """
        if not self._is_of_now(sighting) or self._is_of_part(sighting):
            return None
        if sighting.country is None and _is_head_office(sighting):
            return self.holder_of(replace(sighting, country=self._only_country(sighting.head)))
        return self.holder_of(sighting)

    def holder_of(self, sighting: Sighting) -> Entry | None:
        """Whoever held the office of a title and a country."""
        if self.on is None or not sighting.title or not sighting.country:
            return None
        return self.gazetteer.holder(sighting.title, sighting.country, self.on)

    def counterpart(self, sighting: Sighting, owner: Member | None) -> Entry | None:
        """Who holds for another country the office of whoever "his Indian counterpart" belongs to."""
        if owner is None or last_word(sighting.title) != "counterpart" or not sighting.country:
            return None
        if owner.kind == "government":
            return self._same_body(owner, sighting.country)
        titles = dict.fromkeys(role.title for role in owner.roles)
        holders = (self.holder_of(replace(sighting, title=title)) for title in titles)
        return next((holder for holder in holders if holder is not None), None)

    def _same_body(self, owner: Member, country: str) -> Entry | None:
        """The known body of another country (alpha-3) that is named as one is: "Chinese" for "Philippine Coast Guard"."""
        own = self.gazetteer.country(owner.country) if owner.country else None
        other = self.gazetteer.country(country)
        if own is None or other is None:
            return None
        kinds = [
            owner.name.removeprefix(adjective)
            for adjective in own.adjectives
            if owner.name.startswith(adjective)
        ]
        names = (f"{adjective}{kind}" for kind in kinds for adjective in other.adjectives)
        return next((entry for name in names for entry in self.gazetteer.find(name)), None)

    def _is_of_now(self, sighting: Sighting) -> bool:
        if sighting.kind != "person" or not is_definite(self.reading, sighting):
            return False
        return not is_plural(self.reading, sighting) and NOT_NOW.isdisjoint(sighting.name.lower().split())

    def _is_of_part(self, sighting: Sighting) -> bool:
        """Whether a phrase names a part of a land, whose officers are none of the land's: "the attorney general of Florida"."""
        reading, gazetteer = self.reading, self.gazetteer
        capitals = [t for t in range(sighting.first, sighting.last) if reading.words[t][0].isupper()]
        names = [reading.text(t, end) for t in capitals for end in (t + 1, t + 2) if end <= sighting.last]
        return any(
            gazetteer.subdivisions(name) and not any(entry.kind == "state" for entry in gazetteer.find(name))
            for name in names
        )

    def _only_country(self, head: int) -> str | None:
        """The country of all states and governments, as parties and as places, that the text has named before."""
        before = self._callbacks.mentions.before(head)
        spoken = {member.country for _, member in before if member.kind in ("state", "government")}
        states = map(self.gazetteer.entry, self._callbacks.places_before(head, reach=None))
        spoken |= {state.country for state in states if state is not None}
        return spoken.pop() if len(spoken) == 1 else None


def _is_head_office(sighting: Sighting) -> bool:
    return sighting.name.lower() in load_coreference_words().head_offices
