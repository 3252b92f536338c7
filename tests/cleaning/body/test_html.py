"""Bodies of HTML pages: what is extracted, what is taken off it, what is put back."""

from __future__ import annotations

import json
import re
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.cleaning import clean_page
from dateline.cleaning.accounting import spans_of_report, uncovered
from dateline.cleaning.blocks.make import make_blocks
from dateline.cleaning.blocks.mending import squeeze
from dateline.cleaning.body.html import BlockWords
from dateline.errors import InputError
from dateline.intake import page_from_text
from dateline.record import Report

WORD = re.compile(r"\w+")
BODY = [
    "The crews of the harbour ferries went back to work on Friday after the port authority raised their wages by a tenth.",
    "The union said that the port authority had also promised to hire forty more hands before the summer begins.",
    "Passengers at the southern pier said that they had waited for the ferries for three weeks and were tired of it.",
    "The mayor, who had asked both sides to come back to the table, told the council that she was glad of the outcome.",
    "Fares will stay as they are until the end of the year, the port authority said in a statement on Friday evening.",
]


def paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in lines)


def clean(article: str, *, head: str = "", rest: str = "") -> Report:
    source = (
        f"<html><head><title>Ferry crews go back to work | Harbour Post</title>{head}</head><body><nav><a href='/'>Home</a></nav>"
        f"<article><h1>Ferry crews go back to work</h1>{article}</article>{rest}</body></html>"
    )
    page = page_from_text(source)
    report = clean_page(page)
    assert not list(uncovered(page.text, spans_of_report(report)))
    return report


@pytest.mark.parametrize(
    "furniture",
    [
        '<p><a href="/grain">Grain ships queue for a third week off the coast</a></p>',
        '<div class="related-links"><p>Grain ships queue for a third week off the coast of Peru.</p></div>',
        '<div class="newsletter-signup"><p>All that matters from the harbour, every morning in your inbox.</p></div>',
        "<form><p>Tell us what you think about the ferries of the harbour.</p></form>",
        "<p>Sign up for our newsletter and never miss a story about the harbour.</p>",
    ],
)
def test_furniture_inside_an_article_is_left_out(furniture: str) -> None:
    report = clean(paragraphs(BODY[:3]) + furniture + paragraphs(BODY[3:]))
    assert report.text == "\n\n".join(BODY)


@pytest.mark.parametrize("name", ["news-related-wrap", "has-newsletter", "comments-open"])
def test_a_name_says_nothing_against_the_element_that_holds_the_report(name: str) -> None:
    assert clean(f"<div class='{name}'>{paragraphs(BODY)}</div>").text == "\n\n".join(BODY)


def test_subheads_lists_and_posts_inside_an_article_are_kept() -> None:
    post = (
        '<blockquote class="twitter-tweet"><p>We sail again tomorrow at six.</p>&mdash; Harbour Ferries (@ferries) '
        '<a href="https://x.example/1">February 2, 2024</a></blockquote>'
    )
    article = (
        paragraphs(BODY[:2]) + "<h2>Weeks of waiting</h2>" + paragraphs(BODY[2:3]) + post + paragraphs(BODY[3:4])
        + "<p>The two sides agreed on:</p><ul><li>a tenth more in wages</li><li>forty more hands</li></ul>" + paragraphs(BODY[4:])
    )  # fmt: skip
    text = clean(article).text
    for kept in (
        "Weeks of waiting",
        "We sail again tomorrow",
        "a tenth more in wages",
        "forty more hands",
        BODY[4],
    ):
        assert kept in text


def test_lines_that_breaks_part_are_paragraphs() -> None:
    report = clean(f"<div class='article-body'>{'<br><br>'.join(BODY)}</div>")
    assert report.text == "\n\n".join(BODY)


def test_headline_standfirst_and_byline_above_the_text_are_no_body() -> None:
    head = (
        "<header><p class='standfirst'>A tenth more in wages ends three weeks of strike in the harbour.</p>"
        "<p class='byline'>By Ana Gil</p><time datetime='2024-02-02'>2 February 2024</time></header>"
    )
    report = clean(head + paragraphs(BODY))
    assert report.text == "\n\n".join(BODY)
    assert report.byline == ("Ana Gil",)
    assert report.published is not None
    assert report.published.start == "2024-02-02"


def test_a_caption_has_the_credit_that_its_element_marks() -> None:
    figure = (
        "<figure><img src='f.jpg'><figcaption>Ferries wait at the southern pier of the harbour. "
        "<span class='credit'>Rosa Paz</span></figcaption></figure>"
    )
    report = clean(figure + paragraphs(BODY))
    assert [(caption.text, caption.credit) for caption in report.captions] == [
        ("Ferries wait at the southern pier of the harbour.", "Rosa Paz")
    ]
    assert report.text == "\n\n".join(BODY)


