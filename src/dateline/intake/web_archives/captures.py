"""The records of a web archive, cut out of its unpacked bytes; behind a damaged record the next one is found again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from dateline.errors import UnreadableInput
from dateline.intake.html.pages import LONGEST_HTML
from dateline.intake.web_archives.members import Ending

LONGEST_HEAD = 65_536
"""Bytes of a record's own header; those of Common Crawl have about six hundred."""
LONGEST_BLOCK = LONGEST_HTML + LONGEST_HEAD
"""Bytes of a record's block that are kept: the longest page that is read, and its HTTP header."""
LOOK_AHEAD = 65_536
"""Unpacked bytes behind a damaged record in which a fault of its member is taken for the cause."""
STEP = 1_000_000
"""Bytes that are passed by at a time."""

_VERSION = rb"WARC/\d\.\d+[ \t]*\r?\n"
_BEGINNING = re.compile(_VERSION)
_NEXT = re.compile(rb"(?<=\n)" + _VERSION + rb"[A-Za-z-]+[ \t]*:")
_INSIDE = re.compile(rb"(?<=\r\n\r\n)" + _VERSION + rb"(?:WARC-[A-Za-z-]+|Content-[A-Za-z]+):")
_LONGEST_NEXT = 64
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_LENGTH = re.compile(rb"^content-length[ \t]*:[ \t]*(\d{1,18})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_ADDRESS = re.compile(rb"^warc-target-uri[ \t]*:[ \t]*<?([^\s<>]+)", re.IGNORECASE | re.MULTILINE)
_LINE_ENDS = re.compile(rb"[\r\n]*")
_TRAILERS = (b"\r\n\r\n", b"\n\n")


@dataclass(frozen=True, slots=True)
class Capture:
    """A whole record: its header, its block, and the block's size; of one over `LONGEST_BLOCK` only the beginning."""

    head: bytes = field(repr=False)
    block: bytes = field(repr=False)
    size: int

    @property
    def is_whole(self) -> bool:
        """Whether the block is here to its end."""
        return len(self.block) == self.size


@dataclass(frozen=True, slots=True)
class Damage:
    """A record that can't be read: what there is of its header, and what is wrong."""

    head: bytes = field(repr=False)
    fault: str


def address_of(head: bytes) -> str | None:
    r"""The address that a record's header names, if any.

    >>> address_of(b"WARC/1.1\r\nWARC-Target-URI: <https://example.org/a>\r\n\r\n")
    'https://example.org/a'
    """
    found = _ADDRESS.search(head)
    return found.group(1).decode("utf-8", "replace") if found else None


def damaged_record(name: str, fault: str) -> UnreadableInput:
    """The error for a damaged record of a file."""
    return UnreadableInput(
        name, f"the record is damaged ({fault}); get the file again, or the page from its address"
    )


def split_captures(pieces: Iterator[bytes | Ending]) -> Iterator[Capture | Damage]:
    """The records of a file's members (`split_members`), the damaged ones in their places.

    A member may hold one record or many. One whose end is damaged may have damage anywhere, so its last record is
    given as damaged, and so is a stretch of bytes that is no record.
    """
    member = _Member(pieces)
    while member.begin():
        yield from _read_member(member)


class _Member:
    """The bytes of one member after another, gathered as they are needed."""

    def __init__(self, pieces: Iterator[bytes | Ending]) -> None:
        self._pieces = pieces
        self._ended = True
        self.data = bytearray()
        self.fault: str | None = None

    def begin(self) -> bool:
        """Go to the next member; False at the file's end."""
        first = next(self._pieces, None)
        self.data.clear()
        self.fault, self._ended = None, False
        self._take(first)
        return first is not None

    def gather(self, size: int) -> bool:
        """Have so many bytes at hand; False where the member has no more."""
        while len(self.data) < size and not self._ended:
            self._take(next(self._pieces, None))
        return len(self.data) >= size

    def _take(self, piece: bytes | Ending | None) -> None:
        if isinstance(piece, bytes):
            self.data += piece
            return
        self._ended = True
        self.fault = piece.fault if piece else None

    def drop(self, size: int) -> None:
        """Pass by the first bytes."""
        del self.data[:size]

    def skip_lines(self) -> bool:
        """Pass by line ends; False where the member has nothing else."""
        while self.gather(1):
            lines = _LINE_ENDS.match(self.data)
            self.drop(lines.end() if lines else 0)
            if self.data:
                return True
        return False

    def ends_block(self, end: int) -> bool:
        """Whether a block ends here: with two line ends, or with fewer where none of them can be the block's own."""
        self.gather(end + _LONGEST_NEXT)
        after = bytes(self.data[end : end + _LONGEST_NEXT])
        if after.startswith(_TRAILERS):
            return True
        rest = after.lstrip(b"\r\n")
        is_next = not after or (len(rest) < len(after) and (not rest or _BEGINNING.match(rest) is not None))
        return is_next and self.data[end - 1 : end] != b"\n"

    def find_record(self) -> bool:
        """Move to the next line at which a record begins; else to the member's end, and False."""
        while True:
            found = _NEXT.search(self.data)
            if found:
                self.drop(found.start())
                return True
            self.drop(max(len(self.data) - _LONGEST_NEXT, 0))
            if not self.gather(len(self.data) + 1):
                self.data.clear()
                return False


def _read_member(member: _Member) -> Iterator[Capture | Damage]:
    """The records of one member; a fault of the member's is the reason believed for its last one.

    Behind a damaged record a fault close by is the same damage: what a decompressor that was led astray gives until
    it notices may look like records, and is none.
    """
    last: Capture | Damage | None = None
    while member.skip_lines():
        found = _read_capture(member)
        if isinstance(found, Damage):
            member.gather(len(member.data) + LOOK_AHEAD)
        if last and member.fault and not _BEGINNING.match(found.head):
            break
        if last:
            yield last
        last = found
        if isinstance(found, Damage):
            if member.fault:
                break
            member.find_record()
    if member.fault:
        last = Damage(last.head if last else b"", member.fault)
    if last:
        yield last


def _read_capture(member: _Member) -> Capture | Damage:
    """The record that begins here. Of a damaged one all that may hold the next record stays, the line end before it too."""
    member.gather(LONGEST_HEAD)
    end = _HEAD_END.search(member.data, 0, LONGEST_HEAD)
    head = bytes(member.data[: end.end() if end else LONGEST_HEAD])
    following = _NEXT.search(head)
    if following:
        head = head[: following.start()]
    if not _BEGINNING.match(head):
        return Damage(head, "no WARC record begins here")
    if following or not end:
        return Damage(head, "its header has no end")
    member.drop(len(head) - 1)
    length = _LENGTH.search(head)
    if not length:
        return Damage(head, "its header gives no length")
    size = int(length.group(1))
    return _take_block(member, head, size) if size <= LONGEST_BLOCK else _pass_block(member, head, size)


def _take_block(member: _Member, head: bytes, size: int) -> Capture | Damage:
    end = 1 + size
    if not member.gather(end):
        return Damage(head, _too_short(size, len(member.data) - 1))
    if not member.ends_block(end):
        return Damage(head, f"it should be {size:,} bytes long, but does not end there")
    block = bytes(member.data[1:end])
    member.drop(end)
    return Capture(head, block, size)


def _pass_block(member: _Member, head: bytes, size: int) -> Capture | Damage:
    """Keep the beginning of a long block and pass by the rest, unless a record begins in it: then its length is wrong."""
    member.gather(LONGEST_HEAD)
    beginning, left = bytes(member.data[1:LONGEST_HEAD]), 1 + size
    while left > STEP:
        if not member.gather(STEP):
            return Damage(head, _too_short(size, size - left + len(member.data)))
        inside = _INSIDE.search(member.data, 0, STEP)
        if inside:
            member.drop(inside.start() - 1)
            return Damage(head, f"it should be {size:,} bytes long, but another record begins in it")
        member.drop(STEP - _LONGEST_NEXT)
        left -= STEP - _LONGEST_NEXT
    if not member.gather(left):
        return Damage(head, _too_short(size, size - left + len(member.data)))
    if not member.ends_block(left):
        return Damage(head, f"it should be {size:,} bytes long, but does not end there")
    member.drop(left)
    return Capture(head, beginning, size)


def _too_short(size: int, there: int) -> str:
    return f"it should be {size:,} bytes long, but only {there:,} are there"
