"""Descriptions: what the form of a phrase without a name tells ("the envoy", "two officials", "his wife")."""

from __future__ import annotations

from typing import Final

from dateline.reading import Reading
from dateline.resolving.cast import Sighting
from dateline.resolving.words import load_words

DEFINITE: Final = frozenset(["the", "that", "this", "these", "those"])
WHOLE: Final = frozenset(["all", "both"])
INDEFINITE: Final = frozenset(["a", "an", "one", "another"])
COUNTING: Final = frozenset(
    "two three four five six seven eight nine ten eleven twelve several some many dozens hundreds thousands scores "
    "other another remaining next second third fourth more few various both all most a an one any no".split()
)
PLURAL: Final = frozenset(["NNS", "NNPS"])


def is_plural(reading: Reading, sighting: Sighting) -> bool:
    """Whether a phrase is of several: by its noun, or as a group that the report knows no name of."""
    if sighting.kind in ("state", "government", "organisation", "media"):
        return False
    if sighting.named and sighting.kind == "person":
        return False
    return reading.tags[sighting.head] in PLURAL or sighting.kind in ("group", "armed-group")


def is_definite(reading: Reading, sighting: Sighting) -> bool:
    """Whether a phrase means one that is known: by its article, a possessor, or standing bare as a name does."""
    first = sighting.first
    if reading.words[first].lower() in WHOLE and reading.words[first + 1].lower() in DEFINITE:
        return True
    if reading.words[first].lower() in DEFINITE or owner_of(reading, sighting) is not None:
        return True
    if first == sighting.head and reading.lemmas[first] in load_words().plural_bodies:
        return True  # "Police said": those of the place
    bare = reading.tags[first] not in ("DT", "CD", "PDT") and reading.tags[sighting.head] not in PLURAL
    return bare and (reading.tags[sighting.head] == "NNP" or reading.passage(sighting.head).part == "title")


def is_indefinite(reading: Reading, sighting: Sighting) -> bool:
    """Whether a phrase brings in somebody new: "a Dutch trader"."""
    return reading.words[sighting.first].lower() in INDEFINITE


def is_defined(reading: Reading, sighting: Sighting) -> bool:
    """Whether a phrase says itself whom it means: "the owner of a mill", "the boy who fell"."""
    return any(
        reading.labels[c] == "relcl" or (reading.labels[c] == "prep" and c == sighting.head + 1)
        for c in reading.children[sighting.head]
    )


def is_countable(reading: Reading, sighting: Sighting) -> bool:
    """Whether a phrase counts its people ("two officials", "a soldier"): such are new ones each time."""
    words = [word.lower() for word in reading.words[sighting.first : sighting.first + 2]]
    if words[0] in WHOLE and words[-1] in DEFINITE:
        return False  # "all the attackers"
    return (
        any(word in COUNTING or word[0].isdigit() for word in words) or reading.tags[sighting.first] == "CD"
    )


def is_bare_country(reading: Reading, sighting: Sighting) -> bool:
    """Whether a phrase is "the country" or the like, of which nothing more is said."""
    return reading.lemmas[sighting.head] in load_words().country_nouns and not (
        is_plural_noun(reading, sighting) or is_countable(reading, sighting)
    )


def is_plural_noun(reading: Reading, sighting: Sighting) -> bool:
    """Whether the noun itself is in the plural."""
    return reading.tags[sighting.head] in PLURAL


def owner_of(reading: Reading, sighting: Sighting) -> int | None:
    """The head of the possessor in a phrase: "his" or "Lowe" before "wife"."""
    return next((c for c in reading.children[sighting.head] if reading.labels[c] == "poss"), None)


def last_word(title: str | None) -> str:
    """The noun of a title: "minister" of "foreign minister", "chief" of "chief of staff"."""
    words = (title or "").partition(" of ")[0].split()
    return words[-1].rpartition("-")[2] if words else ""
