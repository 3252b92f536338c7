"""Contexts of complements: the clauses that verbs, nouns and adjectives take."""

from __future__ import annotations

from dateline.coding.status.effects import apply_effect, apply_signature
from dateline.coding.status.finding import PLAIN, State
from dateline.coding.status.governors import (
    BE,
    Governor,
    find_complement_governor,
    is_bare_participle,
    stands_in_past,
)
from dateline.coding.status.signatures import Signatures
from dateline.reading.reading import Reading

MARKS = frozenset(("mark", "advmod", "prep"))
NO_MARKS = frozenset(("for", "that"))
FOCUS = frozenset(
    ("even", "only", "just", "especially", "particularly", "shortly", "soon", "immediately", "rather", "long")
)
"""Adverbs that stand before the word that opens a clause: "even if", "shortly after"."""
PLURALS = frozenset(("NNS", "NNPS"))
PLURAL_WORDS = frozenset(("i", "you", "we", "they", "many", "all", "some", "most", "few", "both", "several"))
FREE = frozenset(("whoever", "whatever", "whichever", "wherever", "whomever"))
PRESENT = frozenset(("VBZ", "VBP"))
SPEAKERS = frozenset(("i", "we"))
WILL = frozenset(("want", "wish", "like"))
UNREAL = frozenset(("would", "could", "might", "'d", "’d"))
"""Modals of what is only imagined."""

PURPOSE = 1.5
"""A purpose is an intention; the mean of purpose clauses in UW's development half is 1.8."""
PURPOSE_OF_PAST = 2.3
"""What something was done for is mostly reached: the mean under past tenses is 2.5 there."""
UNLISTED_INFINITIVE = 1.0
IS_TO = 2.0
WAS_TO_HAVE = 1.8
SUBJUNCTIVE = 1.0
PRESSED = 1.0
FEARED = 0.9
FREE_RELATIVE = 1.0
IN_CASE = 0.9
PERFORMED = 2.8
COURSE = 1.0


def under_complement(reading: Reading, token: int, state: State, signatures: Signatures) -> State:
    """Give the context of a clause that a verb, noun or adjective takes."""
    mark = mark_of(reading, token, signatures)
    if mark is not None and reading.lemmas[mark] in ("if", "whether"):
        cue = signatures.marks[reading.lemmas[mark]]
        return apply_effect(cue.effect, state, cue.certainty, because=(reading.lemmas[mark], mark))
    if is_in_case(reading, token):
        return apply_effect("open", PLAIN, IN_CASE, because=("in-case", reading.heads[token]))
    if _is_subjunctive(reading, token, signatures):
        return apply_effect("open", state, SUBJUNCTIVE, because=("subjunctive", token))
    if _is_past_question(reading, token) or _is_parted(reading, token):
        return PLAIN
    free = free_relative(reading, token)
    if free is not None:
        return apply_effect("open", state, FREE_RELATIVE, because=(reading.lemmas[free], free))
    return _under_governor(reading, token, state, signatures)


def _is_parted(reading: Reading, token: int) -> bool:
    """Tell a clause that stands by itself before a semicolon: "Oslo votes; Bergen vows to wait"."""
    head = reading.heads[token]
    return any(token < child < head and reading.words[child] == ";" for child in reading.children[head])


def _under_governor(reading: Reading, token: int, state: State, signatures: Signatures) -> State:
    """Give the context of a complement by its governor's signature, or by its form where that has none."""
    governor = find_complement_governor(reading, token, signatures)
    if _is_stated(reading, token, signatures):
        return state
    if governor.slot == "to" and _is_used_to(reading, token):
        trace = (*state.trace, ("used-to", reading.heads[token]))
        return State("historical", negated=state.negated, certainty=state.certainty, trace=trace)
    if _is_performed(reading, token, signatures):
        trace = (*state.trace, ("performed", reading.heads[token]))
        return State("occurred", certainty=PERFORMED, trace=trace)
    if governor.signature is not None:
        return by_signature(reading, token, state, governor=governor, signatures=signatures)
    return _without_signature(reading, token, state, governor=governor, signatures=signatures)


def _without_signature(
    reading: Reading, token: int, state: State, *, governor: Governor, signatures: Signatures
) -> State:
    """Give the context of a complement by its form."""
    if governor.slot == "that":
        return PLAIN
    if governor.slot == "ing" or is_bare_participle(reading, token):
        return _under_unlisted_gerund(reading, token, state)
    return _under_unlisted(reading, token, state, signatures)


def _under_unlisted_gerund(reading: Reading, token: int, state: State) -> State:
    """Give the context of a gerund under a word without a signature, which is open where the present only judges it."""
    if _is_course(reading, token):
        return apply_effect("open", state.affirmed(), COURSE, because=("course", reading.heads[token]))
    return state.affirmed()


