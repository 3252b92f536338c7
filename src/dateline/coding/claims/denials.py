"""Denials: what says that something told is not so, and whether it names that or only points to it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dateline.codebook.senses import kinds_of
from dateline.coding.attribution import Attribution
from dateline.coding.attribution.cues import load_cues
from dateline.coding.status import find_status
from dateline.reading import Reading

DENYING = frozenset(["deny", "refute", "rebut", "dispute", "disavow", "disclaim"])
"""Verbs that deny whatever noun is their object: "denied the raid", where "rejected the plan" denies nothing."""
PRONOUNS = frozenset(["it", "this", "that", "which"])
INVOLVEMENT = frozenset(["involvement", "responsibility", "part", "role", "complicity"])
FALSE = frozenset(
    "false untrue baseless groundless unfounded fabricated fabrication fabrications invented invention lie lies fiction hoax nonsense rubbish "
    "fake slander slanderous propaganda disinformation misinformation wrong incorrect inaccurate".split()
)
"""What somebody calls words that he denies."""
TRUE = frozenset(["true", "correct", "accurate", "so", "case", "factual"])
"""What somebody says of words that he denies, with a no."""
SUCH = (["no", "such"], ["any", "such"])
GENERAL = frozenset(
    "thing step incident case affair matter plot crime scheme deed episode event conspiracy".split()
)
"""Nouns that may stand for whatever was told."""
SAYABLE = frozenset(["communication.n.1", "act.n.1", "event.n.1"])
KINDS = frozenset(["kind", "sort"])
POINTING = frozenset(
    ["the", "a", "an", "this", "that", "these", "those", "such", "all", "both", "any", "its", "their"]
)


def calls_false(reading: Reading, attribution: Attribution) -> bool:
    """Whether it is said of somebody's words that they are false: "called the report a fabrication", "that is not true"."""
    tokens = attribution.content_tokens
    if _is_no_such(reading, tokens):
        return True
    said = [token for token in tokens if _bears_meaning(reading, token)]
    if len(said) < 2 or not (_is_answered(reading, said[0]) or reading.lemmas[said[0]] in PRONOUNS):
        return False
    negated = any(reading.labels[token] == "neg" for token in tokens)
    words = TRUE if negated else FALSE
    if all(reading.words[token].lower() in words for token in said[1:]):
        return True
    return _is_answered(reading, said[0]) and _is_predicated(reading, said[0], words)


def _bears_meaning(reading: Reading, token: int) -> bool:
    return reading.poses[token] in ("NOUN", "PRON", "ADJ", "VERB") or reading.words[token].lower() in FALSE


def _is_predicated(reading: Reading, subject: int, words: Collection[str]) -> bool:
    """Whether one of some words is said of a subject: "reports that the ship had sunk were untrue"."""
    verb = reading.heads[subject]
    if reading.labels[subject] != "nsubj" or reading.lemmas[verb] != "be":
        return False
    return any(
        reading.words[child].lower() in words for child in reading.children_with(verb, "acomp", "attr")
    )


def _is_no_such(reading: Reading, tokens: Sequence[int]) -> bool:
    """Whether a content has "no such order" or "nothing of the kind" in its main clause."""
    words = [reading.lemmas[token] for token in tokens]
    such = any(
        words[at : at + 2] in SUCH and _is_told(reading, reading.heads[tokens[at]])
        for at in range(len(words))
    )
    return such or any(words[at] == "nothing" and words[at + 3] in KINDS for at in range(len(words) - 3))


def _is_told(reading: Reading, noun: int) -> bool:
    """Whether a noun points to what was told, and to no thing: "no such order", not "no such funds"."""
    return reading.lemmas[noun] in GENERAL or any(
        kind in SAYABLE for kind, share in kinds_of(reading.lemmas[noun], "n") if share == 1
    )


def _is_answered(reading: Reading, token: int) -> bool:
    return reading.lemmas[token] in load_cues().answered


def names_what_was_said(reading: Reading, attribution: Attribution) -> bool:
    """Whether what is denied are somebody's words, with what they say: "dismissed (as rumours) reports that it had sold ships"."""
    nouns = [
        token for token in attribution.content_tokens if reading.poses[token] in ("NOUN", "PROPN", "VERB")
    ]
    return any(_is_answered(reading, noun) and _says_what(reading, noun) for noun in nouns[:2])


def _says_what(reading: Reading, noun: int) -> bool:
    """Whether a noun of saying has its content behind it: "the report that …" or "of …", not "the report which …"."""
    clauses = reading.children_with(noun, "acl", "relcl", "ccomp")
    told = any(reading.child(clause, "mark") is not None for clause in clauses)
    return told or any(
        reading.lemmas[word] in ("of", "about") for word in reading.children_with(noun, "prep")
    )


def is_denial(reading: Reading, attribution: Attribution) -> bool:
    """Whether an attribution denies something, and is no "did not deny" or "will neither confirm nor deny"."""
    cue = attribution.cue_head
    after_nor = any(reading.lemmas[word] == "nor" for word in reading.children_with(reading.heads[cue], "cc"))
    if reading.labels[cue] == "conj" and after_nor:
        return False
    return attribution.stance == "denies" and not find_status(reading, cue).negated


def answers(reading: Reading, attribution: Attribution) -> bool:
    """Whether what is denied is only pointed at: "it", "the accusations", "the report a fabrication"."""
    if calls_false(reading, attribution):
        return not names_what_was_said(reading, attribution)
    tokens = attribution.content_tokens
    words = [reading.words[token].lower() for token in tokens]
    if words and words[0] in POINTING and words[1:]:
        tokens, words = tokens[1:], words[1:]
        if _is_answered(reading, tokens[0]):
            return len(words) == 1 or words[1] == "as"
    return words[0] in INVOLVEMENT or (len(words) == 1 and words[0] in PRONOUNS)


def is_of_part(reading: Reading, attribution: Attribution) -> bool:
    """Whether a part in what happened is denied, and not that it happened: "denied any involvement"."""
    return any(reading.words[token].lower() in INVOLVEMENT for token in attribution.content_tokens[:2])
