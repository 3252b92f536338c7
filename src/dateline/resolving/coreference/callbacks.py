"""Callbacks: the actor met before that a definite description means ("the envoy", "the company", "the rebels").

A description calls back whoever was described with the same noun, or with one that the noun may stand for
(`[persons]`, `[crowds]` and `[bodies]` of the word lists); of several the most salient. One that says something new of
nobody in reach is somebody new.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dateline.gazetteer import Gazetteer
from dateline.reading import Reading
from dateline.resolving.cast import Sighting
from dateline.resolving.coreference.binding import Binding
from dateline.resolving.coreference.member import Member
from dateline.resolving.coreference.mentions import Mentions
from dateline.resolving.coreference.persons import AGE, Persons
from dateline.resolving.coreference.salience import rank
from dateline.resolving.coreference.words import load_coreference_words
from dateline.resolving.descriptions import (
    PLURAL,
    is_countable,
    is_definite,
    is_plural_noun,
    last_word,
    owner_of,
)  # fmt: skip
from dateline.resolving.words import load_words

REACH: Final = 4
"""Sentences back in which "the group" or "the country" finds what it calls back."""
REACH_OF_CROWDS: Final = 8
REACH_OF_BODIES: Final = 8
REACH_OF_COUNTRIES: Final = 12
CLEAR: Final = 1.25
"""How much more salient than the next a state or body must be to be the one that is meant (reports 1 to 30 of the coreference benchmark)."""
CROWDED: Final = frozenset("MIL COP UAF REB OPP REF LAB CRM LEG".split())
"""Sectors within which one noun for a crowd may stand for another ("the soldiers" after "commandos")."""
CROWDS: Final = frozenset(["group", "armed-group"])
"""Kinds that one noun for people may be of: "the rebels" after "rebels of the Red Kettles"."""
FOR_PROFIT: Final = frozenset(["company", "newspaper", "broadcaster"])
"""Sorts of bodies that a firm may be of: "the agency" is no firm."""
OF_ANY_SORT: Final = frozenset(["group"])
"""Nouns that end the name of a company, but may mean a body of any sort: "the group" after a guild's name."""
TOLD: Final = frozenset(["court", "department", "ministry", "parliament", "university"])
"""Nouns of bodies whose name says that they are such: nobody else is "the ministry"."""
LESS: Final = 0.4
"""How much less a crowd counts that is only of the same sector than one that a list says may be called so."""
DOUBTFUL: Final = 0.5
"""How much less a name counts that the recogniser took for a person's."""


