"""The spacing of scans."""

from __future__ import annotations

from dateline.cleaning.blocks.make import make_blocks


def texts(page: str) -> list[str]:
    return [block.text for block in make_blocks(page)]


def test_words_of_a_scan_are_put_together() -> None:
    page = "The govern ment asked the parlia ment for help .\n\nThe union , too , agreed ."
    assert texts(page) == ["The government asked the parliament for help.", "The union, too, agreed."]


def test_two_words_stay_two_on_a_page_that_is_no_scan() -> None:
    page = "Ninety per cent of the crews agreed, the web site of the union said."
    assert texts(page) == [page]


def test_french_spacing_is_left_alone() -> None:
    page = "Que veut le port ? Il veut la paix : rien de plus."
    assert texts(page) == [page]


def test_a_bullet_before_one_paragraph_is_dirt_and_a_list_keeps_its_own() -> None:
    prose = "The crews of the harbour ferries went back to work on Friday, after the port authority had raised their wages."
    (one,) = make_blocks(f"■ {prose}")
    assert (one.text, one.bullet) == (prose, "")
    assert [block.bullet for block in make_blocks(f"• {prose}\n\n• {prose}")] == ["•", "•"]
