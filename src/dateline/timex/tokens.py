"""Text cut into tokens, each with the one-character class that patterns are written over."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from dateline.timex.meaning import Meaning
from dateline.timex.words import Value, load_words

_TOKEN = re.compile(
    r"""
      (?P<ampm>(?<=[\d ])[aApP](?:\.[mM]\b\.?|[mM]\b))
    | (?P<quarter_code>Q[1-4]\b|[1-4]Q\b)
    | (?P<word>[^\W\d_]+)
    | (?P<iso>(?:\d{4}-\d{2}-\d{2}|\d{4}/\d{2}/\d{2})(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d-]))
    | (?P<years>(?:1[5-9]|20)\d\d[-–/](?:1[5-9]|20)?\d\d(?![\d/–-]|\.\d|\w))
    | (?P<slashed>\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?![\d/])|\d{1,2}\.\d{1,2}\.\d{4}(?!\d))
    | (?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?![\d:])|\d{1,2}\.\d{2}(?=\ ?[aApP]\.?[mM]\b))
    | (?P<decade>(?:(?:1[5-9]|20)\d0['’]?|(?<!\w)['’‘][2-9]0)s\b)
    | (?P<ordinal>\d{1,2}(?:st|nd|rd|th)\b)
    | (?P<other>[$€£¥]\s?\d[\d.,]*|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+\.\d+|\d+(?![aApP]\.?[mM]\b)[^\W\d_]\w*)
    | (?P<number>\d+)
    | (?P<finish>\n[^\S\n]*\n\s*)
    | (?P<comma>,) | (?P<dash>[-–‐‑](?![-–—])) | (?P<period>\.) | (?P<slash>/) | (?P<apostrophe>['’])
    | (?P<open>\() | (?P<close>\)) | (?P<stop>[^\w\s])
    """,
    re.VERBOSE,
)
# A capital in mid-sentence makes a name of these: Russia Today, Daily News, Arab Spring.
_NAMES_WHEN_CAPITAL = (
    "day_word", "part", "frequency", "vague_present", "season", "season_unsure", "unit", "units", "day_unit",
    "month_unit", "week", "weekend", "tonight", "decade_word", "quarter", "next", "times", "noon",
    "twilight",
)  # fmt: skip
_CAPITAL_ONLY = ("weekday_short", "month_named", "month_unsure", "month_short")
# A headline: so many words of so many letters or more, nearly all of them with a capital. A judgement.
_LONG_WORD, _HEADLINE_WORDS, _HEADLINE_CAPITALS = 4, 3, 0.8
_FIRST_YEAR, _LAST_YEAR = 1500, 2199


@dataclass(frozen=True, slots=True)
class Tokens:
    """Columns, a row a token: class characters, start and end offsets, and what the token means."""

    kinds: str
    starts: list[int]
    ends: list[int]
    values: list[Value | Meaning]


@dataclass(slots=True)
class _Draft:
    """Tokens in the making: the same columns, and where a second look is needed."""

    kinds: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    values: list[Value | Meaning] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    suspects: list[int] = field(default_factory=list)
    phrase_firsts: list[int] = field(default_factory=list)


@cache
def _capital_kinds() -> tuple[frozenset[str], frozenset[str]]:
    """The class characters that a capital makes a name of, and those that need a capital."""
    codes = load_words().codes
    return frozenset(codes[k] for k in _NAMES_WHEN_CAPITAL), frozenset(codes[k] for k in _CAPITAL_ONLY)


def tokenise(text: str) -> Tokens:
    """Cut a text into classed tokens; the last one is an empty `finish`."""
    words, rows = load_words(), []
    other, proper = words.codes["other"], words.codes["proper"]
    for match in _TOKEN.finditer(text):
        word = match[0]
        lower = word.lower()
        if match.lastgroup == "word":
            kind = words.kinds.get(lower) or (proper if word[0].isupper() else other)
        else:
            kind = _shape_kind(match.lastgroup or "other", word)
        rows.append((kind, match.start(), match.end(), words.values.get(lower, word), lower))
    draft = _draft(rows)
    _judge_capitals(draft, text)
    _judge_surnames(draft)
    _merge_phrases(draft)
    return _finished(draft, len(text))


def _draft(rows: list[tuple[str, int, int, Value, str]]) -> _Draft:
    """The columns of the rows, and the rows that need a second look."""
    if not rows:
        return _Draft()
    never_capital, always_capital = _capital_kinds()
    sensitive, phrases = never_capital | always_capital, load_words().phrases
    kinds, starts, ends, values, words = map(list, zip(*rows, strict=True))
    return _Draft(
        kinds,
        starts,
        ends,
        values,
        ["'" if word in "’‘" else word for word in words],
        suspects=[at for at, kind in enumerate(kinds) if kind in sensitive],
        phrase_firsts=[at for at, word in enumerate(words) if word in phrases],
    )


def _shape_kind(shape: str, word: str) -> str:
    return load_words().codes[_number_kind(word) if shape == "number" else shape]


def _number_kind(digits: str) -> str:
    if len(digits) <= 2 and 1 <= int(digits) <= 31:
        return "dom"
    if len(digits) == 4 and _FIRST_YEAR <= int(digits) <= _LAST_YEAR:
        return "year"
    return "int"


def _judge_capitals(draft: _Draft, text: str) -> None:
    """Take words for names, or for plain words, by their capital and what stands before them."""
    codes = load_words().codes
    never_capital, _ = _capital_kinds()
    openers = {codes[kind] for kind in ("finish", "stop", "period", "open", "dash", "apostrophe")}
    for at in draft.suspects:
        capital = text[draft.starts[at]].isupper()
        if draft.kinds[at] not in never_capital:
            if not capital:
                draft.kinds[at] = codes["other"]
        elif capital and at and draft.kinds[at - 1] not in openers and not draft.words[at - 1].isdigit():
            all_capitals = text[draft.starts[at] : draft.ends[at]].isupper()
            if not all_capitals and not _in_headline(text, draft.starts[at]):
                draft.kinds[at] = codes["proper"]


def _in_headline(text: str, at: int) -> bool:
    """Whether the line is in Title Case, where a capital makes no name."""
    end = text.find("\n", at)
    line = text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]
    words = [word for word in line.split() if len(word) >= _LONG_WORD and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    ended = line.rstrip().endswith((".", "!", "?", "…"))
    return not ended and len(words) >= _HEADLINE_WORDS and capitals >= _HEADLINE_CAPITALS * len(words)


def _judge_surnames(draft: _Draft) -> None:
    """Where a text names somebody May, or Mr March, take those words for the name, save after "in" and the like."""
    codes = load_words().codes
    dated = {codes[kind] for kind in ("dom", "ordinal", "year")}
    timed = {codes[kind] for kind in ("in", "since", "until", "during", "last", "next", "this", "early")}
    months = [at for at in draft.suspects if draft.kinds[at] == codes["month_unsure"]]
    bare = [at for at in months if at and not (at + 1 < len(draft.kinds) and draft.kinds[at + 1] in dated)]
    surnames = {draft.words[at] for at in bare if draft.kinds[at - 1] == codes["proper"]}
    for at in bare:
        if draft.words[at] in surnames and draft.kinds[at - 1] not in timed:
            draft.kinds[at] = codes["proper"]


def _merge_phrases(draft: _Draft) -> None:
    """Make one token of each phrase of the vocabulary, the longest first; the words it took go."""
    gone: list[tuple[int, int]] = []
    for at in draft.phrase_firsts:
        if gone and at < gone[-1][1]:
            continue
        for phrase in load_words().phrases[draft.words[at]]:
            end = at + len(phrase.words)
            if tuple(draft.words[at:end]) == phrase.words:
                draft.kinds[at], draft.values[at], draft.ends[at] = (
                    phrase.kind,
                    phrase.value,
                    draft.ends[end - 1],
                )
                gone.append((at + 1, end))
                break
    for first, end in reversed(gone):
        for column in (draft.kinds, draft.starts, draft.ends, draft.values):
            del column[first:end]


def _finished(draft: _Draft, length: int) -> Tokens:
    kinds = "".join(draft.kinds) + load_words().codes["finish"]
    return Tokens(kinds, [*draft.starts, length], [*draft.ends, length], [*draft.values, ""])