class Callbacks:
    """The search for what descriptions call back, over the mentions found so far."""

    def __init__(self, reading: Reading, gazetteer: Gazetteer, mentions: Mentions, binding: Binding) -> None:
        self.reading = reading
        self.gazetteer = gazetteer
        self.mentions = mentions
        self.binding = binding
        self.persons = Persons(reading, gazetteer, mentions, binding)

    def find(self, sighting: Sighting) -> Member | None:
        """The actor that a definite phrase means; None for a new one, or where it can't be told."""
        if not is_definite(self.reading, sighting):
            return None
        if sighting.name.endswith(AGE):
            return None if owner_of(self.reading, sighting) is not None else self.persons.of_age(sighting)
        if is_countable(self.reading, sighting):
            return None
        if self.reading.lemmas[sighting.head] in load_words().country_nouns:
            return self._country(sighting)
        if owner_of(self.reading, sighting) is not None:
            return self.persons.of_office(sighting)
        return self._bare(sighting)

    def _bare(self, sighting: Sighting) -> Member | None:
        if sighting.kind == "person":
            return self.persons.find(sighting)
        noun = self.reading.lemmas[sighting.head]
        if is_plural_noun(self.reading, sighting) or noun in load_coreference_words().crowds:
            return self._same_noun(sighting) or self._crowd(sighting)
        found = self._named_so(sighting) or self._same_noun(sighting) or self._body(sighting)
        return found or (self._people(sighting) if noun in OF_ANY_SORT else None)

    # --- crowds

    def _same_noun(self, sighting: Sighting) -> Member | None:
        """Whoever was described with the same noun: "the soldiers" after "Chadian soldiers"."""
        lemma = self.reading.lemmas[sighting.head]
        for head, member in self.mentions.before(sighting.head):
            alike = self.reading.lemmas[head] == lemma and (
                self._are_as_many(head, member, sighting) or lemma in load_words().plural_bodies
            )
            if alike and not member.known and _adds_nothing(member, sighting):
                return member
        return None

    def _are_as_many(self, head: int, member: Member, sighting: Sighting) -> bool:
        """Whether both are crowds, or both one body or several: "the papers" are no paper that was named."""
        if member.kind != sighting.kind and not {member.kind, sighting.kind} <= CROWDS:
            return False
        several = [self.reading.tags[one] in PLURAL for one in (head, sighting.head)]
        return sighting.kind == "group" or several[0] == several[1]

    def _crowd(self, sighting: Sighting) -> Member | None:
        """Those who may be called so: "the insurgents" after a rebel army's name, "the marchers" after protesters."""
        reading = self.reading
        may_be = load_coreference_words().crowds.get(reading.lemmas[sighting.head], frozenset())
        if len(sighting.name.split()) > 1:
            return None
        is_body = reading.lemmas[sighting.head] in load_words().plural_bodies
        shared = frozenset[str]() if is_body else CROWDED.intersection(sighting.sectors)
        of_persons = reading.lemmas[sighting.head] in ("man", "woman")
        are_victims = reading.lemmas[sighting.head] == "victim"

        def fits(head: int, member: Member) -> float:
            if sighting.country not in (None, member.country) or member.members:
                return 0
            if member.title == sighting.title:
                return 0  # the same noun, but more was said
            if not self.binding.is_free(head, member, sighting.head):
                return 0
            if member.named:
                return 1 if member.kind in may_be else 0
            if self._noun(member) in may_be or (
                are_victims and member.plural and self.persons.is_harmed(member)
            ):
                return 1
            alike = member.plural and bool(shared.intersection(member.sectors))
            return LESS if alike or (of_persons and member.plural and member.kind == "group") else 0

        ranked = rank(reading, self.mentions, sighting.head, reach=REACH_OF_CROWDS, fits=fits)
        return ranked[0][1] if ranked else None

    def _noun(self, member: Member) -> str:
        return self.reading.lemmas[member.mentions[0].head] if member.mentions else ""

    def _people(self, sighting: Sighting) -> Member | None:
        """The several people that "the group" means where no body may be meant: "Nine hackers robbed a bank. The group fled"."""
        if " " in sighting.name:
            return None

        def fits(head: int, member: Member) -> float:
            are_people = member.plural and member.kind == "group" and not member.members
            return float(are_people and self.binding.is_free(head, member, sighting.head))

        return _clearly_first(rank(self.reading, self.mentions, sighting.head, reach=REACH, fits=fits))

    # --- bodies

    def _named_so(self, sighting: Sighting) -> Member | None:
        """A body with a name that ends so: "the Council"."""
        if " " in sighting.name or sighting.country is not None:
            return None
        lemma = self.reading.lemmas[sighting.head]
        for _, member in self.mentions.before(sighting.head):
            if member.kind == "person" or not member.named or last_word(member.name.lower()) != lemma:
                continue
            if (
                "MIL" not in sighting.sectors or "REB" not in member.sectors
            ):  # "the army" is no army of rebels
                return member
        return None

    def _body(self, sighting: Sighting) -> Member | None:
        """The most salient body that may be called so: "the group"."""
        lemma = self.reading.lemmas[sighting.head]
        kinds = load_words().body_nouns.get(lemma)
        if kinds is None or _says_more(sighting, lemma):
            return None

        def fits(head: int, member: Member) -> float:
            if member.may_be_body():
                return DOUBTFUL if self.binding.is_free(head, member, sighting.head) else 0
            if member.kind not in kinds or sighting.country not in (None, member.country or sighting.country):
                return 0
            called = self._may_be_called(member, lemma)
            return 1 if called and self.binding.is_free(head, member, sighting.head) else 0

        ranked = rank(self.reading, self.mentions, sighting.head, reach=REACH_OF_BODIES, fits=fits)
        if sighting.country is not None:
            ranked = [pair for pair in ranked if pair[1].country == sighting.country] or ranked
        found = _clearly_first(ranked)
        if found is not None and found.kind == "person":
            found.kind = "organisation"
        return found

    def _may_be_called(self, member: Member, lemma: str) -> bool:
        """Whether nothing in a body's name or description says that it is of another sort."""
        sorts = load_words().body_sorts
        wanted = None if lemma in OF_ANY_SORT else sorts.get(lemma)
        if wanted is None:
            return member.named or self._noun(member) == lemma
        words = [word.strip(".").lower() for word in f"{member.name} {member.title or ''}".split()]
        told = set[str]().union(*(sorts.get(word, ()) for word in words))
        if told or lemma in TOLD:
            return bool(wanted & told)
        in_business = "BUS" in member.sectors
        return member.named and not (in_business and wanted.isdisjoint(FOR_PROFIT))

    # --- countries

    def _country(self, sighting: Sighting) -> Member | None:
        """The one state that the last sentences speak of most."""
        if is_plural_noun(self.reading, sighting) or sighting.head - sighting.first > 1:
            return None
        ranked = rank(
            self.reading, self.mentions, sighting.head, reach=REACH_OF_COUNTRIES,
            fits=lambda head, member: float(
                member.kind == "state"
                and self.reading.labels[head] not in ("amod", "compound")
                and self.binding.is_free(head, member, sighting.head)
            ),
        )  # fmt: skip
        return _clearly_first(ranked)

    def places_before(self, head: int, *, reach: int | None = REACH) -> Iterator[str]:
        """Ids of the states that so many sentences (None: all) name as places before a word, nearest first."""
        reading = self.reading
        for entity in reversed(reading.entities):
            if entity.label == "GPE" and entity.last <= head:
                back = reading.sentence_of[head] - reading.sentence_of[entity.first]
                if reach is not None and back > reach:
                    return
                entries = self.gazetteer.find(reading.text(entity.first, entity.last))
                yield from (entry.id for entry in entries if entry.kind == "state")


def _clearly_first(ranked: list[tuple[float, Member]]) -> Member | None:
    if not ranked or (len(ranked) > 1 and ranked[0][0] < CLEAR * ranked[1][0]):
        return None
    return ranked[0][1]


def _says_more(sighting: Sighting, lemma: str) -> bool:
    """Whether a description says more than noun and country; that of a company may say its trade too: "the drug maker"."""
    is_company = "company" in load_words().body_sorts.get(lemma, ())
    return len(sighting.name.split()) > 1 + (sighting.country is not None) + is_company


def _adds_nothing(member: Member, sighting: Sighting) -> bool:
    """Whether a description adds nothing that the member isn't known to be."""
    if sighting.country is not None and member.country != sighting.country:
        return False
    words = sighting.name.lower().split()
    return len(words) == 1 or words[:-1] == member.name.lower().split()[:-1] or sighting.country is not None
