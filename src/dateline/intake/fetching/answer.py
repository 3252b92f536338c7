"""The nouns of fetching: what one request was answered with, and what an address led to in the end."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx


@dataclass(frozen=True, slots=True)
class Received:
    """The answer to one request: the address that was asked, the body as it came."""

    url: httpx.URL
    status: int
    headers: httpx.Headers
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to an address: the address that it came from in the end, and its body, unpacked.

    `media` is the type that the server says it is, in lower case, "" where it says none; `charset` its encoding.
    """

    url: str
    media: str
    charset: str | None
    body: bytes = field(repr=False)
