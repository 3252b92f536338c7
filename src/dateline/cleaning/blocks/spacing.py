"""The spacing of scans and machine translations: spaces inside words and before punctuation taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.cleaning.blocks.hyphens import PageWords, load_words
from dateline.cleaning.blocks.mending import Mended, substitute

SHORTEST_WHOLE = 7
"""Letters of a word that is put together out of two; shorter ones are too often two words of another language."""
SHORTEST_HALF = 3
"""Letters of the strange words around which halves are looked for: one half of a word has as many."""
LEAST_SIGNS = 2
"""Broken words, or full stops and commas with a space before them, that show a page to be a scan or the like."""

_PARTED = re.compile(r"(?<![\w'’-])([A-Z]?[a-z]+) (?=([a-z]{2,})(?![\w'’-]))")
_SPACED = re.compile(r"[\w)\"”’%] [,.](?= |$)", re.MULTILINE)
_SPACE_BEFORE = re.compile(r"(?<=[\w)\"”’%]) (?=[,.;:!?](?: |$))")
_LITTLE = frozenset(
    "a an as at be by do for he his if in is it me my no not of off on one or our out over per she so some than that the "
    "them then they this to up us was we web were who will with you".split()
)
"""Words so common that they stand by themselves whatever comes of them together with the next."""


class Spacing:
    """How a page spaces its words: broken words are put together only where it shows itself to be a scan."""

    def __init__(self, page: str, words: PageWords) -> None:
        """Look through a page once."""
        parted = set(_find_parted(page, words))
        spaced = " ," in page or " ." in page
        self._spaced = sum(1 for _ in _SPACED.finditer(page)) if spaced else 0
        self._parted = parted if len(parted) + self._spaced >= LEAST_SIGNS else set()

    def mend(self, shown: Mended) -> Mended:
        """A block's text with broken words whole again ("govern ment") and no space before punctuation.

        A space before a colon or a question mark is French usage: it goes only where a comma or full stop has one too.
        """
        if self._spaced and _SPACED.search(shown.text):
            shown = substitute(shown, _SPACE_BEFORE, lambda _: "")
        if not self._parted:
            return shown
        pairs = _PARTED.finditer(shown.text)
        return _without(shown, [pair.end(1) for pair in pairs if (pair[1], pair[2]) in self._parted])


def _without(shown: Mended, offsets: list[int]) -> Mended:
    """A text without the characters at some offsets, which rise."""
    if not offsets:
        return shown
    starts, ends = [0, *(at + 1 for at in offsets)], [*offsets, len(shown.text)]
    kept = [slice(start, end) for start, end in zip(starts, ends, strict=True)]
    origins = [origin for part in kept for origin in shown.origins[part]]
    return Mended("".join(shown.text[part] for part in kept), origins)


def _find_parted(page: str, words: PageWords) -> Iterator[tuple[str, str]]:
    """Pairs of words that are one that was broken: a half is no word and the whole is known, or both and the page has it."""
    strange = words.strange
    for first, second in _pairs_beside(page, strange):
        one = first.lower()
        if len(one) + len(second) < SHORTEST_WHOLE or one in _LITTLE or second in _LITTLE:
            continue
        both = one in strange and second in strange
        if _is_known(one + second) or (both and words.has(one + second)):
            yield first, second


def _pairs_beside(page: str, strange: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Pairs of words, the second in lower case, of which one is strange; they are looked for around the strange ones alone."""
    for word in (word for word in strange if len(word) >= SHORTEST_HALF):
        for at in _places(page, word):
            begin, end = page.rfind(" ", 0, max(0, at - 1)) + 1, page.find(" ", at + len(word) + 1)
            for pair in _PARTED.finditer(page, begin, end if end >= 0 else len(page)):
                yield pair[1], pair[2]


def _places(page: str, word: str) -> Iterator[int]:
    at = page.find(word)
    while at >= 0:
        yield at
        at = page.find(word, at + 1)


def _is_known(word: str) -> bool:
    return word in load_words() or word.removesuffix("s") in load_words()
