"""Mood: commands, questions, conditions and the infinitive of headlines, which make a whole clause open."""

from __future__ import annotations

from dateline.coding.status.finding import State, weaken
from dateline.coding.status.operators import Operators
from dateline.reading.reading import Reading
from dateline.record import Status

ELLIPTICAL = frozenset(("hope", "need", "thank", "want", "wish", "love", "regret"))
"""Verbs that begin a sentence without their "I": "Hope to see you"."""
QUESTION_WORDS = frozenset(("WP", "WRB", "WDT", "WP$"))
CONDITIONS = frozenset(("if", "unless"))
INFINITIVE_CERTAINTY = 1.7
QUESTION = 0.2
IMPERATIVE = 0.4
IF_ALONE = 0.9


def apply_mood(reading: Reading, token: int, state: State, own: Operators) -> State:
    """Give the state of a clause by its mood: what is commanded or asked has not been told as so."""
    if is_imperative(reading, token, own):
        return weaken(state, "hypothetical", IMPERATIVE, ("imperative", token))
    if reading.labels[token] != "ROOT":
        return state
    if own.mark is not None and reading.lemmas[own.mark] in CONDITIONS:
        # "If she goes on like that!": a condition that the parser or the writer left by itself.
        return weaken(state, "hypothetical", IF_ALONE, (reading.lemmas[own.mark], own.mark))
    last = reading.sentences[reading.sentence_of[token]][1]
    if reading.words[last - 1] == "?" and _asks_yes_or_no(reading, token, own):
        return weaken(state, "hypothetical", QUESTION, ("question", last - 1))
    if own.to is not None:
        status: Status = "hypothetical" if own.subject is None else "planned"
        return weaken(state, status, INFINITIVE_CERTAINTY, ("headline-infinitive", own.to))
    return state


def is_imperative(reading: Reading, token: int, own: Operators) -> bool:
    """Tell a bare form without a subject, at the head of its own sentence or quoted, or after "please"."""
    if own.subject is not None or own.mark is not None or reading.lemmas[token] in ELLIPTICAL:
        return False
    if own.first_aux is not None and reading.lemmas[own.first_aux] != "do":
        return False
    if token and reading.lemmas[token - 1] == "please":
        return True
    if reading.tags[token] != "VB":
        return False
    label, head = reading.labels[token], reading.heads[token]
    if label == "conj":
        return (
            reading.labels[head] == "ROOT" and reading.tags[head] == "VB" and not reading.child(head, "aux")
        )
    return label in ("ROOT", "parataxis") or (label in ("ccomp", "advcl") and token < head)


def _asks_yes_or_no(reading: Reading, token: int, own: Operators) -> bool:
    first, last = reading.sentences[reading.sentence_of[token]]
    if any(tag in QUESTION_WORDS for tag in reading.tags[first : min(last, token)]):
        return False
    if own.subject is None:
        return True
    verb = own.first_aux if own.first_aux is not None else token
    return verb < own.subject
