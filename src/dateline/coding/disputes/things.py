"""Things: what a deed is told to have been done to or by, by the nouns of its grammar, and how many of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from dateline.codebook.senses import kinds_of, senses_of
from dateline.coding.disputes.contrast import ruled_out
from dateline.coding.disputes.counts import Count, count_at
from dateline.coding.disputes.spots import TIMES, is_spot
from dateline.coding.disputes.words import load_dispute_words
from dateline.coding.frames import Frames
from dateline.reading import Reading

PATIENT_SLOTS: Final = ("object", "of", "on", "against", "at", "into", "from", "to", "down", "up")
LACKED: Final = ("of", "from")
"""Slots of what is not there: "clear of mines"."""
ASKED_FOR: Final = "for"
"""The slot of what is called or asked for; behind an object it is a purpose or a while."""
NOTHING: Final = frozenset(["nothing", "none"])
EVERY: Final = ("every", "each")
ALL: Final = ("all", *EVERY)
DEFINITE: Final = frozenset(["the", "this", "that", "these", "those", "all", "both", *EVERY])
MODIFIERS: Final = ("amod", "compound")
NOUNS: Final = ("NOUN", "PROPN")
SHARES: Final = frozenset(["percent", "cent", "%"])
"""What is counted of a hundred."""
MEASURES: Final = frozenset(
    ["dozen", "score", "hundred", "thousand", "million", "number", "most", "some", "many", *SHARES]
)
"""Nouns that count what stands behind their "of"."""
COMMON: Final = 2
"""Senses of a noun by which it may be the kind of another: "girl" is a young woman first, and then a child."""
PERSON: Final = "person.n.1"
ANIMAL: Final = "animal.n.1"
GATHERINGS: Final = frozenset(["group", "gang", "band", "crowd", "handful", "team", "pair"])
"""Nouns of many, of which those behind their "of" tell who they are."""
AGENTIVE: Final = ("er", "or", "eur", "ist", "ian", "man", "woman")
"""Endings of nouns that are made of what somebody does: "poacher", "saboteur"."""
WIDEST: Final = frozenset(
    [
        PERSON,
        "organism.n.1",
        "people.n.1",
        "group.n.1",
        "artifact.n.1",
        "object.n.1",
        "unit.n.3",
        "building.n.1",
    ]
)
"""Kinds of which so much is that two of them are not one for it."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Somebody or something that is acted upon or acts, by its noun; a definite one is known from before, a denied one is none.

    `noun` is empty for a bare numeral; `count` says how many they are, where that is told, or `share` how many of a hundred;
    `universal` says that it is of all there are; `names` are the names that go with the noun: "the village of Amri".
    """

    noun: str
    definite: bool
    denied: bool
    plural: bool
    universal: bool
    modifiers: frozenset[str]
    count: Count | None
    share: bool
    names: frozenset[str]


def things_at(frames: Frames, trigger: int, triggers: Sequence[int], *, by_subject: bool) -> Iterator[Thing]:
    """What fills the slots of those acted upon, of a subject that undergoes it (`by_subject`) where there is no object.

    Pronouns are left to the actors, and a bare noun of a light verb is the deed.
    """
    reading, frame = frames.reading, frames.frame(trigger)
    excluded = ruled_out(reading, trigger)
    slots: tuple[str, ...] = PATIENT_SLOTS if frame.get("object") else (*PATIENT_SLOTS, ASKED_FOR)
    without = reading.lemmas[trigger] in load_dispute_words().lacking  # "free of bacteria"
    if by_subject and set(frame.get("object")) <= set(triggers):
        slots = LACKED if without else ("subject",)
    pronouns = bool(frame.get("object")) and all(
        reading.poses[head] == "PRON" for head in frame.get("object")
    )
    yield from _shares_by(reading, frame.get("by"))
    for head in (head for slot in slots for head in frame.get(slot)):
        if pronouns and is_spot(reading, head):
            continue  # "arrested him at the border"
        if head in excluded or reading.is_in_name(head, *TIMES):
            continue
        thing = thing_at(reading, head)
        bare = thing is not None and head in triggers and not reading.children_with(head, "det", "poss")
        if thing is not None and not bare:
            yield replace(thing, denied=True) if without else thing


def _shares_by(reading: Reading, heads: Sequence[int]) -> Iterator[Thing]:
    """How much of a hundred something is more or less: "rose by 6 per cent"."""
    found = (thing_at(reading, head) for head in heads)
    yield from (thing for thing in found if thing is not None and thing.share)


def thing_at(reading: Reading, head: int) -> Thing | None:
    """The thing that a phrase names, of "dozens of inmates" the inmates; None for a pronoun."""
    count = count_at(reading, head)
    noun = _counted(reading, head)
    if noun is None:
        part = any(
            reading.lemmas[word] == "of" for word in reading.children_with(head, "prep")
        )  # "50 of them"
        return None if count is None or part else Thing(
            noun="", definite=False, denied=False, plural=False, universal=False, modifiers=frozenset(), count=count, share=_is_share(reading, head), names=frozenset()
        )  # fmt: skip
    own = reading.children_with(noun, "det", "poss", "predet")
    bare = not own and reading.tags[noun] == "NN"  # "parliament"
    return Thing(
        noun=reading.lemmas[noun],
        definite=bare or reading.poses[noun] == "PROPN" or is_definite(reading, noun),
        denied=any(reading.lemmas[child] in ("no", "any") for child in own),
        plural=reading.tags[noun] in ("NNS", "NNPS")
        or _are_many(count)
        or any(reading.lemmas[word] in EVERY for word in own),
        universal=any(reading.lemmas[word] in ALL for word in own),
        modifiers=frozenset(reading.lemmas[child] for child in reading.children_with(noun, *MODIFIERS)),
        count=count,
        share=_is_share(reading, head),
        names=frozenset(_names(reading, noun)),
    )


def _are_many(count: Count | None) -> bool:
    """Whether they are two at least: "30 sheep"."""
    return count is not None and count.least is not None and count.least > 1


def is_definite(reading: Reading, noun: int) -> bool:
    """Whether a noun is told as known from before: "the attack", "their order"."""
    own = reading.children_with(noun, "det", "poss")
    return any(reading.labels[child] == "poss" or reading.lemmas[child] in DEFINITE for child in own)


def _is_share(reading: Reading, head: int) -> bool:
    return reading.lemmas[head] in SHARES or _cent(reading, head) is not None


def _cent(reading: Reading, head: int) -> int | None:
    """The "cent" of a numeral with "per cent"."""
    per = next((word for word in reading.children_with(head, "prep") if reading.lemmas[word] == "per"), None)
    return None if per is None else reading.child(per, "pobj")


def _names(reading: Reading, noun: int) -> Iterator[str]:
    """The names that stand with a noun: behind its "of", beside it, or before it."""
    beside = reading.children_with(noun, "appos", "compound")
    for preposition in reading.children_with(noun, "prep"):
        if reading.lemmas[preposition] == "of" and not is_person(reading.lemmas[noun]):  # "the mayor of Amri"
            beside += reading.children_with(preposition, "pobj")
    yield from (reading.lemmas[word] for word in beside if reading.poses[word] == "PROPN")


def _counted(reading: Reading, head: int) -> int | None:
    """The noun of a phrase, or the one that its numeral or measure counts."""
    if reading.poses[head] == "NUM" or reading.lemmas[head] in MEASURES:
        return _behind_of(reading, head)
    if reading.lemmas[head] in GATHERINGS:
        return _behind_of(reading, head) or head
    return head if reading.poses[head] in NOUNS else None


def _behind_of(reading: Reading, head: int) -> int | None:
    holders = [word for word in (head, _cent(reading, head)) if word is not None]
    below = (word for holder in holders for word in reading.children_with(holder, "prep"))
    of = next((word for word in below if reading.lemmas[word] == "of"), None)
    inner = None if of is None else reading.child(of, "pobj")
    return inner if inner is None or reading.poses[inner] in NOUNS else None


def is_person(noun: str) -> bool:
    """Whether a noun is of somebody, in one of its first two senses, or by its ending where it is not listed."""
    if not senses_of(noun, "n"):
        return noun.endswith(AGENTIVE)
    return any(kind == PERSON and share >= 1 / COMMON for kind, share in kinds_of(noun, "n"))


def is_animal(noun: str) -> bool:
    """Whether a noun is of an animal, in its first sense."""
    return any(kind == ANIMAL and share == 1 for kind, share in kinds_of(noun, "n"))


def are_of_a_kind(one: str, other: str) -> bool:
    """Whether two nouns may name the same: one noun, or one the kind of the other ("ships", "tankers"; "welders", "workers")."""
    return one == other or _are_namesakes(one, other) or _is_kind_of(one, other) or _is_kind_of(other, one)


def _are_namesakes(one: str, other: str) -> bool:
    return any(one in words and other in words for words in load_dispute_words().namesakes)


def _is_kind_of(one: str, other: str) -> bool:
    senses = senses_of(other, "n")[:COMMON]
    return any(kind in senses and kind not in WIDEST for kind, share in kinds_of(one, "n") if share == 1)


def is_of_nothing(frames: Frames, trigger: int) -> bool:
    """Whether a deed is said to have been done to nothing: "nothing had been signed"."""
    reading = frames.reading
    return any(
        reading.lemmas[word] in NOTHING for word in reading.children_with(trigger, "dobj", "nsubjpass")
    )
