"""A codebook pattern: the words that tell of one kind of happening, and who is who in it."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from dateline.errors import KnowledgeError

WordClass = Literal["verb", "noun", "adjective"]
PeopleThere = Literal["recipients", "struck", "doers", "nobody"]
"""What the people of a place are to a deed in it: acted upon ("a curfew in Lima"), so themselves and not their state ("an attack on
Lima"), those who do it ("a protest in Lima"), or nobody."""

DEFAULT_ACTOR: Mapping[WordClass, tuple[str, ...]] = {
    "verb": ("subject",),
    "noun": ("possessor", "by", "of", "from", "between"),
    "adjective": ("subject",),
}
DEFAULT_RECIPIENT: Mapping[WordClass, tuple[str, ...]] = {
    "verb": (
        "object", "dative", "to", "with", "against", "on", "at", "from", "of", "for", "in", "over",
        "about", "into", "toward", "towards", "along", "near", "complement",
    ),
    "noun": ("with", "against", "on", "to", "from", "for", "in", "of", "into", "over", "toward", "along", "near"),
    "adjective": ("of", "to", "with", "at", "about", "for", "complement"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Trigger:
    """The words that call a pattern up: a head lemma and what must stand with it.

    `attached` are particles or prepositions of a verb, or modifiers of a noun; `noun` the object of a light
    verb; `predicate` what the event's predicate is to be.
    """

    word_class: WordClass
    lemma: str
    attached: tuple[str, ...]
    noun: str | None
    predicate: str

    @property
    def size(self) -> int:
        """Number of words that must be there; longer triggers are more specific."""
        return 1 + len(self.attached) + (self.noun is not None)


@dataclass(frozen=True, slots=True)
class Pattern:
    """One entry of a codebook file.

    `needs` and `bars` give the words that may, or may not, fill a slot; `fields` is the entry as it is written,
    `order` ranks entries that fit a word equally well: by how few words may fill their slots, then by what else they say,
    never by a name.
    """

    type: str
    name: str
    triggers: tuple[Trigger, ...]
    needs: tuple[tuple[str, frozenset[str]], ...]
    bars: tuple[tuple[str, frozenset[str]], ...]
    actor: tuple[str, ...] | None
    recipient: tuple[str, ...] | None
    reciprocal: bool
    mutual: bool
    people_there: PeopleThere
    mode: str | None
    contexts: tuple[str, ...]
    cameo: str | None
    priority: int
    match: tuple[str, ...]
    miss: tuple[str, ...]
    fields: Mapping[str, Any] = field(compare=False, repr=False)
    order: tuple[int, str] = field(compare=False, repr=False)

    @property
    def key(self) -> str:
        """The pattern's name as a record's trace shows it: CONSULT/meet."""
        return f"{self.type}/{self.name}"

    def actor_slots(self, word_class: WordClass) -> tuple[str, ...]:
        """Slots in which to look for who acts, best first."""
        return DEFAULT_ACTOR[word_class] if self.actor is None else self.actor

    def recipient_slots(self, word_class: WordClass) -> tuple[str, ...]:
        """Slots in which to look for who is acted upon, best first."""
        return DEFAULT_RECIPIENT[word_class] if self.recipient is None else self.recipient


RANKED = "ranked"
"""The name of the entry that stands in each category for what the ranker finds where no pattern matches."""


@functools.cache
def entry_without_words(kind: str, *, cameo: str | None) -> Pattern:
    """The entry of a category for what no pattern knows: its type and broadest code, with no words and no mode."""
    return Pattern(
        type=kind, name=RANKED, triggers=(), needs=(), bars=(), actor=None, recipient=None, reciprocal=False,
        mutual=False, people_there="recipients", mode=None, contexts=(), cameo=cameo, priority=0, match=(), miss=(), fields={}, order=(0, ""),
    )  # fmt: skip


ANY_WORD = 1000
"""The width of a slot that any word may fill: more than any list has."""
IS_THING = "is:thing"
"""The word of `needs` or `bars` for any noun that names neither people nor a body."""
IS_SEVERAL = "is:several"
"""The word of `needs` or `bars` for two or more that fill a slot together."""
IS_FIGURE = "is:figure"
"""The word of `needs` or `bars` for a politician or party."""
IS_RIVAL = "is:rival"
"""The word of `needs` or `bars` for a politician or party where who does it is one too."""
KINDS = frozenset([IS_THING, IS_SEVERAL, IS_FIGURE, IS_RIVAL])
"""Words of `needs` or `bars` for all that is of a kind."""
WIDE = KINDS | {"*", "to", "that", "ing"}
"""What lets any word, or any clause of a kind, fill a slot."""
TYPE_OF = "type:"
"""What begins a word of `needs` that asks for an event of a category."""

FIELDS = frozenset(
    "name verbs nouns adjectives needs bars actor recipient reciprocal mutual mode contexts cameo priority match miss "
    "about".split()
)


def read_pattern(
    kind: str,
    fields: Mapping[str, Any],
    classes: Mapping[str, frozenset[str]],
    people_there: PeopleThere = "recipients",
) -> Pattern:
    """Make a Pattern of one TOML table; raises KnowledgeError that names the entry and its fault."""
    name = f"{kind}/{fields.get('name', '?')}"
    unknown = sorted(set(fields) - FIELDS)
    if unknown or "name" not in fields:
        raise KnowledgeError(f"{name}: unknown or missing fields: {', '.join(unknown) or 'name'}")
    triggers = (
        *(_verb(entry) for entry in fields.get("verbs", ())),
        *(_noun(entry) for entry in fields.get("nouns", ())),
        *(_adjective(entry) for entry in fields.get("adjectives", ())),
    )
    if not triggers:
        raise KnowledgeError(f"{name}: has no verbs, nouns or adjectives")
    needs = _constraints(name, fields.get("needs", {}), classes)
    bars = _constraints(name, fields.get("bars", {}), classes)
    return Pattern(
        type=kind,
        name=fields["name"],
        triggers=triggers,
        needs=needs,
        bars=bars,
        actor=tuple(fields["actor"]) if "actor" in fields else None,
        recipient=tuple(fields["recipient"]) if "recipient" in fields else None,
        reciprocal=fields.get("reciprocal", False),
        mutual=fields.get("mutual", False),
        people_there=people_there,
        mode=fields.get("mode"),
        contexts=tuple(fields.get("contexts", ())),
        cameo=fields.get("cameo"),
        priority=fields.get("priority", 0),
        match=tuple(fields.get("match", ())),
        miss=tuple(fields.get("miss", ())),
        fields=fields,
        order=(_width(needs), _content(fields, triggers, needs, bars)),
    )


def _width(needs: tuple[tuple[str, frozenset[str]], ...]) -> int:
    """How many words may fill the slots that must be filled; the fewer, the more closely a pattern looks."""
    widths = (ANY_WORD if words & WIDE else len(words) for _, words in needs)
    return sum(widths) if needs else ANY_WORD


def _content(
    fields: Mapping[str, Any],
    triggers: tuple[Trigger, ...],
    *constraints: tuple[tuple[str, frozenset[str]], ...],
) -> str:
    """All that an entry says of words and grammar, without any label, so that renaming a label changes no order."""
    said = [
        sorted((slot, sorted(_without_label(word) for word in words)) for slot, words in slots)
        for slots in constraints
    ]
    slots = [fields.get("actor"), fields.get("recipient"), fields.get("reciprocal", False)]
    return repr([sorted(repr(trigger) for trigger in triggers), said, slots])


def _without_label(word: str) -> str:
    return TYPE_OF if word.startswith(TYPE_OF) else word


def _verb(entry: str) -> Trigger:
    words, _, noun = (part.strip() for part in entry.partition("+"))
    written, *attached = words.split()
    *before, lemma = _parted(written)
    head = " ".join(part for word in noun.split() for part in _parted(word))
    return Trigger(
        "verb", lemma, (*before, *attached), head or None, f"{written} {noun}" if noun else written
    )


def _noun(entry: str) -> Trigger:
    words, _, predicate = (part.strip() for part in entry.partition(">"))
    *modifiers, lemma = (part for word in words.split() for part in _parted(word))
    return Trigger("noun", lemma, tuple(modifiers), None, predicate or words.split()[-1])


def _adjective(entry: str) -> Trigger:
    lemma, *attached = entry.split()
    return Trigger("adjective", lemma, tuple(attached), None, lemma)


def _parted(word: str) -> list[str]:
    """A word's parts as the parser reads them: of "cease-fire" the head is *fire*, with *cease* before it."""
    parts = word.split("-")
    return parts if all(parts) else [word]


def _constraints(
    name: str, slots: Mapping[str, Iterable[str]], classes: Mapping[str, frozenset[str]]
) -> tuple[tuple[str, frozenset[str]], ...]:
    found = []
    for slot, values in slots.items():
        if isinstance(values, str):
            raise KnowledgeError(f"{name}: {slot} must be a list of words")
        words: set[str] = set()
        for value in values:
            if not value.startswith("@"):
                words.add(value)
            elif value[1:] in classes:
                words |= classes[value[1:]]
            else:
                raise KnowledgeError(f"{name}: no class {value}")
        words |= {" ".join(_parted(word)) for word in words if "-" in word}
        found.append((slot, frozenset(words)))
    return tuple(found)
