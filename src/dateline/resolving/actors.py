"""Actors: who is in a report, each once, with all their mentions.

Precise rules first, in the manner of the multi-pass sieve (Lee et al. 2013, Computational Linguistics 39:4):
gazetteer keys and full names, then appositions, short names, offices held on the day, definite descriptions,
and pronouns last.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from dateline.codebook.senses import kinds_of
from dateline.gazetteer import Gazetteer
from dateline.reading import Reading
from dateline.resolving.bodies import body_at
from dateline.resolving.cast import Cast, Sighting
from dateline.resolving.coreference.company import Company
from dateline.resolving.coreference.groups import find_formers, find_pairs
from dateline.resolving.coreference.member import Member
from dateline.resolving.coreference.pronouns import Antecedents, is_pronoun
from dateline.resolving.generic import find_generic
from dateline.resolving.naming.apposition import find_appositions, is_name, mend_kinds
from dateline.resolving.naming.names import find_names
from dateline.resolving.naming.platforms import is_posted_on
from dateline.resolving.naming.short_names import with_short_names
from dateline.resolving.naming.titles import join_titles
from dateline.resolving.phrases import phrase_start, without_article
from dateline.resolving.words import is_person_noun, load_words

SPEAKING: Final = frozenset(["NOUN", "PROPN", "NUM", "PRON"])
PRONOUNS: Final = frozenset(["PRP", "PRP$", "DT", "EX", "WP", "WDT"])
THIRD_PERSON: Final = frozenset(["he", "she", "they", "him", "her", "them"])
ADJECTIVES: Final = frozenset(["amod", "nmod", "compound"])

SOMEBODY: Final = frozenset(["person.n.1", "group.n.1", "location.n.1", "structure.n.1", "facility.n.3"])
"""What WordNet calls people, bodies and the houses that stand for them."""
NUMBERS: Final = frozenset("series number range handful couple lot".split())
"""Nouns that speak for nobody, but those of whom they tell how many there are."""


def resolve_actors(
    reading: Reading, gazetteer: Gazetteer, *, on: date | None, speakers: Iterable[int] = ()
) -> Cast:
    """Find all actors of a report as of a day (None: not known, offices then stay open).

    `speakers` are heads of phrases that say something, and are actors for that unless they are documents ("a poll").
    First-person pronouns are left to whoever knows the quotations.
    """
    speaking = tuple(speakers)
    found = find_names(reading, gazetteer)
    found += [s for s in _speaking_names(reading, gazetteer, speaking) if not _covers(found, s.head)]
    names = join_titles(reading, gazetteer, with_short_names(reading, found))
    taken = {token for name in names for token in range(name.first, name.last)}
    generic = [*find_generic(reading, gazetteer, taken, on=on), *find_pairs(reading)]
    sightings = mend_kinds(reading, sorted([*names, *generic], key=lambda s: (s.first, -s.last)))
    sightings = [s for s in _without_ingredients(reading, sightings) if not is_posted_on(reading, s)]
    company = Company(reading, gazetteer, on, speaking)
    company.add_names([s for s in sightings if is_name(s)])
    walk = _Walk(
        reading, company, {s.head: s for s in sightings}, find_appositions(reading, sightings), speaking
    )
    walk.through()
    return company.cast()


def _covers(names: Iterable[Sighting], token: int) -> bool:
    return any(name.first <= token < name.last for name in names)


class _Walk:
    """All that is no name, in text order, so that each phrase finds what was met before it."""

    def __init__(
        self,
        reading: Reading,
        company: Company,
        sightings: Mapping[int, Sighting],
        appositions: Mapping[int, int],
        speaking: tuple[int, ...],
    ) -> None:
        self.reading = reading
        self.company = company
        self.sightings = sightings
        self.appositions = appositions
        self.speaking = speaking
        self.antecedents = Antecedents(reading, company.at, company.binding, company.groups)
        self.covering = {t: s for s in sightings.values() if s.named for t in range(s.first, s.last)}

    def through(self) -> None:
        """Go through the text; last comes what stands in quotations, since only then it is known who speaks."""
        formers = frozenset(find_formers(self.reading))
        speaking = frozenset(self.speaking)
        quoted = []
        for token in range(len(self.reading)):
            sighting = self.sightings.get(token)
            if sighting is not None:
                self._meet(sighting)
            elif token in formers:
                self._add_pronoun(token, self.company.groups.one_of_two(token))
            elif is_pronoun(self.reading, token) and self.company.binding.quoted[token]:
                quoted.append(token)
            elif is_pronoun(self.reading, token):
                self._add_pronoun(token, self._meant(token))
            elif token in speaking:
                self._add_speaker(token)
        for token in quoted:
            self._add_pronoun(token, self._meant(token))
        self._add_nameless()

    def _meet(self, sighting: Sighting) -> None:
        if sighting.head in self.company.at:
            self.company.meet(sighting)
        else:
            self.company.add_generic(sighting, self.appositions.get(sighting.head))

    def _meant(self, token: int) -> Member | None:
        pair = self.antecedents.pair(token)
        return self.company.group_of(pair) if pair else self.antecedents.find(token)

    def _add_pronoun(self, token: int, antecedent: Member | None) -> None:
        names = self.company.identified.get(token, ())
        if len(names) == 1 and names[0] in self.company.at:
            antecedent = self.company.identify(antecedent, names[0])
        if antecedent is not None:
            self.company.add_pronoun(token, antecedent)

    def _add_speaker(self, head: int) -> None:
        """Whoever speaks is an actor, unless it is a document or happening; "who" and "which" are what their clause hangs on."""
        reading, company, words = self.reading, self.company, load_words()
        head = _counted(reading, head)
        if head in company.at:
            return
        whole = self.covering.get(head)
        if whole is not None and whole.head in company.at:
            company.add_head(head, whole)
        elif reading.tags[head] in ("WP", "WDT"):
            noun = _antecedent_of_relative(reading, head)
            if noun is not None and noun in company.at:
                company.add_pronoun(head, company.at[noun])
        elif (
            reading.poses[head] in SPEAKING
            and reading.tags[head] not in PRONOUNS
            and reading.words[head][0].isalpha()
            and reading.lemmas[head] not in words.documents
            and reading.lemmas[head] not in words.happenings
            and not _is_thing(reading.lemmas[head])
        ):
            company.add_generic(_of_speaker(reading, head), None)

    def _add_nameless(self) -> None:
        """Pronouns of speakers that stand for nobody who was met: "they" who say something are somebody."""
        for token in self.speaking:
            if token not in self.company.at and self.reading.words[token].lower() in THIRD_PERSON:
                self.company.add_generic(_of_speaker(self.reading, token), None)


def _without_ingredients(reading: Reading, sightings: list[Sighting]) -> list[Sighting]:
    """Leave out the states that only say of which country an actor is: "Iraqi" in "Iraqi troops"."""
    heads = {s.head: s for s in sightings}
    return [s for s in sightings if not _is_ingredient(reading, s, heads)]


def _is_ingredient(reading: Reading, sighting: Sighting, heads: Mapping[int, Sighting]) -> bool:
    if reading.labels[sighting.head] not in ADJECTIVES:
        return False
    above = reading.heads[sighting.head]
    if above not in heads and reading.labels[above] in ADJECTIVES:
        above = reading.heads[above]
    if above not in heads or above <= sighting.head:
        return False
    return sighting.kind in ("state", "person") or not sighting.named


def _speaking_names(reading: Reading, gazetteer: Gazetteer, speaking: Iterable[int]) -> Iterator[Sighting]:
    """Whoever speaks and has a capital, though nothing else told that it is a name; not the bodies that every country has."""
    for head in speaking:
        word = reading.words[head]
        has_name = reading.tags[head] == "NNP" and word[0].isupper() and not word.isupper()
        if has_name and body_at(reading, gazetteer, head) is None:
            yield _of_speaker(reading, head)


def _antecedent_of_relative(reading: Reading, head: int) -> int | None:
    for above in reading.ancestors(head):
        if reading.labels[above] == "relcl":
            return reading.heads[above]
    return None


def _is_thing(noun: str) -> bool:
    """Whether a noun is only for things and deeds, so that whatever is said of it, it is nobody: "the bullet", "the use"."""
    kinds = {kind for kind, _ in kinds_of(noun, "n")}
    return bool(kinds) and kinds.isdisjoint(SOMEBODY) and noun not in load_words().metonyms


def _counted(reading: Reading, head: int) -> int:
    """Who speaks where a number of them stands for a subject: "countries" of "a series of countries"."""
    if reading.lemmas[head] not in NUMBERS:
        return head
    of = next((c for c in reading.children_with(head, "prep") if reading.lemmas[c] == "of"), None)
    counted = None if of is None else reading.child(of, "pobj")
    return head if counted is None else counted


def _of_speaker(reading: Reading, head: int) -> Sighting:
    """A sighting of whatever speaks: a person where it is "he" or "she", else a group."""
    first = phrase_start(reading, head)
    name = without_article(reading, first, head + 1)
    if reading.tags[head] == "NNP":
        return Sighting(first, head + 1, head, name, "organisation")
    person = reading.words[head].lower() in ("he", "she", "him", "her", "someone", "somebody")
    person = person or (reading.tags[head] == "NN" and is_person_noun(reading.lemmas[head]))
    title = reading.lemmas[head] if reading.poses[head] == "NOUN" else None
    return Sighting(first, head + 1, head, name, "person" if person else "group", title=title, named=False)