def by_signature(
    reading: Reading, token: int, state: State, *, governor: Governor, signatures: Signatures
) -> State:
    """Give the context of an infinitive or clause whose governor has a signature."""
    assert governor.signature is not None
    if governor.slot == "to" and _is_pressed(reading, token, governor.token, signatures):
        return apply_effect("open", state, PRESSED, because=("asked", governor.token))
    if governor.slot == "to" and _is_feared(reading, token, governor.token, signatures):
        return apply_effect("open", state, FEARED, because=("asked", governor.token))
    if governor.slot == "to" and _is_telephoned(reading, token, governor.token):
        return under_purpose_of(reading, token, state, signatures, because=("purpose", governor.token))
    if governor.signature.name == "counterfactual" and _has_modal(reading, token):
        # "wished that it would rain" may yet come true; "wished that it had rained" may not.
        return apply_effect("open", state, SUBJUNCTIVE, because=("wanted", governor.token))
    return apply_signature(governor.signature, state, governor.token, tag=governor.tag)


def _is_course(reading: Reading, token: int) -> bool:
    """Tell a gerund that the present only judges, as what anybody might do: "ignoring the bishop carries risks"."""
    if reading.labels[token] != "csubj" or reading.tags[token] != "VBG":
        return False
    return reading.tags[reading.heads[token]] in PRESENT and reading.child(token, "nsubj", "poss") is None


def _is_pressed(reading: Reading, token: int, governor: int, signatures: Signatures) -> bool:
    """Tell what others are pressed to do: "pushed the premier to arm them", not "pushed to arm them"."""
    if reading.lemmas[governor] not in signatures.words["pressing"]:
        return False
    return reading.child(governor, "dobj", "oprd") is not None or reading.child(token, "nsubj") is not None


def _is_telephoned(reading: Reading, token: int, governor: int) -> bool:
    """Tell who is called from what is called for: "called the nun to thank her", not "called to reject it" or "called on her to go"."""
    if reading.lemmas[governor] != "call" or reading.child(governor, "prt") is not None:
        return False
    return reading.child(governor, "dobj", "oprd") is not None or reading.child(token, "nsubj") is not None


def _is_feared(reading: Reading, token: int, governor: int, signatures: Signatures) -> bool:
    """Tell what others fear of somebody: "is feared to have killed them", "Raiders feared to have left", not "fears to go"."""
    if reading.lemmas[governor] not in signatures.words["feared"]:
        return False
    perfect = any(reading.lemmas[child] == "have" for child in reading.children_with(token, "aux"))
    return perfect or reading.tags[governor] == "VBN"


def _has_modal(reading: Reading, token: int) -> bool:
    return any(reading.words[child].lower() in UNREAL for child in reading.children_with(token, "aux"))


def _under_unlisted(reading: Reading, token: int, state: State, signatures: Signatures) -> State:
    """Give the context of an infinitive under a word without a signature."""
    head = reading.heads[token]
    if _picks_out(reading, token, signatures):
        return state.affirmed()
    if state.negated or reading.poses[head] == "ADJ" or is_judged(reading, token):
        return apply_effect("open", state, UNLISTED_INFINITIVE, because=("infinitive", head))
    if reading.lemmas[head] not in BE:
        return under_purpose_of(reading, token, state, signatures, because=("infinitive", head))
    if any(reading.lemmas[child] == "have" for child in reading.children_with(token, "aux")):
        # "was to have met the emir": it was planned and did not come about.
        return apply_effect("planned-not", state, WAS_TO_HAVE, because=("was-to-have", head))
    return apply_effect("planned", state, IS_TO, because=("is-to", head))


def _is_stated(reading: Reading, token: int, signatures: Signatures) -> bool:
    """Tell an infinitive after a copula that is as good as told: "the schedule was to blame"."""
    return reading.lemmas[reading.heads[token]] in BE and reading.lemmas[token] in signatures.words["stated"]


def is_judged(reading: Reading, token: int) -> bool:
    """Tell an infinitive that its sentence only judges: "it is shameful for a bishop to insult a nun"."""
    subject = reading.child(reading.heads[token], "nsubj", "expl")
    if subject is None or reading.lemmas[subject] != "it":
        return False
    return any(reading.lemmas[child] == "for" for child in reading.children_with(token, "mark", "advmod"))


def _takes_to(reading: Reading, verb: int) -> bool:
    """Tell who "took to the streets" or "took to Twitter" to say something."""
    behind = reading.children_with(verb, "prep")
    return reading.lemmas[verb] == "take" and any(reading.lemmas[one] == "to" for one in behind)


def under_purpose_of(
    reading: Reading, token: int, state: State, signatures: Signatures, *, because: tuple[str, int]
) -> State:
    """Give the context of what a deed is for, surer where the deed is of the past: "flew to Lima to meet the miners".

    What is expressed by showing up or with words is done with the deed: "marched to denounce the bill".
    """
    head = reading.heads[token]
    is_expressed = reading.lemmas[token] in signatures.words["expressing"]
    if is_expressed and (reading.lemmas[head] in signatures.words["shown"] or _takes_to(reading, head)):
        return state.affirmed()
    if state.actual and stands_in_past(reading, head):
        return apply_effect("planned", state, PURPOSE_OF_PAST, because=("purpose-of-past", because[1]))
    return apply_effect("planned", state, PURPOSE, because=because)


