"""Generic phrases of a dictionary of agents → rows of agents.tsv and bodies.tsv."""

from __future__ import annotations

import re
from typing import Final

from dateline.gazetteer.entries import Agent as KnownAgent
from dateline.gazetteer.entries import Body
from dateline.gazetteer.gazetteer import Gazetteer
from dateline.gazetteer.importing.cameo import read_code
from dateline.gazetteer.importing.dictionaries import Agent
from dateline.gazetteer.importing.gathering import SOURCE, Gathered, Left
from dateline.gazetteer.tables import Row

PERSONS: Final = re.compile(r"(?:er|or|ist|[mM][ae]n|person|people|[icu]an|ee|eer|ive|ary|ess)s?$")
"""Endings of words for people: publisher, editor, panellist, guardsman, musician, refugee, volunteer, relative, missionary."""
_AFTER_HEAD: Final = re.compile(r" (?:of|for|in|on|from|to|and|with|without)\b.*")


def add_agent(agent: Agent, gazetteer: Gazetteer, gathered: Gathered) -> None:
    """Add an agent's row to those gathered, or leave it with the reason.

    A phrase is of the kind of its chief word where the gazetteer knows that ("river patrol" is a body as a patrol is), and a
    person by that word's ending.
    """
    lemma = " ".join(agent.phrase.replace("_", " ").lower().split())
    meaning = read_code(agent.code, gazetteer)
    row: Row = {"sectors": ";".join(meaning.sectors), SOURCE: f"{agent.file}:{agent.line} {agent.code}"}
    reason = None
    if gazetteer.agent(lemma) or gazetteer.body(lemma) or gazetteer.title(lemma):
        reason = "known already as a word for people or bodies"
    elif not meaning.sectors:
        reason = "its code tells no sector of ours"
    else:
        reason = _add_known(lemma, row, gazetteer, gathered)
    if reason is not None:
        gathered.leave(Left(agent.file, agent.line, agent.phrase, reason))


def _add_known(lemma: str, row: Row, gazetteer: Gazetteer, gathered: Gathered) -> str | None:
    """Add the row of a phrase as what its chief word is; the reason where it is not added."""
    head = _AFTER_HEAD.sub("", lemma).rpartition(" ")[2]
    known = _look_up(head, gazetteer)
    if isinstance(known, Body):
        added = gathered.add("bodies", {"words": lemma, "kind": known.kind, **row})
    elif known is not None:
        plural_only = "yes" if known.plural_only and head == known.lemma else ""
        added = gathered.add(
            "agents", {"lemma": lemma, "kind": known.kind, "plural_only": plural_only, **row}
        )
    elif PERSONS.search(head):
        added = gathered.add("agents", {"lemma": lemma, "kind": "person", **row})
    else:
        return "whether it is a word for people or for a body can't be told"
    return None if added else "an earlier entry of it stands"


def _look_up(word: str, gazetteer: Gazetteer) -> KnownAgent | Body | None:
    singular = re.sub("s$", "", re.sub("ies$", "y", word))
    found = (ask(form) for form in (word, singular) for ask in (gazetteer.body, gazetteer.agent))
    return next((one for one in found if one is not None), None)
