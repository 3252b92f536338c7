"""Passives: verbs that tell what is done to their subject, among them those that the parser takes for pasts.

Headlines and reports of crime leave the "was" out ("Two men shot", "one of the men shot"), which the parser mostly gets wrong.
"""

from __future__ import annotations

from typing import Final

from dateline.codebook import load_vocabulary
from dateline.codebook.senses import kinds_of
from dateline.coding.frames.clauses import is_sentence, is_tail, may_be_somebody
from dateline.gazetteer import load_gazetteer
from dateline.reading import Reading

FINDING: Final = frozenset(["find", "see", "discover", "leave", "show", "report"])
"""Verbs whose clause without a conjunction may be a state in which somebody is: "found two men shot"."""
HARMING: Final = frozenset("shoot stab strangle beat kill wound injure hurt bind gag".split())
"""Verbs whose participle the parser often takes for a past tense there."""
LEFT_SO: Final = frozenset(["strand", "trap"])
"""More verbs whose participle tells in what state "left" says that somebody was."""
CAUSES: Final = frozenset(["after", "amid", "following", "for", "over"])
"""Prepositions of why somebody was "fired" or "sued" in a headline, not of what one fires at."""
OF_TWO: Final = frozenset(["fine", "charge", "sentence", "accuse", "indict"])
"""Verbs that keep an object in the passive: "a baker fined 40 euros"."""
BODY_PART: Final = "body_part.n.1"
"""What WordNet calls arms, legs and the like."""
INTRANSITIVE: Final = frozenset(
    "stand come go stop drop swing fall rise live pass run walk drive fly grow shrink slip".split()
)
"""Verbs whose "by" behind a past tense names no agent."""
NEXT: Final = 2
"""Words to the next verb of a list of verbs."""
FINITE: Final = frozenset(["VBD", "VBZ", "VBP"])


def is_passive(reading: Reading, token: int) -> bool:
    """Whether a verb tells what is done to its subject, a participle behind its noun included."""
    own = (child for child in reading.children[token] if not is_tail(reading, token, child))
    labels = {reading.labels[child] for child in own}
    if labels & {"nsubjpass", "auxpass", "csubjpass"}:
        return True
    mistaken = (
        _has_agent_behind, _is_found_done, _is_found_so, _is_left_so, _is_short_passive, _is_done_by, _is_fired_or_sued, _is_mistaken_past,
        _is_cut_short, _is_hurt_in_body,
    )  # fmt: skip
    if is_outcome(reading, token) or any(is_one(reading, token, labels) for is_one in mistaken):
        return True
    is_participle = (
        reading.tags[token] == "VBN"
        or _is_joined_participle(reading, token, labels)
        or _is_past_on_noun(reading, token, labels)
    )
    if not is_participle or labels & {"aux", "nsubj"} or is_sentence(reading, token):
        return False
    if "agent" in labels or (reading.labels[token] == "acl" and not _has_done_it(reading, token, labels)):
        return True
    if reading.labels[token] == "advcl" and reading.tags[token] == "VBN" and "dobj" not in labels:
        return True  # "Arrested on Monday, he denied it", "could lose his seat if convicted"
    head = reading.heads[token]
    return reading.labels[token] == "conj" and head != token and is_passive(reading, head)


def _has_done_it(reading: Reading, token: int, labels: set[str]) -> bool:
    """Whether what the parser took for a participle on its noun is a past tense of it: "Gunmen on foot kidnapped two nuns, police said"."""
    if reading.lemmas[token] not in load_vocabulary().transitive - OF_TWO or "dobj" not in labels:
        return False
    return all(may_be_somebody(reading, noun) for noun in reading.children_with(token, "dobj"))


def _is_joined_participle(reading: Reading, token: int, labels: set[str]) -> bool:
    """Whether a past tense behind an "and" is a participle that the parser mistook: "was shot and killed"."""
    return (
        reading.tags[token] == "VBD"
        and reading.labels[token] == "conj"
        and reading.lemmas[token] in load_vocabulary().transitive
        and not labels & {"dobj", "ccomp", "xcomp"}
    )


def _is_past_on_noun(reading: Reading, token: int, labels: set[str]) -> bool:
    """Whether a past tense is a participle on a noun of its sentence: "met a man held captive for years"."""
    is_on_noun = reading.tags[token] == "VBD" and reading.labels[token] == "acl" and "dobj" not in labels
    return is_on_noun and reading.labels[reading.heads[token]] != "ROOT"


def _has_agent_behind(reading: Reading, token: int, labels: set[str]) -> bool:
    """Whether a past tense is a participle whose agent stands behind the next: "a man shot and killed by guards"."""
    if reading.lemmas[token] not in load_vocabulary().transitive or labels & {
        "aux",
        "dobj",
        "ccomp",
        "xcomp",
    }:
        return False
    return any(_is_bare_passive(reading, joined) for joined in reading.children_with(token, "conj"))


def _is_bare_passive(reading: Reading, token: int) -> bool:
    """Whether a participle has an agent, and neither an auxiliary nor a subject or object of its own."""
    labels = {reading.labels[child] for child in reading.children[token]}
    return (
        reading.tags[token] == "VBN" and "agent" in labels and not labels & {"auxpass", "nsubjpass", "dobj"}
    )


def _is_found_done(reading: Reading, token: int, labels: set[str]) -> bool:
    """Whether a participle says in what state somebody was found: "police found two men shot", "two men were found shot"."""
    above = reading.heads[token]
    is_active = reading.labels[token] == "ccomp" and "nsubj" in labels
    is_passive_too = reading.labels[token] == "xcomp" and reading.child(above, "auxpass") is not None
    return (
        (reading.tags[token] == "VBN" or reading.lemmas[token] in HARMING)
        and (is_active or is_passive_too)
        and above < token
        and reading.lemmas[above] in FINDING
        and not labels & {"aux", "mark", "dobj", "ccomp", "xcomp"}
    )


