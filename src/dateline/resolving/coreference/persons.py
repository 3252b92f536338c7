"""Callbacks of persons: whom "the envoy", "the 44-year-old" or "the defendant" means."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from dateline.gazetteer import Gazetteer
from dateline.reading import Reading
from dateline.resolving.cast import Sighting
from dateline.resolving.coreference.binding import Binding
from dateline.resolving.coreference.member import Member
from dateline.resolving.coreference.mentions import Mentions
from dateline.resolving.coreference.salience import SUBJECTS, rank
from dateline.resolving.coreference.words import load_coreference_words
from dateline.resolving.descriptions import last_word
from dateline.resolving.generic.indefinite import SOMEONE
from dateline.resolving.words import gender_of, load_words

REACH: Final = 4
"""Sentences back in which the most salient person is looked for."""
OFFICIAL: Final = frozenset("GOV MIL COP LEG JUD SPY".split())
AGE: Final = "-year-old"


class Persons:
    """The search for the persons that descriptions call back, over the mentions found so far."""

    def __init__(self, reading: Reading, gazetteer: Gazetteer, mentions: Mentions, binding: Binding) -> None:
        self.reading = reading
        self.gazetteer = gazetteer
        self.mentions = mentions
        self.binding = binding

    def find(self, sighting: Sighting) -> Member | None:
        """The person that a definite phrase means; None for somebody new."""
        found = self.with_title(sighting)
        if found is not None:
            return found
        noun = last_word(sighting.title)
        if noun in load_coreference_words().accused:
            found = self._most_salient(sighting, self._is_accused)
            if found is not None:
                return found
        may_be = load_words().persons.get(noun)
        if may_be is not None:
            found = self._most_salient(sighting, lambda member: bool(_nouns(member) & may_be))
            if found is not None:
                return found
        if noun in load_words().anybody and len(sighting.name.split()) <= 2:
            return self._anybody(sighting)
        if sighting.title is None and sighting.country is not None:  # "the Dane"
            return self._most_salient(sighting, lambda member: not member.roles or bool(member.country))
        return self._of_no_trade(sighting)

    def _anybody(self, sighting: Sighting) -> Member | None:
        """Whoever was called by such a noun, or else any private person: "the woman", "the suspect"."""
        anybody = load_words().anybody
        if self._is_bare_in_headline(sighting):
            return None
        called_so = self._most_salient(sighting, lambda member: bool(_nouns(member) & anybody))
        return called_so or self._most_salient(sighting, lambda member: not is_official(member))

    def _is_bare_in_headline(self, sighting: Sighting) -> bool:
        """Whether a headline leaves the article out, which mostly is an "a": "Chief: Man shot brother"."""
        tags = self.reading.tags[sighting.first : sighting.head]
        return self.reading.passage(sighting.head).part is not None and not {"DT", "PRP$", "POS"} & set(tags)

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
        found = self._most_salient(sighting, _any)
        if found is None or not found.named or found.known or found.title or found.roles:
            return None
        return found if any(reading.sentence_of[m.head] == last for m in found.mentions) else None

    def with_title(self, sighting: Sighting) -> Member | None:
        """Whoever was last called by the same title or noun."""
        for head, member in self.mentions.before(sighting.head):
            one = member.kind == "person" and not member.plural and _has_title(member, sighting)
            if one and self._may_be(member, sighting) and self.binding.same_voice(head, sighting.head):
                return member
        return None

    def of_office(self, sighting: Sighting) -> Member | None:
        """Whoever has the office that "her minister" names; "her brother" is no office, and mostly somebody new."""
        if sighting.kind != "person" or last_word(sighting.title) in load_words().relations:
            return None
        found = self.with_title(sighting)
        return found if found is not None and found.named else None

    def _is_other_side(self, member: Member, noun: str) -> bool:
        """Whether a noun for an attacker is asked about whom somebody hurt, or "victim" about an attacker."""
        words, nouns = load_coreference_words(), _nouns(member)
        if noun == "victim":
            return bool(nouns & (words.attackers | words.accused))
        is_hurt = bool(nouns & words.harmed) or self.is_harmed(member)
        return noun in words.attackers and not nouns & words.attackers and is_hurt

    def is_harmed(self, member: Member) -> bool:
        """Whether a mention is of somebody, or several, shot, stabbed or the like."""
        return any(self._is_hurt_at(mention.head) for mention in member.mentions)

    def _is_hurt_at(self, head: int) -> bool:
        """Whether what happens to a mention is one of the deeds that hurt, a headline's "Teen shot in leg" among them."""
        reading, verbs, above = self.reading, load_words().of_harmed, self.reading.heads[head]
        if any(
            reading.tags[c] == "VBN" and reading.lemmas[c] in verbs
            for c in reading.children_with(head, "acl")
        ):
            return True
        is_object = reading.labels[head] in ("nsubjpass", "dobj")
        is_left_out = (
            reading.labels[head] == "nsubj"
            and reading.passage(head).part == "title"
            and reading.child(above, "dobj") is None
        )
        return (is_object or is_left_out) and reading.lemmas[above] in verbs

    def _is_accused(self, member: Member) -> bool:
        """Whether a mention is of somebody arrested, charged, tried or the like."""
        reading, verbs = self.reading, load_coreference_words().of_accused
        return any(
            reading.labels[m.head] in ("nsubjpass", "dobj") and reading.lemmas[reading.heads[m.head]] in verbs
            for m in member.mentions
        )

    def of_age(self, sighting: Sighting) -> Member | None:
        """Whom "the 44-year-old" means: whose age the report has told ("Ada Lowe, 44,"), else the most salient."""
        return self._aged(sighting) or self._most_salient(sighting, lambda member: not is_official(member))

    def _differs_in_age(self, member: Member, sighting: Sighting) -> bool:
        """Whether a description and what a member was called by tell two ages: "the 14-year-old" is no "16-year-old boy"."""
        told = _age_in(sighting.name)
        ages = {_age_in(member.name), *(self._age_after(mention.last) for mention in member.mentions)}
        known = {age for age in ages if age is not None and age.isdigit()}
        return told is not None and bool(known) and told not in known

    def _aged(self, sighting: Sighting) -> Member | None:
        age = sighting.name.removesuffix(AGE)
        for _, member in self.mentions.before(sighting.head):
            if member.kind == "person" and any(self._age_after(m.last) == age for m in member.mentions):
                return member
        return None

    def _age_after(self, last: int) -> str | None:
        words = self.reading.words
        return words[last + 1] if last + 2 < len(words) and words[last] == "," else None

    def _most_salient(self, sighting: Sighting, holds: Callable[[Member], bool]) -> Member | None:
        """The most salient person of whom it holds."""

        def fits(head: int, member: Member) -> float:
            free = member.kind == "person" and not member.plural and self._may_be(member, sighting)
            return 1 if free and holds(member) and self.binding.is_free(head, member, sighting.head) else 0

        ranked = rank(self.reading, self.mentions, sighting.head, reach=REACH, fits=fits)
        return ranked[0][1] if ranked else None

    def _may_be(self, member: Member, sighting: Sighting) -> bool:
        """Whether neither country nor sex speak against it, nor who hurt whom; "someone" is not met again."""
        if member.title in SOMEONE:
            return False
        if self._is_other_side(member, last_word(sighting.title)) or self._differs_in_age(member, sighting):
            return False
        gender = gender_of(last_word(sighting.title))
        if gender is not None and member.gender not in (None, gender):
            return False
        if sighting.country is None or (member.country is None and not member.roles):
            return True
        return sighting.country in (member.country, *(role.country for role in member.roles))


def _age_in(name: str) -> str | None:
    """The age that a description begins with: "14" of "14-year-old boy"."""
    age, is_told, _ = name.partition(AGE)
    return age if is_told and age.isdigit() else None


def _any(_: Member) -> bool:
    return True


def _nouns(member: Member) -> frozenset[str]:
    """The nouns of all that a person is called."""
    titles = (member.title, *(role.title for role in member.roles))
    return frozenset(last_word(title) for title in titles if title)


def is_official(member: Member) -> bool:
    """Whether a person holds or held a public office."""
    return bool(OFFICIAL.intersection(member.sectors)) or (member.known and bool(member.roles))


def _has_title(member: Member, sighting: Sighting) -> bool:
    title = (sighting.title or "").split()
    titles = {member.title, *(role.title for role in member.roles)}
    for known in sorted(t for t in titles if t):
        words = known.split()
        if words == title or (len(title) == 1 and words[-1] == title[-1] and "former" not in words):
            return True
    return False
