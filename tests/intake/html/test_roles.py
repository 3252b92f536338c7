"""What elements say they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.intake import page_from_text
from dateline.intake.html.roles import roles_of


@pytest.mark.parametrize(
    ("tag", "names", "role"),
    [
        ("div", "c-related__item", "related"),
        ("div", "relatedLinks", "related"),
        ("section", "read-more-box", "related"),
        ("div", "readmore", "related"),
        ("aside", "", "aside"),
        ("figcaption", "", "caption"),
        ("span", "photo_credit", "credit"),
        ("div", "newsletter-signup", "newsletter"),
        ("div", "subscription-box", "newsletter"),
        ("div", "StoryBody__text", "body"),
        ("div", "articleBody", "body"),
        ("h1", "", "title"),
        ("blockquote", "twitter-tweet", "embed"),
    ],
)
def test_names_and_tags_give_roles(tag: str, names: str, role: str) -> None:
    assert role in roles_of(tag, names)


@pytest.mark.parametrize(
    "names", ["unrelated", "shadow-box", "loading", "upload", "css-1ab2cd3", "headless", "lads"]
)
def test_parts_of_words_give_none(names: str) -> None:
    assert roles_of("div", names) == ()


@given(st.text(max_size=40), st.text(max_size=80))
def test_any_name_is_read(tag: str, names: str) -> None:
    assert isinstance(roles_of(tag, names), tuple)


PAGE = """<html><body class="with-comments"><div id="story-body"><p>One.</p><p>Two.</p></div>
<div style="display: none"><p>Three.</p></div><div aria-hidden="true">Four.</div>
<figure><img><figcaption>Five <span class="credit">Six</span></figcaption></figure></body></html>"""


def test_regions_are_the_words_of_their_elements() -> None:
    page = page_from_text(PAGE)
    assert page.html is not None
    found = {(region.role, page.text[slice(*region.span)]) for region in page.html.regions}
    assert found == {
        ("body", "One.\n\nTwo."), ("hidden", "Three."), ("hidden", "Four."), ("caption", "Five Six"), ("caption", "Six"),
        ("credit", "Six"),
    }  # fmt: skip


def test_lines_of_one_element_are_of_one_division() -> None:
    page = page_from_text(PAGE)
    assert page.html is not None
    divisions = [division.own for division in page.html.divisions]
    assert divisions[0] == divisions[1]
    assert len(set(divisions)) == len(divisions) - 1
    assert [division.start for division in page.html.divisions] == [
        page.text.index(w) for w in ("One", "Two", "Three", "Four", "Five")
    ]
