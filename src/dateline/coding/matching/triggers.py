"""Triggers: which entries of a codebook a word may begin, and the words of a trigger that stands there whole."""

from __future__ import annotations

import functools
from collections.abc import Collection, Mapping
from typing import Final

from dateline.codebook import Codebook, Pattern, Trigger, WordClass
from dateline.coding.frames import Frames
from dateline.coding.matching.names import Names

WORD_CLASSES: Final[dict[str, WordClass]] = {
    "VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective",
}  # fmt: skip
ATTACHED: Final = frozenset(
    ["prt", "prep", "advmod", "dative", "agent", "compound", "amod", "nmod", "npadvmod", "quantmod"]
)
"""Labels of the words that a trigger may ask for beside its head ("npadvmod": the first part of "test-fired")."""
NO_TRIGGER: Final = frozenset(["aux", "auxpass", "amod", "prep", "mark", "det"])
"""Labels of words that tell of nothing themselves ("given the cold", "wounded soldiers")."""
HOLDING: Final = ("object", "second", "attribute")
"""Slots in which a light verb has its noun."""
PARTICLES: Final = frozenset("apart aside away back down off out up".split())
"""Words that the parser takes for prepositions where an "of" or "from" comes behind: "pull out of the east"."""
FEW: Final = 8
"""Entries of a word up to which it is not worth while to look first which of their words are there."""
Entries = tuple[tuple[Trigger, Pattern], ...]


class Triggers:
    """The triggers of a codebook in a reading; `dates` are the words of its days and hours."""

    def __init__(self, codebook: Codebook, frames: Frames, names: Names, dates: Collection[int]) -> None:
        self.codebook = codebook
        self.frames = frames
        self.reading = frames.reading
        self.names = names
        self.dates = dates

    def entries(self, token: int) -> Entries:
        """The triggers that a word may begin, with their patterns."""
        reading = self.reading
        word_class = WORD_CLASSES.get(reading.poses[token])
        if word_class is None or reading.labels[token] in NO_TRIGGER:
            return ()
        lemma, word = self.names.forms(token)
        entries = self._entries_of(token, word_class, lemma)
        if word != lemma and word_class != "adjective":
            entries += self._entries_of(token, word_class, word)
        return entries

    def tokens(self, token: int, trigger: Trigger) -> tuple[int, ...] | None:
        """The words of a trigger that stands here whole, or None."""
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
            heads = (head for slot in (*HOLDING, *trigger.attached) for head in frame.get(slot))
            noun = next((head for head in heads if trigger.noun in self.names.of(head)), None)
            if noun is None:
                return None
            tokens.append(noun)
        return tuple(sorted(tokens))

    def predicate(self, token: int, trigger: Trigger) -> str:
        """What a trigger's event is called: a verb with its particle, or with the preposition before its noun ("come to aid")."""
        lemma, _, noun = trigger.predicate.partition(" ")
        return " ".join(filter(None, (lemma, *self._between(token, trigger), noun)))

    def _between(self, token: int, trigger: Trigger) -> tuple[str, ...]:
        if trigger.word_class != "verb":
            return ()
        particle = self.reading.child(token, "prt")
        if particle is not None:
            return (self.reading.words[particle].lower(),)
        if trigger.noun is not None:
            return trigger.attached
        return tuple(word for word in trigger.attached if word in PARTICLES)

    def _entries_of(self, token: int, word_class: WordClass, form: str) -> Entries:
        """The entries of a word, without those whose further words are not there: of the hundreds that "make" has, a few."""
        entries = self.codebook.entries.get((word_class, form), ())
        if len(entries) <= FEW:
            return entries
        parted = _by_further_word(self.codebook, word_class, form)
        there = self._words_there(token)
        return (*parted[None], *(entry for word in there for entry in parted.get(word, ())))

    def _words_there(self, token: int) -> dict[str, None]:
        """The words below a token, and what the nouns may be listed as that it or a preposition of its holds."""
        forms = [form for child in self._beside(token) for form in self.names.forms(child)]
        frame = self.frames.frame(token)
        held = (
            name for slot in (*HOLDING, *forms) for head in frame.get(slot) for name in self.names.of(head)
        )
        return dict.fromkeys([*forms, *held])

    def _beside(self, token: int) -> tuple[int, ...]:
        """The words that hang on a trigger, and a particle behind it that the parser took for a number's: "handed over 90 rifles"."""
        reading, behind = self.reading, token + 1
        taken = (
            behind < len(reading) and reading.labels[behind] == "quantmod" and reading.poses[token] == "VERB"
        )
        return (*reading.children[token], behind) if taken else tuple(reading.children[token])

    def _attaches(self, child: int, word: str) -> bool:
        label = self.reading.labels[child]
        if label not in ATTACHED or word not in self.names.forms(child):
            return False
        return label != "prep" or not self._is_of_time(child)

    def _is_of_time(self, preposition: int) -> bool:
        """Whether a preposition begins a date ("called on Tuesday"): such belongs to no trigger."""
        below = self.reading.child(preposition, "pobj")
        return below is not None and below in self.dates


@functools.cache
def _by_further_word(codebook: Codebook, word_class: WordClass, form: str) -> Mapping[str | None, Entries]:
    """The entries of a word that has some, by one more word that they ask for; under None those that ask for none."""
    found: dict[str | None, Entries] = {None: ()}
    for trigger, pattern in codebook.entries[word_class, form]:
        further = next(iter(trigger.attached), None) if trigger.noun is None else trigger.noun
        found[further] = (*found.get(further, ()), (trigger, pattern))
    return found
