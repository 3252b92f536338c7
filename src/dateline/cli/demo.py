"""`dateline demo`: the main job on the demonstration corpus."""

from __future__ import annotations

from dateline.cli.app import app
from dateline.cli.options import CodebookFolder


@app.command()
def demo(*, codebook: CodebookFolder = None) -> None:
    """Code two dozen demonstration reports and show what they say, and what is disputed between voices."""
    from dateline.cli.corpus import show_corpus
    from dateline.demo import demonstration_pages
    from dateline.pipeline import Options, code_pages

    show_corpus(code_pages(demonstration_pages(), Options(codebook=codebook)))
