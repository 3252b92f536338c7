"""Formats that can't be read from front to back: what comes as a stream is laid on disk first, up to a cap."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, BinaryIO, cast

from dateline.errors import TooLong
from dateline.intake.limits import BUFFER
from dateline.intake.registry import Opened

LARGEST_SPOOL = 4_000_000_000
"""Bytes that a zip or Parquet file inside another archive, or on standard input, may take on disk."""
IN_MEMORY = 8_000_000
"""Bytes up to which it stays in memory: most archives within archives are small."""


@contextmanager
def seekable(opened: Opened) -> Iterator[BinaryIO]:
    """A stream of the input's bytes in which one can go anywhere. Raises TooLong over `LARGEST_SPOOL`."""
    if opened.stream.seekable():
        yield opened.stream
        return
    with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as spool:
        _fill(spool, opened)
        spool.seek(0)
        yield cast("BinaryIO", spool)


def _fill(spool: IO[bytes], opened: Opened) -> None:
    size = 0
    while data := opened.stream.read(BUFFER):
        size += len(data)
        if size > LARGEST_SPOOL:
            raise TooLong(
                opened.name, f"it is over {LARGEST_SPOOL:,} bytes inside a stream; unpack it to a file first"
            )
        spool.write(data)
