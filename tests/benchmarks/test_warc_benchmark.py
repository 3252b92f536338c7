"""The benchmark of web archives: it passes a sound reading, and says what is wrong with another."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest
from benchmarks.warc import measure

SCRIPT = runpy.run_path(str(Path(__file__).parents[2] / "scripts" / "make_warc.py"))


def test_the_benchmark_tells_a_sound_reading_from_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive, manifest = tmp_path / "made.warc.gz", tmp_path / "made.jsonl"
    SCRIPT["make_warc"](archive, manifest, size=200_000, damaged=0.1, seed=4)
    assert measure(archive, manifest)
    assert "0 not as they should be" in capsys.readouterr().out
    told = manifest.read_text(encoding="utf-8").replace('"state": "damaged"', '"state": "passed"', 1)
    manifest.write_text(told.replace("/story-1", "/story-x", 3), encoding="utf-8")
    assert not measure(archive, manifest)
    shown = capsys.readouterr().out
    assert "should be passed by" in shown
    assert "another address" in shown


def test_the_same_seed_makes_the_same_archive(tmp_path: Path) -> None:
    for name in ("a", "b"):
        SCRIPT["make_warc"](tmp_path / name, tmp_path / f"{name}.jsonl", size=100_000, damaged=0.1, seed=5)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
