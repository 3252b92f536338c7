"""The publisher's name in the title of a feed: "World news | The Harbour Post" is not what a paper is called."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_BREAK = re.compile(r"\s+[|»›>·•:–—-]+\s+")
_NO_LETTER = re.compile(r"[\W_]+")


def publisher_in_title(title: str | None, url: str | None) -> str | None:
    """The part of a feed's title that its address names; the whole title where no part, or each, is in the address.

    >>> publisher_in_title("World news | The Harbour Post", "https://www.harbourpost.example/world")
    'The Harbour Post'
    >>> publisher_in_title("Harbour Post", None)
    'Harbour Post'
    """
    if not title:
        return None
    parts = [part.strip() for part in _BREAK.split(title) if part.strip()]
    host = _letters(_host(url))
    named = [part for part in parts if _is_named(part, host)]
    return named[0] if len(parts) > 1 and len(named) == 1 else title


def _is_named(part: str, host: str) -> bool:
    words = _letters(part)
    return len(words) > 2 and (words in host or words.removeprefix("the") in host)


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", text).lower()


def _host(url: str | None) -> str:
    try:
        return urlsplit(url or "").hostname or ""
    except ValueError:
        return ""
