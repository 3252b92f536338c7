"""Examples of the codebook, tried: whether a sentence gets what its pattern says that it must, or must not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.codebook import Codebook, Pattern
from dateline.coding.matching import Match, Matcher
from dateline.coding.pairs import head_of
from dateline.gazetteer import load_gazetteer
from dateline.reading import Reading, read_texts
from dateline.record import Span
from dateline.resolving import figures_of, resolve_actors

_MARKS = re.compile(r"([{}\[\]])")


@dataclass(frozen=True, slots=True)
class Example:
    """An example sentence as it is `marked`, and without its marks, parsed, with the heads of its marked parties.

    `instead` is the category that a near miss must get, where it says so.
    """

    marked: str
    reading: Reading
    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    instead: str | None

    @property
    def parties(self) -> tuple[int, ...]:
        """The heads of all marked parties."""
        return self.actors + self.recipients


def read_examples(marked: Iterable[str]) -> Iterator[Example]:
    """Parse examples, all at once: `{actor}` and `[recipient]` marked, and `-> TYPE` behind. Their marks must be sound."""
    given = list(marked)
    parted = [tuple(part.strip() for part in each.partition("->")) for each in given]
    plain = [unmark(sentence) for sentence, _, _ in parted]
    readings = read_texts(text for text, _, _ in plain)
    for each, (_, _, instead), (_, actors, recipients), reading in zip(
        given, parted, plain, readings, strict=True
    ):
        yield Example(
            each, reading, heads_of(reading, actors), heads_of(reading, recipients), instead or None
        )


def unmark(sentence: str) -> tuple[str, list[Span], list[Span]]:
    """A sentence without its marks, and the spans of its actors and recipients.

    >>> unmark("{Chad} met [Niger].")
    ('Chad met Niger.', [(0, 4)], [(9, 14)])
    """
    text, start = "", 0
    actors: list[Span] = []
    recipients: list[Span] = []
    for piece in _MARKS.split(sentence):
        if piece in ("{", "["):
            start = len(text)
        elif piece in ("}", "]"):
            (actors if piece == "}" else recipients).append((start, len(text)))
        else:
            text += piece
    return text, actors, recipients


def matcher_of(example: Example, codebook: Codebook) -> Matcher:
    """A matcher that knows the marked parties alone, and which phrases name political figures."""
    gazetteer = load_gazetteer()
    figures = figures_of(resolve_actors(example.reading, gazetteer, on=None), gazetteer)
    return Matcher(example.reading, codebook, {head: str(head) for head in example.parties}, figures=figures)


def matches_of(example: Example, codebook: Codebook) -> list[Match]:
    """The best match at each word, given the marked parties alone."""
    matcher = matcher_of(example, codebook)
    return [match for token in range(len(example.reading)) for match in matcher.matches(token)[:1]]


def match_fault(codebook: Codebook, pattern: Pattern, example: Example) -> str | None:
    """Why a sentence that a pattern must find does not get its category with the marked parties; None where it does."""
    matches = matches_of(example, codebook)
    if any(match.pattern.type == pattern.type and tells(example, match) for match in matches):
        return None
    return f"“{example.marked}” does not match; it gave {_say(example, matches)}"


def miss_fault(codebook: Codebook, pattern: Pattern, example: Example) -> str | None:
    """Why a near miss is none: it gets the pattern's category, or not the one that it says; None where all is well."""
    matches = [m for m in matches_of(example, codebook) if m.actors or m.recipients or not example.parties]
    wrong = [match for match in matches if match.pattern.type == pattern.type]
    if wrong:
        return f"the near miss “{example.marked}” does match; it gave {_say(example, wrong)}"
    if example.instead and example.instead not in {match.pattern.type for match in matches}:
        return f"the near miss “{example.marked}” is not {example.instead}; it gave {_say(example, matches)}"
    return None


def example_faults(codebook: Codebook, patterns: Iterable[Pattern]) -> Iterator[tuple[Pattern, str]]:
    """What is wrong with the examples of patterns, each with its pattern."""
    cases = [
        (pattern, fault_of, marked)
        for pattern in patterns
        for fault_of, given in ((match_fault, pattern.match), (miss_fault, pattern.miss))
        for marked in given
    ]
    examples = read_examples(marked for _, _, marked in cases)
    for (pattern, fault_of, _), example in zip(cases, examples, strict=True):
        fault = fault_of(codebook, pattern, example)
        if fault:
            yield pattern, fault


def heads_of(reading: Reading, spans: Iterable[Span]) -> tuple[int, ...]:
    """The head tokens of spans; one without tokens has none."""
    heads = (head_of(reading, span) for span in spans)
    return tuple(head for head in heads if head is not None)


def tells(example: Example, match: Match) -> bool:
    """Whether a match has the marked parties in their roles; of what is mutual, in any."""
    actors, recipients = set(example.actors), set(example.recipients)
    if match.pattern.reciprocal:
        return actors | recipients <= set(match.actors) | set(match.recipients)
    return actors <= set(match.actors) and recipients <= set(match.recipients)


def _say(example: Example, matches: list[Match]) -> str:
    words = example.reading.words

    def say(heads: tuple[int, ...]) -> str:
        return ", ".join(words[head] for head in heads) or "nobody"

    told = (
        f"{m.pattern.key} at “{words[m.trigger]}” (by {say(m.actors)}, to {say(m.recipients)})"
        for m in matches
    )
    return "; ".join(told) or "nothing"