def test_a_link_inside_an_article_is_a_related_report_with_its_address() -> None:
    head = '<link rel="canonical" href="https://post.example/ferry">'
    link = '<p><a href="/grain">Grain ships queue for a third week off the coast</a></p>'
    report = clean(paragraphs(BODY[:3]) + link + paragraphs(BODY[3:]), head=head)
    assert [(related.title, related.url) for related in report.related] == [
        ("Grain ships queue for a third week off the coast", "https://post.example/grain")
    ]


def test_the_headline_for_readers_is_the_title_where_search_engines_get_another() -> None:
    head = '<meta property="og:title" content="Strike over: ferry crews go back"><meta name="twitter:title" content="Strike over">'
    assert clean(paragraphs(BODY), head=head).title == "Ferry crews go back to work"


def test_the_site_s_name_set_as_a_heading_is_no_title() -> None:
    source = (
        "<html><head><title>Ferry crews go back to work | Harbour Post</title>"
        '<meta property="og:title" content="Ferry crews go back to work"></head><body><h1>Harbour Post</h1>'
        f"<h2>Ferry crews go back to work</h2>{paragraphs(BODY)}</body></html>"
    )
    report = clean_page(page_from_text(source))
    assert report.title == "Ferry crews go back to work"
    assert report.raw["title"]


def test_words_are_found_where_the_article_stands_and_not_in_a_teaser_of_it() -> None:
    text = "\n\n".join([BODY[0], "Home", *BODY])
    blocks = make_blocks(text)
    shares = BlockWords(text, blocks).cover(BODY)
    assert shares == [0.0, 0.0, 1.0, 1.0, 1.0, 1.0, 1.0]


ENTRIES = [
    ("13:05", "Talks begin at the harbour", BODY[0]),
    ("12:20", "Crews gather", BODY[1]),
    ("11:02", "Passengers wait", BODY[2]),
]


@pytest.mark.parametrize("shown", [True, False])
def test_a_live_blog_is_its_entries_whether_shown_or_only_stated(*, shown: bool) -> None:
    updates = [
        {"headline": head, "articleBody": body, "datePublished": f"2024-02-03T{hour}:00+01:00"}
        for hour, head, body in ENTRIES
    ]
    blog = {
        "@type": "LiveBlogPosting",
        "headline": "Strike live",
        "coverageStartTime": "2024-02-03",
        "liveBlogUpdate": updates,
    }
    article = "".join(
        f"<div><time>{hour}</time><h2>{head}</h2><p>{body}</p></div>" for hour, head, body in ENTRIES
    )
    source = (
        f'<html><head><script type="application/ld+json">{json.dumps(blog)}</script></head>'
        f"<body><h1>Strike live</h1>{article if shown else '<p>Loading</p>'}</body></html>"
    )
    report = clean_page(page_from_text(source))
    assert report.text == "\n\n".join(line for _, head, body in ENTRIES for line in (head, body))
    assert report.published is not None
    assert report.published.start == "2024-02-03"
    assert {dropped.what for dropped in report.dropped} >= {"live stamp"}


TAGS = st.sampled_from(
    ["p", "div", "article", "li", "figcaption", "blockquote", "aside", "h1", "h2", "td", "a", "span"]
)
NAMES = st.sampled_from(
    ["", "article-body", "credit", "caption", "related", "byline", "twitter-tweet", "hidden", "tags"]
)
PIECES = st.builds(
    lambda tag, name, line, closed: (
        f"<{tag} class='{name}' href='/x'>{escape(line)}" + (f"</{tag}>" if closed else "")
    ),
    TAGS,
    NAMES,
    st.sampled_from(
        [
            *BODY,
            "Photo: Ana Gil",
            "13:05",
            "By Ana Gil",
            "Read more",
            "LIMA, February 2 -",
            "\u00ad\u200b",
            "Soft\u00adly",
        ]
    ),
    st.booleans(),
)


@given(st.lists(PIECES, min_size=1, max_size=14))
@settings(max_examples=60)
def test_spans_hold_for_any_nesting(pieces: list[str]) -> None:
    try:
        page = page_from_text(f"<html><body>{''.join(pieces)}</body></html>")
    except InputError:
        return
    report = clean_page(page)
    assert not list(uncovered(page.text, spans_of_report(report)))
    for paragraph in report.paragraphs:
        assert all(0 <= start < end <= len(page.text) for start, end in paragraph.raw)
        raw = iter(WORD.findall(" ".join(squeeze(page.text[slice(*span)]) for span in paragraph.raw)))
        assert all(word in raw for word in WORD.findall(report.text[slice(*paragraph.span)]))


def test_a_link_around_a_block_and_more_is_the_address_of_a_related_report() -> None:
    head = '<link rel="canonical" href="https://post.example/ferry">'
    card = '<a href="/grain"><p>Grain ships queue for a third week off the coast</p><p>3 min read</p></a>'
    report = clean(paragraphs(BODY[:3]) + card + paragraphs(BODY[3:]), head=head)
    assert [(related.title, related.url) for related in report.related] == [
        ("Grain ships queue for a third week off the coast", "https://post.example/grain")
    ]
