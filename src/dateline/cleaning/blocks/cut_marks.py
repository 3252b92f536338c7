"""Marks that stand for the rest of a text that is cut off: "[+1234 chars]", "(more…)", "… Read more"."""

from __future__ import annotations

import re

LONGEST = 60
"""Code points at the end of a text in which a mark is looked for."""

_ELLIPSIS = r"(?:…+|\. \. \.)"
_MORE = r"(?:read|see|show|view) (?:more|the full \w+|full \w+|on)|continue reading|keep reading|full story|more|mehr|weiterlesen|lire la suite|leer más|seguir leyendo|continua a leggere|leia mais"
_MARK = re.compile(
    rf"(?:\s*{_ELLIPSIS})?\s*[\[(]\s*\+?\s*\d[\d,. ]*\s*(?:more )?(?:chars|characters|words)\s*[\])]$"
    rf"|\s*[\[(]\s*{_ELLIPSIS}\s*[\])]$"
    rf"|\s*[\[(]\s*(?:{_MORE})\s*{_ELLIPSIS}?\s*[\])]$"
    rf"|(?<=…)\s*(?:{_MORE})\s*(?:{_ELLIPSIS}|[»›>→]+)?$",
    re.IGNORECASE,
)
_DOTS = re.compile(r"\.{3,}")


def find_mark(text: str) -> int | None:
    """Where the mark at the end of a text begins that stands for the rest of it; None where there is none.

    >>> find_mark("The port said that it would [+1234 chars]")
    27
    """
    start = max(0, len(text) - LONGEST)
    match = _MARK.search(_DOTS.sub(lambda dots: "…" * len(dots.group()), text[start:]))
    return start + match.start() if match and start + match.start() else None
