"""Parsing: tokens through spaCy's pipeline, and what comes out as rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from dateline.reading.reading import Entity

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words with what the tokenizer knows of them: a space after, a sentence's start (None: open), the norm."""

    words: list[str]
    spaces: list[bool]
    opens: list[bool | int | None]
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


def parse(nlp: Language, tokens: Tokens) -> Doc:
    """Run the pipeline over tokens that are known already."""
    from spacy.tokens import Doc

    plain = [word.replace("’", "'") for word in tokens.words]  # the model learnt on plain apostrophes
    doc = Doc(nlp.vocab, words=plain, spaces=tokens.spaces, sent_starts=tokens.opens)
    for token, norm in zip(doc, tokens.norms, strict=True):
        if token.norm_ != norm:  # what the tokenizer knows of contractions: "n’t" is "not"
            token.norm_ = norm
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc


def rows_of(doc: Doc) -> Rows:
    """The rows of a parse."""
    return Rows(
        [Row(token.lemma_.lower(), token.tag_, token.pos_, token.dep_, token.head.i) for token in doc],
        [token.i for token in doc if token.is_sent_start],
        [Entity(entity.start, entity.end, entity.label_) for entity in doc.ents],
    )
