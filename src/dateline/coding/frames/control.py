"""Control: whose deed an infinitive or gerund without a subject is, by the verb that governs it.

"Kenya urged the rebels to disarm" has the rebels disarm, "Kenya promised the rebels to withdraw" Kenya withdraw, and "Kenya
called on the rebels to disarm" the rebels again, who stand behind the preposition there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from dateline.codebook import load_vocabulary
from dateline.coding.frames.clauses import is_each_other, may_be_somebody
from dateline.coding.frames.frame import Frame
from dateline.coding.frames.holders import holder
from dateline.coding.frames.light_verbs import VERB_LABELS
from dateline.coding.frames.passives import HARMING
from dateline.gazetteer import load_gazetteer
from dateline.reading import Reading

FrameOf = Callable[[int], Frame]
SUBJECT_CONTROL: Final = frozenset(
    "promise vow pledge threaten swear offer use leave quit flee enter visit join abandon".split()
)
"""Verbs whose infinitive is their subject's deed, whatever object they have: "left the town to fight"."""
URGING: Final = """allow ask beg compel convince encourage force implore instruct invite oblige order permit persuade press pressure prompt
tell urge""".split()
"""Verbs whose infinitive is the deed of their object, even where the parser has it as an aim."""
CALLED_BEHIND: Final = {
    **dict.fromkeys(URGING, ("object",)),
    "call": ("on", "upon"), "prevail": ("on", "upon"), "rely": ("on",), "count": ("on",), "lean": ("on",), "appeal": ("to",),
    "plead": ("with", "to"), "beg": ("with",), "shout": ("to", "at"), "signal": ("to",), "scream": ("at", "to"), "yell": ("at", "to"),
}  # fmt: skip
"""Verbs whose infinitive is the deed of who stands behind one of these prepositions."""
CALLING: Final = {
    "pressure": ("on", "upon"), "appeal": ("to",), "plea": ("to",), "request": ("to",), "order": ("to",), "invitation": ("to",),
    "call": ("on", "to"),
}  # fmt: skip
"""The same of nouns that are the object or subject of their verb: "put pressure on the mayor to resign", "pressure grows on him to"."""
EMPLOYING: Final = frozenset(
    "pay get bribe send dispatch deploy hire recruit train enlist assign appoint commission task instruct order force".split()
)
"""Verbs whose object does what their infinitive says, if it is somebody: "sent troops to attack", not "sent a letter to ask"."""
OBJECT_OF_PREPOSITION: Final = frozenset(["of", "from", "for", "into", "against"])
"""Prepositions whose gerund is what the governing verb's object does ("accused him of lying")."""
UNDERGOING: Final = frozenset(["dobj", "nsubjpass"])
ACCUSING: Final = frozenset(["accuse", "suspect", "convict", "acquit", "clear", "absolve"])
"""Verbs with a deed of their object behind "of", which the parser may hang on the object."""


def controller(reading: Reading, frame_of: FrameOf, head: int) -> tuple[int, ...]:
    """Who does what the infinitive of a verb or adjective says."""
    above = frame_of(head)
    if reading.lemmas[head] in SUBJECT_CONTROL and not above.passive:
        return above.get("subject")
    called = called_on(reading, frame_of, head)
    return above.get("object") or above.get("dative") or called or above.get("subject")


def called_on(reading: Reading, frame_of: FrameOf, head: int) -> tuple[int, ...]:
    """Who stands behind the preposition of a verb of calling: "called on the rebels to disarm"."""
    above = frame_of(head)
    slots = CALLED_BEHIND.get(reading.lemmas[head], ())
    for noun in (*above.get("object"), *above.get("subject")):
        slots += CALLING.get(reading.lemmas[noun], ())
    called = (
        [one for one in above.get(slot) if not reading.is_in_name(one, "DATE", "TIME")] for slot in slots
    )
    return tuple(next(filter(None, called), ()))


