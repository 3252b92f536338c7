"""The words of a cue: the verb with its auxiliaries, negation, near adverbs and particles."""

from __future__ import annotations

from dateline.reading import Reading

_BEFORE = ("aux", "auxpass", "neg", "advmod")
_AFTER = ("prt", "neg")


def cue_tokens(reading: Reading, verb: int) -> set[int]:
    """A verb and what goes with it, as PolNeAR's annotators mark a cue."""
    tokens = {verb}
    for child in reversed(reading.children[verb]):
        if child < verb and reading.labels[child] in _BEFORE and not reading.children[child]:
            tokens.add(child)
    first = verb
    while first - 1 in tokens:
        first -= 1
    last = verb
    for child in reading.children[verb]:
        if child == last + 1 and reading.labels[child] in _AFTER:
            last = child
    return set(range(first, last + 1))
