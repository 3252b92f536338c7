"""Connections to checked addresses only: a host is looked up once, and the very address that was checked is called.

A name that answers with a public address first and a private one afterwards (DNS rebinding) gains nothing: there is
no second look-up. TLS and the request still speak of the name.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import httpcore

from dateline.intake.fetching.clock import Deadline
from dateline.intake.fetching.refusing import Unreachable
from dateline.intake.fetching.safety import Resolve, public_addresses


class CheckedBackend(httpcore.NetworkBackend):
    """Opens the connections of httpcore: to public addresses, within the time that the page has left."""

    def __init__(self, resolve: Resolve, deadline: Deadline, *, allow_private: bool) -> None:
        self._resolve = resolve
        self._deadline = deadline
        self._allow_private = allow_private
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,  # noqa: ARG002 -- httpcore's own signature
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first of a host's public addresses that answers. Raises Unreachable where it has none."""
        *others, last = self._look_up(host, port)
        for address in others:
            try:
                return self._connect(address, port, timeout, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return self._connect(last, port, timeout, socket_options)

    def _connect(
        self, address: str, port: int, timeout: float | None, options: Iterable[Any] | None
    ) -> httpcore.NetworkStream:
        with _within(self._deadline, timeout) as seconds:
            stream = self._plain.connect_tcp(address, port, timeout=seconds, socket_options=options)
        return TimedStream(stream, self._deadline)

    def _look_up(self, host: str, port: int) -> list[str]:
        try:
            resolved = self._resolve(host, port)
        except socket.gaierror as error:
            if error.errno == socket.EAI_AGAIN:
                raise httpcore.ConnectError(f"the name {host} can't be looked up now") from error
            raise Unreachable(f"there is no host {host}; check the address") from error
        except (OSError, UnicodeError) as error:
            raise Unreachable(f"the name {host} can't be looked up ({error}); check the address") from error
        return public_addresses(host, resolved, allow_private=self._allow_private)


class TimedStream(httpcore.NetworkStream):
    """A connection whose every step ends with the page's time: a server that drips bytes can't hold it for ever."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what there is."""
        with _within(self._deadline, timeout) as seconds:
            return self._stream.read(max_bytes, seconds)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send a request, or a part of it."""
        with _within(self._deadline, timeout) as seconds:
            self._stream.write(buffer, seconds)

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Make the connection secret. Raises Unreachable where the server's certificate isn't good for the name."""
        try:
            with _within(self._deadline, timeout) as seconds:
                stream = self._stream.start_tls(ssl_context, server_hostname, seconds)
        except httpcore.ConnectError as error:
            if isinstance(error.__cause__, ssl.SSLCertVerificationError):
                flaw = error.__cause__.verify_message
                reason = (
                    f"its TLS certificate is not valid ({flaw}); check the address, and who answers at it"
                )
                raise Unreachable(reason) from error
            raise
        return TimedStream(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        """What httpcore asks of a connection."""
        return self._stream.get_extra_info(info)


@contextmanager
def _within(deadline: Deadline, timeout: float | None) -> Iterator[float | None]:
    """The seconds that a step may take. One that ends because the page's time does is refused for that."""
    try:
        yield deadline.bound(timeout)
    except httpcore.TimeoutException:
        deadline.bound(None)
        raise
