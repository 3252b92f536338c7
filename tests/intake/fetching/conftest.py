"""The server that the tests of fetching fetch from."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from web import Handler, Server, Web


def serve(server: Server) -> Iterator[Web]:
    """Serve while a test runs."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    web = Web(server)
    yield web
    web.over.set()
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def web() -> Iterator[Web]:
    """A server on loopback; a test that uses it says so with the mark `allow_hosts`."""
    yield from serve(Server(("127.0.0.1", 0), Handler))
