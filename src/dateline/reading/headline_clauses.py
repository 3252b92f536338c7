"""Headlines of two clauses: "Strike kills commander, group vows revenge", "Peru: Miners block highway as talks stall".

Headlines join by a comma or an "as" what prose would tell in two sentences, and the parser takes the first clause for what the
second says, or for a part of it. Each is parsed by itself, as a sentence of its own, where both have a subject and a verb. Where the
second only tells whose word the first is ("…, police say"), the first is its complement; where it begins with a verb ("…, vow revenge"),
its subject is the first's. What stands before a colon is a topic or a speaker, and no part of the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from dateline.reading.parsing import Row, Rows
from dateline.reading.reading import Entity

Run = tuple[int, int]
Cut = tuple[int, int]
"""Where the words before a cut end and those after it begin: the "as" between them is in neither."""

LONGEST_TOPIC: Final = 4
"""Words before a colon that can be a topic or a speaker."""
SHORTEST: Final = 2
"""Words of the shortest clause: "Ministers resign"."""
MOST_CUTS: Final = 3
"""Commas and "as" at which a headline is cut at most: a list has many commas and no clauses."""
SUBJECTS: Final = frozenset(["nsubj", "nsubjpass"])
FINITE: Final = frozenset(["VBZ", "VBP", "VBD", "VB"])
"""Tags of a verb that takes its subject from the clause before it; the bare form is a plural's present."""
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
OBJECTS: Final = frozenset(["dobj", "ccomp", "xcomp", "dative", "acomp", "oprd"])


def clause_runs(words: list[str]) -> list[Run]:
    """The runs of a headline's words that may be clauses of it, as first and last words, end exclusive: the whole comes first."""
    return list(dict.fromkeys(_runs(_cuts(words), 0, len(words))))


def join_clauses(words: list[str], rows_of: Mapping[Run, Rows]) -> Rows:
    """The rows of a headline, clause by clause where it has several, given those of each of its `clause_runs`."""
    return _joined_in(words, _cuts(words), rows_of, 0, len(words))


def _runs(cuts: list[Cut], first: int, last: int) -> Iterator[Run]:
    yield first, last
    for end, start in _inside(cuts, first, last):
        yield from _runs(cuts, first, end)
        yield from _runs(cuts, start, last)


def _joined_in(words: list[str], cuts: list[Cut], rows_of: Mapping[Run, Rows], first: int, last: int) -> Rows:
    """The rows of a run's clauses, or of the run as one."""
    for end, start in _inside(cuts, first, last):
        before = _joined_in(words, cuts, rows_of, first, end)
        after = _joined_in(words, cuts, rows_of, start, last)
        if words[end - 1] == ":":
            is_topic = not _is_clause(before)  # unlike "Minister warns: Talks may fail"
            return _joined(before, after) if is_topic else rows_of[first, last]
        joined = _by_as(before, after) if end < start else _by_comma(before, after)
        if joined is not None:
            return joined
    return rows_of[first, last]


def _cuts(words: list[str]) -> list[Cut]:
    """Where a headline may be cut: after its topic's colon, then after its last commas and semicolons and around an "as"."""
    topic = words[1 : min(LONGEST_TOPIC + 1, len(words) - SHORTEST)]
    begin = topic.index(":") + 2 if ":" in topic else 0
    cuts: list[Cut] = []
    for at in range(len(words) - 1 - SHORTEST, begin + SHORTEST - 1, -1):
        if words[at] in (",", ";"):
            cuts.append((at + 1, at + 1))
        elif words[at] == AS and words[at + 1] not in COMPARED:
            cuts.append((at, at + 1))
    return [(begin, begin)] * bool(begin) + cuts[:MOST_CUTS]


def _inside(cuts: list[Cut], first: int, last: int) -> Iterator[Cut]:
    return ((end, start) for end, start in cuts if first < end and start < last)


