"""offices: who held an office on a day, against questions drawn by `scripts/make_office_questions.py`.

    python -m benchmarks.offices QUESTIONS.jsonl

An answer is right where the holder that the gazetteer gives has a name with a family name of the asked person in it (the
words in capitals, else all words, accents left out), wrong where it has none, unknown where the gazetteer gives nobody.
Names are written in many ways: what is printed as wrong is to be read by a person. The last line is the share right of
the answered.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from dateline.gazetteer import Entry, load_gazetteer

SHORTEST = 3
"""Letters of a word that can be a family name."""


def answer(question: dict[str, Any]) -> dict[str, Any]:
    """The holder's name and the verdict."""
    gazetteer = load_gazetteer()
    holder = gazetteer.holder(question["title"], question["country"], date.fromisoformat(question["day"]))
    if holder is None:
        return {"holder": None, "verdict": "unknown"}
    return {"holder": holder.name, "verdict": "right" if _is_of(question["person"], holder) else "wrong"}


def _is_of(person: str, holder: Entry) -> bool:
    words = re.split(r"[\s.'’-]+", person)
    family = [word for word in words if word.isupper() and len(word) >= SHORTEST] or words
    known = {word for name in (holder.name, *holder.aliases) for word in _plain(name)}
    return any(word in known for name in family for word in _plain(name) if len(word) >= SHORTEST)


def _plain(name: str) -> list[str]:
    decomposed = unicodedata.normalize("NFD", name.casefold())
    letters = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return re.findall(r"\w+", letters.replace("ı", "i").replace("ø", "o").replace("ł", "l"))


def summarise(lines: Iterable[str]) -> Iterator[str]:
    """The wrong and unknown ones, the counts by source, and the share right of the answered."""
    counts: Counter[tuple[str, str]] = Counter()
    for line in lines:
        question = json.loads(line)
        told = answer(question)
        counts[question["source"], told["verdict"]] += 1
        if told["verdict"] != "right":
            asked = "{title} {country} {day}: {person}".format(**question)
            yield f"{told['verdict']}: {asked} ({question['source']}); ours: {told['holder']}"
    for source in sorted({source for source, _ in counts}):
        yield f"{source}: " + ", ".join(
            f"{verdict} {counts[source, verdict]}" for verdict in ("right", "wrong", "unknown")
        )
    right, wrong = (
        sum(n for (_, told), n in counts.items() if told == verdict) for verdict in ("right", "wrong")
    )
    yield f"right of the answered {right / max(1, right + wrong):.4f}"


if __name__ == "__main__":
    with Path(sys.argv[1]).open(encoding="utf-8") as questions:
        print("\n".join(summarise(questions)))
