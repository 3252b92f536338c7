"""Addresses of pages: how one is known from a file's name, and lists of them."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.errors import UnreadableInput
from dateline.intake.decoding import decode_bytes
from dateline.intake.failing import failure_of
from dateline.intake.page import Address
from dateline.intake.registry import Opened, reader
from dateline.record import Failure

LONGEST_ADDRESS = 8_192
"""Bytes; servers refuse longer addresses, and a longer line is no address."""
COMMENT = "#"
"""What a line that names nothing begins with."""


def is_address(source: str) -> bool:
    """Whether an input is the address of a page.

    >>> is_address("https://post.example/ferry"), is_address("reports/ferry.html")
    (True, False)
    """
    return source.lower().startswith(("http://", "https://"))


@reader(".urls")
def read_addresses(opened: Opened) -> Iterator[Address | Failure]:
    """The addresses of a list, one a line; blank lines and lines that begin with `#` name nothing.

    A line that is no address is a failure, and the others are read. Raises UnreadableInput for a list without any.
    """
    found = False
    for number, line in enumerate(_lines(opened), start=1):
        if not line.strip() or line.lstrip().startswith(COMMENT.encode()):
            continue
        found = True
        try:
            yield _read_line(line, number, opened)
        except UnreadableInput as error:
            yield failure_of(UnreadableInput(error.name, error.reason, line=number))
    if not found:
        raise UnreadableInput(opened.name, "the list is empty; write an address a line")


def _lines(opened: Opened) -> Iterator[bytes]:
    """The list's lines; of one over the limit, as much as shows that it is."""
    while line := opened.stream.readline(LONGEST_ADDRESS + 2):
        yield line.removeprefix(b"\xef\xbb\xbf")
        while line and not line.endswith(b"\n"):
            line = opened.stream.readline(LONGEST_ADDRESS)


def _read_line(line: bytes, number: int, opened: Opened) -> Address:
    if len(line.strip()) > LONGEST_ADDRESS:
        reason = (
            f"the line is longer than an address may be ({LONGEST_ADDRESS:,} bytes); write an address a line"
        )
        raise UnreadableInput(opened.name, reason, line=number)
    url = decode_bytes(line, opened.name, declared=opened.declared)[0].strip()
    if not is_address(url):
        reason = (
            "the line is no address; write one that begins with http:// or https://, or # before a remark"
        )
        raise UnreadableInput(opened.name, reason, line=number)
    return Address(url=url, name=opened.name, hints=opened.hints, line=number)
