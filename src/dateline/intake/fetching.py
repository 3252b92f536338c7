"""Pages from the web, one at a time, for reading by hand."""

from __future__ import annotations

import io
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from http.client import HTTPException

from dateline.errors import TooLong, UnreadableInput
from dateline.intake.failing import failure_of
from dateline.intake.html import LONGEST_HTML
from dateline.intake.page import Address, Hints, Page
from dateline.intake.registry import Found, Opened
from dateline.record import Failure

TIMEOUT = 20.0
"""Seconds without an answer after which a server is given up."""

_AGENT = "Dateline/0.1 (reads one news report at its reader's request)"


@dataclass(frozen=True, slots=True)
class FetchSettings:
    """What fetching keeps to."""


def fetch_addresses(found: Iterable[Found], *, settings: FetchSettings) -> Iterator[Page | Failure]:  # noqa: ARG001
    """What was found, in order, with the summary in place of an address, or a failure where there is none."""
    for item in found:
        if not isinstance(item, Address):
            yield item
        elif item.summary is not None:
            yield item.summary
        else:
            reason = "addresses are read one at a time; use `dateline read`"
            yield failure_of(UnreadableInput(item.url, reason, line=item.line))


def is_address(source: str) -> bool:
    """Whether an input is the address of a page."""
    return source.lower().startswith(("http://", "https://"))


def fetch(url: str, *, hints: Hints) -> Opened:
    """The page at an http or https address. Raises UnreadableInput where it can't be had, TooLong over 20 MB."""
    headers = {"User-Agent": _AGENT, "Accept": "text/html,text/plain,*/*;q=0.5"}
    request = urllib.request.Request(url, headers=headers)  # noqa: S310 -- only http(s) gets here
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:  # noqa: S310 -- only http(s) gets here
            data = answer.read(LONGEST_HTML + 1)
            declared = answer.headers.get_content_charset()
            final = answer.geturl()
    except urllib.error.HTTPError as error:
        reason = (
            f"the server answers {error.code} {error.reason}; open the address in a browser and save the page"
        )
        raise UnreadableInput(url, reason) from error
    except (OSError, HTTPException, ValueError) as error:
        reason = f"the page can't be fetched ({error}); check the address and the network"
        raise UnreadableInput(url, reason) from error
    if len(data) > LONGEST_HTML:
        raise TooLong(url, f"the page is over {LONGEST_HTML:,} bytes; save the article alone")
    return Opened(url, io.BytesIO(data), url=final, hints=hints, declared=declared)
