"""Groups: phrases that mean several actors met before ("the two ministers", "both sides"), or one of two ("the latter")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from dateline.gazetteer import Gazetteer
from dateline.reading import Reading
from dateline.record import Kind
from dateline.resolving.cast import Sighting
from dateline.resolving.coreference.member import Member
from dateline.resolving.coreference.mentions import Mentions
from dateline.resolving.coreference.salience import SUBJECTS
from dateline.resolving.coreference.words import load_coreference_words
from dateline.resolving.descriptions import PLURAL
from dateline.resolving.phrases import phrase_start
from dateline.resolving.words import load_words

REACH: Final = 6
"""Sentences back in which the members of a group are looked for."""
PAIRS: Final = frozenset(["couple", "pair", "duo"])
PAIRING: Final = frozenset(["marry", "wed", "date", "divorce", "propose", "court"])
"""Verbs that make a couple."""
PAIR: Final = 2
DUAL: Final = frozenset(["two", "both"])
EMBEDDED: Final = frozenset(["amod", "compound", "nmod"])
PERSON: Final[frozenset[Kind]] = frozenset(["person"])
GROUP: Final[frozenset[Kind]] = frozenset(["group"])
BODIES: Final[frozenset[Kind]] = frozenset(["organisation", "government", "armed-group", "state", "media"])
SIDES: Final = frozenset(["side", "party"])
"""Nouns of which "both" are those who face each other."""
PARTIES: Final[frozenset[Kind]] = BODIES - {"media"}
COUNTS: Final = {
    **{word: number for number, word in enumerate("two three four five six seven eight nine ten".split(), 2)},
    **{str(number): number for number in range(2, 21)},
}
NOMINAL: Final = frozenset(["nsubj", "nsubjpass", "dobj", "pobj", "conj", "poss"])


def find_pairs(reading: Reading) -> Iterator[Sighting]:
    """Phrases that mean two actors and name no kind: "both", "the two", "the couple"."""
    for token, word in enumerate(reading.words):
        lower = word.lower()
        if reading.labels[token] not in NOMINAL:
            continue
        alone = lower in DUAL and reading.poses[token] != "NOUN" and not _has_noun(reading, token)
        if (alone and (lower == "both" or _is_after_the(reading, token))) or (
            lower in PAIRS and _is_after_the(reading, token)
        ):
            first = phrase_start(reading, token)
            yield Sighting(first, token + 1, token, lower, "group", title=lower, named=False)


def _has_noun(reading: Reading, token: int) -> bool:
    return any(reading.lemmas[c] == "of" for c in reading.children[token])


def _is_after_the(reading: Reading, token: int) -> bool:
    return token > 0 and reading.words[token - 1].lower() in ("the", "these", "those")


def find_formers(reading: Reading) -> Iterator[int]:
    """Tokens of "the former" and "the latter" where they stand for an actor."""
    for token, word in enumerate(reading.words):
        named = word.lower() in ("former", "latter") and reading.labels[token] in NOMINAL
        if named and _is_after_the(reading, token):
            yield token


def _are_one_side(member: Member, other: Member) -> bool:
    """Whether one is a state and the other its government."""
    return member.country == other.country and {member.kind, other.kind} == {"state", "government"}


class Groups:
    """The search for the members of groups, over the mentions found so far."""

    def __init__(
        self,
        reading: Reading,
        gazetteer: Gazetteer,
        mentions: Mentions,
        *,
        identified: Mapping[int, tuple[int, ...]],
    ) -> None:
        self.reading = reading
        self.identified = identified
        self.gazetteer = gazetteer
        self.mentions = mentions

    def is_dual(self, sighting: Sighting) -> bool:
        """Whether a phrase means two who are known: "the two ministers", "both countries", "both"."""
        words = [word.lower() for word in self.reading.words[sighting.first : sighting.head + 1]]
        if words[-1] in PAIRS or words[0] == "both":
            return True
        if words in (["the", "sides"], ["the", "parties"], ["each", "side"]):
            return True
        if (
            self.reading.child(sighting.head, "acl", "relcl") is not None
        ):  # "the two nurses shot by the guard" are these
            return False
        return words[:2] in (["the", "two"], ["these", "two"], ["those", "two"])

    def members_of(self, sighting: Sighting) -> tuple[Member, ...]:
        """The two actors that a dual phrase means, in text order; none where there are no two that fit."""
        noun = self.reading.lemmas[sighting.head]
        if noun in SIDES and (facing := self._facing(sighting.head, PARTIES | GROUP)):
            return tuple(facing)
        kinds = self._kinds(noun)
        head = sighting.head
        pair = self._coordinated(head, kinds) or ([] if noun == "couple" else self._nearest(head, kinds))
        if noun in PAIRS:
            return tuple(pair or self._spouses(head) or self._facing(head, kinds, PAIRING))
        return tuple(pair or self._facing(head, kinds))

    def named_beside(self, sighting: Sighting) -> tuple[Member, ...]:
        """The persons who are named in apposition to a plural, or identified as those meant by it; none for one name.

        "Two bakers, Ada Lowe and Ben Okello, …", "the victims were named as Ada Lowe and Ben Okello".
        """
        if sighting.named or self.reading.tags[sighting.head] not in PLURAL:
            return ()
        heads = self.identified.get(sighting.head) or self._beside(sighting)
        found = [self.mentions[head] for head in heads if head in self.mentions]
        are_persons = all(member.kind == "person" and member.named for member in found)
        return tuple(dict.fromkeys(found)) if len(found) == len(heads) > 1 and are_persons else ()

    def _beside(self, sighting: Sighting) -> list[int]:
        """The heads of what stands in apposition to a plural, or listed with it, if these are as many as it counts."""
        appositions = self.reading.children_with(sighting.head, "appos")
        if appositions:
            return [head for name in appositions for head in (name, *self._listed(name))]
        listed = list(self._listed(sighting.head))
        return listed if self._count_of(sighting.first, sighting.head) == len(listed) else []

    def are_as_many(self, group: Member, named: tuple[Member, ...]) -> bool:
        """Whether a group met without names may be of those named: as many as its first mention counts, if it counts them."""
        return self._is_nameless(group) and self._count(group) == len(named)

    def nearest_two(self, token: int) -> Member | None:
        """The nearest two people who were counted and not named: "two men" before "the pair", not before "the two airlines"."""
        if (
            self._kinds(self.reading.lemmas[token]) != PERSON
            and self.reading.words[token].lower() not in DUAL
        ):
            return None
        near = (member for _, member in self.mentions.near(token, REACH))
        return next((m for m in near if self._is_nameless(m) and self._count(m) == PAIR), None)

    def _is_nameless(self, member: Member) -> bool:
        return member.plural and member.kind == "group" and not (member.named or member.members)

    def _count(self, group: Member) -> int | None:
        """How many the first mention of a group says that they are."""
        first = group.mentions[0] if group.mentions else None
        return None if first is None else self._count_of(first.first, first.last)

    def _count_of(self, first: int, last: int) -> int | None:
        words = (word.lower() for word in self.reading.words[first:last])
        return next((COUNTS[word] for word in words if word in COUNTS), None)

    def countries_before(self, token: int) -> tuple[str, ...]:
        """The two countries (alpha-3) of those last spoken of, where the states themselves aren't: none if not two."""
        found: dict[str, None] = {}
        for _, member in self.mentions.near(token, REACH):
            if member.country is not None:
                found[member.country] = None
            if len(found) == 2:
                return tuple(sorted(found))
        return ()

    def is_of_countries(self, sighting: Sighting) -> bool:
        """Whether a phrase means states: "both countries"."""
        return self._kinds(self.reading.lemmas[sighting.head]) == {"state"}

    def coordinated_subject(self, token: int, *, reach: int) -> tuple[Member, ...]:
        """The actors that are together the subject before a pronoun: "Peru, Chile and their allies said that they …"."""
        for head, member in self.mentions.near(token, reach):
            if self.reading.labels[head] in SUBJECTS and member.kind in BODIES | PERSON | GROUP:
                listed = [self.mentions[h] for h in self._listed(head) if h < token and h in self.mentions]
                if len(members := tuple(dict.fromkeys([member, *listed]))) > 1:
                    return members
        return ()

    def _listed(self, head: int) -> Iterator[int]:
        """The heads that are coordinated with a head, and with one another."""
        for other in self.reading.children_with(head, "conj"):
            yield other
            yield from self._listed(other)

    def _acts_on(self, head: int, token: int) -> bool:
        """Whether somebody does what is done to a phrase, and so is none of those it means: "Peru urged both sides"."""
        verb = self.reading.heads[token]
        does = self.reading.labels[head] == "nsubj" and self.reading.heads[head] == verb
        return does and self.reading.labels[token] in ("dobj", "dative", "nsubj")

    def one_of_two(self, token: int) -> Member | None:
        """Whom "the former" or "the latter" means: the first or the last named of the clause before."""
        named = self.reading.child(token, "appos")
        if named is not None and named in self.mentions:
            return self.mentions[named]  # "the latter, Ada Lowe,"
        near = [
            (h, m)
            for h, m in self.mentions.near(token, 2)
            if not m.plural and self.reading.poses[h] != "PRON" and self.reading.words[h].lower() != "former"
        ]
        if not near:
            return None
        last_head, last = near[0]
        if self.reading.words[token].lower() == "latter":
            return last
        sentence = self.reading.sentence_of[last_head]
        others = [
            m
            for h, m in near
            if self.reading.sentence_of[h] == sentence and m is not last and m.kind == last.kind
        ]
        return others[-1] if others else None

    def _kinds(self, noun: str) -> frozenset[Kind]:
        words = load_words()
        if noun in SIDES:
            return PARTIES
        if noun in words.country_nouns or noun == "neighbour":
            return frozenset(["state"])
        if noun in words.body_nouns:
            return frozenset(kind for kind in BODIES if kind in words.body_nouns[noun])
        agent = self.gazetteer.agent(noun)
        if noun in PAIRS or (agent is not None and agent.kind == "person"):
            return frozenset(["person"])
        return BODIES | PERSON

    def _facing(
        self, token: int, kinds: frozenset[Kind], verbs: frozenset[str] | None = None
    ) -> list[Member]:
        """The last two of whom one did something to the other: "Peru sued Chile", "Peru rejected Chile's offer", "talks with Chile".

        Where verbs are given, by one of these.
        """
        reading = self.reading
        for head, member in self.mentions.near(token, REACH):
            if reading.labels[head] != "nsubj" or member.kind not in kinds or member.members:
                continue
            if verbs is not None and reading.lemmas[reading.heads[head]] not in verbs:
                continue
            for other in self._acted_upon(reading.heads[head]):
                faced = self.mentions.get(other)
                if faced is None or other > token or faced is member:
                    continue
                if faced.kind in kinds and not faced.members:
                    return [member, faced]
        return []

    def _spouses(self, token: int) -> list[Member]:
        """The last one who was spoken of as somebody's wife, husband or the like, with whose they are."""
        reading = self.reading
        for head, member in self.mentions.near(token, REACH):
            owner = reading.child(head, "poss")
            whose = None if owner is None else self.mentions.get(owner)
            if whose is not None and reading.lemmas[head] in load_coreference_words().spouses:
                return [whose, member]
        return []

    def _acted_upon(self, verb: int) -> Iterator[int]:
        """The heads of a verb's objects, of whose the objects are, of what stands behind the prepositions of both, and those of its infinitive."""
        for infinitive in self.reading.children_with(verb, "xcomp"):
            yield from self._acted_upon(infinitive)
        for thing in self.reading.children_with(verb, "dobj", "dative", "prep"):
            yield thing
            yield from self.reading.children_with(thing, "poss", "pobj")
            for preposition in self.reading.children_with(thing, "prep"):
                yield from self.reading.children_with(preposition, "pobj")

    def _coordinated(self, token: int, kinds: frozenset[Kind], reach: int = REACH) -> list[Member]:
        """Two actors of a kind joined by "and", the nearest such pair that is a subject."""
        reading = self.reading
        for head, member in self.mentions.near(token, reach):
            if reading.labels[head] in SUBJECTS and member.kind in kinds:
                for other in reading.children_with(head, "conj"):
                    joined = self.mentions.get(other)
                    if other < token and joined is not None and joined is not member and joined.kind in kinds:
                        return [member, joined]
        return []

    def _nearest(self, token: int, kinds: frozenset[Kind]) -> list[Member]:
        found: dict[Member, int] = {}
        kind: Kind | None = None
        for head, member in self.mentions.near(token, REACH):
            if (
                member.kind not in kinds
                or member.members
                or not member.named
                or self.reading.labels[head] in EMBEDDED
                or self._acts_on(head, token)
            ):
                continue
            if kind is not None and (member.kind == "person") != (kind == "person"):
                continue
            if any(_are_one_side(member, other) for other in found):
                continue
            kind = kind or member.kind
            found[member] = head
            if len(found) == 2:
                return sorted(found, key=lambda m: found[m])
        return []
