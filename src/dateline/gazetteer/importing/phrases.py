"""Names out of the capitals of a dictionary: FRONT_OF_LAMPS_(FOL)_ is "Front of Lamps" and "FOL"."""

from __future__ import annotations

import re
from typing import Final

SHORT: Final = 4
"""Letters up to which a name of one word is an acronym, found in capitals only: WHO is not "who"."""
SMALL: Final = frozenset(
    "a al an and as at by da das de del den der des di do dos du e el et for from in la las le les los of on the to und van von y".split()
)
_BRACKETS: Final = re.compile(r"\(([^()]*)\)?")
_LETTERS: Final = re.compile(r"[^\W\d_]")


def names_of_phrase(phrase: str) -> list[str]:
    """The names that a phrase of a dictionary stands for, as a table writes them: the usual one first, then acronyms.

    A name of one word is to be found only with its capital, or in capitals throughout.

    >>> names_of_phrase("FRONT_OF_LAMPS_(FOL)_"), names_of_phrase("LAMPADA_"), names_of_phrase("RTP")
    (['Front of Lamps', 'FOL'], ['=Lampada', 'LAMPADA'], ['RTP'])
    """
    brackets = [inner for inner in _BRACKETS.findall(phrase) if inner]
    outside = _BRACKETS.sub(" ", phrase).split("+")
    return list(dict.fromkeys(name for part in (*outside, *brackets) for name in _forms(_words(part))))


def shown_name(name: str) -> str:
    """A name without the mark that it is found only as it is written."""
    return name.removeprefix("=")


def _words(phrase: str) -> list[str]:
    spaced = phrase.replace("_", " ").replace("\t", " ").replace(";", " ")
    return [word for word in (word.strip(',"()[]{}<>|*') for word in spaced.split()) if word]


def _forms(words: list[str]) -> list[str]:
    if not any(_LETTERS.search(word) for word in words):
        return []
    if len(words) == 2 and words[0].lower() == "the":
        words = words[1:]
    if len(words) > 1:
        return [" ".join(_cased(word, first=number == 0) for number, word in enumerate(words))]
    word = words[0].upper()
    return [word] if len(word.replace(".", "")) <= SHORT else [f"={_cased(word, first=True)}", word]


def _cased(word: str, *, first: bool) -> str:
    low = word.lower()
    if low in SMALL and not first:
        return low
    if "." in word.rstrip(".") or not re.search("[aeiouyàâéèêíóôúü]", low):
        return word.upper()
    return "-".join(
        part if part in SMALL and number else part.capitalize() for number, part in enumerate(low.split("-"))
    )
