"""Training pages: the same ones every time, with body and furniture, none of their blanks left open."""

from __future__ import annotations

import tomllib
from pathlib import Path

from training.cleaning import load_prior, train, write_weights
from training.pages import write_page


def test_a_seed_writes_the_same_page_every_time() -> None:
    assert write_page(7) == write_page(7)
    assert write_page(7) != write_page(8)


def test_pages_have_a_body_and_something_around_it() -> None:
    for seed in range(40):
        page = write_page(seed)
        body = sum(end - start for start, end in page.body)
        assert 0 < body < len(page.text)
        assert "{" not in page.text
        assert all(page.text[start:end].strip() == page.text[start:end] for start, end in page.body)


def test_weights_are_written_as_the_cleaner_reads_them(tmp_path: Path) -> None:
    names, chain = train(pages=12)
    write_weights(tmp_path / "weights.toml", names, chain, pages=12)
    written = tomllib.loads((tmp_path / "weights.toml").read_text(encoding="utf-8"))
    assert set(written["features"]) == set(load_prior()[0])
    assert written["change"] > 0
