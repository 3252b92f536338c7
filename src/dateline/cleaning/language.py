"""Which language a report and each of its paragraphs is in: function words for English, py3langid for all else."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from dateline.cleaning.word_lists import load_word_lists
from dateline.errors import UnsupportedLanguage
from dateline.record import Paragraph, Report

CODED_LANGUAGES = frozenset({"en"})
ENGLISH_SHARE = 0.14
"""Share of words that are English function words, from which no classifier is asked (news: 0.20 to 0.35)."""
ENGLISH_IN_PARAGRAPH = 0.05
"""The same for a paragraph in Latin letters, of which terse ones have few words of the kind. Of 67,500 of the development
reports those in other languages have up to 0.027; 85 in 100 of those that the classifier was asked about have more."""
FEWEST_WORDS = 6
"""Shorter texts are left undecided: a headline of names fits any language."""
FEWEST_IN_PARAGRAPH = 8
"""Words from which a paragraph is told apart from its report."""
FEWEST_LETTERS = 6
"""Letters of another alphabet that are enough to tell that a text is not English."""
SURE = 40.0
"""Nats by which a language must fit a paragraph better than English does. Of 19,800 paragraphs of English development
reports the lists of foreign names reach 35; a paragraph of twelve German words has more than 50."""
LIKELY = 15.0
"""The same for a whole text, in which there is more to go by; headlines of English names reach 7."""
WRITTEN_SMALL = 0.4
"""Share of words in lower case under which a paragraph is a list of names, which tells of no language."""
PARAGRAPH_SAMPLE = 300
"""Code points that the language of a paragraph is told from."""
SAMPLE = 1500
"""Code points that a language is told from."""

_WORD = re.compile(r"[^\W\d_]+")
_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿﬀ-ﬆ]")
_NO_ENGLISH = frozenset({"zxx", "pcm"})
"""What the classifier calls lists and terse English: no linguistic content, and Nigerian Pidgin."""


def find_language(text: str) -> str | None:
    """ISO 639-1 code of the text's language (639-3 where there is none), or None where there is too little to tell.

    >>> find_language("Die Hafenarbeiter kehrten am Montag zur Arbeit zurück, sagte die Gewerkschaft.")
    'de'
    """
    return _tell(text[:SAMPLE], fewest=FEWEST_WORDS, share=ENGLISH_SHARE, margin=LIKELY)


def mark_languages(
    text: str, paragraphs: Sequence[Paragraph], *, known: str | None = None
) -> tuple[str | None, tuple[Paragraph, ...]]:
    """The language of a report, and its paragraphs, those marked that surely are in another one.

    The report's is the one that most of its text is in; short paragraphs tell nothing. `known` is what the caller
    says of the language: it holds for all paragraphs.
    """
    if known:
        return read_language(known), tuple(paragraphs)
    told = [_tell_surely(text[slice(*paragraph.span)][:PARAGRAPH_SAMPLE]) for paragraph in paragraphs]
    lengths: Counter[str] = Counter()
    for language, paragraph in zip(told, paragraphs, strict=True):
        if language is not None:
            lengths[language] += paragraph.span[1] - paragraph.span[0]
    report = lengths.most_common(1)[0][0] if lengths else find_language(text)
    return report, tuple(
        msgspec.structs.replace(paragraph, language=language)
        if language and report and _fits_better(text[slice(*paragraph.span)], language, report)
        else paragraph
        for language, paragraph in zip(told, paragraphs, strict=True)
    )


def _fits_better(paragraph: str, language: str, other: str) -> bool:
    """Whether a paragraph surely is in the one language and not in the other: close kin are not told apart."""
    if language == other:
        return False
    fits = dict(_rank(paragraph[:PARAGRAPH_SAMPLE]))
    return fits[language] - fits.get(other, -math.inf) >= SURE


def is_coded(language: str | None) -> bool:
    """Whether what is in a language is coded; what could not be told is taken for English."""
    return language is None or language in CODED_LANGUAGES


def read_language(stated: str) -> str:
    """The code of a language as people and pages state it: a code with a region or without, or its English name.

    What is known as neither is given back as it is.

    >>> read_language("en-GB"), read_language("Portuguese"), read_language("eng"), read_language("xx")
    ('en', 'pt', 'en', 'xx')
    """
    from babel import Locale
    from babel.core import get_global

    plain = stated.strip().replace("_", "-").partition("-")[0].lower()
    names = Locale("en").languages
    code = get_global("language_aliases").get(plain, plain)
    if code in names:
        return str(code)
    return next((str(key) for key, name in names.items() if name.lower() == stated.strip().lower()), stated)


def name_language(code: str) -> str | None:
    """The English name of a language, or None where the code is not known.

    >>> name_language("ru"), name_language("xx")
    ('Russian', None)
    """
    from babel import Locale

    name = Locale("en").languages.get(code)
    return str(name) if name else None


def check_language(report: Report) -> None:
    """Raise UnsupportedLanguage where the report is in a language that is not yet coded."""
    language = report.language
    if language is None or is_coded(language):
        return
    name = name_language(language)
    if name is None:
        reason = (
            f"{language!r} is no language that is known here; give the hint language as an ISO 639-1 code such as 'en', "
            "or leave it out"
        )
    else:
        reason = (
            f"the text is in {name} ({language}), and only English is coded so far; "
            "if this is wrong, say so with the hint language='en'"
        )
    raise UnsupportedLanguage(report.source.name, reason, stage="cleaning")


def _tell_surely(paragraph: str) -> str | None:
    return _tell(
        paragraph, fewest=FEWEST_IN_PARAGRAPH, share=ENGLISH_IN_PARAGRAPH, margin=SURE, small=WRITTEN_SMALL
    )


def _tell(text: str, *, fewest: int, share: float, margin: float, small: float = 0.0) -> str | None:
    """The language of a text: by English function words, then by its alphabet, then as py3langid ranks them.

    `share` of English function words is enough where nothing but the classifier is left to be asked: it takes half a
    second and 75 MB to load.
    """
    english = load_word_lists().english_words
    written = text.lower().split()
    known = [word for word in written if word in english]
    if len(written) >= fewest and len(known) >= ENGLISH_SHARE * len(written):
        return "en"
    words = _WORD.findall(text)
    letters, latin = len(_LETTER.findall(text)), len(_LATIN.findall(text))
    if letters - latin >= FEWEST_LETTERS and latin * 2 < letters:
        return next(iter(_rank(text)))[0]
    if len(words) < fewest or sum(word[0].islower() for word in words) < small * len(words):
        return None
    if len(known) >= share * len(written):
        return "en"
    ranked = _rank(text)
    language, fit = ranked[0]
    if language == "en":
        return "en"
    return language if fit - dict(ranked)["en"] >= margin else None


def _rank(text: str) -> list[tuple[str, float]]:
    """All languages that the classifier knows, with how well they fit (natural logarithms), best first."""
    import py3langid

    return [(str(code), float(fit)) for code, fit in py3langid.rank(text) if code not in _NO_ENGLISH]
