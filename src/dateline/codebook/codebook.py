"""The codebook: all patterns of all categories, found by the lemma that triggers them."""

from __future__ import annotations

import functools
import hashlib
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.codebook.pattern import Pattern, Trigger, WordClass, read_pattern
from dateline.errors import KnowledgeError

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Category:
    """One PLOVER category: what it is, where it borders on others, and its patterns."""

    type: str
    about: str
    boundaries: tuple[str, ...]
    patterns: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Codebook:
    """All categories. `entries` gives, by word class and head lemma, what a word may trigger. Equal to itself alone."""

    categories: Mapping[str, Category]
    entries: Mapping[tuple[WordClass, str], tuple[tuple[Trigger, Pattern], ...]]
    version: str

    def patterns(self) -> Iterator[Pattern]:
        """All patterns, category by category."""
        for category in self.categories.values():
            yield from category.patterns


@functools.cache
def load_codebook(overlay: Path | None = None) -> Codebook:
    """Read the shipped categories, an overlay folder's files replacing those of the same name.

    Raises KnowledgeError, naming file and entry, where a file breaks the format.
    """
    files = {path.name: path for path in sorted(DATA.glob("*.toml"))}
    if overlay is not None:
        files |= {path.name: path for path in sorted(overlay.glob("*.toml"))}
    tables = {name: _read(path) for name, path in sorted(files.items())}
    classes = _classes(tables)
    categories = [_category(table, classes) for table in tables.values()]
    digest = hashlib.sha256(b"\n".join(files[name].read_bytes() for name in sorted(files)))
    return Codebook(
        categories={category.type: category for category in sorted(categories, key=lambda c: c.type)},
        entries=_index(categories),
        version=digest.hexdigest()[:12],
    )


def _read(path: Path) -> dict[str, Any]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise KnowledgeError(f"{path}: {error}") from error
    if "type" not in table:
        raise KnowledgeError(f"{path}: has no type")
    return table


def _classes(tables: Mapping[str, Mapping[str, Any]]) -> dict[str, frozenset[str]]:
    classes: dict[str, frozenset[str]] = {}
    for name, table in tables.items():
        for word_class, words in table.get("classes", {}).items():
            if word_class in classes:
                raise KnowledgeError(f"{name}: class {word_class} is defined in another file too")
            classes[word_class] = frozenset(words)
    return classes


def _category(table: Mapping[str, Any], classes: Mapping[str, frozenset[str]]) -> Category:
    kind = table["type"]
    patterns = tuple(read_pattern(kind, fields, classes) for fields in table.get("pattern", ()))
    names = [pattern.name for pattern in patterns]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise KnowledgeError(f"{kind}: patterns named twice: {', '.join(twice)}")
    return Category(kind, table.get("about", ""), tuple(table.get("boundaries", ())), patterns)


def _index(
    categories: list[Category],
) -> dict[tuple[WordClass, str], tuple[tuple[Trigger, Pattern], ...]]:
    index: dict[tuple[WordClass, str], list[tuple[Trigger, Pattern]]] = {}
    for category in categories:
        for pattern in category.patterns:
            for trigger in pattern.triggers:
                index.setdefault((trigger.word_class, trigger.lemma), []).append((trigger, pattern))
    return {key: tuple(entries) for key, entries in index.items()}
