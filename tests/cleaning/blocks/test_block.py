"""Blocks cut in two, where text and page differ by more than white space."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.cleaning import clean_page
from dateline.cleaning.blocks.block import cut_block
from dateline.cleaning.blocks.make import make_blocks
from dateline.intake import page_from_text

BODY = "dock workers went back to work on Monday, their union said after a night of talks with the port authority."


@pytest.mark.parametrize(
    ("head", "dateline"),
    [
        ("LIMA,&nbsp;March 3 (Example) &mdash; ", "LIMA,&nbsp;March 3 (Example) &mdash;"),
        ("LIMA, March 3 (Example) â€” ", "LIMA, March 3 (Example) â€”"),
        ("LI\u00adMA, March 3 (Exam\u200bple)\u2003- ", "LI\u00adMA, March 3 (Exam\u200bple)\u2003-"),
    ],
)
def test_a_dateline_is_cut_off_where_it_ends_in_the_page(head: str, dateline: str) -> None:
    page = page_from_text(
        f"Dock workers back at work in Lima\n\n{head}The {BODY}\n\nThe {BODY.replace('dock', 'tug')}"
    )
    report = clean_page(page)
    assert report.dateline is not None
    assert " ".join(page.text[slice(*span)] for span in report.dateline.raw) == dateline
    assert report.text.startswith("The dock workers")
    assert page.text[slice(*report.paragraphs[0].raw[0])] == f"The {BODY}"


@given(
    st.lists(st.sampled_from(["a", "é", " ", "\n", "&amp;", "Ã©", "ﬁ", "\u200b", "co-\n", "> "]), min_size=1, max_size=20).map("".join),
    st.integers(0, 30),
)  # fmt: skip
def test_both_parts_together_have_all_of_the_page(page: str, at: int) -> None:
    for block in make_blocks(page):
        before, rest = cut_block(block, page, min(at, len(block.text)))
        assert rest.text == block.text[at:].lstrip()
        assert len(rest.origins) == len(rest.text)
        whole = "".join("".join(page[slice(*span)].split()) for span in block.spans)
        assert "".join("".join(page[slice(*span)].split()) for span in (*before, *rest.spans)) == whole
        assert sorted([*before, *rest.spans]) == [*before, *rest.spans]
