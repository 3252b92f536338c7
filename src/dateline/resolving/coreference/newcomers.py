"""Newcomers: somebody whom the lead leaves unnamed, and whom a later sentence names.

"A soldier was killed on Tuesday. … Julien Marchetti, 25, belonged to …": a name that opens a sentence as its subject,
with an age, a relative clause or a participle after it and with no other introduction, is the person who was met without a
name, where there is one that can be meant. This is how news delays names; nothing else is taken for it.
"""

from __future__ import annotations

from typing import Final

from dateline.reading import Reading
from dateline.resolving.cast import Sighting
from dateline.resolving.coreference.member import Member
from dateline.resolving.coreference.mentions import Mentions
from dateline.resolving.coreference.salience import SUBJECTS, rank
from dateline.resolving.descriptions import last_word
from dateline.resolving.naming.titles import is_honorific
from dateline.resolving.words import load_words

REACH: Final = 3
"""Sentences after which nobody waits for a name any more."""


class Newcomers:
    """Those who were brought in without a name, and so may get one."""

    def __init__(self, reading: Reading, mentions: Mentions) -> None:
        self.reading = reading
        self.mentions = mentions
        self._waiting: list[Member] = []

    def add(self, member: Member, head: int) -> None:
        """Somebody met as "a soldier", who may be named later: only whom the main clause is about, no bystander."""
        reading = self.reading
        verb = reading.heads[head]
        main = reading.labels[verb] == "ROOT" or (
            reading.labels[verb] == "ccomp"
            and reading.lemmas[reading.heads[verb]] in load_words().speech_verbs
        )
        if main and reading.labels[head] in SUBJECTS | {"dobj"}:
            self._waiting.append(member)

    def named_by(self, sighting: Sighting, named: Member) -> Member | None:
        """Who, met without a name, is named by the first mention of a name; None for nobody."""
        reading = self.reading
        if not self._waiting or named.known or named.mentions[0].head != sighting.head:
            return None
        if reading.labels[sighting.head] not in SUBJECTS:
            return None
        if sighting.first != reading.sentences[reading.sentence_of[sighting.head]][0]:
            return None

        explained = self._is_explained(sighting)

        def fits(_: int, member: Member) -> float:
            free = member in self._waiting and _may_be(member, named, sighting)
            return 1 if free and (explained or self._goes_on(member, sighting)) else 0

        ranked = rank(reading, self.mentions, sighting.head, reach=REACH, fits=fits)
        if not ranked:
            return None
        self._waiting.remove(ranked[0][1])
        return ranked[0][1]

    def _goes_on(self, member: Member, sighting: Sighting) -> bool:
        """Whether the name is done to as the nameless one was ("arrested a man … Fabio Lowe was caught"), or has a like title."""
        reading = self.reading
        suffers = reading.labels[member.mentions[0].head] in ("dobj", "nsubjpass")
        if sighting.title is None:
            return suffers and reading.labels[sighting.head] == "nsubjpass"
        noun, met = last_word(sighting.title), last_word(member.title)
        return noun == met or met in load_words().persons.get(noun, ())

    def _is_explained(self, sighting: Sighting) -> bool:
        """Whether an age, a relative clause or a participle stands after the name: "Ada Lowe, 25,", "Ada Lowe, who"."""
        words, last = self.reading.words, sighting.last
        if last + 1 >= len(words) or words[last] != ",":
            return False
        after = last + 1
        return words[after].isdigit() or self.reading.tags[after] in ("WP", "VBN") or words[after] == "whose"


def _may_be(member: Member, named: Member, sighting: Sighting) -> bool:
    if member.named or member.gender not in (None, named.gender or member.gender):
        return False
    if sighting.title is None or is_honorific(sighting.title):
        return True
    return bool(set(sighting.sectors) & set(member.sectors))
