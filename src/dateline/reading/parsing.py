"""Parsing: tokens through spaCy's pipeline, and what comes out as rows."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from dateline.reading.reading import Entity
from dateline.reading.word_rules import RULES, WordRules

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words with what the tokenizer knows of them: whether a space comes after, and the norm."""

    words: list[str]
    spaces: list[bool]
    norms: list[str]


class Row(NamedTuple):
    """What the parser says of one token; `head` is a token's number, a root's its own."""

    lemma: str
    tag: str
    pos: str
    label: str
    head: int


@dataclass(frozen=True, slots=True)
class Rows:
    """A parse: a row a token, the first tokens of sentences, and the names."""

    tokens: list[Row]
    sentences: list[int]
    entities: list[Entity]


def parse(nlp: Language, runs: list[Tokens]) -> list[Doc]:
    """Run the pipeline over runs of tokens, each by itself; it is faster with many at once, with the same outcome."""
    docs = list(nlp.pipe([_document(nlp, tokens) for tokens in runs], disable=RULES))
    _rules_of(nlp).apply(docs)
    return docs


def _document(nlp: Language, tokens: Tokens) -> Doc:
    from spacy.tokens import Doc

    plain = [word.replace("’", "'") for word in tokens.words]  # the model learnt on plain apostrophes
    doc = Doc(nlp.vocab, words=plain, spaces=tokens.spaces)
    for token, norm in zip(doc, tokens.norms, strict=True):
        if token.norm_ != norm:  # what the tokenizer knows of contractions: "n’t" is "not"
            token.norm_ = norm
    return doc


@functools.cache
def _rules_of(nlp: Language) -> WordRules:
    return WordRules(nlp)


def rows_of(doc: Doc) -> Rows:
    """The rows of a parse."""
    return Rows(
        [Row(token.lemma_.lower(), token.tag_, token.pos_, token.dep_, token.head.i) for token in doc],
        [token.i for token in doc if token.is_sent_start],
        [Entity(entity.start, entity.end, entity.label_) for entity in doc.ents],
    )
