"""Headlines whose verb the parser takes for a noun: "Gunmen kidnap nurse", "Toblerone shrinks bar".

The present of headlines has the form of a noun, and no article tells them apart. Where a headline has no verb for its
root, a word that may be one (the codebook knows it as a verb, and it agrees with people or a name right before it) is
tried as one: with "will" before it the parser must take it for a verb, and finds its subject and object. The "will" is
taken out again.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from dateline.codebook import load_codebook
from dateline.gazetteer import load_gazetteer
from dateline.reading.headline_clauses import Run, clause_runs, join_clauses
from dateline.reading.headline_subjects import with_subjects
from dateline.reading.parsing import Parse, Row, Rows, Tokens, parse
from dateline.reading.reading import Entity
from dateline.reading.short_passives import with_short_passives

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token

WILL: Final = "will"
NOUN_LIKE: Final = frozenset(["NOUN", "PROPN", "ADJ", "ADP", "VERB"])
"""What the parser may have taken a headline's verb for; a bare verb that is nobody's root is one more."""
NOUN_TAGS: Final = frozenset(["NN", "NNS", "NNP", "NNPS"])
PLURAL: Final = frozenset(["NNS", "NNPS", "VBZ"])
"""Tags that a plural may have: "commandos" is taken for a verb's form."""
ROOT_VERBS: Final = frozenset(["VERB", "AUX"])
OBJECT_TAGS: Final = frozenset("NN NNS NNP NNPS JJ CD DT PRP PRP$ VBN VBG $".split())
"""Tags that an object may begin with."""
ENDINGS: Final = (("s", ""), ("es", ""), ("ies", "y"))
"""Endings of the third person, and what the lemma has in their place."""
OPENERS: Final = frozenset([":", ","])
JOINS: Final = frozenset(["and", "&", ","])
CLOSING: Final = tuple(".!?…”’\"')")
"""What a sentence ends in."""
COUNTED: Final = frozenset(["hundreds", "thousands", "dozens", "scores", "millions"])


def is_headline(text: str) -> bool:
    """Whether a line reads like a headline: it ends without a stop."""
    return not text.rstrip().endswith(CLOSING)


def runs_of_headline(tokens: Tokens) -> list[Tokens]:
    """A headline's tokens, and those of each part of it that may be a clause: what `rows_of_headline` wants parsed."""
    return [_part(tokens, run) for run in clause_runs(tokens.words)]


def rows_of_headline(nlp: Language, tokens: Tokens, parses: list[Parse]) -> Rows:
    """The rows of a headline's clauses, given the parses of its `runs_of_headline`.

    A clause in which the parser saw no verb is parsed anew with the word for its verb that agrees best.
    """
    runs = dict(zip(clause_runs(tokens.words), parses, strict=True))
    rows = {run: with_short_passives(parsed.rows) for run, parsed in runs.items()}
    rows |= _rows_with_verbs(nlp, tokens, runs)
    return join_clauses(tokens.words, {run: with_subjects(found) for run, found in rows.items()})


def _rows_with_verbs(nlp: Language, tokens: Tokens, runs: Mapping[Run, Parse]) -> dict[Run, Rows]:
    """The rows of the runs that have another verb than the parser saw."""
    alone = _verbs_alone(nlp)
    tries = [(run, at, lemma) for run, parsed in runs.items() for at, lemma in _possible_verbs(parsed, alone)]
    tried = parse(nlp, [_as_future(nlp, _part(tokens, run), at, lemma) for run, at, lemma in tries])
    found: dict[Run, Rows] = {}
    for (run, at, _), parsed in zip(tries, tried, strict=True):
        if run not in found and _is_found(parsed, at):
            found[run] = _without_will(parsed.rows, at, tokens.words[run[0] + at])
    return found


def _part(tokens: Tokens, run: Run) -> Tokens:
    first, last = run
    return Tokens(tokens.words[first:last], tokens.spaces[first:last], tokens.norms[first:last])


def _possible_verbs(parsed: Parse, alone: frozenset[str]) -> Iterator[tuple[int, str]]:
    """The words of a headline that may be its verb, with the verb's lemma.

    Those that are verbs `alone` ("reacts") may be it in any headline, those that are nouns too in one that has no verb.
    """
    poses = [row.pos for row in parsed.rows.tokens]
    for sentence in parsed.doc.sents:
        has_verb = poses[sentence.root.i] in ROOT_VERBS and sentence.root.tag_ != "VBN"
        for token in sentence[1:]:
            lemma = _verb_in(token, alone)
            if lemma is not None and token.tag_ in NOUN_TAGS and _agrees(token, lemma):
                yield token.i, lemma
            lemma = None if has_verb else _verb_in(token, _coded_verbs())
            if lemma is not None and poses[token.i] in NOUN_LIKE and _may_be_verb(token, lemma):
                yield token.i, lemma


