"""The server that the tests of fetching fetch from."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from web import Handler, Server, Web, serve


@pytest.fixture
def web() -> Iterator[Web]:
    """A server on loopback; a test that uses it says so with the mark `allow_hosts`."""
    yield from serve(Server(("127.0.0.1", 0), Handler))
