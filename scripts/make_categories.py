"""Write docs/categories.md: what each category of the codebook is, with its modes, examples and near misses.

With --check nothing is written: the exit code is 1 where the page is not what the data make.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from dateline.codebook import Category, Pattern, load_codebook
from dateline.codebook.cameo import goldstein
from dateline.codebook.describing import cameo_in, modes_in
from dateline.codebook.scores import quad_of, score_of, types

PAGE: Final = Path(__file__).parents[1] / "docs" / "categories.md"
SHOWN: Final = 3
"""Examples that are shown of a mode, and near misses of a category's mode."""
HEAD: Final = """# The categories

What the codebook's sixteen categories are, made from the data by `scripts/make_categories.py`. In the examples {braces} mark who acts, [brackets]
who is acted upon; `dateline codebook show CATEGORY` shows all patterns with all their examples. How a pattern is written tells
[codebook.md](codebook.md).
"""


def make_page() -> str:
    """The whole page."""
    categories = load_codebook().categories
    parts = [HEAD, *_overview(categories[kind] for kind in types())]
    for kind in types():
        parts += _category(categories[kind])
    return "\n".join(parts).rstrip() + "\n"


def _overview(categories: Iterable[Category]) -> Iterator[str]:
    yield "| category | quad class | score | patterns | examples | is |"
    yield "|---|---|---|---|---|---|"
    for one in categories:
        examples = sum(len(pattern.match) for pattern in one.patterns)
        cells = (
            f"[{one.type}](#{one.type.lower()})", quad_of(one.type), _number(score_of(one.type, None)), len(one.patterns), examples,
            one.about,
        )  # fmt: skip
        yield f"| {' | '.join(map(str, cells))} |"


def _category(category: Category) -> Iterator[str]:
    yield f"\n## {category.type}\n\n{category.about}\n"
    yield from (f"- {boundary}" for boundary in category.boundaries)
    codes = ", ".join(f"{code} {label} ({_number(goldstein(code))})" for code, label in cameo_in(category))
    yield f"\nCAMEO codes, with Goldstein values: {codes}.\n"
    scores = {mode: score for mode, score, _ in modes_in(category)}
    for mode in (None, *scores):
        patterns = [pattern for pattern in category.patterns if pattern.mode == mode]
        yield from _mode(mode, scores.get(mode) if mode else score_of(category.type, None), patterns)


def _mode(mode: str | None, score: float | None, patterns: list[Pattern]) -> Iterator[str]:
    if not patterns:
        if mode is not None:
            yield f"**{mode}** (score {_number(score)}): no pattern yet.\n"
        return
    yield f"**{mode or 'without a mode'}** (score {_number(score)}):\n"
    yield from (f"- {sentence}" for sentence in _first(pattern.match for pattern in patterns))
    yield from (f"- not: {_said(sentence)}" for sentence in _first(pattern.miss for pattern in patterns))
    yield ""


def _first(sentences: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """The first sentence of each pattern that has one, and no more than are shown."""
    return islice((found[0] for found in sentences if found), SHOWN)


def _said(sentence: str) -> str:
    """A near miss, with the category that it must get in words."""
    words, _, instead = (part.strip() for part in sentence.partition("->"))
    return f"{words} (that is {instead})" if instead else words


def _number(value: float | None) -> str:
    return "none" if value is None else f"{value:g}"


def main() -> int:
    """Write the page, or check it."""
    made = make_page()
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(made, encoding="utf-8")
        print(PAGE)
        return 0
    if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == made:
        return 0
    print(f"{PAGE} is not what the codebook makes: run scripts/make_categories.py", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
