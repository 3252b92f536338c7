"""Parties of a match: who, and which place, stands in the slots where a pattern looks for them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dateline.codebook import Pattern, load_vocabulary
from dateline.coding.frames import Frame, Frames
from dateline.coding.light_verbs import VERB_LABELS
from dateline.reading import Reading

STRUCK: Final = (
    "object", "dative", "against", "on", "to", "from", "around", "near", "toward", "towards", "into", "over",
)  # fmt: skip
"""Slots in which a place stands for its people though the pattern names none."""
GOALS: Final = frozenset(["to", "into", "toward", "towards", "around"])
"""Slots of which a place is rather the recipient than who is sent there ("sent engineers to Derna")."""
PART_OF: Final = ("of", "in", "near", "possessor")
"""Where in a phrase the place stands of which it is a part ("the suburbs of Lyon")."""
INSIDE_NOUN: Final = (
    "apposition",
    "possessor",
    "by",
    "of",
    "between",
    "with",
    "against",
    "on",
    "to",
    "from",
    "for",
    "into",
    "in",
    "at",
    "over",
)
"""Where in a phrase that is no party itself the party is looked for, in this order."""
INSIDE_VERB: Final = (
    "object",
    "dative",
    "with",
    "to",
    "against",
    "on",
    "from",
    "of",
    "for",
    "in",
    "subject",
    "complement",
)
HUNG: Final = frozenset(
    "against around across along at into near off on outside over past to toward towards with".split()
)
"""Prepositions that the parser often hangs on a verb's object ("erected checkpoints on the roads")."""
HUNG_ABOVE: Final = frozenset("by from of".split())
"""Prepositions of a verb's object that the parser often hangs on the verb ("denied charges by the nuns")."""
DEEPEST: Final = 3
"""Phrases within phrases that are searched for a party."""


class Parties:
    """Looks for parties, by the actor that each phrase's head names, and for `grounds`, places by the heads of their names."""

    def __init__(
        self, reading: Reading, frames: Frames, *, actors: Mapping[int, str], grounds: Mapping[int, str]
    ) -> None:
        self.reading = reading
        self.frames = frames
        self.actors = actors
        self.grounds = grounds

    def slot(self, frame: Frame, slot: str) -> tuple[int, ...]:
        """Heads that fill a slot, or one of a slot's own: "object.of"."""
        if "." in slot:
            first, _, rest = slot.partition(".")
            above = self.slot(frame, first)
            return tuple(head for one in above for head in self.slot(self.frames.frame(one), rest))
        heads = frame.get(slot)
        return frame.get("purpose") if slot == "complement" and not heads else heads

    def recipients(
        self, frame: Frame, pattern: Pattern, slots: tuple[str, ...], actors: tuple[int, ...]
    ) -> tuple[int, ...]:
        """To whom a pattern has it done: parties, or where it leads, or else the places in its slots."""
        if pattern.reciprocal:  # where two sides meet is no side
            return self.find(frame, slots, actors)
        for slot in slots:
            found = self.find(frame, (slot,), actors)
            if not found and slot in GOALS and pattern.recipient is not None:
                found = tuple(head for head in self._reach(frame, slot) if head in self.grounds)
            if found:
                return found
        return self._grounds_in(frame, pattern)

    def find(self, frame: Frame, slots: tuple[str, ...], taken: tuple[int, ...]) -> tuple[int, ...]:
        """Parties of the first slot that holds any; actors already taken, by whatever words, are left out."""
        named = {self.actors[token] for token in taken}
        for slot in slots:
            heads = self._reach(frame, slot)
            found = [party for head in heads for party in self._parties_at(head, named, DEEPEST)]
            parties = tuple(dict.fromkeys(party for party in found if party != frame.token)) if found else ()
            if parties:
                return parties
        return ()

    def _reach(self, frame: Frame, slot: str) -> tuple[int, ...]:
        """The heads of a slot, or of the same preposition where it hangs on the object."""
        found = self.slot(frame, slot)
        if found:
            return found
        if slot in HUNG:
            return self.slot(frame, f"object.{slot}")
        above, _, rest = slot.rpartition(".")
        if above == "object" and rest in HUNG_ABOVE and not frame.passive:
            return tuple(head for head in frame.get(rest) if self.reading.poses[head] not in VERB_LABELS)
        return ()

    def _grounds_in(self, frame: Frame, pattern: Pattern) -> tuple[int, ...]:
        """The places in the first slot of a pattern's recipients that holds any; of slots that it names, not the usual ones."""
        slots = STRUCK if pattern.recipient is None else pattern.recipient
        for slot in slots if self.grounds else ():
            found = tuple(
                ground for head in self._reach(frame, slot) for ground in self._grounds_at(head, DEEPEST)
            )
            if found:
                return found
        return ()

    def _grounds_at(self, head: int, depth: int) -> tuple[int, ...]:
        """The places that a phrase names, or else those that it is a part of."""
        if head in self.grounds:
            return (head,)
        # "investigated a theft in Lyon"
        is_event = self.reading.lemmas[head] in load_vocabulary().event_nouns
        if depth == 0 or is_event or self.reading.poses[head] in VERB_LABELS:
            return ()
        frame = self.frames.frame(head)
        for slot in PART_OF:
            inside = (below for below in frame.get(slot) if below != head)
            found = tuple(ground for below in inside for ground in self._grounds_at(below, depth - 1))
            if found:
                return found
        return ()

    def _parties_at(self, head: int, taken: set[str], depth: int) -> tuple[int, ...]:
        """The parties that a phrase names, or else those that stand inside it."""
        if head in self.actors:
            heads = (token for token in self.frames.conjuncts(head) if token in self.actors)
            return tuple(token for token in heads if self.actors[token] not in taken)
        if depth == 0:
            return ()
        frame = self.frames.frame(head)
        inside: tuple[str, ...] = INSIDE_VERB if self.reading.poses[head] in VERB_LABELS else INSIDE_NOUN
        if self.frames.is_undergone(head):  # who condemns the editor's arrest condemns no editor
            inside = tuple(slot for slot in inside if slot != "possessor")
        for slot in inside:
            for below in self.slot(frame, slot):
                found = self._parties_at(below, taken, depth - 1) if below != head else ()
                if found:
                    return found
        return ()
