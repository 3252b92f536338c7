"""Inputs that are no good report: a clear error or an honest near-empty record each, nothing else lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from samples import Ran

Run = Callable[..., Ran]

FURNITURE = """Home
News
Sport
Sign in
Subscribe to our newsletter
Share on Facebook
Share on Twitter
Cookie settings
Read more
Advertisement
Copyright 2024 The Sample. All rights reserved.
"""
UNDATED = "The minister of transport opened a bridge. She thanked the workers and promised a second one.\n"
FRENCH = """Le ministre des affaires étrangères a rejeté mardi la proposition du gouvernement voisin, en affirmant que les
négociations ne pourraient pas reprendre avant la libération des prisonniers. Les deux pays se disputent cette région
depuis plusieurs années.
"""
RUSSIAN = """Министр иностранных дел отклонил во вторник предложение соседнего правительства и заявил, что переговоры не могут
возобновиться до освобождения пленных. Две страны спорят об этой области уже много лет.
"""
CHINESE = (
    "外交部长星期二拒绝了邻国政府的提议，并表示在释放囚犯之前谈判不能恢复。两国多年来一直在争夺这一地区。\n"
    * 3
)

ERRORS: dict[str, tuple[str, bytes, str]] = {
    "empty": ("x.txt", b"", "empty"),
    "blank": ("x.txt", b" \n\t\n", "empty"),
    "binary": ("x.txt", bytes(range(256)) * 40, "binary"),
    "picture": ("x.txt", b"\x89PNG\r\n\x1a\n" + bytes(1000), "picture"),
    "empty html": ("x.html", b"", "empty"),
    "french": ("x.txt", FRENCH.encode(), "French (fr)"),
    "russian": ("x.txt", RUSSIAN.encode(), "Russian (ru)"),
    "chinese": ("x.txt", CHINESE.encode(), "Chinese (zh)"),
    "empty lines": ("x.jsonl", b"", "empty"),
    "no json": ("x.jsonl", b"{nonsense\n", "JSON"),
    "no object": ("x.jsonl", b"[1, 2]\n", "object"),
    "no text": ("x.jsonl", b'{"title": "only"}\n', "text"),
    "deep html": (
        "x.html",
        b"<html><body>" + b"<div>" * 100_000 + UNDATED.encode() + b"</div>" * 100_000,
        "deeper",
    ),
    "half a surrogate pair": ("x.jsonl", b'{"text": "a \\ud800 b"}\n', "JSON"),
}
RECORDS: dict[str, tuple[str, bytes]] = {
    "undated": ("x.txt", UNDATED.encode()),
    "furniture": ("x.txt", FURNITURE.encode()),
    "invalid utf-8": ("x.txt", UNDATED.encode() + b"The mayor of N\xffmes \xc3( spoke too. \xe2\x82\n"),
    "latin-1": (
        "x.txt",
        "The mayor of Orléans met the Señora and thanked the café's workers.\n".encode("latin-1"),
    ),
    "utf-16": ("x.txt", UNDATED.encode("utf-16")),
    "nul": ("x.txt", UNDATED.encode() + b"\x00 end\n"),
    "unclosed html": ("x.html", b"<html><body><p>" + UNDATED.encode() + b"<table><tr><td"),
    "one word": ("x.txt", b"War"),
    "marks": ("x.txt", "!!! ??? … “” — •\n".encode()),
    "a date of nonsense": ("x.jsonl", b'{"text": "Peru and Chile met.", "date": "2021-99-99"}\n'),
    "numbers for strings": (
        "x.jsonl",
        b'{"text": "Peru and Chile met.", "title": 5, "date": 20210304, "url": []}\n',
    ),
}


def code_beside_a_good_one(
    run: Run, folder: Path, name: str, data: bytes
) -> tuple[Ran, list[dict[str, Any]]]:
    """Code the bad input between two good ones, which must come out."""
    (folder / name).write_bytes(data)
    good = folder / "good.txt"
    good.write_text("Iran rejected the offer of the European Union on Friday.\n", encoding="utf-8")
    ran = run("code", good, folder / name, good)
    lines = [json.loads(line) for line in ran.out.splitlines()]
    assert len(lines) == 3
    assert [line["events"][0]["type"] for line in (lines[0], lines[2])] == ["REJECT", "REJECT"]
    assert "Traceback" not in ran.err
    return ran, lines


@pytest.mark.parametrize("case", ERRORS)
def test_an_error_names_input_and_reason(run: Run, tmp_path: Path, case: str) -> None:
    name, data, reason = ERRORS[case]
    ran, lines = code_beside_a_good_one(run, tmp_path, name, data)
    assert ran.code == 1
    assert lines[1]["error"]["input"] == str(tmp_path / name)
    assert reason in lines[1]["error"]["reason"]


@pytest.mark.parametrize("case", ERRORS)
def test_read_says_it_in_one_line(run: Run, tmp_path: Path, case: str) -> None:
    name, data, reason = ERRORS[case]
    (tmp_path / name).write_bytes(data)
    ran = run("read", tmp_path / name)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"dateline: {tmp_path / name}: ")
    assert ran.err.count("\n") == 1
    assert reason in ran.err


@pytest.mark.parametrize("case", RECORDS)
def test_an_odd_report_makes_an_honest_record(run: Run, tmp_path: Path, case: str) -> None:
    name, data = RECORDS[case]
    ran, lines = code_beside_a_good_one(run, tmp_path, name, data)
    assert ran.code == 0
    assert "report" in lines[1]
    assert run("read", tmp_path / name).code == 0


def test_no_date_anywhere_is_null(run: Run, tmp_path: Path) -> None:
    _, lines = code_beside_a_good_one(run, tmp_path, "x.txt", UNDATED.encode())
    assert lines[1]["report"]["published"] is None
    assert all(event["when"] is None for event in lines[1]["events"])


def test_only_furniture_is_a_report_without_text(run: Run, tmp_path: Path) -> None:
    _, lines = code_beside_a_good_one(run, tmp_path, "x.txt", FURNITURE.encode())
    assert not any(word in lines[1]["report"]["text"] for word in ("Subscribe", "Cookie", "Copyright"))
    assert lines[1]["report"]["dropped"]


def test_fifty_megabytes_of_one_line_is_too_long(run: Run, tmp_path: Path) -> None:
    for name in ("x.txt", "x.html", "x.jsonl"):
        ran, lines = code_beside_a_good_one(run, tmp_path, name, b"word " * 10_000_000)
        assert ran.code == 1
        assert "over" in lines[1]["error"]["reason"]


def test_broken_lines_fail_alone(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    good = b'{"text": "Iran rejected the offer on Friday."}\n'
    path.write_bytes(
        good + b"{broken\n" + b"\n" + good + b"\xff\xfe\n" + b"null\n" + good + good.rstrip()[:-1]
    )
    ran = run("code", path)
    lines = [json.loads(line) for line in ran.out.splitlines()]
    assert ran.code == 1
    assert [line["error"]["line"] if "error" in line else "record" for line in lines] == [
        "record", 2, "record", 5, 6, "record", 8,
    ]  # fmt: skip


def test_a_line_in_another_language_names_its_line(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(
        json.dumps({"text": "Iran rejected the offer."}) + "\n" + json.dumps({"text": FRENCH}) + "\n"
    )
    lines = [json.loads(line) for line in run("code", path).out.splitlines()]
    assert (lines[1]["error"]["line"], lines[1]["error"]["stage"]) == (2, "cleaning")


@pytest.mark.parametrize("source", ["no-such-file.txt", "no-such-*.txt", "https://news.test/1"])
def test_what_is_not_there_is_an_error_line(run: Run, tmp_path: Path, source: str) -> None:
    good = tmp_path / "good.txt"
    good.write_text("Iran rejected the offer of the European Union on Friday.\n", encoding="utf-8")
    ran = run("code", source, good)
    lines = [json.loads(line) for line in ran.out.splitlines()]
    assert ran.code == 1
    assert lines[0]["error"]["input"] == source
    assert lines[1]["events"]


def test_a_folder_with_nothing_to_read_is_an_error_line(run: Run, tmp_path: Path) -> None:
    ran = run("code", tmp_path)
    assert ran.code == 1
    assert "no file of a known kind" in json.loads(ran.out)["error"]["reason"]


@pytest.mark.parametrize("source", ["no-such-file.txt", "."])
def test_read_of_what_is_no_file_is_1(run: Run, source: str) -> None:
    ran = run("read", source)
    assert (ran.code, ran.err.count("\n")) == (1, 1)


def test_no_permission_is_said(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import builtins

    path = tmp_path / "x.txt"
    path.write_text(UNDATED, encoding="utf-8")
    real = builtins.open

    def refuse(name: object, *arguments: Any, **options: Any) -> Any:
        if str(name) == str(path):
            raise PermissionError(13, "Permission denied")
        return real(name, *arguments, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(builtins, "open", refuse)
    ran = run("code", path)
    assert ran.code == 1
    assert "permission" in json.loads(ran.out)["error"]["reason"]


def test_an_output_that_the_system_refuses_is_one_line(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.txt"
    path.write_text(UNDATED, encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    ran = run("code", path, "-o", tmp_path / "out.jsonl")
    assert (ran.code, ran.err.count("\n")) == (2, 1)


def test_a_fault_of_our_own_is_one_error_line(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dateline.pipeline import coder

    def fail(*_: object, **__: object) -> None:
        raise IndexError("out of range")

    path = tmp_path / "x.txt"
    path.write_text(UNDATED, encoding="utf-8")
    monkeypatch.setattr(coder, "code_reading", fail)
    ran = run("code", path)
    error = json.loads(ran.out)["error"]
    assert (ran.code, error["stage"]) == (1, "coding")
    assert "IndexError" in error["reason"]
