"""What the tests of the doors share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.intake import Page, open_inputs
from dateline.record import Failure

Found = list[Page | Failure]


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Found]:
    """Write bytes or a text to a file of this name and read it."""

    def read_file(name: str, content: bytes | str, **columns: str) -> Found:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        found = list(open_inputs([str(path)], columns=columns))
        for item in found:
            named = item.name if isinstance(item, Page) else item.error.input
            assert named.startswith((str(path), "http")), named
        return found

    return read_file
