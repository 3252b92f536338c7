"""Which paragraph a repeat repeats."""

from __future__ import annotations

from dateline.cleaning import find_originals
from dateline.cleaning.originals import TITLE
from dateline.record import Dropped, Paragraph, Report, Source, Span

TITLED = "Ferry crews go back to work"
SAID = (
    "Ferry crews in Lima went back to work on Monday, their union said.",
    "The harbour master thanked the crews of two tugs that had helped out.",
    "A new round of talks is to begin in Callao after the summer holidays.",
)


def find(*repeats: str) -> dict[int, tuple[int, ...]]:
    """The originals of one dropped piece with these lines, in a report that says what is above."""
    text = "\n\n".join(SAID)
    page = "\n".join(repeats)
    dropped = Dropped(why="repeat", raw=tuple(spans_of(repeats)))
    advert = Dropped(why="advert", raw=((0, 1),))
    report = Report(
        id="", title=TITLED, text=text, paragraphs=tuple(Paragraph(span=(at, at + len(said)), raw=()) for said in SAID for at in [text.index(said)]),
        dropped=(advert, dropped), source=Source(name="", sha256="", encoding=None),
    )  # fmt: skip
    return find_originals(report, page)


def spans_of(lines: tuple[str, ...]) -> list[Span]:
    at = 0
    spans = []
    for line in lines:
        spans.append((at, at + len(line)))
        at += len(line) + 1
    return spans


def test_a_copy_has_its_original() -> None:
    assert find(SAID[1]) == {1: (1,)}


def test_a_garbled_copy_has_its_original() -> None:
    assert find("the harbour master thanked the crews of two tugs that helped") == {1: (1,)}


def test_a_piece_with_copies_of_several_names_them_all() -> None:
    assert find(SAID[2], SAID[0], SAID[2]) == {1: (0, 2)}


def test_the_title_can_be_repeated() -> None:
    assert find(TITLED.upper()) == {1: (TITLE,)}


def test_what_is_like_nothing_has_none() -> None:
    assert find("The weather will stay fine until the end of the week.", "—") == {}
