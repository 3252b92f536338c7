"""Comma- and tab-separated tables: as every program writes them, and as none should."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from itertools import starmap

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dateline.intake import Address, Hints, Opened, Page
from dateline.intake.tables.delimited import LONGEST_CELL, Dialect, find_dialect, read_table
from dateline.record import Failure

Read = Callable[..., list[Page | Failure]]

FERRY = "The ferry to Chiloé sails again after a month of storms."
STRIKE = "Tram drivers in Gdańsk walked out on Friday."


def texts(found: list[Page | Failure]) -> list[str]:
    return [item.text if isinstance(item, Page) else f"! {item.error.line}" for item in found]


def reasons(found: list[Page | Failure]) -> list[str]:
    return [item.error.reason for item in found if isinstance(item, Failure)]


def test_known_names_of_columns_need_no_mapping(read: Read) -> None:
    table = f'Pub Date,Headline,Source,LINK,Lang,Id,Body\n2021-08-16,Ferry,Example,https://post.example/1,en,7,"{FERRY}"\n'
    (page,) = read("a.csv", table)
    assert isinstance(page, Page)
    assert (page.text, page.line, page.encoding) == (FERRY, 2, "utf-8")
    assert page.hints == Hints(
        date="2021-08-16", title="Ferry", publisher="Example", url="https://post.example/1", language="en", id="7"
    )  # fmt: skip
    assert page.url == "https://post.example/1"


def test_a_mapping_is_believed_before_known_names(read: Read) -> None:
    table = f"text,meldung,tag\nabstract,{FERRY},2020-02-02\n"
    (page,) = read("a.csv", table, text="Meldung", date="tag")
    assert isinstance(page, Page)
    assert (page.text, page.hints.date) == (FERRY, "2020-02-02")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_delimiters_and_encodings(read: Read, delimiter: str, encoding: str) -> None:
    table = (
        f"date{delimiter}text{delimiter}title\r\n" + 3 * f'2021-01-02{delimiter}"{FERRY}"{delimiter}Fähre\r\n'
    )
    found = read("a.csv", table.encode(encoding))
    assert texts(found) == [FERRY] * 3
    assert [item.hints.title for item in found if isinstance(item, Page)] == ["Fähre"] * 3


def test_bytes_of_another_encoding_after_plain_ones(read: Read) -> None:
    plain = "text,title\n" + "The port was quiet on Monday.,Port\n" * 5000
    found = read("a.csv", plain.encode() + f"{FERRY},é\n".encode("cp1252") + f"{STRIKE},Tram\n".encode())
    assert texts(found)[-2:] == [FERRY, STRIKE]


def test_quoted_line_ends_and_the_number_of_the_line(read: Read) -> None:
    table = f'id,text\n1,"First paragraph.\n\nSecond, with ""marks"".\r\n"\n\n2,{FERRY}\n'
    found = read("a.csv", table)
    assert texts(found) == ['First paragraph.\n\nSecond, with "marks".\r\n', FERRY]
    assert [item.line for item in found if isinstance(item, Page)] == [2, 7]


def test_marks_escaped_with_a_backslash(read: Read) -> None:
    found = read("a.csv", 'id,text\n1,"""No"", he said"\n2,"plain"\n')
    assert texts(found) == ['"No", he said', "plain"]
    found = read("b.csv", 'id,text\n1,"\\"No\\",\nhe said"\n2,"plain"\n')
    assert texts(found) == ['"No",\nhe said', "plain"]


def test_a_mark_that_is_never_closed_costs_no_other_row(read: Read) -> None:
    table = f'id,text\n1,"The minister left.\n2,{FERRY}\n3,"{STRIKE}"\n4,"Never closed\n5,{FERRY}\n'
    found = read("a.csv", table)
    assert texts(found) == ["The minister left.", FERRY, STRIKE, "Never closed", FERRY] or texts(found) == [
        '"The minister left.', FERRY, STRIKE, '"Never closed', FERRY
    ]  # fmt: skip
    assert [item.line for item in found if isinstance(item, Page)] == [2, 3, 4, 5, 6]


def test_marks_within_a_cell_that_nobody_doubled(read: Read) -> None:
    found = read("a.csv", f'id,text,place\n1,"He said "no" twice",Lima\n2,{FERRY},Castro\n')
    assert texts(found) == ['He said "no" twice', FERRY]
    found = read("b.tsv", f'id\ttext\n1\t"No" was the answer.\n2\t{FERRY}\n')
    assert texts(found) == ['"No" was the answer.', FERRY]


def test_ragged_rows(read: Read) -> None:
    found = read(
        "a.csv",
        f"text,date,title\n{STRIKE}\n{FERRY},2021-01-01,Ferry,,\nThe mayor, who left,2021,x,y\n\n,,\n",
    )
    assert texts(found) == [STRIKE, FERRY, "! 4"]
    assert "5 cells and the header 3" in reasons(found)[0]


def test_zeros_old_line_ends_and_the_line_of_spreadsheets(read: Read) -> None:
    assert texts(read("a.csv", f"text,id\n\x00{STRIKE}\x00\x00,1\n")) == [STRIKE]
    assert texts(read("b.csv", f"text,id\r{STRIKE},1\r{FERRY},2\r")) == [STRIKE, FERRY]
    (page,) = read("c.csv", f"sep=;\nid;text\n1;{STRIKE}\n")
    assert isinstance(page, Page)
    assert (page.text, page.line) == (STRIKE, 3)


