"""The noun that intake hands on: one page, decoded, with what came along with it."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.intake.marks import NO_MARKS, Marks
from dateline.record import Span


@dataclass(frozen=True, slots=True)
class Hints:
    """What the caller, or the fields beside a text, say of a report; it is believed before anything found.

    Only of authors and tags is what the text itself says believed first: it can be pointed at.
    `kind` "news" says that the page is a report, whatever it looks like.
    """

    date: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    title: str | None = None
    id: str | None = None
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    kind: str | None = None

    def over(self, other: Hints) -> Hints:
        """These hints, with the gaps filled from `other`."""
        return Hints(
            date=self.date or other.date,
            publisher=self.publisher or other.publisher,
            url=self.url or other.url,
            language=self.language or other.language,
            title=self.title or other.title,
            id=self.id or other.id,
            authors=self.authors or other.authors,
            tags=self.tags or other.tags,
            kind=self.kind or other.kind,
        )


NO_HINTS = Hints()


@dataclass(frozen=True, slots=True)
class Link:
    """A link of an HTML page: its span in the page's text, and its address made absolute."""

    span: Span
    url: str


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of an HTML page's text that one element makes, and what the element says it is (`intake.roles`)."""

    span: Span
    role: str


@dataclass(frozen=True, slots=True)
class Division:
    """Where a line of an HTML page begins, and which division of the tree holds it (and which one holds that)."""

    start: int
    own: int
    outer: int


@dataclass(frozen=True, slots=True)
class Markup:
    """The source of an HTML page and what it says of itself (meta elements, OpenGraph, JSON-LD, microdata).

    `titles` is all that it calls itself; `body` the paragraphs of the article as JSON-LD gives them. `regions` are
    in the order in which they begin, the larger first.
    """

    source: str = field(repr=False)
    title: str | None = None
    titles: tuple[str, ...] = ()
    published: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    language: str | None = None
    tags: tuple[str, ...] = ()
    description: str | None = None
    url: str | None = None
    body: tuple[str, ...] = field(default=(), repr=False)
    links: tuple[Link, ...] = field(default=(), repr=False)
    marks: Marks = NO_MARKS
    regions: tuple[Region, ...] = field(default=(), repr=False)
    divisions: tuple[Division, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Page:
    """One input, decoded. `text` is the decoded file, or the visible text of an HTML page, line by line.

    `sha256` is of the bytes as they came; `line` is the input's line where it has lines (JSON lines); `captured` is the
    ISO day on which a copy of the page was taken, where that is known: no date of it is later.
    """

    name: str
    text: str
    sha256: str
    encoding: str | None = None
    url: str | None = None
    html: Markup | None = None
    hints: Hints = NO_HINTS
    line: int | None = None
    captured: str | None = None


@dataclass(frozen=True, slots=True)
class Address:
    """A report that stands elsewhere: its address, what is known of it, and the input (and line) that names it.

    `summary` is what there is to read without going there: a feed's item.
    """

    url: str
    name: str
    hints: Hints = NO_HINTS
    line: int | None = None
    summary: Page | None = None
