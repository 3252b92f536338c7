"""How a name is made comparable: the same key for "the U.S.'s", "US" and "U.S."."""

from __future__ import annotations

import functools
import re
import unicodedata

EXACT = "="
"""Before a name in a data file: found only when written just so, capitals and article included."""

_PLAIN = re.compile(r"[A-Za-z0-9]+(?: [A-Za-z0-9]+)*")
"""A name that has nothing to be cleaned of but an article, as most have."""
_ASCII = str.maketrans({"-": " ", "/": " ", ".": None})
_UNICODE = str.maketrans(
    dict.fromkeys("’‘ʼ", "'") | dict.fromkeys("-‐‑–/", " ") | dict.fromkeys(".\u00ad\u200b")
)


def clean_name(text: str) -> str:
    """The name in NFC without full stops, possessive ending and hyphens, its capitals kept.

    >>> clean_name("the  U.S.’s")
    'the US'
    """
    return _strip_possessive(_without_marks(text))


def _without_marks(text: str) -> str:
    if text.isascii():
        text = text.translate(_ASCII)
    else:
        text = unicodedata.normalize("NFC", text).translate(_UNICODE)
    return " ".join(text.split())


def _strip_possessive(text: str) -> str:
    if text[-2:] in ("'s", "'S") and text[-3:-2].isalnum():
        return text[:-2]
    return text[:-1] if text[-2:] in ("s'", "S'") else text


def strip_article(text: str) -> str:
    """A cleaned name without a leading "the", unless that is all of it."""
    return text[4:] if text[:4].casefold() == "the " and len(text) > 4 else text


def fold_name(name: str) -> str:
    """What `normalise` gives, made anew: for names of the gazetteer's own, each of which is asked for once."""
    if _PLAIN.fullmatch(name):
        return name.lower().removeprefix("the ")
    return strip_article(clean_name(name)).casefold()


@functools.lru_cache(maxsize=20_000)
def normalise(text: str) -> str:
    """The key under which a name is looked up: cleaned, no leading "the", case folded.

    >>> normalise("The Al-Nusra Front's")
    'al nusra front'
    """
    return fold_name(text)


def written_form(name: str) -> str | None:
    """The cleaned form that a name of a data file demands of a text, or None where case is free.

    Acronyms demand their capitals, or "us", "who" and "is" would be found everywhere; a name that ends like a
    possessive demands that ending, or every Mr Moody would be a rating agency.

    >>> written_form("U.S."), written_form("=The Times"), written_form("Taliban"), written_form("Moody's")
    ('US', 'The Times', None, "Moody's")
    """
    if name.startswith(EXACT):
        return clean_name(name[1:])
    if name[-2:] in ("'s", "’s"):
        return _without_marks(name)
    if not name.isupper():
        return None
    cleaned = clean_name(name)
    return None if " " in cleaned else cleaned


def is_written_so(text: str, form: str | None) -> bool:
    """Whether a text has the written form that a name demands."""
    if form is None:
        return True
    marked = _without_marks(text)
    cleaned = _strip_possessive(marked)
    return form in (cleaned, strip_article(cleaned), marked)
