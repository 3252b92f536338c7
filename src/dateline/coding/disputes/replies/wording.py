"""Wording: what in the words of a clause makes it an answer to another, told once for each clause."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Final

from dateline.coding.disputes.replies.clauses import Clause
from dateline.coding.disputes.replies.words import load_reply_words
from dateline.coding.disputes.spots import WHERE_SLOTS
from dateline.coding.disputes.things import is_person
from dateline.coding.disputes.words import Marks, deed_named, marks_of
from dateline.coding.frames import Frames
from dateline.coding.frames.frame import Frame

AHEAD: Final = frozenset(["will", "would", "shall", "should", "may", "might", "can", "could", "must"])
NEGATIONS: Final = frozenset(["not", "no", "never"])
COMPARING: Final = frozenset(["more", "less", "few", "fewer", "late", "later", "long", "longer"])
COMING: Final = "come"
ENDS: Final = frozenset(["before", "until", "till"])
EMPTY: Final = frozenset(["have", "say", "do", "mean", "know", "be"])
"""Verbs of which "nothing" denies no deed: "had nothing to do with it", "said nothing"."""
HELPING: Final = ("aux", "auxpass")
NAMING: Final = ("NOUN", "PROPN")
TELLING: Final = (*NAMING, "VERB", "ADJ")
TIMES: Final = ("DATE", "TIME")
PARTICLES: Final = ("prt", "advmod", "prep", "acomp", "dobj")
"""Labels of the words that make another predicate of a verb: "lay a hand", "take off"."""


class Wording:
    """A clause with what its words say of how it is meant, each found when it is asked for."""

    def __init__(self, frames: Frames, clause: Clause) -> None:
        self.frames = frames
        self.reading = frames.reading
        self.clause = clause
        self.head = clause.head
        self.tokens = clause.tokens
        self.claim = clause.claim

    @cached_property
    def verb(self) -> str:
        """The lemma of its verb."""
        return self.reading.lemmas[self.head]

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """The lemmas of its words."""
        return frozenset(self.reading.lemmas[token] for token in self.tokens)

    @cached_property
    def telling(self) -> frozenset[str]:
        """The lemmas by which it can be told from other clauses."""
        return frozenset(self.reading.lemmas[token] for token in self.tokens if self.tells(token))

    def tells(self, token: int) -> bool:
        """Whether a word tells something of what the clause is about: no "people", no day."""
        reading = self.reading
        known = reading.poses[token] in TELLING and not reading.is_in_name(token, *TIMES)
        return known and reading.lemmas[token] not in load_reply_words().vague

    @cached_property
    def deeds(self) -> tuple[Marks, ...]:
        """The lists in which its verbs and nouns of deeds stand."""
        return tuple(marks for token in self.tokens for marks in self._marks_at(token))

    @cached_property
    def main_deeds(self) -> tuple[Marks, ...]:
        """Those of its own verb."""
        return tuple(self._marks_at(self.head))

    def _marks_at(self, token: int) -> Iterator[Marks]:
        reading, lemma = self.reading, self.reading.lemmas[token]
        named = deed_named(lemma) if reading.poses[token] == "NOUN" else None
        predicates = [named] if named is not None else []
        if reading.poses[token] == "VERB":
            beside = reading.children_with(token, *PARTICLES)
            predicates = [lemma, *(f"{lemma} {reading.lemmas[word]}" for word in beside)]
        found = (marks_of(predicate) for predicate in predicates)
        yield from (marks for marks in found if marks.alike or marks.akin)

    @cached_property
    def is_negated(self) -> bool:
        """Whether it has a word of negation."""
        return bool(self.lemmas & NEGATIONS or self.lemmas & load_reply_words().nobody)

    @cached_property
    def is_past(self) -> bool:
        """Whether its verb is in the past or perfect."""
        reading, helpers = self.reading, self.reading.children_with(self.head, *HELPING)
        past = any(reading.tags[verb] == "VBD" for verb in (self.head, *helpers))
        return past or any(reading.lemmas[verb] == "have" for verb in helpers)

    @cached_property
    def is_done(self) -> bool:
        """Whether it tells, with no negation, of what was done or has been: "fired", "has signed", "were opened"."""
        reading, helpers = self.reading, self.reading.children_with(self.head, *HELPING)
        if self.is_negated or any(reading.lemmas[verb] in AHEAD for verb in helpers):
            return False
        tag = reading.tags[self.head]
        passive = bool(reading.children_with(self.head, "auxpass"))
        return tag == "VBD" or (tag == "VBN" and (self.is_past or passive))

    @cached_property
    def has_sweeping_no(self) -> bool:
        """Whether it has a no that leaves nothing: "nobody", "no shot", "not a shot", "at no time", "not … any".

        "No doubt", "no more than ten" and "said nothing" deny no deed.
        """
        return self.is_negated and any(map(self._is_sweeping, self.tokens))

    def _is_sweeping(self, token: int) -> bool:
        reading, words = self.reading, load_reply_words()
        lemma, head = reading.lemmas[token], reading.heads[token]
        if lemma in words.nobody:
            return reading.lemmas[head] not in EMPTY
        if lemma == "never":
            return reading.labels[token] == "neg"
        if lemma == "no" and reading.labels[token] == "det":
            at_no_time = reading.lemmas[head] == "time" and reading.lemmas[reading.heads[head]] == "at"
            return at_no_time or not (
                reading.lemmas[token + 1] in COMPARING or reading.lemmas[head] in words.lacking
            )
        if lemma in ("a", "one"):
            return token > 0 and reading.lemmas[token - 1] == "not"
        return lemma in words.anything and reading.child(self.head, "neg") is not None

    @cached_property
    def is_open(self) -> bool:
        """Whether it tells that something goes on or is yet to come: "is still waiting", "not before Friday", "merely being considered"."""
        words = load_reply_words()
        if "still" in self.lemmas or (self.lemmas & words.merely and self.lemmas & words.mooted):
            return True
        return self.is_negated and ("yet" in self.lemmas or self._is_put_off)

    @property
    def _is_put_off(self) -> bool:
        """Whether it is not to be before a time: "would not be lifted before Friday"."""
        reading = self.reading
        return any(reading.lemmas[word] in AHEAD for word in reading.children_with(self.head, "aux")) and any(
            reading.lemmas[token] in ENDS
            and any(reading.is_in_name(inner, *TIMES) for inner in reading.children_with(token, "pobj"))
            for token in self.tokens
        )

    @cached_property
    def cleft(self) -> frozenset[str]:
        """The nouns of those to whom "it was X who" and "it was the work of X" put what is known to have been done."""
        if "it" not in self.lemmas:
            return frozenset()
        reading = self.reading
        for be in self.tokens:
            subject, named = reading.child(be, "nsubj", "expl"), reading.child(be, "attr")
            if (
                named is None
                or subject is None
                or (reading.lemmas[subject], reading.lemmas[be]) != ("it", "be")
            ):
                continue
            if reading.lemmas[named] == "work":
                of = (word for word in reading.children_with(named, "prep") if reading.lemmas[word] == "of")
                return frozenset(
                    reading.lemmas[head] for word in of for head in reading.children_with(word, "pobj")
                )
            below = (
                word
                for at in reading.children_with(named, "relcl")
                for word in reading.children_with(at, "nsubj")
            )
            if any(reading.tags[word] in ("WP", "WDT") for word in below):
                return frozenset([reading.lemmas[named]])
        return frozenset()

    @cached_property
    def frame(self) -> Frame:
        """Who and what fills the slots of its verb."""
        return self.frames.frame(self.head)

    @cached_property
    def sites(self) -> frozenset[str]:
        """The names behind its prepositions of place: "in a hotel in Bukanga"."""
        reading = self.reading
        return frozenset(
            reading.lemmas[token]
            for token in self.tokens
            if reading.poses[token] == "PROPN"
            and reading.labels[token] == "pobj"
            and reading.names[token] not in TIMES
            and reading.lemmas[reading.heads[token]] in WHERE_SLOTS
        )

    @cached_property
    def doers(self) -> tuple[int, ...]:
        """The heads of those who are told, by a noun or name, to do it; of what came from somebody, those."""
        if self.verb == COMING and self.origin:
            return self.origin
        heads = self.frame.get("by") or self.frame.get("subject")
        return tuple(head for head in heads if self.reading.poses[head] in NAMING)

    @cached_property
    def origin(self) -> tuple[int, ...]:
        """The heads of the people from whom something came: "the shot had come from guards"."""
        return tuple(head for head in self.frame.get("from") if self._is_somebody(head))

    def _is_somebody(self, head: int) -> bool:
        """Whether a noun or name is of people: "guards", "General Lund"."""
        reading = self.reading
        titles = (
            word for word in (head, *reading.children_with(head, "compound")) if reading.poses[word] == "NOUN"
        )
        return reading.names[head] == "PERSON" or any(is_person(reading.lemmas[word]) for word in titles)

    @cached_property
    def doer_nouns(self) -> frozenset[str]:
        """Their lemmas."""
        return frozenset(self.reading.lemmas[head] for head in self.doers)

    @cached_property
    def is_of_another(self) -> bool:
        """Whether it is told as one of several: "again", "another"."""
        reading, another = self.reading, load_reply_words().another
        return any(reading.lemmas[token] in another and not reading.names[token] for token in self.tokens)
