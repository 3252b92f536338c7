"""All the ways that servers fail: each address gives its page, or a failure that says why."""

from __future__ import annotations

import gzip
import socket
import ssl
import struct
import subprocess
import threading
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.intake import Page
from dateline.intake.fetching.bodies import LONGEST_HTML
from dateline.record import Failure
from web import ARTICLE, Handler, Server, Web, serve

pytestmark = pytest.mark.allow_hosts(["127.0.0.1", "::1"])

SHORT = b"<html><body><p>Ferries sail.</p></html>"
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def text_of(line: Page | Failure) -> str:
    assert isinstance(line, Page), line
    return line.text


def test_a_page_with_all_that_goes_with_it(web: Web) -> None:
    (page,) = web.fetch(web.page("/ferry", Last_Modified="Mon, 01 Jan 2024 00:00:00 GMT"))
    assert isinstance(page, Page)
    assert page.text.startswith("Ferry crews end strike")
    assert page.name == page.url == web.url("/ferry")
    assert page.html is not None
    assert page.html.published is None


def test_who_asks_is_said_and_nothing_else(web: Web, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".netrc").write_text("machine post.example login ana password secret\n")
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    web.fetch(web.page("/a", Set_Cookie="seen=1"), web.page("/b"), contact="desk@post.example")
    for _, headers in web.asked:
        assert headers["user-agent"].startswith("Dateline/")
        assert "contact: desk@post.example" in headers["user-agent"]
        assert not {"authorization", "cookie", "referer"} & set(headers)


# --- bodies


def hang_before_headers(handler: Handler) -> None:
    handler.hang()


