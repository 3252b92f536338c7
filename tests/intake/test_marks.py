"""What the markup of a page says of its day, publisher and kind."""

from __future__ import annotations

import json

from dateline.intake import page_from_text
from dateline.intake.marks import MarkedDate, Marks


def marks_of(head: str, body: str = "", attributes: str = "") -> Marks:
    page = page_from_text(f"<html {attributes}><head>{head}</head><body>{body}<p>x</p></body></html>")
    assert page.html is not None
    return page.html.marks


def script(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def test_json_ld_is_read_before_meta_elements() -> None:
    data = {"@graph": [{"@type": "WebPage", "datePublished": "2021-01-01"},
                       {"@type": ["NewsArticle"], "datePublished": "2021-08-16", "dateModified": "2021-08-17", "publisher": {"name": "Harbour  Post"}}]}  # fmt: skip
    marks = marks_of(script(data) + '<meta property="article:published_time" content="2021-08-16T10:00Z">')
    assert marks.dates == (
        MarkedDate("published", "2021-08-16"), MarkedDate("modified", "2021-08-17"), MarkedDate("published", "2021-01-01"),
        MarkedDate("published", "2021-08-16T10:00Z"),
    )  # fmt: skip
    assert marks.sites == ("Harbour Post",)
    assert marks.types == ("webpage", "newsarticle")


def test_dates_of_comments_and_pictures_are_no_dates_of_the_page() -> None:
    comment = {"@type": "Comment", "datePublished": "2022-02-02"}
    marks = marks_of(
        script({"@type": "NewsArticle", "comment": [comment], "image": {"datePublished": "2020-01-01"}})
        + script(comment)
    )
    assert marks.dates == ()


def test_broken_and_odd_json_is_passed_by() -> None:
    odd: list[object] = [
        None,
        5,
        "x",
        [],
        {},
        {"@type": 5},
        {"@type": "Article", "datePublished": 5, "publisher": []},
        [[[[[[[[]]]]]]]],
    ]
    head = "".join(script(one) for one in odd)
    assert marks_of(f'{head}<script type="application/ld+json">{{broken</script>').dates == ()


def test_times_are_few_and_say_what_they_are() -> None:
    times = (
        '<time itemprop="datePublished" datetime="2021-08-16"></time><time class="updated">17 August 2021</time>'
        + ("<time>2 hours ago</time>" * 9)
    )
    assert [date.what for date in marks_of("", times).dates] == ["published", "modified", "time element"]


def test_sites_types_and_region() -> None:
    head = '<meta property="og:site_name" content="Harbour Post"><meta name="twitter:site" content="@harbour"><meta property="og:type" content="Article">'
    marks = marks_of(head, '<article itemtype="http://schema.org/NewsArticle"></article>', 'lang="en-gb"')
    assert marks == Marks((), ("Harbour Post", "@harbour"), ("og:article", "newsarticle"), "GB")
