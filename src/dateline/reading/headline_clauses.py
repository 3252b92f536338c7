"""Headlines of two clauses: "Strike kills commander, group vows revenge", "Peru: Miners block highway as talks stall".

Headlines join by a comma or an "as" what prose would tell in two sentences, and the parser takes the first clause for what the
second says, or for a part of it. Each is parsed by itself, as a sentence of its own, where both have a subject and a verb and the
second does not tell whose word the first is ("…, police say"). What stands before a colon is a topic or a speaker, and
no part of the sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from dateline.reading.parsing import Parse, Row, Rows, Tokens, parse
from dateline.reading.reading import Entity

if TYPE_CHECKING:
    from spacy.language import Language

    RowsOfClause = Callable[[Language, Parse, Tokens], Rows]

LONGEST_TOPIC: Final = 4
"""Words before a colon that can be a topic or a speaker."""
SHORTEST: Final = 2
"""Words of the shortest clause: "Ministers resign"."""
SUBJECTS: Final = frozenset(["nsubj", "nsubjpass"])
SUBORDINATING: Final = frozenset(["IN", "WRB", "WDT", "WP"])
"""Tags of a first word with which a clause hangs on the next: "As talks stall, …"."""
SAYING: Final = frozenset(
    """accuse add admit allege announce argue believe caution claim conclude confirm declare deny estimate fear find hear hint
    insist learn note predict promise reveal report say show suggest tell think vow warn write""".split()
)
"""Verbs that, with no object of their own, say the clause before them."""
AS: Final = "as"
COMPARED: Final = frozenset("far few good little long many much part soon well".split())
"""Words behind an "as" that joins no clause: "as many as nine"."""
OBJECTS: Final = frozenset(["dobj", "ccomp", "xcomp", "dative"])


def split_headline(nlp: Language, tokens: Tokens, rows_of_clause: RowsOfClause) -> Rows | None:
    """The rows of a headline's clauses, each parsed by itself as `rows_of_clause` reads it; None where it has but one."""
    for end, start in _cuts(tokens.words):
        halves = [_part(tokens, 0, end), _part(tokens, start, len(tokens.words))]
        parsed = parse(nlp, halves)
        first, second = (rows_of_clause(nlp, each, half) for each, half in zip(parsed, halves, strict=True))
        if tokens.words[end - 1] == ":":
            if _is_clause(first):  # "Minister warns: Talks may fail"
                return None
            return _joined(first, split_headline(nlp, halves[1], rows_of_clause) or second)
        says = _only_says(second) if end == start else _only_says(first)
        if _is_clause(first) and _is_clause(second) and not says:
            return _joined(first, second if end == start else _behind_as(second))
    return None


def _cuts(words: list[str]) -> Iterator[tuple[int, int]]:
    """Where a headline may be cut, as the end of one half and the start of the other: after its topic's colon.

    Else after its commas and semicolons, the last one first, and around an "as".
    """
    colon = next((at for at, word in enumerate(words[: LONGEST_TOPIC + 1]) if word == ":"), None)
    if colon is not None and colon > 0 and len(words) - colon > SHORTEST:
        yield colon + 1, colon + 1
        return
    for at in range(len(words) - 1 - SHORTEST, SHORTEST - 1, -1):
        if words[at] in (",", ";"):
            yield at + 1, at + 1
        elif words[at] == AS and words[at + 1] not in COMPARED:
            yield at, at + 1


def _behind_as(rows: Rows) -> Rows:
    """The rows of a clause with the "as" before it."""
    moved: list[Row] = [row._replace(head=row.head + 1) for row in rows.tokens]
    mark = Row(lemma=AS, tag="IN", pos="SCONJ", label="mark", head=_root(rows) + 1)
    entities = [Entity(e.first + 1, e.last + 1, e.label) for e in rows.entities]
    return Rows([mark, *moved], [0], entities)


def _part(tokens: Tokens, first: int, last: int) -> Tokens:
    return Tokens(tokens.words[first:last], tokens.spaces[first:last], tokens.norms[first:last])


def _is_clause(rows: Rows) -> bool:
    """Whether a run of words is one sentence, with a verb for its root and a subject before it."""
    root = _root(rows)
    if len(rows.sentences) > 1 or rows.tokens[root].pos not in ("VERB", "AUX"):
        return False
    hangs_on = rows.tokens[0].tag in SUBORDINATING
    return not hangs_on and any(
        rows.tokens[child].label in SUBJECTS for child in _children(rows, root) if child < root
    )


def _only_says(rows: Rows) -> bool:
    root = _root(rows)
    has_object = any(rows.tokens[child].label in OBJECTS for child in _children(rows, root))
    return rows.tokens[root].lemma in SAYING and not has_object


def _root(rows: Rows) -> int:
    return next(at for at, row in enumerate(rows.tokens) if row.head == at)


def _children(rows: Rows, head: int) -> Iterator[int]:
    return (at for at, row in enumerate(rows.tokens) if row.head == head != at)


def _joined(first: Rows, second: Rows) -> Rows:
    """One run of rows after the other."""
    base = len(first.tokens)
    moved: list[Row] = [row._replace(head=row.head + base) for row in second.tokens]
    return Rows(
        [*first.tokens, *moved],
        [*first.sentences, *(at + base for at in second.sentences)],
        [*first.entities, *(Entity(e.first + base, e.last + base, e.label) for e in second.entities)],
    )
