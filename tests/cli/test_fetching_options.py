"""Addresses on the command line, and what is said of how they are fetched."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from samples import Ran
from web import ARTICLE, Handler, Server, Web, serve, write_list

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

Run = Callable[..., Ran]
AT_HOME = "127.0.0.1"


@pytest.fixture
def web() -> Iterator[Web]:
    yield from serve(Server((AT_HOME, 0), Handler))


@pytest.fixture
def permit(web: Web) -> list[str]:
    """Options without which nothing is fetched from the tests' server."""
    return ["--allow-private", "--allow-port", str(web.port)]


def test_reads_one_address(run: Run, web: Web, permit: list[str], tmp_path: Path) -> None:
    web.page("/ferry", ETag='"1"')
    address = web.url("/ferry", host=AT_HOME)
    ran = run("read", address, "--cache", tmp_path, "--contact", "desk@post.example", *permit)
    assert (ran.code, ran.err) == (0, "")
    assert "Ferry crews end strike" in ran.out
    assert "contact: desk@post.example" in web.asked[-1][1]["user-agent"]
    offline = run("read", address, "--cache", tmp_path, "--offline", *permit)
    assert offline.out == ran.out
    assert web.paths() == ["/ferry"]


def test_codes_addresses_and_lists_of_them(run: Run, web: Web, permit: list[str], tmp_path: Path) -> None:
    first, second = web.page("/1"), web.page("/2")
    del first, second
    listed = write_list(
        tmp_path / "pages.urls", web.url("/1", host=AT_HOME), "# later", web.url("/3", host=AT_HOME)
    )
    ran = run("code", listed, web.url("/2", host=AT_HOME), "--no-cache", "--pause", "0", *permit)
    lines = [json.loads(line) for line in ran.out.splitlines()]
    assert [line["report"]["url"][-2:] if "report" in line else line["error"]["input"][-2:] for line in lines] == [
        "/1", "/3", "/2",
    ]  # fmt: skip
    assert "there is no such page" in lines[1]["error"]["reason"]
    assert ran.code == 1


def test_an_output_is_taken_up_though_a_page_failed(
    run: Run, web: Web, permit: list[str], tmp_path: Path
) -> None:
    out = tmp_path / "records.jsonl"
    addresses = [web.url(f"/{number}", host=AT_HOME) for number in range(3)]
    command = ["code", *addresses, "-o", out, "--cache", tmp_path / "cache", "--pause", "0", *permit]
    web.page("/0")
    web.page("/2", ARTICLE.replace("Lima", "Quito"))
    assert run(*command).code == 1
    whole = out.read_bytes()
    out.write_bytes(b"".join(whole.splitlines(keepends=True)[:2]))
    assert run(*command).code == 1
    assert out.read_bytes() == whole


def test_what_is_private_is_refused(run: Run, web: Web) -> None:
    web.page("/a")
    ran = run("read", web.url("/a", host=AT_HOME), "--no-cache", "--allow-port", web.port)
    assert (ran.code, ran.out) == (1, "")
    assert "127.0.0.1 is not a public address; give --allow-private" in ran.err
    assert "--allow-port" in run("read", web.url("/a", host=AT_HOME), "--no-cache").err
    assert web.asked == []


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (["--no-cache", "--offline"], "leave one out"),
        (["--no-cache", "--cache", "x"], "leave one out"),
        (["--contact", "Ana (desk)"], "without brackets"),
        (["--contact", "ana\nCookie: a=b"], "in ASCII"),
    ],
)
def test_options_that_cannot_be(run: Run, options: list[str], reason: str) -> None:
    ran = run("read", "https://post.example/a", *options)
    assert ran.code == 2
    assert reason in " ".join(ran.err.replace("│", " ").split())


def test_a_cache_that_cannot_be_used(run: Run, tmp_path: Path) -> None:
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "pages.sqlite").write_bytes(b"no database at all" * 99)
    ran = run("read", "https://post.example/a", "--cache", tmp_path / "cache")
    assert (ran.code, "--no-cache" in ran.err) == (2, True)
