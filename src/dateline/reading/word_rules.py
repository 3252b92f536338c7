"""The language model's rules for words, asked once for each word and not at each place where it stands.

Its attribute ruler and its lemmatizer take a quarter of a parse, though all that they look at is a word's form and
tag, its label where the tag is not a noun's, an adjective's or an adverb's, and the word beside it in a few
contractions ("gon na", "let 's") and after "there". What they say of a word is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from spacy.language import Language

RULES: Final = ("attribute_ruler", "lemmatizer")
"""The components whose answers are kept."""
UNLABELLED: Final = frozenset("NN NNS NNP NNPS JJ JJR JJS CD RB RBR RBS".split())
"""Tags of words for whose label no rule asks, but whether it is an auxiliary's."""
AUXILIARY: Final = frozenset(["aux", "auxpass"])
PAIRS: Final = {
    "ai": ("n't", "nt"), "c'm": ("on",), "gon": ("na",), "got": ("ta",), "let": ("'s",), "y": ("all",), "y'": ("all",),
}  # fmt: skip
"""Words of which a rule sees one beside the other; it sees too what comes after a word labelled as an expletive."""
MOST_KEPT: Final = 20_000
"""Words kept, those of 600 short reports (10 MB). When there are more all are forgotten, so that memory does not grow with
the input; to learn them anew takes the time of parsing ten reports."""


class Tagged(NamedTuple):
    """A run of tokens as the tagger and the parser leave it: a row a token."""

    words: list[str]
    tags: list[str]
    labels: list[str]


class _Form(NamedTuple):
    """A word and its label."""

    word: str
    label: str


class _Word(NamedTuple):
    """All that the rules look at; the words before and after only where a rule sees them together with this one."""

    word: str
    label: str
    tag: str
    before: _Form | None
    after: _Form | None

    @property
    def form(self) -> _Form:
        return _Form(self.word, self.label)


class Said(NamedTuple):
    """What the rules say of a word."""

    pos: str
    lemma: str


class WordRules:
    """The rules of a language model, with what they have said so far."""

    def __init__(self, nlp: Language) -> None:
        self._vocab = nlp.vocab
        self._rules = [nlp.get_pipe(name) for name in RULES]
        self._lemmatizer: Any = nlp.get_pipe("lemmatizer")
        self._said: dict[_Word, Said] = {}

    def __len__(self) -> int:
        """How many words are kept."""
        return len(self._said)

    def of(self, runs: list[Tagged]) -> list[list[Said]]:
        """What the rules say of each token of these runs."""
        words = [_words(run) for run in runs]
        if len(self._said) > MOST_KEPT:
            self._forget()
        self._ask(list(dict.fromkeys(word for row in words for word in row if word not in self._said)))
        return [[self._said[word] for word in row] for row in words]

    def _forget(self) -> None:
        """Begin anew, and have the lemmatizer do so too, which by itself keeps every word that it was ever asked for."""
        self._said.clear()
        self._lemmatizer.cache.clear()

    def _ask(self, words: list[_Word]) -> None:
        """Let the rules speak of words that stand in a row; a full stop parts two that would be seen together."""
        from spacy.tokens import Doc

        forms: list[_Form] = []
        tags: list[str] = []
        places: list[int] = []
        for word in words:
            if forms and _are_seen_together(*forms[-1], (word.before or word.form).word):
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


def _words(run: Tagged) -> list[_Word]:
    words, tags, labels = run
    joined = {
        at for at in range(1, len(words)) if _are_seen_together(words[at - 1], labels[at - 1], words[at])
    }
    return [
        _Word(
            word,
            "" if tag in UNLABELLED and label not in AUXILIARY else label,
            tag,
            _Form(words[at - 1], labels[at - 1]) if at in joined else None,
            _Form(words[at + 1], labels[at + 1]) if at + 1 in joined else None,
        )
        for at, (word, tag, label) in enumerate(zip(words, tags, labels, strict=True))
    ]


def _are_seen_together(word: str, label: str, after: str) -> bool:
    """Whether a rule looks at a word, with its label, together with the word after it."""
    return label == "expl" or after.lower() in PAIRS.get(word.lower(), ())
