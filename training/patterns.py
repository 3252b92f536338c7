"""What the codebook's patterns say of training sentences: `python -m training.patterns FILE…`.

Prints each sentence in which they are silent or give another type or other parties, and the share that they have right.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from dateline.codebook import load_codebook
from dateline.coding.checking.examples import matches_of, tells
from dateline.coding.matching import Match
from training.sentences import NONE, Sentence, parsed, read_sentences


def judge(sentence: Sentence) -> tuple[str, Match | None]:
    """`right`, `silent`, `type` or `parties`: how the best match at the marked word compares, and that match."""
    example, trigger = parsed(sentence)
    found = [match for match in matches_of(example, load_codebook()) if trigger in match.tokens]
    best = max(found, key=lambda match: match.specificity, default=None)
    if best is None:
        return ("right" if sentence.type == NONE else "silent"), None
    if best.pattern.type != sentence.type:
        return "type", best
    return ("right" if tells(example, best) else "parties"), best


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
