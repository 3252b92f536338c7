"""Holders: whose deed a clause on a noun is, where the sentence says who has what the noun names.

"The guild sees no reason to leave" has the guild leave, "the guild was at the forefront of boycotting the fair" boycott, "the
guild spent a year attacking the duke" attack, and "the guild sent a letter urging a ban" urge.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from dateline.codebook import load_vocabulary
from dateline.coding.frames.clauses import may_be_somebody
from dateline.coding.frames.frame import Frame
from dateline.coding.frames.light_verbs import RECEIVING, VERB_LABELS
from dateline.reading import Reading
from dateline.resolving.words import load_words

FrameOf = Callable[[int], Frame]
OBJECTS: Final = frozenset(["dobj", "nsubjpass"])
MODIFIERS: Final = frozenset(["amod", "compound", "nmod"])
RANKS: Final = frozenset("first second third fourth fifth last latest next only sole".split())
"""Words beside a noun for somebody that tell that nobody else, or nobody before, does what its clause says; "a hard land to invade" invades none."""
MEASURES: Final = frozenset(["NOUN", "PROPN", "ADJ", "NUM"])
"""Words of the time or money that is spent: "much of the summer"."""


def holder(reading: Reading, frame_of: FrameOf, noun: int) -> tuple[int, ...]:
    """Who has what a noun names: its owner, the subject of a verb of having, or who is in it, at it or on the way to it."""
    return (
        _receiver(reading, frame_of, noun)
        or _owner(reading, frame_of, noun)
        or _haver(reading, frame_of, noun)
        or _pursuer(reading, frame_of, noun)
        or _said_to_be(reading, frame_of, noun)
    )


def _owner(reading: Reading, frame_of: FrameOf, noun: int) -> tuple[int, ...]:
    """Its owner: a possessor, or a modifier that may name somebody ("Chadian plans", not "secret plans")."""
    return tuple(
        head
        for head in frame_of(noun).get("possessor")
        if reading.labels[head] not in MODIFIERS
        or reading.words[head][0].isupper()
        or (reading.poses[head] == "NOUN" and may_be_somebody(reading, head))
    )


def _receiver(reading: Reading, frame_of: FrameOf, noun: int) -> tuple[int, ...]:
    """To whom it is given: "gave the sailors a chance to", "were given a chance to"."""
    verb = reading.heads[noun]
    if reading.labels[noun] != "dobj" or reading.lemmas[verb] not in load_vocabulary().holding["giving"]:
        return ()
    frame = frame_of(verb)
    return frame.get("object") if frame.passive else frame.get("dative")


def _haver(reading: Reading, frame_of: FrameOf, noun: int) -> tuple[int, ...]:
    """Who has it, if it is nothing that they ask of others: "sees no reason to", "paid a price for"."""
    verb, holding = reading.heads[noun], load_vocabulary().holding
    is_had = reading.labels[noun] == "dobj" and reading.lemmas[verb] in holding["having"]
    is_asked = reading.lemmas[noun] in holding["asked"] and reading.lemmas[verb] not in RECEIVING
    is_faced = reading.lemmas[noun] in holding["undertaken"] and reading.lemmas[verb] == "face"
    return frame_of(verb).get("subject") if is_had and not (is_asked or is_faced) else ()


def _pursuer(reading: Reading, frame_of: FrameOf, noun: int) -> tuple[int, ...]:
    """Of whom it is said that they are in it or at it, in whichever voice: "in a bid to", "on suspicion of"."""
    verb = reading.heads[reading.heads[noun]]
    is_within = (
        reading.labels[noun] == "pobj" and reading.lemmas[noun] in load_vocabulary().holding["efforts"]
    )
    if not is_within or reading.poses[verb] not in VERB_LABELS:
        return ()
    frame = frame_of(verb)
    return frame.get("object") if frame.passive else frame.get("subject")


def _said_to_be(reading: Reading, frame_of: FrameOf, noun: int) -> tuple[int, ...]:
    """Of whom it is said that they are it: "became the first state to leave", "Lowe, the last to leave", "is a bid to leave"."""
    above, label = reading.heads[noun], reading.labels[noun]
    modifiers = reading.children_with(noun, "amod")
    is_ranked = any(reading.tags[word] == "JJS" or reading.lemmas[word] in RANKS for word in modifiers)
    is_one_of_them = is_ranked and may_be_somebody(reading, noun)
    if label == "appos" and is_one_of_them:
        return (above,)
    is_deed = reading.lemmas[noun] in load_vocabulary().holding["undertaken"]
    return frame_of(above).get("subject") if label == "attr" and (is_one_of_them or is_deed) else ()


def spender(reading: Reading, frame_of: FrameOf, gerund: int) -> tuple[int, ...]:
    """Who spends on a deed the time or money behind which its gerund stands."""
    verb = reading.heads[gerund]
    while reading.poses[verb] in MEASURES or reading.lemmas[verb] == "of":
        if reading.heads[verb] == verb:
            return ()
        verb = reading.heads[verb]
    if reading.tags[gerund] != "VBG" or reading.lemmas[verb] not in load_vocabulary().holding["spending"]:
        return ()
    return frame_of(verb).get("subject")


def traveller(reading: Reading, frame_of: FrameOf, journey: int) -> tuple[int, ...]:
    """Who is on a journey that nobody is said to have: whom its sentence is about, in either voice."""
    preposition = reading.heads[journey]
    verb = reading.heads[preposition]
    is_on = reading.labels[journey] == "pobj" and reading.lemmas[preposition] in ("on", "during")
    if not is_on or reading.lemmas[journey] not in load_vocabulary().holding["journeys"]:
        return ()
    if reading.poses[verb] not in VERB_LABELS or reading.child(journey, "poss") is not None:
        return ()
    frame = frame_of(verb)
    return frame.get("object") if frame.passive else frame.get("subject")


def issuer(reading: Reading, frame_of: FrameOf, document: int) -> tuple[int, ...]:
    """Who speaks in a document: who issued it."""
    verb = reading.heads[document]
    is_issued = reading.labels[document] in OBJECTS and reading.lemmas[document] in load_words().documents
    if not is_issued or reading.lemmas[verb] not in load_vocabulary().holding["issuing"]:
        return ()
    return frame_of(verb).get("subject")


def writer(reading: Reading, frame_of: FrameOf, participle: int) -> tuple[int, ...]:
    """Who asks or says something in a document, where the parser has whom it is sent to do so: "a letter to the mayor urging"."""
    noun = reading.heads[participle]
    to = reading.heads[noun]
    is_sent_to = reading.labels[noun] == "pobj" and reading.lemmas[to] == "to"
    if not is_sent_to or reading.lemmas[participle] not in load_vocabulary().holding["writing"]:
        return ()
    above = reading.heads[to]
    objects = reading.children_with(above, *OBJECTS)
    documents = [one for one in (above, *objects) if reading.lemmas[one] in load_words().documents]
    return next(filter(None, (_author(reading, frame_of, one) for one in documents)), ())


def _author(reading: Reading, frame_of: FrameOf, document: int) -> tuple[int, ...]:
    return issuer(reading, frame_of, document) or frame_of(document).get("from")
