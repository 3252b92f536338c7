"""Inputs within inputs: what an archive or a compressed file holds, opened as an input of its own."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import BinaryIO

from dateline.errors import UnreadableInput
from dateline.intake.limits import BUFFER, Member, Meter, Metered
from dateline.intake.registry import Opened

DEEPEST = 8
"""Archives and compressions in one another; `x.tar.gz` has two. An archive that holds itself has no end."""


def go_into(opened: Opened) -> Opened:
    """The archive, ready to have its members opened: what is read of the outermost one is counted.

    Raises UnreadableInput where it lies too deep in others.
    """
    if opened.depth >= DEEPEST:
        raise UnreadableInput(
            opened.name, f"archives lie over {DEEPEST} deep in one another here; unpack some"
        )
    if opened.meter is not None:
        return opened
    meter = Meter()
    return replace(opened, stream=io.BufferedReader(Metered(opened.stream, meter), BUFFER), meter=meter)


def open_member(archive: Opened, stream: BinaryIO, *, name: str, kind: str) -> Opened:
    """A member of an archive that was gone into, as an input: its bytes are held to the limits."""
    meter = archive.meter or Meter()
    held = io.BufferedReader(Member(stream, name, meter=meter), BUFFER)
    return replace(archive, name=name, stream=held, kind=kind, depth=archive.depth + 1, meter=meter)
