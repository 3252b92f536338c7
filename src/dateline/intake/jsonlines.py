"""JSON lines: a report a line, streamed; a broken line fails alone."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from dateline.errors import InputError, TooLong, UnreadableInput
from dateline.intake.decoding import LONGEST_TEXT, too_long_reason
from dateline.intake.failing import failure_of
from dateline.intake.page import Hints, Page
from dateline.intake.registry import Opened, reader
from dateline.record import Failure

LONGEST_LINE = 12 * LONGEST_TEXT
"""Bytes; a text of the greatest length with every code point escaped twice over has no more."""

_KEYS = ("date", "publisher", "url", "language", "title", "id", "kind")


@reader(".jsonl", ".ndjson")
def read_json_lines(opened: Opened) -> Iterator[Page | Failure]:
    """A page for each line: an object with `text`, and if known title, date, url, publisher, language and id."""
    number = 0
    for number, line in enumerate(_lines(opened.stream), start=1):
        if line is not None and not line.strip():
            continue
        try:
            yield _read_line(line, number, opened)
        except InputError as error:
            yield failure_of(error)
    if number == 0:
        raise UnreadableInput(opened.name, "the input is empty; give a file with a JSON object a line")


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """The stream's lines; None for one over the limit, which is passed by in pieces."""
    while line := stream.readline(LONGEST_LINE):
        if line.endswith(b"\n") or len(line) < LONGEST_LINE:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(LONGEST_LINE)
        yield None


def _read_line(line: bytes | None, number: int, opened: Opened) -> Page:
    if line is None:
        raise TooLong(opened.name, too_long_reason(), line=number)
    fields = _read_object(line, number, opened.name)
    text = fields.get("text")
    if not isinstance(text, str) or not text.strip():
        raise UnreadableInput(opened.name, 'there is no text; give it under the key "text"', line=number)
    if len(text) > LONGEST_TEXT:
        raise TooLong(opened.name, too_long_reason(), line=number)
    hints = opened.hints.over(Hints(**{key: _string(fields.get(key)) for key in _KEYS}))
    digest = hashlib.sha256(line.rstrip(b"\r\n")).hexdigest()
    return Page(
        name=opened.name, text=text, sha256=digest, encoding="utf-8", url=hints.url, hints=hints, line=number
    )


def _read_object(line: bytes, number: int, name: str) -> dict[str, Any]:
    try:
        fields = msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UnreadableInput(
            name, f"the line is no JSON ({error}); mend or remove it", line=number
        ) from error
    if not isinstance(fields, dict):
        raise UnreadableInput(name, "the line is no JSON object; write one object a line", line=number)
    return fields


def _string(value: object) -> str | None:
    if value is None or isinstance(value, (dict, list, bool)):
        return None
    return str(value).strip() or None
