"""The codebook's files: ours, and a user's folder laid over them or standing instead of them."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from dateline.errors import KnowledgeError

DATA: Final = Path(__file__).parent / "data"
SETTINGS: Final = "codebook.toml"
"""The file of a user's folder that says how the folder is to be used; it is no category."""
ALONE: Final = "alone"
"""The one thing that SETTINGS can say: true where the folder stands instead of ours."""

_PATTERN: Final = re.compile(r"\[\[\s*pattern\s*\]\]")


@dataclass(frozen=True, slots=True)
class File:
    """One file of a codebook. `lines` are those on which its patterns begin; `own` says that it is the user's."""

    name: str
    table: Mapping[str, Any]
    text: str = field(repr=False)
    lines: tuple[int, ...]
    own: bool

    def say(self, fault: str, pattern: int | None = None) -> str:
        """A fault of the file, or of its n-th pattern (from 0), with its place."""
        known = pattern is not None and pattern < len(self.lines)
        place = f", line {self.lines[pattern]}" if pattern is not None and known else ""
        return f"{self.name}{place}: {fault}"


def read_folder(folder: Path, *, own: bool) -> tuple[tuple[File, ...], tuple[str, ...]]:
    """The folder's files by name, its settings left out, and what is wrong with those that can't be read."""
    files: list[File] = []
    faults: list[str] = []
    for path in sorted(folder.glob("*.toml")):
        if path.name != SETTINGS:
            try:
                files.append(_read(path, own=own))
            except KnowledgeError as fault:
                faults.append(str(fault))
    return tuple(files), tuple(faults)


def say_empty(folder: Path) -> str:
    """What is wrong with a user's folder that gives no file."""
    if not folder.is_dir():
        return f"{folder}: no such folder"
    return f"{folder}: it holds no codebook file; they end in .toml, and {SETTINGS} is none"


@functools.cache
def our_files() -> tuple[File, ...]:
    """The files that ship with Dateline, read once a process."""
    return read_folder(DATA, own=False)[0]


def lay_over(own: Iterable[File], *, alone: bool) -> tuple[File, ...]:
    """All files that count, by name: the user's, and ours where none of the user's has their name.

    Classes of a file of ours that is replaced stay, since other files use them; the user's of the same name win.
    """
    files = {} if alone else {file.name: file for file in our_files()}
    for file in own:
        replaced = files.get(file.name)
        files[file.name] = file if replaced is None else _with_classes(file, replaced)
    return tuple(files[name] for name in sorted(files))


def _with_classes(file: File, replaced: File) -> File:
    classes = file.table.get("classes", {})
    if not isinstance(classes, dict):
        return file
    table = {**file.table, "classes": {**replaced.table.get("classes", {}), **classes}}
    return replace(file, table=table, text=f"{file.text}\n{replaced.text}")


def stands_alone(folder: Path) -> bool:
    """Whether the folder's settings say that it is to be used instead of ours. Raises KnowledgeError for wrong settings."""
    path = folder / SETTINGS
    if not path.is_file():
        return False
    settings = _read(path, own=True).table
    unknown = sorted(set(settings) - {ALONE})
    if unknown:
        raise KnowledgeError(
            f"{SETTINGS}: unknown field {', '.join(unknown)}; it can say {ALONE} = true, and nothing else"
        )
    if not isinstance(settings.get(ALONE, False), bool):
        raise KnowledgeError(f"{SETTINGS}: {ALONE} is true or false")
    return bool(settings.get(ALONE, False))


def _read(path: Path, *, own: bool) -> File:
    """Read one file. Raises KnowledgeError that names it, with the line where TOML is broken."""
    try:
        text = path.read_text(encoding="utf-8")
        table = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise KnowledgeError(f"{path.name}: it is not UTF-8 at byte {error.start}") from error
    except OSError as error:
        raise KnowledgeError(f"{path.name}: it can't be read ({error.strerror or error})") from error
    except tomllib.TOMLDecodeError as error:
        raise KnowledgeError(f"{path.name}{_place_of(str(error))}") from error
    lines = (number for number, line in enumerate(text.splitlines(), 1) if _PATTERN.match(line.strip()))
    return File(path.name, table, text, tuple(lines), own)


def _place_of(message: str) -> str:
    """A fault of TOML with its line first: ", line 3: it is no TOML (Invalid value)"."""
    what, _, where = message.partition(" (at ")
    line = re.search(r"line (\d+)", where)
    return f"{f', line {line[1]}' if line else ', at its end'}: it is no TOML ({what})"
