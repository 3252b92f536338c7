"""Judge a record by a marked report: which marks stand on the right actor.

A mark is on an actor where one of the actor's mentions holds the mark's last word and starts within the mark; of
several such mentions the shortest ones count. A pronoun's mention must be the pronoun itself. A link is right where
the mark and the anchor of its chain are on one actor; a mark of several where it is on one actor of each, or on a
group that has them as members; words for no actor where they are on none; a newcomer where no other anchor is on
its actor.
"""

from __future__ import annotations

from typing import Final

from benchmarks.coreference.reports import Mark, Marked
from dateline.record import Record, Span

WHOLE: Final = ("he, she", "it", "they", "I", "no actor")


def judge(marked: Marked, record: Record) -> list[tuple[Mark, bool]]:
    """Every mark that counts, and whether the record has it right."""
    mentions = [
        (span, actor.id) for actor in record.actors for span in actor.mentions if isinstance(span, tuple)
    ]
    members = {actor.id: frozenset(actor.members) for actor in record.actors}
    on = {mark.span: _actors_at(marked.text, mark, mentions) for mark in marked.marks}
    return [(mark, _is_right(marked, mark, on, members)) for mark in marked.marks if mark.counts]


def _is_right(
    marked: Marked, mark: Mark, on: dict[Span, set[str]], members: dict[str, frozenset[str]]
) -> bool:
    here = on[mark.span]
    if not mark.keys:
        return not here
    if mark.is_anchor:
        others = set().union(*(on[m.span] for m in marked.marks if m.is_anchor and m is not mark))
        return bool(here) and not here & others
    wanted = [on[marked.anchor(key).span] for key in sorted(mark.keys)]
    if len(wanted) == 1:
        return bool(here & wanted[0])
    meant = set(here).union(*(members[actor] for actor in here))
    return all(meant & anchor for anchor in wanted)


def _actors_at(text: str, mark: Mark, mentions: list[tuple[Span, str]]) -> set[str]:
    start, end = mark.span
    if mark.sort in WHOLE:
        return {actor for span, actor in mentions if span == mark.span}
    last = end - len(text[start:end].rsplit(maxsplit=1)[-1])
    fitting = [
        (stop - begin, actor) for (begin, stop), actor in mentions if start <= begin <= last and stop > last
    ]
    shortest = min(fitting, default=(0, ""))[0]
    return {actor for length, actor in fitting if length == shortest}
