"""What was fetched, kept on disk: one SQLite file in a folder, read by HTTP's own rules, or offline."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import httpx
from hishel import CacheOptions, Entry, SqliteStorage
from hishel.httpx import CacheTransport

from dateline.errors import OutputError
from dateline.intake.fetching.refusing import Refused

FILE = "pages.sqlite"
"""The file in the cache's folder."""
LARGEST = 4 * 1024**3
"""Bytes; beyond it the pages that were not asked for longest go (some 50,000 pages of news stay)."""


def open_cache(folder: Path) -> SqliteStorage:
    """The cache in a folder, which is made where it is not there. Raises OutputError where it can't be used.

    It is tried at once: hishel would pass over a file that it can't write, page after page, without a word.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(folder / FILE, check_same_thread=False, isolation_level=None)
        connection.executescript("BEGIN IMMEDIATE; ROLLBACK")
        storage = SqliteStorage(connection=connection, max_size=LARGEST)
        storage.get_entries("")
    except (OSError, sqlite3.Error, RuntimeError) as error:
        reason = f"the cache can't be used ({error}); give another folder with --cache, or --no-cache"
        raise OutputError(f"{folder}: {reason}") from error
    return storage


def keep(following: httpx.BaseTransport, storage: SqliteStorage) -> httpx.BaseTransport:
    """A transport that gives what is kept and fresh, asks whether what is stale has changed, and keeps the rest."""
    return CacheTransport(following, storage, rfc=CacheOptions(shared=False, allow_stale=False))


def cache_key(url: httpx.URL) -> str:
    """The name under which answers of an address are kept, the same offline and online."""
    return hashlib.sha256(str(url).encode()).hexdigest()


class OfflineTransport(httpx.BaseTransport):
    """Gives what is kept, fresh or stale; asks nobody."""

    def __init__(self, storage: SqliteStorage | None) -> None:
        self._storage = storage

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The newest answer that is kept, of those of one second the last. Raises Refused where none is."""
        entries = self._storage.get_entries(cache_key(request.url)) if self._storage else []
        if not entries:
            raise Refused("it is not in the cache, and --offline fetches nothing; fetch it once without")
        kept = max(reversed(entries), key=_time_of).response
        headers = [(name, value) for name in kept.headers for value in kept.headers.get_list(name) or []]
        assert isinstance(kept.stream, Iterator)
        body = b"".join(kept.stream)
        return httpx.Response(kept.status_code, headers=headers, stream=httpx.ByteStream(body))


def _time_of(entry: Entry) -> float:
    """When an answer was given, as its server says."""
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(entry.response.headers.get("date", "")).timestamp()
    except (TypeError, ValueError, OverflowError):
        return 0.0
