"""Clauses: their voice and form, and what joins them to their verb or noun."""

from __future__ import annotations

from typing import Final

from dateline.coding.frames.prepositions import Fillers
from dateline.gazetteer import load_gazetteer
from dateline.reading import Reading
from dateline.resolving.words import is_person_noun, load_words

FINDING: Final = frozenset(["find", "see", "discover", "leave", "show", "report"])
"""Verbs whose clause without a conjunction may be a state in which somebody is: "found two men shot"."""
LEADING: Final = frozenset("lead order conduct command direct impose organize organise run".split())
"""Verbs whose participle before an event noun says who does it: "a Saudi-led strike"."""
HARMING: Final = frozenset("shoot stab strangle beat kill wound injure bind gag".split())
"""Verbs whose participle the parser often takes for a past tense there."""
TRANSITIVE: Final = HARMING | frozenset(
    """abduct acquit arrest behead charge convict deport detain displace evacuate evict execute exonerate expel extradite fine free
    hospitalise hospitalize indict jail kidnap nab oust pardon question release rescue sack sentence slay suspend""".split()
)
"""Verbs that have an object, so that one without is a passive where headlines leave words out."""

CONJUNCTIONS: Final = frozenset(["after", "before", "since", "until"])
"""Words that a clause may stand behind as well as a noun."""
FINITE: Final = frozenset(["VBD", "VBZ", "VBP"])


def is_passive(reading: Reading, token: int) -> bool:
    """Whether a verb tells what is done to its subject, a participle behind its noun included."""
    labels = {reading.labels[child] for child in reading.children[token]}
    if labels & {"nsubjpass", "auxpass", "csubjpass"}:
        return True
    mistaken = (_has_agent_behind, _is_found_done, _is_left_so, _is_short_passive, _is_mistaken_past)
    if any(is_one(reading, token, labels) for is_one in mistaken):
        return True
    is_participle = reading.tags[token] == "VBN" or _is_joined_participle(reading, token, labels)
    if not is_participle or labels & {"aux", "nsubj"} or is_sentence(reading, token):
        return False
    if "agent" in labels or reading.labels[token] == "acl":
        return True
    if reading.labels[token] == "advcl" and reading.tags[token] == "VBN" and "dobj" not in labels:
        return True  # "Arrested on Monday, he denied it", "could lose his seat if convicted"
    head = reading.heads[token]
    return reading.labels[token] == "conj" and head != token and is_passive(reading, head)


def _is_joined_participle(reading: Reading, token: int, labels: set[str]) -> bool:
    """Whether a past tense behind an "and" is a participle that the parser mistook: "was shot and killed"."""
    return (
        reading.tags[token] == "VBD"
        and reading.labels[token] == "conj"
        and reading.lemmas[token] in TRANSITIVE
        and not labels & {"dobj", "ccomp", "xcomp"}
    )


def _has_agent_behind(reading: Reading, token: int, labels: set[str]) -> bool:
    """Whether a past tense is a participle whose agent stands behind the next: "a man shot and killed by guards"."""
    if reading.lemmas[token] not in TRANSITIVE or labels & {"aux", "dobj", "ccomp", "xcomp"}:
        return False
    return any(_is_bare_passive(reading, joined) for joined in reading.children_with(token, "conj"))


def _is_bare_passive(reading: Reading, token: int) -> bool:
    """Whether a participle has an agent, and neither an auxiliary nor a subject or object of its own."""
    labels = {reading.labels[child] for child in reading.children[token]}
    return (
        reading.tags[token] == "VBN" and "agent" in labels and not labels & {"auxpass", "nsubjpass", "dobj"}
    )


def _is_found_done(reading: Reading, token: int, labels: set[str]) -> bool:
    """Whether a participle says in what state somebody was found: "police found two men shot"."""
    return (
        (reading.tags[token] == "VBN" or reading.lemmas[token] in HARMING)
        and reading.labels[token] == "ccomp"
        and reading.heads[token] < token
        and reading.lemmas[reading.heads[token]] in FINDING
        and "nsubj" in labels
        and not labels & {"aux", "mark", "dobj", "ccomp", "xcomp"}
    )


def _is_left_so(reading: Reading, token: int, labels: set[str]) -> bool:
    """Whether a participle behind "with" says what was done to its subject: "it ended with four men shot"."""
    is_state = reading.tags[token] == "VBN" and reading.labels[token] == "pcomp"
    return is_state and "nsubj" in labels and not labels & {"aux", "dobj", "ccomp", "xcomp"}


def _is_mistaken_past(reading: Reading, token: int, labels: set[str]) -> bool:
    """Whether a past tense is a participle on its noun: "one of the men shot in Lima", "Men shot in Lima are expected …".

    The latter has one more finite verb, and no conjunction before it.
    """
    if (
        reading.tags[token] != "VBD"
        or reading.lemmas[token] not in TRANSITIVE
        or labels & {"dobj", "ccomp", "aux", "cc"}
    ):
        return False
    if reading.labels[token] == "acl":
        return "nsubj" not in labels
    followed = any(
        reading.tags[c] in FINITE or reading.child(c, "aux", "auxpass")
        for c in reading.children_with(token, "conj")
    )
    return "nsubj" in labels and followed


def _is_short_passive(reading: Reading, token: int, labels: set[str]) -> bool:
    """Whether a headline leaves the "was" of a passive out: "Two men shot in Lima"; not of who "shot at police"."""
    if reading.passage(token).part is None or reading.lemmas[token] not in TRANSITIVE:
        return False
    past = reading.tags[token] in ("VBD", "VBN") or reading.words[token].lower() != reading.lemmas[token]
    if not past or "nsubj" not in labels or labels & {"aux", "dobj", "ccomp", "xcomp", "mark"}:
        return False
    aims = (
        reading.child(at, "pobj") for at in reading.children_with(token, "prep") if reading.lemmas[at] == "at"
    )
    targets = (load_gazetteer().agent(reading.lemmas[aim]) for aim in aims if aim is not None)
    return all(target is None or target.kind == "organisation" for target in targets)


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


def is_infinitive(reading: Reading, token: int) -> bool:
    """Whether a verb has its "to"."""
    return any(reading.tags[child] == "TO" for child in reading.children[token])


def conjunction_of(reading: Reading, clause: int) -> int | None:
    """The word that joins an adverbial clause to its verb: "until the owner pays", "when police fired"."""
    mark = reading.child(clause, "mark")
    if mark is not None:
        return mark
    return next((t for t in reading.children_with(clause, "advmod") if reading.tags[t] == "WRB"), None)


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
    return noun if subject is None or reading.tags[subject] in ("EX", "DT", "WDT", "WP") else subject


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
