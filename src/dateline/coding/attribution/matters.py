"""What an object is: a matter that can be said or doubted, a person, or a thing of wood or flesh.

"Questioned the count" doubts it, "questioned the driver" asks him; "attacked the bill" is said, "attacked the
barracks" done. Kinds of nouns are WordNet's (`codebook/senses.py`), names those of the recogniser.
"""

from __future__ import annotations

from typing import Final

from dateline.codebook.senses import kinds_of
from dateline.reading import Reading

_PERSON: Final = "person.n.1"
_BODILY: Final = frozenset(
    ["physical_entity.n.1", "object.n.1", "artifact.n.1", "vertebrate.n.1", "substance.n.2", "body_part.n.1"]
)
_SAYABLE: Final = frozenset(["communication.n.1", "act.n.1", "event.n.1", "cognition.n.1", "message.n.2"])
_PERSONAL: Final = frozenset(
    "i me you he him she her we us they them who whom myself himself herself".split()
)


def is_person(reading: Reading, head: int) -> bool:
    """Whether a noun phrase is one or more persons: by its pronoun, name or noun."""
    if reading.poses[head] == "PRON":
        return reading.words[head].lower() in _PERSONAL
    if reading.poses[head] == "PROPN":
        return reading.is_in_name(head, "PERSON")
    shares = dict(kinds_of(reading.lemmas[head], "n"))
    second = shares.get(_PERSON, 0) == 1 / 2 and not any(shares.get(kind) == 1 for kind in _SAYABLE)
    return shares.get(_PERSON) == 1 or second


def is_thing(reading: Reading, head: int) -> bool:
    """Whether a common noun is a thing or an animal, and in its first two senses nothing that can be said or done."""
    if reading.poses[head] != "NOUN" or is_person(reading, head):
        return False
    kinds = kinds_of(reading.lemmas[head], "n")
    bodily = any(kind in _BODILY for kind, share in kinds if share == 1)
    return bodily and not any(kind in _SAYABLE for kind, share in kinds if share >= 1 / 2)


def is_matter(reading: Reading, head: int) -> bool:
    """Whether a noun phrase is neither persons nor a thing."""
    return not is_person(reading, head) and not is_thing(reading, head)
