"""What a run holds does not grow with the words that it meets."""

from __future__ import annotations

import subprocess
import sys
from typing import Final

MOST_LEFT: Final = 130_000
"""Bytes that 24 reports of 1,200 new words may leave behind: 63,000 are left, most of them in free lists and in a table of
spaCy's that doubles now and then; with each word kept by the lemmatizer it was 228,000."""

RUN: Final = '''
import functools, gc, tracemalloc

import dateline
from dateline.pipeline import zone
from dateline.reading import word_rules

zone.LEARNT_WORDS = 0
word_rules.MOST_KEPT = 50
SYLLABLES = [first + vowel + last for first in "bdfgklmprst" for vowel in "aeiou" for last in "klmnrst"]


def word(number: int) -> str:
    found = ""
    while number:
        number, at = divmod(number, len(SYLLABLES))
        found += SYLLABLES[at]
    return found


def report(number: int) -> str:
    first = 1_000 * (number + 1)
    return "\\n\\n".join(
        f"The {word(at)} of {word(at + 1).title()} {word(at + 2)}ed two {word(at + 3)}s on Monday, said Ada {word(at + 4).title()}."
        for at in range(first, first + 100, 10)
    )


def held() -> int:
    """Bytes of Python's memory, without the caches that are bounded."""
    for found in gc.get_objects():
        if isinstance(found, functools._lru_cache_wrapper) and found.cache_parameters()["maxsize"] is not None:
            found.cache_clear()
    gc.collect()
    return tracemalloc.get_traced_memory()[0]


def code(first: int, last: int) -> None:
    for _ in dateline.code((report(number) for number in range(first, last)), batch_size=4):
        pass


code(0, 8)
tracemalloc.start()
code(8, 12)
before = held()
code(12, 36)
print(held() - before)
'''


def test_reports_of_ever_new_words_leave_next_to_nothing_behind() -> None:
    done = subprocess.run([sys.executable, "-c", RUN], check=True, capture_output=True, text=True)  # noqa: S603 -- our own
    assert int(done.stdout) < MOST_LEFT
