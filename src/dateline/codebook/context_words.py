"""What brings events into PLOVER's contexts: words and phrases of sentences, and sectors of parties."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

FILE: Final = Path(__file__).parent / "contexts.toml"

_JOINT: Final = re.compile(r"(?<=\w)-(?=[^\W\d_])|(?='s\b)|(?<=s)(?='(?:\s|$))")
"""Where the parser parts a written word: at hyphens before letters, and before a possessive's apostrophe."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that speak of a context, or, with `context` and `counts` False, in which its words do not count."""

    tokens: tuple[str, ...]
    context: str
    counts: bool


@dataclass(frozen=True, slots=True)
class ContextWords:
    """Phrases by their first token, and the contexts of each sector."""

    phrases: Mapping[str, tuple[Phrase, ...]]
    sectors: Mapping[str, tuple[str, ...]]


@functools.cache
def load_context_words() -> ContextWords:
    """Read contexts.toml once a process."""
    table: dict[str, dict[str, Any]] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    phrases: dict[str, list[Phrase]] = {}
    sectors: dict[str, list[str]] = {}
    for context, fields in table.items():
        for counts, words in ((True, fields["words"]), (False, fields.get("not", ()))):
            for words_of_one in words:
                phrase = Phrase(part_words(words_of_one), context, counts)
                phrases.setdefault(phrase.tokens[0], []).append(phrase)
        for sector in fields.get("sectors", ()):
            sectors.setdefault(sector, []).append(context)
    return ContextWords(_fixed(phrases), _fixed(sectors))


def part_words(phrase: str) -> tuple[str, ...]:
    """A phrase in tokens as the parser makes them.

    >>> part_words("women's run-off")
    ('women', "'s", 'run', '-', 'off')
    """
    spaced = _JOINT.sub(lambda joint: " - " if joint.group() else " ", phrase)
    return tuple(spaced.split())


def _fixed(lists: Mapping[str, Sequence[Any]]) -> dict[str, tuple[Any, ...]]:
    return {key: tuple(values) for key, values in lists.items()}
