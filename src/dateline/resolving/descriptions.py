"""Descriptions that call an actor back: "the envoy", "the group", "the country", "the soldiers"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from dateline.reading import Reading
from dateline.resolving.cast import Sighting
from dateline.resolving.member import Member
from dateline.resolving.words import load_words

DEFINITE: Final = frozenset(["the", "that", "this", "these", "those"])
COUNTING: Final = frozenset(
    "two three four five six seven eight nine ten eleven twelve several some many dozens hundreds thousands scores "
    "other another more few various both all most a an one any no".split()
)
REACH: Final = 4
"""Sentences back in which "the group" or "the country" finds what it calls back."""
PLURAL: Final = frozenset(["NNS", "NNPS"])


def is_plural(reading: Reading, sighting: Sighting) -> bool:
    """Whether a phrase is of several: by its noun, or as a group that the report knows no name of."""
    if sighting.kind in ("state", "government", "organisation", "media"):
        return False
    return reading.tags[sighting.head] in PLURAL or sighting.kind in ("group", "armed-group")


def is_definite(reading: Reading, sighting: Sighting) -> bool:
    """Whether a phrase means one that is known: by its article, a possessor, or standing bare as a name does."""
    first = sighting.first
    if reading.words[first].lower() in DEFINITE or reading.tags[first] == "PRP$":
        return True
    if any(reading.labels[child] == "poss" for child in reading.children[sighting.head]):
        return True
    bare = reading.tags[first] not in ("DT", "CD", "PDT") and reading.tags[sighting.head] not in PLURAL
    return bare and (reading.tags[sighting.head] == "NNP" or reading.passage(sighting.head).part == "title")


def is_countable(reading: Reading, sighting: Sighting) -> bool:
    """Whether a phrase counts its people ("two officials", "a soldier"): such are new ones each time."""
    words = [word.lower() for word in reading.words[sighting.first : sighting.first + 2]]
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


def called_back(reading: Reading, sighting: Sighting, at: Mapping[int, Member]) -> Member | None:
    """The actor met before that a definite phrase means; None for a new one, or where two fit."""
    if not is_definite(reading, sighting) or is_countable(reading, sighting):
        return None
    if reading.lemmas[sighting.head] in load_words().country_nouns:
        return _country(reading, sighting, at)
    if sighting.kind == "person":
        return _person(reading, sighting, at)
    return _same_noun(reading, sighting, at) or _body(reading, sighting, at)


def _before(reading: Reading, sighting: Sighting, at: Mapping[int, Member]) -> Iterator[tuple[int, Member]]:
    """Heads of earlier mentions in the same passage or the title, nearest first."""
    passage = reading.passage_of[sighting.head]
    for head in sorted((h for h in at if h < sighting.head), reverse=True):
        if reading.passage_of[head] == passage or reading.passage(head).part == "title":
            yield head, at[head]


def _near(reading: Reading, sighting: Sighting, at: Mapping[int, Member]) -> Iterator[tuple[int, Member]]:
    sentence = reading.sentence_of[sighting.head]
    for head, member in _before(reading, sighting, at):
        if sentence - reading.sentence_of[head] > REACH:
            return
        yield head, member


def _person(reading: Reading, sighting: Sighting, at: Mapping[int, Member]) -> Member | None:
    """One person with that office or trade: "the envoy" after "Ada Lowe, an envoy of the Vatican"."""
    if reading.tags[sighting.first] == "PRP$" or sighting.title is None:
        return None
    if any(reading.labels[child] == "poss" for child in reading.children[sighting.head]):
        return None
    for _, member in _before(reading, sighting, at):
        if member.kind == "person" and _has_title(member, sighting) and _same_country(member, sighting):
            return member
    return None


def _has_title(member: Member, sighting: Sighting) -> bool:
    title = (sighting.title or "").split()
    titles = {member.title, *(role.title for role in member.roles)}
    for known in sorted(t for t in titles if t):
        words = known.split()
        if words == title or (len(title) == 1 and words[-1] == title[-1] and "former" not in words):
            return True
    return False


def _same_country(member: Member, sighting: Sighting) -> bool:
    return sighting.country is None or sighting.country in (
        member.country,
        *(role.country for role in member.roles),
    )


def _same_noun(reading: Reading, sighting: Sighting, at: Mapping[int, Member]) -> Member | None:
    """Whoever was described with the same noun: "the soldiers" after "Chadian soldiers"."""
    lemma = reading.lemmas[sighting.head]
    has_owner = reading.tags[sighting.first] == "PRP$"
    for head, member in _before(reading, sighting, at):
        if reading.lemmas[head] != lemma or has_owner or member.kind != sighting.kind:
            continue
        if member.known or not _compatible(member, sighting):
            continue
        return member
    return None


def _compatible(member: Member, sighting: Sighting) -> bool:
    """Whether a description adds nothing that the member isn't known to be."""
    if sighting.country is not None and member.country != sighting.country:
        return False
    words = sighting.name.lower().split()
    return len(words) == 1 or words[:-1] == member.name.lower().split()[:-1] or sighting.country is not None


def _body(reading: Reading, sighting: Sighting, at: Mapping[int, Member]) -> Member | None:
    """A body with a name that ends so ("the Council"), or the one body near by that may be called so ("the group")."""
    lemma = reading.lemmas[sighting.head]
    if len(sighting.name.split()) > 1 or sighting.country is not None:
        return None
    for _, member in _before(reading, sighting, at):
        if member.kind != "person" and member.named and member.name.lower().split()[-1] == lemma:
            return member
    kinds = load_words().body_nouns.get(lemma)
    if kinds is None:
        return None
    near = dict.fromkeys(m for _, m in _near(reading, sighting, at) if m.named and m.kind in kinds)
    return next(iter(near)) if len(near) == 1 else None


def _country(reading: Reading, sighting: Sighting, at: Mapping[int, Member]) -> Member | None:
    """The one state that the last sentences name."""
    if is_plural_noun(reading, sighting) or sighting.head - sighting.first > 1:
        return None
    near = dict.fromkeys(m for _, m in _near(reading, sighting, at) if m.kind == "state")
    return next(iter(near)) if len(near) == 1 else None
