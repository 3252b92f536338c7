"""Mood: commands, questions, conditions and the infinitive of headlines, which make a whole clause open."""

from __future__ import annotations

from dateline.coding.status.finding import State, weaken
from dateline.coding.status.operators import Operators
from dateline.reading.reading import Reading

ELLIPTICAL = frozenset(("hope", "need", "thank", "want", "wish", "love", "regret", "appreciate", "recommend"))
"""Verbs that begin a sentence without their "I": "Hope to see you"."""
QUESTION_WORDS = frozenset(("WP", "WRB", "WDT", "WP$"))
CONDITIONS = frozenset(("if", "unless"))
HEADLINE_INFINITIVE = 1.7
BARE_INFINITIVE = 1.0
QUESTION = 0.2
IMPERATIVE = 0.4
IF_ALONE = 0.9


def apply_mood(reading: Reading, token: int, state: State, own: Operators) -> State:
    """Give the state of a clause by its mood: what is commanded or asked has not been told as so."""
    if is_imperative(reading, token, own):
        return weaken(state, "hypothetical", IMPERATIVE, ("imperative", token))
    asked = _question_mark(reading, token)
    if asked is not None and _asks_yes_or_no(reading, token, own):
        return weaken(state, "hypothetical", QUESTION, ("question", asked))
    return _apply_fragment(reading, state, own) if reading.labels[token] == "ROOT" else state


def _apply_fragment(reading: Reading, state: State, own: Operators) -> State:
    """Give the state of a sentence that is no whole one: "Minister to visit", "If she goes on like that!"."""
    if own.mark is not None and reading.lemmas[own.mark] in CONDITIONS:
        return weaken(state, "hypothetical", IF_ALONE, (reading.lemmas[own.mark], own.mark))
    if own.to is None:
        return state
    if own.subject is None:
        return weaken(state, "hypothetical", BARE_INFINITIVE, ("headline-infinitive", own.to))
    return weaken(state, "planned", HEADLINE_INFINITIVE, ("headline-infinitive", own.to))


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
        return _is_joined_command(reading, token)
    return label in ("ROOT", "parataxis", "dep") or (label in ("ccomp", "advcl") and token < head)


def is_pleaded_for(reading: Reading, token: int) -> bool:
    """Tell a command that the parser took for a noun: "Please contact the mayor"."""
    before = token - 1
    return before >= 0 and reading.words[before].lower() == "please" and reading.poses[before] == "INTJ"


def _is_joined_command(reading: Reading, token: int) -> bool:
    """Tell a bare form joined to a command: "take the road and turn left"."""
    head = reading.heads[token]
    if reading.tags[head] != "VB" or reading.child(head, "aux", "nsubj") is not None:
        return False
    return reading.labels[head] == "ROOT" or (
        reading.labels[head] == "conj" and _is_joined_command(reading, head)
    )


def _question_mark(reading: Reading, token: int) -> int | None:
    """Find the question mark that ends a main clause, or a clause quoted before its verb of saying."""
    if reading.labels[token] == "ROOT":
        last = reading.sentences[reading.sentence_of[token]][1] - 1
        return next((at for at in (last, *reading.children[token]) if reading.words[at] == "?"), None)
    head = reading.heads[token]
    if reading.labels[token] != "ccomp" or head < token:
        return None
    return next((at for at in range(token, head) if reading.words[at] == "?"), None)


def _asks_yes_or_no(reading: Reading, token: int, own: Operators) -> bool:
    first, last = reading.sentences[reading.sentence_of[token]]
    if any(tag in QUESTION_WORDS for tag in reading.tags[first : min(last, token)]):
        return False
    if own.subject is None:
        return True
    verb = own.first_aux if own.first_aux is not None else token
    return verb < own.subject
