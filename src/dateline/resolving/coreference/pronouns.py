"""Pronouns: the actor that "he", "its" or "they" stands for, by agreement, syntax and salience.

After Lappin and Leass (1994, Computational Linguistics 20:4): candidates that number, sex or syntax bar are left out, and
of the rest the most salient is taken. What "it" and "they" stand for may be no actor at all: the things of the text are
weighed beside its actors, and where one of them is the most salient, none is taken.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dateline.reading import Reading
from dateline.resolving.clauses import VERBAL
from dateline.resolving.coreference.binding import Binding
from dateline.resolving.coreference.expletives import is_expletive
from dateline.resolving.coreference.groups import Groups
from dateline.resolving.coreference.member import Member
from dateline.resolving.coreference.mentions import Mentions
from dateline.resolving.coreference.persons import is_official
from dateline.resolving.coreference.salience import EMBEDDED, OBJECTS, SUBJECTS, rank, weight
from dateline.resolving.coreference.words import load_coreference_words
from dateline.resolving.words import Gender, load_words

MALE: Final = frozenset(["he", "him", "his", "himself"])
FEMALE: Final = frozenset(["she", "her", "hers", "herself"])
NEUTER: Final = frozenset(["it", "its", "itself"])
PLURAL: Final = frozenset(["they", "them", "their", "theirs", "themselves"])
PRONOUNS: Final = MALE | FEMALE | NEUTER | PLURAL
REFLEXIVE: Final = frozenset(["himself", "herself", "itself", "themselves"])
BODIES: Final = frozenset(["state", "government", "organisation", "armed-group", "media"])
REACH_OF_PERSONS: Final = 5
"""Sentences back in which a person is looked for."""
REACH_OF_BODIES: Final = 2
REACH_IN_QUOTES: Final = 4
SEX_UNKNOWN: Final = 0.7
"""How much less a person counts of whom it isn't known whether it is a man or a woman (reports 1 to 30 of the coreference benchmark)."""
UNNAMED: Final = 0.7
"""How much less a person counts of whom no name is known."""
DOUBTFUL: Final = 0.5
"""How much less a name counts that the recogniser took for a body's, where the pronoun says that it is a person's."""
ADJECTIVE: Final = 0.3
"""How much less a state counts that only an adjective names."""
THING: Final = 0.9
"""How much less a thing counts than an actor."""
DONE_TO: Final = 1.25
"""How much more a thing counts where something is done to what the pronoun stands for."""
DOING: Final = 0.7
"""The same once more where the pronoun says or does something."""
OTHER_VOICE: Final = 0.8
"""How much less a subject of a verb of saying counts for one of doing, and the other way round."""
HELD_OFFICIAL: Final = 0.5
"""How much less an official counts where the pronoun is of somebody arrested or shot, who mostly is none."""
MODIFIERS: Final = frozenset(["amod", "compound", "nmod"])
INSIDE: Final = 0.5
"""How much less those count for "they" who only tell what something is: "police" of "a police dog"."""
SINGULAR_TAGS: Final = ("NN", "NNP")
PLURAL_TAGS: Final = ("NNS", "NNPS")
SINGULAR: Final = 0.6
"""How much less a group named in the singular counts for "they"."""


def is_pronoun(reading: Reading, token: int) -> bool:
    """Whether a token is a pronoun of the third person."""
    return reading.tags[token] in ("PRP", "PRP$") and reading.words[token].lower() in PRONOUNS