def drip_headers(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while not handler.hang(0.05):
        handler.wfile.write(b"x")


def drip_body(handler: Handler) -> None:
    handler.wfile.write(HEAD + b"Content-Length: 100000\r\n\r\n<html>")
    while not handler.hang(0.05):
        handler.wfile.write(b"x")


def hang_in_body(handler: Handler) -> None:
    handler.wfile.write(HEAD + b"Content-Length: 1000\r\n\r\n<html>")
    handler.hang()


def reset(handler: Handler) -> None:
    handler.wfile.write(HEAD + b"Content-Length: 1000\r\n\r\n<html>")
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    for end in (handler.rfile, handler.wfile, handler.connection):
        end.close()
    handler.close_connection = True


def end_early(handler: Handler) -> None:
    handler.raw(HEAD + b"Content-Length: 1000\r\n\r\n<html>")


def break_chunks(handler: Handler) -> None:
    handler.raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\n<html\r\nzz\r\n")


def send_nothing(handler: Handler) -> None:
    handler.raw(b"")


def speak_no_http(handler: Handler) -> None:
    handler.raw(b"220 mail.post.example ESMTP\r\n")


def send_huge_header(handler: Handler) -> None:
    handler.raw(b"HTTP/1.1 200 OK\r\nX-Huge: " + b"x" * 500_000 + b"\r\n\r\n")


def never_end(handler: Handler) -> None:
    handler.wfile.write(HEAD + b"Connection: close\r\n\r\n")
    while not handler.hang(0):
        handler.wfile.write(b"<p>more</p>" * 50_000)


def state_too_much(handler: Handler) -> None:
    handler.raw(HEAD + b"Content-Length: 99999999999\r\n\r\n<html>")


@pytest.mark.parametrize(
    ("fail", "reason"),
    [
        (hang_before_headers, "timed out: the server said nothing for 0.5 seconds"),
        (drip_headers, "timed out: it took over 1 seconds in all"),
        (drip_body, "timed out: it took over 1 seconds in all"),
        (hang_in_body, "timed out: the server said nothing for 0.5 seconds"),
        (reset, "the connection broke off"),
        (end_early, "breaks the rules of HTTP"),
        (break_chunks, "breaks the rules of HTTP"),
        (send_nothing, "breaks the rules of HTTP"),
        (speak_no_http, "breaks the rules of HTTP"),
        (send_huge_header, "breaks the rules of HTTP"),
        (state_too_much, "over 20,000,000 bytes"),
        (never_end, "over 20,000,000 bytes"),
    ],
)
def test_a_server_that_fails(web: Web, fail: object, reason: str) -> None:
    assert callable(fail)
    good = web.page("/good")
    read, total = (10.0, 30.0) if fail is never_end else (0.5, 1.0)
    found = web.fetch(web.route("/bad", fail), good, retries=0, read_limit=read, total_limit=total)
    assert isinstance(found[0], Failure)
    assert found[0].error.input == web.url("/bad")
    assert reason in found[0].error.reason
    assert text_of(found[1]).startswith("Ferry")


def test_a_body_longer_than_it_says_is_read_as_far_as_it_says(web: Web) -> None:
    said = f"Content-Length: {len(SHORT)}\r\n\r\n".encode()
    address = web.route("/a", lambda handler: handler.raw(HEAD + said + SHORT + b"<p>tail"))
    assert text_of(web.fetch(address)[0]) == "Ferries sail."


def test_old_and_sloppy_http(web: Web) -> None:
    old = web.route(
        "/old",
        lambda handler: handler.raw(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + ARTICLE.encode()),
    )
    chunked = web.route("/chunked", lambda handler: handler.raw(
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + f"{len(ARTICLE):x}\r\n{ARTICLE}\r\n0\r\n\r\n".encode()))  # fmt: skip
    hinted = web.route("/hinted", lambda handler: handler.raw(
        b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + HEAD + b"Connection: close\r\n\r\n" + ARTICLE.encode()))  # fmt: skip
    assert [text_of(line)[:5] for line in web.fetch(old, chunked, hinted)] == ["Ferry"] * 3


# --- packing


def test_packed_pages(web: Web) -> None:
    data = ARTICLE.encode()
    raw = zlib.compressobj(wbits=-15)
    half = len(data) // 2
    packed = {
        "/gzip": ("gzip", gzip.compress(data)),
        "/members": ("x-gzip", gzip.compress(data[:half]) + gzip.compress(data[half:]) + b"\0\0"),
        "/deflate": ("deflate", zlib.compress(data)),
        "/raw": ("deflate", raw.compress(data) + raw.flush()),
        "/identity": ("identity", data),
    }
    addresses = [web.page(path, body, Content_Encoding=name) for path, (name, body) in packed.items()]
    assert [text_of(line)[:5] for line in web.fetch(*addresses)] == ["Ferry"] * len(packed)


@pytest.mark.parametrize(
    ("encoding", "body", "reason"),
    [
        ("gzip", gzip.compress(ARTICLE.encode(), mtime=0)[:-20], "packing is broken"),
        ("gzip", b"no gzip at all", "packing is broken"),
        ("br", b"\x0b\x02\x80", "packed as br, which was not asked for"),
        ("zstd", b"(\xb5/\xfd", "packed as zstd"),
        ("gzip, gzip", gzip.compress(gzip.compress(b"<p>x", mtime=0), mtime=0), "packed as gzip, gzip"),
        ("gzip", gzip.compress(b" " * (LONGEST_HTML + 1)), "over 20,000,000 bytes"),
        ("", gzip.compress(gzip.compress(b"x" * 100_000_000)), "over 20,000,000 bytes|gzip archive"),
    ],
)
def test_packing_that_is_broken_or_a_bomb(web: Web, encoding: str, body: bytes, reason: str) -> None:
    import re

    assert re.search(reason, web.failure(web.page("/a", body, Content_Encoding=encoding)))


# --- what is answered


def test_types_and_charsets(web: Web) -> None:
    cyrillic = "<html><body><p>Паромы снова ходят, сообщил порт в понедельник утром.</p></body></html>"
    addresses = [
        web.page("/wrong", cyrillic.encode(), Content_Type="text/html; charset=latin-1"),
        web.page("/declared", cyrillic.encode("koi8-r"), Content_Type="text/html; charset=koi8-r"),
        web.page("/untold", cyrillic.encode(), Content_Type=""),
        web.page("/unknown", cyrillic.encode(), Content_Type="text/html; charset=nonsense"),
        web.page("/odd", cyrillic.encode(), Content_Type='text/html; charset="utf-8"; x'),
        web.page("/plain-html", ARTICLE, Content_Type="text/plain"),
        web.page("/text", "Ferries sail again.\n", Content_Type="text/plain; charset=utf-8"),
        web.page("/octets", ARTICLE, Content_Type="application/octet-stream"),
        web.page("/lying", ARTICLE, Content_Type="application/json"),
    ]
    texts = [text_of(line) for line in web.fetch(*addresses)]
    assert all(text.startswith("Паромы снова") for text in texts[:5])
    assert [text[:5] for text in texts[5:]] == ["Ferry", "Ferri", "Ferry", "Ferry"]


@pytest.mark.parametrize(
    ("media", "body", "reason"),
    [
        ("application/pdf", b"%PDF-1.7", "no page but application/pdf"),
        ("image/jpeg", b"\xff\xd8\xff", "no page but image/jpeg"),
        ("", b"%PDF-1.7", "PDF"),
        ("text/html", b"\x00\x01\x02\x03" * 100, "binary"),
        ("text/html", b"  \n", "the answer is empty"),
        ("text/html", b"", "the answer is empty"),
    ],
)
def test_what_is_no_page(web: Web, media: str, body: bytes, reason: str) -> None:
    assert reason in web.failure(web.page("/a", body, Content_Type=media))


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (204, "answers 204"),
        (206, "answers 206"),
        (304, "answers 304"),
        (401, "wants a name and a password"),
        (403, "refuses programs"),
        (404, "no such page"),
        (410, "gone"),
        (451, "legal"),
        (418, "answers 418"),
        (500, "in trouble"),
        (503, "in trouble"),
    ],
)
def test_statuses(web: Web, status: int, reason: str) -> None:
    assert reason in web.failure(web.page("/a", b"", status=status))


