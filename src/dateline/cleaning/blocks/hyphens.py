"""Words broken at the end of a line: whether they are put together, and whether the hyphen is theirs."""

from __future__ import annotations

import functools
import re
from collections import Counter
from importlib import resources

from dateline.cleaning.word_lists import load_word_lists

KEPT = 30_000
"""Words whose spelling is remembered, so that the common ones are looked up once."""
MOST_STRANGE = 0.2
"""Share of a page's words that are not known, from which they tell of no broken words (scans of the benchmark: under 0.1)."""
RARE = 2
"""Times that a part of a broken word stands on a page; what stands more often is a word."""

_ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "er", "ers")
_BREAK = re.compile(r"(?<![^\W_])[^\W\d_]+[-\u2010][ \t]*[\r\n][\s>]*[^\W\d_]+")
_COMPOUND = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_SMALL = re.compile(r"(?<![\w'’-])[a-z]+(?![\w'’-])")
_LAST = re.compile(r"[\w'’]+$")
_FIRST = re.compile(r"[\w'’]+")
_PREFIXES = frozenset("anti co ex mid multi non pan pro self semi vice".split())
"""They are no words, and yet keep their hyphen before one."""
_SUSPENDED = frozenset({"and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "e", "o", "en", "of"})
"""Words after a hyphen that stands for a part left out ("two- and three-year terms")."""


class PageWords:
    """The words of a page that no line end breaks: what is written elsewhere settles how a broken one is spelt."""

    def __init__(self, page: str) -> None:
        """Nothing is read before a word is asked for."""
        self._page = page

    @functools.cached_property
    def _folded(self) -> str:
        return self._page.casefold()

    @functools.cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_COMPOUND.findall(_BREAK.sub(" ", self._folded)))

    @functools.cached_property
    def strange(self) -> frozenset[str]:
        """The words in lower case that are not known and stand on the page no more than twice.

        None where they are many: that is another language, or another trade, and no scan.
        """
        found = Counter(_SMALL.findall(self._page))
        unknown = {word for word in found.keys() - load_words() if not is_word(word)}
        if len(unknown) > MOST_STRANGE * found.total():
            return frozenset()
        return frozenset(word for word in unknown if found[word] <= RARE)

    def has(self, word: str) -> bool:
        """Whether the page has a word, in lower case, or a compound with its hyphen."""
        return word in self._folded and word in self._words


def is_broken(shown: str) -> bool:
    """Whether a line ends in a hyphen that is part of a word."""
    return len(shown) > 1 and shown[-1] in "-\u2010" and shown[-2].isalnum()


def mend_break(shown: str, following: str, words: PageWords) -> str:
    """What stands in place of the hyphen at the end of `shown`: nothing, the hyphen, or the hyphen and a space.

    The hyphen stays before a capital and beside a number; where the page has the compound elsewhere; and where both
    halves are words by themselves and the whole is none ("long-" / "term"). It goes where the whole is a word, or a
    half is none ("minis-" / "ters").
    """
    first, second = _LAST.search(shown[:-1]), _FIRST.match(following)
    if first is None or second is None:
        return shown[-1]
    one, other = first.group().casefold(), second.group().casefold()
    if other in _SUSPENDED:
        return f"{shown[-1]} "
    if not following[0].islower() or not one.isalpha() or words.has(f"{one}-{other}"):
        return shown[-1]
    if words.has(one + other) or is_word(one + other):
        return ""
    is_compound = one in _PREFIXES or is_word(one) or words.has(one)
    is_compound = is_compound and (is_word(other) or words.has(other))
    return shown[-1] if is_compound or _has_hyphen(shown) else ""


def _has_hyphen(shown: str) -> bool:
    """Whether the last word has another hyphen ("man-of-" / "war")."""
    return "-" in shown.rsplit(None, 1)[-1][:-1]


@functools.lru_cache(maxsize=KEPT)
def is_word(word: str) -> bool:
    """Whether a word, in lower case, or what is left of it without an ending, is a known one."""
    if word in load_word_lists().function_words or word in load_words():
        return True
    return any(word.endswith(ending) and word[: -len(ending)] in load_words() for ending in _ENDINGS)


@functools.cache
def load_words() -> frozenset[str]:
    """The known words, of three letters and more; `scripts/make_words.py` makes the list."""
    path = resources.files("dateline.cleaning") / "data" / "words.txt"
    return frozenset(path.read_text(encoding="utf-8").split())
