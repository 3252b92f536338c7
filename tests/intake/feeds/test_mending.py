"""Feeds made well-formed."""

from __future__ import annotations

import pytest

from dateline.errors import UnreadableInput
from dateline.intake.feeds.mending import mend_feed


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        ("<rss><a>x</a></rss>", "<rss><a>x</a></rss>"),
        ("<rss><a>1 & 2 &lt; 3</a>", "<rss><a>1 &amp; 2 &lt; 3</a></rss>"),
        ("<rss><a>x</b></rss>", "<rss><a>x</a></rss>"),
        ("<rss><a>&unheard;</a></rss>", "<rss><a>&amp;unheard;</a></rss>"),
        ("<rss><dc:date>x</dc:date></rss>", '<rss xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:date>x</dc:date></rss>'),
        ("<rss><a>Q&AMP;A: 5 &LT; 6</a>", "<rss><a>Q&amp;A: 5 &lt; 6</a></rss>"),
        ('<rss xmlns:dcx="urn:x"><dc:a>x</dc:a></rss>',
         '<rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcx="urn:x"><dc:a>x</dc:a></rss>'),
        ("<rss><own:a>x</own:a></rss>", '<rss xmlns:own="urn:x-own"><own:a>x</own:a></rss>'),
        ("<rss><a/></rss><script>1</script>", "<rss><a/></rss>"),
    ],
)  # fmt: skip
def test_feeds_are_mended(broken: str, mended: str) -> None:
    assert mend_feed(broken, name="feed.xml").decode() == mended


def test_nothing_at_all() -> None:
    with pytest.raises(UnreadableInput, match="nothing in it is XML"):
        mend_feed("", name="feed.xml")
