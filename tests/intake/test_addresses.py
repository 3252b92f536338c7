"""Lists of addresses."""

from __future__ import annotations

import io

import pytest

from dateline.errors import UnreadableInput
from dateline.intake import Address, Hints, Opened
from dateline.intake.addresses import is_address, read_addresses
from dateline.record import Failure


def read(data: bytes) -> list[Address | Failure]:
    return list(
        read_addresses(Opened("list.urls", io.BytesIO(data), hints=Hints(publisher="The Example Post")))
    )


def test_a_list_names_an_address_a_line() -> None:
    found = read(
        "\ufeffhttps://post.example/a\r\n\n# seen\n   # twice\n\thttp://post.example/ä?b#c \n".encode()
    )
    assert found == [
        Address("https://post.example/a", "list.urls", Hints(publisher="The Example Post"), 1),
        Address("http://post.example/ä?b#c", "list.urls", Hints(publisher="The Example Post"), 5),
    ]


def test_a_line_that_is_no_address_fails_alone() -> None:
    found = read(
        b"post.example/a\nhttp://post.example/"
        + b"x" * 100_000
        + b"\n\x00\x01\x02\x03\nhttps://post.example/b"
    )
    assert [line.error.line if isinstance(line, Failure) else line.url for line in found] == [
        1, 2, 3, "https://post.example/b",
    ]  # fmt: skip
    reasons = [line.error.reason for line in found if isinstance(line, Failure)]
    assert "begins with http" in reasons[0]
    assert "longer than an address" in reasons[1]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"# nothing\n"])
def test_a_list_without_addresses_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableInput, match="the list is empty"):
        read(data)


@pytest.mark.parametrize(
    ("source", "expected"),
    [("HTTPS://POST.EXAMPLE", True), ("http:/a", False), ("ftp://a", False), ("-", False)],
)
def test_what_looks_like_an_address(source: str, expected: object) -> None:
    assert is_address(source) is expected
