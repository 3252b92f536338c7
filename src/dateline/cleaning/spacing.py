"""The spacing of scans and machine translations: spaces inside words and before punctuation taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.cleaning.hyphens import PageWords, load_words
from dateline.cleaning.mending import Mended, substitute

SHORTEST_WHOLE = 7
"""Letters of a word that is put together out of two; shorter ones are too often two words of another language."""
LEAST_SIGNS = 2
"""Broken words, or full stops and commas with a space before them, that show a page to be a scan or the like."""

_PARTED = re.compile(r"(?<![\w'’-])([A-Z]?[a-z]+) (?=([a-z]{2,})(?![\w'’-]))")
_SPACED = re.compile(r"[\w)\"”’%] [,.](?= |$)", re.MULTILINE)
_SPACE_BEFORE = re.compile(r"(?<=[\w)\"”’%]) (?=[,.;:!?](?: |$))")
_AFTER_WORD = '.,;:!?)"”’»'
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
    if not strange:
        return
    for match in _pairs_beside(page, strange):
        one, other = match[1].lower(), match[2]
        if len(one) + len(other) < SHORTEST_WHOLE or one in _LITTLE or other in _LITTLE:
            continue
        both = one in strange and other in strange
        if _is_known(one + other) or (both and words.has(one + other)):
            yield match[1], match[2]


def _pairs_beside(page: str, strange: frozenset[str]) -> Iterator[re.Match[str]]:
    """The pairs of words of which one is strange; there are few, and all others are passed over quickly."""
    tokens = page.split(" ")
    odd = {token for token in set(tokens) if token.rstrip(_AFTER_WORD).lower() in strange}
    near = [token in odd for token in tokens]
    for i in range(len(tokens) - 1):
        if near[i] or near[i + 1]:
            match = _PARTED.search(f"{tokens[i]} {tokens[i + 1]}")
            if match:
                yield match


def _is_known(word: str) -> bool:
    return word in load_words() or word.removesuffix("s") in load_words()
