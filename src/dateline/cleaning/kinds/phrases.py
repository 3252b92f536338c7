"""What pages that are no reports say of themselves: the kinds and their phrases, from `data/kinds.toml`, found in a line."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dateline.cleaning.cues import normalise_line
from dateline.cleaning.word_lists import read_data

LONGER_THAN_HEAD = 4
"""Words that may follow a heading on its line."""
HEAD_WORTH, SIGN_WORTH, SURE_WORTH = 2, 1, 9
"""What each phrase counts for its kind, once."""


@dataclass(frozen=True, slots=True)
class PageKind:
    """A kind of page that is no report; see `data/kinds.toml` for what each field means."""

    name: str
    rest: int
    needs: int
    share: float = 1.0
    heads: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    sure: tuple[str, ...] = ()
    prices: int = 0
    faint: tuple[str, ...] = ()
    types: frozenset[str] = frozenset()
    paths: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of a kind: its words, what it counts, and whether its line may be little longer."""

    words: tuple[str, ...]
    kind: str
    worth: int
    heads: bool = False
    faint: bool = False


@dataclass(frozen=True, slots=True)
class KindIndex:
    """All kinds by name, the phrases of one word by it, and longer ones by their first two words."""

    kinds: dict[str, PageKind]
    words: dict[str, tuple[Phrase, ...]]
    pairs: dict[tuple[str, str], tuple[Phrase, ...]]


@functools.cache
def load_kinds() -> KindIndex:
    """The kinds and their phrases, read once."""
    kinds: dict[str, PageKind] = {}
    words: dict[str, tuple[Phrase, ...]] = {}
    pairs: dict[tuple[str, str], tuple[Phrase, ...]] = {}
    for entry in read_data("kinds.toml")["kind"]:
        lists = {key: tuple(entry.get(key, ())) for key in ("heads", "signs", "sure", "faint")}
        sets = {key: frozenset(entry.get(key, ())) for key in ("types", "paths")}
        kind = PageKind(**{**entry, **lists, **sets})
        kinds[kind.name] = kind
        for phrase in _phrases_of(kind):
            if len(phrase.words) == 1:
                words[phrase.words[0]] = (*words.get(phrase.words[0], ()), phrase)
            else:
                pair = (phrase.words[0], phrase.words[1])
                pairs[pair] = (*pairs.get(pair, ()), phrase)
    return KindIndex(kinds, words, pairs)


def _phrases_of(kind: PageKind) -> Iterator[Phrase]:
    for listed, worth, heads, faint in (
        (kind.heads, HEAD_WORTH, True, False),
        (kind.signs, SIGN_WORTH, False, False),
        (kind.sure, SURE_WORTH, False, False),
        (kind.faint, SIGN_WORTH, True, True),
    ):
        for said in dict.fromkeys(listed):
            words = tuple(normalise_line(said.replace("#", "0")).split())
            yield Phrase(words, kind.name, worth, heads, faint)


def find_phrases(words: Sequence[str]) -> Iterator[Phrase]:
    """The phrases that the words of a line hold, whatever kind they speak of.

    A heading counts only on a line that is little longer than it.

    >>> [phrase.kind for phrase in find_phrases(["access", "denied"])]
    ['an error page']
    """
    index = load_kinds()
    for word in index.words.keys() & set(words):
        yield from (phrase for phrase in index.words[word] if _fits_line(phrase, words))
    for i, pair in enumerate(pairwise(words)):
        if pair not in index.pairs:
            continue
        for phrase in index.pairs[pair]:
            whole = len(phrase.words) == 2 or tuple(words[i : i + len(phrase.words)]) == phrase.words
            if whole and _fits_line(phrase, words):
                yield phrase


def _fits_line(phrase: Phrase, words: Sequence[str]) -> bool:
    return not phrase.heads or len(words) <= len(phrase.words) + LONGER_THAN_HEAD
