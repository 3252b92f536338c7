"""All faults of a user's codebook, in plain words: of its form, of its triggers and of its examples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.codebook import Codebook, Pattern, faults_in, lay_over, make_codebook, read_folder, stands_alone
from dateline.codebook.files import File, say_empty
from dateline.coding.checking.examples import example_faults
from dateline.coding.checking.lemmatized import trigger_fault
from dateline.errors import KnowledgeError


@dataclass(frozen=True, slots=True)
class Checked:
    """What was checked of a folder, and its faults in words; without any, the folder can be used."""

    faults: tuple[str, ...]
    files: int = 0
    patterns: int = 0
    triggers: int = 0
    examples: int = 0
    misses: int = 0
    alone: bool = False

    def say(self) -> str:
        """How much was checked, and what the folder is laid over."""
        counts = (
            (self.files, "file", "files"), (self.patterns, "pattern", "patterns"), (self.triggers, "trigger", "triggers"),
            (self.examples, "example", "examples"), (self.misses, "near miss", "near misses"),
        )  # fmt: skip
        told = ", ".join(f"{number} {one if number == 1 else many}" for number, one, many in counts)
        return f"{told}; used {'instead of' if self.alone else 'over'} the codebook that ships"


def check_codebook(folder: Path) -> Checked:
    """Check a folder of a user's own as it will be used, laid over ours or alone, and tell all its faults.

    Examples are tried where the form has no fault: before that, it isn't known what they would be tried with.
    """
    faults: list[str] = []
    alone = False
    try:
        alone = stands_alone(folder)
    except KnowledgeError as fault:
        faults.append(str(fault))
    own, unread = read_folder(folder, own=True)
    faults += unread
    if not own and not unread:
        faults.append(say_empty(folder))
    files = lay_over(own, alone=alone)
    faults += faults_in(files)
    if not faults:
        faults += _faults_of_words(make_codebook(files), own)
    return _counted(own, faults, alone=alone)


def _faults_of_words(codebook: Codebook, own: Sequence[File]) -> Iterator[str]:
    """Faults that only the parser can tell: triggers that are never found, examples that do not hold."""
    places = {id(fields): (file, number) for file in own for number, fields in enumerate(_patterns(file))}
    patterns = [pattern for pattern in codebook.patterns() if id(pattern.fields) in places]

    def say(pattern: Pattern, fault: str) -> str:
        file, number = places[id(pattern.fields)]
        return file.say(f"{pattern.key}: {fault}", number)

    for pattern in patterns:
        for trigger in pattern.triggers:
            fault = trigger_fault(trigger)
            if fault is not None:
                yield say(pattern, fault)
    for pattern, fault in example_faults(codebook, patterns):
        yield say(pattern, fault)


def _patterns(file: File) -> list[Mapping[str, Any]]:
    patterns: list[Mapping[str, Any]] = file.table.get("pattern", [])
    return patterns


def _counted(own: Sequence[File], faults: Sequence[str], *, alone: bool) -> Checked:
    if faults:
        return Checked(tuple(faults), files=len(own), alone=alone)
    patterns = [fields for file in own for fields in _patterns(file)]

    def count(*names: str) -> int:
        return sum(len(fields.get(name, ())) for fields in patterns for name in names)

    return Checked(
        (), files=len(own), patterns=len(patterns), triggers=count("verbs", "nouns", "adjectives"),
        examples=count("match"), misses=count("miss"), alone=alone,
    )  # fmt: skip
