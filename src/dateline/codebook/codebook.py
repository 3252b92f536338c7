"""The codebook: all patterns of all categories, found by the lemma that triggers them."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dateline.codebook.faults import faults_in
from dateline.codebook.files import File, lay_over, read_folder, say_empty, stands_alone
from dateline.codebook.pattern import Pattern, Trigger, WordClass, read_pattern
from dateline.errors import KnowledgeError

BESIDE: Final = ("*.toml", "plover/*.toml", "plover/*.tsv")
"""Knowledge beside the categories, which counts for the version too."""


@dataclass(frozen=True, slots=True)
class Category:
    """One category: what it is, where it borders on others, and its patterns. PLOVER has sixteen; a user may add more."""

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
    """Read our categories, a user's folder laid over them: its files replace ours of the same name, others are added.

    A folder whose `codebook.toml` says `alone = true` stands instead of ours. Raises KnowledgeError, naming file, line
    and fault, where a file of the folder breaks the format or there is none; `dateline codebook check` tells all faults.
    """
    own: tuple[File, ...] = ()
    alone = False
    if overlay is not None:
        alone = stands_alone(overlay)
        own, unread = read_folder(overlay, own=True)
        _refuse(overlay, unread)
        if not own:
            raise KnowledgeError(say_empty(overlay))
    files = lay_over(own, alone=alone)
    if overlay is not None:
        _refuse(overlay, faults_in(files))
    return make_codebook(files)


def make_codebook(files: Sequence[File]) -> Codebook:
    """The codebook of files without faults; files of one type make one category."""
    classes = _classes(files)
    categories: dict[str, Category] = {}
    for file in files:
        category = _category(file, classes)
        before = categories.get(category.type)
        categories[category.type] = category if before is None else _joined(before, category)
    ordered = {kind: categories[kind] for kind in sorted(categories)}
    return Codebook(categories=ordered, entries=_index(ordered.values()), version=_version(files))


def _refuse(folder: Path, faults: Sequence[str]) -> None:
    if faults:
        more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
        raise KnowledgeError(f"{folder}: {faults[0]}{more}; see `dateline codebook check {folder}`")


def _classes(files: Sequence[File]) -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for file in files for name, words in file.table.get("classes", {}).items()}


def _category(file: File, classes: Mapping[str, frozenset[str]]) -> Category:
    table = file.table
    there = table.get("people_there", "recipients")
    patterns = tuple(
        read_pattern(table["type"], fields, classes, there) for fields in table.get("pattern", ())
    )
    return Category(table["type"], table.get("about", ""), tuple(table.get("boundaries", ())), patterns)


def _joined(one: Category, other: Category) -> Category:
    boundaries = tuple(dict.fromkeys((*one.boundaries, *other.boundaries)))
    return Category(one.type, one.about or other.about, boundaries, (*one.patterns, *other.patterns))


def _version(files: Sequence[File]) -> str:
    """A hash of all that the codebook says: the categories and the tables beside them."""
    beside = sorted(path for glob in BESIDE for path in Path(__file__).parent.glob(glob))
    contents = [*(file.text.encode() for file in files), *(path.read_bytes() for path in beside)]
    return hashlib.sha256(b"\n".join(contents)).hexdigest()[:12]


def _index(
    categories: Iterable[Category],
) -> dict[tuple[WordClass, str], tuple[tuple[Trigger, Pattern], ...]]:
    index: dict[tuple[WordClass, str], list[tuple[Trigger, Pattern]]] = {}
    for category in categories:
        for pattern in category.patterns:
            for trigger in pattern.triggers:
                index.setdefault((trigger.word_class, trigger.lemma), []).append((trigger, pattern))
    return {key: tuple(entries) for key, entries in index.items()}
