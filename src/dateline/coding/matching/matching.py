"""Matches: which codebook patterns a word triggers in its sentence, and who acts on whom in them."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from dateline.codebook import Codebook, Pattern, Trigger, WordClass
from dateline.codebook.pattern import IS_THING, TYPE_OF
from dateline.coding.frames import Frames
from dateline.coding.frames.frame import Frame
from dateline.coding.frames.light_verbs import VERB_LABELS
from dateline.coding.matching.parties import Parties
from dateline.coding.matching.things import QUANTITIES, names_thing
from dateline.reading import Reading

WORD_CLASSES: Final[dict[str, WordClass]] = {
    "VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective",
}  # fmt: skip
ATTACHED: Final = frozenset(
    ["prt", "prep", "advmod", "dative", "agent", "compound", "amod", "nmod", "npadvmod", "quantmod"]
)
"""Labels of the words that a trigger may ask for beside its head ("npadvmod": the first part of "test-fired")."""
NO_TRIGGER: Final = frozenset(["aux", "auxpass", "amod", "prep", "mark", "det"])
"""Labels of words that tell of nothing themselves ("given the cold", "wounded soldiers")."""
COMPANY: Final = "alongside"
"""The slot whose parties act beside the subject."""
HOLDING: Final = ("object", "second", "attribute")
"""Slots in which a light verb has its noun."""
FEW: Final = 8
"""Entries of a word up to which it is not worth while to look first which of their words are there."""
HUNG_ON_OBJECT: Final = frozenset(["for", "from", "into", "to"])
"""Prepositions of a verb that the parser often hangs on its object."""
Entries = tuple[tuple[Trigger, Pattern], ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern at a trigger. `actors` and `recipients` are heads of the parties' phrases."""

    trigger: int
    tokens: tuple[int, ...]
    pattern: Pattern
    predicate: str
    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    specificity: int


