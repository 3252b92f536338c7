"""The way of one request: its host's turn, a checked connection, the whole body within its limits."""

from __future__ import annotations

import httpcore
import httpx

from dateline.intake.fetching.bodies import read_body
from dateline.intake.fetching.clock import Deadline
from dateline.intake.fetching.connecting import CheckedBackend
from dateline.intake.fetching.rates import Turns
from dateline.intake.fetching.retrying import check_patience

KEPT_CONNECTIONS = 32
"""Connections that stay open for the next page of their host."""
PAUSE = "dateline.pause"
"""The extension of a request that says how long its host is left alone afterwards."""

_REDIRECTS = {301, 302, 303, 307, 308}
_STALE_AT_ONCE = "max-age=0"


class CheckedTransport(httpx.HTTPTransport):
    """httpx's transport over connections that are checked; the environment has no say in it."""

    def __init__(self, backend: CheckedBackend) -> None:
        context = httpx.create_ssl_context(trust_env=False)
        super().__init__(verify=context, trust_env=False)
        self._pool = httpcore.ConnectionPool(
            ssl_context=context, network_backend=backend, max_connections=None,
            max_keepalive_connections=KEPT_CONNECTIONS, keepalive_expiry=5.0,
        )  # fmt: skip


class PoliteTransport(httpx.BaseTransport):
    """Waits for the host's turn, and reads the body whole, so that one that breaks off can be asked for again."""

    def __init__(self, following: httpx.BaseTransport, turns: Turns, deadline: Deadline) -> None:
        self._next = following
        self._turns = turns
        self._deadline = deadline

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Make one request. Raises Refused for a body over the limit."""
        self._deadline.extend(self._turns.wait(request.url.host, request.extensions.get(PAUSE, 0.0)))
        response = self._next.handle_request(request)
        try:
            check_patience(response)
            body = read_body(response)
        finally:
            response.close()
        _let_redirect_be_kept(response)
        return httpx.Response(
            response.status_code, headers=response.headers, stream=httpx.ByteStream(body), request=request
        )

    def close(self) -> None:
        """Close all connections."""
        self._next.close()


def _let_redirect_be_kept(response: httpx.Response) -> None:
    """Say of a redirect that says nothing of it that it may be kept, if only to be asked for anew.

    A cache keeps no other, and without it nothing that stands behind a redirect could be read offline.
    """
    if response.status_code in _REDIRECTS:
        response.headers.setdefault("cache-control", _STALE_AT_ONCE)
