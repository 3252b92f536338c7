"""Named pieces to the parts of a report: strings with their spans, captions, related links, tags."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from dateline.cleaning.blocks.block import Block, cut_block
from dateline.cleaning.cues import find_cue
from dateline.cleaning.parts.captions import end_of_number, find_inline_credit
from dateline.cleaning.parts.datelines import FoundDateline, find_dateline
from dateline.cleaning.parts.publishers import find_name
from dateline.cleaning.pieces import Kind, Piece, Reason
from dateline.cleaning.word_lists import load_word_lists
from dateline.record import Caption, PublisherBasis, Related, Span

_LEADING_MARK = re.compile(r"^[\s:–—|•»>-]+")
_BYLINE_WORD = re.compile(
    r"^(?:text(?:e|o)? by|texte par|story by|written by|words by|report(?:ed)? by|posted by|by|author|from|von|par|por|di|"
    r"door|av|text|texte|texto|autor|auteur|autore|автор)\b\s*:?\s*",
    re.IGNORECASE,
)
_FOLLOW = re.compile(r"\s+(?:follow(?: @?\S+)?|suivre|folgen|seguir|segui)$", re.IGNORECASE)
_NAME_END = re.compile(
    r"\s*(?:[|•·–—@]|\s-\s|,|\bfor\b|\b(?:reporting )?(?:in|from|at) (?-i:(?=[A-ZÀ-Þ]))|\b(?:on|le|am|el|il|em) (?=[^,]*\d)|\b(?:january|february|march|april|june|july|august)\b).*$",
    re.IGNORECASE,
)
_BETWEEN_NAMES = re.compile(r"\s*(?:,|&|\band\b|\bund\b|\bet\b|\by\b|\be\b)\s*")
_NAME = r"[A-ZÀ-Þ][\w.'’-]+(?:[ -](?:(?:de|da|di|du|la|le|van|von|der|den|al|el|bin|ben)[ -])*[A-ZÀ-Þ][\w.'’-]*\w){1,3}"

DATE_LINE = Reason("furniture", "date line")
MASTHEAD = Reason("furniture", "masthead")
GALLERY = Reason("navigation", "gallery")


@dataclass(slots=True)
class Parts:
    """What was found around the body; filled while the pieces are read, read once by the report."""

    title: str | None = None
    standfirst: str | None = None
    publisher: str | None = None
    publisher_basis: PublisherBasis = "masthead"
    byline: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    date_lines: list[str] = field(default_factory=list)
    captions: list[Caption] = field(default_factory=list)
    related: list[Related] = field(default_factory=list)
    dateline: FoundDateline | None = None
    dateline_text: str = ""
    dateline_raw: tuple[Span, ...] = ()
    raw: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    dropped: list[tuple[Reason, Span]] = field(default_factory=list)


def gather_parts(parts: Parts, pieces: Sequence[Piece], page: str) -> None:
    """Read every piece that is not body into its part."""
    for i, piece in enumerate(pieces):
        block = piece.block
        if piece.kind == "caption":
            following = pieces[i + 1] if i + 1 < len(pieces) else None
            _read_caption(parts, block, following, page=page)
        elif piece.kind == "publisher":
            _read_publisher(parts, block, page)
        elif piece.kind == "dropped":
            _drop(parts, piece.reason, block)
        elif read := _READERS.get(piece.kind):
            read(parts, block)


def _point(parts: Parts, name: str, block: Block) -> None:
    parts.raw[name] = parts.raw.get(name, ()) + block.spans


def _drop(parts: Parts, reason: Reason, block: Block) -> None:
    parts.dropped.extend((reason, span) for span in block.spans)


def _read_title(parts: Parts, block: Block) -> None:
    parts.title = block.text
    _point(parts, "title", block)


def _read_standfirst(parts: Parts, block: Block) -> None:
    parts.standfirst = block.text
    _point(parts, "standfirst", block)


def _read_date_line(parts: Parts, block: Block) -> None:
    parts.date_lines.append(block.text)
    _drop(parts, DATE_LINE, block)


def _read_byline(parts: Parts, block: Block) -> None:
    """Names after "by"; an acronym alone, or what is followed by "Follow", is the publisher."""
    rest = _FOLLOW.sub("", _BYLINE_WORD.sub("", block.text))
    if parts.publisher is None and rest.isupper() and len(rest) <= 6 and rest.isalpha():
        parts.publisher = rest
        parts.publisher_basis = "credit"
        _point(parts, "publisher", block)
        return
    names = [name for name in _BETWEEN_NAMES.split(_NAME_END.sub("", rest)) if name]
    if not names:
        _drop(parts, Reason("furniture", "byline"), block)
        return
    parts.byline.extend(name for name in names if name not in parts.byline)
    if any(character.isdigit() for character in rest):
        parts.date_lines.append(block.text)
    _point(parts, "byline", block)


def _read_publisher(parts: Parts, block: Block, page: str) -> None:
    """The name in a masthead; what else stands on its line may tell the day."""
    found = find_name(block.text)
    if found is None or parts.publisher is not None:
        _drop(parts, MASTHEAD, block)
        return
    before, named = cut_block(block, page, found.span[0])
    inside, after = cut_block(named, page, found.span[1] - found.span[0])
    parts.publisher = found.name
    parts.raw["publisher"] = inside
    parts.dropped.extend((MASTHEAD, span) for span in (*before, *after.spans))
    if after.text:
        parts.date_lines.append(after.text)


def _read_tags(parts: Parts, block: Block) -> None:
    listed = block.text.partition(":")[2] if ":" in block.text else block.text
    names = [tag.strip(" #.") for tag in re.split(r"[,;|•]", listed)]
    parts.tags.extend(tag for tag in names if tag and tag not in parts.tags)
    _point(parts, "tags", block)


def _read_caption(parts: Parts, block: Block, following: Piece | None, *, page: str) -> None:
    """A caption, its credit on the next line or at its end, and the number in a gallery or dateline that it may begin with."""
    if number := end_of_number(block.text):
        before, block = cut_block(block, page, number)
        parts.dropped.extend((GALLERY, span) for span in before)
    raw, text = block.spans, block.text
    found = find_dateline(text)
    if found and not block.bullet and parts.dateline is None:
        before, block = cut_block(block, page, found.rest)
        take_dateline(parts, found, text, raw=before)
        raw, text = block.spans, block.text
    credit = None
    cut = find_inline_credit(text)
    if cut:
        text, credit = text[:cut].rstrip(" -–—|"), text[cut:].strip("()[] ")
    if following and following.kind == "credit":
        credit = credit or following.block.text.strip("()[] ")
        raw += following.block.spans
    is_copy = bool(parts.captions) and parts.captions[-1].text == text
    if number and is_copy:  # one caption for several pictures of a gallery
        parts.dropped.extend((GALLERY, span) for span in raw)
        return
    parts.captions.append(Caption(text=text, credit=credit, raw=raw))


def take_dateline(parts: Parts, found: FoundDateline, text: str, *, raw: tuple[Span, ...]) -> None:
    """Keep a dateline, the first one that is found."""
    parts.dateline = found
    parts.dateline_text = text[slice(*found.span)]
    parts.dateline_raw = raw


def _read_related(parts: Parts, block: Block) -> None:
    marked = _LEADING_MARK.sub("", block.text)
    title = marked.partition(":")[2].strip() if _is_labelled(block) else marked
    if title:
        parts.related.append(Related(title=title, url=None, raw=block.spans))
    else:
        _drop(parts, Reason("navigation", "related"), block)


def _is_labelled(block: Block) -> bool:
    """Whether the line itself says that it is a related link ("Read more: …")."""
    cue = find_cue(block.text, block.normal, block.words)
    return cue is not None and cue.colon


_READERS: dict[Kind, Callable[[Parts, Block], None]] = {
    "title": _read_title,
    "standfirst": _read_standfirst,
    "byline": _read_byline,
    "tags": _read_tags,
    "related": _read_related,
    "date": _read_date_line,
}


def find_correspondents(text: str) -> tuple[str, ...]:
    """Names of correspondents in running text, as in "our correspondent in Lima, Ana Gil"."""
    lowered = text.lower()
    if not any(phrase in lowered for phrase in load_word_lists().correspondents):
        return ()
    return tuple(dict.fromkeys(match["name"] for match in _correspondent_pattern().finditer(text)))


@functools.cache
def _correspondent_pattern() -> re.Pattern[str]:
    lead = "|".join(re.escape(phrase) for phrase in load_word_lists().correspondents)
    return re.compile(rf"\b(?i:{lead})(?: (?:in|à|au|en|aux) [A-ZÀ-Þ][\w'’ -]{{1,30}}?)?,? (?P<name>{_NAME})")


def split_dateline(blocks: list[Block], parts: Parts, page: str) -> list[Block]:
    """Take the dateline off the first or second paragraph that begins with one."""
    for i, block in enumerate(blocks[:2]):
        found = None if block.bullet else find_dateline(block.text)
        if found:
            before, rest = cut_block(block, page, found.rest)
            take_dateline(parts, found, block.text, raw=before)
            return [*blocks[:i], rest, *blocks[i + 1 :]]
    return blocks


def drop_blocks(parts: Parts, reason: Reason, blocks: Iterable[Block]) -> None:
    """List blocks as dropped for one reason."""
    for block in blocks:
        _drop(parts, reason, block)
