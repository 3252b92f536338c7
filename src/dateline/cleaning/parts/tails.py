"""Tails of titles: the names of site, place and rubric behind a headline, "… | Ghent, ON | News, Weather", which are no part of it."""

from __future__ import annotations

import re
from typing import Final

from dateline.cleaning.word_lists import load_word_lists
from dateline.gazetteer import load_gazetteer

LEAST_HEADLINE: Final = 3
"""Words of the shortest headline that may have a tail."""
LONGEST_TAIL: Final = 14
"""Words of the longest tail behind a dash."""

_SEPARATOR = re.compile(r"(?P<bar>\s+[|»]\s*|\s*[|»]\s+)|\s+[-–—]\s+")
_SITE = re.compile(r"\w\.(?i:com|org|net|tv|news|co\.[a-z]{2})\b|\b[KW][A-Z]{3}(?:-?TV)?\d*\b")
"""An address, or the call sign of a station in the United States."""
_WORD = re.compile(r"[^\W\d_][\w'’.]*")


def headline_end(title: str, publisher: str | None = None) -> int:
    """Where a title's headline ends and the names of its site begin; the title's length where it has none.

    >>> title = "Nuns sue mayor | Ghent, ON | News, Weather"
    >>> title[: headline_end(title)]
    'Nuns sue mayor'
    >>> headline_end("Nuns sue mayor - police"), headline_end("Nuns sue mayor - The Gazette")
    (23, 14)
    """
    for separator in _SEPARATOR.finditer(title):
        if len(title[: separator.start()].split()) < LEAST_HEADLINE:
            continue
        tail = title[separator.end() :].strip()
        if separator["bar"] is not None or not tail or _names_site(tail, publisher):
            return separator.start()
    return len(title)


def _names_site(tail: str, publisher: str | None) -> bool:
    """Whether what stands behind a dash is all names, among them the publisher's, a medium's or a site's."""
    lists = load_word_lists()
    words = _WORD.findall(tail)
    small = (word for word in words if not word[0].isupper())
    if len(words) > LONGEST_TAIL or any(word.lower() not in lists.tail_words for word in small):
        return bool(_SITE.search(tail.split(maxsplit=1)[0]))
    is_known = publisher is not None and tail.casefold().startswith(publisher.casefold())
    named = (word.lower() in lists.masthead_words | lists.site_words for word in words)
    return is_known or bool(_SITE.search(tail)) or any(named) or bool(load_gazetteer().media(tail))
