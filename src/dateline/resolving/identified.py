"""Identification: a sentence that says who somebody is: "the victim was identified as Ada Lowe", "a man named Ben Okello"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dateline.reading import Reading

IDENTIFYING: Final = frozenset(["identify", "name"])
CALLING: Final = IDENTIFYING | frozenset(["call", "dub", "know", "christen", "style"])
"""Verbs whose participle stands between somebody and the name."""
RELATIVE: Final = frozenset(["WP", "WDT"])


def find_identified(reading: Reading) -> dict[int, tuple[int, ...]]:
    """Heads of phrases with the heads of those whom a sentence says that they are."""
    told: dict[int, tuple[int, ...]] = {}
    for verb, lemma in enumerate(reading.lemmas):
        if lemma in CALLING and reading.poses[verb] == "VERB":
            names = tuple(_names(reading, verb))
            for described in _described(reading, verb) if names else ():
                told.setdefault(described, names)
    return told


def _described(reading: Reading, verb: int) -> Iterator[int]:
    """Of whom it is said who they are."""
    if reading.labels[verb] == "acl":
        yield reading.heads[verb]
    elif reading.labels[verb] == "relcl":
        if any(reading.tags[c] in RELATIVE for c in reading.children[verb]):
            yield reading.heads[verb]
    elif reading.lemmas[verb] in IDENTIFYING:
        undergone = reading.child(verb, "nsubjpass", "dobj")
        if undergone is not None:
            yield undergone


def _names(reading: Reading, verb: int) -> Iterator[int]:
    """What stands behind the verb's "as", wherever the parser hung it, or is its second object."""
    by = [
        noun
        for agent in reading.children_with(verb, "agent")
        for noun in reading.children_with(agent, "pobj")
    ]
    for above in (verb, *by):
        for preposition in reading.children_with(above, "prep"):
            if reading.lemmas[preposition] == "as":
                yield from _listed(reading, reading.child(preposition, "pobj"))
                return
    if reading.labels[verb] in ("acl", "relcl"):
        yield from _listed(reading, reading.child(verb, "oprd"))


def _listed(reading: Reading, head: int | None) -> Iterator[int]:
    while head is not None:
        yield head
        head = reading.child(head, "conj")
