"""The weights by which a sentence tells of a pair, fitted to marked sentences as they stand and with their parties exchanged."""

from __future__ import annotations

from training.sentences import parse_sentence
from training.telling import learn_telling

LINES = (
    "ACCUSE\t{Togo} *condemned* [Benin] on Friday.",
    "ACCUSE\t[The mayor] was *denounced* by {the railway}.",
    "CONSULT\t{Togo} *met* [Benin] on Friday.",
)


def test_words_that_have_the_parties_in_their_roles_tell_of_them() -> None:
    weights = learn_telling(parse_sentence(line, where=line) for line in LINES)
    assert weights["both"] > 0.1
    assert weights["recipient_as_actor"] < -0.1
