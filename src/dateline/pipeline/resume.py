"""Resuming: a JSON-lines output that a killed run left is taken up where it ends.

Beside OUT stands OUT.state: hashes of the inputs' names and of the options. Every input makes one line, in
order, so the number of whole lines says how many inputs are done; each done line is held against the input
that it was made from.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import StateMismatch
from dateline.intake import Page
from dateline.record import Failure, Record, decode

SUFFIX = ".state"


@dataclass(frozen=True, slots=True)
class State:
    """What an output was started with."""

    inputs: str
    options: str


def make_state(inputs: Sequence[str], options: Sequence[str]) -> State:
    """The state of a run over these inputs with these options."""
    return State(_digest(inputs), _digest(options))


def take_up(out: Path, state: State, *, overwrite: bool) -> int:
    """Prepare an output file and say how many inputs it already holds.

    A last line without its end is cut off. Raises StateMismatch where the file was made from other inputs or
    options, or has no state beside it, unless it may be overwritten.
    """
    if overwrite or not out.exists():
        out.write_bytes(b"")
        _state_file(out).write_text(json.dumps({"inputs": state.inputs, "options": state.options}) + "\n")
        return 0
    _check(out, state)
    return _cut_to_whole_lines(out)


def skip_done(pages: Iterable[Page | Failure], out: Path, done: int) -> Iterator[Page | Failure]:
    """The pages that are still to be coded; raises StateMismatch where a done one has changed."""
    iterator = iter(pages)
    if done:
        with out.open("rb") as lines:
            for number, line in zip(range(done), lines, strict=False):
                page = next(iterator, None)
                if page is None or not _is_of(page, decode(line)):
                    raise StateMismatch(f"{out}: line {number + 1} was made from another input; use --overwrite")
    yield from iterator


def _is_of(page: Page | Failure, line: Record | Failure) -> bool:
    if isinstance(line, Record):
        return isinstance(page, Page) and line.report.source.sha256 == page.sha256
    return (page.error.input if isinstance(page, Failure) else page.name) == line.error.input


def _check(out: Path, state: State) -> None:
    try:
        found = json.loads(_state_file(out).read_text(encoding="utf-8"))
        started = State(found["inputs"], found["options"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StateMismatch(f"{out} exists and has no readable {out.name}{SUFFIX} beside it; use --overwrite") from error
    if started.inputs != state.inputs:
        raise StateMismatch(f"{out} was started from other inputs; use --overwrite or another output")
    if started.options != state.options:
        raise StateMismatch(f"{out} was started with other options; use --overwrite or another output")


def _cut_to_whole_lines(out: Path) -> int:
    whole = lines = 0
    with out.open("rb") as file:
        for line in file:
            if line.endswith(b"\n"):
                lines += 1
                whole += len(line)
    with out.open("r+b") as file:
        file.truncate(whole)
    return lines


def _state_file(out: Path) -> Path:
    return out.with_name(out.name + SUFFIX)


def _digest(parts: Sequence[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
