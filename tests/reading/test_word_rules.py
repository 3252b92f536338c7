"""The rules of single words: what is kept of them is what the language model's own components say at each place."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from tests.samples import STRIKE, SUMMIT

from dateline.reading import load_model
from dateline.reading.word_rules import RULES, Tagged, WordRules

CONTRACTIONS = (
    "We're gonna stay, he's gotta go and they've got a plan, so let's talk.",
    "There is a truce and there are two maps. There's one more, and is there another?",
    "Ain't it so? C'mon, y'all: the envoy has ai and gon and na on his list, and he let the ship's crew go.",
    "I did what I do. She has what he had, but does it last? He is to have been told that it was.",
)


def tagged(doc: Doc) -> Tagged:
    return Tagged([token.text for token in doc], [token.tag_ for token in doc], [token.dep_ for token in doc])


@pytest.mark.parametrize("order", [1, -1])
def test_words_get_what_the_components_say(order: int) -> None:
    texts = [*CONTRACTIONS, SUMMIT, STRIKE][::order]
    nlp = load_model()
    rules = WordRules(nlp)
    for text in texts:
        [doc] = nlp.pipe([text], disable=["ner", *RULES])
        [said] = rules.of([tagged(doc)])
        for token, word, expected in zip(doc, said, nlp(text), strict=True):
            assert (token.text, *word) == (expected.text, expected.pos_, expected.lemma_)


def test_the_words_kept_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.reading.word_rules.MOST_KEPT", 3)
    nlp = load_model()
    rules = WordRules(nlp)
    for text in ("Rebels left the town on Monday.", "Troops entered it.", "Talks go on."):
        [doc] = nlp.pipe([text], disable=["ner", *RULES])
        rules.of([tagged(doc)])
        assert len(rules) <= 3 + len(doc)
