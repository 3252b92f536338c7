"""Readers that users add."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dateline.intake import Opened, Page, find_reader, open_inputs, reader
from dateline.record import Failure


def test_a_reader_of_ones_own(tmp_path: Path) -> None:
    @reader(".shout")
    def read_shout(opened: Opened) -> Iterator[Page | Failure]:
        yield Page(name=opened.name, text=opened.stream.read().decode().lower(), sha256="")

    path = tmp_path / "x.shout"
    path.write_text("FERRY SAILS")
    (page,) = open_inputs([str(path)])
    assert isinstance(page, Page)
    assert page.text == "ferry sails"
    assert find_reader(".SHOUT") is read_shout
