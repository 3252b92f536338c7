"""Parsing: tokens through spaCy's pipeline, and what comes out as rows."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from dateline.reading.products import one_thread
from dateline.reading.reading import Entity
from dateline.reading.word_rules import RULES, Said, Tagged, WordRules

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


USUAL = str.maketrans("’―", "'—")
"""Marks that the model has hardly met, and those that it learnt on in their place."""


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
    words = [[word.translate(USUAL) for word in run.words] for run in runs]
    given = [_document(nlp, plain, run) for plain, run in zip(words, runs, strict=True)]
    with one_thread():
        docs = list(nlp.pipe(given, disable=RULES))
    names = _names_of(nlp)
    tagged = [_tagged(doc, plain, names) for doc, plain in zip(docs, words, strict=True)]
    said = _rules_of(nlp).of(tagged)
    return [Parse(doc, _rows(doc, run, of_run)) for doc, run, of_run in zip(docs, tagged, said, strict=True)]


def _document(nlp: Language, words: list[str], run: Tokens) -> Doc:
    from spacy.tokens import Doc

    doc = Doc(nlp.vocab, words=words, spaces=run.spaces)
    for at, (usual, norm) in enumerate(zip(doc.to_array("NORM").tolist(), run.norms, strict=True)):
        if usual != norm:  # what the tokenizer knows of contractions: "n’t" is "not"
            doc[at].norm_ = nlp.vocab.strings[norm]
    return doc


class _Names(dict[int, str]):
    """The names of the model's tags and labels by their numbers in its vocabulary, each looked up once."""

    def __init__(self, nlp: Language) -> None:
        super().__init__()
        self._strings = nlp.vocab.strings

    def __missing__(self, number: int) -> str:
        name: str = self._strings[number]
        self[number] = name
        return name


@functools.cache
def _names_of(nlp: Language) -> _Names:
    return _Names(nlp)


@functools.cache
def _rules_of(nlp: Language) -> WordRules:
    return WordRules(nlp)


def _tagged(doc: Doc, words: list[str], names: _Names) -> Tagged:
    tags, labels = doc.to_array("TAG").tolist(), doc.to_array("DEP").tolist()
    return Tagged(words, [names[tag] for tag in tags], [names[label] for label in labels])


def _rows(doc: Doc, run: Tagged, said: list[Said]) -> Rows:
    heads = doc.to_array("HEAD").astype("int64").tolist()  # as distances
    return Rows(
        [
            Row(word.lemma.lower(), tag, word.pos, label, at + head)
            for at, (word, tag, label, head) in enumerate(zip(said, run.tags, run.labels, heads, strict=True))
        ],
        [sentence.start for sentence in doc.sents],
        [Entity(entity.start, entity.end, entity.label_) for entity in doc.ents],
    )
