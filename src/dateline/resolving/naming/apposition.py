"""Apposition: a name and an office that stand together are one actor."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Final

from dateline.reading import Reading
from dateline.resolving.cast import Sighting
from dateline.resolving.descriptions import DEFINITE
from dateline.resolving.identified import find_identified
from dateline.resolving.lists import is_next_of_list
from dateline.resolving.phrases import DEFINING, LONGEST_OWNER
from dateline.resolving.words import load_words

NAMING: Final = frozenset(["appos", "nmod", "compound"])
GAP: Final = 1
"""Tokens (a comma) between a description and the name after it."""


def is_name(sighting: Sighting) -> bool:
    """Whether a sighting is a name, and no generic body that a country makes one of a kind ("the Turkish foreign ministry")."""
    is_body = sighting.title is not None and not sighting.entries and sighting.kind != "person"
    return sighting.named and not is_body


def find_appositions(reading: Reading, sightings: list[Sighting]) -> dict[int, int]:
    """Pairs of a generic phrase and the name that it describes: head of the one → head of the other."""
    by_head = {s.head: s for s in sightings}
    by_first = {s.first: s for s in sightings if is_name(s)}
    pairs: dict[int, int] = {}
    for sighting in sightings:
        if is_name(sighting):
            continue
        name = _appositive(reading, by_head, sighting) or _following(reading, by_first, sighting)
        if name is not None and _agree(name, sighting):
            pairs[sighting.head] = name.head
        elif name is None and _explains(reading, by_head, sighting):
            pairs[sighting.head] = reading.heads[sighting.head]
    for described, names in find_identified(reading).items():
        if len(names) == 1 and described in by_head and names[0] in by_head:
            _pair_identified(reading, pairs, by_head[described], by_head[names[0]])
    for sighting in sightings:
        above = reading.heads[sighting.head]
        if sighting.head not in pairs and above in pairs and _is_further_trade(reading, sighting):
            pairs[sighting.head] = pairs[above]
    return pairs


def _pair_identified(reading: Reading, pairs: dict[int, int], one: Sighting, other: Sighting) -> None:
    """Pair a phrase with the name that a sentence says is meant by it: "the victim was named as Lowe", "named Lowe as the gunman"."""
    generic, name = (other, one) if is_name(one) else (one, other)
    is_of_one = reading.words[generic.first].lower() in DEFINITE or generic is one
    if is_name(name) and not is_name(generic) and is_of_one and _agree(name, generic):
        pairs.setdefault(generic.head, name.head)


def _explains(reading: Reading, by_head: Mapping[int, Sighting], generic: Sighting) -> bool:
    """Whether a phrase says more of a person without a name: "a trader" in "the owner, a trader from Oran, …"."""
    above = by_head.get(reading.heads[generic.head])
    if above is None or above.named or reading.labels[generic.head] != "appos":
        return False
    if is_headline_pair(reading, above.head, generic.head):
        return False
    return above.kind == generic.kind == "person" and not _is_listed(reading, generic.head)


def is_headline_pair(reading: Reading, noun: int, apposition: int) -> bool:
    """Whether the comma between two bare nouns of a headline stands for "and": "Man, teen injured"."""
    bare = all(reading.child(one, "det", "poss", "conj") is None for one in (noun, apposition))
    common = reading.tags[apposition] in ("NN", "NNS") and reading.poses[noun] in ("NOUN", "PROPN")
    parted = ":" in reading.words[noun:apposition]  # "Man shot: sources"
    return bare and common and not parted and reading.passage(noun).part is not None


def _is_further_trade(reading: Reading, generic: Sighting) -> bool:
    """Whether a phrase goes on with an apposition: "senator" in "Lowe, a doctor and former senator"."""
    above = reading.heads[generic.head]
    joined = reading.labels[generic.head] == "conj" and above < generic.head
    return joined and not generic.named and generic.kind == "person" and reading.labels[above] == "appos"


def _appositive(reading: Reading, by_head: Mapping[int, Sighting], generic: Sighting) -> Sighting | None:
    head = reading.heads[generic.head]
    if reading.labels[generic.head] == "appos" and head in by_head and is_name(by_head[head]):
        return None if _is_listed(reading, generic.head) else by_head[head]
    for child in reading.children[generic.head]:
        name = by_head.get(child)
        if name is None or not is_name(name) or reading.labels[child] not in NAMING:
            continue
        if reading.labels[child] == "appos" or name.kind == "person":
            return name
    return None


def _is_listed(reading: Reading, appositive: int) -> bool:
    """Whether what looks like an apposition is one more of a list: "Lowe, the French president and …"."""
    if is_next_of_list(reading, appositive):
        return True
    above = reading.heads[appositive]
    listed = [c for c in reading.children[appositive] if reading.labels[c] == "conj"]
    return (
        bool(listed) and reading.labels[above] != "appos" and any(reading.poses[c] == "PROPN" for c in listed)
    )


def _following(reading: Reading, by_first: Mapping[int, Sighting], generic: Sighting) -> Sighting | None:
    """A name right after the office or after its "of" phrase: "the president of Chad, Ada Lowe"."""
    if generic.kind != "person":
        return None
    ends = {
        generic.last,
        max((t for t in reading.subtree(generic.head) if t <= generic.head + 8), default=generic.head) + 1,
    }
    for at in range(generic.head + 3, generic.last):
        name = by_first.get(at)
        if name is not None and name.kind == "person" and reading.words[at - 1][0].isupper():
            return name  # "the president of Chad Ada Lowe"
    for end in sorted(ends | {_defined_end(reading, generic)}):
        for at in (end, end + GAP):
            name = by_first.get(at)
            if (
                name is None
                or name.kind != "person"
                or reading.sentence_of[name.head] != reading.sentence_of[generic.head]
            ):
                continue
            if at == end or (reading.words[end] == "," and _closes(reading, name.last)):
                return name
    return None


def _defined_end(reading: Reading, generic: Sighting) -> int:
    """The end of a phrase with all the "of" phrases that follow: "the minister of trade of Chad"."""
    end, at = max(generic.last, generic.head + 1), generic.head
    while True:
        following = [c for c in reading.children[at] if c >= at + 1 and reading.lemmas[c] in DEFINING]
        owners = [reading.child(c, "pobj") for c in following if reading.labels[c] == "prep"]
        owner = next((o for o in owners if o is not None and o < end + LONGEST_OWNER), None)
        if owner is None:
            return end
        end, at = max(end, owner + 1), owner


def _closes(reading: Reading, last: int) -> bool:
    return last < len(reading) and reading.words[last] in (",", ".", ")", "—", "-", ";", ":")


def _agree(name: Sighting, generic: Sighting) -> bool:
    if (name.kind == "person") != (generic.kind == "person") or name.kind == "state":
        return False
    return not (name.country and generic.country and name.country != generic.country and name.entries)


# --- kinds


def mend_kinds(reading: Reading, sightings: list[Sighting]) -> list[Sighting]:
    """Names that the recogniser took for a person's, and that a description beside them calls a body."""
    bodies = {s.head for s in sightings if not s.named and s.kind == "organisation"}
    persons = [s for s in sightings if not s.named and s.kind == "person"]
    ends = {_defined_end(reading, s) for s in persons}
    heads = {s.head for s in persons}
    mended = []
    for sighting in sightings:
        unknown = sighting.named and not sighting.entries and sighting.title is None
        if unknown and sighting.kind == "person" and _has_body(reading, sighting, bodies):
            mended.append(replace(sighting, kind="organisation"))
        elif unknown and sighting.kind == "organisation" and _is_of_person(reading, sighting, heads, ends):
            mended.append(replace(sighting, kind="person"))
        else:
            mended.append(sighting)
    return mended


def _is_of_person(reading: Reading, name: Sighting, heads: Collection[int], ends: Collection[int]) -> bool:
    """Whether a name of several words stands between commas after a description of a person, or has one after it."""
    words, first = reading.words, name.first
    if " " not in name.name or words[first].lower() == "the":
        return False
    if any(child in heads for child in reading.children_with(name.head, "appos")):
        return True
    return first > 0 and words[first - 1] == "," and first - 1 in ends and _closes(reading, name.last)


def _has_body(reading: Reading, name: Sighting, bodies: Collection[int]) -> bool:
    sorts = load_words().body_sorts
    return any(
        child in bodies or reading.lemmas[child] in sorts
        for child in reading.children_with(name.head, "appos")
        if child >= name.last
    )
