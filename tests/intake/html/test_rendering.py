"""The visible text of HTML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import InputError, UnreadableInput
from dateline.intake import page_from_text

PAGE = """<!doctype html><html lang="en-GB"><head><title>Ferry runs again | Example Post</title>
<meta property="og:site_name" content="Example Post"><link rel="canonical" href="https://post.example/ferry">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Ferry runs again",
"datePublished": "2024-02-03T08:00:00Z", "author": {"name": "Ana Gil"}, "keywords": ["Ferries", "Lima"]}]}</script></head>
<body><nav><ul><li><a href="/">Home</a></li></ul></nav><h1>Ferry runs again</h1><!-- note -->
<p>The <b>ferry</b> sails\n again, <a href="/port">the port</a> said.</p><script>var hidden = 1;</script>
<div style="x">Crews<br>returned.</div></body></html>"""


def test_blocks_are_lines_and_hidden_parts_are_left_out() -> None:
    page = page_from_text(PAGE)
    assert page.text.split("\n") == [
        "Home", "", "Ferry runs again", "", "The ferry sails again, the port said.", "", "Crews", "returned.",
    ]  # fmt: skip


def test_the_head_is_read() -> None:
    page = page_from_text(PAGE)
    assert page.html is not None
    assert page.html.title == "Ferry runs again"
    assert page.html.published == "2024-02-03T08:00:00Z"
    assert page.html.authors == ("Ana Gil",)
    assert page.html.publisher == "Example Post"
    assert page.html.tags == ("Ferries", "Lima")
    assert page.html.language == "en"
    assert page.url == "https://post.example/ferry"


def test_links_point_at_their_words() -> None:
    page = page_from_text(PAGE)
    assert page.html is not None
    found = {page.text[slice(*link.span)]: link.url for link in page.html.links}
    assert found == {"Home": "https://post.example/", "the port": "https://post.example/port"}


def test_deep_nesting_is_read_or_refused() -> None:
    def nested(depth: int) -> str:
        return "<html><body>" + "<div>" * depth + "Deep words." + "</div>" * depth + "</body></html>"

    assert page_from_text(nested(1_500)).text == "Deep words."
    with pytest.raises(UnreadableInput, match="nests deeper"):
        page_from_text(nested(20_000))


@given(st.text(alphabet="<>/ap \"'=&;divbr!-\n", max_size=300))
def test_any_tag_soup_is_rendered_or_refused(soup: str) -> None:
    try:
        page = page_from_text(f"<html>{soup}")
    except InputError:
        return
    assert page.html is not None
    assert all(0 <= start < end <= len(page.text) for start, end in (link.span for link in page.html.links))
