"""How pages are fetched: what a user may say of it."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

NAME = "dateline"
WEB_PORTS = frozenset({80, 443, 8080, 8443})
"""Ports that pages are served at; others belong to mail, databases and the like, which an address may not reach."""


def default_cache() -> Path | None:
    """The folder for what was fetched, where the system keeps such things for a user; None for one without a home."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or "~/AppData/Local"
    elif sys.platform == "darwin":
        base = "~/Library/Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    try:
        return Path(base).expanduser() / NAME
    except RuntimeError:
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchSettings:
    """How pages are fetched. Times are in seconds.

    `contact`, an address of mail or of a page, is told to servers. `pause` is the least time between two requests to
    one host, `connections` the hosts asked at a time. `cache` is a folder, or None to keep nothing; `offline` reads
    nothing but it. `allow_private` permits addresses that are not public, `ports` are those that may be asked.
    With `follow` the pages that a feed's items lead to are fetched too; `depth` is how many lists (sitemaps of
    sitemaps) are gone through, `most` how many addresses that one address leads to are fetched. `connect_limit` and
    `read_limit` bound each wait for a server, `total_limit` all of a page's, `retries` how often it is asked anew.
    """

    contact: str | None = None
    pause: float = 1.0
    connections: int = 8
    cache: Path | None = field(default_factory=default_cache)
    offline: bool = False
    allow_private: bool = False
    ports: frozenset[int] = WEB_PORTS
    follow: bool = False
    depth: int = 3
    most: int = 10_000
    connect_limit: float = 10.0
    read_limit: float = 20.0
    total_limit: float = 60.0
    retries: int = 2

    @property
    def agent(self) -> str:
        """What is said to servers of who asks."""
        contact = f"; contact: {self.contact}" if self.contact else ""
        return f"Dateline/{version('dateline')} (reads news reports{contact})"
