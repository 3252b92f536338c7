"""Clauses: their voice and form, and what joins them to their verb or noun."""

from __future__ import annotations

from typing import Final

from dateline.coding.frames.prepositions import Fillers
from dateline.gazetteer import load_gazetteer
from dateline.reading import Reading
from dateline.resolving.phrases import leftmost
from dateline.resolving.words import is_person_noun, load_words

LEADING: Final = frozenset("lead order conduct command direct impose organize organise run".split())
"""Verbs whose participle before an event noun says who does it: "a Saudi-led strike"."""
DASHES: Final = frozenset(["-", "–", "—", "|"])
"""Marks that part a headline from its tail where white space is before them."""
CONJUNCTIONS: Final = frozenset(["after", "before", "since", "until"])
"""Words that a clause may stand behind as well as a noun."""


def is_sentence(reading: Reading, token: int) -> bool:
    """Whether a clause on a noun is a sentence itself, the noun its subject and its verb read as a participle.

    "Suspected rebels killed 30 villagers." and "… after bishops offered to mediate" have what a passive has not.
    """
    noun = reading.heads[token]
    if reading.labels[token] != "acl" or reading.child(token, "agent") is not None:
        return False
    if reading.heads[noun] == noun:
        return reading.child(token, "dobj") is not None
    after_conjunction = reading.labels[noun] == "pobj" and reading.lemmas[reading.heads[noun]] in CONJUNCTIONS
    return after_conjunction and reading.child(token, "dobj", "xcomp") is not None


def is_tail(reading: Reading, verb: int, child: int) -> bool:
    """Whether a noun on a headline's verb tells who says or prints it: "Two shot: police", "Two shot - Daily News"."""
    is_noun = child > verb and reading.labels[child] in ("dobj", "attr", "oprd")
    if not is_noun or reading.passage(verb).part is None:
        return False
    return any(_parts_headline(reading, mark) for mark in range(verb + 1, leftmost(reading, child)))


def _parts_headline(reading: Reading, mark: int) -> bool:
    is_loose = reading.starts[mark] > reading.ends[mark - 1]
    return reading.words[mark] == ":" or (reading.words[mark] in DASHES and is_loose)


def is_infinitive(reading: Reading, token: int) -> bool:
    """Whether a verb has its "to"."""
    return any(reading.tags[child] == "TO" for child in reading.children[token])


def goes_on_above(reading: Reading, head: int, verb: int) -> bool:
    """Whether a finite verb behind an infinitive or gerund goes on with the verb above: "vowed to sue the guild and left"."""
    is_finite = reading.tags[verb] in ("VBD", "VBZ") and reading.child(verb, "aux", "auxpass") is None
    is_gerund = reading.tags[head] == "VBG" and reading.child(head, "aux", "auxpass", "nsubj") is None
    return is_finite and (is_gerund or is_infinitive(reading, head))


def is_each_other(reading: Reading, head: int) -> bool:
    """Whether those who act do it to each other, and to nobody who is named behind; so does each side to "the other"."""
    words = _lemmas_of(reading, head)
    if {"the", "other"} <= words:
        subject = reading.child(reading.heads[head], "nsubj")
        return subject is not None and "each" in _lemmas_of(reading, subject)
    return {"each", "other"} <= words or {"one", "another"} <= words


def _lemmas_of(reading: Reading, head: int) -> set[str]:
    return {reading.lemmas[word] for word in (head, *reading.children[head])}


def conjunction_of(reading: Reading, clause: int) -> int | None:
    """The word that joins an adverbial clause to its verb: "until the owner pays", "when police fired"."""
    mark = reading.child(clause, "mark")
    if mark is not None:
        return mark
    return next((t for t in reading.children_with(clause, "advmod") if reading.tags[t] == "WRB"), None)


def subject_behind(reading: Reading, clause: int) -> int | None:
    """The subject of a clause whose conjunction the parser took for a preposition: "held after boys stole a boat"."""
    if (
        reading.labels[clause] not in ("advcl", "conj")
        or reading.tags[clause] == "VBG"
        or is_infinitive(reading, clause)
    ):
        return None
    before = [child for child in reading.children_with(clause, "aux", "auxpass", "advmod") if child < clause]
    noun = min([*before, clause]) - 1
    conjunction = reading.heads[noun] if noun > 0 else clause
    is_taken = reading.labels[noun] == "pobj" and reading.lemmas[conjunction] in CONJUNCTIONS
    return noun if is_taken and reading.heads[conjunction] in (clause, reading.heads[clause]) else None


def is_plan_of(reading: Reading, token: int, noun: int) -> bool:
    """Whether a headline says what its root noun is to do: "Envoy in Kabul to meet elders"."""
    return (
        reading.passage(token).part is not None
        and reading.heads[noun] == noun != token
        and reading.poses[noun] in ("NOUN", "PROPN")
        and reading.labels[token] in ("acl", "relcl", "advcl")
        and is_infinitive(reading, token)
    )


