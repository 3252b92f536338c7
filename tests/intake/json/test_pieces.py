"""JSON cut into its values, in any size of pieces, and what is broken in it."""

from __future__ import annotations

import io
import json
import tracemalloc

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.errors import InputError, UnreadableInput
from dateline.intake import Opened
from dateline.intake.json.pieces import read_piece, split_json

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)
OBJECTS = st.dictionaries(st.text(max_size=5), VALUES, max_size=4)


def split(data: bytes) -> list[bytes | None]:
    return list(split_json(Opened("x.json", io.BytesIO(data))))


@example(
    values=[{"\x7f": None}], chunk=1, indent=None, in_a_row=False
)  # a control character that JSON lets stand
@given(
    values=st.lists(OBJECTS, min_size=1, max_size=6),
    chunk=st.integers(1, 9),
    indent=st.sampled_from([None, 0, 2]),
    in_a_row=st.booleans(),
)
@settings(max_examples=200)
def test_values_come_out_as_they_went_in(
    *, values: list[object], chunk: int, indent: int | None, in_a_row: bool
) -> None:
    data = (
        "\n".join(json.dumps(value, indent=indent) for value in values)
        if in_a_row
        else json.dumps(values, indent=indent, ensure_ascii=False)
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dateline.intake.json.pieces.CHUNK", chunk)
        pieces = split(data.encode("utf-8", "replace"))
    assert [json.loads(piece or b"") for piece in pieces] == values


@given(
    parts=st.lists(
        st.sampled_from(['"', "\\", "{", "}", "[", "]", ",", "\n{", "\n", "7", ' {"a": "b"}', "é", "\x00"]),
        max_size=30,
    ),
    longest=st.sampled_from([5, 40, 1000]),
)
@settings(max_examples=300)
def test_any_bytes_are_split_without_a_loss(parts: list[str], longest: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dateline.intake.json.pieces.CHUNK", 3)
        patch.setattr("dateline.intake.json.pieces.LONGEST_PIECE", longest)
        try:
            pieces = split("".join(parts).encode())
        except UnreadableInput:
            return
    if None not in pieces:
        between = b" \t\r\n,[]"
        kept = b"".join(piece for piece in pieces if piece)
        assert kept.translate(None, between) == "".join(parts).encode().translate(None, between)
    for number, piece in enumerate(pieces, 1):
        try:
            read_piece(piece, number, "x.json")
        except InputError as error:
            assert error.line == number or error.line is None


def test_a_broken_value_fails_alone() -> None:
    pieces = split(b'[{"a": 1}, {broken}, 7, {"a": "} ] \\" {"}]')
    assert pieces == [b'{"a": 1}', b"{broken}", b"7", b'{"a": "} ] \\" {"}']


def test_a_value_broken_off_in_a_string_ends_where_the_next_begins() -> None:
    assert split(b'{"a": "cut of\n{"a": "b"}\n') == [b'{"a": "cut of', b'{"a": "b"}']


def test_a_value_too_long_is_passed_by(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.intake.json.pieces.LONGEST_PIECE", 50)
    monkeypatch.setattr("dateline.intake.json.pieces.CHUNK", 10)
    long = json.dumps({"a": 'x"\\{' * 100, "b": [1] * 100})
    assert split(f'[{{"a": 1}}, {long}, {{"a": 2}}]'.encode()) == [b'{"a": 1}', None, b'{"a": 2}']


def test_what_people_write_is_read() -> None:
    assert read_piece(b'{"a": "two\nlines", "b": Infinity}', 1, "x")["a"] == "two\nlines"
    with pytest.raises(UnreadableInput, match="value 3 is no JSON"):
        read_piece(b"{broken}", 3, "x")
    with pytest.raises(UnreadableInput, match="no JSON"):
        read_piece(b"[" * 100_000, 1, "x")


def test_memory_does_not_grow_with_an_array() -> None:
    value = json.dumps({"text": 'The ferry "Ana" sails.\n' * 50}).encode()
    data = b"[" + b",".join([value] * 20_000) + b"]"
    tracemalloc.start()
    count = sum(1 for _ in split_json(Opened("x.json", io.BytesIO(data))))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 20_000
    assert peak < 3_000_000
