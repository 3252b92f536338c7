"""Parties of a match: who, and which place, stands in the slots where a pattern looks for them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from dateline.codebook import Pattern, load_vocabulary
from dateline.codebook.scores import quad_of
from dateline.coding.frames import Frames
from dateline.coding.frames.clauses import is_each_other, may_be_somebody
from dateline.coding.frames.frame import Frame
from dateline.coding.frames.light_verbs import LIGHT_VERBS, VERB_LABELS
from dateline.reading import Reading
from dateline.resolving.words import load_words

STRUCK: Final = (
    "object", "dative", "against", "on", "to", "from", "around", "near", "toward", "towards", "into", "over",
)  # fmt: skip
"""Slots in which a place stands for its people though the pattern names none."""
GOALS: Final = frozenset(["to", "into", "toward", "towards", "around"])
"""Slots of which a place is rather the recipient than who is sent there ("sent engineers to Derna")."""
PART_OF: Final = ("of", "in", "near", "possessor")
"""Where in a phrase the place stands of which it is a part ("the suburbs of Lyon")."""
INSIDE_DOER: Final = ("apposition", "such as", "include", "possessor", "by", "of", "between", "from")
"""Where in a phrase that is no party itself the party is looked for whose it is or who does it, in this order."""
EXAMPLES: Final = frozenset(["such as", "include"])
"""Those of them behind which some of the people are named whom a noun means ("groups such as", "families including")."""
INSIDE_DONE_TO: Final = (
    "apposition",
    "such as",
    "include",
    "possessor",
    "by",
    "of",
    "between",
    "with",
    "from",
)
"""The same of a party that is acted upon ("cut ties with").

What is done for somebody, or in a place, is done to nobody there; who condemns an attack on a town does nothing to the town.
"""
INSIDE_DEED: Final = (*INSIDE_DONE_TO[:-1], "against", "on", "to", "from", "into", "at")
"""The same of a noun that says what is done ("filed charges against"), where those come too whom it is done to."""
INSIDE_VERB: Final = tuple("object dative with to against on from of for in subject complement".split())
INSIDE_ADVERBIAL: Final = ("subject", *INSIDE_VERB)
"""The same of a clause behind a conjunction: who "ended the strike after the firm gave in to the cooks" did so towards the firm."""
HUNG: Final = frozenset(
    "against around across along at into near off on outside over past to toward towards with".split()
)
"""Prepositions that the parser often hangs on a verb's object ("erected checkpoints on the roads")."""
AIMING: Final = frozenset(["against", "at", "on"])
"""Those of them behind which an object that tells of a deed has whom it is done to: who deplores a raid on a town raids none."""
HUNG_ABOVE: Final = frozenset("by from of".split())
"""Prepositions of a verb's object that the parser often hangs on the verb ("denied charges by the nuns")."""
MUTUAL: Final = ("object", "with", "at", "against", "on")
"""Slots of a verb in which "each other" tells that those who act are those acted upon."""
DOING: Final = ("subject", "possessor", "by", "from")
"""Slots of a verb or noun in which stands who does it."""
NO_SLOTS: Final[frozenset[str]] = frozenset()
FOR_WHOM: Final = frozenset(["behalf", "honor", "honour", "memory", "name", "sake"])
"""Nouns of those for whom something is done, so that it is done to none of them: "raids in the king's name"."""
DEEPEST: Final = 3
"""Phrases within phrases that are searched for a party."""


