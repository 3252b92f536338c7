"""XML: told by its root, and safe: nothing in it is ever expanded or fetched."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import UnreadableInput
from dateline.intake.page import Address
from finding import address, failure, find, page

LAUGHS = "<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
BODIES = {
    "rss": "<channel><item><title>Ferry {}</title><link>https://p.example/1</link></item></channel>",
    "feed": "<entry><title>Ferry {}</title><link href='https://p.example/1'/></entry>",
    "urlset": "<url><loc>https://p.example/1</loc><news><title>Ferry {}</title></news></url>",
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("root", list(BODIES))
@pytest.mark.parametrize("place", ["before", "inside"])
def test_entities_are_never_expanded(root: str, encoding: str, place: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret")
    declared = f"<!DOCTYPE {root} [{LAUGHS}<!ENTITY own SYSTEM '{secret.as_uri()}'>"
    declared += "<!ENTITY % far SYSTEM 'http://far.example/x.dtd'>%far;]>"
    before, inside = (declared, "") if place == "before" else ("", declared)
    body = BODIES[root].format("&i;&own;")
    found = find("x.xml", f"{before}<{root} a='&i;'>{inside}{body}</{root}>".encode(encoding))
    titles = [one.hints.title or "" for one in found if isinstance(one, Address)]
    assert titles or place == "inside"
    assert not any("haha" in title or "secret" in title for title in titles)


def test_a_laugh_in_a_wire_item_is_not_expanded() -> None:
    data = f"<!DOCTYPE nitf [{LAUGHS}]><nitf><body><body.content><p>Ferry &i; sails.</p></body.content></body></nitf>"
    (found,) = find("x.xml", data)
    assert page(found).text == "Ferry &i; sails."


def test_other_kinds_of_xml_are_named() -> None:
    with pytest.raises(UnreadableInput, match="root element <opml>"):
        find("x.xml", "<?xml version='1.0'?><opml><body/></opml>")
    with pytest.raises(UnreadableInput, match="no element in it"):
        find("x.xml", "Ferry sails.")
    with pytest.raises(UnreadableInput, match="empty"):
        find("x.rss", "  ")
    with pytest.raises(UnreadableInput, match="gzip"):
        find("x.xml", b"\x1f\x8b\x08")


def test_a_page_in_xhtml_is_read_as_one() -> None:
    (found,) = find(
        "x.xml",
        "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>Ferry sails.</p></body></html>",
    )
    assert page(found).text == "Ferry sails."


def test_an_encoding_that_hides_the_root_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="encoding"):
        find("x.xml", "<?xml version='1.0' encoding='cp037'?><urlset><url/></urlset>")


def test_a_comment_is_no_root() -> None:
    (found,) = find("x.xml", "<!-- <rss> --><urlset><url><loc>https://p.example/1</loc></url></urlset>")
    assert address(found).line == 1
    (found,) = find("x.xml", "<urlset><url/></urlset>")
    assert failure(found)[0] == 1
