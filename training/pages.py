"""Pages as they reach an analyst, written at random: lines, each with whether it is part of the report's body.

What surrounds a report and what interrupts it stands in the order, and in about the numbers, in which news sites have it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from training.material import Writer, load_material

OTHER_LANGUAGE = 0.15
"""Share of pages that are not in English."""
BARE_LIST = 0.06
"""Share of reports that are little but a list: standings, a calendar, the names of the dead."""
LAYOUTS = ("tight", "loose", "paragraphs")
"""Where blank lines stand: nowhere, after every line, around paragraphs alone."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page and whether it belongs to the body."""

    text: str
    body: bool


@dataclass(frozen=True, slots=True)
class LabelledPage:
    """A page's text and the spans of its lines that are body."""

    text: str
    body: tuple[tuple[int, int], ...]


def write_page(seed: int) -> LabelledPage:
    """The page of a seed: the same one every time."""
    writer = Writer(seed)
    language = (
        writer.random.choice(sorted(load_material()["other"])) if writer.chance(OTHER_LANGUAGE) else None
    )
    body = list(_body(writer, language))
    lines = [*_top(writer, language), *_head(writer), *body, *_bottom(writer, language)]
    return _lay_out(lines, writer.random.choice(LAYOUTS))


def _lay_out(lines: list[Line], layout: str) -> LabelledPage:
    text, spans = "", []
    for line in lines:
        if not line.text:
            continue
        loose = layout == "loose" or (layout == "paragraphs" and len(line.text.split()) > 8)
        start = len(text)
        text += line.text
        if line.body:
            spans.append((start, len(text)))
        text += "\n\n" if loose else "\n"
    return LabelledPage(text, tuple(spans))


def _furniture(texts: list[str]) -> Iterator[Line]:
    return (Line(text, body=False) for text in texts)


# --- above the report


def _top(writer: Writer, language: str | None) -> Iterator[Line]:
    if writer.chance(0.1):
        return
    yield from _furniture(writer.several("buttons", 0, 6))
    yield Line(writer.paper, body=False)
    if language:
        yield from _furniture(_other(writer, language, 3, 12))
    menu = writer.several("sections", 4, 60)
    yield from _furniture([" ".join(menu)] if writer.chance(0.1) else menu)
    if writer.chance(0.3):
        yield from _furniture(writer.several("tickers", 1, 4))
    if writer.chance(0.3):
        yield from _furniture(writer.several("listings", 2, 15))
    if writer.chance(0.2):
        yield from _furniture(writer.several("cookies", 1, 4))
    if writer.chance(0.35):
        yield from _cards(writer, writer.random.randint(2, 8))


def _cards(writer: Writer, count: int) -> Iterator[Line]:
    """Other reports under a heading: headlines, some with a first line, a stamp, a section or a number."""
    yield Line(writer.draw("headings" if writer.chance(0.7) else "strange_headings"), body=False)
    prose = writer.chance(0.2)
    numbered, excerpts, stamped = writer.chance(0.25), writer.chance(0.35), writer.chance(0.35)
    for number in range(1, count + 1):
        headline = writer.draw("headlines")
        yield Line(f"{number}. {headline}" if numbered else headline, body=False)
        if prose:
            told = " ".join(writer.foreign_sentence() for _ in range(writer.random.randint(1, 3)))
            yield Line(told + ("..." if writer.chance(0.3) else ""), body=False)
        elif excerpts and writer.chance(0.8):
            yield from _furniture(writer.several("excerpts", 1, 1))
        if stamped:
            yield from _furniture(writer.several("stamps", 1, 1))


def _head(writer: Writer) -> Iterator[Line]:
    if writer.chance(0.4):
        yield from _furniture(writer.several("breadcrumbs", 1, 1))
    yield Line(writer.tell("headlines"), body=False)
    if writer.chance(0.3):
        yield Line(writer.sentence(), body=False)
    middle = [writer.draw("bylines"), writer.draw("stamps")]
    writer.random.shuffle(middle)
    yield from _furniture([text for text in middle if writer.chance(0.85)])
    if writer.chance(0.4):
        yield from _furniture(writer.several("buttons", 1, 7))
    if writer.chance(0.45):
        yield from _picture(writer)


def _picture(writer: Writer) -> Iterator[Line]:
    caption, credit = writer.tell("captions"), writer.draw("credits")
    if writer.chance(0.4):
        yield Line(f"{caption} {credit}", body=False)
    else:
        yield Line(caption, body=False)
        if writer.chance(0.6):
            yield Line(credit, body=False)


# --- the report


def _paragraph(writer: Writer, language: str | None) -> str:
    count = writer.random.choice((1, 1, 1, 2, 2, 3, 4))
    if language:
        prose = load_material()["other"][language]["prose"]
        return " ".join(writer.fill(writer.random.choice(prose)) for _ in range(count))
    return " ".join(writer.sentence() for _ in range(count))


