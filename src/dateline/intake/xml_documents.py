"""XML: which kind of document it is, told by its root element."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.errors import UnreadableInput
from dateline.intake.feeds import rss, sitemaps
from dateline.intake.html.pages import read_html
from dateline.intake.registry import Found, Opened, reader
from dateline.intake.wires import newsml
from dateline.intake.xml_roots import find_root


@reader(".xml", ".rss", ".atom", ".rdf")
def read_xml(opened: Opened) -> Iterator[Found]:
    """The items of a feed, the addresses of a sitemap, the reports of a wire item (NewsML-G2, NITF), or an XHTML page.

    Raises UnreadableInput for XML of another kind, naming its root element, and as the readers of each kind do.
    """
    rooted = find_root(opened)
    if rooted.root in rss.ROOTS:
        yield from rss.read_feed(rooted)
    elif rooted.root in sitemaps.ROOTS:
        yield from sitemaps.read_sitemap(rooted)
    elif rooted.root in newsml.ROOTS:
        yield from newsml.read_newsml(rooted)
    elif rooted.root == "html":
        yield from read_html(rooted.opened)
    else:
        reason = (
            f"XML with the root element <{rooted.root}> is not read; "
            "give a feed (RSS, Atom), a sitemap, NewsML-G2, NITF, or the text itself"
        )
        raise UnreadableInput(opened.name, reason)
