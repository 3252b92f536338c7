"""Slots: the places in the grammar of a trigger that a pattern may speak of (docs/codebook.md, "Slots")."""

from __future__ import annotations

import difflib
from typing import Final

GRAMMATICAL: Final = frozenset(
    "subject object second dative complement purpose attribute modifier possessor governor apposition".split()
)
"""Slots that have a name of their own."""
ANYWHERE: Final = "anywhere"
"""Any word under the trigger; it can be needed or barred, and holds no party."""
PREPOSITIONS: Final = frozenset(
    "aboard about above across after against ahead along alongside amid amidst among amongst around as aside at away back "
    "because before behind below beneath beside besides between beyond by concerning considering despite down due during "
    "except excluding following for from in including inside instead into involving like minus near next of off on onto "
    "opposite out outside over past pending per prior regarding round since than through throughout till to toward "
    "towards under underneath unlike until up upon versus via with within without worth".split()
)
"""Words that the parser takes for prepositions; each is a slot by its lemma."""
CONJUNCTIONS: Final = frozenset(
    "after although as because before if once since so though till unless until when where while".split()
)
"""Words that join a clause to its verb; each is a slot by its lemma, filled by the clause's verb."""
KNOWN: Final = GRAMMATICAL | PREPOSITIONS | CONJUNCTIONS


def slot_fault(slot: str, *, party: bool) -> str | None:
    """What is wrong with a slot, if anything; `party` where a party is to be looked for in it.

    >>> slot_fault("object.of", party=True)
    >>> slot_fault("objct", party=False)
    'objct is no slot; did you mean object?'
    """
    if slot == ANYWHERE:
        return "no party can be looked for in anywhere; name the slots" if party else None
    for part in slot.split("."):
        if part not in KNOWN:
            return f"{slot} is no slot{near(part, KNOWN | {ANYWHERE})}"
    return None


def near(word: str, known: frozenset[str]) -> str:
    """A question after the known word that was probably meant, or else nothing."""
    found = difflib.get_close_matches(word, sorted(known), n=1)
    return f"; did you mean {found[0]}?" if found else ""
