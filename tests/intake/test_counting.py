"""How many reports there will be: said where it is known, and not where it is not."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dateline.intake import count_inputs, counting


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("Ministers met.", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "a"}\n\n{"text": "b"}\n', encoding="utf-8")
    pq.write_table(pa.table({"text": ["a"] * 7}), tmp_path / "c.parquet")
    (tmp_path / "style.css").write_text("a", encoding="utf-8")
    return tmp_path


def test_files_lines_and_rows_are_counted(folder: Path) -> None:
    assert count_inputs([str(folder)]) == 1 + 2 + 7
    assert count_inputs([str(folder / "a.txt"), "https://post.example/1", str(folder / "missing")]) == 3


def test_what_can_not_be_known_cheaply_is_left_open(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "d.csv").write_text("text\na\n", encoding="utf-8")
    (folder / "e.jsonl.gz").write_bytes(gzip.compress(b"{}"))
    with zipfile.ZipFile(folder / "f.zip", "w") as archive:
        archive.writestr("a.txt", "a")
    for name in ("d.csv", "e.jsonl.gz", "f.zip", "-"):
        assert count_inputs([str(folder / name) if name != "-" else name]) is None
    assert count_inputs([str(folder)]) is None
    monkeypatch.setattr(counting, "LONGEST_COUNT", 10)
    assert count_inputs([str(folder / "b.jsonl")]) is None


def test_a_damaged_file_is_one_failure(folder: Path) -> None:
    (folder / "c.parquet").write_bytes(b"PAR1")
    assert count_inputs([str(folder / "c.parquet")]) == 1
