"""A page beside its report, line by line."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.cleaning import compare_lines
from samples import Bits, make_report


def rows_of(*lines: Bits, text: Sequence[str] = ()) -> list[tuple[str, int | None, str]]:
    report, page = make_report(lines, text=text)
    return [(row.mark, row.number, row.text) for row in compare_lines(report, page)]


def test_every_line_has_its_mark_and_a_mended_paragraph_is_followed_by_how_it_reads() -> None:
    rows = rows_of(
        [("title", "Crews go back")], [], [("0", "The crews of the")], [("0", "ferries, who had rested,")],
        [("advert", "Advertisement")], [("0", "went back.")], [("1", "They rested well.")],
    )  # fmt: skip
    assert rows == [
        (" ", 1, "Crews go back"),
        (" ", 2, ""),
        ("~", 3, "The crews of the"),
        ("~", 4, "ferries, who had rested,"),
        ("-", 5, "Advertisement"),
        ("~", 6, "went back."),
        ("+", None, "The crews of the ferries, who had rested, went back."),
        (" ", 7, "They rested well."),
    ]


def test_a_wrong_decoding_undone_is_a_change() -> None:
    assert rows_of([("0", "JosÃ© rested.")], text=["José rested."]) == [
        ("~", 1, "JosÃ© rested."), ("+", None, "José rested."),
    ]  # fmt: skip


def test_white_space_alone_is_no_change() -> None:
    assert rows_of([("0", "José  \trested.")], text=["José rested."]) == [(" ", 1, "José  \trested.")]


def test_parts_of_one_line_have_a_row_each() -> None:
    assert rows_of([("dateline", "LIMA —"), ("0", "José rested.")]) == [
        (" ", 1, "LIMA —"), (" ", 1, "José rested."),
    ]  # fmt: skip


def test_a_span_over_several_lines_has_a_row_on_each() -> None:
    rows = rows_of([("0", "José\nrested."), ("advert", "Buy\n\nnow")], text=["José rested."])
    assert rows == [
        (" ", 1, "José"), (" ", 2, "rested."), ("-", 2, "Buy"), (" ", 3, ""), ("-", 4, "now"),
    ]  # fmt: skip