def employed(reading: Reading, frame_of: FrameOf, verb: int) -> tuple[int, ...]:
    """Whom somebody pays, sends or orders, where it is active: they do what they are paid for."""
    above = frame_of(verb)
    if reading.lemmas[verb] not in EMPLOYING or above.passive:
        return ()
    return tuple(head for head in above.get("object") if _is_told(reading, head))


def _is_told(reading: Reading, noun: int) -> bool:
    """Whether a noun is for somebody of whom it tells more than that they are several: not a mere "team"."""
    agent = load_gazetteer().agent(reading.lemmas[noun])
    says_little = agent is not None and agent.kind != "person" and not agent.sectors
    return may_be_somebody(reading, noun) and not says_little


def first_of_list(reading: Reading, token: int) -> int:
    """The first of the words that a word is coordinated with."""
    while reading.labels[token] == "conj" and reading.heads[token] != token:
        token = reading.heads[token]
    return token


def _first_of_prepositions(reading: Reading, preposition: int) -> int:
    """The first of joined prepositions, or the one of whose gerund the parser has a next as a part: "of lying and of stealing"."""
    first = first_of_list(reading, preposition)
    return reading.heads[first] if reading.labels[first] == "pcomp" else first


def controller_through_preposition(reading: Reading, frame_of: FrameOf, preposition: int) -> tuple[int, ...]:
    """Who does what a gerund behind a preposition says, or behind one that goes on with it: "accused of lying and of stealing"."""
    governor = reading.heads[_first_of_prepositions(reading, preposition)]
    if reading.words[preposition - 1].lower() == "instead":  # "instead of complying, the firm sued"
        return frame_of(governor).get("subject") if reading.poses[governor] in VERB_LABELS else ()
    listed = first_of_list(reading, governor)
    if reading.labels[listed] == "dobj" and reading.lemmas[reading.heads[listed]] in ACCUSING:
        return _accused(reading, frame_of, listed) if reading.lemmas[preposition] == "of" else ()
    if reading.lemmas[preposition] == "for" and reading.labels[reading.heads[governor]] == "agent":
        governor = reading.heads[reading.heads[governor]]  # "was fined by the court for lying"
    if reading.poses[governor] not in VERB_LABELS:
        return _of_no_verb(reading, frame_of, governor, preposition=preposition)
    above = frame_of(governor)
    if reading.lemmas[governor] in HARMING and reading.lemmas[preposition] == "in":
        return ()  # "two wounded in shooting", "killed in fighting"
    is_charge = reading.lemmas[governor] == "charge" and reading.lemmas[preposition] == "with"
    is_of_object = above.passive or is_charge or reading.lemmas[preposition] in OBJECT_OF_PREPOSITION
    if is_of_object and not any(is_each_other(reading, head) for head in above.get("object")):
        return above.get("object") or above.get("subject")
    return above.get("subject")


def _accused(reading: Reading, frame_of: FrameOf, listed: int) -> tuple[int, ...]:
    """Whose deed is behind "of": of whom the verb has for its object, or of those who "accuse each other"."""
    frame = frame_of(reading.heads[listed])
    return frame.get("subject" if is_each_other(reading, listed) else "object")


def _of_no_verb(reading: Reading, frame_of: FrameOf, governor: int, *, preposition: int) -> tuple[int, ...]:
    """Who does what a gerund behind a noun's or an adjective's preposition says: "foes of moving the court", "guilty of stealing".

    With "for" it is the noun's deed if that is for somebody: "jailed a weaver for insulting him", not "a prize for saving them".
    """
    if reading.poses[governor] == "ADJ":
        return frame_of(governor).get("subject")
    is_partisan = reading.lemmas[governor] in load_vocabulary().holding["partisans"]
    is_doer = reading.lemmas[preposition] == "for" and reading.labels[governor] in UNDERGOING
    is_doer = is_doer and may_be_somebody(reading, governor)
    return (governor,) if is_partisan or is_doer else holder(reading, frame_of, governor)
