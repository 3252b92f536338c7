"""No sentence of a benchmark stands in the project: no run of eight words is in both, but for what all news pages say."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SETS = ROOT.parent / "shared" / "bench" / "data"
RUN = 8
"""Words; shorter runs are idioms."""
FEWEST_DIFFERENT = 6
"""Different words of a run: "share on twitter share on …" is no sentence."""
TEXTS = frozenset({".md", ".toml", ".txt", ".py", ".json", ".jsonl", ".html", ".csv"})
"""Files with sentences. Tables of the gazetteer (.tsv) are names, which are the same everywhere."""
TABLES = ("training/", "tests/")
"""Folders whose tables hold sentences."""
STOCK = (
    "this material may not be published broadcast rewritten or redistributed",
    "your email address will not be published required fields are marked",
    "this is a modal window beginning of dialog window",
    "is not responsible for the content of external sites",
    "you agree to our terms of service and privacy policy",
    "january february march april may june july august september october november december",
)
"""Notices that stand on thousands of sites, and the months."""
_WORD = re.compile(r"[^\W\d_]+")


def runs(text: str) -> set[str]:
    """All runs of words of a text that can be of a sentence."""
    words = _WORD.findall(text.casefold())
    found = (words[i : i + RUN] for i in range(len(words) - RUN + 1))
    return {" ".join(run) for run in found if len(set(run)) >= FEWEST_DIFFERENT}


def strings(data: Any) -> Iterator[str]:
    """The strings of an item that hold its text."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        yield from (text for key, value in data.items() if key != "html" for text in strings(value))
    elif isinstance(data, list):
        yield from (text for value in data for text in strings(value))


@pytest.fixture(scope="module")
def own() -> dict[str, str]:
    """Every run of the project's files, with a file that it stands in."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout  # noqa: S607
    files = [
        ROOT / name
        for name in listed.splitlines()
        if name != "LICENSE" and (Path(name).suffix in TEXTS or name.startswith(TABLES))
    ]
    return {
        run: str(file.relative_to(ROOT))
        for file in files
        if file.is_file()
        for run in runs(file.read_text("utf-8", "replace"))
    }


def test_the_runs_of_a_text_are_found() -> None:
    assert runs("The crews of nine ferries went back to work, 3 said.") == {
        "the crews of nine ferries went back to",
        "crews of nine ferries went back to work",
        "of nine ferries went back to work said",
    }


@pytest.mark.parametrize(
    "name", sorted(folder.name for folder in SETS.glob("*")) if SETS.is_dir() else ["none"]
)
def test_no_sentence_of_a_benchmark_is_in_the_project(name: str, own: dict[str, str]) -> None:
    inputs = SETS / name / "inputs.jsonl"
    if not inputs.is_file():
        pytest.skip(f"the set {name} is not beside the project (../shared/bench/data)")
    allowed = set().union(*(runs(notice) for notice in STOCK))
    with inputs.open(encoding="utf-8") as lines:
        both = {
            run for line in lines for text in strings(json.loads(line)) for run in runs(text) & own.keys()
        }
    assert sorted((own[run], run) for run in both - allowed) == []