def _as_future(nlp: Language, tokens: Tokens, at: int, lemma: str) -> Tokens:
    """The tokens with "will" and the bare verb in place of the word at `at`."""
    will, verb = nlp.vocab.strings.add(WILL), nlp.vocab.strings.add(lemma)
    return Tokens(
        [*tokens.words[:at], WILL, lemma, *tokens.words[at + 1 :]],
        [*tokens.spaces[:at], True, *tokens.spaces[at:]],
        [*tokens.norms[:at], will, verb, *tokens.norms[at + 1 :]],
    )


def _without_will(rows: Rows, at: int, word: str) -> Rows:
    """The rows without the "will" at `at`; the verb after it gets the tag of its form."""

    def shifted(token: int) -> int:
        return token - (token > at)

    tokens = [row._replace(head=shifted(row.head)) for row in rows.tokens]
    verb: Row = tokens[at + 1]._replace(tag="VBZ" if word.lower() != tokens[at + 1].lemma else "VBP")
    return Rows(
        [*tokens[:at], verb, *tokens[at + 2 :]],
        [shifted(first) for first in rows.sentences],
        [Entity(shifted(e.first), shifted(e.last), e.label) for e in rows.entities],
    )


def _is_found(tried: Parse, at: int) -> bool:
    """Whether in the parse with "will" at `at` the word after it is the root, with its subject right before."""
    verb = tried.doc[at + 1]
    subjects = [child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")]  # "Chad, Togo"
    subject = subjects[-1] if subjects else None
    return (
        verb.dep_ == "ROOT"
        and tried.rows.tokens[at + 1].pos == "VERB"
        and subject is not None
        and subject.right_edge.i == at - 1
        and (subject.left_edge.i == verb.sent.start or subject.left_edge.nbor(-1).text in OPENERS)
    )


def _verb_in(token: Token, verbs: frozenset[str]) -> str | None:
    """The verb of these that a word may be in the present of headlines; None for others."""
    word: str = token.text.lower()
    forms = [word, *(word.removesuffix(end) + start for end, start in ENDINGS if word.endswith(end))]
    return next((lemma for lemma in forms if lemma in verbs), None)


def _agrees(token: Token, lemma: str) -> bool:
    """Whether a word agrees as a verb with the word before it, and, in the plural's form, has something to act upon."""
    before = token.nbor(-1)
    return _is_one(before) if token.text.lower() != lemma else _is_many(before) and _has_object(token)


def _has_object(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor(1).tag_ in OBJECT_TAGS


def _may_be_verb(token: Token, lemma: str) -> bool:
    """Whether a word agrees as a verb with the word before it, and has something to act upon or stands after people."""
    if token.tag_ in ("VBN", "VBG", "VBD"):
        return False
    if token.text.lower() != lemma:
        return _agrees(token, lemma) and _has_object(token)
    before = token.nbor(-1)
    return _is_many(before) and (_has_object(token) or before.text.lower() != "police")


def _is_one(token: Token) -> bool:
    is_office = token.tag_ == "JJ" and _is_person(token.text.lower())  # "US general lauds troops"
    return is_office or (token.tag_ in ("NNP", "NN") and not _is_many(token))


def _is_many(token: Token) -> bool:
    """Whether a word stands for several: people, or the last of names joined by "and" or a comma."""
    word: str = token.text.lower()
    if word in COUNTED or (token.tag_ in PLURAL and _is_people(word)):
        return True
    before = token
    while before.tag_ in ("NNP", "POS") and before.i > token.sent.start:  # "Chad's Lowe, Togo's Okello"
        before = before.nbor(-1)
    return before.text in JOINS and before.i > token.sent.start and before.nbor(-1).tag_ == "NNP"


def _is_people(plural: str) -> bool:
    return any(map(_is_person, (plural, plural.removesuffix("s"), plural.removesuffix("men") + "man")))


def _is_person(noun: str) -> bool:
    gazetteer = load_gazetteer()
    return bool(gazetteer.agent(noun) or gazetteer.title(noun))


@functools.cache
def _verbs_alone(nlp: Language) -> frozenset[str]:
    """The verbs that the model's lemmatizer knows, without those that are nouns too."""
    index: dict[str, list[str]] = nlp.get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]
    return frozenset(index["verb"]) - frozenset(index["noun"])


@functools.cache
def _coded_verbs() -> frozenset[str]:
    return frozenset(lemma for word_class, lemma in load_codebook().entries if word_class == "verb")
