"""Links: the context that a token has from its head, by the kind of grammar between them."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.coding.status.adverbials import under_adverbial
from dateline.coding.status.complements import under_complement
from dateline.coding.status.finding import PLAIN, State
from dateline.coding.status.hidden_gerunds import head_above, is_hidden_gerund, under_modifier
from dateline.coding.status.noun_clauses import is_told_apart, under_noun
from dateline.coding.status.noun_links import under_compound, under_object, under_preposition, under_subject
from dateline.coding.status.signatures import Signatures
from dateline.reading.reading import Reading

FINITE = frozenset(("VBD", "VBZ", "VBP"))
ALONE = frozenset(("ROOT", "parataxis", "appos", "poss", "intj", "meta", "nmod"))
UNDER = {
    "ccomp": under_complement,
    "xcomp": under_complement,
    "csubj": under_complement,
    "csubjpass": under_complement,
    "acl": under_noun,
    "relcl": under_noun,
    "advcl": under_adverbial,
    "pobj": under_preposition,
    "pcomp": under_preposition,
    "dobj": under_object,
    "nsubjpass": under_object,
    "dative": under_object,
    "npadvmod": under_object,
    "nsubj": under_subject,
    "compound": under_compound,
    "amod": under_modifier,
}
"""What is done for each of CLEAR's dependency labels; under any other a token has its head's state."""


def stands_alone(reading: Reading, token: int) -> bool:
    """Tell whether nothing above a token bears on its status."""
    label = reading.labels[token]
    if label in ALONE or reading.heads[token] == token or _is_now_that(reading, token):
        return True
    if label in ("acl", "relcl"):
        return is_told_apart(reading, token)
    if label == "prep":
        # "regarding", "following": prepositions made of verbs.
        return reading.tags[token] == "VBG"
    return label == "amod" and _is_participle(reading, token) and not is_hidden_gerund(reading, token)


def _is_now_that(reading: Reading, token: int) -> bool:
    """Tell a clause after "now that", which is so whatever its verb says: "prices may fall now that the port has opened"."""
    marks = reading.children_with(token, "mark")
    return any(
        reading.lemmas[mark] == "that" and mark and reading.lemmas[mark - 1] == "now" for mark in marks
    )


def _is_participle(reading: Reading, token: int) -> bool:
    """Tell a participle before its noun, whatever the parser took it for: "stranded tourists".

    One on which a noun hangs may be a missed verb: "fear of a strike unnerved commuters".
    """
    if reading.poses[token] == "ADJ":
        alone = reading.child(token, "npadvmod") is None
        return alone and reading.words[token].lower().endswith(("ed", "ing"))
    return reading.poses[token] == "VERB"


def context_under(
    reading: Reading, token: int, *, context: State, state: State, signatures: Signatures
) -> State:
    """Give the context of a token whose head had `context` from above and is itself in `state`."""
    label = reading.labels[token]
    if label == "conj":
        return _under_conjunct(reading, token, context=context, state=state)
    link = UNDER.get(label)
    return state if link is None else link(reading, token, state, signatures)


def _has_finite(reading: Reading, helpers: Sequence[int]) -> bool:
    """Tell whether auxiliaries make a clause of its own: "waited for him to leave and was seized"."""
    return any(reading.tags[helper] in FINITE for helper in helpers)


def _under_conjunct(reading: Reading, token: int, *, context: State, state: State) -> State:
    """Share the first conjunct's operators with a second one of the same form that has none of its own."""
    head = head_above(reading, token)
    if reading.poses[token] not in ("VERB", "AUX"):
        return state
    subject = reading.child(token, "nsubj", "nsubjpass") is not None
    helpers = reading.children_with(token, "aux", "auxpass")
    own = subject or bool(helpers)
    finite = reading.tags[token] in FINITE
    hung_too_low = finite or (reading.tags[token] == "VBN" and not helpers) or _has_finite(reading, helpers)
    if not subject and reading.tags[head] in ("VB", "VBG") and hung_too_low:
        # A finite verb can't be joined to an infinitive: the parser has hung it too low.
        return PLAIN
    if own or finite or reading.tags[token] != reading.tags[head]:
        return context
    own_no = reading.child(token, "neg") is not None  # "has not paid and never called": each has its no
    if own_no or any(reading.lemmas[child] == "but" for child in reading.children[head]):
        return state.affirmed()
    return state
