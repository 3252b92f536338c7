"""A member of the cast while its mentions are gathered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from dateline.gazetteer import Entry, Gazetteer
from dateline.reading import Reading
from dateline.record import Actor, AnySpan, Candidate, Kind, Role
from dateline.resolving.cast import ActorMention, Sighting
from dateline.resolving.words import Gender, gender_of, load_words


@dataclass(slots=True, eq=False)
class Member:
    """An actor with what is known of it so far; `key` is the gazetteer's id, or a key within the report."""

    key: str
    name: str
    kind: Kind
    country: str | None
    bloc: str | None
    sectors: tuple[str, ...]
    named: bool
    plural: bool
    title: str | None = None
    gender: Gender | None = None
    known: bool = False
    roles: list[Role] = field(default_factory=list)
    mentions: list[ActorMention] = field(default_factory=list)
    candidates: tuple[Candidate, ...] = ()
    members: tuple[Member, ...] = ()

    def may_be_person(self) -> bool:
        """Whether the recogniser may have taken a person for a body: two or three words of which none tells a body."""
        words = self.name.split()
        clear = self.known or not self.named or self.kind != "organisation" or self.sectors or self.title
        plain = len(words) in (2, 3) and all(word[0].isupper() and not word.isupper() for word in words)
        return not clear and plain and not load_words().body_sorts.keys() & {word.lower() for word in words}

    def may_be_body(self) -> bool:
        """Whether the recogniser may have taken a body for a person: one word, of whom nothing else is known."""
        clear = self.known or not self.named or self.kind != "person" or self.title or self.gender
        return not clear and " " not in self.name

    def is_met_before(self, token: int) -> bool:
        """Whether the text has mentioned it before a token."""
        return any(mention.first < token for mention in self.mentions)

    def has_role(self, sighting: Sighting) -> bool:
        """Whether it is known to have the role that a phrase gives it."""
        return any(
            role.title == sighting.title and sighting.country in (None, role.country) for role in self.roles
        )

    def may_be(self, met: Member) -> bool:
        """Whether a name and somebody met before it without one can be the same actor."""
        if met is self or met.named or met.known or met.kind != self.kind:
            return False
        return met.gender is None or self.gender in (None, met.gender)

    def take_over(self, other: Member) -> None:
        """Add what is known of another, who turns out to be the same."""
        self.mentions += other.mentions
        self.gender = self.gender or other.gender
        self.title = self.title or other.title
        self.country = self.country or other.country
        self.sectors = self.sectors or other.sectors


def member_of_entry(entry: Entry, gazetteer: Gazetteer, on: date | None) -> Member:
    """A member that the gazetteer knows, with its offices and sectors of the day."""
    member = Member(
        entry.id, entry.name, entry.kind, entry.country, entry.bloc, gazetteer.sectors(entry.id, on),
        named=True, plural=entry.kind in ("armed-group", "group"), known=True,
    )  # fmt: skip
    if entry.kind == "person":
        member.gender = gender_of(entry.name.split()[0])
    if on is not None:
        member.roles += [Role(title=o.title, country=o.country) for o in gazetteer.offices_on(entry.id, on)]
    return member


def member_of_sighting(key: str, sighting: Sighting, *, plural: bool) -> Member:
    """A member known only from the report."""
    member = Member(
        key, sighting.name, sighting.kind, sighting.country, None, sighting.sectors,
        named=sighting.named, plural=plural, title=sighting.title,
    )  # fmt: skip
    if sighting.kind == "person" and sighting.named and " " in sighting.name:
        member.gender = gender_of(sighting.name.split()[0])
    return member


def group_of(key: str, members: tuple[Member, ...]) -> Member:
    """A group that is told only by its members."""
    name = " and ".join(member.name for member in members)
    group = Member(key, name, "group", None, None, (), named=False, plural=True)
    group.members = members
    return group


def as_actor(member: Member, ids: Mapping[str, str], reading: Reading) -> Actor:
    """The member as the record has it; `ids` are those of all members by their keys."""
    mentions = sorted(member.mentions, key=lambda m: m.first)
    return Actor(
        id=ids[member.key], name=member.name, kind=member.kind, country=member.country, bloc=member.bloc,
        sectors=member.sectors, roles=tuple(member.roles), named=member.named,
        mentions=tuple(dict.fromkeys(_span(reading, m) for m in mentions)), candidates=member.candidates,
        members=tuple(ids[m.key] for m in member.members),
    )  # fmt: skip


def _span(reading: Reading, mention: ActorMention) -> AnySpan:
    return reading.place(mention.first, reading.span(mention.first, mention.last))