class Antecedents:
    """The search for what pronouns stand for, over the mentions found so far."""

    def __init__(self, reading: Reading, mentions: Mentions, binding: Binding, groups: Groups) -> None:
        self.reading = reading
        self.mentions = mentions
        self.binding = binding
        self.groups = groups

    def find(self, token: int) -> Member | None:
        """The most salient actor that agrees and that syntax doesn't bar; None where that is none.

        For "they" of two actors joined by "and" see `pair`.
        """
        word = self.reading.words[token].lower()
        if word in REFLEXIVE:
            return self._reflexive(token)
        if word in NEUTER:
            return None if is_expletive(self.reading, token) else self._of_body(token)
        if word in PLURAL:
            return self._of_several(token)
        gender: Gender = "male" if word in MALE else "female"
        found = self._of_person(token, gender)
        if found is not None:
            found.gender = found.gender or gender
            found.kind = "person"
        return found

    # --- persons

    def _of_person(self, token: int, gender: Gender) -> Member | None:
        barred, held = self.binding.barred_members(token), self._is_held(token)
        coming = self._coming_subject(token)
        if coming is not None and _agrees(self.mentions[coming], gender):
            return self.mentions[coming]

        def fits(head: int, member: Member) -> float:
            if member in barred or not self.binding.same_voice(head, token):
                return 0
            if member.may_be_person():
                return DOUBTFUL
            if not _agrees(member, gender):
                return 0
            known = (1 if member.gender else SEX_UNKNOWN) * (1 if member.named else UNNAMED)
            known *= HELD_OFFICIAL if held and is_official(member) else 1
            return known * (1 if self._speaks_on(head, token) else OTHER_VOICE)

        ranked = rank(self.reading, self.mentions, token, reach=REACH_OF_PERSONS, fits=fits)
        return ranked[0][1] if ranked else None

    def _is_held(self, token: int) -> bool:
        """Whether a pronoun is of somebody shot, arrested or the like."""
        above = self.reading.heads[token]
        verb = self.reading.lemmas[above]
        into = next(
            (c for c in self.reading.children_with(above, "prep") if self.reading.lemmas[c] == "into"), None
        )
        held = None if into is None else self.reading.child(into, "pobj")
        if held is not None and self.reading.lemmas[held] == "custody":
            return self.reading.labels[token] in ("dobj", "nsubjpass")
        is_done_to = self.reading.labels[token] in ("dobj", "nsubjpass")
        return is_done_to and verb in load_coreference_words().of_accused | load_words().of_harmed

    def _speaks_on(self, head: int, token: int) -> bool:
        """Whether a subject of the sentence before goes on in the pronoun's.

        Who said something goes on to say; of whom it was said goes on to do.
        """
        reading = self.reading
        if reading.labels[token] != "nsubj" or reading.labels[head] not in SUBJECTS:
            return True
        if reading.sentence_of[head] == reading.sentence_of[token]:
            return True
        verb = reading.heads[head]
        is_told = (
            reading.labels[verb] == "ccomp"
            and reading.lemmas[reading.heads[verb]] in load_words().speech_verbs
        )
        return not is_told if self._says(token) else not self._says(head)

    def _coming_subject(self, token: int) -> int | None:
        """The subject after the clause or phrase before it that holds the pronoun: "Since taking her seat, Lowe has …"."""
        reading = self.reading
        controller = self._controller(token)
        if controller is not None:
            return controller
        if any(head < token for head in self.mentions.in_sentence(reading.sentence_of[token])):
            return None
        for above in reading.ancestors(token):
            if reading.labels[above] in ("advcl", "prep") and reading.poses[reading.heads[above]] in VERBAL:
                subject = reading.child(reading.heads[above], *SUBJECTS)
                if subject is None or subject < token or subject not in self.mentions:
                    return None
                return subject
        return None

    def _controller(self, token: int) -> int | None:
        """The subject that a participle before it leaves out: "After naming Lowe as her deputy, Okello left"."""
        reading = self.reading
        for above in reading.ancestors(token):
            if reading.poses[above] in VERBAL:
                return self._subject_around(token, above)
        return None

    def _subject_around(self, token: int, participle: int) -> int | None:
        """The mentioned subject, behind a pronoun, of the clause that a participle without a subject stands in."""
        reading, label = self.reading, self.reading.labels[participle]
        is_open = reading.tags[participle] in ("VBG", "VBN") and label in ("advcl", "pcomp")
        if not is_open or reading.child(participle, *SUBJECTS) is not None:
            return None
        matrix = reading.heads[participle]
        if label == "pcomp":
            matrix = reading.heads[matrix]
        subject = reading.child(matrix, *SUBJECTS)
        return subject if subject is not None and subject > token and subject in self.mentions else None

    # --- bodies and groups

    def _of_body(self, token: int) -> Member | None:
        barred = self.binding.barred_members(token)

        def fits(head: int, member: Member) -> float:
            if member in barred or not self.binding.same_voice(head, token):
                return 0
            if self.reading.labels[head] in EMBEDDED and member.kind == "state":
                return ADJECTIVE  # "Chilean" of "a Chilean mine"
            if self.reading.lemmas[head] in load_words().plural_bodies or self._is_of_members(head, member):
                return 0
            if member.may_be_body():
                return DOUBTFUL
            return 1 if member.kind in BODIES or self._is_singular_group(head, member) else 0

        ranked = rank(self.reading, self.mentions, token, reach=REACH_OF_BODIES, fits=fits)
        found = self._unless_thing(token, ranked, SINGULAR_TAGS)
        if found is not None and found.kind == "person":
            found.kind = "organisation"
        return found

    def _is_of_members(self, head: int, member: Member) -> bool:
        """Whether a body is named by its members, who are no "it": "Republicans" of the party, not "the United Nations"."""
        return self.reading.tags[head] in PLURAL_TAGS and self.reading.words[head] not in member.name.split()

    def pair(self, token: int) -> tuple[Member, ...]:
        """The two actors, joined as a subject, that "they" or "their" may stand for: "Peru and Chile opened their borders"."""
        if self.reading.words[token].lower() not in PLURAL or self.reading.labels[token] in OBJECTS:
            return ()
        here = self.groups.coordinated_subject(token, reach=0)
        if not here and any(self._things(token, PLURAL_TAGS)):
            return ()
        return here or (
            self.groups.coordinated_subject(token, reach=1) if self._of_several(token) is None else ()
        )

    def _of_several(self, token: int) -> Member | None:
        barred, held = self.binding.barred_members(token), self._is_held(token)

        def fits(head: int, member: Member) -> float:
            if member in barred or not self.binding.same_voice(head, token):
                return 0
            if held and is_official(member):
                return HELD_OFFICIAL
            if self.reading.labels[head] in MODIFIERS:
                return INSIDE if member.plural else 0
            if member.plural and self._is_singular_group(head, member):
                return SINGULAR
            return 1 if member.plural or self.reading.lemmas[head] in load_words().plural_bodies else 0

        reach = REACH_IN_QUOTES if self.binding.quoted[token] else REACH_OF_BODIES
        ranked = rank(self.reading, self.mentions, token, reach=reach, fits=fits)
        return self._unless_thing(token, ranked, PLURAL_TAGS)

    def _is_singular_group(self, head: int, member: Member) -> bool:
        """Whether a group is named by a noun in the singular: "the crowd", "a cartel"."""
        noun = self.reading.tags[head] in ("NN", "NNP") and not self.reading.words[head].endswith("men")
        return noun and member.kind == "group" and not member.members

    def _unless_thing(
        self, token: int, ranked: list[tuple[float, Member]], tags: tuple[str, ...]
    ) -> Member | None:
        """The most salient actor, unless a thing of the same number is more salient."""
        if not ranked:
            return None
        value, member = ranked[0]
        if self._says(token) or self._is_called_on(token):
            return member
        factor = THING * (
            DOING if self._does(token) or self._is_held(token) else DONE_TO if self._is_object(token) else 1
        )
        return None if any(factor * thing > value for thing in self._things(token, tags)) else member

    def _says(self, token: int) -> bool:
        reading = self.reading
        above = reading.heads[token]
        return reading.labels[token] == "nsubj" and reading.lemmas[above] in load_words().speech_verbs

    def _is_called_on(self, token: int) -> bool:
        """Whether a pronoun is of whom somebody asks, tells or accuses, as is done to no thing."""
        verb = self.reading.lemmas[self.reading.heads[token]]
        is_done_to = self.reading.labels[token] in ("dobj", "dative", "nsubjpass")
        return is_done_to and verb in load_coreference_words().of_actors

    def _is_object(self, token: int) -> bool:
        return self.reading.labels[token] in OBJECTS

    def _does(self, token: int) -> bool:
        """Whether a pronoun is the subject of a verb with an object or a clause, as those who act are."""
        reading = self.reading
        above = reading.heads[token]
        if reading.labels[token] != "nsubj" or reading.poses[above] != "VERB":
            return False
        return reading.child(above, "dobj", "ccomp", "xcomp") is not None

    def _things(self, token: int, tags: tuple[str, ...]) -> Iterator[float]:
        """The salience of the nouns before a pronoun that name no actor."""
        reading = self.reading
        barred = self.binding.barred(token)
        sentence = reading.sentence_of[token]
        for back in range(min(1, sentence) + 1):
            first, last = reading.sentences[sentence - back]
            for head in range(first, min(last, token)):
                if head in barred or not self.binding.same_voice(head, token):
                    continue
                if reading.tags[head] in tags and self._may_be_thing(head):
                    yield weight(reading, head) / 2**back

    def _may_be_thing(self, head: int) -> bool:
        reading = self.reading
        role = reading.labels[head] in SUBJECTS | OBJECTS
        return (
            role and head not in self.mentions and reading.lemmas[head] not in load_coreference_words().times
        )

    def _reflexive(self, token: int) -> Member | None:
        for above in self.reading.ancestors(token):
            subject = self.reading.child(above, *SUBJECTS)
            if subject is not None and self.reading.poses[above] in VERBAL:
                return self.mentions.get(subject) if subject < token else None  # it stands before "himself"
        return None


def _agrees(member: Member, gender: Gender) -> bool:
    return member.kind == "person" and not member.plural and member.gender in (None, gender)
