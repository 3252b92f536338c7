"""The visible text of an HTML tree, line by line, the same every time; with its links and what its elements are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from dateline.intake.html.roles import roles_of
from dateline.intake.page import Division, Link, Region

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_UNSHOWN = frozenset(
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
_DIVISIONS = frozenset(
    ["body", "div", "section", "article", "main", "header", "footer", "aside", "nav", "form", "td"]
)
"""Elements that hold paragraphs; two paragraphs of one division belong together."""

_ROLELESS = frozenset(
    ["html", "body", "a", "b", "i", "em", "strong", "br", "img", "input", "source", "option"]
)
"""Elements that are nothing by themselves: the page, and what stands within lines."""
_NAMING = frozenset(["class", "id", "itemprop", "role"])
_HIDING = frozenset(["hidden", "aria-hidden", "style"])
_UNSEEN = re.compile(r"^true$|display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NOT_TO_FOLLOW = ("#", "javascript:", "mailto:", "tel:", "data:")


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page's text, the links in it, its regions, and the division that each line stands in."""

    text: str
    links: tuple[Link, ...]
    regions: tuple[Region, ...]
    divisions: tuple[Division, ...]


def render(root: HtmlElement, *, base: str | None = None) -> Rendered:
    """The visible text, and the links in it.

    A block element begins a line, an element such as a paragraph leaves a blank one; white space is squeezed. The
    tree is walked without recursion: pages nest as deep as they like.
    """
    from lxml import etree

    rendering = _Rendering(base)
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event == "start":
            if element.tag in _UNSHOWN:
                walk.skip_subtree()
            else:
                rendering.open_element(element)
        elif event == "end":
            if element.tag not in _UNSHOWN:
                rendering.close_element(element)
            rendering.lines.add(element.tail)
        else:
            rendering.lines.add(element.tail)
    return rendering.finish()


class _Rendering:
    """A walk through the tree: what links is noted, and what elements say they are."""

    def __init__(self, base: str | None) -> None:
        self.lines = _Lines()
        self._links: list[Link] = []
        self._regions: list[Region] = []
        self._base = base
        self._host = _host(base)
        self._open: list[tuple[tuple[str, ...], int]] = []
        self._divisions = 0

    def open_element(self, element: HtmlElement) -> None:
        """Begin an element: its line, its roles, its first words."""
        tag = element.tag
        self.lines.break_at(tag)
        self._open.append((_roles(element), self.lines.position()))
        if tag in _DIVISIONS:
            self._divisions += 1
            self.lines.enter(self._divisions)
        self.lines.add(element.text)

    def close_element(self, element: HtmlElement) -> None:
        """End an element: its link, its regions, its line."""
        tag = element.tag
        roles, start = self._open.pop()
        if start < self.lines.length:
            if tag == "a":
                self._keep_link(element.get("href") or "", start)
            for role in roles:
                self._regions.append(Region((start, self.lines.length), role))
        if tag in _DIVISIONS:
            self.lines.leave()
        self.lines.break_at(tag)

    def finish(self) -> Rendered:
        """All that was noted."""
        regions = tuple(sorted(self._regions, key=lambda region: (region.span[0], -region.span[1])))
        return Rendered(self.lines.finish(), tuple(self._links), regions, tuple(self.lines.divisions))

    def _keep_link(self, href: str, start: int) -> None:
        if href and not href.startswith(_NOT_TO_FOLLOW):
            address = self._absolute(href)
            if address:
                self._links.append(Link((start, self.lines.length), address))

    def _absolute(self, href: str) -> str | None:
        """The address that a link means; None for one that is none."""
        if href.startswith(("https://", "http://")) or self._base is None:
            return href
        if self._host and href[0] == "/" and href[1:2] != "/":
            return self._host + href
        try:
            return urljoin(self._base, href)
        except ValueError:
            return None


def _host(base: str | None) -> str:
    """The beginning of all addresses of a site."""
    try:
        parts = urlsplit(base or "")
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def _roles(element: HtmlElement) -> tuple[str, ...]:
    """What an element says it is; what is said of the whole page (the body's classes) is said of none of its parts."""
    if element.tag in _ROLELESS:
        return ()
    names = ""
    hidden = False
    for name, value in element.items():
        if name in _NAMING:
            names += f"{value} "
        elif name in _HIDING:
            hidden = hidden or name == "hidden" or bool(_UNSEEN.search(value))
    roles = roles_of(element.tag, names)
    return (*roles, "hidden") if hidden else roles


class _Lines:
    """Text as it is rendered: words are added, lines and paragraphs broken, never two breaks in one place."""

    def __init__(self) -> None:
        self.length = 0
        self.divisions: list[Division] = []
        self._parts: list[str] = []
        self._pending = -1
        self._space = False
        self._stack = [0]

    def enter(self, division: int) -> None:
        """Begin a division."""
        self._stack.append(division)

    def leave(self) -> None:
        """End the division begun last."""
        self._stack.pop()

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

    def break_at(self, tag: object) -> None:
        """End the line where an element begins or ends, if it is no inline one; a paragraph leaves a blank line."""
        if tag in _PARAGRAPHS:
            self._pending = 1
        elif self._pending < 0 and tag not in _INLINE:
            self._pending = 0

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
        if self._pending >= 0 or not self.length:
            own = self._stack[-1]
            self.divisions.append(
                Division(self.length, own, self._stack[-2] if len(self._stack) > 1 else own)
            )
        self._pending = -1

    def _push(self, text: str) -> None:
        self._parts.append(text)
        self.length += len(text)
