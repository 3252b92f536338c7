"""Constraints: whether the slots of a word hold what a pattern needs, and none of what bars it."""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection
from typing import Final

from dateline.codebook import Pattern
from dateline.codebook.pattern import IS_FIGURE, IS_RIVAL, IS_SEVERAL, IS_THING, TYPE_OF
from dateline.coding.frames.frame import Frame
from dateline.coding.frames.light_verbs import VERB_LABELS
from dateline.coding.matching.names import Names
from dateline.coding.matching.parties import Parties
from dateline.coding.matching.things import QUANTITIES, names_thing

HUNG_ON_OBJECT: Final = frozenset(["for", "from", "into", "to"])
"""Prepositions of a verb that the parser often hangs on its object."""


class Constraints:
    """The needs and bars of patterns in a reading; `dates` are the words of its days, `type_at` the best category at a word."""

    def __init__(
        self, parties: Parties, names: Names, dates: Collection[int], type_at: Callable[[int], str | None]
    ) -> None:
        self.parties = parties
        self.frames = parties.frames
        self.reading = parties.reading
        self.names = names
        self.dates = dates
        self.type_at = type_at

    def are_met(self, frame: Frame, pattern: Pattern) -> bool:
        """Whether a frame has all that a pattern needs."""
        return all(self._holds(frame, slot, values) for slot, values in pattern.needs)

    def bar(self, frame: Frame, pattern: Pattern) -> bool:
        """Whether a frame has something that bars a pattern; words of a day are no such thing where anything else would be."""
        return any(
            self._holds(frame, slot, values, passing=self.dates if "*" in values else ())
            for slot, values in pattern.bars
        )

    def _holds(
        self, frame: Frame, slot: str, values: frozenset[str], *, passing: Collection[int] = ()
    ) -> bool:
        """Whether a slot holds one of the values, words that are passed by left out."""
        if slot == "anywhere":
            if "*" in values:
                return bool(self.reading.children[frame.token])
            return not values.isdisjoint(self.names.within(frame.token))
        filling = self._filling(frame, slot)
        if IS_SEVERAL in values and len(filling) > 1:
            return True
        if IS_RIVAL in values and self.parties.are_rivals(frame, filling):
            return True
        return any(self._fits(head, values) for head in filling if head not in passing)

    def _filling(self, frame: Frame, slot: str) -> tuple[int, ...]:
        """The heads of a slot; behind a preposition that the parser hung on the verb's object, those too: "exempted widows from a tax"."""
        found = self.parties.slot(frame, slot)
        if found or slot not in HUNG_ON_OBJECT or self.reading.poses[frame.token] not in VERB_LABELS:
            return found
        return tuple(
            head
            for above in frame.get("object")
            for head in self.parties.slot(self.frames.frame(above), slot)
        )

    def _fits(self, head: int, values: frozenset[str]) -> bool:
        if "*" in values or self.names.is_any(head, values):
            return True
        if IS_THING in values and names_thing(self.reading, head):
            return True
        if IS_FIGURE in values and head in self.parties.figures:
            return True
        if self.reading.lemmas[head] in QUANTITIES and any(
            self.names.is_any(counted, values) for counted in self.frames.frame(head).get("of")
        ):
            return True
        if self._clause_kind(head) in values:
            return True
        types = _types_in(values)
        return bool(types) and self.type_at(head) in types

    def _clause_kind(self, head: int) -> str | None:
        """Whether a complement is an infinitive ("to"), a gerund ("ing") or a finite clause ("that")."""
        reading = self.reading
        if reading.poses[head] not in ("VERB", "AUX"):
            return None
        if any(reading.tags[child] == "TO" for child in reading.children[head]):
            return "to"
        if reading.labels[head] == "conj" and reading.tags[head] == "VB":
            return self._clause_kind(reading.heads[head])
        return "ing" if reading.tags[head] == "VBG" and not reading.child(head, "aux") else "that"


@functools.cache
def _types_in(values: frozenset[str]) -> frozenset[str]:
    """The categories that the words of a constraint ask for."""
    return frozenset(value.removeprefix(TYPE_OF) for value in values if value.startswith(TYPE_OF))
