"""The visible text of an HTML tree, line by line, the same every time."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

from dateline.intake.page import Link

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HIDDEN = frozenset(
    ["script", "style", "noscript", "template", "head", "svg", "iframe", "object", "select", "textarea", "math", "canvas"]
)  # fmt: skip
_INLINE = frozenset(
    ["a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
     "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt",
     "u", "var", "wbr", "img", "amp-img", "picture", "source"]
)  # fmt: skip
_PARAGRAPHS = frozenset(
    ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "figure", "figcaption", "article", "section", "header",
     "footer", "aside", "nav", "main", "table", "pre", "div", "form"]
)  # fmt: skip

_NOT_TO_FOLLOW = ("#", "javascript:", "mailto:", "tel:", "data:")


def render(root: HtmlElement, *, base: str | None = None) -> tuple[str, tuple[Link, ...]]:
    """The visible text, and the links in it.

    A block element begins a line, an element such as a paragraph leaves a blank one; white space is squeezed. The
    tree is walked without recursion: pages nest as deep as they like.
    """
    from lxml import etree

    rendering = _Rendering(base)
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event == "start":
            rendering.open_element(element)
        elif event == "end":
            rendering.close_element(element)
        else:
            rendering.add_tail(element)
    return rendering.lines.finish(), tuple(rendering.links)


class _Rendering:
    """A walk through the tree: what is hidden is passed by, what links is noted."""

    def __init__(self, base: str | None) -> None:
        self.lines = _Lines()
        self.links: list[Link] = []
        self._base = base
        self._open: list[tuple[str, int]] = []
        self._hidden: HtmlElement | None = None

    def open_element(self, element: HtmlElement) -> None:
        """Begin an element: its line, its link, its first words."""
        if self._hidden is not None:
            return
        if _is_hidden(element):
            self._hidden = element
            return
        self._break_line(element.tag)
        if element.tag == "a":
            self._open.append((element.get("href") or "", self.lines.position()))
        self.lines.add(element.text)

    def close_element(self, element: HtmlElement) -> None:
        """End an element: its link, its line, the words after it."""
        if self._hidden is element:
            self._hidden = None
        elif self._hidden is None and element.tag == "a" and self._open:
            self._keep_link(*self._open.pop())
        if self._hidden is None:
            self._break_line(element.tag)
            self.lines.add(element.tail)

    def add_tail(self, element: HtmlElement) -> None:
        """Add the words after a comment."""
        if self._hidden is None:
            self.lines.add(element.tail)

    def _break_line(self, tag: object) -> None:
        if tag in _PARAGRAPHS:
            self.lines.break_line(blank=1)
        elif tag not in _INLINE:
            self.lines.break_line(blank=0)

    def _keep_link(self, href: str, start: int) -> None:
        end = self.lines.length
        if not href or end <= start or href.startswith(_NOT_TO_FOLLOW):
            return
        try:
            address = urljoin(self._base, href) if self._base else href
        except ValueError:
            return
        self.links.append(Link((start, end), address))


def _is_hidden(element: HtmlElement) -> bool:
    return element.tag in _HIDDEN or element.get("hidden") is not None or element.get("aria-hidden") == "true"


class _Lines:
    """Text as it is rendered: words are added, lines and paragraphs broken, never two breaks in one place."""

    def __init__(self) -> None:
        self.length = 0
        self._parts: list[str] = []
        self._pending = -1
        self._space = False

    def add(self, text: str | None) -> None:
        """Add text of an element, white space squeezed."""
        if not text:
            return
        words = text.split()
        self._space = self._space or text[0].isspace()
        if words:
            self._separate()
            self._push(" ".join(words))
            self._space = text[-1].isspace()

    def break_line(self, *, blank: int) -> None:
        """End the line before the next word; `blank` lines stay between."""
        self._pending = max(self._pending, blank)

    def position(self) -> int:
        """Where the next word will stand."""
        if not self.length:
            return 0
        return self.length + (self._pending + 1 if self._pending >= 0 else self._space)

    def finish(self) -> str:
        """Join all that was added."""
        return "".join(self._parts)

    def _separate(self) -> None:
        if self.length and self._pending >= 0:
            self._push("\n" * (self._pending + 1))
        elif self.length and self._space:
            self._push(" ")
        self._pending = -1

    def _push(self, text: str) -> None:
        self._parts.append(text)
        self.length += len(text)
