"""Resuming: a JSON-lines output that a killed run left is taken up where it ends.

Beside OUT stands OUT.state: hashes of the inputs' names and of the options. Every input makes one line, in
order, so the number of whole lines says how many inputs are done; each done line is held against the input
that it was made from.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import msgspec

from dateline.errors import StateMismatch
from dateline.intake import Hints, Page
from dateline.pipeline.coder import Options, coded_by
from dateline.record import SCHEMA, Failure

SUFFIX = ".state"

_FAILURE = json.dumps({"schema": SCHEMA, "error": {}}, separators=(",", ":")).encode().removesuffix(b"{}}")
"""How the line of a failure begins, as `encode` writes it."""


@dataclass(frozen=True, slots=True)
class State:
    """What an output was started with."""

    inputs: str
    options: str


@dataclass(frozen=True, slots=True)
class Done:
    """How many lines an output holds already, and how many of them are failures."""

    lines: int = 0
    failures: int = 0


def make_state(inputs: Sequence[str], options: Options, hints: Hints, *, columns: Mapping[str, str]) -> State:
    """The state of a run: the inputs' names, and all else that its lines depend on."""
    made_with = {"schema": SCHEMA, "clean": options.clean, "hints": asdict(hints), "columns": dict(columns)}
    made_with |= {"coded_by": msgspec.structs.asdict(coded_by(options))}
    return State(_digest(list(inputs)), _digest(made_with))


def take_up(out: Path, state: State, *, overwrite: bool) -> Done:
    """Prepare an output file and say what it already holds.

    A last line without its end is cut off. Raises StateMismatch where the file was made from other inputs or
    options, or has no state beside it, unless it may be overwritten.
    """
    if overwrite or not out.exists() or out.stat().st_size == 0:
        out.write_bytes(b"")  # before the state is changed: a kill in between leaves nothing to take up
        _write_state(out, state)
        return Done()
    _check(out, state)
    return _cut_to_whole_lines(out)


def skip_done(pages: Iterable[Page | Failure], out: Path, done: Done) -> Iterator[Page | Failure]:
    """The pages that are still to be coded; raises StateMismatch where a done one has changed."""
    iterator = iter(pages)
    if done.lines:
        with out.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                page = next(iterator, None)
                if page is None or not _is_of(page, _read_head(line, number, out)):
                    raise StateMismatch(f"{out}: line {number} was made from another input; use --overwrite")
                if number == done.lines:
                    break
    yield from iterator


# --- a line's head: what tells its input, without the cost of the whole record


class _Source(msgspec.Struct):
    sha256: str


class _Report(msgspec.Struct):
    source: _Source


class _Error(msgspec.Struct):
    input: str
    line: int | None


class _Head(msgspec.Struct):
    report: _Report | None = None
    error: _Error | None = None


_decoder = msgspec.json.Decoder(_Head)


def _read_head(line: bytes, number: int, out: Path) -> _Head:
    try:
        return _decoder.decode(line)
    except msgspec.DecodeError as error:
        raise StateMismatch(f"{out}: line {number} is damaged ({error}); use --overwrite") from error


def _is_of(page: Page | Failure, head: _Head) -> bool:
    if head.report is not None:
        return isinstance(page, Page) and head.report.source.sha256 == page.sha256
    if head.error is None:
        return False
    found = (page.error.input, page.error.line) if isinstance(page, Failure) else (page.name, page.line)
    return found == (head.error.input, head.error.line)


# --- the file and its state


def _check(out: Path, state: State) -> None:
    try:
        found = json.loads(_state_file(out).read_text(encoding="utf-8"))
        started = State(found["inputs"], found["options"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StateMismatch(
            f"{out} exists and has no readable {out.name}{SUFFIX} beside it; use --overwrite"
        ) from error
    if started.inputs != state.inputs:
        raise StateMismatch(f"{out} was started from other inputs; use --overwrite or another output")
    if started.options != state.options:
        raise StateMismatch(
            f"{out} was started with other options or another version; use --overwrite or another output"
        )


def _cut_to_whole_lines(out: Path) -> Done:
    whole = lines = failures = 0
    with out.open("rb") as file:
        for line in file:
            if line.endswith(b"\n"):
                lines += 1
                failures += line.startswith(_FAILURE)
                whole += len(line)
    if whole < out.stat().st_size:
        os.truncate(out, whole)
    return Done(lines, failures)


def _write_state(out: Path, state: State) -> None:
    """Write the state whole or not at all."""
    draft = out.with_name(f"{out.name}{SUFFIX}.new")
    draft.write_text(json.dumps(asdict(state)) + "\n", encoding="utf-8")
    draft.replace(_state_file(out))


def _state_file(out: Path) -> Path:
    return out.with_name(out.name + SUFFIX)


def _digest(value: object) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()
