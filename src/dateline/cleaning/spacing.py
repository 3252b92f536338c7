"""The spacing of scans and machine translations: spaces inside words and before punctuation taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.cleaning.hyphens import PageWords, is_word, load_words
from dateline.cleaning.mending import Mended, substitute

SHORTEST_WHOLE = 7
"""Letters of a word that is put together out of two; shorter ones are too often two words of another language."""
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
        self._words = words
        parted = {(match[1], match[2]) for match in _PARTED.finditer(page) if self._is_parted(match)}
        spaced = sum(1 for _ in _SPACED.finditer(page))
        self._parted = parted if len(parted) + spaced >= LEAST_SIGNS else set()

    def mend(self, shown: Mended) -> Mended:
        """A block's text with broken words whole again ("govern ment") and no space before punctuation.

        A space before a colon or a question mark is French usage: it goes only where a comma or full stop has one too.
        """
        if _SPACED.search(shown.text):
            shown = substitute(shown, _SPACE_BEFORE, lambda _: "")
        for at in reversed(list(self._breaks(shown.text))):
            text = shown.text[:at] + shown.text[at + 1 :]
            shown = Mended(text, [*shown.origins[:at], *shown.origins[at + 1 :]])
        return shown

    def _breaks(self, text: str) -> Iterator[int]:
        """Offsets of the spaces inside words."""
        if self._parted:
            yield from (
                match.end(1) for match in _PARTED.finditer(text) if (match[1], match[2]) in self._parted
            )

    def _is_parted(self, match: re.Match[str]) -> bool:
        """Whether two words are one that was broken: the whole is known, or the page has it, and one half is no word."""
        one, other = match[1].lower(), match[2]
        if len(one) + len(other) < SHORTEST_WHOLE or one in _LITTLE or other in _LITTLE:
            return False
        strange = [half for half in (one, other) if not is_word(half)]
        if not strange or not (_is_known(one + other) or self._words.has(one + other)):
            return False
        return self._words.are_rare(strange)


def _is_known(word: str) -> bool:
    return word in load_words() or word.removesuffix("s") in load_words()