def _picks_out(reading: Reading, token: int, signatures: Signatures) -> bool:
    """Tell what somebody was the first, the last or the only one to do: he did it."""
    head = reading.heads[token]
    noun: int | None = head
    if reading.lemmas[head] in BE:
        noun = reading.child(head, "attr") or reading.child(token, "nsubj", "nsubjpass")
    if noun is None or noun > token or reading.poses[noun] == "VERB":
        return False
    names = [noun, *reading.children_with(noun, "compound")]
    said = [noun, *(word for name in names for word in reading.children_with(name, "amod"))]
    return any(reading.words[word].lower() in signatures.words["ordinals"] for word in said)


def is_in_case(reading: Reading, token: int) -> bool:
    """Tell a clause after "in case" or "in the event that"."""
    head = reading.heads[token]
    if reading.labels[token] not in ("acl", "relcl") or reading.lemmas[head] not in ("case", "event"):
        return False
    return reading.labels[head] == "pobj" and reading.lemmas[reading.heads[head]] == "in"


def free_relative(reading: Reading, token: int) -> int | None:
    """Find the "whoever" or "whatever" of a clause in the present, which is as good as an "if"."""
    if reading.tags[token] not in ("VBZ", "VBP", "VB"):
        return None
    return next((child for child in reading.children[token] if reading.lemmas[child] in FREE), None)


def _is_subjunctive(reading: Reading, token: int, signatures: Signatures) -> bool:
    """Tell a bare form after "that", of what is asked for: "insisted that he leave", "that the vote be held".

    After a plural a bare form is one only under a word of asking, and under a past tense where the parser took it
    for a present.
    """
    if reading.labels[token] not in ("ccomp", "acl"):
        return False
    children, head = reading.children[token], reading.heads[token]
    if any(reading.tags[child] in ("TO", "MD") or reading.lemmas[child] == "do" for child in children):
        return False
    asks = reading.lemmas[head] in signatures.words["mandative"]
    if reading.tags[token] == "VBN":
        return asks and any(reading.words[child] == "be" for child in reading.children_with(token, "auxpass"))
    if reading.tags[token] == "VBP":
        return asks and (reading.tags[head] == "VBD" or not _is_plural(reading, token))
    marked = any(reading.lemmas[child] == "that" for child in reading.children_with(token, "mark"))
    own = asks and reading.child(token, "nsubj") is not None  # "insisted the minister apologise"
    return reading.tags[token] == "VB" and (own or (marked and (asks or not _is_plural(reading, token))))


def _is_plural(reading: Reading, token: int) -> bool:
    subject = reading.child(token, "nsubj", "nsubjpass")
    if subject is None:
        return False
    return reading.tags[subject] in PLURALS or reading.lemmas[subject] in PLURAL_WORDS


def _is_past_question(reading: Reading, token: int) -> bool:
    """Tell an embedded question that presupposes what it asks about: "investigate who shot the guard"."""
    children = reading.children[token]
    past = reading.tags[token] == "VBD" or any(reading.tags[child] == "VBD" for child in children)
    if not past or reading.labels[token] != "ccomp":
        return False
    return any(reading.tags[child] in ("WP", "WRB") for child in children)


def _is_used_to(reading: Reading, token: int) -> bool:
    """Tell a habit of the past: "used to export copra", not "used a pistol to kill them", "the van he used to kill them"."""
    head = reading.heads[token]
    if reading.words[head] != "used" or reading.lemmas[head] != "use" or reading.labels[head] == "acl":
        return False
    if reading.child(head, "aux", "auxpass", "dobj") is not None:
        return False
    subject = reading.child(head, "nsubj")
    by_what = subject is not None and reading.tags[subject] not in ("WDT", "WP")
    return not (reading.labels[head] == "relcl" and by_what and reading.child(token, "dobj") is not None)


def _is_performed(reading: Reading, token: int, signatures: Signatures) -> bool:
    """Tell what is done by saying so: "I would like to thank the rescuers", "we want to express our sorrow"."""
    head = reading.heads[token]
    if reading.lemmas[token] not in signatures.words["performed"] or reading.lemmas[head] not in WILL:
        return False
    if reading.child(head, "neg") is not None or reading.tags[head] == "VBD":
        return False
    subject = reading.child(head, "nsubj")
    return subject is not None and reading.lemmas[subject] in SPEAKERS


def mark_of(reading: Reading, token: int, signatures: Signatures) -> int | None:
    """Find the word that opens a clause: one that is listed, else any that stands in such a place."""
    found = None
    for child in reading.children[token]:
        if child >= token:
            break
        lemma = reading.lemmas[child]
        if reading.labels[child] not in MARKS or lemma in NO_MARKS or lemma in FOCUS:
            continue
        if lemma in signatures.marks:
            return child
        found = child if found is None else found
    return found