class Matcher:
    """Finds the matches of a reading, given the actor that each phrase names, by the phrase's head.

    `grounds` are places by the heads of their names: what is done to a place is done to its people, where it is done to
    nobody else.
    """

    def __init__(
        self,
        reading: Reading,
        codebook: Codebook,
        parties: Mapping[int, str],
        *,
        grounds: Mapping[int, str] | None = None,
    ) -> None:
        self.reading = reading
        self.codebook = codebook
        self.frames = Frames(reading)
        self.parties = Parties(reading, self.frames, actors=parties, grounds=grounds or {})
        self._dates = {
            t for e in reading.entities if e.label in ("DATE", "TIME") for t in range(e.first, e.last)
        }
        self._found: dict[int, tuple[Match, ...]] = {}
        self._names: dict[int, frozenset[str]] = {}
        self._within: dict[int, frozenset[str]] = {}

    def matches(self, token: int) -> tuple[Match, ...]:
        """All matches at a token, the most specific first; ties go to the one that finds more parties."""
        if token not in self._found:
            self._found[token] = ()  # a pattern that asks for its own type finds nothing
            found = [
                match
                for trigger, pattern in self._entries(token)
                for match in self._try(token, trigger, pattern)
            ]
            found.sort(key=_rank)
            self._found[token] = tuple(found)
        return self._found[token]

    def _entries(self, token: int) -> Entries:
        reading = self.reading
        word_class = WORD_CLASSES.get(reading.poses[token])
        if word_class is None or reading.labels[token] in NO_TRIGGER:
            return ()
        lemma, word = reading.lemmas[token], reading.words[token].lower()
        entries = self._entries_of(token, word_class, lemma)
        if word != lemma and word_class != "adjective":
            entries += self._entries_of(token, word_class, word)
        return entries

    def _entries_of(self, token: int, word_class: WordClass, form: str) -> Entries:
        """The entries of a word, without those whose further words are not there: of the hundreds that "make" has, a few."""
        entries = self.codebook.entries.get((word_class, form), ())
        if len(entries) <= FEW:
            return entries
        parted = _by_further_word(self.codebook, word_class, form)
        there = self._words_there(token)
        return (*parted[None], *(entry for word in there for entry in parted.get(word, ())))

    def _words_there(self, token: int) -> dict[str, None]:
        """The words below a token, and what the nouns may be listed as that it holds."""
        children = self._beside(token)
        frame = self.frames.frame(token)
        held = (name for slot in HOLDING for head in frame.get(slot) for name in self._named(head))
        return dict.fromkeys([*(form for child in children for form in self._forms(child)), *held])

    def _forms(self, token: int) -> tuple[str, str]:
        return self.reading.lemmas[token], self.reading.words[token].lower()

    def _named(self, head: int) -> frozenset[str]:
        """What a noun may be listed as: its lemma, its word, and its lemma behind each word that modifies it."""
        if head not in self._names:
            reading = self.reading
            modifiers = reading.children_with(head, "compound", "amod")
            modified = (f"{reading.words[child].lower()} {reading.lemmas[head]}" for child in modifiers)
            self._names[head] = frozenset([*self._forms(head), *modified])
        return self._names[head]

    def _named_within(self, token: int) -> frozenset[str]:
        """What a word and all below it may be listed as."""
        if token not in self._within:
            within = self.reading.subtree(token)
            self._within[token] = frozenset(name for one in within for name in self._named(one))
        return self._within[token]

    def _try(self, token: int, trigger: Trigger, pattern: Pattern) -> Iterable[Match]:
        tokens = self._trigger_tokens(token, trigger)
        if tokens is None:
            return
        frame = self.frames.frame(token)
        for slot, values in pattern.needs:
            if not self._holds(frame, slot, values):
                return
        for slot, values in pattern.bars:
            if self._holds(frame, slot, values, passing=self._dates if "*" in values else ()):
                return
        doing, done_to = self._slots(frame, trigger, pattern)
        actors = self.parties.doers(frame, doing)
        if actors:
            actors += self.parties.doers(frame, (COMPANY,), actors)
        recipients = self.parties.recipients(frame, pattern, done_to, actors, _deeds(trigger, pattern))
        recipients = tuple(head for head in recipients if head not in tokens) or recipients
        if not actors and pattern.people_there == "doers" and trigger.word_class == "noun":
            actors = self.parties.crowd(frame)
        if not recipients and not pattern.reciprocal and self._are_sides(token, trigger, actors):
            actors, recipients = actors[:1], actors[1:]
        specificity = len(pattern.needs) + trigger.size
        yield Match(token, tokens, pattern, self._predicate(token, trigger), actors, recipients, specificity)

    def _are_sides(self, token: int, trigger: Trigger, actors: tuple[int, ...]) -> bool:
        """Whether several in a noun's own phrase are the sides of it: "a duel between"; who "announced a probe", or by whom one is, act together."""
        if trigger.word_class != "noun" or len(actors) <= 1:
            return False
        own, together = self.reading.subtree(token), self.frames.frame(token).get("by")
        return all(actor in own and actor not in together for actor in actors)

    def _slots(
        self, frame: Frame, trigger: Trigger, pattern: Pattern
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Where a pattern looks for who does it and for whom it is done to."""
        doing, done_to = pattern.actor_slots(trigger.word_class), pattern.recipient_slots(trigger.word_class)
        if trigger.word_class == "noun" and self.frames.is_undergone(frame.token):
            return tuple(slot for slot in doing if slot != "possessor"), ("possessor", *done_to)
        return doing, done_to

    def _predicate(self, token: int, trigger: Trigger) -> str:
        """The trigger's predicate, a verb with its particle."""
        particle = self.reading.child(token, "prt") if trigger.word_class == "verb" else None
        if particle is None:
            return trigger.predicate
        lemma, _, noun = trigger.predicate.partition(" ")
        return " ".join(filter(None, (lemma, self.reading.words[particle].lower(), noun)))

    def _trigger_tokens(self, token: int, trigger: Trigger) -> tuple[int, ...] | None:
        """The tokens of a trigger that stands here whole, or None."""
        reading = self.reading
        tokens = [token]
        particle = reading.child(token, "prt") if trigger.word_class == "verb" else None
        if particle is not None and reading.words[particle].lower() not in trigger.attached:
            return None
        for word in trigger.attached:
            found = next((child for child in self._beside(token) if self._attaches(child, word)), None)
            if found is None:
                return None
            if reading.labels[found] in ("prt", "quantmod") or trigger.word_class == "noun":
                tokens.append(found)
        if trigger.noun is not None:
            frame = self.frames.frame(token)
            heads = (head for slot in HOLDING for head in frame.get(slot))
            noun = next((head for head in heads if trigger.noun in self._named(head)), None)
            if noun is None:
                return None
            tokens.append(noun)
        return tuple(sorted(tokens))

    def _beside(self, token: int) -> tuple[int, ...]:
        """The words that hang on a trigger, and a particle behind it that the parser took for a number's: "handed over 90 rifles"."""
        reading, behind = self.reading, token + 1
        taken = (
            behind < len(reading) and reading.labels[behind] == "quantmod" and reading.poses[token] == "VERB"
        )
        return (*reading.children[token], behind) if taken else tuple(reading.children[token])

    def _attaches(self, child: int, word: str) -> bool:
        reading = self.reading
        if reading.labels[child] not in ATTACHED or not self._is_word(child, word):
            return False
        return reading.labels[child] != "prep" or not self._is_of_time(child)

    def _is_of_time(self, preposition: int) -> bool:
        """Whether a preposition begins a date ("called on Tuesday"): such belongs to no trigger."""
        below = self.reading.child(preposition, "pobj")
        return below is not None and below in self._dates

    def _is_word(self, token: int, word: str) -> bool:
        return word in self._forms(token)

    # --- constraints

    def _holds(
        self, frame: Frame, slot: str, values: frozenset[str], *, passing: Collection[int] = ()
    ) -> bool:
        """Whether a slot holds one of the values; words of a day are passed where anything else would bar."""
        if slot == "anywhere":
            if "*" in values:
                return bool(self.reading.children[frame.token])
            return not values.isdisjoint(self._named_within(frame.token))
        return any(self._fits(head, values) for head in self._filling(frame, slot) if head not in passing)

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
        if "*" in values or self._is_any(head, values):
            return True
        if IS_THING in values and names_thing(self.reading, head):
            return True
        if self.reading.lemmas[head] in QUANTITIES and any(
            self._is_any(counted, values) for counted in self.frames.frame(head).get("of")
        ):
            return True
        if self._clause_kind(head) in values:
            return True
        types = _types_in(values)
        return bool(types) and any(match.pattern.type in types for match in self.matches(head)[:1])

    def _is_any(self, token: int, values: frozenset[str]) -> bool:
        return not values.isdisjoint(self._named(token))

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
def _by_further_word(codebook: Codebook, word_class: WordClass, form: str) -> Mapping[str | None, Entries]:
    """The entries of a word that has some, by one more word that they ask for; under None those that ask for none."""
    found: dict[str | None, Entries] = {None: ()}
    for trigger, pattern in codebook.entries[word_class, form]:
        further = next(iter(trigger.attached), None) if trigger.noun is None else trigger.noun
        found[further] = (*found.get(further, ()), (trigger, pattern))
    return found


@functools.cache
def _types_in(values: frozenset[str]) -> frozenset[str]:
    """The categories that the words of a constraint ask for."""
    return frozenset(value.removeprefix(TYPE_OF) for value in values if value.startswith(TYPE_OF))


def _deeds(trigger: Trigger, pattern: Pattern) -> frozenset[str]:
    """The slots of a verb in which stands the noun that says what is done: "filed charges", "opened a probe"."""
    needed = frozenset(slot for slot, _ in pattern.needs)
    return needed | frozenset(HOLDING) if trigger.noun is not None else needed


def _rank(match: Match) -> tuple[object, ...]:
    """Priority, specificity, parties found, words of the trigger; then the pattern's own order, in which no name counts."""
    parties = bool(match.actors) + bool(match.recipients)
    pattern = match.pattern
    return (
        -pattern.priority, -match.specificity, -parties, -len(match.tokens), *pattern.order, match.predicate, match.tokens,
        pattern.cameo or "", pattern.key,
    )  # fmt: skip
