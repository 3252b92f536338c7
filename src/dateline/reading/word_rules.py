"""The language model's rules for words, asked once for each word and not at each place where it stands.

Its attribute ruler and its lemmatizer take a quarter of a parse, though all that they look at is a word's form and
tag, its label where the tag is not a noun's, an adjective's or an adverb's, and the word beside it in a few
contractions ("gon na", "let 's") and after "there". What they say of a word is kept.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

RULES: Final = ("attribute_ruler", "lemmatizer")
"""The components whose answers are kept."""
UNLABELLED: Final = frozenset("NN NNS NNP NNPS JJ JJR JJS CD RB RBR RBS".split())
"""Tags of words for whose label no rule asks, but whether it is an auxiliary's."""
AUXILIARY: Final = frozenset(["aux", "auxpass"])
PAIRS: Final = {
    "ai": ("n't", "nt"), "c'm": ("on",), "gon": ("na",), "got": ("ta",), "let": ("'s",), "y": ("all",), "y'": ("all",),
}  # fmt: skip
"""Words of which a rule sees one beside the other; it sees too what comes after a word labelled as an expletive."""
MOST_KEPT: Final = 100_000
"""Words kept; when there are more all are forgotten, so that memory does not grow with the input."""


class _Form(NamedTuple):
    """A word and its label."""

    word: str
    label: str


class _Word(NamedTuple):
    """All that the rules look at; the words before and after only where a rule sees them together with this one."""

    form: _Form
    tag: str
    before: _Form | None
    after: _Form | None


class Said(NamedTuple):
    """What the rules say of a word."""

    pos: str
    lemma: str


class WordRules:
    """The rules of a language model, with what they have said so far."""

    def __init__(self, nlp: Language) -> None:
        self._vocab = nlp.vocab
        self._rules = [nlp.get_pipe(name) for name in RULES]
        self._said: dict[_Word, Said] = {}

    def __len__(self) -> int:
        """How many words are kept."""
        return len(self._said)

    def of(self, docs: list[Doc]) -> list[list[Said]]:
        """What the rules say of each token of documents that are tagged and parsed."""
        words = [_words(doc) for doc in docs]
        if len(self._said) > MOST_KEPT:
            self._said.clear()
        self._ask(list(dict.fromkeys(word for row in words for word in row if word not in self._said)))
        return [[self._said[word] for word in row] for row in words]

    def _ask(self, words: list[_Word]) -> None:
        """Let the rules speak of words that stand in a row; a full stop parts two that would be seen together."""
        from spacy.tokens import Doc

        forms: list[_Form] = []
        tags: list[str] = []
        places: list[int] = []
        for word in words:
            if forms and _are_seen_together(forms[-1], word.before or word.form):
                forms.append(_Form(".", ""))
            places.append(len(forms) + (word.before is not None))
            forms += [form for form in (word.before, word.form, word.after) if form is not None]
            tags += [word.tag] * (len(forms) - len(tags))
        doc = Doc(
            self._vocab, words=[form.word for form in forms], tags=tags,
            deps=[form.label for form in forms], heads=list(range(len(forms))),
        )  # fmt: skip
        for rule in self._rules:
            doc = rule(doc)
        self._said |= {
            word: Said(doc[at].pos_, doc[at].lemma_) for word, at in zip(words, places, strict=True)
        }


def tags_of(doc: Doc) -> list[str]:
    """The tag of each token of a document."""
    strings = doc.vocab.strings
    return [strings[tag] for tag in doc.to_array("TAG").tolist()]


def labels_of(doc: Doc) -> list[str]:
    """The label of each token of a document."""
    strings = doc.vocab.strings
    return [strings[label] for label in doc.to_array("DEP").tolist()]


def _words(doc: Doc) -> list[_Word]:
    forms = [_Form(token.text, label) for token, label in zip(doc, labels_of(doc), strict=True)]
    joined = [False, *(_are_seen_together(*pair) for pair in pairwise(forms)), False]
    return [
        _Word(
            _Form(form.word, "") if tag in UNLABELLED and form.label not in AUXILIARY else form,
            tag,
            forms[at - 1] if joined[at] else None,
            forms[at + 1] if joined[at + 1] else None,
        )
        for at, (tag, form) in enumerate(zip(tags_of(doc), forms, strict=True))
    ]


def _are_seen_together(first: _Form, second: _Form) -> bool:
    return first.label == "expl" or second.word.lower() in PAIRS.get(first.word.lower(), ())
