"""Parsing: tokens through spaCy's pipeline, and what comes out as rows."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from dateline.reading.reading import Entity
from dateline.reading.word_rules import RULES, Said, WordRules, labels_of, tags_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words with what the tokenizer knows of them: whether a space comes after, and the norm, by its number in the vocabulary."""

    words: list[str]
    spaces: list[bool]
    norms: list[int]


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


@dataclass(frozen=True, slots=True)
class Parse:
    """A parsed run of tokens: spaCy's document, for its tree, and the rows."""

    doc: Doc
    rows: Rows


def parse(nlp: Language, runs: list[Tokens]) -> list[Parse]:
    """Run the pipeline over runs of tokens, each by itself; it is faster with many at once, with the same outcome."""
    docs = list(nlp.pipe([_document(nlp, tokens) for tokens in runs], disable=RULES))
    said = _rules_of(nlp).of(docs)
    return [Parse(doc, _rows(doc, words)) for doc, words in zip(docs, said, strict=True)]


def _document(nlp: Language, tokens: Tokens) -> Doc:
    from spacy.tokens import Doc

    plain = [word.replace("’", "'") for word in tokens.words]  # the model learnt on plain apostrophes
    doc = Doc(nlp.vocab, words=plain, spaces=tokens.spaces)
    for at, (usual, norm) in enumerate(zip(doc.to_array("NORM").tolist(), tokens.norms, strict=True)):
        if usual != norm:  # what the tokenizer knows of contractions: "n’t" is "not"
            doc[at].norm_ = nlp.vocab.strings[norm]
    return doc


@functools.cache
def _rules_of(nlp: Language) -> WordRules:
    return WordRules(nlp)


def _rows(doc: Doc, said: list[Said]) -> Rows:
    heads = doc.to_array("HEAD").astype("int64").tolist()  # as distances
    return Rows(
        [
            Row(word.lemma.lower(), tag, word.pos, label, at + head)
            for at, (word, tag, label, head) in enumerate(
                zip(said, tags_of(doc), labels_of(doc), heads, strict=True)
            )
        ],
        [sentence.start for sentence in doc.sents],
        [Entity(entity.start, entity.end, entity.label_) for entity in doc.ents],
    )
