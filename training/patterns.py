"""What the codebook's patterns say of training sentences: `python -m training.patterns FILE…`.

Prints each sentence in which they are silent or give another type or other parties, and the share that they have right.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from dateline.codebook import load_codebook
from dateline.coding.matching import Match, Matcher
from dateline.coding.pairs import head_of
from dateline.reading import read_text
from dateline.record import Report, Source
from training.sentences import NONE, Sentence, read_sentences

_BARE = Report(id="", text="", paragraphs=(), source=Source(name="example", sha256="", encoding=None))


def judge(sentence: Sentence) -> tuple[str, Match | None]:
    """`right`, `silent`, `type` or `parties`: how the best match at the marked word compares, and that match."""
    reading = read_text(_BARE, text=sentence.text)
    actors = [head_of(reading, span) for span in sentence.actors]
    recipients = [head_of(reading, span) for span in sentence.recipients]
    matcher = Matcher(reading, load_codebook(), {h: str(h) for h in actors + recipients if h is not None})
    trigger = head_of(reading, sentence.trigger)
    found = [m for t in range(len(reading)) for m in matcher.matches(t)[:1] if trigger in m.tokens]
    best = max(found, key=lambda m: m.specificity, default=None)
    if best is None:
        return ("right" if sentence.type == NONE else "silent"), None
    if best.pattern.type != sentence.type:
        return "type", best
    got, wanted = {*best.actors, *best.recipients}, {*actors, *recipients}
    if best.pattern.reciprocal:
        return ("right" if wanted <= got else "parties"), best
    fits = set(actors) <= set(best.actors) and set(recipients) <= set(best.recipients)
    return ("right" if fits else "parties"), best


def main() -> None:
    """Judge all sentences of the files named."""
    counts: Counter[str] = Counter()
    for name in sys.argv[1:]:
        for sentence in read_sentences(Path(name)):
            verdict, match = judge(sentence)
            counts[verdict] += 1
            if verdict != "right":
                print(
                    f"{verdict:8}{sentence.where:18}{match.pattern.key if match else '-':32}{sentence.text}"
                )
    print(dict(counts))


if __name__ == "__main__":
    main()