def _is_found_so(reading: Reading, token: int, labels: set[str]) -> bool:
    """Whether a headline leaves the "was" out before what somebody was found: "Woman found guilty of theft"."""
    is_found = reading.tags[token] in ("VBD", "VBN") and reading.lemmas[token] == "find"
    is_told = is_found and reading.passage(token).part is not None and bool(labels & {"oprd", "acomp"})
    return is_told and not labels & {"aux", "dobj", "ccomp", "xcomp"}


def is_outcome(reading: Reading, token: int) -> bool:
    """Whether a participle tells in what state a deed left the object of "left": "it left nine wounded", "they were left stranded"."""
    verb = reading.heads[token]
    if (
        reading.lemmas[verb] != "leave"
        or reading.lemmas[token] not in load_vocabulary().transitive | LEFT_SO
        or reading.tags[token] != "VBN"
    ):
        return False
    whom = reading.child(verb, "dobj", "nsubjpass")
    is_state = reading.labels[token] in ("oprd", "advcl", "xcomp", "ccomp") and verb < token
    own = reading.child(token, "nsubj", "nsubjpass", "aux", "auxpass", "mark", "dobj", "ccomp", "xcomp")
    return is_state and whom is not None and own is None


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
        or reading.lemmas[token] not in load_vocabulary().transitive
        or labels & {"dobj", "ccomp", "aux"}
    ):
        return False
    if reading.labels[token] == "acl":
        return "nsubj" not in labels
    if "cc" in labels:
        return False
    followed = any(
        reading.tags[c] in FINITE or reading.child(c, "aux", "auxpass")
        for c in reading.children_with(token, "conj")
        if c > token + NEXT  # "shot, stabbed and robbed"
    )
    return "nsubj" in labels and followed


def _is_short_passive(reading: Reading, token: int, labels: set[str]) -> bool:
    """Whether a headline leaves the "was" of a passive out: "Two men shot in Lima"; not of who "shot at police"."""
    if reading.passage(token).part is None or reading.lemmas[token] not in load_vocabulary().transitive:
        return False
    past = reading.tags[token] in ("VBD", "VBN") or reading.words[token].lower() != reading.lemmas[token]
    if not past or "nsubj" not in labels or labels & {"aux", "dobj", "ccomp", "xcomp", "mark"}:
        return False
    aims = (
        reading.child(at, "pobj") for at in reading.children_with(token, "prep") if reading.lemmas[at] == "at"
    )
    targets = (load_gazetteer().agent(reading.lemmas[aim]) for aim in aims if aim is not None)
    return all(target is None or target.kind == "organisation" for target in targets)


def _is_fired_or_sued(reading: Reading, token: int, labels: set[str]) -> bool:
    """Whether a headline leaves the "was" out where a person was fired or sued for something: "Police chief fired after strike"."""
    is_past = reading.tags[token] in ("VBD", "VBN") and reading.passage(token).part is not None
    if not is_past or reading.lemmas[token] not in ("fire", "sue") or labels & {"aux", "dobj", "xcomp"}:
        return False
    subject, behind = reading.child(token, "nsubj"), reading.child(token, "prep")
    agent = None if subject is None else load_gazetteer().agent(reading.lemmas[subject])
    is_person = agent is not None and agent.kind == "person"
    return is_person and behind is not None and reading.lemmas[behind] in CAUSES


def _is_done_by(reading: Reading, token: int, labels: set[str]) -> bool:
    """Whether a headline leaves the "was" out before a participle with a "by": "after boat hit by ferry"; not "rose by 3"."""
    is_past = reading.tags[token] in ("VBD", "VBN") and reading.passage(token).part is not None
    if not is_past or labels & {"aux", "dobj", "ccomp", "xcomp"} or reading.lemmas[token] in INTRANSITIVE:
        return False
    agents = (
        reading.child(by, "pobj") for by in reading.children_with(token, "prep") if reading.lemmas[by] == "by"
    )
    return any(agent is not None and reading.poses[agent] in ("NOUN", "PROPN") for agent in agents)


def _is_cut_short(reading: Reading, token: int, labels: set[str]) -> bool:
    """Whether a participle is the whole verb of a clause: "Her uncle, jailed for six years.", "One was killed, nine injured"."""
    return (
        reading.tags[token] == "VBN"
        and reading.lemmas[token] in load_vocabulary().transitive
        and "nsubj" in labels
        and "aux" not in labels
        and all(child < token for child in reading.children_with(token, "dobj", "ccomp", "xcomp"))
    )


def _is_hurt_in_body(reading: Reading, token: int, labels: set[str]) -> bool:
    """Whether a past tense without an object tells where its subject was hit: "a man shot in both ankles was taken away"."""
    if reading.tags[token] != "VBD" or reading.lemmas[token] not in HARMING:
        return False
    if labels & {"aux", "dobj", "ccomp", "xcomp"}:
        return False
    where = (
        reading.child(within, "pobj")
        for within in reading.children_with(token, "prep")
        if reading.lemmas[within] in ("in", "through")
    )
    return any(part is not None and _is_of_body(reading, part) for part in where)


def _is_of_body(reading: Reading, noun: int) -> bool:
    return any(kind == BODY_PART for kind, _ in kinds_of(reading.lemmas[noun], "n"))
