"""The clauses under a verb that are what it says: one, or several that adjoin, and what goes on with them."""

from __future__ import annotations

from dateline.coding.attribution.cues import Cue, load_cues
from dateline.coding.attribution.matters import is_person
from dateline.coding.attribution.scene import Scene
from dateline.coding.attribution.source import is_passive
from dateline.reading import Reading
from dateline.record import Stance

_FINITE = ("VBD", "VBZ", "VBP")

_POINTING = ("it", "this", "that")
_TELLING: frozenset[Stance] = frozenset(["asserts", "admits", "denies", "predicts", "warns", "reports"])
_PLAIN: frozenset[Stance] = frozenset(["asserts", "reports"])
_TURNING: frozenset[Stance] = frozenset(["promises", "demands", "warns"])
"""What turns to somebody with an infinitive: "said it was late and threatened to leave"."""
_THINKING: frozenset[Stance] = frozenset(["believes", "fears", "hopes", "intends"])


def find_complements(reading: Reading, verb: int, cue: Cue) -> list[int]:
    """The verbs of the clauses that a verb says, left to right; none where they stand for themselves.

    The parser cuts some clauses in two ("said all they had to do was wait"): those on the same side are one.
    """
    clauses = [clause for clause in reading.children_with(verb, "ccomp") if not _is_apart(reading, clause)]
    if not clauses and "hearer" in cue.frames:
        clauses = _told(reading, verb)
    heard = reading.child(verb, "dobj", "nsubjpass")
    if not clauses or (heard is not None and _is_what_is_said(reading, verb, heard, clauses[0])):
        return []
    return [clause for clause in clauses if (clause < verb) == (clauses[0] < verb)]


def joined_clauses(reading: Reading, verb: int, cue: Cue, complement: int) -> list[int]:
    """The verbs of clauses that the parser joined to a verb of saying and not to what it says.

    "Police said nobody was hurt, but two cars were burnt": of 50 such in news about all but those that tell of
    saying again are said too, also without a subject of their own ("said he was shot and died at once").
    """
    if complement < verb or cue.stance not in _TELLING or "quote" not in cue.frames:
        return []
    return [
        clause
        for clause in reading.children_with(verb, "conj")
        if _is_told_too(reading, cue, complement, clause)
    ]


def _is_told_too(reading: Reading, cue: Cue, complement: int, clause: int) -> bool:
    own = reading.child(clause, "nsubj", "nsubjpass", "expl") is not None
    finite = reading.tags[clause] in _FINITE or reading.child(clause, "aux", "auxpass") is not None
    if clause < complement or not finite or (cue.stance == "reports" and not own):
        return False
    mark = reading.child(clause, "mark")
    return (mark is not None and reading.lemmas[mark] == "that") or not _says(reading, clause)


def _says(reading: Reading, verb: int) -> bool:
    """Whether a verb tells of saying and of no thought or deed: with a clause, or denying, praising and the like."""
    kinds = load_cues().verbs.get(reading.lemmas[verb], ())
    tells = reading.child(verb, "ccomp", "xcomp") is not None
    if is_passive(reading, verb):
        return False
    if tells and any(kind.stance in _TURNING for kind in kinds):
        return True
    if any(kind.stance in _THINKING for kind in kinds):
        return False
    spoken = [kind for kind in kinds if "quote" in kind.frames]
    return any(tells or kind.sort == "act" or kind.stance not in _PLAIN for kind in spoken)


def _is_apart(reading: Reading, clause: int) -> bool:
    """Whether a clause stands in brackets behind what is said, or before a colon or semicolon and the clause that is said.

    "It was arson: police say a boy lit the hay", "Nurses want more beds (they have nine)".
    """
    verb = reading.heads[clause]
    if clause > verb:
        return reading.words[reading.subtree(clause)[0]] == "(" and reading.child(verb, "dobj") is not None
    marks = {":"} if is_passive(reading, verb) else {":", ";"}
    parted = not marks.isdisjoint(reading.words[clause:verb])
    return parted and any(c > verb for c in reading.children_with(verb, "ccomp"))


def _is_what_is_said(reading: Reading, verb: int, heard: int, clause: int) -> bool:
    """Whether the object is what is said, and the clause stands for itself.

    "They want peace; the town doubts it", "Whatever he says, the road is closed".
    """
    if reading.labels[heard] == "nsubjpass":  # "The mill closed; a new lease was requested"
        return clause < heard and reading.lemmas[heard] != "it"
    pointed = clause < verb and reading.lemmas[heard] in _POINTING
    asked = heard < verb < clause and reading.tags[heard] in ("WP", "WDT")
    return pointed or asked


def _told(reading: Reading, verb: int) -> list[int]:
    """The clause that the parser hung on the hearer: "assured the villagers that the dam would hold"."""
    hearer = reading.child(verb, "dobj")
    if hearer is None or not is_person(reading, hearer):
        return []
    clauses = reading.children_with(hearer, "relcl", "acl")
    return [clause for clause in clauses[:1] if reading.words[hearer + 1].lower() == "that"]


def resumed(scene: Scene, verb: int, complement: int) -> set[int]:
    """The rest of a clause that a verb of saying was put into: "He left, she said, because it was late"."""
    reading = scene.reading
    if (
        complement > verb
        or verb + 1 >= len(reading)
        or reading.words[verb + 1] != ","
        or complement in scene.quoted
    ):
        return set()
    tokens: set[int] = set()
    for child in reading.children_with(verb, "advcl"):
        if child > verb and reading.child(child, "mark") is not None:
            tokens |= scene.below(child)
    return tokens
