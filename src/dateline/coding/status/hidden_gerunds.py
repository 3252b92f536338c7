"""Gerunds that the parser took for adjectives of their own objects: "denied shelling villages"."""

from __future__ import annotations

from dateline.coding.status.effects import apply_signature
from dateline.coding.status.finding import State
from dateline.coding.status.governors import find_signature
from dateline.coding.status.joined_infinitives import infinitive_joined_to
from dateline.coding.status.noun_links import under_preposition
from dateline.coding.status.signatures import Signatures, load_signatures
from dateline.reading.reading import Reading


def is_hidden_gerund(reading: Reading, token: int) -> bool:
    """Tell a gerund that stands right after its verb or preposition, and is labelled as an adjective."""
    head, before = reading.heads[token], token - 1
    if reading.tags[token] != "VBG" or reading.labels[token] != "amod" or before < 0:
        return False
    if reading.words[token].lower() in load_signatures().words["adjectival"]:
        return False
    above = reading.heads[head]
    if reading.labels[head] == "pobj":
        return before == above and reading.lemmas[above] != "by"
    if reading.labels[before] in ("prt", "advmod"):
        before = reading.heads[before]
    return reading.labels[head] == "dobj" and above == before


def head_above(reading: Reading, token: int) -> int:
    """Give the word from which a token has its context: its head, or the one that the parser should have seen.

    That is the word before a hidden gerund, and the infinitive to which a bare form is joined.
    """
    head = reading.heads[token]
    if is_hidden_gerund(reading, token):
        return reading.heads[head]
    infinitive = infinitive_joined_to(reading, token)
    return head if infinitive is None else infinitive


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
