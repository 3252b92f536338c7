"""Parquet files: of every type of column, damaged, and larger than what is in memory at a time."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dateline.intake import Address, Opened, Page, open_inputs
from dateline.intake.tables.parquet import read_parquet
from dateline.record import Failure

Read = Callable[..., list[Page | Failure]]

FERRY = "The ferry to Chiloé sails again after a month of storms."
STRIKE = "Tram drivers in Gdańsk walked out on Friday."


def parquet(table: pa.Table, **options: Any) -> bytes:
    written = io.BytesIO()
    pq.write_table(table, written, **options)
    return written.getvalue()


def dates(found: list[Page | Failure]) -> list[str | None]:
    return [item.hints.date for item in found if isinstance(item, Page)]


def test_rows_are_pages(read: Read) -> None:
    table = pa.table({"ID": [1, 2, 3], "Body": [FERRY, None, STRIKE], "lang": ["en", "en", None]})
    found = read("a.parquet", parquet(table))
    assert [item.text if isinstance(item, Page) else item.error.line for item in found] == [FERRY, 2, STRIKE]
    first = found[0]
    assert isinstance(first, Page)
    assert (first.line, first.hints.id, first.hints.language) == (1, "1", "en")


@pytest.mark.parametrize(
    ("values", "kind", "said"),
    [
        ([date(2021, 8, 16)], pa.date32(), "2021-08-16"),
        ([datetime(2021, 8, 16, 23, 30)], pa.timestamp("ms"), "2021-08-16T23:30:00"),  # noqa: DTZ001
        (
            [datetime(2021, 8, 16, 23, 30, tzinfo=ZoneInfo("America/Lima"))],
            pa.timestamp("us", tz="America/Lima"),
            "2021-08-16T23:30:00-05:00",
        ),
        ([1629072000123456789], pa.timestamp("ns"), "2021-08-16T00:00:00.123456"),
        ([1629072000], pa.int64(), "2021-08-16T00:00:00+00:00"),
        ([2**40], pa.timestamp("s"), None),
        (["16 August 2021"], pa.string(), "16 August 2021"),
        (["16 August 2021"], pa.dictionary(pa.int8(), pa.string()), "16 August 2021"),
        ([None], pa.string(), None),
    ],
)
def test_days_and_times(read: Read, values: list[Any], kind: pa.DataType, said: str | None) -> None:
    table = pa.table({"text": [FERRY], "published": pa.array(values, kind)})
    assert dates(read("a.parquet", parquet(table))) == [said]


def test_columns_within_columns() -> None:
    articles = pa.array([{"body": FERRY, "meta": {"day": "2021-01-01"}}, None])
    content = parquet(pa.table({"article": articles, "url": ["https://post.example/1"] * 2}))
    columns = {"text": "article.body", "date": "article.meta.day"}
    first, second = read_parquet(Opened("a.parquet", io.BytesIO(content), columns=columns))
    assert isinstance(first, Page)
    assert (first.text, first.hints.date) == (FERRY, "2021-01-01")
    assert isinstance(second, Address)
    assert second.url == "https://post.example/1"


def test_bytes_that_are_texts(read: Read) -> None:
    table = pa.table({"text": pa.array([FERRY.encode(), STRIKE.encode()], pa.large_binary())})
    assert [item.text for item in read("a.parquet", parquet(table)) if isinstance(item, Page)] == [
        FERRY,
        STRIKE,
    ]
    broken = pa.array([b"Caf\xe9 owners met."], pa.binary()).view(pa.string())
    (page,) = read("b.parquet", parquet(pa.table({"text": broken})))
    assert isinstance(page, Page)
    assert page.text == "Café owners met."


def test_a_row_without_text_is_an_address() -> None:
    content = parquet(pa.table({"text": ["", FERRY], "link": ["https://post.example/2"] * 2}))
    found = list(read_parquet(Opened("a.parquet", io.BytesIO(content))))
    assert isinstance(found[0], Address)
    assert (found[0].url, found[0].line) == ("https://post.example/2", 1)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "no whole Parquet file"),
        (b"PAR1 and then nothing", "no whole Parquet file"),
        (parquet(pa.table({"a": [1], "b": [2]})), "it has a, b; say which"),
        (parquet(pa.table({"text": pa.array([], pa.string())})), "no rows"),
    ],
)
def test_what_is_no_table_is_one_clear_failure(read: Read, content: bytes, reason: str) -> None:
    (failure,) = read("a.parquet", content)
    assert isinstance(failure, Failure)
    assert reason in failure.error.reason


def test_a_damaged_group_costs_no_other(read: Read) -> None:
    table = pa.table({"text": [f"Report {n} of the harbour master." for n in range(30)]})
    content = bytearray(parquet(table, row_group_size=10, compression="snappy", use_dictionary=False))
    place = pq.ParquetFile(io.BytesIO(content)).metadata.row_group(1).column(0).data_page_offset
    content[place : place + 100] = b"\xff" * 100
    found = read("a.parquet", bytes(content))
    good = [item.line for item in found if isinstance(item, Page)]
    assert good[:10] == list(range(1, 11))
    assert good[-10:] == list(range(21, 31))
    (failure,) = (item for item in found if isinstance(item, Failure))
    assert "to 20 are damaged" in failure.error.reason


def test_its_name_need_not_tell(tmp_path: Path) -> None:
    path = tmp_path / "table"
    path.write_bytes(parquet(pa.table({"text": [FERRY]})))
    (page,) = open_inputs([str(path)])
    assert isinstance(page, Page)
