"""Training sentences: their marks are read, bad ones are named, and all that the project has are sound."""

from __future__ import annotations

from collections import Counter

import pytest
from training.sentences import EVENTS, NONE, BadSentence, parse_sentence, read_sentences

from dateline.codebook import load_codebook

LINES = 300
"""Sentences of each type at the least."""


def test_marks_are_read() -> None:
    sentence = parse_sentence("CONSULT\t{Chad} *met* [Niger] and [Mali].", where="x:1")
    assert (sentence.text, sentence.type) == ("Chad met Niger and Mali.", "CONSULT")
    assert sentence.actors == ((0, 4),)
    assert sentence.recipients == ((9, 14), (19, 23))
    assert sentence.trigger == (5, 8)


@pytest.mark.parametrize(
    "line",
    ["no tab here", "CONSULT\tChad met Niger.", "CONSULT\t{Chad *met* Niger.", "CONSULT\t{Chad} *met Niger."],
)
def test_a_bad_line_is_named(line: str) -> None:
    with pytest.raises(BadSentence, match="x:7"):
        parse_sentence(line, where="x:7")


def test_all_sentences_are_sound_and_of_every_type_there_are_enough() -> None:
    counts = Counter(s.type for path in EVENTS.glob("*.tsv") for s in read_sentences(path))
    assert set(counts) == {*load_codebook().categories, NONE}
    assert min(counts.values()) >= LINES


def test_no_sentence_held_out_is_learnt_from() -> None:
    learnt = {s.text for path in EVENTS.glob("*.tsv") for s in read_sentences(path)}
    apart = [s.text for path in (EVENTS / "held_out").glob("*.tsv") for s in read_sentences(path)]
    assert len(apart) >= 800
    assert not learnt & set(apart)
