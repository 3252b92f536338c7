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
from dateline.resolving.descriptions import (
    is_countable,
    is_definite,
    is_plural_noun,
    last_word,
    owner_of,
)  # fmt: skip
from dateline.resolving.member import Member
from dateline.resolving.mentions import Mentions
from dateline.resolving.phrases import quoted_tokens
from dateline.resolving.salience import SUBJECTS, rank
from dateline.resolving.words import gender_of, load_words

REACH: Final = 4
"""Sentences back in which "the group" or "the country" finds what it calls back."""
REACH_OF_CROWDS: Final = 8
REACH_OF_BODIES: Final = 8
REACH_OF_COUNTRIES: Final = 12
CLEAR: Final = 1.25
"""How much more salient than the next a state or body must be to be the one that is meant (reports 1 to 30)."""
OFFICIAL: Final = frozenset("GOV MIL COP LEG JUD SPY".split())
CROWDED: Final = frozenset("MIL COP UAF REB OPP REF LAB CRM LEG".split())
"""Sectors within which one noun for a crowd may stand for another ("the soldiers" after "commandos")."""
LESS: Final = 0.4
"""How much less a crowd counts that is only of the same sector than one that a list says may be called so."""
DOUBTFUL: Final = 0.5
"""How much less a name counts that the recogniser took for a person's."""
AGE: Final = "-year-old"


