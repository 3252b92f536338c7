"""Things: nouns that name neither people nor a body, after the kinds that WordNet has for them."""

from __future__ import annotations

from typing import Final

from dateline.codebook.senses import kinds_of
from dateline.reading import Reading

PEOPLE: Final = frozenset(
    ["person.n.1", "people.n.1", "social_group.n.1", "gathering.n.1", "group.n.1", "district.n.1"]
)
"""Kinds of people, of bodies, and of districts and towns, which stand for their people."""
COLLECTION: Final = "collection.n.3"
"""What WordNet calls a group that is none of people: a law is a collection of rules."""
BODIES: Final = frozenset(
    "cabinet justice presidency chamber campaign movement press television channel paper website opposition resistance force "
    "unit front capital".split()
)
"""Nouns of bodies and people that WordNet knows for things alone, in their two commonest senses."""
QUANTITIES: Final = frozenset(
    "number dozen dozens score scores hundred hundreds thousand thousands million millions group batch some many "
    "most one part half majority all couple lot wave series members member handful range bulk third quarter percent "
    "container containers shipload planeload truckload consignment shipment ton tons tonne tonnes crate crates kilo kilos".split()
)
"""Nouns that count what stands after their "of"."""


def names_thing(reading: Reading, token: int) -> bool:
    """Whether a common noun is known for a thing: "the report", not "the crew", nor a word that WordNet's table lacks."""
    lemma = reading.lemmas[token]
    if reading.poses[token] != "NOUN" or lemma in QUANTITIES | BODIES:
        return False
    kinds = {kind for kind, _ in kinds_of(lemma, "n")}
    return bool(kinds) and (COLLECTION in kinds or kinds.isdisjoint(PEOPLE))
