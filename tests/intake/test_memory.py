"""Memory does not grow with the input, through whatever door it comes."""

from __future__ import annotations

import gzip
import io
import json
import os
import random
import tarfile
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from dateline.intake import Page, open_inputs

MEGABYTES = 200 if "DATELINE_SLOW_TESTS" in os.environ else 15
MOST = 12_000_000
"""Bytes that Python may hold at most, whatever the size of the input."""
REPORT = 20_000


def reports() -> Iterator[str]:
    """As many reports as make up the megabytes, no two alike, in words that do not compress away."""
    chance = random.Random(3)  # noqa: S311 -- no secret
    for number in range(MEGABYTES * 1_000_000 // REPORT):
        yield f"Report {number}. {chance.randbytes(REPORT // 2).hex(' ', 3)}"


def write_csv(path: Path) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write("id,text\n")
        file.writelines(f'{number},"{text}"\n' for number, text in enumerate(reports()))


def lines() -> Iterator[bytes]:
    return (json.dumps({"text": text}).encode() + b"\n" for text in reports())


def write_gzip(path: Path) -> None:
    with gzip.open(path, "wb", compresslevel=1) as file:
        file.writelines(lines())


def write_zstd(path: Path) -> None:
    with zstandard.open(path, "wb") as file:
        for line in lines():
            file.write(line)


def write_tar(path: Path) -> None:
    with tarfile.open(path, "w") as archive:
        for number, text in enumerate(reports()):
            info = tarfile.TarInfo(f"{number}.txt")
            info.size = len(text)
            archive.addfile(info, io.BytesIO(text.encode()))


def write_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for number, text in enumerate(reports()):
            archive.writestr(f"{number}.txt", text)


def write_parquet(path: Path) -> None:
    schema = pa.schema([("text", pa.string())])
    with pq.ParquetWriter(path, schema) as writer:
        batch: list[str] = []
        for text in reports():
            batch.append(text)
            if len(batch) == 100:
                writer.write_table(pa.table({"text": batch}, schema=schema))
                batch = []
        writer.write_table(pa.table({"text": batch}, schema=schema))


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("x.csv", write_csv), ("x.jsonl.gz", write_gzip), ("x.jsonl.zst", write_zstd), ("x.tar", write_tar),
        ("x.zip", write_zip), ("x.parquet", write_parquet),
    ],
)  # fmt: skip
def test_an_input_of_any_size_is_streamed(tmp_path: Path, name: str, write: Callable[[Path], None]) -> None:
    path = tmp_path / name
    write(path)
    list(zip(range(2), open_inputs([str(path)]), strict=False))  # what is loaded once is loaded
    tracemalloc.start()
    count = sum(isinstance(page, Page) for page in open_inputs([str(path)]))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == MEGABYTES * 1_000_000 // REPORT
    assert peak < MOST
