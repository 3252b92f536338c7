"""What an actor of a dictionary is: a person, a body, an armed group; a dictionary doesn't say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from dateline.gazetteer.describing import part_office
from dateline.gazetteer.gazetteer import Gazetteer
from dateline.gazetteer.importing.cameo import COMPANY, Meaning
from dateline.gazetteer.importing.dictionaries import Actor
from dateline.gazetteer.importing.phrases import names_of_phrase, shown_name
from dateline.gazetteer.names import normalise
from dateline.gazetteer.tables import DATA, read_tables, split_list

ARMED: Final = frozenset({"REB", "UAF", "CRM"})
OF_STATE: Final = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY"})
IMPORTED: Final = ("person", "organisation", "government", "armed-group", "media")
"""Kinds that an import may add or add to."""
NO_PERSONS: Final = frozenset({"of", "for", "against", "and"})
"""Words inside a name that those of bodies have and those of people hardly ever."""
COMMON_LAST: Final = 3
"""Bodies of ours whose names must end in a word before it is taken to mark a body: foundation, institute, bank."""
GENERIC: Final = (
    "an office or a word for people and bodies, which titles.tsv, agents.tsv and bodies.tsv tell by country"
)
UNSURE: Final = "whether it is a person or a body can't be told from a name and a code without days"


class Sorter:
    """Tells kinds by what a gazetteer knows: given names, words that bodies' names end in, offices."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        tables = read_tables(DATA)
        self._gazetteer = gazetteer
        self._given = frozenset(normalise(row["name"]).partition(" ")[0] for row in tables["people"])
        self._of_bodies = frozenset(
            normalise(words).rpartition(" ")[2]
            for words in (
                *(row["words"] for row in tables["bodies"]),
                *(row["lemma"] for row in tables["agents"] if row["kind"] != "person"),
            )
        )
        lasts = Counter(
            normalise(name).rpartition(" ")[2]
            for row in tables["organisations"]
            for name in (row["name"], *split_list(row["names"]))
            if " " in name
        )
        self._of_bodies |= {word for word, count in lasts.items() if count >= COMMON_LAST}

    def kind_of(self, actor: Actor, meanings: Sequence[Meaning]) -> str:
        """The kind of an actor in the gazetteer's words, or the reason why it is not to be imported."""
        names = [shown_name(name) for _, phrase in actor.phrases for name in names_of_phrase(phrase)]
        if not names or self._is_generic(names[0]):
            return GENERIC if names else "it has no letters"
        known = next((entry.kind for name in names for entry in self._gazetteer.find(name)), None)
        if known in IMPORTED:
            return known
        sectors = {sector for meaning in meanings for sector in meaning.sectors}
        of_body = _is_phrase(names[0]) or any(self._is_body(name) for name in names)
        is_company = any(meaning.bloc == COMPANY for meaning in meanings)
        if not (is_company or of_body) and (self._is_dated(actor) or self._has_given_name(names)):
            return "person"
        if sectors & ARMED:
            return "armed-group"
        if of_body or any(meaning.bloc for meaning in meanings):
            return self._kind_of_body(sectors, meanings)
        return UNSURE

    def _kind_of_body(self, sectors: set[str], meanings: Sequence[Meaning]) -> str:
        if any(meaning.bloc for meaning in meanings):
            return "organisation"
        if sectors & OF_STATE:
            return "government"
        return "media" if "JRN" in sectors else "organisation"

    def _is_generic(self, name: str) -> bool:
        known = self._gazetteer
        return any(
            known.title(words) or known.agent(words) or known.body(words)
            for words, _ in part_office(known, name)
        )

    def _is_body(self, name: str) -> bool:
        words = normalise(name).split()
        of_at = words.index("of") if "of" in words else len(words)
        return len(words) > 1 and (words[-1] in self._of_bodies or words[of_at - 1] in self._of_bodies)

    def _is_dated(self, actor: Actor) -> bool:
        return any(one.start or one.end for one in actor.restrictions)

    def _has_given_name(self, names: Sequence[str]) -> bool:
        return any(" " in name and normalise(name).partition(" ")[0] in self._given for name in names)


def _is_phrase(name: str) -> bool:
    return bool(NO_PERSONS.intersection(normalise(name).split()[1:-1]))
