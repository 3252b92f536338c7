"""A page laid out: every character of it has its place, in order, whatever the page."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dateline.cleaning import Laid, clean_page, compare_lines, lay_out
from dateline.demo import demonstration_names, pages_of
from dateline.errors import InputError
from dateline.intake import Page, page_from_text
from samples import SUMMIT, Bits, make_report

WORDS = st.sampled_from(
    "Lima the ferry crews said that would not , . : ( ) – \n \n\n \u00a0 \u200b é \t By Share Related: Tags: Advertisement \u00ad "
    "\ufeff \u2028 \x00 \x1b \x85 \r\n © 2024 12:30 LIMA — (Reuters) Photo: [Sample] <p> <html> Comments • caf\u00c3\u00a9".split(
        " "
    )
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(WORDS, min_size=1, max_size=120).map(" ".join))
QUICK = settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


def hold(page: Page) -> None:
    """Hold a page's pieces, and its rows beside its report, against its text."""
    report = clean_page(page)
    pieces = list(lay_out(report, page.text))
    spans = [span for piece in pieces for span in piece.spans]
    assert spans == sorted(spans)
    shown = {at for start, end in spans for at in range(start, end)}
    assert all(character.isspace() for at, character in enumerate(page.text) if at not in shown)
    rows = list(compare_lines(report, page.text))
    assert "".join(without_space(row.text) for row in rows if row.number) == without_space(page.text)
    lines = page.text.splitlines()
    assert all(row.text.strip() in lines[row.number - 1] for row in rows if row.number)
    assert [row.number for row in rows if row.number] == sorted(row.number for row in rows if row.number)
    assert {number for row in rows if (number := row.number)} == set(range(1, len(lines) + 1))


def without_space(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("name", demonstration_names())
def test_every_character_of_the_demonstration_has_its_place(name: str) -> None:
    for page in pages_of(name):
        hold(page)


@QUICK
@given(st.sampled_from(["", "<html><body><p>"]), TEXTS)
@example("", SUMMIT)
@example("", "Lima, May 3 (Sample) – Ferry crews went back to work.\x0cShare\u2028Photo: Ana Gil\r\n\r\n• \n")
def test_every_character_of_any_text_has_its_place(beginning: str, text: str) -> None:
    try:
        page = page_from_text(f"{beginning}{text}")
    except InputError:
        return
    hold(page)


def laid(*lines: Bits) -> list[tuple[Laid, str]]:
    report, page = make_report(lines)
    return [
        (piece, " / ".join(page[slice(*span)] for span in piece.spans)) for piece in lay_out(report, page)
    ]


def test_a_paragraph_that_an_advertisement_breaks_goes_on_after_it() -> None:
    pieces = laid(
        [("0", "Ferry crews, who had")], [("0", "laid down their work,")], [("advert", "Advertisement")], [("0", "went back to it.")]
    )  # fmt: skip
    assert [(piece.kind, piece.index, piece.begun, piece.ended, words) for piece, words in pieces] == [
        ("paragraph", 0, False, False, "Ferry crews, who had / laid down their work,"),
        ("dropped", 0, False, True, "Advertisement"),
        ("paragraph", 0, True, True, "went back to it."),
    ]


def test_parts_of_one_line_are_pieces_of_their_own() -> None:
    pieces = laid(
        [("publisher", "The Sample")], [("dateline", "LIMA —"), ("0", "Ferry crews went back to work.")]
    )
    assert [piece.kind for piece, _ in pieces] == ["publisher", "dateline", "paragraph"]


def test_a_credit_is_told_from_its_caption() -> None:
    pieces = laid([("caption", "Ferries wait in Callao.")], [("caption", "[Ana Gil]")])
    assert [(piece.kind, piece.index, words) for piece, words in pieces] == [
        ("caption", 0, "Ferries wait in Callao."), ("credit", 0, "[Ana Gil]"),
    ]  # fmt: skip


def test_a_report_of_nothing_has_no_pieces() -> None:
    assert laid() == []
