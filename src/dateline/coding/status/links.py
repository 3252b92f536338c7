"""Links: the context that a token has from its head, by the kind of grammar between them."""

from __future__ import annotations

from dateline.coding.status.adverbials import under_adverbial
from dateline.coding.status.complements import is_in_case, under_complement
from dateline.coding.status.effects import apply_signature
from dateline.coding.status.finding import PLAIN, State
from dateline.coding.status.governors import find_signature, infinitive
from dateline.coding.status.noun_links import under_compound, under_object, under_preposition, under_subject
from dateline.coding.status.signatures import Signatures, load_signatures
from dateline.reading.reading import Reading

ALONE = frozenset(("ROOT", "parataxis", "appos", "poss", "intj", "meta", "nmod"))


def under_modifier(reading: Reading, token: int, state: State, signatures: Signatures) -> State:
    """Give the context of what stands before a noun: the noun's, or that of the object which it really is."""
    if not is_hidden_gerund(reading, token):
        return state
    noun, above = reading.heads[token], head_above(reading, token)
    if reading.labels[noun] == "pobj":
        return under_preposition(reading, noun, state, signatures)
    signature = find_signature(reading, above, "ing", signatures)
    if signature is None:
        return state.affirmed()
    return apply_signature(signature, state, above, tag=reading.tags[above])


UNDER = {
    "ccomp": under_complement,
    "xcomp": under_complement,
    "csubj": under_complement,
    "csubjpass": under_complement,
    "acl": under_complement,
    "relcl": under_complement,
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
    if label in ALONE or reading.heads[token] == token:
        return True
    if label == "relcl":
        return not infinitive(reading, token) and not is_in_case(reading, token)
    if label == "acl":
        return (
            reading.tags[token] in ("VBG", "VBN")
            and not infinitive(reading, token)
            and reading.child(token, "mark") is None
        )
    return label == "amod" and reading.poses[token] == "VERB" and not is_hidden_gerund(reading, token)


def head_above(reading: Reading, token: int) -> int:
    """Give the word from which a token has its context: its head, or for a hidden gerund the word before it."""
    head = reading.heads[token]
    return reading.heads[head] if is_hidden_gerund(reading, token) else head


def is_hidden_gerund(reading: Reading, token: int) -> bool:
    """Tell a gerund that the parser took for an adjective of its own object: "denied shelling villages"."""
    head = reading.heads[token]
    if reading.tags[token] != "VBG" or reading.labels[token] != "amod" or not token:
        return False
    if reading.words[token].lower() in load_signatures().words["adjectival"]:
        return False
    above, before = reading.heads[head], token - 1
    if reading.labels[head] == "pobj":
        return before == above and reading.lemmas[above] != "by"
    if reading.labels[head] != "dobj":
        return False
    return above in (before, reading.heads[before] if reading.labels[before] in ("prt", "advmod") else before)


def context_under(
    reading: Reading, token: int, *, context: State, state: State, signatures: Signatures
) -> State:
    """Give the context of a token whose head had `context` from above and is itself in `state`."""
    label = reading.labels[token]
    if label == "conj":
        return _under_conjunct(reading, token, context=context, state=state)
    link = UNDER.get(label)
    return state if link is None else link(reading, token, state, signatures)


def _under_conjunct(reading: Reading, token: int, *, context: State, state: State) -> State:
    """Share the first conjunct's operators with a second one of the same form that has none of its own."""
    head = reading.heads[token]
    if reading.poses[token] not in ("VERB", "AUX"):
        return state
    own = reading.child(token, "aux", "auxpass", "nsubj", "nsubjpass") is not None
    finite = reading.tags[token] in ("VBD", "VBZ", "VBP")
    if not own and reading.tags[head] in ("VB", "VBG") and (finite or reading.tags[token] == "VBN"):
        # A finite verb can't be joined to an infinitive: the parser has hung it too low.
        return PLAIN
    if own or finite or reading.tags[token] != reading.tags[head]:
        return context
    if any(reading.lemmas[child] == "but" for child in reading.children[head]):
        return state.affirmed()
    return state
