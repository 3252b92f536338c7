"""JSON lines under other names, in objects within objects, in other encodings."""

from __future__ import annotations

import io
import json
from collections.abc import Callable

import pytest

from dateline.errors import UnreadableInput
from dateline.intake import Address, Hints, Opened, Page
from dateline.intake.json.lines import read_json_lines
from dateline.record import Failure

Read = Callable[..., list[Page | Failure]]

FERRY = "The ferry to Chiloé sails again, the harbour master said."


def test_known_names_in_any_writing(read: Read) -> None:
    line = {
        "maintext": FERRY,
        "Title": "Ferry",
        "publishedAt": "2021-08-16",
        "source": {"name": "x"},
        "outlet": "Example",
    }
    (page,) = read("a.jsonl", json.dumps(line))
    assert isinstance(page, Page)
    assert page.text == FERRY
    assert page.hints == Hints(title="Ferry", date="2021-08-16", publisher="Example")


def test_the_first_key_that_holds_something_counts(read: Read) -> None:
    (page,) = read(
        "a.jsonl", json.dumps({"text": " ", "content": ["not", 1], "article": FERRY, "body": None})
    )
    assert isinstance(page, Page)
    assert page.text == FERRY


def test_paths_and_mappings(read: Read) -> None:
    lines = [
        {"article": {"body": FERRY, "meta": {"day": 20210816}}, "text": "abstract"},
        {"article": "gone", "text": "abstract"},
        {"article.body": FERRY, "text": "abstract"},
    ]
    found = read("a.jsonl", "\n".join(map(json.dumps, lines)), text="article.body", date="article.meta.day")
    assert [item.text if isinstance(item, Page) else item.error.line for item in found] == [FERRY, 2, FERRY]
    assert isinstance(found[0], Page)
    assert found[0].hints.date == "20210816"


def test_a_text_may_be_a_list_of_paragraphs(read: Read) -> None:
    (page,) = read("a.jsonl", json.dumps({"body": [FERRY, "The crew was cheered."]}))
    assert isinstance(page, Page)
    assert page.text == f"{FERRY}\n\nThe crew was cheered."


def test_html_is_read_as_html(read: Read) -> None:
    (page,) = read(
        "a.jsonl", json.dumps({"text": f"<div><p>{FERRY}</p></div>", "url": "https://post.example/1"})
    )
    assert isinstance(page, Page)
    assert (page.text, page.url, page.line) == (FERRY, "https://post.example/1", 1)
    assert page.html is not None


def test_an_address_instead_of_a_text() -> None:
    line = b'{"link": "https://post.example/1", "title": "Ferry"}'
    (found,) = read_json_lines(Opened("a.jsonl", io.BytesIO(line)))
    hints = Hints(title="Ferry", url="https://post.example/1")
    assert found == Address("https://post.example/1", "a.jsonl", hints=hints, line=1)


def test_a_line_without_either_says_what_it_has(read: Read) -> None:
    (failure,) = read("a.jsonl", '{"titre": "x", "corps": "y"}')
    assert isinstance(failure, Failure)
    assert "it has titre, corps; say which holds the text with --columns text=COLUMN" in failure.error.reason


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings(read: Read, encoding: str) -> None:
    lines = f'{{"text": "{FERRY}"}}\r\n' * 3
    found = read("a.jsonl", lines.encode(encoding))
    assert [(page.text, page.line) for page in found if isinstance(page, Page)] == [
        (FERRY, 1),
        (FERRY, 2),
        (FERRY, 3),
    ]


def test_a_file_of_blank_lines_is_empty() -> None:
    with pytest.raises(UnreadableInput, match="empty"):
        list(read_json_lines(Opened("a.jsonl", io.BytesIO(b"\n \n"))))