class Callbacks:
    """The search for what descriptions call back, over the mentions found so far."""

    def __init__(self, reading: Reading, gazetteer: Gazetteer, mentions: Mentions) -> None:
        self.reading = reading
        self.quoted = quoted_tokens(reading)
        self.gazetteer = gazetteer
        self.mentions = mentions

    def find(self, sighting: Sighting) -> Member | None:
        """The actor that a definite phrase means; None for a new one, or where it can't be told."""
        if sighting.name.endswith(AGE) and is_definite(self.reading, sighting):
            return self._of_age(sighting) or self._most_salient(sighting, lambda member: not _is_official(member))
        if not is_definite(self.reading, sighting) or is_countable(self.reading, sighting):
            return None
        if self.reading.lemmas[sighting.head] in load_words().country_nouns:
            return self._country(sighting)
        if owner_of(self.reading, sighting) is not None:
            return self._of_office(sighting)
        if sighting.kind == "person":
            return self._person(sighting)
        if is_plural_noun(self.reading, sighting) or self.reading.lemmas[sighting.head] in load_words().crowds:
            return self._same_noun(sighting) or self._crowd(sighting)
        return self._named_so(sighting) or self._same_noun(sighting) or self._body(sighting)

    # --- persons

    def _person(self, sighting: Sighting) -> Member | None:
        found = self._with_title(sighting)
        if found is not None:
            return found
        noun = last_word(sighting.title)
        if noun in load_words().accused:
            found = self._most_salient(sighting, self._is_accused)
            if found is not None:
                return found
        may_be = load_words().persons.get(noun)
        if may_be is not None:
            found = self._most_salient(sighting, lambda member: bool(_nouns(member) & may_be))
            if found is not None:
                return found
        if noun in load_words().anybody and len(sighting.name.split()) <= 2:  # noqa: PLR2004 -- "the young man"
            anybody = load_words().anybody
            return self._most_salient(sighting, lambda member: bool(_nouns(member) & anybody)) or self._most_salient(
                sighting, lambda member: not _is_official(member)
            )
        if sighting.title is None and sighting.country is not None:  # "the Dane"
            return self._most_salient(sighting, lambda member: not member.roles or bool(member.country))
        return self._of_no_trade(sighting)

    def _of_no_trade(self, sighting: Sighting) -> Member | None:
        """A named person of whose trade nothing was said yet, where a longer description tells it: "the Serbian player"."""
        reading, head = self.reading, sighting.head
        if len(sighting.name.split()) == 1 or reading.labels[head] not in SUBJECTS:
            return None
        if sighting.first != reading.sentences[reading.sentence_of[head]][0]:
            return None
        if self.gazetteer.title(sighting.title or "") is not None and OFFICIAL.intersection(sighting.sectors):
            return None
        last = reading.sentence_of[head] - 1
        found = self._most_salient(sighting, lambda member: True)
        if found is None or not found.named or found.known or found.title or found.roles:
            return None
        return found if any(reading.sentence_of[m.head] == last for m in found.mentions) else None

    def _with_title(self, sighting: Sighting) -> Member | None:
        """Whoever was last called by the same title or noun."""
        for head, member in self.mentions.before(sighting.head):
            if member.kind == "person" and _has_title(member, sighting) and self._may_be(member, sighting):
                if not member.plural and self._same_voice(head, sighting):
                    return member
        return None

    def _of_office(self, sighting: Sighting) -> Member | None:
        """Whoever has the office that "her minister" names; "her brother" is no office, and mostly somebody new."""
        if sighting.kind != "person" or last_word(sighting.title) in load_words().relations:
            return None
        found = self._with_title(sighting)
        return found if found is not None and found.named else None

    def _is_accused(self, member: Member) -> bool:
        """Whether a mention is of somebody arrested, charged, tried or the like."""
        reading, verbs = self.reading, load_words().of_accused
        return any(
            reading.labels[m.head] in ("nsubjpass", "dobj") and reading.lemmas[reading.heads[m.head]] in verbs
            for m in member.mentions
        )

    def _of_age(self, sighting: Sighting) -> Member | None:
        """Whose age the report has told: "Ada Lowe, 44,"."""
        age = sighting.name.removesuffix(AGE)
        for _, member in self.mentions.before(sighting.head):
            if member.kind == "person" and any(self._age_after(m.last) == age for m in member.mentions):
                return member
        return None

    def _age_after(self, last: int) -> str | None:
        words = self.reading.words
        return words[last + 1] if last + 2 < len(words) and words[last] == "," else None

    def _most_salient(self, sighting: Sighting, wanted: object) -> Member | None:
        """The most salient person of whom it holds."""
        holds = wanted if callable(wanted) else bool

        def fits(head: int, member: Member) -> float:
            free = member.kind == "person" and not member.plural and self._may_be(member, sighting)
            return 1 if free and holds(member) and self._is_free(head, member, sighting) else 0

        ranked = rank(self.reading, self.mentions, sighting.head, reach=REACH, fits=fits)
        return ranked[0][1] if ranked else None

    def _is_free(self, head: int, member: Member, sighting: Sighting) -> bool:
        """Whether neither quotation marks nor the verb that both hang on keep a mention from being meant."""
        return self._same_voice(head, sighting) and member not in self._subjects(sighting.head)

    def _same_voice(self, head: int, sighting: Sighting) -> bool:
        return self.quoted[sighting.head] or not self.quoted[head]

    def _subjects(self, head: int) -> list[Member]:
        """The subject of the verb that a phrase is an object of, with those listed beside it."""
        reading = self.reading
        above = reading.heads[head]
        while reading.labels[head] in ("pobj", "prep", "dobj") and reading.poses[above] not in ("VERB", "AUX"):
            head, above = above, reading.heads[above]
        if reading.labels[head] not in ("pobj", "prep", "dobj", "dative"):
            return []
        subjects = reading.children_with(above, "nsubj", "nsubjpass")
        listed = [c for subject in subjects for c in reading.children_with(subject, "conj")]
        return [self.mentions[h] for h in (*subjects, *listed) if h in self.mentions]

    def _may_be(self, member: Member, sighting: Sighting) -> bool:
        """Whether neither country nor sex speak against it."""
        gender = gender_of(last_word(sighting.title))
        if gender is not None and member.gender not in (None, gender):
            return False
        if sighting.country is None or (member.country is None and not member.roles):
            return True
        return sighting.country in (member.country, *(role.country for role in member.roles))

    # --- crowds

    def _same_noun(self, sighting: Sighting) -> Member | None:
        """Whoever was described with the same noun: "the soldiers" after "Chadian soldiers"."""
        lemma = self.reading.lemmas[sighting.head]
        for head, member in self.mentions.before(sighting.head):
            alike = self.reading.lemmas[head] == lemma and member.kind == sighting.kind
            if alike and not member.known and _adds_nothing(member, sighting):
                return member
        return None

    def _crowd(self, sighting: Sighting) -> Member | None:
        """Those who may be called so: "the insurgents" after a rebel army's name, "the marchers" after protesters."""
        reading = self.reading
        may_be = load_words().crowds.get(reading.lemmas[sighting.head], frozenset())
        if len(sighting.name.split()) > 1:
            return None
        shared = CROWDED.intersection(sighting.sectors)
        of_persons = reading.lemmas[sighting.head] in ("man", "woman")

        def fits(head: int, member: Member) -> float:
            if sighting.country not in (None, member.country) or member.members:
                return 0
            if member.title == sighting.title:
                return 0  # the same noun, but more was said
            if not self._is_free(head, member, sighting):
                return 0
            if member.named:
                return 1 if member.kind in may_be else 0
            if self._noun(member) in may_be:
                return 1
            alike = member.plural and bool(shared.intersection(member.sectors))
            return LESS if alike or (of_persons and member.plural and member.kind == "group") else 0

        ranked = rank(reading, self.mentions, sighting.head, reach=REACH_OF_CROWDS, fits=fits)
        return ranked[0][1] if ranked else None

    def _noun(self, member: Member) -> str:
        return self.reading.lemmas[member.mentions[0].head] if member.mentions else ""

    # --- bodies

    def _named_so(self, sighting: Sighting) -> Member | None:
        """A body with a name that ends so: "the Council"."""
        if " " in sighting.name or sighting.country is not None:
            return None
        lemma = self.reading.lemmas[sighting.head]
        for _, member in self.mentions.before(sighting.head):
            if member.kind != "person" and member.named and last_word(member.name.lower()) == lemma:
                return member
        return None

    def _body(self, sighting: Sighting) -> Member | None:
        """The most salient body that may be called so: "the group"."""
        lemma = self.reading.lemmas[sighting.head]
        words = sighting.name.split()
        kinds = load_words().body_nouns.get(lemma)
        if kinds is None or len(words) - (sighting.country is not None) > 1:
            return None

        def fits(head: int, member: Member) -> float:
            if member.may_be_body():
                return DOUBTFUL if self._is_free(head, member, sighting) else 0
            if member.kind not in kinds or sighting.country not in (None, member.country or sighting.country):
                return 0
            return 1 if self._may_be_called(member, lemma) and self._is_free(head, member, sighting) else 0

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
        wanted = sorts.get(lemma)
        if wanted is None:
            return member.named or self._noun(member) == lemma
        words = [word.strip(".").lower() for word in f"{member.name} {member.title or ''}".split()]
        told = set[str]().union(*(sorts.get(word, ()) for word in words))
        return bool(wanted & told) if told else member.named

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
                and self._is_free(head, member, sighting)
            ),
        )  # fmt: skip
        return _clearly_first(ranked)

    def places_before(self, head: int) -> Iterator[str]:
        """Ids of the states that the text names as places before a word, nearest first."""
        reading = self.reading
        for entity in reversed(reading.entities):
            if entity.label == "GPE" and entity.last <= head:
                if reading.sentence_of[head] - reading.sentence_of[entity.first] > REACH:
                    return
                entries = self.gazetteer.find(reading.text(entity.first, entity.last))
                yield from (entry.id for entry in entries if entry.kind == "state")


def _clearly_first(ranked: list[tuple[float, Member]]) -> Member | None:
    if not ranked or (len(ranked) > 1 and ranked[0][0] < CLEAR * ranked[1][0]):
        return None
    return ranked[0][1]


def _nouns(member: Member) -> frozenset[str]:
    """The nouns of all that a person is called."""
    titles = (member.title, *(role.title for role in member.roles))
    return frozenset(last_word(title) for title in titles if title)


def _is_official(member: Member) -> bool:
    return bool(OFFICIAL.intersection(member.sectors)) or (member.known and bool(member.roles))


def _has_title(member: Member, sighting: Sighting) -> bool:
    title = (sighting.title or "").split()
    titles = {member.title, *(role.title for role in member.roles)}
    for known in sorted(t for t in titles if t):
        words = known.split()
        if words == title or (len(title) == 1 and words[-1] == title[-1] and "former" not in words):
            return True
    return False


def _adds_nothing(member: Member, sighting: Sighting) -> bool:
    """Whether a description adds nothing that the member isn't known to be."""
    if sighting.country is not None and member.country != sighting.country:
        return False
    words = sighting.name.lower().split()
    return len(words) == 1 or words[:-1] == member.name.lower().split()[:-1] or sighting.country is not None
