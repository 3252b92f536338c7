"""The demonstration corpus is whole, marked as what it is, and stands in no relation to where it is installed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.resources import files

import pytest

from dateline.demo import demonstration_names, demonstration_pages, pages_of
from dateline.errors import UnreadableInput
from dateline.intake import Page

FOLDER = files("dateline.demo") / "corpus"
PAGES = list(demonstration_pages())
SHORTEST, LONGEST = 80, 280
"""Words of a page, furniture included."""
STYLES = {"wire", "dump", "page", "live", "newspaper", "translated", "desk"}


def page_id(page: Page) -> str:
    return page.name if page.line is None else f"{page.name}:{page.line}"


def read(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def test_there_are_two_dozen_reports() -> None:
    assert len(PAGES) == 24


def test_pages_come_in_order_of_their_names() -> None:
    names = [page.name for page in PAGES]
    assert names == sorted(names)
    assert tuple(dict.fromkeys(names)) == demonstration_names()


def test_pages_are_made_anew_each_time() -> None:
    assert list(demonstration_pages()) == PAGES
    assert isinstance(demonstration_pages(), Iterator)


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_a_page_is_short_and_named_without_a_path(page: Page) -> None:
    assert SHORTEST <= len(page.text.split()) <= LONGEST
    assert re.fullmatch(r"\d\d-[a-z-]+\.(txt|html|jsonl)", page.name)


def test_every_style_is_there() -> None:
    assert {name.split("-")[1].split(".")[0] for name in demonstration_names()} == STYLES


def test_no_report_is_there_twice() -> None:
    assert len({page.sha256 for page in PAGES}) == len(PAGES)


def test_the_folder_says_that_it_was_written_for_the_demonstration() -> None:
    assert "written for Dateline's\ndemonstration" in read("README.md")


@pytest.mark.parametrize("name", [name for name in demonstration_names() if name.endswith(".html")])
def test_a_page_says_so_itself(name: str) -> None:
    assert "Written for Dateline's demonstration." in read(name)


def test_json_lines_say_so_themselves() -> None:
    for line in read("09-desk.jsonl").splitlines():
        assert json.loads(line)["note"].startswith("Written for Dateline's demonstration")


def test_the_readme_names_every_outlet() -> None:
    readme = " ".join(read("README.md").split())
    publishers = {page.html.publisher if page.html else page.hints.publisher for page in PAGES} - {None}
    assert publishers
    for publisher in publishers:
        assert str(publisher) in readme


def test_another_name_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="01-wire-signing"):
        next(pages_of("99-none.txt"))
