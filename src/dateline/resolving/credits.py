"""Credits: who took a picture or sold it, glued to what the caption says."""

from __future__ import annotations

from dateline.reading import Reading
from dateline.resolving.words import load_words


def is_credit(reading: Reading, first: int) -> bool:
    """Whether a name that begins at a token is that of who took a picture: "©Ada Lowe", "Photo: Ada Lowe"."""
    before = [word.lower() for word in reading.words[max(0, first - 2) : first]]
    return before[-1:] == ["©"] or (before[-1:] in ([":"], ["by"]) and before[0] in load_words().pictures)


def past_credit(reading: Reading, first: int, last: int) -> int:
    """Where a phrase begins without the agency that stands before a caption as its credit: "Reuters Ada Lowe at the port"."""
    for middle in (first + 2, first + 1):
        if middle < last and reading.text(first, middle).lower() in load_words().credits:
            return middle
    return first
