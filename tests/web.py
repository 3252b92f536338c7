"""A web of the tests' own: a server on loopback that answers, or fails to, in any way; a clock that waits for nothing."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from dateline.intake import Address, FetchSettings, Page, fetch_addresses
from dateline.intake.fetching.clock import Clock
from dateline.record import Failure

HOST = "post.example"
ARTICLE = (
    "<html><head><title>Ferry crews end strike</title></head><body><h1>Ferry crews end strike</h1>"
    "<p>Ferry crews in Lima went back to work on Monday, their union said.</p></body></html>"
)

Route = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """One request: a route writes what it likes, HTTP or not."""

    server: Server
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        self.server.web.asked.append(
            (self.path, {name.lower(): value for name, value in self.headers.items()})
        )
        route = self.server.web.routes.get(self.path)
        if route is None:
            self.answer(b"no such page", status=404)
        else:
            route(self)

    do_HEAD = do_GET  # noqa: N815 -- http.server's name

    def answer(self, body: bytes, *, status: int = 200, headers: Mapping[str, str] | None = None) -> None:
        """Write a whole answer; headers given as "" are left out."""
        given = {
            "Content-Type": "text/html; charset=utf-8",
            "Content-Length": str(len(body)),
            **(headers or {}),
        }
        self.send_response(status)
        for name, value in given.items():
            if value:
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def raw(self, data: bytes) -> None:
        """Write these bytes and close."""
        self.wfile.write(data)
        self.wfile.flush()
        self.close_connection = True

    def hang(self, seconds: float = 5.0) -> bool:
        """Say nothing until the test is over; False where it still goes on after these seconds."""
        return self.server.web.over.wait(seconds)

    def log_message(self, *_: Any) -> None:
        """Tests print nothing."""


class Server(ThreadingHTTPServer):
    """The server, quiet about clients that go away."""

    daemon_threads = True
    web: Web

    def handle_error(self, *_: Any) -> None:
        """A client that breaks off is what the tests are about."""


class Web:
    """Routes of one server, what it was asked, and fetching from it under invented names."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.routes: dict[str, Route] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.over = threading.Event()
        self.clock = FakeClock()
        self.resolved: dict[str, list[str]] = {}
        server.web = self

    @property
    def port(self) -> int:
        return int(self.server.server_address[1])

    def url(self, path: str, *, host: str = HOST, scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"

    def page(self, path: str, body: bytes | str = ARTICLE, *, status: int = 200, **headers: str) -> str:
        """Have a page answered at a path; header names have _ for -."""
        data = body if isinstance(body, bytes) else body.encode()
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.route(path, lambda handler: handler.answer(data, status=status, headers=named))

    def route(self, path: str, route: Route) -> str:
        self.routes[path] = route
        return self.url(path)

    def redirect(self, path: str, target: str, status: int = 302) -> str:
        return self.page(path, b"", status=status, Location=target)

    def resolve(self, host: str, port: int) -> list[str]:
        """Every name is this server's, save those of which the test says otherwise."""
        del port
        return self.resolved.get(host, ["127.0.0.1"])

    def settings(self, **given: Any) -> FetchSettings:
        fixed: dict[str, Any] = {
            "cache": None, "allow_private": True, "ports": frozenset({self.port}), "read_limit": 10.0, "connect_limit": 10.0,
        }  # fmt: skip
        return FetchSettings(**{**fixed, **given})

    def fetch(self, *found: str | Address | Page | Failure, **given: Any) -> list[Page | Failure]:
        """Fetch addresses, by a clock on which waits take no time."""
        items = [Address(item, name=item) if isinstance(item, str) else item for item in found]
        self.clock = FakeClock()
        return list(
            fetch_addresses(items, settings=self.settings(**given), clock=self.clock, resolve=self.resolve)
        )

    def failure(self, address: str, **given: Any) -> str:
        """Why an address can't be fetched."""
        (line,) = self.fetch(address, **given)
        assert isinstance(line, Failure), line
        assert (line.error.input, line.error.stage) == (address, "intake")
        return line.error.reason

    def paths(self) -> list[str]:
        """What was asked for, robots.txt apart."""
        return [path for path, _ in self.asked if path != "/robots.txt"]


class FakeClock(Clock):
    """Waits pass at once, and are noted."""

    def __init__(self) -> None:
        super().__init__()
        self.waits: list[float] = []
        self._lock = threading.Lock()

    def now(self) -> float:
        return super().now() + sum(self.waits)

    def sleep(self, seconds: float) -> None:
        with self._lock:
            self.waits.append(seconds)
        self.check()


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


def write_list(path: Path, *addresses: str) -> str:
    """A list of addresses as a file."""
    path.write_text("\n".join(addresses) + "\n", encoding="utf-8")
    return str(path)
