"""Inputs by name: every kind of file, and every way that it can be bad."""

from __future__ import annotations

import os
import tracemalloc
from pathlib import Path

import pytest

from dateline.errors import TooLong, UnreadableInput
from dateline.intake import FetchSettings, Hints, Page, open_inputs, read_page
from dateline.record import Failure

SENTENCE = "Dock workers in Lima went back to work on Monday after talks with the port authority.\n"


def write(folder: Path, name: str, content: bytes | str) -> str:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def pages(*sources: str) -> list[Page | Failure]:
    return list(open_inputs(sources))


def test_files_and_folders_come_in_order(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", SENTENCE)
    write(tmp_path, "a.html", f"<html><body><p>{SENTENCE}</p></body></html>")
    write(tmp_path, "picture.png", b"\x89PNG")
    inner = tmp_path / "c"
    inner.mkdir()
    last = write(inner, "d.txt", SENTENCE)
    found = pages(str(tmp_path), last)
    assert [Path(page.name).name for page in found if isinstance(page, Page)] == [
        "a.html",
        "b.txt",
        "d.txt",
        "d.txt",
    ]


def test_a_pattern_without_matches_is_a_failure(tmp_path: Path) -> None:
    (failure,) = pages(str(tmp_path / "*.txt"))
    assert isinstance(failure, Failure)
    assert "no file matches" in failure.error.reason


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"  \n\n \t\n", "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04rest", "archive"),
        (bytes(range(256)) * 20, "binary"),
    ],
)
def test_what_is_no_text_is_refused_with_a_remedy(tmp_path: Path, content: bytes, reason: str) -> None:
    name = write(tmp_path, "input.txt", content)
    with pytest.raises(UnreadableInput, match=reason) as caught:
        read_page(name)
    assert caught.value.stage == "intake"
    (failure,) = pages(name)
    assert isinstance(failure, Failure)
    assert failure.error.input == name


def test_missing_and_protected_files(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="no such file"):
        read_page(str(tmp_path / "nowhere.txt"))
    name = write(tmp_path, "closed.txt", SENTENCE)
    Path(name).chmod(0)
    if os.access(name, os.R_OK):
        pytest.skip("this user may read everything")
    with pytest.raises(UnreadableInput, match="permission"):
        read_page(name)


def test_a_bad_input_does_not_stop_the_others(tmp_path: Path) -> None:
    good = write(tmp_path, "good.txt", SENTENCE)
    found = pages(str(tmp_path / "nowhere.txt"), good)
    assert isinstance(found[0], Failure)
    assert isinstance(found[1], Page)


def test_one_line_of_many_megabytes_is_too_long_and_costs_little(tmp_path: Path) -> None:
    name = write(tmp_path, "long.txt", b"word " * 10_000_000)
    tracemalloc.start()
    with pytest.raises(TooLong) as caught:
        read_page(name)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert caught.value.stage == "intake"
    assert peak < 30_000_000


def test_encodings(tmp_path: Path) -> None:
    text = "Café owners in Besançon met the préfet on Monday, and the déléguée spoke of a new règlement for terraces.\n"
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "latin-1"):
        page = read_page(write(tmp_path, f"{encoding}.txt", text.encode(encoding)))
        assert page.text == text, encoding


def test_damaged_utf8_is_read_with_marks_where_it_is_damaged(tmp_path: Path) -> None:
    data = ("Ministers met in São Paulo – again. " * 20).encode() + b"\xff end"
    page = read_page(write(tmp_path, "damaged.txt", data))
    assert page.encoding == "utf-8"
    assert page.text.count("\ufffd") == 1


def test_json_lines_go_on_after_broken_ones(tmp_path: Path) -> None:
    lines = [
        '{"text": "Rail staff in Oslo walked out.", "title": "Strike", "date": "2024-05-01", "publisher": "Example"}',
        "{broken",
        "",
        '{"title": "no text"}',
        "[1, 2]",
        '{"text": "Rail staff came back.", "id": 7}',
    ]
    found = pages(write(tmp_path, "reports.jsonl", "\n".join(lines)))
    assert [page.line if isinstance(page, Page) else page.error.line for page in found] == [1, 2, 4, 5, 6]
    first, last = found[0], found[-1]
    assert isinstance(first, Page)
    assert first.hints == Hints(title="Strike", date="2024-05-01", publisher="Example")
    assert isinstance(last, Page)
    assert last.hints.id == "7"


def test_a_huge_json_line_fails_alone(tmp_path: Path) -> None:
    huge = b'{"text": "' + b"a" * 13_000_000 + b'"}\n'
    found = pages(write(tmp_path, "reports.jsonl", huge + b'{"text": "Rail staff came back."}\n'))
    assert isinstance(found[0], Failure)
    assert found[0].error.line == 1
    assert isinstance(found[1], Page)
    assert found[1].line == 2


def test_addresses_are_inputs_too_alone_and_in_lists(tmp_path: Path) -> None:
    """What they lead to is fetched; here nothing may be, and the cache is empty."""
    settings = FetchSettings(cache=tmp_path / "cache", offline=True)
    listed = write(tmp_path, "pages.urls", "# ferries\nhttps://post.example/a?b=[c]\nno address\n")
    good = write(tmp_path, "good.txt", SENTENCE)
    found = list(open_inputs(["https://post.example/*", listed, good], settings=settings))
    assert [line.error.input if isinstance(line, Failure) else line.name for line in found] == [
        "https://post.example/*", "https://post.example/a?b=[c]", listed, good,
    ]  # fmt: skip
    with pytest.raises(UnreadableInput, match="not in the cache"):
        read_page("https://post.example/a", settings=settings)
