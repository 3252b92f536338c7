"""JSON: articles alone, in arrays, in packages, in JSON-LD; told apart by what is in them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dateline.errors import UnreadableInput
from dateline.intake import Hints
from finding import failure, find, page

ARTICLE = {
    "text": "Ferry sails again.",
    "title": "Ferry",
    "date": "2024-03-04",
    "id": 7,
    "authors": ["By Ana Gil"],
}


def found_in(value: Any, **options: Any) -> list[Any]:
    return find("x.json", json.dumps(value), **options)


def test_one_article_and_an_array_of_them() -> None:
    for found in (*found_in(ARTICLE), found_in([{"no": "text"}, ARTICLE])[1]):
        assert page(found).text == "Ferry sails again."
        assert found.hints == Hints(title="Ferry", date="2024-03-04", id="7", authors=("Ana Gil",))


def test_a_bad_element_fails_alone_by_its_number() -> None:
    found = find(
        "x.json", '[{"text": "One."}, {oops}, "two", {"text": " "}, {"colour": "x"}, {"text": "Last."}]'
    )
    assert [failure(one)[0] for one in found[1:5]] == [2, 3, 4, 5]
    assert "colour" in failure(found[4])[1]
    assert (page(found[5]).text, page(found[5]).line) == ("Last.", 6)


def test_columns_say_which_key_holds_what() -> None:
    (found,) = found_in(
        {"body": "Ferry sails.", "headline": "Ferry"}, columns={"text": "body", "title": "headline"}
    )
    assert (page(found).text, page(found).hints.title) == ("Ferry sails.", "Ferry")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding: str) -> None:
    text = (
        "Le préfet et la déléguée ont annoncé un nouveau règlement à Besançon, où les cafés étaient fermés."
    )
    (found,) = find("x.json", json.dumps([{"text": text}], ensure_ascii=False).encode(encoding))
    assert page(found).text == text


def test_objects_in_a_row() -> None:
    found = find("x.json", '{"text": "One."}\n{"text": "Two."}')
    assert [page(one).text for one in found] == ["One.", "Two."]


def test_a_package_is_opened() -> None:
    first, second = found_in({"status": "ok", "articles": [ARTICLE, 7]})
    assert page(first).line == 1
    assert failure(second) == (2, "value 2 is no JSON object")


def test_linked_data() -> None:
    article = {
        "@type": "NewsArticle", "headline": "Ferry", "articleBody": "Ferry sails.", "inLanguage": "en",
        "datePublished": "2024-03-04T23:00:00-05:00", "author": [{"name": "Ana Gil"}, {"name": "Li Bo"}],
        "publisher": {"name": "Post"}, "mainEntityOfPage": {"@id": "https://post.example/1"}, "keywords": "a, b",
    }  # fmt: skip
    (found,) = found_in({"@context": "https://schema.org", "@graph": [{"@type": "WebSite"}, article]})
    assert page(found).hints == Hints(
        title="Ferry", date="2024-03-04", url="https://post.example/1", publisher="Post", language="en",
        authors=("Ana Gil", "Li Bo"), tags=("a", "b"),
    )  # fmt: skip


def test_what_is_nothing_of_the_kind() -> None:
    (found,) = found_in({"type": "FeatureCollection"})
    assert "no text" in failure(found)[1]
    with pytest.raises(UnreadableInput, match="no article in it"):
        found_in([])
    with pytest.raises(UnreadableInput, match="binary"):
        find("x.json", bytes(range(32)) * 9)


def test_surrogates_become_marks() -> None:
    (found,) = find("x.json", '[{"text": "Ferry \\ud800 sails.", "title": "\\udfff"}]')
    assert (page(found).text, page(found).hints.title) == ("Ferry \ufffd sails.", "\ufffd")


def test_a_deep_package_ends() -> None:
    value: dict[str, Any] = ARTICLE
    for _ in range(9):
        value = {"items": [value]}
    (found,) = found_in(value)
    assert "no text" in failure(found)[1]
