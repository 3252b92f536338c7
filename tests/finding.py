"""What a reader finds in bytes: the helper of the tests of all readers that yield pages, addresses and failures."""

from __future__ import annotations

import io
from collections.abc import Mapping

from dateline.intake import Hints, Opened, Page, find_reader
from dateline.intake.page import Address
from dateline.intake.registry import Found
from dateline.record import Failure


def find(
    name: str,
    data: str | bytes,
    *,
    url: str | None = None,
    hints: Hints | None = None,
    columns: Mapping[str, str] | None = None,
) -> list[Found]:
    """All that the reader for the name's suffix yields for these bytes."""
    stream = io.BytesIO(data.encode() if isinstance(data, str) else data)
    read = find_reader("." + name.rpartition(".")[2])
    assert read is not None
    return list(read(Opened(name, stream, url=url, hints=hints or Hints(), columns=columns or {})))


def page(found: Found) -> Page:
    """A page, which it must be."""
    assert isinstance(found, Page), found
    return found


def address(found: Found) -> Address:
    """An address, which it must be."""
    assert isinstance(found, Address), found
    return found


def failure(found: Found) -> tuple[int | None, str]:
    """The line and the reason of a failure, which it must be."""
    assert isinstance(found, Failure), found
    return found.error.line, found.error.reason
