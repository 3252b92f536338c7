"""No benchmark figure falls below its floor; the sets stand beside the project, and where they don't this is skipped."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from benchmarks.running import run_set

from dateline import library
from dateline.reading import Reading, read_texts
from dateline.record import Part

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
BENCH = SHARED / "bench"
FLOORS = tomllib.loads((ROOT / "benchmarks" / "floors.toml").read_text(encoding="utf-8"))
SEED = FLOORS.pop("seed")
DIRT = FLOORS.pop("dirt")
FLOORS.pop("coreference")  # held by its own test, as the next
FLOORS.pop("disputes")
ENVIRONMENT = os.environ | {"OMP_NUM_THREADS": "1"}
READINGS: dict[str, Reading] = {}
"""The texts of sets that are parsed already: two sets ask about the same articles."""


def run(*command: object) -> str:
    """Run a command of this interpreter in the project's root and give what it prints."""
    arguments = [sys.executable, *map(str, command)]
    done = subprocess.run(arguments, cwd=ROOT, env=ENVIRONMENT, check=False, capture_output=True, text=True)  # noqa: S603
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def last_figure(printed: str) -> float:
    return float(printed.rsplit(maxsplit=1)[-1])


def lines_of(path: Path) -> list[str]:
    with path.open(encoding="utf-8") as file:
        return list(file)  # a text may hold other marks of a line's end


def draw(name: str, folder: Path, wanted: dict[str, Any]) -> Path:
    """Copy a set, or the drawn part of it, to a folder of the scorer's form; the inputs' path."""
    made = folder / name
    made.mkdir()
    inputs, part = lines_of(BENCH / "data" / name / "inputs.jsonl"), wanted.get("part")
    seed = wanted.get("drawn_as", name)
    chosen = inputs if part is None else random.Random(seed).sample(inputs, part)  # noqa: S311 -- a sample, not a secret
    ids = {json.loads(line)["id"] for line in chosen}
    gold = [line for line in lines_of(BENCH / "data" / name / "gold.jsonl") if json.loads(line)["id"] in ids]
    (made / "inputs.jsonl").write_text("".join(chosen), encoding="utf-8")
    (made / "gold.jsonl").write_text("".join(gold), encoding="utf-8")
    return made / "inputs.jsonl"


def parse_ahead(inputs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the library find the texts of a set parsed, which takes a quarter of the time where they are single sentences."""
    texts = dict.fromkeys(json.loads(line)["text"] for line in lines_of(inputs))
    new = [text for text in texts if text not in READINGS]
    READINGS.update(zip(new, read_texts(new), strict=True))
    read = library._read

    def find(text: str, part: Part | None = None) -> Reading:
        return READINGS[text] if part is None and text in READINGS else read(text, part)

    monkeypatch.setattr(library, "_read", find)


@pytest.mark.parametrize("name", FLOORS)
def test_a_set_stays_above_its_floor(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted: dict[str, Any] = FLOORS[name]
    pages = wanted.get("pages_of", name)
    if not (BENCH / "data" / pages).is_dir():
        pytest.skip(f"the set {pages} is not beside the project (../shared/bench/data)")
    inputs, out = draw(pages, tmp_path, wanted), tmp_path / "predictions.jsonl"
    if wanted.get("parsed_ahead"):
        parse_ahead(inputs, monkeypatch)
    printed = "\n".join(run_set(name, inputs, out))
    if "pages_of" not in wanted:
        printed = run(BENCH / "score.py", name, out, "--data", tmp_path)
    figure = last_figure(printed)
    print(f"{name}: {wanted['metric']} {figure:.3f}, floor {wanted['floor']}")  # noqa: T201 -- shown with -s
    assert figure >= wanted["floor"]


def test_the_founding_report_stays_above_its_floor(tmp_path: Path) -> None:
    report = SHARED / "seed" / "report.txt"
    if not report.is_file():
        pytest.skip("the founding report is not beside the project (../shared/seed)")
    out = tmp_path / "record.jsonl"
    run("-m", "dateline", "code", report, "-o", out)
    printed = run(SHARED / "seed" / "check.py", out)
    assert last_figure(printed) >= SEED["floor"], printed


def test_dirty_pages_stay_above_their_floors() -> None:
    *_, lost, f1 = run("-m", "benchmarks", "dirt").splitlines()
    assert last_figure(f1) >= DIRT["floor"]
    assert last_figure(lost) >= DIRT["nothing_lost"]
