"""What was fetched is kept, asked about, and read offline."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from dateline.errors import OutputError
from dateline.intake import Page
from dateline.intake.fetching.cache import FILE
from dateline.record import Failure
from web import ARTICLE, Handler, Web

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


def title(lines: list[Page | Failure]) -> str | None:
    (line,) = lines
    assert isinstance(line, Page), line
    assert line.html is not None
    return line.html.title


@pytest.mark.parametrize(
    ("tag", "question"),
    [
        ({"ETag": '"v1"'}, "if-none-match"),
        ({"Last-Modified": "Mon, 01 Jan 2024 00:00:00 GMT"}, "if-modified-since"),
    ],
)
def test_what_is_kept_is_asked_about(web: Web, tmp_path: Path, tag: dict[str, str], question: str) -> None:
    def route(handler: Handler) -> None:
        status = 304 if question in handler.headers else 200
        body = b"" if status == 304 else ARTICLE.encode()
        handler.answer(body, status=status, headers={"Cache-Control": "no-cache", **tag})

    address = web.route("/a", route)
    assert title(web.fetch(address, cache=tmp_path)) == title(web.fetch(address, cache=tmp_path))
    assert web.paths() == ["/a", "/a"]
    assert question in web.asked[-1][1]


def test_what_is_fresh_is_not_asked_for(web: Web, tmp_path: Path) -> None:
    address = web.page("/a", Cache_Control="max-age=3600")
    first, again = web.fetch(address, cache=tmp_path), web.fetch(address, cache=tmp_path)
    assert first == again
    assert web.paths() == ["/a"]
    assert web.clock.waits == []


def test_a_page_that_has_changed_is_read_anew(web: Web, tmp_path: Path) -> None:
    address = web.page("/a", Cache_Control="max-age=0", ETag='"1"')
    web.fetch(address, cache=tmp_path)
    web.page("/a", ARTICLE.replace("end", "begin"), Cache_Control="max-age=0", ETag='"2"')
    assert title(web.fetch(address, cache=tmp_path)) == "Ferry crews begin strike"
    assert title(web.fetch(address, cache=tmp_path, offline=True)) == "Ferry crews begin strike"


def test_offline_gives_what_is_kept_and_asks_nobody(web: Web, tmp_path: Path) -> None:
    web.page("/a", Cache_Control="private, max-age=0, must-revalidate")
    address = web.redirect("/moved", "/a")
    online = web.fetch(address, cache=tmp_path)
    asked = len(web.asked)
    assert web.fetch(address, cache=tmp_path, offline=True) == online
    assert "not in the cache" in web.failure(web.url("/other"), cache=tmp_path, offline=True)
    assert "not in the cache" in web.failure(address, cache=None, offline=True)
    assert len(web.asked) == asked


def test_packed_pages_are_kept_as_they_came(web: Web, tmp_path: Path) -> None:
    import gzip

    address = web.page("/a", gzip.compress(ARTICLE.encode()), Content_Encoding="gzip", ETag='"1"')
    for offline in (False, False, True):
        assert title(web.fetch(address, cache=tmp_path, offline=offline)) == "Ferry crews end strike"


def test_what_says_that_it_is_not_to_be_kept_is_not(web: Web, tmp_path: Path) -> None:
    address = web.page("/a", Cache_Control="no-store")
    web.fetch(address, cache=tmp_path)
    assert "not in the cache" in web.failure(address, cache=tmp_path, offline=True)


def test_what_broke_off_is_not_kept(web: Web, tmp_path: Path) -> None:
    short = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 999\r\n\r\n<p>half"
    address = web.route("/a", lambda handler: handler.raw(short))
    web.fetch(address, cache=tmp_path, retries=0)
    assert "not in the cache" in web.failure(address, cache=tmp_path, offline=True)


def test_the_folder_is_made(web: Web, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "cache"
    web.fetch(web.page("/a"), cache=folder)
    assert (folder / FILE).is_file()


def test_a_cache_that_cannot_be_used_stops_the_run(web: Web, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    (tmp_path / "bytes").mkdir()
    (tmp_path / "bytes" / FILE).write_bytes(b"this is no database" * 100)
    (tmp_path / "other").mkdir()
    with sqlite3.connect(tmp_path / "other" / FILE) as other:
        other.execute("CREATE TABLE entries (name TEXT)")
    other.close()
    for name in ("file", "bytes", "other"):
        with pytest.raises(OutputError, match="--cache"):
            web.fetch(web.page("/a"), cache=tmp_path / name)


def test_a_folder_that_may_not_be_written(web: Web, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    if os.access(tmp_path, os.W_OK):
        pytest.skip("this user may write everywhere")
    with pytest.raises(OutputError, match="--cache"):
        web.fetch(web.page("/a"), cache=tmp_path)


def test_without_addresses_there_is_no_cache(web: Web, tmp_path: Path) -> None:
    page = Page(name="a.txt", text="Ferries sail.", sha256="")
    assert web.fetch(page, cache=tmp_path / "unused") == [page]
    assert not (tmp_path / "unused").exists()
