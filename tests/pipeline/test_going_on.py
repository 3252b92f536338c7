"""Runs over archives and tables that are stopped, and go on: the same pages in the same order, and no other."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dateline.errors import StateMismatch
from dateline.intake import Hints, open_inputs
from dateline.pipeline import Options, code_pages, make_state, skip_done, take_up
from dateline.record import encode

TEXTS = [f"Patrol {n} of Peru arrested {n + 2} smugglers near Tacna, the army said." for n in range(5)]
TABLE = (
    "corpo,dia\n" + "".join(f'"{text}",2021-01-0{n + 1}\n' for n, text in enumerate(TEXTS)) + ",2021-01-09\n"
)
COLUMNS = {"text": "corpo", "date": "dia"}


def write_csv(folder: Path) -> Path:
    path = folder / "x.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def write_zip(folder: Path) -> Path:
    path = folder / "x.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("b.csv.gz", gzip.compress(TABLE.encode(), mtime=0))
        archive.writestr("a.txt", TEXTS[0])
        archive.writestr("broken.jsonl.gz", b"no gzip")
    return path


def write_tar(folder: Path) -> Path:
    written = io.BytesIO()
    with tarfile.open(fileobj=written, mode="w") as archive:
        for number, text in enumerate(TEXTS):
            info = tarfile.TarInfo(f"{number}.txt")
            info.size = len(text)
            archive.addfile(info, io.BytesIO(text.encode()))
    path = folder / "x.tgz"
    path.write_bytes(gzip.compress(written.getvalue()[:4000]))
    return path


def write_parquet(folder: Path) -> Path:
    path = folder / "x.parquet"
    pq.write_table(pa.table({"corpo": [*TEXTS, None]}), path)
    return path


@pytest.mark.parametrize("write", [write_csv, write_zip, write_tar, write_parquet])
def test_a_stopped_run_goes_on_as_if_it_had_not_stopped(
    tmp_path: Path, write: Callable[[Path], Path]
) -> None:
    source, out = str(write(tmp_path)), tmp_path / "out.jsonl"
    columns = COLUMNS if source.endswith(".csv") else {"text": "corpo"}
    state = make_state([source], Options(), Hints(), columns=columns)
    whole = [encode(line) + b"\n" for line in code_pages(open_inputs([source], columns=columns), Options())]
    assert len(whole) > 4
    for done in range(len(whole) + 1):
        take_up(out, state, overwrite=True)
        out.write_bytes(b"".join(whole[:done]) + b'{"cut off')
        found = take_up(out, state, overwrite=False)
        assert found.lines == done
        rest = skip_done(open_inputs([source], columns=columns), out, found)
        assert list(rest) == list(open_inputs([source], columns=columns))[done:]


def test_another_mapping_is_another_run(tmp_path: Path) -> None:
    source, out = str(write_csv(tmp_path)), tmp_path / "out.jsonl"
    take_up(out, make_state([source], Options(), Hints(), columns=COLUMNS), overwrite=True)
    out.write_bytes(b"{}\n")
    with pytest.raises(StateMismatch, match="other options"):
        take_up(out, make_state([source], Options(), Hints(), columns={"text": "corpo"}), overwrite=False)


def test_a_row_that_has_changed_is_noticed(tmp_path: Path) -> None:
    path, out = write_csv(tmp_path), tmp_path / "out.jsonl"
    state = make_state([str(path)], Options(), Hints(), columns=COLUMNS)
    take_up(out, state, overwrite=True)
    lines = code_pages(open_inputs([str(path)], columns=COLUMNS), Options())
    out.write_bytes(b"".join(encode(line) + b"\n" for line in lines))
    path.write_text(TABLE.replace("arrested 3", "arrested 4"), encoding="utf-8")
    with pytest.raises(StateMismatch, match="line 2"):
        list(skip_done(open_inputs([str(path)], columns=COLUMNS), out, take_up(out, state, overwrite=False)))
