"""The spacing of scans and machine translations: spaces inside words and before punctuation taken out."""

from __future__ import annotations

import re

from dateline.cleaning.hyphens import PageWords, is_word
from dateline.cleaning.mending import Mended, substitute

SHORTEST_WHOLE = 7
"""Letters of a word that is put together out of two; shorter ones are too often two words of another language."""

_PARTED = re.compile(r"(?<![\w'’-])([A-Z]?[a-z]+) (?=([a-z]{2,})(?![\w'’-]))")
_LITTLE = frozenset(
    "a an as at be by do for he his if in is it me my no not of off on one or our out over she so some than that the them "
    "then they this to up us was we were who will with you".split()
)
"""Words so common that they stand by themselves whatever comes of them together with the next."""
_SPACED = re.compile(r"[\w)\"”’%] [,.](?= |$)")
_SPACE_BEFORE = re.compile(r"(?<=[\w)\"”’%]) (?=[,.;:!?](?: |$))")


def mend_spacing(shown: Mended, words: PageWords) -> Mended:
    """A block's text with broken words whole again ("govern ment") and no space before punctuation.

    A space before a colon or a question mark is French usage: it goes only where commas or full stops have one too.
    """
    if _SPACED.search(shown.text):
        shown = substitute(shown, _SPACE_BEFORE, lambda _: "")
    ends = [match.end(1) for match in _PARTED.finditer(shown.text) if _is_parted(match, words)]
    for at in reversed(ends):
        shown = Mended(
            shown.text[:at] + shown.text[at + 1 :], [*shown.origins[:at], *shown.origins[at + 1 :]]
        )
    return shown


def _is_parted(match: re.Match[str], words: PageWords) -> bool:
    """Whether two words are one that was broken: the whole is known, or the page has it, and one half is no word."""
    one, other = match[1].lower(), match[2]
    if len(one) + len(other) < SHORTEST_WHOLE or not _LITTLE.isdisjoint((one, other)):
        return False
    strange = [half for half in (one, other) if not is_word(half)]
    return bool(strange) and (is_word(one + other) or words.has(one + other)) and words.are_rare(strange)
