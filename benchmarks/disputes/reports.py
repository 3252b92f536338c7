"""Reports with the disputes that a reader would see in them: `reports.toml`, read."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import msgspec

from dateline.record import DisputeKind

DATA: Final = Path(__file__).parent / "reports.toml"


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A dispute that a reader would see: its kind, and of each side some words of the text."""

    kind: DisputeKind
    sides: tuple[str, ...]


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A report and its disputes; the file's top says what the parts are."""

    number: int
    part: int
    day: str
    text: str
    disputes: tuple[Expected, ...]
    title: str | None = None


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    report: tuple[Case, ...]


def load_cases(path: Path = DATA) -> tuple[Case, ...]:
    """All reports of the file. Raises `msgspec.ValidationError` for a field that is missing or unknown."""
    return msgspec.toml.decode(path.read_bytes(), type=_File).report