def test_cells_and_lines_over_the_limit_fail_alone(read: Read) -> None:
    long = "word " * 200_001
    table = f'id,text\n1,{STRIKE}\n2,"{long}"\n3,{"x" * 2 * LONGEST_CELL}\n4,{FERRY}\n'
    found = read("a.csv", table)
    assert texts(found) == [STRIKE, "! 3", "! 4", FERRY]
    assert all("1,000,000" in reason for reason in reasons(found))
    assert texts(read("b.csv", f'id,text\n1,"{"word " * 150_000}"\n'))[0].startswith("word word")


def test_a_mark_before_a_line_over_the_limit(read: Read) -> None:
    found = read("a.csv", f'id,text\n1,"open\n2,{STRIKE}\n3,{"x" * 2 * LONGEST_CELL}\n4,{FERRY}\n')
    assert texts(found)[1:] == [STRIKE, "! 4", FERRY]


def test_html_in_a_cell_is_read_as_html(read: Read) -> None:
    (page,) = read("a.csv", f"url,html\nhttps://post.example/1,<p>{FERRY}</p><p>{STRIKE}</p>\n")
    assert isinstance(page, Page)
    assert page.text == f"{FERRY}\n\n{STRIKE}"
    assert page.html is not None
    assert page.url == "https://post.example/1"


def test_a_row_without_text_is_an_address_or_a_failure() -> None:
    table = b"text,url,date\n,https://post.example/2,2021-01-05\n,,2021-01-06\n,ftp://post.example,\n"
    found = list(read_table(Opened("a.csv", io.BytesIO(table))))
    hints = Hints(date="2021-01-05", url="https://post.example/2")
    assert found[0] == Address("https://post.example/2", "a.csv", hints=hints, line=2)
    assert [item.error.line for item in found[1:] if isinstance(item, Failure)] == [3, 4]


def test_dates_in_seconds(read: Read) -> None:
    table = (
        f"text,date\n{FERRY},1629072000\n{FERRY},1629072000123\n{FERRY},20210816\n{FERRY},16 August 2021\n"
    )
    found = read("a.csv", table)
    assert [item.hints.date for item in found if isinstance(item, Page)] == [
        "2021-08-16T00:00:00+00:00", "2021-08-16T00:00:00.123000+00:00", "20210816", "16 August 2021"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "empty"),
        ("\n\n", "empty"),
        ("text,date\n", "no rows"),
        ("nome,idade\nAna,31\n", "it has nome, idade; say which holds the text with --columns text=COLUMN"),
        (f"{FERRY}\n{STRIKE}\n", "--columns"),
        (b"%PDF-1.7 text,date\n", "PDF"),
        (bytes(range(256)) * 9, "binary"),
    ],
)
def test_what_is_no_table_is_one_clear_failure(read: Read, content: bytes | str, reason: str) -> None:
    (failure,) = read("a.csv", content)
    assert isinstance(failure, Failure)
    assert reason in failure.error.reason


def test_a_column_that_is_not_there_is_named(read: Read) -> None:
    (failure,) = read("a.csv", f"text,date\n{FERRY},2021\n", text="corpo")
    assert isinstance(failure, Failure)
    assert "no column 'corpo'; it has text, date;" in failure.error.reason


def test_a_tables_columns_are_not_listed_without_end(read: Read) -> None:
    (failure,) = read("a.csv", ",".join(f"v{n}" for n in range(500)) + "\n1\n")
    assert isinstance(failure, Failure)
    assert "v29 and 470 more" in failure.error.reason


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00<"), max_size=40)
STYLES = st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC])


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=6), STYLES, st.sampled_from(",;\t|"))
def test_what_is_written_well_is_read_the_same(rows: list[tuple[str, str]], style: int, mark: str) -> None:
    written = io.StringIO()
    writer = csv.writer(written, delimiter=mark, quoting=style)
    writer.writerow(["text", "title"])
    writer.writerows(starmap(lambda text, title: (f"A{text}z", f"B{title}z"), rows))
    found = list(read_table(Opened("a.csv", io.BytesIO(written.getvalue().encode("utf-8-sig")))))
    if find_dialect(written.getvalue()) == Dialect(mark):
        assert [(page.text, page.hints.title) for page in found if isinstance(page, Page)] == [
            (f"A{text}z", f"B{title}z") for text, title in rows
        ]  # fmt: skip


@example(pieces=[",", "\\", '"', "\\"])
@given(
    st.lists(st.sampled_from(['"', ",", "\n", "text", "a b", "\r\n", "\\", '""', ";", "\x00"]), max_size=60)
)
def test_every_row_ends(pieces: list[str]) -> None:
    table = "text,id\n" + "".join(pieces) + "\nlast words,9\n"
    found = list(read_table(Opened("a.csv", io.BytesIO(table.encode()))))
    lines = [item.line if isinstance(item, (Page, Address)) else item.error.line for item in found]
    assert lines == sorted(set(lines), key=lambda line: line or 0)
    last = found[-1]
    if isinstance(
        last, Failure
    ):  # the mark before the line's end takes it into the cell: one row, told as broken
        assert "".join(pieces).endswith("\\")
        assert find_dialect(table).escape
    else:
        assert isinstance(last, Page)
        assert last.text.endswith("last words")
