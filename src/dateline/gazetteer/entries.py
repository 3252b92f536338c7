"""What the gazetteer knows: the nouns that its tables are read into."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dateline.gazetteer.names import normalise
from dateline.gazetteer.periods import Period, day_range
from dateline.record import Kind


@dataclass(frozen=True, slots=True)
class Entry:
    """One actor known by name. `sectors` are those of the day the knowledge goes up to."""

    id: str
    name: str
    kind: Kind
    country: str | None
    bloc: str | None
    sectors: tuple[str, ...]
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormerName:
    """An older name of a state, and when it was in use."""

    name: str
    period: Period


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory of today or of the past: its codes, names and a point in its middle (degrees).

    `cow` and `cow_letters` are the Correlates of War project's codes. `seats` are the capital and further cities that
    its government may be called by, each in all its spellings. `start` and `end` are the first and last day of a state
    ("1991-12-26", "1918-11", "1867" or "": open); `followed_by` are the codes of the states on its land afterwards.
    """

    key: str
    alpha3: str
    alpha2: str
    numeric: str
    fips: str
    cow: str
    cow_letters: str
    name: str
    names: tuple[str, ...]
    former: tuple[FormerName, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capital: str | None
    seats: tuple[str, ...]
    lat: float | None
    lon: float | None
    geonames_id: int | None
    metonyms: tuple[str, ...]
    start: str
    end: str
    followed_by: tuple[str, ...]

    def stood(self, day: date) -> bool | None:
        """Whether the state was there that day; None where that is not known."""
        return Period(self.start, self.end).covers(day)

    def had_name(self, name: str, day: date) -> bool:
        """Whether the name is an older one of the state that was surely in use that day."""
        key = normalise(name)
        return any(normalise(old.name) == key and old.period.covers(day) is True for old in self.former)


@dataclass(frozen=True, slots=True)
class Subdivision:
    """A state, province or region of a country, by its ISO 3166-2 code ("US-TX")."""

    code: str
    country: str
    name: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """An office that a person held, from `start` to `end`, both dates as `periods.day_range` reads them.

    An empty `start` or `end` is open; that the end was open is known until the day `checked`.
    """

    person: str
    title: str
    country: str | None
    sectors: tuple[str, ...]
    start: str
    end: str
    checked: date | None = None

    def covers(self, day: date) -> bool | None:
        """Whether the person held the office that day; None where that is not known."""
        return Period(self.start, self.end, self.checked).covers(day)

    def ended_before(self, day: date) -> bool:
        """Whether the person had surely left the office before that day."""
        return bool(self.end) and day_range(self.end)[1] < day


@dataclass(frozen=True, slots=True)
class Agent:
    """A generic noun for people or bodies: "soldier", "troops", "company"."""

    lemma: str
    sectors: tuple[str, ...]
    kind: Kind
    plural_only: bool


@dataclass(frozen=True, slots=True)
class Title:
    """An office word before or after a name; `same_as` is the usual wording where this is a variant."""

    title: str
    sectors: tuple[str, ...]
    same_as: str

    @property
    def usual(self) -> str:
        """The key of the usual wording."""
        return normalise(self.same_as or self.title)


@dataclass(frozen=True, slots=True)
class Body:
    """A generic name of a body that every country has: "foreign ministry"."""

    words: str
    sectors: tuple[str, ...]
    kind: Kind
