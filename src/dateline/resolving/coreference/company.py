"""The company: the members of the cast found so far, and who joins whom."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from dateline.gazetteer import Entry, Gazetteer
from dateline.reading import Reading
from dateline.record import Role
from dateline.resolving.cast import ActorMention, Cast, Sighting
from dateline.resolving.coreference.binding import Binding
from dateline.resolving.coreference.callbacks import Callbacks
from dateline.resolving.coreference.groups import Groups
from dateline.resolving.coreference.identity import (
    FullNames,
    choose_entry,
    is_known_surname,
    is_short,
    name_key,
    state_body_key,
)
from dateline.resolving.coreference.member import (
    Member,
    as_actor,
    group_of,
    member_of_entry,
    member_of_sighting,
)
from dateline.resolving.coreference.mentions import Mentions
from dateline.resolving.coreference.newcomers import Newcomers
from dateline.resolving.coreference.offices import Offices
from dateline.resolving.coreference.relatives import Relatives
from dateline.resolving.coreference.roles import roles_told
from dateline.resolving.coreference.several import parts_of
from dateline.resolving.coreference.short_forms import ShortForms
from dateline.resolving.descriptions import (
    is_bare_country,
    is_countable,
    is_defined,
    is_indefinite,
    is_plural,
    last_word,
    owner_of,
)  # fmt: skip
from dateline.resolving.identified import find_identified
from dateline.resolving.naming.titles import is_honorific
from dateline.resolving.words import gender_of, load_words


class Company:
    """Members by key and by the heads of their mentions."""

    def __init__(
        self, reading: Reading, gazetteer: Gazetteer, on: date | None, speakers: Collection[int]
    ) -> None:
        self.reading = reading
        self.gazetteer = gazetteer
        self.on = on
        self.at = Mentions(reading)
        self.identified = find_identified(reading)
        self.groups = Groups(reading, gazetteer, self.at, identified=self.identified)
        self.binding = Binding(reading, self.at, speakers)
        self._callbacks = Callbacks(reading, gazetteer, self.at, self.binding)
        self._members: dict[str, Member] = {}
        self._offices = Offices(reading, gazetteer, on, self._callbacks)
        self._relatives = Relatives()
        self._newcomers = Newcomers(reading, self.at)
        self._full_names = FullNames()
        self._short_forms = ShortForms(reading, self._full_names, self._offices)

    def add_names(self, sightings: list[Sighting]) -> None:
        """All names: first those in full, then the short ones, which mean one of the former if they can."""
        for sighting in sightings:
            if not (is_short(sighting) or is_known_surname(self.reading, sighting)):
                self._add_name(sighting, None)
        for sighting in sightings:
            if is_short(sighting):
                self._add_name(sighting, self._short_forms.meant_by(sighting))
            elif is_known_surname(self.reading, sighting):
                self._add_name(*self._short_forms.of_surname(sighting, self._members.keys()))
        for member in list(self._members.values()):
            self._join_longer(member)

    def meet(self, sighting: Sighting) -> None:
        """A name, in its turn: whoever was met before without one may be meant by it."""
        named = self.at[sighting.head]
        met = self._newcomers.named_by(sighting, named)
        if met is not None:
            self._merge(named, met)

    def add_generic(self, sighting: Sighting, name_head: int | None) -> None:
        """A description: of somebody who is met already, or else of somebody new; of nobody where that can't be told."""
        member = self._described_by(sighting, name_head)
        if member is None and not self._only_calls_back(sighting):
            bare = is_bare_country(self.reading, sighting)
            member = self._country_of_place(sighting) if bare else self._brought_in(sighting)
        if member is not None:
            self._describe(member, sighting)
            self._mention(member, sighting)

    def add_pronoun(self, head: int, antecedent: Member) -> None:
        """A pronoun, as one more mention of what it stands for."""
        antecedent.mentions.append(ActorMention(head, head + 1, head, antecedent.key))
        self.at.add(head, antecedent)

    def identify(self, met: Member | None, name_head: int) -> Member:
        """Whom a pronoun means that is said to be somebody: "he was named as Ben Okello"; so is whoever it stands for."""
        named = self.at[name_head]
        if met is not None and named.may_be(met):
            self._merge(named, met)
        return named

    def add_head(self, head: int, sighting: Sighting) -> None:
        """One more head of a phrase that has been met: "(SWF)" of a name with its acronym."""
        member = self.at[sighting.head]
        member.mentions.append(ActorMention(sighting.first, sighting.last, head, member.key))
        self.at.add(head, member)

    def group_of(self, members: tuple[Member, ...]) -> Member:
        """The group of some members, the same each time."""
        key = "+".join(sorted(member.key for member in members))
        return self._members.setdefault(key, group_of(key, members))

    def cast(self) -> Cast:
        """The finished cast: local ids numbered by first mention."""
        members = sorted(
            (m for m in self._members.values() if m.mentions), key=lambda m: min(x.first for x in m.mentions)
        )
        ids: dict[str, str] = {}
        local = 0
        for member in members:
            local += not member.known
            ids[member.key] = member.key if member.known else f"~{local}"
        actors = {ids[m.key]: as_actor(m, ids, self.reading) for m in members}
        mentions = {
            x.head: ActorMention(x.first, x.last, x.head, ids[m.key])
            for m in members
            for x in m.mentions
            if self.at[x.head] is m
        }
        return Cast(actors, dict(sorted(mentions.items())))

    # --- names

    def _add_name(self, sighting: Sighting, member: Member | None) -> None:
        if member is None:
            entry, candidates = choose_entry(sighting, self.gazetteer, self.on, self._members)
            body = state_body_key(sighting, self.gazetteer)
            key = entry.id if entry is not None else body or name_key(sighting)
            member = self._members.get(key)
            if member is None:
                member = self._new(key, entry, sighting)
                member.candidates = candidates
        self._full_names.add(member, sighting)
        words = self.reading.words
        if words[sighting.last - 1] == ")" and member.kind != "person":
            self._full_names.add_acronym(words[sighting.last - 2], member)
        self._describe(member, sighting)
        self._mention(member, sighting)

    def _join_longer(self, member: Member) -> None:
        """Let "Le Goff" be "Yann Le Goff", whom the report names too."""
        if member.kind == "person" and not member.known and " " in member.name:
            longer = self._full_names.of_ending(member.name)
            if longer is not None:
                self._merge(longer, member)

    # --- descriptions

    def _described_by(self, sighting: Sighting, name_head: int | None) -> Member | None:
        """Whom a description means: a name beside it, the holder of an office, or one described before; None for none."""
        named = self.at.get(name_head) if name_head is not None else None
        member = named or self._of_office(sighting) or self._group(sighting) or self._relative(sighting)
        if member is None:
            return self._callbacks.find(sighting)
        if member is named and not member.known:
            met = self._callbacks.find(sighting)
            if met is not None and member.may_be(met):
                self._merge(member, met)
        return member

    def _only_calls_back(self, sighting: Sighting) -> bool:
        """Whether a noun is read only for whom it may call back, since no list has it as an actor by itself."""
        noun = self.reading.lemmas[sighting.head]
        trade = self.gazetteer.agent(noun) or self.gazetteer.title(noun)
        pair = f"{self.reading.words[sighting.head - 1].lower()} {noun}"  # "drug maker"
        listed = trade or self.gazetteer.agent(pair) or self.gazetteer.body(sighting.title or "")
        return noun in load_words().body_nouns and listed is None and not sighting.country

    def _brought_in(self, sighting: Sighting) -> Member:
        """Somebody new, who may be named later if the phrase brings in a single person."""
        member = self._described(sighting)
        brought_in = is_indefinite(self.reading, sighting) or is_defined(self.reading, sighting)
        if brought_in and member.kind == "person" and not member.plural:
            self._newcomers.add(member, sighting.head)
        return member

    def _described(self, sighting: Sighting) -> Member:
        """Somebody new; but "Turkish officials" are the same each time."""
        body = state_body_key(sighting, self.gazetteer)
        if body is not None:
            return self._members.get(body) or self._new(body, None, sighting)
        key = f"{sighting.title}|{sighting.country}|{sighting.name.lower()}"
        alike = self._members.get(key)
        several = is_plural(self.reading, sighting) and not is_countable(self.reading, sighting)
        if alike is not None and several:
            return alike
        return self._new(key if alike is None else f"{key}|{sighting.head}", None, sighting)

    def _relative(self, sighting: Sighting) -> Member | None:
        """Whoever stands so to the same person: "his wife" again, or "his daughter" of one who is "her father"."""
        owner = self._owner(sighting)
        if owner is None or sighting.kind != "person" or is_plural(self.reading, sighting):
            return None
        return self._relatives.find(owner, last_word(sighting.title))

    def _owner(self, sighting: Sighting) -> Member | None:
        owner = owner_of(self.reading, sighting)
        return None if owner is None else self.at.get(owner)

    def _country_of_place(self, sighting: Sighting) -> Member | None:
        """The state that "the country" means where the text has named it as a place only."""
        ids = dict.fromkeys(self._callbacks.places_before(sighting.head))
        entry = self.gazetteer.entry(next(iter(ids))) if len(ids) == 1 else None
        return None if entry is None else self._of_entry(entry, sighting)

    # --- offices

    def _of_office(self, sighting: Sighting) -> Member | None:
        """The government or the holder of an office that a phrase names by country and day."""
        entry = self._offices.government(sighting)
        entry = entry or self._offices.counterpart(sighting, self._owner(sighting))
        if entry is None and self._offices.is_bare(sighting):
            # "the president" is first of all the one met before
            met = self._callbacks.persons.with_title(sighting)
            if met is not None:
                return met
        entry = entry or self._offices.holder(sighting)
        return None if entry is None else self._of_entry(entry, sighting)

    def _of_entry(self, entry: Entry, sighting: Sighting) -> Member:
        return self._members.get(entry.id) or self._new(entry.id, entry, sighting)

    # --- groups

    def _group(self, sighting: Sighting) -> Member | None:
        """A group whose members are known: "the French and German ministers", two named beside it, or the two last spoken of."""
        parts = parts_of(self.reading, self.gazetteer, sighting, self.on)
        if parts:
            return self.group_of(tuple(map(self._part, parts)))
        named = self.groups.named_beside(sighting)
        return self._named(sighting, named) if named else self._pair(sighting)

    def _named(self, sighting: Sighting, named: tuple[Member, ...]) -> Member:
        """The group of those whom a plural is said to be; a group met before it, of as many, is that group."""
        for member in named:
            self._describe(member, sighting)
        met = self._callbacks.find(sighting)
        if met is None or not self.groups.are_as_many(met, named):
            return self.group_of(named)
        met.members = named
        return met

    def _part(self, part: Sighting) -> Member:
        """One of several whom a phrase means: the holder of the office, or one told by the phrase alone."""
        entry = self._offices.holder_of(part) if part.kind == "person" else None
        key = f"{part.title}|{part.country}|{part.name.lower()}" if entry is None else entry.id
        member = self._members.get(key) or self._new(key, entry, part)
        member.mentions.append(ActorMention(part.first, part.last, part.head, member.key))
        return member

    def _pair(self, sighting: Sighting) -> Member | None:
        """The two whom "the two ministers" or "both" means, as a group that has them as members."""
        if not self.groups.is_dual(sighting):
            return None
        members = self.groups.members_of(sighting)
        if not members and self.groups.is_of_countries(sighting):
            states = map(self._offices.state, self.groups.countries_before(sighting.head))
            members = tuple(self._of_entry(state, sighting) for state in states if state is not None)
            for state in members:  # the phrase is what names them
                state.mentions.append(ActorMention(sighting.first, sighting.last, sighting.head, state.key))
        return self.group_of(members) if members else self.groups.nearest_two(sighting.head)

    # --- members

    def _new(self, key: str, entry: Entry | None, sighting: Sighting) -> Member:
        if entry is not None:
            member = member_of_entry(entry, self.gazetteer, self.on)
        else:
            member = member_of_sighting(key, sighting, plural=is_plural(self.reading, sighting))
        self._members[key] = member
        return member

    def _describe(self, member: Member, sighting: Sighting) -> None:
        """Take over what a phrase says of its actor: role, country, sectors; the gazetteer's word stands."""
        title = sighting.title
        owner = self._owner(sighting)
        if owner is not None and member.kind == "person":
            self._relatives.add(owner, last_word(title), member)
        if title and member.kind == "person":
            member.gender = gender_of(title.split()[-1]) or member.gender
            if member.named and not is_honorific(title) and not member.has_role(sighting):
                place = self.reading.place(sighting.head, self.reading.span(sighting.first, sighting.last))
                member.roles.append(Role(title=title, country=sighting.country, span=place))
        if not title or not is_honorific(title):
            member.title = member.title or title
        if sighting.named and member.kind == "person":
            told = roles_told(self.reading, self.gazetteer, sighting)
            member.roles += [role for role in told if role not in member.roles]
        if not member.known:
            member.country = member.country or sighting.country
        member.sectors = member.sectors or sighting.sectors

    def _mention(self, member: Member, sighting: Sighting) -> None:
        member.mentions.append(ActorMention(sighting.first, sighting.last, sighting.head, member.key))
        self.at.add(sighting.head, member)

    def _merge(self, into: Member, other: Member) -> None:
        """Let one who was met without a name be the one who is named now."""
        self.at.merge(into, other)
        into.take_over(other)
        self._members = {key: m for key, m in self._members.items() if m is not other}
        for group in self._members.values():
            group.members = tuple(into if m is other else m for m in group.members)
        self._relatives.merge(into, other)
