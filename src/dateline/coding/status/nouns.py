"""What a noun phrase says of the event that it names: determiners, adjectives, participles behind it."""

from __future__ import annotations

from dateline.coding.status.effects import apply_effect, apply_signature
from dateline.coding.status.finding import State, weaken
from dateline.coding.status.governors import infinitive
from dateline.coding.status.operators import is_no
from dateline.coding.status.signatures import Effect, Signatures
from dateline.reading.reading import Reading
from dateline.record import Status

ANY = frozenset(("any", "whatever"))
NO_CERTAINTY = 2.0
"""How sure a noun's own "no" is, whatever its verb makes of it: "has no plans", "there was no raid"."""
TO_COME = 1.7
ANY_CERTAINTY = 0.5
DEFINITE = frozenset(("the", "this", "that", "these", "those"))
STILL_TO_COME: dict[Effect, Status] = {"planned": "planned", "open": "hypothetical"}
BEHIND = frozenset(("planned", "planned-not", "open", "fails"))
"""Effects that a participle behind a noun has on it: "talks scheduled for Friday", "a raid thwarted by police"."""


def apply_noun(reading: Reading, token: int, over: State, signatures: Signatures) -> State:
    """Give the state of a noun in the context `over`, by the words of its own phrase."""
    state = _apply_without(reading, token, over)
    for child in reading.children[token]:
        label = reading.labels[child]
        if label == "det":
            state = _apply_determiner(reading, child, state)
        elif label in ("amod", "compound", "advmod") and state.actual:
            state = _apply_modifier(reading, child, state, signatures)
        elif label == "neg":
            state = State(
                state.status,
                negated=True,
                certainty=state.certainty,
                trace=(*state.trace, ("negation", child)),
            )
        elif label in ("acl", "relcl") and infinitive(reading, child):
            state = _apply_infinitive(reading, child, state, signatures)
        elif label in ("acl", "relcl"):
            state = _apply_participle(reading, child, state, signatures)
    return state


def is_definite(reading: Reading, token: int) -> bool:
    """Tell whether a noun is told as known: an article, a pronoun or an owner before it, or a name."""
    if reading.tags[token] in ("NNP", "NNPS"):
        return True
    for child in reading.children[token]:
        if reading.labels[child] == "poss" or reading.lemmas[child] in DEFINITE:
            return True
    return False


def _apply_without(reading: Reading, token: int, state: State) -> State:
    """Give the state of what there was none of: "the night passed without a raid"."""
    head = reading.heads[token]
    if reading.lemmas[head] != "without" or reading.labels[token] != "pobj":
        return state
    return State(state.status, negated=True, certainty=state.certainty, trace=(*state.trace, ("no", head)))


def _apply_determiner(reading: Reading, child: int, state: State) -> State:
    lemma = reading.lemmas[child]
    if is_no(reading, child):
        certainty = max(state.certainty, NO_CERTAINTY) if state.negated else state.certainty
        return State(state.status, negated=True, certainty=certainty, trace=(*state.trace, ("no", child)))
    if lemma in ANY and state.trace and state.trace[-1][0] == "negation":
        # "did not report any shooting": the no of the verb is the noun's.
        return State(
            state.status, negated=True, certainty=state.certainty, trace=(*state.trace, ("any", child))
        )
    if lemma in ANY and not state.negated:
        return State(
            "hypothetical",
            certainty=min(state.certainty, ANY_CERTAINTY),
            trace=(*state.trace, ("any", child)),
        )
    return state


def _apply_modifier(reading: Reading, child: int, state: State, signatures: Signatures) -> State:
    cue = signatures.modifiers.get(reading.words[child].lower())
    if cue is None:
        return state
    because = (reading.lemmas[child], child)
    if not state.negated:
        return apply_effect(cue.effect, state, cue.certainty, because=because)
    if cue.effect not in STILL_TO_COME:
        return state
    # "rejected the proposed withdrawal": the no stands, of a thing that was only proposed.
    return State(
        STILL_TO_COME[cue.effect], negated=True, certainty=state.certainty, trace=(*state.trace, because)
    )


def _apply_infinitive(reading: Reading, child: int, state: State, signatures: Signatures) -> State:
    """Give the state of a headline's subject whose verb is to come: "Talks to resume in Juba"."""
    if reading.labels[reading.heads[child]] != "ROOT":
        return state
    slot = "object" if reading.child(child, "auxpass") is not None else "subject"
    signature = signatures.slots[slot].get(reading.lemmas[child])
    if signature is None:
        return state
    over = weaken(state, "planned", TO_COME, ("headline-infinitive", child))
    return apply_signature(signature, over, child, tag=reading.tags[child])


def _apply_participle(reading: Reading, child: int, state: State, signatures: Signatures) -> State:
    if reading.tags[child] != "VBN" or not state.actual or state.negated:
        return state
    if reading.labels[child] == "relcl" and not _is_passive(reading, child):
        return state
    signature = signatures.slots["object"].get(reading.lemmas[child])
    if signature is None or signature.positive not in BEHIND:
        return state
    return apply_effect(signature.positive, state, signature.certainty, because=(signature.name, child))


def _is_passive(reading: Reading, verb: int) -> bool:
    return any(reading.labels[child] == "auxpass" for child in reading.children[verb])
