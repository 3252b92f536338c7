"""Light verbs: those that say nothing but that the event noun below them takes place, and lend it their subject."""

from __future__ import annotations

from typing import Final

from dateline.reading import Reading

LIGHT_VERBS: Final = frozenset(
    "hold have make give take pay conduct launch carry stage begin start open resume continue end conclude "
    "complete mount wage undertake perform lead join face suffer receive issue deliver order announce plan "
    "offer see sign provide commit organize organise host attend finish step pursue arrange schedule prepare "
    "intend propose seek extend grant approve authorise authorize intensify escalate renew".split()
)
"""Verbs that lend their subject to the event noun that is their object ("held talks", "launched a strike")."""
TAKING_PART: Final = frozenset("take participate engage be enter join".split())
"""Verbs that make their subject a party of the noun after "in" ("engaged in talks")."""
RECEIVING: Final = frozenset(["receive", "suffer", "face", "see", "attend", "get", "obtain"])
"""Light verbs whose subject is acted upon: it does not become the noun's possessor."""
VERB_LABELS: Final = frozenset(["VERB", "AUX"])


def light_verb_of(reading: Reading, token: int, head: int) -> int | None:
    """The verb that an event noun is the object of, or takes part in ("took part in talks"), if it is light."""
    if reading.labels[token] in ("dobj", "nsubjpass", "conj") and reading.lemmas[head] in LIGHT_VERBS:
        return head if reading.poses[head] in VERB_LABELS else None
    if reading.labels[token] != "pobj" or reading.lemmas[head] not in ("in", "into"):
        return None
    above = reading.heads[head]
    if reading.lemmas[above] == "part" and reading.labels[above] == "dobj":
        above = reading.heads[above]
    is_said_of = reading.lemmas[above] == "be" and reading.child(above, "acomp", "attr") is not None
    return above if reading.lemmas[above] in TAKING_PART and not is_said_of else None
