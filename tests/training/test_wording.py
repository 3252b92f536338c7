"""The weights of the words of sentences that tell of two parties."""

from __future__ import annotations

import pytest
from training.sentences import parse_sentence
from training.wording import learn_wording, worded_examples, worded_sentences

from dateline.coding.pairs.wording import Wording, words_around
from dateline.reading import read_text

LINES = (
    "ACCUSE\t{Togo} *tore* into [Benin] over the harbour.",
    "ACCUSE\t{The mayor} *tore* into [the railway] over the bridge.",
    "AID\t{Togo} *shipped* [Benin] crates of flour.",
    "AID\t{The mayor} *shipped* [the railway] crates of coal.",
    "PROTEST\t{Nurses} *marched* on [the ministry].",
    "PROTEST\t{Dockers} *marched* on [the harbour].",
    "NONE\tThe *crates* were green.",
)


def test_words_shared_by_the_sentences_of_a_type_speak_for_it() -> None:
    told = list(worded_sentences(parse_sentence(line, where=line) for line in LINES))
    assert [kind for kind, _ in told] == ["ACCUSE", "ACCUSE", "AID", "AID", "PROTEST", "PROTEST"]
    ranker, rarity = learn_wording(told)
    text = "Ghana tore into Mali."
    words = words_around(read_text(text), actor=(0, 5), recipient=(16, 20))
    likely = Wording(ranker, rarity.tolist()).probabilities(words)
    assert likely["ACCUSE"] > likely["AID"]
    assert sum(likely.values()) == pytest.approx(1.0)


def test_parties_are_marked_and_their_names_left_out() -> None:
    text = "Ghana tore into two mayors on Friday."
    words = words_around(read_text(text), actor=(0, 5), recipient=(16, 26))
    assert words == ["{}", "tear", "into", "[]", "on", "friday", "#"]


def test_the_codebooks_examples_are_learnt_from() -> None:
    kinds = {kind for kind, _ in worded_examples()}
    assert {"AGREE", "ASSAULT", "THREATEN"} <= kinds
