"""What a codebook has under a name: a category, a pattern, or nothing with near names."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import Final

from dateline.codebook.cameo import cameo_codes
from dateline.codebook.codebook import Category, Codebook
from dateline.codebook.pattern import Pattern
from dateline.codebook.scores import cameo_of, modes_of, score_of

NEAR_NAMES: Final = 3
"""Names that are told where there is none that was asked for."""


@dataclass(frozen=True, slots=True)
class Described:
    """A category, with its one pattern that was asked for or all; `near` are other names where there is none."""

    category: Category | None
    pattern: Pattern | None
    near: tuple[str, ...] = ()


def describe_entry(codebook: Codebook, name: str) -> Described:
    """The category or pattern of a name, in whatever letters: `CONSULT`, `consult/meet`.

    >>> from dateline.codebook import load_codebook
    >>> describe_entry(load_codebook(), "consult/meet").pattern.key
    'CONSULT/meet'
    """
    kind, _, inner = name.casefold().partition("/")
    category = next((c for c in codebook.categories.values() if c.type.casefold() == kind), None)
    if category is not None and not inner:
        return Described(category, None)
    patterns = category.patterns if category is not None else ()
    pattern = next((one for one in patterns if one.name.casefold() == inner), None)
    if pattern is not None:
        return Described(category, pattern)
    return Described(None, None, _near(codebook, name))


def _near(codebook: Codebook, name: str) -> tuple[str, ...]:
    names = [*codebook.categories, *(pattern.key for pattern in codebook.patterns())]
    written = {known.casefold(): known for known in names}
    found = difflib.get_close_matches(name.casefold(), written, n=NEAR_NAMES)
    return tuple(written[key] for key in found)


def modes_in(category: Category) -> tuple[tuple[str, float | None, int], ...]:
    """The modes of a category, PLOVER's first: each with PLOVER's score and the number of patterns that have it."""
    used = [pattern.mode for pattern in category.patterns if pattern.mode is not None]
    names = dict.fromkeys((*modes_of(category.type), *sorted(used)))
    return tuple(
        (mode, score_of(category.type, mode) if mode in modes_of(category.type) else None, used.count(mode))
        for mode in names
    )


def cameo_in(category: Category) -> tuple[tuple[str, str], ...]:
    """The CAMEO codes that events of a category may get, each with what it means."""
    codes = {pattern.cameo or cameo_of(category.type, pattern.mode) for pattern in category.patterns}
    return tuple((code, cameo_codes()[code]) for code in sorted(code for code in codes if code is not None))
