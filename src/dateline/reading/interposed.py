"""Sayings interposed in what is said: "Gunmen stormed a base, the army said, killing two, and fled".

The parser hangs what goes on behind the saying on the verb of saying, so that the army would have killed two. It is given back
to the clause before, save what tells how it is said ("…, the army said, citing witnesses"), and what stands behind a quotation
("I quit," she said, leaving the hall).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from dateline.codebook import load_vocabulary
from dateline.reading.reading import Reading, children_of

SUBJECTS: Final = ("nsubj", "nsubjpass")
VERBAL: Final = ("VERB", "AUX")
FINITE: Final = ("VBD", "VBZ", "VBP", "MD")
OF_SPEAKER: Final = frozenset(["without", "as", "by"])
"""Prepositions whose gerund rather tells how it is said: "without giving a number"."""
QUOTES: Final = frozenset(['"', "“", "”", "''", "``"])


def with_interposed_sayings(reading: Reading) -> Reading:
    """The reading with what goes on behind an interposed saying hung on the clause that goes on."""
    heads = list(reading.heads)
    sayings = load_vocabulary().saying["interposed"]
    for verb, lemma in enumerate(reading.lemmas):
        clause = _clause_before(reading, verb) if lemma in sayings else None
        if clause is not None:
            for child in (*_adjuncts_behind(reading, verb), *_verb_behind(reading, verb)):
                heads[child] = clause
    return reading if heads == reading.heads else replace(reading, heads=heads, children=children_of(heads))


def _clause_before(reading: Reading, verb: int) -> int | None:
    """The clause that stands before a verb of saying and its subject, and a comma, with no quotation in it."""
    clause = reading.heads[verb] if _is_aside(reading, verb) else reading.child(verb, "ccomp")
    subject = reading.child(verb, *SUBJECTS)
    if clause is None or subject is None or not clause < subject or reading.poses[clause] not in VERBAL:
        return None
    comma = min(verb, reading.subtree(subject)[0]) - 1
    if not clause < comma or reading.words[comma] != ",":
        return None
    first, _ = reading.sentences[reading.sentence_of[verb]]
    return clause if QUOTES.isdisjoint(reading.words[first:comma]) else None


def _is_aside(reading: Reading, verb: int) -> bool:
    return reading.labels[verb] == "parataxis"


def _adjuncts_behind(reading: Reading, verb: int) -> Iterator[int]:
    """Participles and prepositions with a clause behind one more comma, which tell nothing of how it is said."""
    for child in reading.children_with(verb, "advcl", "prep"):
        deed = _deed_in(reading, child)
        is_behind = child > verb and reading.words[reading.subtree(child)[0] - 1] == ","
        if deed is not None and is_behind and not _is_of_speaker(reading, deed):
            yield child


def _deed_in(reading: Reading, child: int) -> int | None:
    """The participle that it is, or the gerund behind the preposition that it is: "after storming", "with two fleeing"."""
    if reading.labels[child] == "advcl":
        return child if reading.tags[child] == "VBG" else None
    return None if reading.lemmas[child] in OF_SPEAKER else reading.child(child, "pcomp")


def _verb_behind(reading: Reading, saying: int) -> Iterator[int]:
    """A finite verb behind ", and", with its "and", by itself or with a subject of its own."""
    verb, joined = reading.child(saying, "conj"), reading.child(saying, "cc")
    if verb is None or joined is None or not _is_aside(reading, saying) or verb < saying:
        return
    forms = (verb, *reading.children_with(verb, "aux", "auxpass"))
    is_finite = any(reading.tags[form] in FINITE for form in forms)
    if is_finite and reading.words[joined - 1] == "," and not _is_of_speaker(reading, verb):
        yield from (joined, verb)


def _is_of_speaker(reading: Reading, verb: int) -> bool:
    """Whether a verb tells how it is said, or what is said next."""
    saying = load_vocabulary().saying
    return reading.lemmas[verb] in saying["manners"] | saying["interposed"]