# --- redirects


def test_redirects_are_followed_to_the_page(web: Web) -> None:
    web.page("/end")
    web.redirect("/3", f"//other.example:{web.port}/end#part", 308)
    web.redirect("/2", "3?x=1", 307)
    web.routes["/3?x=1"] = web.routes["/3"]
    (page,) = web.fetch(web.redirect("/1", web.url("/2"), 301))
    assert isinstance(page, Page)
    assert (page.name, page.url) == (web.url("/1"), web.url("/end", host="other.example"))


def test_redirects_that_do_not_end(web: Web) -> None:
    web.redirect("/b", "/a")
    assert "in a circle" in web.failure(web.redirect("/a", "/b"))
    for number in range(20):
        web.redirect(f"/{number}", f"/{number + 1}")
    assert "more than 10 times" in web.failure(web.url("/0"))
    assert f"it leads to {web.url('/gone')}" not in web.failure(web.redirect("/c", "/gone"))


# --- connections


def test_nobody_listens(web: Web) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
        address = f"http://post.example:{port}/a"
        reason = web.failure(address, ports=frozenset({port}))
    assert "no connection to the server" in reason
    assert web.clock.waits[:2] == [2.0, 4.0]


def test_a_host_that_is_not_there(web: Web) -> None:
    def resolve(host: str, port: int) -> list[str]:
        raise socket.gaierror(socket.EAI_NONAME, "unknown", host, port)

    web.resolve = resolve  # type: ignore[method-assign]
    assert "there is no host nowhere.example" in web.failure(web.url("/a", host="nowhere.example"))
    assert web.clock.waits == []


def test_the_next_of_a_hosts_addresses_is_tried(web: Web) -> None:
    web.resolved["post.example"] = ["::1", "127.0.0.1"]
    assert text_of(web.fetch(web.page("/a"))[0]).startswith("Ferry")


@pytest.fixture
def web6() -> Iterator[Web]:
    class Server6(Server):
        address_family = socket.AF_INET6

    try:
        server = Server6(("::1", 0), Handler)
    except OSError:
        pytest.skip("this machine has no IPv6")
    yield from serve(server)


