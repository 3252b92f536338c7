"""The weights of the ranker, fitted to the project's own sentences: `python -m training.ranking`.

What it learns from are the marked words of training/events/*.tsv and of the codebook's examples. Each is learnt from
twice, with what the patterns say of it and without, since the patterns were written beside these very sentences and
would be believed too far.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from dateline.codebook import load_codebook
from dateline.coding.matching import Matcher
from dateline.coding.pairs import head_of
from dateline.coding.ranking.choosing import describe
from dateline.coding.ranking.features import Features, describe_trigger
from dateline.coding.ranking.ranker import MODEL
from dateline.reading import read_text
from dateline.record import Report, Source
from training.sentences import EVENTS, Sentence, parse_sentence, read_sentences

STRENGTH = 3.0
"""The inverse of how strongly weights are drawn to nothing."""
_BARE = Report(id="", text="", paragraphs=(), source=Source(name="example", sha256="", encoding=None))


@dataclass(frozen=True, slots=True)
class Instance:
    """A marked word: its type, and what the ranker sees with the patterns and without."""

    type: str
    full: Features
    bare: Features


def instance_of(sentence: Sentence) -> Instance | None:
    reading = read_text(_BARE, text=sentence.text)
    parties = [head_of(reading, span) for span in sentence.actors + sentence.recipients]
    matcher = Matcher(reading, load_codebook(), {h: str(h) for h in parties if h is not None})
    token = head_of(reading, sentence.trigger)
    if token is None:
        return None
    return Instance(sentence.type, describe(matcher, token), describe_trigger(matcher.frames, token))


def learn(instances: list[Instance], *, strength: float = STRENGTH) -> tuple[DictVectorizer, LogisticRegression]:
    """The features and the regression over them that fit the instances best."""
    seen = [i.full for i in instances] + [i.bare for i in instances]
    types = [i.type for i in instances] * 2
    vectorizer = DictVectorizer()
    model = LogisticRegression(C=strength, max_iter=1000)
    model.fit(vectorizer.fit_transform(seen), types)
    return vectorizer, model


def sentences() -> Iterator[Sentence]:
    """All training sentences, and the codebook's examples with the word that its pattern finds."""
    for path in sorted(EVENTS.glob("*.tsv")):
        yield from read_sentences(path)


def main() -> None:
    """Train, and write the model."""
