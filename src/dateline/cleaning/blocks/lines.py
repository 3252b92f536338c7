"""A page's text as lines, each mended, with its place in the page and on the screen."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from dateline.cleaning.blocks.mending import Origins, is_plain, mend

LEAST_QUOTED = 3
"""Lines with a quotation mark of mail (">") that make a quoted passage; breadcrumbs have one."""

BULLET = re.compile(r"(?:[•·▪●■◦‣∙►▶➤→»*+–—-]|o(?= [A-ZÀ-Þ]))(?:\s+|$)")

_DASHES = frozenset("-–—")
"""They mark list items, but also speech and signatures: they stay in the text."""
_LISTED = frozenset({"* ", "+ "})
"""How most list items begin in text that was made of HTML."""
_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\u2028\u2029]")
"""What ends a line. U+0085 is none: in news it is a byte of something decoded wrongly."""
_QUOTED = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")
_SOFT_END = ("\u00ad", "¬")
"""What marks a word that goes on on the next line, and is no part of it."""


class Line(msgspec.Struct, frozen=True, gc=False):
    """A line that is not blank: its span without white space, its mended text, and how many blank lines precede it.

    `origins` says where the text's characters stand in the page; `indent` and `column` are the columns where the line
    begins and ends; `broken` says that its last word goes on on the next line and that no hyphen shows it.
    """

    start: int
    end: int
    text: str
    gap: int
    bullet: str = ""
    origins: Origins = ()
    indent: int = 0
    column: int = 0
    broken: bool = False


def split_lines(text: str) -> Iterator[Line]:
    """The lines that are not blank, with their spans; one of characters without ink alone (U+200B, U+00AD) is blank."""
    spans = list(_spans(text))
    quoted = _find_quoted(text, spans)
    gap = 0
    for i, (start, end) in enumerate(spans):
        line = _read_line(text, start, end, gap=gap, quoted=i in quoted) if start < end else None
        gap = gap + 1 if line is None else 0
        if line is not None:
            yield line


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Where every line begins and ends, without what ends it."""
    position = 0
    for match in _LINE_END.finditer(text):
        yield position, match.start()
        position = match.end()
    yield position, len(text)


def _find_quoted(text: str, spans: list[tuple[int, int]]) -> set[int]:
    """Indices of the lines of quoted mail: several in a row that begin with ">"."""
    if ">" not in text:
        return set()
    found: set[int] = set()
    run: list[int] = []
    for i, (start, end) in enumerate([*spans, (len(text), len(text))]):
        if _QUOTED.match(text, start, end):
            run.append(i)
            continue
        found.update(run if len(run) >= LEAST_QUOTED else ())
        run = []
    return found


def _read_line(text: str, start: int, end: int, *, gap: int, quoted: bool) -> Line | None:
    raw = text[start:end]
    if not quoted and is_plain(raw):
        if raw[0].isalnum() and raw[:2] != "o ":
            return Line(start, end, raw, gap, "", range(start, end), 0, len(raw), broken=False)
        if raw[:2] in _LISTED and len(raw) > 2:
            return Line(start, end, raw[2:], gap, raw[0], range(start + 2, end), 0, len(raw), broken=False)
    shown = raw.rstrip()
    mark = _QUOTED.match(raw) if quoted else None
    inner = shown[mark.end() :].lstrip() if mark else shown.lstrip()
    if not inner:
        return None
    indent = len(shown) - len(inner)
    broken = inner.endswith(_SOFT_END)
    mended = mend(inner[:-1] if broken else inner, start + indent)
    if not mended.text:
        return None
    found = BULLET.match(mended.text)
    bullet = found.group().strip() if found and len(mended.text) > found.end() else ""
    if found and bullet and bullet not in _DASHES:
        mended = mended.since(found.end())
    begins = start + len(raw) - len(raw.lstrip())
    return Line(
        begins,
        start + len(shown),
        mended.text,
        gap,
        bullet,
        mended.origins,
        indent,
        len(shown),
        broken,
    )