def test_ipv6(web6: Web) -> None:
    web6.resolved["[::1]"] = web6.resolved["::1"] = ["::1"]
    web6.page("/a")
    assert text_of(web6.fetch(web6.url("/a", host="[::1]"))[0]).startswith("Ferry")
    assert "::1 is not a public address" in web6.failure(web6.url("/a", host="[::1]"), allow_private=False)


@pytest.fixture
def secret_web(tmp_path: Path) -> Iterator[Web]:
    """A server with a certificate that nobody vouches for."""
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=post.example", "-addext", "subjectAltName=DNS:post.example",
               "-keyout", str(key), "-out", str(certificate)]  # fmt: skip
    try:
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 -- fixed words
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this machine has no openssl to make a certificate with")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server = Server(("127.0.0.1", 0), Handler)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    yield from serve(server)


def test_a_certificate_that_nobody_vouches_for(secret_web: Web) -> None:
    secret_web.page("/a")
    reason = secret_web.failure(secret_web.url("/a", scheme="https"))
    assert "TLS certificate is not valid (self-signed certificate)" in reason
    assert secret_web.clock.waits == []


def test_a_certificate_is_for_the_name_and_not_for_the_address(
    secret_web: Web, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    context = ssl.create_default_context(cafile=tmp_path / "certificate.pem")
    monkeypatch.setattr("httpx.create_ssl_context", lambda **_: context)
    secret_web.page("/a")
    assert text_of(secret_web.fetch(secret_web.url("/a", scheme="https"))[0]).startswith("Ferry")
    for host in ("other.example", "127.0.0.1"):
        reason = secret_web.failure(secret_web.url("/a", scheme="https", host=host))
        assert "TLS certificate is not valid" in reason


def test_no_tls_where_there_should_be(web: Web) -> None:
    web.page("/a")
    assert "no connection to the server" in web.failure(web.url("/a", scheme="https"), retries=0)


# --- trouble that passes


def in_turn(web: Web, *statuses: tuple[int, dict[str, str]]) -> str:
    """A page that is answered by each of these in turn, and then by the article."""
    left = iter(statuses)

    def route(handler: Handler) -> None:
        status, headers = next(left, (200, {}))
        handler.answer(ARTICLE.encode() if status == 200 else b"busy", status=status, headers=headers)

    return web.route("/a", route)


def test_trouble_that_passes_is_waited_for(web: Web) -> None:
    assert text_of(web.fetch(in_turn(web, (500, {}), (502, {})))[0]).startswith("Ferry")
    assert web.clock.waits == [2.0, 4.0]


def test_a_server_says_how_long_to_wait(web: Web) -> None:
    assert text_of(web.fetch(in_turn(web, (429, {"Retry-After": "17"})))[0]).startswith("Ferry")
    assert web.clock.waits == [17.0]
    assert text_of(web.fetch(in_turn(web, (503, {"Retry-After": "soon"})))[0]).startswith("Ferry")
    assert web.clock.waits == [2.0]


@pytest.mark.parametrize("asked", ["3600", "Fri, 01 Jan 2999 00:00:00 GMT"])
def test_a_server_that_wants_peace_for_long_is_left_in_peace(web: Web, asked: str) -> None:
    assert "asks to be left alone" in web.failure(in_turn(web, (429, {"Retry-After": asked})))
    assert web.paths() == ["/a"]


def test_a_body_that_broke_off_is_asked_for_again(web: Web) -> None:
    left = iter([reset, end_early])

    def route(handler: Handler) -> None:
        fail = next(left, None)
        if fail is None:
            handler.answer(ARTICLE.encode())
        else:
            fail(handler)

    address = web.route("/a", route)
    assert text_of(web.fetch(address)[0]).startswith("Ferry")


def test_memory_and_threads_are_given_back(web: Web) -> None:
    before = threading.active_count()
    address = web.page("/a")
    web.fetch(*[address] * 50)
    assert threading.active_count() <= before + web.settings().connections
