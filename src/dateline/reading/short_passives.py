"""Passives of headlines: "Student struck by bullet", where the parser takes the subject for one who strikes.

A past tense or participle with a subject, no auxiliary, no object and a "by" right behind it is a passive: its subject is who it
is done to. What follows the "by" must be a thing that does: no number, time or gerund ("shares fell by half").
"""

from __future__ import annotations

import functools
from typing import Final

from dateline.codebook import load_codebook
from dateline.reading.parsing import Row, Rows

AMOUNTS: Final = frozenset(
    "percent % half third quarter point points margin cent cents dollar dollars night day road sea train bus car".split()
)
"""Nouns behind a "by" that do nothing: how much, when and on what way."""
PARTICIPLES: Final = ("VBD", "VBN")
TIMES: Final = frozenset(["DATE", "TIME", "PERCENT", "MONEY", "CARDINAL", "QUANTITY"])


def with_short_passives(rows: Rows) -> Rows:
    """The rows of a headline with each short passive that was taken for a past tense as the passive that it is."""
    tokens = rows.tokens
    dated = {
        at for entity in rows.entities if entity.label in TIMES for at in range(entity.first, entity.last)
    }
    for at, row in enumerate(rows.tokens):
        may_be = row.tag in PARTICIPLES and row.lemma in _coded_verbs()
        agent = _agent_of(tokens, at, dated) if may_be else None
        if agent is not None:
            tokens = _as_passive(tokens, at, agent)
    return Rows(tokens, rows.sentences, rows.entities)


def _agent_of(tokens: list[Row], verb: int, dated: set[int]) -> int | None:
    """The "by" of a verb that has a subject and no object, where one who does it stands behind."""
    below = [at for at, row in enumerate(tokens) if row.head == verb and at != verb]
    labels = {tokens[at].label for at in below}
    if "nsubj" not in labels or labels & {"dobj", "aux", "auxpass", "prt", "ccomp", "xcomp"}:
        return None
    by = next((at for at in below if tokens[at].lemma == "by" and at == verb + 1), None)
    if by is None:
        return None
    held = next((at for at, row in enumerate(tokens) if row.head == by and row.label == "pobj"), None)
    acts = held is not None and held not in dated and tokens[held].lemma not in AMOUNTS
    return by if acts else None


def _as_passive(tokens: list[Row], verb: int, by: int) -> list[Row]:
    changed = list(tokens)
    changed[verb] = changed[verb]._replace(tag="VBN")
    changed[by] = changed[by]._replace(label="agent")
    for at, row in enumerate(tokens):
        if row.head == verb and row.label == "nsubj":
            changed[at] = row._replace(label="nsubjpass")
    return changed


@functools.cache
def _coded_verbs() -> frozenset[str]:
    return frozenset(lemma for word_class, lemma in load_codebook().entries if word_class == "verb")
