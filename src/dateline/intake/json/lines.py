"""JSON lines: a report a line, streamed; a broken line fails alone."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import msgspec

from dateline.errors import InputError, TooLong, UnreadableInput
from dateline.intake.decoding import LONGEST_TEXT, too_long_reason
from dateline.intake.failing import failure_of
from dateline.intake.registry import Found, Opened, reader
from dateline.intake.sniffing import BEGINNING
from dateline.intake.tables.columns import choose_columns
from dateline.intake.tables.rows import Row, read_row
from dateline.intake.transcoding import MENDING, as_utf8

LONGEST_LINE = 12 * LONGEST_TEXT
"""Bytes; a text of the greatest length with every code point escaped twice over has no more."""

_OBJECT = re.compile(rb"\s*\{\s*(?:\"|\})")


def begins_as_json_lines(beginning: bytes) -> bool:
    r"""Whether the first line is a whole JSON object, or one that is longer than the beginning.

    >>> begins_as_json_lines(b'{"text": "Rail staff walked out."}\n'), begins_as_json_lines(b'{\n  "items": [\n')
    (True, False)
    """
    line, end, _ = beginning.lstrip().partition(b"\n")
    whole = line.rstrip().endswith(b"}") or (not end and len(beginning) >= BEGINNING)
    return bool(_OBJECT.match(line)) and whole


@reader(".jsonl", ".ndjson", begins=begins_as_json_lines)
def read_json_lines(opened: Opened) -> Iterator[Found]:
    """A page for each line: an object with `text`, and if known title, date, url, publisher, language and id.

    Keys of other names are known as columns of tables are; `opened.columns` names them, as a path where objects lie in
    one another ("article.body"). A line without a text is an address where it has one.
    """
    found = False
    for number, line in enumerate(_lines(opened.stream), start=1):
        if line is not None and not line.strip():
            continue
        found = True
        try:
            yield read_row(_read_line(line, number, opened), opened)
        except InputError as error:
            yield failure_of(error)
    if not found:
        raise UnreadableInput(opened.name, "the input is empty; give a file with a JSON object a line")


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """The stream's lines; None for one over the limit, which is passed by in pieces."""
    stream = as_utf8(stream)
    while line := stream.readline(LONGEST_LINE):
        if line.endswith(b"\n") or len(line) < LONGEST_LINE:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(LONGEST_LINE)
        yield None


def _read_line(line: bytes | None, number: int, opened: Opened) -> Row:
    if line is None:
        raise TooLong(opened.name, too_long_reason(), line=number)
    fields = _read_object(line, number, opened.name)
    digest = hashlib.sha256(line.rstrip(b"\r\n")).hexdigest()
    return Row(
        say_fields(fields, opened.columns), line=number, sha256=digest, encoding="utf-8", names=tuple(fields)
    )


def say_fields(fields: Mapping[str, Any], asked: Mapping[str, str]) -> dict[str, str]:
    """What a JSON object says, by field, its keys known by their names or asked for.

    >>> say_fields({"headline": "Ferry", "contents": "It sails."}, {"text": "contents"})
    {'text': 'It sails.', 'title': 'Ferry'}
    """
    paths = {field: (path,) for field, path in asked.items()} | choose_columns(tuple(fields), asked)
    said = {field: _first_said(field, keys, fields) for field, keys in paths.items()}
    return {field: value for field, value in said.items() if value is not None}


def _read_object(line: bytes, number: int, name: str) -> dict[str, Any]:
    line = line.removeprefix(b"\xef\xbb\xbf")
    try:
        fields = msgspec.json.decode(_mended(line))
    except (msgspec.DecodeError, RecursionError) as error:
        raise UnreadableInput(
            name, f"the line is no JSON ({error}); mend or remove it", line=number
        ) from error
    if not isinstance(fields, dict):
        raise UnreadableInput(name, "the line is no JSON object; write one object a line", line=number)
    return fields


def _mended(line: bytes) -> bytes | str:
    """The line; one that is no UTF-8, as text, with the bytes that are not read as Windows-1252."""
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("utf-8", MENDING)
    return line


def _first_said(field: str, paths: tuple[str, ...], fields: Mapping[str, Any]) -> str | None:
    """What the first of the keys that holds something holds."""
    found = (_say(_look_up(path, fields), field) for path in paths)
    return next((value for value in found if value is not None), None)


def _look_up(path: str, fields: Mapping[str, Any]) -> object:
    """What stands at a key, or at a path of keys such as "article.body"."""
    if path in fields or "." not in path:
        return fields.get(path)
    first, _, rest = path.partition(".")
    within = fields.get(first)
    return _look_up(rest, within) if isinstance(within, dict) else None


def _say(value: object, field: str) -> str | None:
    """A value as a string: a text may be a list of paragraphs, everything else may be a number."""
    if field == "text" and isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = "\n\n".join(value)
    if isinstance(value, str):
        bare = value.strip()
        return value if bare and field == "text" else bare or None
    if field == "text" or not isinstance(value, (int, float)) or isinstance(value, bool):
        return None
    return str(value)