def person_meant_by(reading: Reading, noun: int) -> int:
    """The person that a clause with "who" is about, where the parser hung it on a thing behind: "a man from Ghent who fled"."""
    above = noun
    while not _may_be_person(reading, above):
        preposition = reading.heads[above]
        if reading.labels[above] != "pobj" or reading.labels[preposition] != "prep":
            return noun
        above = reading.heads[preposition]
    return above


def owner_of_gerund(reading: Reading, token: int) -> int | None:
    """Whose deed a gerund right behind a possessor is, where the parser hung it on the verb: "resented Chad's backing Togo"."""
    case = token - 1
    owned = reading.tags[token] == "VBG" and case > 0 and reading.tags[case] == "POS"
    return reading.heads[case] if owned else None


def named_by(reading: Reading, noun: int) -> int:
    """The name that a noun explains: "Ada Lowe, a maverick who sued the guild" has Lowe sue, whatever the noun."""
    above = reading.heads[noun]
    is_beside = reading.labels[noun] == "appos" and reading.tags[noun] == "NN" and above < noun
    return above if is_beside and reading.is_in_name(above, "PERSON") else noun


def deed_meant_by(reading: Reading, noun: int, verb: int) -> int:
    """The happening that a clause with "which" is about, where the parser hung it on the place: "a blast in Ghent, which killed"."""
    preposition = reading.heads[noun]
    deed = reading.heads[preposition]
    words = load_words()
    is_hung = reading.labels[noun] == "pobj" and reading.is_in_name(noun, "GPE", "LOC", "FAC")
    if is_hung and reading.lemmas[verb] in words.of_harmed and reading.lemmas[deed] in words.happenings:
        return deed
    return noun


def _may_be_person(reading: Reading, noun: int) -> bool:
    lemma, words = reading.lemmas[noun], load_words()
    agent = load_gazetteer().agent(lemma)
    is_agent = agent is not None and agent.kind in ("person", "group")
    is_listed = any(lemma in nouns for nouns in (words.anybody, words.persons, words.relations, words.people))
    return is_agent or is_listed or is_person_noun(lemma) or reading.is_in_name(noun, "PERSON", "NORP")


def may_be_somebody(reading: Reading, noun: int) -> bool:
    """Whether a noun may be one for a person or people, a body or a state."""
    words, lemma = load_words(), reading.lemmas[noun]
    return lemma in words.body_nouns or lemma in words.country_nouns or _may_be_person(reading, noun)


def meant_by(reading: Reading, noun: int) -> int:
    """The subject that a noun is said to be: "Chad was one of the states that signed" has Chad sign."""
    attribute = noun
    if reading.labels[noun] == "pobj" and reading.lemmas[reading.heads[noun]] == "of":
        attribute = reading.heads[reading.heads[noun]]
    copula = reading.heads[attribute]
    if reading.labels[attribute] != "attr" or reading.lemmas[copula] != "be":
        return noun
    subject = reading.child(copula, "nsubj")
    if subject is None or reading.tags[subject] in ("EX", "DT", "WDT", "WP"):
        return noun
    return noun if reading.lemmas[subject] == "it" else subject  # "it was the mayor who left"


def subjects_of_auxiliaries(reading: Reading, verb: int) -> list[int]:
    """The subjects that the parser hung on a verb's auxiliary: "the pass is closed", with "pass" below "is"."""
    auxiliaries = reading.children_with(verb, "aux", "auxpass")
    return [word for each in auxiliaries for word in reading.children_with(each, "nsubj", "nsubjpass")]


def told_clauses(reading: Reading, fillers: Fillers) -> Fillers:
    """What somebody is told, where the parser hung it on who is told: "assured the nuns that they were safe"."""
    told = (head for slot in ("object", "dative", "to") for head in fillers.get(slot, ()))
    clauses = [clause for head in told for clause in reading.children_with(head, "relcl")]
    marks = {clause: reading.child(clause, "mark") for clause in clauses}
    content = [c for c, mark in marks.items() if mark is not None and reading.words[mark].lower() == "that"]
    return {"complement": content} if content and "complement" not in fillers else {}


def leaders_of(reading: Reading, participle: int, fillers: Fillers) -> Fillers:
    """Who does what stands behind a participle with a name before it: "a Saudi-led air strike"."""
    if reading.lemmas[participle] not in LEADING or reading.labels[participle] != "amod":
        return {}
    names = [name for name in reading.children_with(participle, "npadvmod", "compound") if name < participle]
    return {"subject": names} if names and "subject" not in fillers else {}
