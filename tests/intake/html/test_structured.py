"""What pages say of their article as data."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from dateline.intake import page_from_text
from dateline.intake.html.structured import body_of, parse_json, read_article
from dateline.intake.page import Markup


def markup(head: str, body: str = "<p>Ferries sailed again.</p>") -> Markup:
    found = page_from_text(f"<html><head>{head}</head><body>{body}</body></html>").html
    assert found is not None
    return found


def json_ld(source: str) -> str:
    return f'<script type="application/ld+json">{source}</script>'


@pytest.mark.parametrize(
    "source",
    [
        '{"@type": "NewsArticle", "headline": "Ferries sail"}',
        '[{"@type": "WebSite", "name": "Post"}, {"@type": ["NewsArticle"], "headline": "Ferries sail"}]',
        '{"@graph": [{"@type": "WebPage", "mainEntity": {"@type": "http://schema.org/NewsArticle", "headline": "Ferries sail"}}]}',
        '<!-- {"@type": "ReportageNewsArticle", "headline": "Ferries sail",} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "Ferries sail", "keywords": ["a", ],}\n//]]>',
        '/*<![CDATA[*/{"@type": "NewsArticle", "headline": "Ferries sail"}/*]]>*/',
        '{"@type": "NewsArticle", "headline": "Ferries sail", "description": "two\nlines, a \\\' too"};',
        '{"@type": "NewsArticle", "headline": "Ferries sail"}{"@type": "Person"}',
    ],
)
def test_json_ld_is_read_however_it_is_written(source: str) -> None:
    assert markup(json_ld(source)).title == "Ferries sail"


def test_the_surest_kind_of_article_is_read_and_the_page_s_own_first() -> None:
    blog = json.dumps({"@type": "BlogPosting", "headline": "A blog"})
    other = json.dumps({"@type": "NewsArticle", "headline": "Other", "url": "https://post.example/other"})
    own = json.dumps({"@type": "NewsArticle", "headline": "Own", "url": "https://post.example/own"})
    root = html.document_fromstring(
        f"<html><head>{json_ld(blog)}{json_ld(other)}{json_ld(own)}</head></html>"
    )
    assert read_article(root, url="https://post.example/own")["headline"] == "Own"
    assert read_article(root)["headline"] == "Other"


def test_broken_json_is_passed_by() -> None:
    assert parse_json('{"headline": ') == []
    assert markup(json_ld("{]") + "<title>Ferries sail</title>").title == "Ferries sail"


@given(st.text(alphabet='{}[]",:\\/*<!->CDAT]a1 \n', max_size=60))
def test_any_json_is_read_or_passed_by(source: str) -> None:
    assert isinstance(parse_json(source), list)


def test_a_body_is_lines_whatever_markup_it_has() -> None:
    article = {"articleBody": "&lt;p&gt;One &amp;amp; two.&lt;/p&gt;<p>Three <b>four</b>.</p>\nFive."}
    assert body_of(article) == ("One & two.", "Three four.", "Five.")


def test_entries_of_a_live_blog_stand_under_their_hours() -> None:
    update = {
        "datePublished": "2024-02-03T13:05:00+01:00",
        "headline": "Talks begin",
        "articleBody": "Both sides came.",
    }
    assert body_of({"liveBlogUpdate": [update, "broken"]}) == ("13:05", "Talks begin", "Both sides came.")


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        ('<meta property="og:title" content="Ferries sail">', "title", "Ferries sail"),
        ('<meta name="parsely-title" content="Ferries sail">', "title", "Ferries sail"),
        ('<meta name="DC.title" content="Ferries sail">', "title", "Ferries sail"),
        ('<meta name="sailthru.author" content="By Ana Gil">', "authors", ("Ana Gil",)),
        ('<meta name="parsely-pub-date" content="2024-02-03">', "published", "2024-02-03"),
        ('<meta name="DC.date.issued" content="2024-02-03">', "published", "2024-02-03"),
        ('<meta name="sailthru.tags" content="ferries, lima">', "tags", ("ferries", "lima")),
        ('<meta property="og:url" content="https://post.example/f">', "url", "https://post.example/f"),
        ('<meta http-equiv="content-language" content="es-PE">', "language", "es"),
    ],
)
def test_meta_elements_of_many_makers_are_read(head: str, field: str, value: object) -> None:
    assert getattr(markup(head), field) == value


def test_microdata_and_links_tell_what_the_head_does_not() -> None:
    found = markup(
        "",
        '<time datetime="2020-01-01">old</time><article><a rel="author" href="/ana">Ana Gil</a>'
        '<span itemprop="datePublished" content="2024-02-03">today</span><a rel="tag" href="/t">Ferries</a></article>',
    )
    assert (found.authors, found.published, found.tags) == (("Ana Gil",), "2024-02-03", ("Ferries",))


def test_the_publication_s_time_element_is_believed_before_others() -> None:
    found = markup(
        "", '<time datetime="2020-01-01">old</time><time class="published" datetime="2024-02-03">new</time>'
    )
    assert found.published == "2024-02-03"


@pytest.mark.parametrize(
    ("title", "cut"),
    [
        ("Ferries sail again | Harbour Post", "Ferries sail again"),
        ("Ferries sail again - World - Harbour Post", "Ferries sail again"),
        ("Harbour Post: Ferries sail again", "Harbour Post: Ferries sail again"),
        ("Harbour Post » Ferries sail again", "Ferries sail again"),
        ("Ferries sail - again", "Ferries sail - again"),
    ],
)
def test_the_site_s_name_is_cut_off_a_page_s_title(title: str, cut: str) -> None:
    assert markup(f'<meta property="og:site_name" content="Harbour Post"><title>{title}</title>').title == cut


def test_the_title_is_what_most_statements_say() -> None:
    head = (
        '<meta property="og:title" content="You won\'t believe these ferries"><title>Ferries sail again</title>'
        '<meta name="twitter:title" content="Ferries sail again">'
    )
    assert markup(head).title == "Ferries sail again"
