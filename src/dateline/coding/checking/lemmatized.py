"""Triggers that can never be found, since no word of a text has the lemma that they ask for."""

from __future__ import annotations

import functools
from typing import Final

from dateline.codebook import Trigger
from dateline.codebook.slots import PREPOSITIONS
from dateline.reading import inflected_of, split_word

AUXILIARY: Final = frozenset("can could may might must shall should will would ought".split())
"""Verbs that are never the verb of a clause, as *be*, *have* and *do* may be."""

LONGEST_NOUN: Final = 2
"""Words of the noun after a verb's `+`: its head and what modifies it."""


@functools.cache
def trigger_fault(trigger: Trigger) -> str | None:
    """Why a trigger is never found, or only in one form; None where all is well."""
    if trigger.word_class == "verb" and trigger.lemma in AUXILIARY:
        return f"{trigger.lemma} can never be found: auxiliaries trigger nothing; take the adjective or noun behind it"
    return _part_fault(trigger) or _form_fault(trigger)


def _part_fault(trigger: Trigger) -> str | None:
    """Words that the parser does not read as one."""
    noun = (trigger.noun or "").split()
    for word in (trigger.lemma, *trigger.attached, *noun):
        parts = split_word(word)
        if len(parts) > 1:
            return f"{word} can never be found: the parser reads it as {' '.join(parts)}"
    if noun and noun[-1] in PREPOSITIONS and len(noun) > 1 and "-" not in trigger.predicate:
        return f"{trigger.noun} can never be found: after + stands a noun; ask for {noun[-1]} under needs"
    if len(noun) > LONGEST_NOUN:
        return f"{trigger.noun} can never be found: after + stands a noun with one word before it at most"
    return None


def _form_fault(trigger: Trigger) -> str | None:
    """A form in place of its lemma."""
    if trigger.word_class == "noun":
        return None  # plurals are looked up as they stand: "talks" is no more than "talk"
    lemma = inflected_of(trigger.lemma, trigger.word_class)
    if lemma is None:
        return None
    found = "found in this form alone" if trigger.word_class == "verb" else "never found"
    return f"{trigger.lemma} is {found}: it is a form of {lemma}; write {lemma}"
