"""What addresses tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.cleaning.addresses import day_of_address, host_of, unwrap_address


@pytest.mark.parametrize(
    "url",
    [
        "https://web.archive.org/web/20210816101112/https://www.harbour.example/a",
        "https://web.archive.org/web/20210816101112id_/http://www.harbour.example/a",
        "https://archive.ph/20210816/https://www.harbour.example/a",
        "https://www-harbour-example.cdn.ampproject.org/c/s/www.harbour.example/a",
        "https://www.google.com/amp/s/www.harbour.example/a",
        "https://webcache.googleusercontent.com/search?q=cache:abcdefghijkl:https://www.harbour.example/a+ferry",
        "https://www-harbour-example.translate.goog/a?_x_tr_sl=de",
        "https://www.harbour.example/a",
        "http://m.harbour.example/a",
        "https://amp.harbour.example/a",
    ],
)
def test_the_host_is_the_pages_own(url: str) -> None:
    assert host_of(url) == "harbour.example"


def test_an_archives_address_tells_when_the_copy_was_taken() -> None:
    assert (
        unwrap_address("https://web.archive.org/web/20210816101112/https://a.example/").captured
        == "2021-08-16"
    )
    assert unwrap_address("https://a.example/web/20210816101112/https://b.example/").captured is None


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("/2021/08/16/strike", "2021-08-16"),
        ("/world/2021/8/6/strike.html", "2021-08-06"),
        ("/story/2021-08-16/strike", "2021-08-16"),
        ("/20210816/strike", "2021-08-16"),
        ("/2021/aug/16/strike", "2021-08-16"),
        ("/2021/08/strike", "2021-08-01"),
        ("/2021/13/45/strike", None),
        ("/strike-of-2021-08-16-ends", None),
        ("/202108161077343476-strike", None),
        ("/a?d=2021/08/16/", None),
        ("/2021/strike", None),
    ],
)
def test_the_day_in_a_path(path: str, day: str | None) -> None:
    found = day_of_address(f"https://a.example{path}")
    assert (found.start if found else None) == day


@pytest.mark.parametrize("url", ["", "http://[bad/", "no address", "https://", "ftp://x", "//"])
def test_what_is_no_address_tells_nothing(url: str) -> None:
    assert day_of_address(url) is None
    assert host_of(url) in (None, "x")


@given(st.text(max_size=60))
def test_any_text_is_survived(text: str) -> None:
    for url in (
        text,
        f"https://{text}",
        f"https://web.archive.org/web/{text}",
        f"https://x.cdn.ampproject.org/c/{text}",
    ):
        unwrap_address(url)
        host_of(url)
        day_of_address(url)
