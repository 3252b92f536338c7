"""Pronouns: the actor that "he", "its" or "they" stands for, by agreement, syntax and salience.

After Lappin and Leass (1994, Computational Linguistics 20:4) in spirit: candidates that number, sex or syntax
bar are left out, and of the rest the one in the more salient role of the nearer sentence is taken. Where what
"it" or "they" stands for may be no actor at all, none is taken.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from dateline.reading import Reading
from dateline.resolving.member import Member
from dateline.resolving.phrases import quoted_tokens
from dateline.resolving.words import Gender

MALE: Final = frozenset(["he", "him", "his", "himself"])
FEMALE: Final = frozenset(["she", "her", "hers", "herself"])
NEUTER: Final = frozenset(["it", "its", "itself"])
PLURAL: Final = frozenset(["they", "them", "their", "theirs", "themselves"])
PRONOUNS: Final = MALE | FEMALE | NEUTER | PLURAL
REFLEXIVE: Final = frozenset(["himself", "herself", "itself", "themselves"])
BODIES: Final = frozenset(["state", "government", "organisation", "armed-group", "media"])
REACH: Final = 3
"""Sentences back in which a person is looked for; for "it" and "they" one."""
SUBJECTS: Final = frozenset(["nsubj", "nsubjpass"])
OBJECTS: Final = frozenset(["dobj", "pobj", "dative"])
VERBAL: Final = frozenset(["VERB", "AUX"])
EXPLETIVE_VERBS: Final = frozenset(
    "be seem appear take rain snow happen matter turn follow remain come".split()
)
"""Verbs whose "it" mostly stands for no actor."""


def find_pronouns(
    reading: Reading, members: Mapping[int, Member], speakers: Collection[int]
) -> Iterator[tuple[int, Member]]:
    """Pairs of a pronoun's token and what it stands for, in text order; those without one are left out.

    `speakers` are heads of the sources of quotations: inside quotation marks "he" is not who speaks.
    """
    search = _Search(reading, dict(members), frozenset(speakers), quoted_tokens(reading))
    for token, tag in enumerate(reading.tags):
        if tag not in ("PRP", "PRP$") or reading.words[token].lower() not in PRONOUNS or token in members:
            continue
        antecedent = search.antecedent(token)
        if antecedent is not None:
            search.known[token] = antecedent
            yield token, antecedent


@dataclass(slots=True)
class _Search:
    """The state of the search: mentions known so far, by head."""

    reading: Reading
    known: dict[int, Member]
    speakers: frozenset[int]
    quoted: list[bool]

    def antecedent(self, token: int) -> Member | None:
        """The most salient actor that agrees and that syntax doesn't bar."""
        word = self.reading.words[token].lower()
        if word in REFLEXIVE:
            return self._reflexive(token)
        if word in NEUTER | PLURAL and self.reading.labels[token] in OBJECTS:
            return None  # what is done to "it" or "them" is too often no actor
        if word in NEUTER:
            return None if self._is_expletive(token) else self._of_thing(token)
        if word in PLURAL:
            return self._of_several(token)
        found = self._of_person(token, "male" if word in MALE else "female")
        if found is not None and found.gender is None:
            found.gender = "male" if word in MALE else "female"
        return found

    # --- persons

    def _of_person(self, token: int, gender: Gender) -> Member | None:
        barred = self._barred(token)
        coming = self._coming_subject(token)
        if (
            coming is not None
            and self.known[coming].kind == "person"
            and self.known[coming].gender in (None, gender)
        ):
            return self.known[coming]
        for heads, back in self._sentences(token, REACH):
            fitting = [
                h for h in heads
                if h not in barred and self.known[h] not in self._barred_members(token, barred)
                and self.known[h].kind == "person" and not self.known[h].plural
                and self.known[h].gender in (None, gender)
            ]  # fmt: skip
            if fitting:
                return self.known[max(fitting, key=lambda h: self._salience(h, back))]
        return None

    def _coming_subject(self, token: int) -> int | None:
        """The subject after the clause or phrase before it that holds the pronoun: "Since taking her seat, Lowe has …"."""
        reading = self.reading
        if any(h in self.known for h in range(reading.sentences[reading.sentence_of[token]][0], token)):
            return None
        for above in reading.ancestors(token):
            if reading.labels[above] in ("advcl", "prep") and reading.poses[reading.heads[above]] in VERBAL:
                subject = reading.child(reading.heads[above], *SUBJECTS)
                return subject if subject is not None and subject > token and subject in self.known else None
        return None

    def _salience(self, head: int, back: int) -> tuple[int, bool, int]:
        """Subjects before objects before possessors, names before others; here the nearer, further back the earlier."""
        label = self.reading.labels[head]
        rank = 3 if label in SUBJECTS else 2 if label in OBJECTS or label in ("conj", "appos") else 1
        if label in SUBJECTS and self.reading.labels[self.reading.heads[head]] == "relcl":
            rank = 2
        return rank, self.known[head].named, head if back == 0 else -head

    # --- bodies and groups

    def _of_thing(self, token: int) -> Member | None:
        """The nearest subject before, if it is a body: a nearer thing that is no actor takes the pronoun."""
        subject = self._nearest_subject(token)
        member = None if subject is None else self.known.get(subject)
        return member if member is not None and member.kind in BODIES else None

    def _of_several(self, token: int) -> Member | None:
        subject = self._nearest_subject(token)
        if subject is None or self.reading.child(subject, "conj") is not None:
            return None
        member = self.known.get(subject)
        if member is None:
            return None
        return member if member.plural or member.kind in ("group", "armed-group") else None

    def _nearest_subject(self, token: int) -> int | None:
        """The nearest subject before a pronoun, in its sentence or the one before, that syntax lets it stand for."""
        reading = self.reading
        barred = self._barred(token)
        for back in (0, 1):
            sentence = reading.sentence_of[token] - back
            if sentence < 0:
                return None
            first, last = reading.sentences[sentence]
            if reading.passage_of[first] != reading.passage_of[token]:
                return None
            subjects = [
                t for t in range(first, min(last, token))
                if reading.labels[t] in SUBJECTS and t not in barred
                and reading.tags[t] not in ("WDT", "WP", "EX", "DT") and self._same_voice(t, token)
                and not self._is_mere_it(t)
            ]  # fmt: skip
            if subjects:
                return subjects[-1] if back == 0 else subjects[0]
        return None

    def _is_mere_it(self, token: int) -> bool:
        return (
            self.reading.words[token].lower() in ("it", "there", "i", "you", "we", "he", "she")
            and token not in self.known
        )

    def _is_expletive(self, token: int) -> bool:
        """Whether "it" stands for nothing: of "be" and the like with a clause or an adjective, or of no actor's verb."""
        reading = self.reading
        if reading.words[token].lower() != "it":
            return False
        verb = reading.heads[token]
        if reading.labels[token] == "expl":
            return True
        if reading.labels[token] not in SUBJECTS:
            return False
        return reading.lemmas[verb] in EXPLETIVE_VERBS or (
            reading.labels[token] == "nsubjpass"
            and reading.child(verb, "ccomp", "xcomp", "csubj") is not None
        )

    # --- shared

    def _reflexive(self, token: int) -> Member | None:
        for above in self.reading.ancestors(token):
            subject = self.reading.child(above, *SUBJECTS)
            if subject is not None and self.reading.poses[above] in VERBAL:
                return self.known.get(subject)
        return None

    def _sentences(self, token: int, reach: int) -> Iterator[tuple[list[int], int]]:
        """Heads of mentions by sentence, this one first, each with how far back it is."""
        reading = self.reading
        for back in range(reach + 1):
            sentence = reading.sentence_of[token] - back
            if sentence < 0:
                return
            first, last = reading.sentences[sentence]
            if reading.passage_of[first] != reading.passage_of[token]:
                return
            yield (
                [h for h in range(first, min(last, token)) if h in self.known and self._same_voice(h, token)],
                back,
            )

    def _same_voice(self, head: int, token: int) -> bool:
        """Whether a mention may be meant: outside quotations nobody whom only a quotation speaks of, nor the speaker within."""
        if self.quoted[token]:
            return head not in self.speakers
        return not self.quoted[head]

    def _barred(self, token: int) -> frozenset[int]:
        """Arguments of the verb that an object pronoun hangs on: "Lowe met him" is not of Lowe."""
        reading = self.reading
        if reading.tags[token] == "PRP$":
            return frozenset()
        above = reading.heads[token]
        if reading.labels[token] == "pobj":
            above = reading.heads[above]
            while (
                reading.poses[above] not in VERBAL
                and reading.heads[above] != above
                and reading.labels[above] in ("prep", "dobj", "pobj")
            ):
                above = reading.heads[above]
        return frozenset(
            c for c in reading.children[above] if c != token and reading.labels[c] in SUBJECTS | OBJECTS
        )

    def _barred_members(self, token: int, barred: frozenset[int]) -> list[Member]:
        return [self.known[h] for h in barred if h in self.known] + self._quoting(token)

    def _quoting(self, token: int) -> list[Member]:
        """Whoever speaks the quotation that a pronoun stands in: the source in its sentence or beside it."""
        if not self.quoted[token]:
            return []
        sentence = self.reading.sentence_of[token]
        near = (sentence - 1, sentence, sentence + 1)
        return [
            self.known[h]
            for h in sorted(self.speakers)
            if h in self.known and self.reading.sentence_of[h] in near
        ]
