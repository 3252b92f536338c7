"""Actors: who is in a report, each once, with all their mentions.

Precise rules first, in the manner of the multi-pass sieve (Lee et al. 2013, Computational Linguistics 39:4):
gazetteer keys and full names, then appositions, short names, offices held on the day, definite descriptions,
and pronouns last.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from dateline.gazetteer import Entry, Gazetteer
from dateline.reading import Reading
from dateline.record import Actor, AnySpan, Candidate, Kind, Role
from dateline.resolving.apposition import find_appositions, join_titles
from dateline.resolving.cast import ActorMention, Cast, Sighting
from dateline.resolving.generic import find_generic, phrase_start, without_article
from dateline.resolving.names import find_names
from dateline.resolving.pronouns import find_pronouns


def resolve_actors(
    reading: Reading, gazetteer: Gazetteer, *, on: date | None, speakers: Iterable[int] = ()
) -> Cast:
    """Find all actors of a report as of a day (None: not known, offices then stay open).

    `speakers` are heads of phrases that are actors because they say something ("the statement", "a poll").
    """
    names = join_titles(reading, gazetteer, find_names(reading, gazetteer))
    taken = {token for name in names for token in range(name.first, name.last)}
    generic = [s for s in find_generic(reading, gazetteer, taken) if not _is_inside(s, names)]
    generic += [_of_speaker(reading, head) for head in _unseen(reading, speakers, [*names, *generic])]
    sightings = sorted([*names, *generic], key=lambda s: (s.first, -s.last))
    company = _Company(reading, gazetteer, on)
    appositions = find_appositions(reading, sightings)
    for sighting in sightings:
        if sighting.named and sighting.head not in appositions:
            company.add_named(sighting)
    for sighting in sightings:
        if not sighting.named:
            company.add_generic(sighting, appositions.get(sighting.head))
    for head, antecedent in find_pronouns(reading, company.members()):
        company.add_pronoun(head, antecedent)
    for head in speakers:
        if head not in company.members():
            company.add_generic(_of_speaker(reading, head), None)
    return company.cast()


def _unseen(reading: Reading, speakers: Iterable[int], seen: Iterable[Sighting]) -> list[int]:
    heads = {sighting.head for sighting in seen}
    return [head for head in speakers if head not in heads and reading.tags[head] not in ("PRP", "PRP$")]


def _of_speaker(reading: Reading, head: int) -> Sighting:
    """A sighting of whatever speaks: a person where it is "he" or "who", else a group."""
    first = phrase_start(reading, head)
    person = reading.words[head].lower() in ("he", "she", "i", "who")
    return Sighting(
        first, head + 1, head, without_article(reading, first, head + 1), "person" if person else "group", named=False
    )


def _is_inside(generic: Sighting, names: Iterable[Sighting]) -> bool:
    return any(name.first <= generic.head < name.last for name in names)


@dataclass(slots=True)
class Member:
    """An actor while its mentions are gathered."""

    key: str
    name: str
    kind: Kind
    country: str | None
    bloc: str | None
    sectors: tuple[str, ...]
    named: bool
    plural: bool
    title: str | None = None
    roles: list[Role] = field(default_factory=list)
    mentions: list[ActorMention] = field(default_factory=list)
    candidates: tuple[Candidate, ...] = ()


class _Company:
    """The members found so far, by key and by the heads of their mentions."""

    def __init__(self, reading: Reading, gazetteer: Gazetteer, on: date | None) -> None:
        self.reading = reading
        self.gazetteer = gazetteer
        self.on = on
        self._members: dict[str, Member] = {}
        self._at: dict[int, Member] = {}
        self._full_names: dict[str, str] = {}

    def members(self) -> dict[int, Member]:
        """Members by the head of each of their mentions."""
        return self._at

    def add_named(self, sighting: Sighting) -> None:
        """A name: known to the gazetteer, named before in the report, or new."""
        entry, candidates = self._choose(sighting)
        key = entry.id if entry is not None else self._key_of_name(sighting)
        member = self._members.get(key)
        if member is None:
            member = self._of_entry(entry) if entry is not None else _of_name(key, sighting)
            member.candidates = candidates
            self._members[key] = member
        self._describe(member, sighting)
        self._mention(member, sighting)

    def add_generic(self, sighting: Sighting, name_head: int | None) -> None:
        """A description: of a name beside it, of the holder of an office, of one described before, or new."""
        member = self._at.get(name_head) if name_head is not None else None
        if member is None:
            member = self._holder(sighting) or self._described(sighting)
        if member is None:
            key = f"{sighting.title or sighting.name.lower()}|{sighting.country}|{sighting.name.lower()}"
            if not self._is_definite(sighting) and key in self._members and not _is_countable(sighting):
                member = self._members[key]
            else:
                key = key if key not in self._members else f"{key}|{sighting.head}"
                member = _of_name(key, sighting)
                member.plural = self.reading.tags[sighting.head] in ("NNS", "NNPS")
                self._members[key] = member
        self._describe(member, sighting)
        self._mention(member, sighting)

    def add_pronoun(self, head: int, antecedent: Member) -> None:
        """A pronoun, as one more mention of what it stands for."""
        mention = ActorMention(head, head + 1, head, antecedent.key)
        antecedent.mentions.append(mention)
        self._at[head] = antecedent

    def cast(self) -> Cast:
        """The finished cast: local ids numbered by first mention."""
        members = sorted(self._members.values(), key=lambda m: min(x.first for x in m.mentions))
        ids: dict[str, str] = {}
        local = 0
        for member in members:
            known = self.gazetteer.entry(member.key) is not None
            local += not known
            ids[member.key] = member.key if known else f"~{local}"
        actors = {ids[m.key]: self._actor(m, ids[m.key]) for m in members}
        mentions = {
            x.head: ActorMention(x.first, x.last, x.head, ids[m.key]) for m in members for x in m.mentions
        }
        return Cast(actors, dict(sorted(mentions.items())))

    # --- names

    def _choose(self, sighting: Sighting) -> tuple[Entry | None, tuple[Candidate, ...]]:
        """The entry that a name means here; several that nothing tells apart are candidates, and none is chosen."""
        entries = sighting.entries
        if len(entries) <= 1:
            return (entries[0] if entries else None), ()
        agreeing = [e for e in entries if sighting.country and e.country == sighting.country] or list(entries)
        if self.on is not None and len(agreeing) > 1:
            agreeing = [e for e in agreeing if self.gazetteer.sectors(e.id, self.on)] or agreeing
        share = round(1 / len(agreeing), 3)
        candidates = tuple(Candidate(id=e.id, score=share) for e in agreeing)
        return (agreeing[0], ()) if len(agreeing) == 1 else (None, candidates)

    def _key_of_name(self, sighting: Sighting) -> str:
        name = sighting.name.lower()
        words = name.split()
        if sighting.kind == "person" and len(words) == 1 and words[0] in self._full_names:
            return self._full_names[words[0]]
        return f"{name}|{sighting.kind}"

    def _of_entry(self, entry: Entry) -> Member:
        sectors = self.gazetteer.sectors(entry.id, self.on)
        member = Member(
            entry.id, entry.name, entry.kind, entry.country, entry.bloc, sectors,
            named=True, plural=entry.kind in ("armed-group", "group"),
        )  # fmt: skip
        if self.on is not None:
            member.roles += [Role(title=o.title, country=o.country) for o in self.gazetteer.offices_on(entry.id, self.on)]
        return member

    def _describe(self, member: Member, sighting: Sighting) -> None:
        """Take over what a phrase says of its actor: role, country, sectors; the gazetteer's word stands."""
        if member.named and sighting.title and member.kind == "person":
            titles = {role.title for role in member.roles}
            if sighting.title not in titles:
                span = self.reading.span(sighting.first, sighting.last)
                place = self.reading.place(sighting.head, span)
                member.roles.append(Role(title=sighting.title, country=sighting.country, span=place))
        member.title = member.title or sighting.title
        member.country = member.country or sighting.country
        if member.kind != "state":
            member.sectors = member.sectors or sighting.sectors
        if member.named and member.kind == "person":
            self._full_names.setdefault(member.name.lower().split()[-1], member.key)

    def _mention(self, member: Member, sighting: Sighting) -> None:
        member.mentions.append(ActorMention(sighting.first, sighting.last, sighting.head, member.key))
        self._at[sighting.head] = member

    # --- descriptions

    def _holder(self, sighting: Sighting) -> Member | None:
        """Whoever held, on the report's day, the office that a singular definite phrase names with its country."""
        if self.on is None or not sighting.title or not sighting.country or sighting.kind != "person":
            return None
        if not self._is_definite(sighting) or "former" in sighting.name.lower():
            return None
        holder = self.gazetteer.holder(sighting.title, sighting.country, self.on)
        if holder is None:
            return None
        return self._members.setdefault(holder.id, self._of_entry(holder))

    def _described(self, sighting: Sighting) -> Member | None:
        """One described or titled so before: "the ambassador" after "the Russian ambassador"."""
        if not self._is_definite(sighting) or _is_countable(sighting) or sighting.country:
            return self._same_description(sighting)
        for head in sorted(self._at, reverse=True):
            member = self._at[head]
            if head < sighting.head and self._fits(member, sighting):
                return member
        return None

    def _same_description(self, sighting: Sighting) -> Member | None:
        if not self._is_definite(sighting) or _is_countable(sighting):
            return None
        for member in self._members.values():
            if member.title and member.title == sighting.title and member.country == sighting.country and not member.named:
                return member
        return None

    def _fits(self, member: Member, sighting: Sighting) -> bool:
        if sighting.title is None or member.plural != (self.reading.tags[sighting.head] in ("NNS", "NNPS")):
            return False
        titles = {member.title, *(role.title for role in member.roles)}
        return any(title is not None and title.split()[-1] == sighting.title.split()[-1] for title in titles)

    def _is_definite(self, sighting: Sighting) -> bool:
        reading = self.reading
        if reading.words[sighting.first].lower() in ("the", "that", "this") or reading.tags[sighting.first] == "PRP$":
            return reading.tags[sighting.head] not in ("NNS", "NNPS") or sighting.kind != "person"
        return reading.tags[sighting.head] == "NNP" or reading.passage(sighting.head).part == "title"

    # --- out

    def _actor(self, member: Member, id_: str) -> Actor:
        mentions = sorted(member.mentions, key=lambda m: m.first)
        return Actor(
            id=id_, name=member.name, kind=member.kind, country=member.country, bloc=member.bloc,
            sectors=member.sectors, roles=tuple(member.roles), named=member.named,
            mentions=tuple(self._span(m) for m in mentions), candidates=member.candidates,
        )  # fmt: skip

    def _span(self, mention: ActorMention) -> AnySpan:
        return self.reading.place(mention.first, self.reading.span(mention.first, mention.last))


def _of_name(key: str, sighting: Sighting) -> Member:
    return Member(
        key, sighting.name, sighting.kind, sighting.country, None, sighting.sectors,
        named=sighting.named, plural=sighting.kind == "group", title=sighting.title,
    )  # fmt: skip


def _is_countable(sighting: Sighting) -> bool:
    """Whether a phrase counts its people ("two officials"): such are new ones each time."""
    return sighting.name[0].isdigit() or sighting.name.split()[0].lower() in (
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "some", "many",
        "dozens", "hundreds", "thousands", "other", "another", "more", "a", "an",
    )  # fmt: skip
