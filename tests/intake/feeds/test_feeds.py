"""RSS and Atom: what each item gives, in feeds as they should be and as they are."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.cleaning import clean_page
from dateline.errors import InputError, TooLong, UnreadableInput
from dateline.intake import Hints
from dateline.intake.feeds.items import is_web_address
from finding import address, failure, find, page

BODY = (
    "<p>Dock workers in Lima went back to work on Monday after talks with the port authority.</p>"
    "<p>The strike had lasted nine days. <a href='/more'>More on the port</a></p><script>var price = 1;</script>"
)
HEAD = (
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"'
    ' xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>'
    "<title>World news | The Harbour Post</title><link>https://harbourpost.example/</link><language>en-GB</language>"
)
FULL = (
    "<item><title>Dock workers &amp;amp; port agree</title><link>/port/1</link><guid isPermaLink='false'>a-1</guid>"
    "<pubDate>Mon, 04 Mar 24 23:30:00 -0500</pubDate><dc:creator>By Ana Gil</dc:creator><category>Ports</category>"
    f"<description>Short.</description><content:encoded><![CDATA[{BODY}]]></content:encoded>"
    "<media:title>The port</media:title><media:description>A crane at the port.</media:description></item>"
)


def rss(*items: str) -> str:
    return HEAD + "".join(items) + "</channel></rss>"


def item(title: str, rest: str = "") -> str:
    return f"<item><title>{title}</title><link>https://harbourpost.example/x</link>{rest}</item>"


def test_an_item_with_its_text_is_a_page() -> None:
    (found,) = find("feed.xml", rss(FULL), url="https://harbourpost.example/feed.xml")
    report = page(found)
    assert report.text == (
        "Dock workers in Lima went back to work on Monday after talks with the port authority.\n\n"
        "The strike had lasted nine days. More on the port"
    )
    assert report.hints == Hints(
        title="Dock workers & port agree",
        date="2024-03-04",
        url="https://harbourpost.example/port/1",
        publisher="The Harbour Post",
        id="a-1",
        authors=("Ana Gil",),
        tags=("Ports",),
    )
    assert report.line == 1
    assert report.encoding == "utf-8"
    assert report.html is not None
    assert [link.url for link in report.html.links] == ["https://harbourpost.example/more"]


def test_what_the_feed_says_comes_into_the_report() -> None:
    (found,) = find("feed.xml", rss(FULL))
    report = clean_page(page(found))
    assert report.title == "Dock workers & port agree"
    assert report.published is not None
    assert report.published.start == "2024-03-04"
    assert (report.byline, report.tags, report.language) == (("Ana Gil",), ("Ports",), "en")


def test_an_item_with_a_summary_is_an_address() -> None:
    summary = "<description>&lt;p&gt;The ferry sailed &lt;b&gt;again&lt;/b&gt;.&lt;/p&gt;</description>"
    (found,) = find("feed.rss", rss(item("Ferry sails", summary)))
    report = address(found)
    assert report.url == "https://harbourpost.example/x"
    assert report.hints.language == "en-GB"
    assert report.summary is not None
    assert report.summary.text == "Ferry sails\n\nThe ferry sailed again."
    assert report.summary.hints == report.hints


def test_a_podcast_without_a_page_gives_what_it_says_of_itself() -> None:
    episode = (
        "<item><title>Episode 4</title><itunes:summary>We speak about the port.</itunes:summary>"
        "<enclosure url='https://harbourpost.example/4.mp3' type='audio/mpeg' length='1'/></item>"
    )
    (found,) = find("feed.xml", rss(episode))
    assert page(found).text == "Episode 4\n\nWe speak about the port."


def test_an_item_with_nothing_fails_alone_by_its_number() -> None:
    first, second, third = find("feed.xml", rss(FULL, "<item><pubDate>soon</pubDate></item>", FULL))
    line, reason = failure(second)
    assert line == 2
    assert "neither a text nor a web address" in reason
    assert (page(first).line, page(third).line) == (1, 3)


def test_an_item_says_whose_it_is_and_when_it_is_from() -> None:
    stated = "<source url='https://gazette.example/f'>Other Gazette</source><dc:date>2003-01-02T23:00:00-08:00</dc:date>"
    (found,) = find("feed.xml", rss(item("T", stated + "<dc:language>fr</dc:language>")))
    hints = address(found).hints
    assert (hints.publisher, hints.date, hints.language) == ("Other Gazette", "2003-01-02", "fr")


def test_the_caller_is_believed_before_the_feed() -> None:
    (found,) = find("feed.xml", rss(FULL), hints=Hints(publisher="Example Post", date="2020-01-01"))
    assert (page(found).hints.publisher, page(found).hints.date) == ("Example Post", "2020-01-01")


def test_atom_with_bases_and_markup() -> None:
    (found, other) = find(
        "feed.atom",
        "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en' xml:base='https://post.example/a/'>"
        "<title>Post</title><entry><title type='html'>A &lt;b&gt;bold&lt;/b&gt; move</title><link href='b/1'/>"
        "<id>tag:1</id><updated>2024-03-05T01:00:00+09:00</updated><author><name>Ana Gil</name></author>"
        "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>Ferry sails.</p><p>It is "
        "<a href='c'>late</a>.</p></div></content></entry>"
        "<entry><title>Media</title><link href='b/2'/><content type='application/pdf'>JVBERi0=</content></entry></feed>",
    )
    report = page(found)
    assert report.text == "Ferry sails.\n\nIt is late."
    assert report.hints.title == "A bold move"
    assert (report.hints.url, report.hints.date) == ("https://post.example/a/b/1", "2024-03-05")
    assert report.html is not None
    assert report.html.links[0].url == "https://post.example/a/c"
    assert address(other).summary is not None


def test_rss_1() -> None:
    (found,) = find(
        "old.rdf",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'"
        " xmlns:dc='http://purl.org/dc/elements/1.1/'><channel rdf:about='https://p.example'><title>Old</title>"
        "<link>https://p.example</link><dc:publisher>Old Press</dc:publisher></channel>"
        "<item rdf:about='https://p.example/1'><title>Ferry</title><link>https://p.example/1</link>"
        "<description>It sails.</description></item></rdf:RDF>",
    )
    assert address(found).hints.publisher == "Old Press"


def test_a_broken_feed_gives_what_it_can() -> None:
    broken = (
        "<br />\n<b>Warning</b>: mysql on line 3\n<rss><channel><item><title>Rice & peas&nbsp;cost more</title>"
        "<description>A &#99999999; b &#xD800; \x0b c</description><content:encoded>Whole text.</content:encoded></item>"
        "<item><title>Not closed</title><link>https://post.example/2</link><description>Second</channel></rss>"
    )
    first, second = find("feed.xml", broken)
    assert page(first).hints.title == "Rice & peas cost more"
    assert page(first).text == "Whole text."
    assert address(second).url == "https://post.example/2"


def test_a_feed_too_broken_to_be_read_to_its_end_says_so() -> None:
    deep = item("T", "<description>" + "<div>" * 3000 + "</div>" * 3000 + "</description>")
    *found, last = find("feed.xml", rss(FULL, deep, FULL))
    assert len(found) == 2
    assert "2 of 3 items" in failure(last)[1]


def test_a_feed_cut_off_says_so() -> None:
    whole = rss(FULL, FULL)
    *found, last = find("feed.xml", whole[: whole.rindex("</channel>") - 60])
    assert len(found) == 2
    assert "cut off" in failure(last)[1]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "latin-1", "cp1252"])
def test_encodings(encoding: str) -> None:
    stated = encoding if encoding.startswith("cp") else "iso-8859-1"
    text = f"<?xml version='1.0' encoding='{stated}'?>" + rss(item("Le préfet à Besançon")) + "\n"
    (found,) = find("feed.xml", text.encode(encoding))
    assert address(found).hints.title == "Le préfet à Besançon"


def test_an_encoding_that_is_declared_wrongly() -> None:
    text = "<?xml version='1.0' encoding='utf-16'?>" + rss(item("Le préfet"))
    (found,) = find("feed.xml", text.encode())
    assert address(found).hints.title == "Le préfet"


def test_a_feed_without_items_and_one_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UnreadableInput, match="no item"):
        find("feed.xml", rss())
    monkeypatch.setattr("dateline.intake.xml_roots.LONGEST_DOCUMENT", 1000)
    with pytest.raises(TooLong, match="1,000 bytes"):
        find("feed.xml", rss(FULL, FULL))


def test_an_item_of_endless_parts_is_no_trap() -> None:
    tags = "".join(f"<category>{n}</category>" for n in range(20_000))
    (found,) = find("feed.xml", rss(item("T", tags)))
    assert len(address(found).hints.tags) < 1000


PIECES = st.sampled_from(
    ["<item>", "</item>", "<title>", "</title>", "<link>http://[bad</link>", "<content type='xhtml'>", "<![CDATA[", "]]>",
     "&", "&#xD800;", "&nope;", "<pubDate>99 Foo 99999</pubDate>", "<dc:date>0000-00-00</dc:date>", "xml:base='http://[x'",
     "<source>", "<georss:point>1 a</georss:point>", "<author>a@b (c)</author>", "<!--", "-->", "<", ">", "Ferry", "\x00",
     "<content mode='base64' type='x/y'>!</content>", "<media:rating>", "<psc:chapter start='x'/>", FULL]
)  # fmt: skip


@given(pieces=st.lists(PIECES, max_size=30), root=st.sampled_from(["rss", "feed", "rdf:RDF"]))
@settings(max_examples=150)
def test_any_feed_gives_pages_addresses_and_failures(pieces: list[str], root: str) -> None:
    try:
        lines = find("feed.xml", f"<{root}>" + "".join(pieces))
    except InputError as error:
        assert error.reason
        return
    for line in lines:
        if not hasattr(line, "error"):
            assert line.hints.url is None or isinstance(line.hints.url, str)
            assert hasattr(line, "text") or is_web_address(address(line).url)
