"""People of whom only the number is told: "killed at least 12 and wounded dozens more"."""

from __future__ import annotations

from typing import Final

from dateline.gazetteer import Gazetteer
from dateline.reading import Reading
from dateline.resolving.cast import Sighting
from dateline.resolving.generic.words import load_generic_words
from dateline.resolving.lists import first_listed
from dateline.resolving.phrases import phrase_start

DONE_TO: Final = frozenset(["dobj", "nsubjpass", "conj"])
NUMBERS: Final = frozenset(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
    twenty dozens scores hundreds thousands several many others""".split()
)
"""Words for numbers, which the parser may take for nouns at the start of a sentence."""
CROWDS: Final = frozenset(["dozens", "scores", "hundreds", "thousands", "millions"])


def number_at(reading: Reading, gazetteer: Gazetteer, token: int) -> Sighting | None:
    """The people whose number stands at a token, where somebody is hurt or held, or a crowd acts; None for any other."""
    if reading.tags[token] != "CD" and reading.words[token].lower() not in NUMBERS | CROWDS:
        return None
    if _has_noun(reading, token) and reading.words[token].lower() != "others":
        return None
    of_those = load_generic_words().of_counted | load_generic_words().of_dying
    hurt = any(reading.lemmas[verb] in of_those for verb in _verbs_at(reading, token))
    if not (hurt or _is_crowd(reading, token) or _is_beside_person(reading, gazetteer, token)):
        return None
    if reading.is_in_name(token, "DATE", "TIME", "MONEY"):
        return None
    first = phrase_start(reading, token)
    name = reading.text(first, token + 1)
    return Sighting(first, token + 1, token, name, "group", title=reading.lemmas[token], named=False)


def _has_noun(reading: Reading, token: int) -> bool:
    """Whether an "of" says what the number is of; "hundreds of thousands" is all number."""
    of = next((c for c in reading.children_with(token, "prep") if reading.lemmas[c] == "of"), None)
    counted = None if of is None else reading.child(of, "pobj")
    return of is not None and (counted is None or reading.words[counted].lower() not in CROWDS)


def _is_beside_person(reading: Reading, gazetteer: Gazetteer, token: int) -> bool:
    """Whether others are counted with a person: "Ada Lowe and two others sued"."""
    first = first_listed(reading, token)
    agent = gazetteer.agent(reading.lemmas[first])
    is_person = reading.is_in_name(first, "PERSON") or (agent is not None and agent.kind == "person")
    return reading.words[token].lower() == "others" and first != token and is_person


def _is_crowd(reading: Reading, token: int) -> bool:
    """Whether a round number is of those who march, gather or flee: "thousands rallied in Lima"."""
    of_crowds = reading.lemmas[reading.heads[token]] in load_generic_words().of_crowds
    return of_crowds and reading.labels[token] == "nsubj" and reading.words[token].lower() in CROWDS


def _verbs_at(reading: Reading, token: int) -> list[int]:
    """The verbs that have a word for an object, and the participles on it or beside it: "10 injured in a crash"."""
    verbs = [clause for clause in reading.children_with(token, "acl") if reading.tags[clause] == "VBN"]
    above = reading.heads[token]
    if reading.labels[token] == "dobj" and reading.lemmas[above] == "leave":
        return [*verbs, *reading.children_with(above, "oprd", "advcl", "xcomp")]  # "leaving 20 injured"
    if reading.labels[token] == "conj":
        above = first_listed(reading, above)
    if reading.labels[token] == "conj" and reading.labels[above] in DONE_TO:
        above = reading.heads[above]
    undergone = reading.labels[token] == "nsubj" and (
        reading.tags[above] == "VBN" or reading.lemmas[above] in load_generic_words().of_dying
    )  # "… and at least 14 wounded", "dozens died"
    if (undergone or reading.labels[token] in DONE_TO) and reading.poses[above] == "VERB":
        verbs.append(above)
    return verbs
