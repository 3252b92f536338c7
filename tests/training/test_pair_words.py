"""The weights of the words between two parties, fitted to marked sentences."""

from __future__ import annotations

from training.pairs import learn_pair_words
from training.sentences import parse_sentence

LINES = (
    "ACCUSE\t{Togo} *condemned* [Benin], said a priest who was leaving the harbour.",
    "REQUEST\tA priest who had met the bishop said that {Togo} *urged* [Benin] to wait.",
    "ACCUSE\tThe crowd cheered as {the mayor} *denounced* [the railway].",
)


def test_words_with_the_parties_in_their_roles_are_likelier() -> None:
    weights = learn_pair_words(parse_sentence(line, where=line) for line in LINES)
    assert weights["actor"] > 0.1
    assert weights["recipient"] > 0.1
    assert weights["recipient_as_actor"] <= 0.0
