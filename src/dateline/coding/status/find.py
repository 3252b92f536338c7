"""Find the status of an event: polarity and certainty composed from the root of the sentence down to it.

Each governing word has a signature (Nairn, Condoravdi and Karttunen 2006; over dependencies as in TruthTeller,
Lotan et al. 2013, and Stanovsky et al. 2017); each clause adds its own modals, tense and negation.
"""

from __future__ import annotations

from dateline.coding.status.clause import apply_clause
from dateline.coding.status.effects import REJECTED
from dateline.coding.status.finding import PLAIN, State, StatusFinding, weaken
from dateline.coding.status.hidden_gerunds import head_above
from dateline.coding.status.links import context_under, stands_alone
from dateline.coding.status.mood import IMPERATIVE, is_pleaded_for
from dateline.coding.status.nouns import apply_noun
from dateline.coding.status.operators import read_operators
from dateline.coding.status.signatures import Signatures, load_signatures
from dateline.reading.reading import Reading

FOILED = frozenset((*REJECTED, "foiled", "thwarted", "averted", "rejected"))
"""What leaves a plan or a claim standing as such, while it does away with what it was about."""
CONTENT = 1.4
"""How sure what was said and then rejected is; from the mean of UW's development half."""


def find_status(reading: Reading, token: int) -> StatusFinding:
    """Say how the event at a token, a verb or a noun, is told: its status, negation and certainty."""
    if reading.labels[token] in ("aux", "auxpass"):
        token = reading.heads[token]
    state = _compose(reading, token, load_signatures())
    return StatusFinding(
        status=state.status,
        negated=state.negated,
        evidence=tuple([reading.span(at, at + 1) for _, at in state.trace]),
        rules=tuple([rule for rule, _ in state.trace]),
        certainty=round(-state.certainty if state.negated else state.certainty, 3),
    )


def _compose(reading: Reading, token: int, signatures: Signatures) -> State:
    """Walk up to where nothing more bears on the token, then hand the state down to it."""
    path = [token]
    while not stands_alone(reading, path[-1]):
        path.append(head_above(reading, path[-1]))
    context = PLAIN
    state = _apply_own(reading, path[-1], context, signatures)
    for at in reversed(path[:-1]):
        context = context_under(reading, at, context=context, state=state, signatures=signatures)
        state = _apply_own(reading, at, context, signatures)
    if _is_content(reading, token, state, signatures):
        return State(
            "occurred", certainty=min(state.certainty, CONTENT), trace=(*state.trace, ("content", token))
        )
    return state


def _is_content(reading: Reading, token: int, state: State, signatures: Signatures) -> bool:
    """Tell whether a noun names what was said, which is there though it was rejected or denied."""
    if (
        not state.negated
        or reading.poses[token] != "NOUN"
        or reading.lemmas[token] not in signatures.words["contents"]
    ):
        return False
    return state.trace[-1][0] in FOILED


def _apply_own(reading: Reading, token: int, context: State, signatures: Signatures) -> State:
    pos = reading.poses[token]
    if pos in ("VERB", "AUX"):
        own = read_operators(reading, token, signatures)
        return apply_clause(reading, token, over=context, own=own, signatures=signatures)
    if is_pleaded_for(reading, token):
        return weaken(context, "hypothetical", IMPERATIVE, ("imperative", token))
    if pos in ("NOUN", "PROPN", "ADJ"):
        return apply_noun(reading, token, context, signatures)
    return context