class Parties:
    """Looks for parties, by the actor that each phrase's head names, and for `grounds`, places by the heads of their names.

    `figures` are the heads of those that are politicians or parties.
    """

    def __init__(
        self,
        reading: Reading,
        frames: Frames,
        *,
        actors: Mapping[int, str],
        grounds: Mapping[int, str],
        figures: Collection[int],
    ) -> None:
        self.reading = reading
        self.frames = frames
        self.actors = actors
        self.grounds = grounds
        self.figures = frozenset(figures)
        self._found: dict[tuple[int, str, tuple[int, ...], tuple[str, ...]], tuple[int, ...]] = {}

    def slot(self, frame: Frame, slot: str) -> tuple[int, ...]:
        """Heads that fill a slot, or one of a slot's own: "object.of"."""
        if "." in slot:
            first, _, rest = slot.partition(".")
            above = self.slot(frame, first)
            return tuple(head for one in above for head in self.slot(self.frames.frame(one), rest))
        heads = frame.get(slot)
        return frame.get("purpose") if slot == "complement" and not heads else heads

    def recipients(
        self,
        frame: Frame,
        pattern: Pattern,
        slots: tuple[str, ...],
        actors: tuple[int, ...],
        deeds: frozenset[str],
    ) -> tuple[int, ...]:
        """To whom a pattern has it done: parties, or where it leads, or else the places in its slots."""
        if pattern.reciprocal:  # where two sides meet is no side
            return self.done_to(frame, slots, actors, deeds=deeds)
        if any(is_each_other(self.reading, head) for slot in MUTUAL for head in frame.get(slot)):
            return ()
        if (quad_of(pattern.type) or "").startswith("verbal"):
            slots = tuple(slot for slot in slots if not self._is_suffered(frame, slot))
            deeds = frozenset(slot for slot in deeds if not self._is_suffered(frame, f"{slot}.of"))
        for slot in slots:
            found = self.done_to(frame, (slot,), actors, deeds=deeds)
            if not found and slot in GOALS and pattern.recipient is not None:
                found = tuple(head for head in self._reach(frame, slot) if head in self.grounds)
            if found:
                return found
        return self._grounds_in(frame, pattern)

    def doers(self, frame: Frame, slots: tuple[str, ...], taken: tuple[int, ...] = ()) -> tuple[int, ...]:
        """Who acts: parties of the first slot that holds any; actors already taken, by whatever words, are left out."""
        if self._is_content(frame):  # whoever "claims that Chad lied" speak of makes no claim
            slots = tuple(slot for slot in slots if not slot.startswith("complement"))
        return next(filter(None, (self._find(frame, slot, taken, INSIDE_DOER) for slot in slots)), ())

    def done_to(
        self,
        frame: Frame,
        slots: tuple[str, ...],
        taken: tuple[int, ...],
        *,
        deeds: frozenset[str] = NO_SLOTS,
    ) -> tuple[int, ...]:
        """Who is acted upon, likewise; `deeds` are slots whose noun says what is done."""
        for slot in slots:
            inside = INSIDE_DEED if slot in deeds else INSIDE_DONE_TO
            if found := self._find(frame, slot, taken, inside):
                return found
        return ()

    def _is_suffered(self, frame: Frame, slot: str) -> bool:
        """Whether a slot holds those who suffer a deed that is spoken of: who demands the release of a nun demands nothing of her."""
        above, _, rest = slot.rpartition(".")
        deeds = self.slot(frame, above) if above else ()
        if rest == "possessor":
            return any(self.frames.is_undergone(deed) for deed in deeds)
        return rest == "of" and any(self.reading.lemmas[deed] in load_vocabulary().suffered for deed in deeds)

    def _find(
        self, frame: Frame, slot: str, taken: tuple[int, ...], inside: tuple[str, ...]
    ) -> tuple[int, ...]:
        """The parties in a slot; many patterns ask for the same, so each answer is kept."""
        asked = (frame.token, slot, taken, inside)
        if asked not in self._found:
            self._found[asked] = self._look(frame, slot, taken, inside)
        return self._found[asked]

    def _look(
        self, frame: Frame, slot: str, taken: tuple[int, ...], inside: tuple[str, ...]
    ) -> tuple[int, ...]:
        named = {self.actors[token] for token in taken}
        parties = (
            party
            for head in self._reach(frame, slot)
            for party in self._parties_at(head, named, inside, DEEPEST)
        )
        return tuple(dict.fromkeys(party for party in parties if party != frame.token))

    def are_rivals(self, frame: Frame, heads: Collection[int]) -> bool:
        """Whether some of these are politicians or parties, and who does it is one too."""
        doing = (head for slot in DOING for head in frame.get(slot))
        return not self.figures.isdisjoint(heads) and not self.figures.isdisjoint(doing)

    def _is_content(self, frame: Frame) -> bool:
        """Whether the clause on a noun is what the noun tells, and not a relative one."""
        is_noun = self.reading.poses[frame.token] == "NOUN"
        return is_noun and any(
            self.reading.child(clause, "mark") is not None for clause in frame.get("complement")
        )

    def crowd(self, frame: Frame) -> tuple[int, ...]:
        """The places in which a protest is held: those who live there hold it where nobody else is told to."""
        return tuple(head for head in frame.get("in") if head in self.grounds)

    def towns(self, frame: Frame) -> tuple[int, ...]:
        """The places that act as those who govern them do: "Ghent sued the bank", "the city of Ghent"."""
        governed = load_words().governed
        places = (
            place
            for head in frame.get("subject")
            for place in (
                self.frames.frame(head).get("of") if self.reading.lemmas[head] in governed else (head,)
            )
        )
        return tuple(place for place in places if place in self.grounds)

    def _reach(self, frame: Frame, slot: str) -> tuple[int, ...]:
        """The heads of a slot, or of the same preposition where it hangs on the object."""
        found = self.slot(frame, slot)
        if slot == "complement.object":
            found = tuple(head for head in found if not self._is_means(head))
        if found:
            return found
        if slot in HUNG:
            is_spoken_of = slot in AIMING and self.reading.lemmas[frame.token] not in LIGHT_VERBS
            objects = (head for head in frame.get("object") if not (is_spoken_of and self._is_event(head)))
            return tuple(head for above in objects for head in self.slot(self.frames.frame(above), slot))
        above, _, rest = slot.rpartition(".")
        if above == "object" and rest in HUNG_ABOVE and not frame.passive:
            return tuple(head for head in frame.get(rest) if self.reading.poses[head] not in VERB_LABELS)
        return ()

    def _grounds_in(self, frame: Frame, pattern: Pattern) -> tuple[int, ...]:
        """The places in the first slot of a pattern's recipients that holds any; of slots that it names, not the usual ones."""
        slots = STRUCK if pattern.recipient is None else pattern.recipient
        if pattern.people_there in ("doers", "nobody"):  # a march in Nantes is against somebody else
            slots = tuple(slot for slot in slots if slot != "in")
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
        if (
            depth == 0
            or head in self.actors
            or self._is_event(head)
            or self.reading.poses[head] in VERB_LABELS
        ):
            return ()
        frame = self.frames.frame(head)
        is_piece = self.reading.lemmas[head] in load_words().pieces | load_words().installations
        for slot in PART_OF if is_piece else PART_OF[:-1]:  # a town's officers are no part of it
            inside = (below for below in frame.get(slot) if below != head)
            found = tuple(ground for below in inside for ground in self._grounds_at(below, depth - 1))
            if found:
                return found
        return ()

    def _is_event(self, head: int) -> bool:
        """Whether a noun is of what happened somewhere, not of what stands there: "investigated a theft in Lyon"."""
        lemma, vocabulary = self.reading.lemmas[head], load_vocabulary()
        return (
            lemma in vocabulary.event_nouns
            or lemma in vocabulary.undergone
            or lemma in load_words().happenings
        )

    def _below(self, frame: Frame, slot: str) -> tuple[int, ...]:
        """What fills a slot of a phrase or clause that is searched for a party."""
        return tuple(head for head in self.slot(frame, slot) if slot != "object" or not self._is_means(head))

    def _is_means(self, head: int) -> bool:
        """Whether somebody is hired or sent for something: who promises or threatens it does so to others."""
        is_object = self.reading.labels[head] in ("dobj", "nsubjpass")
        above = self.reading.lemmas[self.reading.heads[head]]
        return is_object and above in load_vocabulary().holding["employing"]

    def _is_for_whom(self, head: int) -> bool:
        """Whether a noun behind a preposition says for whom something is done: "in the king's name"."""
        return self.reading.lemmas[head] in FOR_WHOM and self.reading.labels[head] == "pobj"

    def _parties_at(self, head: int, taken: set[str], inside: tuple[str, ...], depth: int) -> tuple[int, ...]:
        """The parties that a phrase names, or else those that stand inside it."""
        if head in self.actors:
            heads = (token for token in self.frames.conjuncts(head) if token in self.actors)
            return tuple(token for token in heads if self.actors[token] not in taken)
        if depth == 0 or self._is_for_whom(head):
            return ()
        frame = self.frames.frame(head)
        slots = inside
        if self.reading.poses[head] in VERB_LABELS:
            is_adverbial = (
                self.reading.labels[head] == "advcl" and self.reading.child(head, "mark") is not None
            )
            slots = INSIDE_ADVERBIAL if is_adverbial else INSIDE_VERB
        if self.frames.is_undergone(head):  # who condemns the editor's arrest condemns no editor
            slots = tuple(slot for slot in slots if slot != "possessor")
        if inside != INSIDE_DEED and self.reading.lemmas[head] in load_vocabulary().suffered:
            slots = tuple(slot for slot in slots if slot != "of")  # the death of a nun is no deed of hers
        if not may_be_somebody(self.reading, head):
            slots = tuple(slot for slot in slots if slot not in EXAMPLES)
        deeper = INSIDE_DOER if inside == INSIDE_DOER else INSIDE_DONE_TO
        for slot in slots:
            for below in self._below(frame, slot):
                found = self._parties_at(below, taken, deeper, depth - 1) if below != head else ()
                if found:
                    return found
        return ()
