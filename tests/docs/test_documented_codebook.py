"""The page of the categories is what the data make, and the manual's example of an ontology is the folder that is tested."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STRIKES = ROOT / "docs" / "strikes"
SCRIPT = ROOT / "scripts" / "make_categories.py"


def test_the_page_of_the_categories_is_what_the_data_make() -> None:
    made = runpy.run_path(str(SCRIPT))["make_page"]()
    shown = (ROOT / "docs" / "categories.md").read_text(encoding="utf-8")
    assert shown == made, "run scripts/make_categories.py and read the difference"


def test_check_says_whether_the_page_is_up_to_date(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "argv", [str(SCRIPT), "--check"])
    script = runpy.run_path(str(SCRIPT))
    main = script["main"]
    assert main() == 0
    stale = tmp_path / "categories.md"
    main.__globals__["PAGE"] = stale
    assert main() == 1
    stale.write_text("# The categories\n", encoding="utf-8")
    assert main() == 1
    assert stale.read_text(encoding="utf-8") == "# The categories\n"


@pytest.mark.parametrize("name", ["strike.toml", "layoff.toml"])
def test_the_manual_shows_the_files_of_the_example(name: str) -> None:
    text = (ROOT / "docs" / "codebook.md").read_text(encoding="utf-8")
    assert f"```toml\n{(STRIKES / name).read_text(encoding='utf-8')}```" in text
    assert (STRIKES / "codebook.toml").read_text(encoding="utf-8") == "alone = true\n"