def _body(writer: Writer, language: str | None) -> Iterator[Line]:
    if writer.chance(BARE_LIST):
        yield from _list_page(writer)
        return
    interview = writer.chance(0.04)
    busy, asides = writer.random.choice((0.0, 0.1, 0.2, 0.3)), writer.random.choice((0.0, 0.08, 0.15, 0.5))
    count = writer.random.randint(2, 30)
    for number in range(count):
        text = _paragraph(writer, language)
        if number == 0 and writer.chance(0.3):
            text = writer.fill("{place} ({agency}) — ").upper() + text
        yield Line(f"{'QA'[number % 2]}: {text}" if interview else text, body=True)
        if number and writer.chance(asides):
            yield from _aside(writer)
        if number < count - 1 and writer.chance(busy):
            yield from _interruption(writer)


def _list_page(writer: Writer) -> Iterator[Line]:
    """A report that is a list: a sentence or two, then a table, or numbered or plain items, some with a sentence each."""
    yield Line(writer.sentence(), body=True)
    kind = writer.random.choice(("table", "numbers", "items"))
    row, told = writer.random.choice(load_material()["rows"]), writer.chance(0.5)
    for number in range(1, writer.random.randint(6, 25)):
        item = writer.fill(row) if kind == "table" else writer.tell("list_items").capitalize()
        yield Line(f"{number}. {item}" if kind == "numbers" else item, body=True)
        if told and kind != "table":
            yield Line(writer.sentence(), body=True)
    yield Line(writer.sentence(), body=True)


def _aside(writer: Writer) -> Iterator[Line]:
    """What belongs to the body and is no paragraph: a subheading, a list, a table, a post."""
    kinds = ("subhead", "subhead", "subhead", "subhead", "list", "list", "table", "post", "post", "numbers")
    kind = writer.random.choice(kinds)
    if kind == "subhead":
        yield Line(writer.tell("subheads"), body=True)
    elif kind == "list":
        mark = writer.random.choice(("• ", "- ", "* ", ""))
        yield Line(writer.draw("list_intros"), body=True)
        yield from (Line(f"{mark}{item};", body=True) for item in writer.several("list_items", 2, 6))
    elif kind == "table":
        row = writer.random.choice(load_material()["rows"])
        yield from (Line(writer.fill(row), body=True) for _ in range(writer.random.randint(3, 12)))
    elif kind == "post":
        yield Line(writer.tell("posts"), body=True)
        yield Line(writer.draw("post_signs"), body=True)
    else:
        mark = writer.random.choice((".", ")"))
        items = writer.several("list_items", 5, 12)
        yield from (Line(f"{number}{mark} {item}", body=True) for number, item in enumerate(items, 1))


def _interruption(writer: Writer) -> Iterator[Line]:
    kinds = ("advert", "advert", "newsletter", "related", "link", "card", "picture", "share", "stamp", "tags")
    kind = writer.random.choice(kinds)
    if kind == "advert":
        yield from _furniture(writer.several("adverts", 1, 2))
    elif kind == "newsletter":
        yield from _furniture(writer.several("newsletters", 1, 3))
    elif kind == "related":
        yield from _furniture(
            ["Read more" if writer.chance(0.5) else "Read also", *writer.several("headlines", 1, 3)]
        )
    elif kind == "link":
        label = writer.random.choice(("Read more: ", "Read also: ", "Related: ", "More: ", ""))
        yield Line(label + writer.draw("headlines"), body=False)
    elif kind == "card":
        yield from _furniture([writer.draw("headlines"), writer.draw("excerpts"), "Read more"])
    elif kind == "picture":
        yield from _picture(writer)
    elif kind == "stamp":
        yield from _furniture(writer.several("stamps", 1, 1))
    elif kind == "tags":
        yield Line("Tags: " + ", ".join(writer.several("tags", 2, 5)), body=False)
    else:
        yield from _furniture(writer.several("buttons", 1, 4))


# --- below the report


def _bottom(writer: Writer, language: str | None) -> Iterator[Line]:
    parts = [
        (0.5, "bios", 1, 3), (0.4, "buttons", 2, 8), (0.3, "newsletters", 1, 5),
    ]  # fmt: skip
    for share, name, least, most in parts:
        if writer.chance(share):
            yield from _furniture(writer.several(name, least, most))
    if writer.chance(0.4):
        yield from _furniture(["Tags", *writer.several("tags", 2, 8)])
    for _ in range(writer.random.randint(0, 3)):
        yield from _cards(writer, writer.random.randint(3, 12))
    if writer.chance(0.35):
        yield from _discussion(writer)
    if language:
        yield from _furniture(_other(writer, language, 3, 10))
    if writer.chance(0.3):
        yield from _furniture(writer.several("listings", 2, 15))
    yield from _furniture([*writer.several("legal", 0, 14), *writer.several("sections", 0, 25)])


def _discussion(writer: Writer) -> Iterator[Line]:
    yield Line(
        writer.random.choice(
            ("Comments", "Leave a comment", "Join the discussion", writer.fill("{n} comments"))
        ),
        body=False,
    )
    if writer.chance(0.4):
        yield from _furniture(writer.several("legal", 1, 8))
    for _ in range(writer.random.randint(0, 12)):
        yield Line(writer.draw("commenters"), body=False)
        yield Line(writer.draw("stamps"), body=False)
        yield Line(" ".join(writer.several("comments", 1, 3)), body=False)


def _other(writer: Writer, language: str, least: int, most: int) -> list[str]:
    furniture = load_material()["other"][language]["furniture"]
    return [writer.random.choice(furniture) for _ in range(writer.random.randint(least, most))]
