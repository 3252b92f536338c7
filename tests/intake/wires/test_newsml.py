"""Wire items in XML."""

from __future__ import annotations

import pytest

from dateline.errors import UnreadableInput
from dateline.intake import Hints
from finding import failure, find, page

XHTML = (
    '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>'
    "<h2>At sea</h2><p>Ferry &amp; crew sail.</p><script>1 &lt; 2</script><p>It is late.</p></body></html></inlineXML>"
)
NITF = (
    "<nitf><head><title>Ferry</title><docdata><doc-id id-string='n1' regsrc='Example Wire'/><date.issue"
    " norm='20240304T233000-0500'/></docdata></head><body><body.head><hedline><hl1>Ferry sails</hl1></hedline><byline>By"
    " <person>Ana Gil</person></byline></body.head><body.content><block><p>Ferry sails.</p><media><media-caption>A crane."
    "</media-caption></media><hl2>Late</hl2><p>It is <em>late</em>.</p></block></body.content></body></nitf>"
)


def g2(body: str, status: str = "stat:usable", guid: str = "urn:newsml:wire.example:1") -> str:
    return (
        f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}" xml:lang="en"><itemMeta>'
        '<provider qcode="nprov:Example"/><versionCreated>2024-03-04T23:30:00-05:00</versionCreated>'
        f'<pubStatus qcode="{status}"/></itemMeta><contentMeta><headline>Ferry sails</headline><by>By Ana Gil</by>'
        '<language tag="en-GB"/><keyword>ferries</keyword></contentMeta>'
        f"<contentSet>{body}</contentSet></newsItem>"
    )


def test_newsml_with_xhtml() -> None:
    (found,) = find("x.xml", g2(XHTML))
    assert page(found).text == "At sea\n\nFerry & crew sail.\n\nIt is late."
    assert page(found).hints == Hints(
        title="Ferry sails", date="2024-03-04", publisher="Example", language="en-GB", id="urn:newsml:wire.example:1",
        authors=("Ana Gil",), tags=("ferries",),
    )  # fmt: skip


def test_newsml_with_nitf_and_with_plain_text() -> None:
    for body in (
        f"<inlineXML>{NITF}</inlineXML>",
        "<inlineData>Ferry sails.\n\nLate\n\nIt is late.</inlineData>",
    ):
        (found,) = find("x.xml", g2(body))
        assert page(found).text == "Ferry sails.\n\nLate\n\nIt is late."


def test_a_message_of_items() -> None:
    items = (
        g2(XHTML)
        + g2(XHTML, "stat:canceled")
        + g2("", guid="urn:3")
        + g2(XHTML, guid="https://wire.example/4")
    )
    first, second, third, fourth = find("x.xml", f"<newsMessage><itemSet>{items}</itemSet></newsMessage>")
    assert page(first).line == 1
    assert "withdrawn" in failure(second)[1]
    assert page(third).text == "Ferry sails"
    assert page(fourth).url == "https://wire.example/4"


def test_nitf() -> None:
    (found,) = find("x.xml", NITF)
    assert page(found).text == "Ferry sails.\n\nLate\n\nIt is late."
    assert page(found).hints == Hints(
        title="Ferry sails", date="2024-03-04", publisher="Example Wire", id="n1", authors=("Ana Gil",)
    )


def test_a_message_that_is_empty_and_one_cut_off() -> None:
    with pytest.raises(UnreadableInput, match="no newsItem"):
        find("x.xml", "<newsMessage/>")
    first, last = find("x.xml", f"<newsMessage><itemSet>{g2(XHTML)}")
    assert page(first).text
    assert "cut off" in failure(last)[1]


def test_an_element_whose_name_is_none_costs_nothing() -> None:
    broken = NITF.replace("<media>", "<T18:00>").replace("</media>", "</T18:00>")
    (found,) = find("x.xml", broken)
    assert page(found).text.startswith("Ferry sails.")
