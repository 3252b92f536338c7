"""five-w: who, what, when, where, why and how of a report's main event, and its day."""

from __future__ import annotations

from typing import Any

import dateline

PHRASES = ("what", "when", "where", "why", "how")


def answer(item: dict[str, Any]) -> dict[str, Any]:
    """A phrase a question, of several actors the first, and the day on which the main event began."""
    text = "\n\n".join(part for part in (item["lead"], item["text"]) if part)
    date = None if item["date"] == "None" else item["date"]
    found = dateline.five_w(dateline.read(text, title=item["title"], date=date, language="en", clean=False))
    if found is None:
        return {}
    phrases = {question: getattr(found, question) for question in PHRASES}
    return {
        "who": found.who[0].text,
        **{question: None if phrase is None else phrase.text for question, phrase in phrases.items()},
        "when_date": None if found.date is None else found.date.start,
    }
