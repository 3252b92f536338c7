"""Which language a report is in: function words for plain English, py3langid for all else."""

from __future__ import annotations

import re

from dateline.cleaning.names import load_names
from dateline.errors import UnsupportedLanguage
from dateline.record import Report

CODED_LANGUAGES = frozenset({"en"})
ENGLISH_SHARE = 0.14
"""Share of words that are English function words, from which no classifier is asked (news: 0.20 to 0.35)."""
FEWEST_WORDS = 6
"""Shorter texts are left undecided: a headline of names fits any language."""
SAMPLE = 1500
"""Code points that the language is told from."""

_WORD = re.compile(r"[^\W\d_]+")


def find_language(text: str) -> str | None:
    """ISO 639-1 code of the text's language, or None where there are too few words to tell."""
    sample = text[:SAMPLE]
    words = [word.lower() for word in _WORD.findall(sample)]
    if len(words) < FEWEST_WORDS:
        return None
    english = load_names().english_words
    if sum(word in english for word in words) >= ENGLISH_SHARE * len(words):
        return "en"
    import py3langid

    language, _ = py3langid.classify(sample)
    return str(language)


def check_language(report: Report) -> None:
    """Raise UnsupportedLanguage where the report is in a language that is not yet coded."""
    if report.language is None or report.language in CODED_LANGUAGES:
        return
    raise UnsupportedLanguage(
        report.source.name,
        f"the text is in the language {report.language!r}, and only English is coded so far; "
        "if this is wrong, say so with the hint language='en'",
        stage="cleaning",
    )
