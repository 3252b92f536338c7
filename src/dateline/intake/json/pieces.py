"""JSON of any size, cut into the values that stand in its outermost array, or one after another."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from dateline.errors import UnreadableInput
from dateline.intake.beginnings import read_beginning
from dateline.intake.decoding import decode_bytes, refuse_binary
from dateline.intake.registry import Opened
from dateline.intake.transcoding import as_utf8

LONGEST_PIECE = 50_000_000
"""Bytes of one value; a JSON feed or a wire's package is one, and has a few million at most."""
CHUNK = 262_144
"""Bytes read at a time at first; as many more as are waiting for the end of a value."""

_TOKEN = re.compile(rb'"(?:[^"\\\n]++|\\.|\n(?![ \t]*\{))*+"|["{}\[\]]', re.DOTALL)
"""A whole string, or a bracket, or the quotation mark of a string that does not end here."""
_BROKEN_OFF = re.compile(rb'"(?:[^"\\\n]++|\\.|\n(?![ \t]*\{))*+(?=\n[ \t]*\{)', re.DOTALL)
"""A string that a new line with an object ends: no line can end in a string, so its writer broke off."""
_STRING_END = re.compile(rb'(?:[^"\\]++|\\.)*+"', re.DOTALL)
_BETWEEN = b" \t\r\n,[]\x1e\xef\xbb\xbf"
"""Bytes that stand between values and are none."""


def split_json(opened: Opened) -> Iterator[bytes | None]:
    """Each value of the outermost array, or each of several values in a row, as its bytes in UTF-8.

    What lies between values and is none comes as a piece too, so that nothing is passed by unsaid. None stands for
    a value over `LONGEST_PIECE`. No more than one value is held at a time. Raises UnreadableInput for what is no text.
    """
    beginning, stream = read_beginning(opened.stream)
    refuse_binary(beginning, opened.name)
    stream = as_utf8(stream)
    splitter = _Splitter()
    while chunk := stream.read(max(CHUNK, splitter.waiting)):
        yield from splitter.add(chunk)
    yield from splitter.finish()


def read_piece(piece: bytes | None, number: int, name: str) -> Any:
    """The value of a piece. What strict JSON forbids and people write is read too: NaN, line ends in strings.

    Raises UnreadableInput for what is no JSON.
    """
    if piece is None:
        reason = f"value {number} is over {LONGEST_PIECE:,} bytes; split it, or write one report a line"
        raise UnreadableInput(name, reason, line=number)
    try:
        return msgspec.json.decode(piece)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        pass
    try:
        return json.loads(decode_bytes(piece, name, longest=LONGEST_PIECE)[0], strict=False)
    except (ValueError, RecursionError) as error:
        reason = f"value {number} is no JSON ({error}); mend or remove it"
        raise UnreadableInput(name, reason, line=number) from error


class _Splitter:
    """Brackets are counted outside of strings: a value ends where as many have closed as opened."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._start = self._at = 0  # where the piece begins, and where the search for the next token goes on
        self._base = self._depth = 0  # values begin at a depth of 1 in an outermost array
        self._too_long = False
        self._in_string = False  # whether the buffer begins inside a string of a value that is too long

    @property
    def waiting(self) -> int:
        """Bytes that wait for the end of a value."""
        return len(self._buffer)

    def add(self, chunk: bytes) -> Iterator[bytes | None]:
        """The pieces that end in the next bytes of the stream."""
        self._buffer += chunk
        if self._in_string and not self._leave_string():
            return
        while token := _TOKEN.search(self._buffer, self._at):
            start, end = token.span()
            sign = bytes(self._buffer[start : start + 1])
            if sign == b'"' and end == start + 1:
                self._at = start
                broken = _BROKEN_OFF.match(self._buffer, start)
                if broken is None:
                    break
                self._at = broken.end()
                yield from self._cut(self._at)
                self._depth = self._base
                continue
            self._at = end
            if sign in (b"{", b"["):
                yield from self._open(sign, start)
            elif sign != b'"':
                yield from self._close(sign, end)
        else:
            self._at = len(self._buffer)
        self._shed()

    def finish(self) -> Iterator[bytes | None]:
        """The last piece: a value that never ended, or what stands after the last one."""
        yield from self._cut(len(self._buffer))

    def _open(self, bracket: bytes, start: int) -> Iterator[bytes | None]:
        if self._depth == 0 and bracket == b"[":
            self._base = 1
        elif self._depth == self._base:
            yield from self._cut(start)
        self._depth += 1

    def _close(self, bracket: bytes, end: int) -> Iterator[bytes | None]:
        if self._depth > self._base:
            if self._depth == self._base + 1:
                yield from self._cut(end)
            self._depth -= 1
        elif bracket == b"]":
            self._base = self._depth = 0

    def _cut(self, end: int) -> Iterator[bytes | None]:
        """The piece up to here: a value, or what is between values and should not be."""
        is_value = self._depth > self._base
        piece = bytes(self._buffer[self._start : end])
        self._start = end
        if self._too_long:
            self._too_long = False
            yield None
        elif is_value or piece.strip(_BETWEEN):
            yield piece if is_value else piece.strip(_BETWEEN)

    def _shed(self) -> None:
        """Let go of pieces that were given, and of one that is too long to be held."""
        del self._buffer[: self._start]
        self._at -= self._start
        self._start = 0
        if len(self._buffer) > LONGEST_PIECE:
            self._too_long = True
            self._in_string = self._at < len(self._buffer)
            self._forget()

    def _leave_string(self) -> bool:
        """Find the end of the string that the buffer begins in; forget the buffer where it has none."""
        end = _STRING_END.match(self._buffer)
        if end is None:
            self._forget()
            return False
        self._in_string = False
        self._at = end.end()
        return True

    def _forget(self) -> None:
        """Empty the buffer, but for the half of an escape at its end."""
        backslashes = len(self._buffer) - len(self._buffer.rstrip(b"\\"))
        self._buffer[:] = b"\\" * (backslashes % 2)
        self._at = 0
