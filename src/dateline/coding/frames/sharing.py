"""What coordinated verbs share: a subject, the agent of the last passive, the object of the last verb, adverbs before the first."""

from __future__ import annotations

from typing import Final

from dateline.coding.frames.agents import agents_of
from dateline.coding.frames.clauses import goes_on_above, is_infinitive
from dateline.coding.frames.light_verbs import VERB_LABELS
from dateline.coding.frames.passives import is_passive
from dateline.coding.frames.prepositions import Fillers
from dateline.reading import Reading

NEAR: Final = 3
"""Words from a verb to the one behind its "and" within which nothing but adverbs can stand."""
GOING: Final = frozenset(
    "come go get try sit stand stay stop turn return run walk wait live die arrive leave rise fall".split()
)
"""Verbs that mostly have no object, so that they share none ("went and shot a guard")."""


def verb_continued(reading: Reading, verb: int) -> int:
    """The verb whose subject a coordinated one shares: a finite one behind an infinitive goes on with the verb above.

    In "proposed that troops be sent, and pledged help" it is who proposed that pledged, and in "said the duke is ill and blamed him" who
    said it that blamed. An infinitive goes on with the one above:
    in "asked them to leave the town, which burned, and to hide" they hide.
    """
    head = reading.heads[verb]
    if is_infinitive(reading, verb) and not is_infinitive(reading, head):
        return next((above for above in reading.ancestors(head) if is_infinitive(reading, above)), head)
    if goes_on_above(reading, head, verb):
        return next((above for above in reading.ancestors(head) if _is_finite(reading, above)), head)
    above = reading.heads[head]
    is_finite = reading.tags[verb] in ("VBD", "VBZ") and reading.child(verb, "aux", "auxpass") is None
    is_said = reading.labels[head] == "ccomp" and reading.poses[above] in VERB_LABELS
    return above if is_finite and is_said and _is_of_other_tense(reading, head, verb, above) else head


def _is_finite(reading: Reading, word: int) -> bool:
    return reading.poses[word] in VERB_LABELS and not is_infinitive(reading, word)


def _is_of_other_tense(reading: Reading, said: int, verb: int, above: int) -> bool:
    """Whether a verb goes on with the one above and not with what is said: that has no tense, or is in the present."""
    first = next(iter(reading.children_with(said, "aux", "auxpass")), said)
    told_in_past = reading.tags[verb] == reading.tags[above] == "VBD"
    return _is_bare(reading, said) or (told_in_past and reading.tags[first] in ("VBZ", "VBP"))


def _is_bare(reading: Reading, verb: int) -> bool:
    """Whether a verb or its auxiliary has no tense: "be sent", "would send"."""
    first = next(iter(reading.children_with(verb, "aux", "auxpass")), verb)
    return reading.tags[first] in ("VB", "MD")


def is_next_deed(reading: Reading, verb: int) -> bool:
    """Whether a verb that the parser could not place tells what somebody did then: "drove to a lot, then robbed a clerk"."""
    head = reading.heads[verb]
    is_behind = reading.labels[verb] == "dep" and head < verb and reading.tags[head] == reading.tags[verb]
    return is_behind and reading.lemmas[verb - 1] == "then"


def agents_of_following(reading: Reading, verb: int) -> list[int]:
    """Coordinated passives have the agent of the last: "was shot and killed by a guard"."""
    following = (other for other in reading.children_with(verb, "conj") if is_passive(reading, other))
    return next(filter(None, (agents_of(reading, other) for other in following)), [])


def object_of_following(reading: Reading, verb: int) -> list[int]:
    """Coordinated verbs have the object of the last: "shot and killed the driver", "jailed, beat and killed him"."""
    if reading.lemmas[verb] in GOING or reading.child(
        verb, "dobj", "prep", "ccomp", "xcomp", "acomp", "attr", "oprd"
    ):
        return []
    for following in reading.children_with(verb, "conj"):
        is_next = (
            verb < following <= verb + NEAR and reading.child(following, "nsubj", "nsubjpass", "aux") is None
        )
        if is_infinitive(reading, verb) and reading.tags[following] != "VB":
            continue  # "told him not to shoot and begged her to stay"
        if is_next:
            own = reading.children_with(following, "dobj") if reading.child(verb, "cc") is not None else []
            return own or object_of_following(reading, following)
    return []


def manner_of_first(reading: Reading, verb: int) -> Fillers:
    """Coordinated verbs share how the first is done, said before it: "was accidentally shot and killed"."""
    head = reading.heads[verb]
    own = reading.child(verb, "nsubj", "nsubjpass", "aux", "auxpass", "advmod")
    if reading.labels[verb] != "conj" or own is not None:
        return {}
    before = (child for child in reading.children_with(head, "advmod") if child < head)
    adverbs = [child for child in before if reading.lemmas[child].endswith("ly")]
    return {"modifier": adverbs} if adverbs else {}
