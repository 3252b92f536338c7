"""What the furniture of news pages says: cue phrases from `data/cues.toml`, and finding them in a line."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Literal

from dateline.cleaning.word_lists import read_data
from dateline.record import What

Scope = Literal["line", "next", "rest"]

LONGEST_KEPT = 60
"""Characters of a line whose cue is remembered: menus and buttons are the same on every page of a site."""
KEPT = 8192
"""Lines that are remembered: about a megabyte."""
LONGEST_PATTERN = 16
"""Words of the longest line that is held against patterns."""

_NOT_WORD = re.compile(r"[^\w©]+|_")
_FOLDED = bytes.maketrans(
    bytes(range(128)),
    b"".join(
        c.lower() if c.isalpha() else b"0" if c.isdigit() else b" " for c in (bytes([i]) for i in range(128))
    ),
)
"""For every character of ASCII a small letter, a nought for any digit, or a space: quicker than patterns."""
_NUMBER = re.compile(r"\d+")
_DATED_END = re.compile(r",? (?:on|at|am|le|el|il|em) (?:[A-Z][a-z]+,? )?(?:[A-Z][a-z]+\.? )?\d.*$")
"""The day that a byline may end with: "by Ana Gil on March 3, 2024"."""
_NAME_WORD = re.compile(r"[^\W\d_]")
_PARTICLES = frozenset(
    ["and", "de", "der", "von", "van", "al", "bin", "da", "di", "du", "la", "le", "et", "y", "und", "for", "of", "the", "in", "at", "staff", "reporters",
     "correspondents", "agencies", "newsroom"]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cue:
    """A family of phrases: what a line with one of them is, how far that reaches, and what else must hold.

    `why` is a reason to drop it or the name of a part; `what` says it more finely, `after` for the lines it governs.
    `words` is the length from which a line is prose that happens to hold the phrase; `colon`: the phrase ends at a
    colon; `names`: the rest of the line is names; `dated`: the rest holds a number. `begun`: share of the page's prose before a cue that
    ends the body.
    """

    why: str
    what: What
    scope: Scope
    match: Literal["whole", "start", "any", "pattern"]
    words: int
    colon: bool = False
    names: bool = False
    dated: bool = False
    begun: float = 0.1
    after: What | None = None


@dataclass(frozen=True, slots=True)
class CueIndex:
    """All cues: of whole lines, by the first word of beginnings, by the longest word of what stands inside, as patterns."""

    whole: dict[str, Cue]
    starts: dict[str, tuple[tuple[str, Cue], ...]]
    inside: dict[str, tuple[tuple[str, Cue], ...]]
    patterns: tuple[tuple[re.Pattern[str], Cue], ...]
    any_pattern: re.Pattern[str]


@functools.cache
def load_cues() -> CueIndex:
    """The cues, read once; of one phrase listed twice the earlier counts."""
    whole: dict[str, Cue] = {}
    starts: dict[str, list[tuple[str, Cue]]] = {}
    inside: dict[str, list[tuple[str, Cue]]] = {}
    patterns: list[tuple[re.Pattern[str], Cue]] = []
    for entry in read_data("cues.toml")["cue"]:
        written = entry.pop("phrases")
        cue = Cue(**entry)
        if cue.match == "pattern":
            patterns.append((_any_of(written), cue))
            continue
        for phrase in (normalise_line(phrase.replace("#", "0")) for phrase in written):
            if cue.match == "whole":
                whole.setdefault(phrase, cue)
            else:
                key = max(phrase.split(), key=len) if cue.match == "any" else phrase.split()[0]
                by_word = inside if cue.match == "any" else starts
                by_word.setdefault(key, []).append((phrase, cue))
    any_pattern = _any_of([shape.pattern for shape, _ in patterns])
    return CueIndex(whole, _longest_first(starts), _longest_first(inside), tuple(patterns), any_pattern)


def _any_of(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


def _longest_first(found: dict[str, list[tuple[str, Cue]]]) -> dict[str, tuple[tuple[str, Cue], ...]]:
    return {word: tuple(sorted(group, key=lambda item: -len(item[0]))) for word, group in found.items()}


def normalise_line(text: str) -> str:
    """Lower case, words only, every number a "#".

    >>> normalise_line("  • 4 min. read")
    '# min read'
    """
    return " ".join(normalise_words(text))


def normalise_words(text: str) -> list[str]:
    """The words that `normalise_line` puts together."""
    if text.isascii():
        plain = text.encode("ascii").translate(_FOLDED).decode("ascii")
        return (_NUMBER.sub("#", plain) if "0" in plain else plain).split()
    return _NUMBER.sub("#", _NOT_WORD.sub(" ", text.casefold())).split()


def find_cue(text: str, normal: str, words: int) -> Cue | None:
    """The cue that a line holds: the whole line first, then a pattern, the longest beginning, a phrase inside.

    `normal` is the line as `normalise_line` gives it, `words` its number of words.
    """
    return _find_short(text, normal, words) if len(text) <= LONGEST_KEPT else _find(text, normal, words)


@functools.lru_cache(maxsize=KEPT)
def _find_short(text: str, normal: str, words: int) -> Cue | None:
    return _find(text, normal, words)


def _find(text: str, normal: str, words: int) -> Cue | None:
    index = load_cues()
    if not normal:
        return _find_pattern(text, words, index)
    found = index.whole.get(normal)
    if found and words <= found.words:
        return found
    return (
        _find_pattern(text, words, index)
        or _find_bar(normal, words, index)
        or _find_start(text, normal, words=words, index=index)
        or _find_inside(normal, words, index)
    )


def _find_pattern(text: str, words: int, index: CueIndex) -> Cue | None:
    if words > LONGEST_PATTERN or not index.any_pattern.fullmatch(text):
        return None
    return next((cue for shape, cue in index.patterns if words <= cue.words and shape.fullmatch(text)), None)


def _find_start(text: str, normal: str, *, words: int, index: CueIndex) -> Cue | None:
    for phrase, cue in index.starts.get(normal.split(" ", 1)[0], ()):
        if words <= cue.words and f"{normal} ".startswith(f"{phrase} ") and _rest_fits(text, phrase, cue):
            return cue
    return None


def _find_inside(normal: str, words: int, index: CueIndex) -> Cue | None:
    own = normal.split()
    if index.inside.keys().isdisjoint(own):
        return None
    padded = f" {normal} "
    for word in own:
        for phrase, cue in index.inside.get(word, ()):
            if words <= cue.words and f" {phrase} " in padded:
                return cue
    return None


def _find_bar(normal: str, words: int, index: CueIndex) -> Cue | None:
    """The cue of a line in which every word is a button or a rubric of its own: "Share Tweet Email"."""
    if not 2 <= words <= LONGEST_PATTERN:
        return None
    first = None
    for word in normal.split():
        cue = index.whole.get(word)
        if cue is None or cue.scope != "line":
            return None
        first = first or cue
    return first


def _rest_fits(text: str, phrase: str, cue: Cue) -> bool:
    if cue.colon:
        return normalise_line(text.partition(":")[0]) == phrase and ":" in text
    if cue.dated:
        return any(character.isdigit() for character in text)
    if cue.names:
        rest = " ".join(text.split()[len(phrase.split()) :]).lstrip(": ")
        return bool(rest) and looks_like_names(_DATED_END.sub("", rest))
    return True


def looks_like_names(text: str) -> bool:
    """Whether every word is capitalised or a particle, as in "Ana de Souza and Li Wei, Example News"."""
    words = [word for word in re.split(r"[\s,/|&–-]+", text) if _NAME_WORD.match(word)]
    if not words or not words[0][0].isupper() or (text.rstrip().endswith((".", "?", "!")) and len(words) > 4):
        return False
    return all(word[0].isupper() or word.lower() in _PARTICLES for word in words)
