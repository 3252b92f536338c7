"""Binding: whom syntax and quotation marks keep a pronoun from standing for.

After the principles of binding as Lappin and Leass (1994, section 2.1) list them: an object is not its own
subject, a possessor is not what it has. Inside quotation marks "he" is not who speaks, and outside nobody is meant whom
only a quotation speaks of.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from dateline.reading import Reading
from dateline.resolving.clauses import VERBAL
from dateline.resolving.coreference.member import Member
from dateline.resolving.coreference.mentions import Mentions
from dateline.resolving.coreference.salience import OBJECTS, SUBJECTS
from dateline.resolving.coreference.words import load_coreference_words
from dateline.resolving.phrases import quoted_tokens
from dateline.resolving.words import is_person_noun, load_words

PHRASAL: Final = frozenset(["pobj", "prep", "dobj"])
PARTS: Final = frozenset(["pobj", "prep", "poss"])
"""Labels of what stands in a noun phrase and is somebody else."""
SHARING: Final = frozenset(["conj", "xcomp", "advcl", "pcomp", "prep"])
"""Labels of verbs that may have the subject of the verb above."""
OBJECT_OF_PREPOSITION: Final = frozenset(["of", "from", "into"])
"""Prepositions whose gerund is the deed of the object of the verb above."""
CLAUSES: Final = frozenset(["ccomp", "xcomp", "advcl", "prep", "pcomp", "relcl", "acl", "dobj", "pobj"])
"""Labels of what stands inside the clause above, whose subject it does not name again by a description."""
OBJECTIVE: Final = frozenset(["him", "her", "them"])
"""Pronouns that are no subject of a finite clause."""


FINITE: Final = frozenset(["VBD", "VBZ"])


def _with_members(members: list[Member]) -> list[Member]:
    """Members, and those whom the groups among them have."""
    return [one for member in members for one in (member, *member.members)]


class Binding:
    """What bars a pronoun of one report from its candidates; `speakers` are heads of the sources of quotations."""

    def __init__(self, reading: Reading, mentions: Mentions, speakers: Collection[int]) -> None:
        self.reading = reading
        self.mentions = mentions
        self.quoted = quoted_tokens(reading)
        self._speakers: dict[int, list[int]] = {}
        for head in sorted(speakers):
            if not self.quoted[head]:
                self._speakers.setdefault(reading.sentence_of[head], []).append(head)

    def barred_members(self, token: int) -> list[Member]:
        """Members that a pronoun can't stand for, wherever else they are mentioned."""
        heads = [*self.barred(token), *self._around(token), *self._quoting(token)]
        return _with_members([self.mentions[head] for head in heads if head in self.mentions])

    def barred(self, token: int) -> frozenset[int]:
        """Arguments of the verb that an object pronoun hangs on: "Lowe met him" is not of Lowe."""
        reading = self.reading
        if reading.tags[token] == "PRP$":
            return frozenset(self._attacking(token))
        above = reading.heads[token]
        if reading.labels[token] == "pobj":
            above = reading.heads[above]
            while reading.poses[above] not in VERBAL and reading.labels[above] in PHRASAL:
                above = reading.heads[above]
        found = [c for c in reading.children[above] if c != token and reading.labels[c] in SUBJECTS | OBJECTS]
        if reading.labels[token] in OBJECTS:
            found += self._shared_subject(above)
        if self._is_raised(token):
            found += self._shared_subject(reading.heads[above])
        return frozenset(found)

    def _attacking(self, token: int) -> list[int]:
        """Whoever attacks a thing that somebody has, which is another's: "Lowe called his plan a sham", "for ramming its ships"."""
        reading = self.reading
        head = reading.heads[token]
        if reading.lemmas[head] in load_words().relations or is_person_noun(reading.lemmas[head]):
            return []  # "called his rival a liar"
        while reading.labels[head] in PARTS and reading.poses[reading.heads[head]] not in VERBAL:
            head = reading.heads[head]
        verb = reading.heads[head]
        is_called = reading.lemmas[verb] == "call" and reading.child(verb, "oprd") is not None
        is_aimed = is_called or reading.lemmas[verb] in load_coreference_words().of_attackers
        return self._shared_subject(verb) if is_aimed and reading.labels[head] == "dobj" else []

    def _is_raised(self, token: int) -> bool:
        """Whether a pronoun is the subject of a clause and the object of the verb above it: "Lowe made him leave"."""
        reading = self.reading
        is_open = reading.labels[reading.heads[token]] in ("ccomp", "xcomp")
        return is_open and reading.labels[token] == "nsubj" and reading.words[token].lower() in OBJECTIVE

    def _around(self, token: int) -> Iterator[int]:
        """Heads of the noun phrases that a pronoun stands in: "its" of "a navy of its own" is not the navy's."""
        for above in self.reading.ancestors(token):
            if self.reading.poses[above] in VERBAL:
                return
            if above < token:
                yield above

    def same_voice(self, head: int, token: int) -> bool:
        """Whether a mention may be meant: outside quotations nobody whom a quotation speaks of."""
        return self.quoted[token] or not self.quoted[head]

    def is_free(self, head: int, member: Member, description: int) -> bool:
        """Whether neither quotation marks nor the verb that both hang on keep a description from meaning a mention.

        Nor what it stands in: in "the father of the boy" the boy is not the father, and in "Lowe said the boy fled" Lowe is no boy.
        """
        if head in self._whole(description):
            return False
        barred = _with_members([*self._subjects(description), *self._subjects_above(description)])
        return self.same_voice(head, description) and member not in barred

    def _whole(self, description: int) -> Iterator[int]:
        """Heads of the noun phrases that a description is a part of."""
        reading = self.reading
        while (
            reading.labels[description] in PARTS and reading.poses[reading.heads[description]] not in VERBAL
        ):
            description = reading.heads[description]
            yield description

    def _subjects(self, head: int) -> list[Member]:
        """The subject of the verb that a phrase is an object of, with those listed beside it."""
        reading = self.reading
        above = reading.heads[head]
        while reading.labels[head] in PHRASAL and reading.poses[above] not in VERBAL:
            head, above = above, reading.heads[above]
        if reading.labels[head] not in PHRASAL and reading.labels[head] != "dative":
            return []
        subjects = reading.children_with(above, *SUBJECTS)
        listed = [c for subject in subjects for c in reading.children_with(subject, "conj")]
        return [self.mentions[h] for h in (*subjects, *listed) if h in self.mentions]

    def _subjects_above(self, description: int) -> list[Member]:
        """The subjects before a description of the clauses that its own stands inside: a description is none of them."""
        reading = self.reading
        below, found = description, list[int]()
        for above in reading.ancestors(description):
            if reading.labels[below] in CLAUSES and reading.poses[above] in VERBAL:
                found += [c for c in reading.children_with(above, *SUBJECTS) if c < description]
            below = above
        return [self.mentions[head] for head in found if head in self.mentions]

    def _shared_subject(self, verb: int) -> list[int]:
        """The subject that a verb shares: "hit the man and sat on him", "wants to thank him"."""
        reading = self.reading
        while reading.child(verb, *SUBJECTS) is None and reading.labels[verb] in SHARING:
            above = reading.heads[verb]
            if reading.labels[verb] == "conj" and self._goes_on_above(verb):
                verb = next((one for one in reading.ancestors(above) if reading.tags[one] in FINITE), above)
                continue
            if reading.labels[verb] == "xcomp" and reading.child(above, "dobj") is not None:
                return reading.children_with(above, "dobj")
            if reading.lemmas[verb] in OBJECT_OF_PREPOSITION and reading.child(above, "dobj") is not None:
                return reading.children_with(above, "dobj")  # "accused the firm of hiding it"
            verb = above
        subject = reading.child(verb, *SUBJECTS)
        return [] if subject is None else [subject]

    def _goes_on_above(self, verb: int) -> bool:
        """Whether a finite verb joined to an infinitive or gerund goes on with the verb above: "told the men to go and shot them"."""
        reading, head = self.reading, self.reading.heads[verb]
        is_open = reading.tags[head] == "VBG" or any(reading.tags[c] == "TO" for c in reading.children[head])
        is_finite = reading.tags[verb] in FINITE and reading.child(verb, "aux", "auxpass") is None
        return is_finite and is_open

    def _quoting(self, token: int) -> list[int]:
        """Whoever speaks the quotation that a pronoun stands in: the source in its sentence, or else beside it."""
        if not self.quoted[token]:
            return []
        sentence = self.reading.sentence_of[token]
        for near in ((sentence,), (sentence - 1, sentence + 1)):
            found = [head for s in near for head in self._speakers.get(s, ())]
            if found:
                return found
        return []
