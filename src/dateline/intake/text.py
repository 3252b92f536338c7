"""Plain text: a file is one page."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from dateline.errors import TooLong
from dateline.intake.decoding import LONGEST_BYTES, decode_bytes, refuse_binary, too_long_reason
from dateline.intake.html.pages import LONGEST_HTML, looks_like_html, page_from_html
from dateline.intake.page import Hints, Page
from dateline.intake.registry import Opened, reader
from dateline.record import Failure


@reader(".txt", ".text", "")
def read_text(opened: Opened) -> Iterator[Page | Failure]:
    """One page of a text file; a file that begins as HTML does is read as HTML.

    Raises UnreadableInput for empty or binary files, TooLong for more than a million code points.
    """
    data = opened.stream.read(LONGEST_BYTES + 1)
    if looks_like_html(data):
        yield page_from_html(data + opened.stream.read(LONGEST_HTML), opened)
        return
    if len(data) > LONGEST_BYTES:
        refuse_binary(data, opened.name)
        raise TooLong(opened.name, too_long_reason())
    text, encoding = decode_bytes(data, opened.name, declared=opened.declared)
    yield Page(
        name=opened.name,
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=encoding,
        url=opened.url,
        hints=opened.hints,
    )


def page_from_text(text: str, *, name: str = "text", hints: Hints | None = None) -> Page:
    """A page of a text that is at hand, which may be HTML. Raises as `read_text` does.

    >>> page_from_text("Dock workers in Lima went back to work.").name
    'text'
    """
    import io

    data = text.encode("utf-8", "surrogatepass")
    opened = Opened(name, io.BytesIO(data), hints=hints or Hints())
    found = next(read_text(opened))
    assert isinstance(found, Page)
    return found
