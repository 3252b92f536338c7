"""clean-text: the article's body out of a plain dump of a page."""

from __future__ import annotations

from typing import Any

from dateline.cleaning import clean_page
from dateline.intake import page_from_text


def answer(item: dict[str, Any]) -> dict[str, Any]:
    """The text of the cleaned report."""
    return {"text": clean_page(page_from_text(item["text"])).text}
