"""The cast of a report: its actors, and where its words name them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.gazetteer import Entry
from dateline.record import Actor, Kind


@dataclass(frozen=True, slots=True)
class Sighting:
    """A phrase that names an actor, before it is known which: tokens `first` to `last` (exclusive).

    `head` is the token that the rest of the sentence hangs on; `entries` are what the gazetteer knows by that
    name; `title` is the office or trade that the phrase names ("foreign minister", "soldier").
    """

    first: int
    last: int
    head: int
    name: str
    kind: Kind
    entries: tuple[Entry, ...] = ()
    country: str | None = None
    sectors: tuple[str, ...] = ()
    title: str | None = None
    named: bool = True


@dataclass(frozen=True, slots=True)
class ActorMention:
    """A phrase that names an actor of the cast."""

    first: int
    last: int
    head: int
    actor: str


@dataclass(frozen=True, slots=True)
class Cast:
    """Actors by id, in the order of their first mention; mentions by the head token of their phrase."""

    actors: Mapping[str, Actor]
    mentions: dict[int, ActorMention]

    def parties_at(self, head: int) -> tuple[str, ...]:
        """Ids of those whom the phrase with that head means: the members of a group whose members are known, else one."""
        actor = self.mentions[head].actor
        return self.actors[actor].members or (actor,)
