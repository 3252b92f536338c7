"""Contexts: the fields of life that an event belongs to, after PLOVER's list of 37.

A context is found by its pattern, by words of a sentence that tells of the event, or by the sector of a party.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.codebook.context_words import Phrase, load_context_words
from dateline.codebook.scores import contexts
from dateline.reading import Reading
from dateline.record import Actor


@dataclass(frozen=True, slots=True)
class ContextFinding:
    """One context of an event, and what it was found by, in words."""

    context: str
    by: str

    def say(self) -> str:
        """The finding as a line of an event's trace."""
        return f"context {self.context} by {self.by}"


def find_contexts(
    reading: Reading, given: Iterable[str], *, triggers: Iterable[int], parties: Iterable[Actor]
) -> tuple[ContextFinding, ...]:
    """The contexts of an event in PLOVER's order, each once: those its pattern gives, then its words', then its parties'.

    `triggers` are tokens in the sentences that tell of it.
    """
    findings = [ContextFinding(context, "the pattern") for context in given]
    for sentence in dict.fromkeys(reading.sentence_of[token] for token in triggers):
        findings += [
            ContextFinding(context, f"“{words}”")
            for context, words in contexts_between(reading, *reading.sentences[sentence]).items()
        ]
    for actor in parties:
        findings += [
            ContextFinding(context, f"{sector} of {actor.name}")
            for sector in actor.sectors
            for context in load_context_words().sectors.get(sector, ())
        ]
    found: dict[str, ContextFinding] = {}
    for finding in findings:
        found.setdefault(finding.context, finding)
    return tuple(found[context] for context in sorted(found, key=_order))


def contexts_between(reading: Reading, first: int, last: int) -> dict[str, str]:
    """The contexts that words from token `first` to `last` (exclusive) speak of, each with the first such words."""
    known = load_context_words().phrases
    standing: list[tuple[int, int, Phrase]] = []
    for at in range(first, last):
        forms = dict.fromkeys((reading.words[at], reading.words[at].lower(), reading.lemmas[at]))
        for phrase in (phrase for form in forms for phrase in known.get(form, ())):
            end = at + len(phrase.tokens)
            if end <= last and _stands(reading, at, phrase.tokens):
                standing.append((at, end, phrase))
    barred = [(start, end, phrase.context) for start, end, phrase in standing if not phrase.counts]
    found: dict[str, str] = {}
    for start, end, phrase in standing:
        overlaid = any(
            phrase.context == context and start < stop and begin < end for begin, stop, context in barred
        )
        if phrase.counts and not overlaid:
            found.setdefault(phrase.context, reading.text(start, end))
    return found


def _stands(reading: Reading, at: int, tokens: tuple[str, ...]) -> bool:
    """Whether a phrase stands at a token: each of its words as lemma or in lower case, one with capitals as written."""
    return all(
        reading.words[at + i] == token
        if token != token.lower()
        else token in (reading.lemmas[at + i], reading.words[at + i].lower())
        for i, token in enumerate(tokens)
    )


def _order(context: str) -> tuple[int, str]:
    known = contexts()
    return (known.index(context) if context in known else len(known), context)