def _by_as(first: Rows, second: Rows) -> Rows | None:
    are_two = _is_clause(first) and _is_clause(second) and not _only_says(first)
    return _joined(first, _behind_as(second)) if are_two else None


def _by_comma(first: Rows, second: Rows) -> Rows | None:
    if not _is_clause(first):
        return None
    if _is_clause(second):
        return _hung_on_second(first, second) if _only_says(second) else _joined(first, second)
    return _hung_on_first(first, second) if _begins_with_verb(second) else None


def _behind_as(rows: Rows) -> Rows:
    """The rows of a clause with the "as" before it."""
    moved: list[Row] = [row._replace(head=row.head + 1) for row in rows.tokens]
    mark = Row(lemma=AS, tag="IN", pos="SCONJ", label="mark", head=_roots(rows)[0] + 1)
    entities = [Entity(e.first + 1, e.last + 1, e.label) for e in rows.entities]
    return Rows([mark, *moved], [0, *(at + 1 for at in rows.sentences[1:])], entities)


def _is_clause(rows: Rows) -> bool:
    """Whether each sentence of a run of words has a verb for its root and a subject before it."""
    hangs_on = rows.tokens[0].tag in SUBORDINATING
    return not hangs_on and all(_is_verb(rows, root) and _has_subject(rows, root) for root in _roots(rows))


def _begins_with_verb(rows: Rows) -> bool:
    """Whether a run of words begins with the verb that is its root: what the subject before it does too."""
    return _roots(rows)[0] == 0 and rows.tokens[0].tag in FINITE and _is_verb(rows, 0)


def _only_says(rows: Rows) -> bool:
    root = _roots(rows)[-1]
    has_object = any(rows.tokens[child].label in OBJECTS for child in _children(rows, root))
    return rows.tokens[root].lemma in SAYING and not has_object


def _is_verb(rows: Rows, token: int) -> bool:
    return rows.tokens[token].pos in ("VERB", "AUX")


def _has_subject(rows: Rows, verb: int) -> bool:
    return any(rows.tokens[child].label in SUBJECTS for child in _children(rows, verb) if child < verb)


def _roots(rows: Rows) -> list[int]:
    return [at for at, row in enumerate(rows.tokens) if row.head == at]


def _children(rows: Rows, head: int) -> Iterator[int]:
    return (at for at, row in enumerate(rows.tokens) if row.head == head != at)


def _hung_on_first(first: Rows, second: Rows) -> Rows:
    """Two runs of rows of which the second tells what the first's subject does too: "Turkey frees writer, expels envoy"."""
    rows, root = _joined(first, second), len(first.tokens) + _roots(second)[0]
    rows.tokens[root] = rows.tokens[root]._replace(label="conj", head=_roots(first)[-1])
    return _without_bound(rows, len(first.sentences))


def _hung_on_second(first: Rows, second: Rows) -> Rows:
    """Two runs of rows of which the second tells whose word the first is: "Blast kills nine, police say"."""
    rows, root = _joined(first, second), _roots(first)[-1]
    rows.tokens[root] = rows.tokens[root]._replace(label="ccomp", head=len(first.tokens) + _roots(second)[0])
    return _without_bound(rows, len(first.sentences))


def _without_bound(rows: Rows, sentence: int) -> Rows:
    """The rows with a sentence joined to the one before it."""
    return Rows(rows.tokens, [*rows.sentences[:sentence], *rows.sentences[sentence + 1 :]], rows.entities)


def _joined(first: Rows, second: Rows) -> Rows:
    """One run of rows after the other."""
    base = len(first.tokens)
    moved: list[Row] = [row._replace(head=row.head + base) for row in second.tokens]
    return Rows(
        [*first.tokens, *moved],
        [*first.sentences, *(at + base for at in second.sentences)],
        [*first.entities, *(Entity(e.first + base, e.last + base, e.label) for e in second.entities)],
    )
