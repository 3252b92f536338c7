"""Contents that are objects: what is announced, denied, praised, or called something."""

from __future__ import annotations

from dateline.coding.attribution.cues import Cue, load_cues
from dateline.coding.attribution.found import Found
from dateline.coding.attribution.matters import is_matter, is_thing
from dateline.coding.attribution.scene import Scene
from dateline.coding.attribution.source import is_passive
from dateline.reading import Reading

_OBJECT_PREPOSITIONS = frozenset(
    ["as", "for", "of", "about", "with", "to", "on", "over", "against", "from", "toward", "towards", "by"]
)
_TRAILING = ("oprd", "xcomp", "ccomp", "acomp")
_TIME_LABELS = ("DATE", "TIME")


def answered_content(scene: Scene, verb: int, cue: Cue) -> Found | None:
    """What somebody else has said, in whose relative clause a verb denies or judges it: "a claim that the mayor called baseless"."""
    reading, noun = scene.reading, scene.reading.heads[verb]
    if (
        cue.second is not None
        or reading.labels[verb] != "relcl"
        or reading.lemmas[noun] not in load_cues().answered
    ):
        return None
    denies, patient = cue.stance == "denies", reading.child(verb, "dobj")
    if not denies and (cue.stance != "asserts" or "naming" not in cue.frames):
        return None
    if patient is not None and reading.tags[patient] not in ("WDT", "WP"):
        return None
    tokens = {noun, *reading.children_with(noun, "det", "amod", "poss", "compound")}
    for child in () if denies else reading.children_with(verb, *_TRAILING):
        tokens |= scene.below(child)
    return Found(cue, frozenset(tokens))


def reckoned_content(scene: Scene, verb: int, cue: Cue) -> Found | None:
    """A count and what somebody puts it at: "put the death toll at eight"."""
    reading = scene.reading
    if "reckoned" not in cue.frames or (counted := reading.child(verb, "dobj", "nsubjpass")) is None:
        return None
    known = reading.poses[counted] == "PRON" and verb + 1 == counted  # "put it at eight"
    if reading.lemmas[counted] not in load_cues().reckoned and not known:
        return None
    holders = (verb, counted, *reading.children_with(counted, "acl"))  # "put the damages awarded at"
    prepositions = [word for holder in holders for word in reading.children_with(holder, "prep")]
    at = next((word for word in prepositions if reading.lemmas[word] == "at"), None)
    if at is None or (known and not _is_numeral(reading, reading.child(at, "pobj"))):
        return None
    return Found(cue, frozenset(scene.below(counted) | scene.below(at)))


def _is_numeral(reading: Reading, token: int | None) -> bool:
    """Whether a phrase is a number or of one: "90", "90 per cent", "two million"."""
    return token is not None and (reading.poses[token] == "NUM" or reading.child(token, "nummod") is not None)


def judged_content(scene: Scene, verb: int, cue: Cue) -> Found | None:
    """An object and what it is called: "described the vote as a farce"."""
    patient = _patient(scene.reading, verb)
    if cue.second is not None or patient is None or not {"judgement", "naming", "as"} & set(cue.frames):
        return None
    found = _with_object(scene, verb, patient, cue)
    if "as" in cue.frames:
        return found if _has_as(scene.reading, verb) else None
    if _is_named(scene, verb, found.tokens):
        return found
    return found if "judgement" in cue.frames and not is_thing(scene.reading, patient) else None


def _is_named(scene: Scene, verb: int, tokens: frozenset[int]) -> bool:
    """Whether an object is given a name or a predicate: "called the vote a farce", not "called a taxi"."""
    reading = scene.reading
    predicated = reading.child(verb, "oprd", "xcomp", "ccomp", "acomp") is not None
    return predicated or _has_as(reading, verb) or not scene.quoted.keys().isdisjoint(tokens)


def _has_as(reading: Reading, verb: int) -> bool:
    return any(reading.lemmas[child] == "as" for child in reading.children_with(verb, "prep"))


def object_content(scene: Scene, verb: int, cue: Cue) -> Found | None:
    """An object that is said, denied or wanted; in the frame "matter" no person and no thing."""
    if cue.second is not None or not {"object", "matter"} & set(cue.frames):
        return None
    patient = _patient(scene.reading, verb)
    if patient is None or ("object" not in cue.frames and not _is_told(scene.reading, verb, patient)):
        return None
    return _with_object(scene, verb, patient, cue)


def _is_told(reading: Reading, verb: int, patient: int) -> bool:
    """Whether an object can be what is said: a matter, and nothing that somebody is given or refused."""
    receiver = reading.child(verb, "dative")
    given = receiver is not None and receiver < patient
    refused = is_passive(reading, verb) and reading.child(verb, "dobj") is not None
    return is_matter(reading, patient) and not given and not refused


def _with_object(scene: Scene, verb: int, patient: int, cue: Cue) -> Found:
    tokens = scene.below(patient)
    return Found(cue, frozenset(tokens | after_complement(scene, verb, patient)))


def _patient(reading: Reading, verb: int) -> int | None:
    """The object, in a passive the subject; or the small clause that the parser makes of an object with its predicate."""
    if is_passive(reading, verb):
        return reading.child(verb, "nsubjpass")
    patient = reading.child(verb, "dobj")
    return reading.child(verb, "ccomp") if patient is None else patient


def after_complement(scene: Scene, verb: int, complement: int) -> set[int]:
    """What follows a complement and belongs to it: predicates, topics, and clauses of condition or time."""
    reading = scene.reading
    tokens: set[int] = set()
    for child in reading.children[verb]:
        if child > max(verb, complement) and (
            reading.labels[child] in _TRAILING or _is_topic(reading, child)
        ):
            tokens |= scene.below(child)
    return tokens


def _is_topic(reading: Reading, preposition: int) -> bool:
    """Whether a prepositional phrase tells what is judged, and not when or where it was said."""
    if reading.labels[preposition] != "prep" or reading.lemmas[preposition] not in _OBJECT_PREPOSITIONS:
        return False
    inner = reading.child(preposition, "pobj")
    return inner is None or not reading.is_in_name(inner, *_TIME_LABELS)
