"""The content of an attribution: what a verb, noun or adjective of the cues says, thinks or wants."""

from __future__ import annotations

from dataclasses import replace

from dateline.coding.attribution.complements import find_complements, joined_clauses, resumed
from dateline.coding.attribution.cues import Cue, load_cues
from dateline.coding.attribution.found import Found
from dateline.coding.attribution.objects import (
    after_complement,
    answered_content,
    judged_content,
    object_content,
    reckoned_content,
)
from dateline.coding.attribution.scene import TERMINALS, Scene
from dateline.coding.attribution.source import is_passive
from dateline.reading import Reading

_FINITE = ("VBD", "VBZ", "VBP")


def find_content(scene: Scene, verb: int, cues: tuple[Cue, ...]) -> Found | None:
    """The content of a verb by its grammar, in the first of its frames that is filled, or None."""
    for find in (
        answered_content,
        reckoned_content,
        _prepositional,
        _raised,
        _reputed,
        _clause,
        _infinitive,
        judged_content,
        object_content,
        _confirmed,
        _around,
        _beside,
    ):
        for cue in cues:
            found = find(scene, verb, cue)
            if found is not None and found.tokens:
                return _without_relative(scene.reading, verb, found)
    return None


def _without_relative(reading: Reading, verb: int, found: Found) -> Found:
    """The content without the "where" of the clause that the cue stands in: "the hall, where he pledged to stay"."""
    before = {token for token in found.tokens if token < verb}
    if len(before) == len(found.tokens) or any(reading.tags[token] != "WRB" for token in before):
        return found
    return replace(found, tokens=found.tokens - before)


def _prepositional(scene: Scene, verb: int, cue: Cue) -> Found | None:
    """Cues of several words: "called for a truce", "pointed out that …", "lashed out at the referee"."""
    if cue.second is None:
        return None
    particle, _, second = cue.second.rpartition(" ")
    if particle and scene.reading.words[verb + 1 : verb + 2] != [particle]:
        return None
    for child in scene.reading.children[verb]:
        found = _after_word(scene, verb, child, replace(cue, second=second))
        if found is not None:
            return replace(found, words=found.words | ({verb + 1} if particle else set()))
    return None


def _after_word(scene: Scene, verb: int, child: int, cue: Cue) -> Found | None:
    """What stands behind the second word of a cue, where a child of the verb is that word or holds it."""
    reading, label = scene.reading, scene.reading.labels[child]
    if label in ("advcl", "ccomp", "xcomp") and (mark := _for(reading, child, cue.second)) is not None:
        return Found(cue, frozenset(scene.below(child) - {mark}), frozenset([mark]))
    if reading.lemmas[child] != cue.second or child < verb:
        return None
    if (tokens := _of_preposition(scene, verb, child, cue)) is not None:
        return Found(cue, frozenset(tokens), frozenset([child]))
    if label in ("prep", "dative") and "hearer" in cue.frames:
        complement = reading.child(verb, "xcomp", "ccomp", "advcl") or reading.child(child, "pcomp")
        return (
            None if complement is None else Found(cue, frozenset(scene.below(complement)), frozenset([child]))
        )
    if label in ("prt", "advmod", "acomp"):
        found = find_content(scene, verb, (replace(cue, second=None),))
        return None if found is None else Found(cue, found.tokens, found.words | {child})
    return None


def _for(reading: Reading, clause: int, second: str | None) -> int | None:
    """The "for" before the subject of an infinitive: "called for the minister to resign"."""
    mark = reading.child(clause, "mark")
    return mark if mark is not None and second == "for" and reading.lemmas[mark] == "for" else None


def _of_preposition(scene: Scene, verb: int, preposition: int, cue: Cue) -> set[int] | None:
    """The object of a cue's preposition, in a judgement with its predicate: "refers to the vote as a farce"."""
    if scene.reading.labels[preposition] != "prep" or not {"object", "matter", "judgement"} & set(cue.frames):
        return None
    if is_passive(scene.reading, verb) and cue.stance not in ("asks", "warns"):
        return None  # "was admitted to hospital", but "was asked about the letter"
    if scene.reading.lemmas[preposition] == "by" and scene.reading.child(preposition, "pcomp") is not None:
        return None  # "stood in the way by hiding the map" stands by nobody
    clause = scene.reading.child(verb, "ccomp")
    if clause is not None and clause > preposition and scene.reading.child(clause, "mark") is not None:
        return None  # "admitted to the guards that …" admits no guards
    tokens = scene.below(preposition) - {preposition}
    if tokens and "judgement" in cue.frames:
        tokens |= after_complement(scene, verb, preposition)
    return tokens or None


def _raised(scene: Scene, verb: int, cue: Cue) -> Found | None:
    """What seems or appears: the subject with its infinitive, or the clause after "it seems"."""
    if "raising" not in cue.frames:
        return None
    reading = scene.reading
    complement = reading.child(verb, "xcomp", "ccomp", "oprd", "acomp")
    if complement is None or _says(reading, complement):
        return None
    subject = reading.child(verb, "nsubj")
    tokens = scene.below(complement)
    if subject is not None and reading.lemmas[subject] != "it":
        tokens |= scene.below(subject)
    return Found(cue, frozenset(tokens))


def _reputed(scene: Scene, verb: int, cue: Cue) -> Found | None:
    """A headline's passive: "Gunman believed to have fled"."""
    reading = scene.reading
    complement, subject = reading.child(verb, "xcomp"), reading.child(verb, "nsubj")
    if "reputed" not in cue.frames or complement is None or subject is None or is_passive(reading, verb):
        return None
    finite = reading.child(verb, "aux", "dobj") is not None or reading.tags[verb] not in ("VBD", "VBN")
    if finite or reading.heads[verb + 1] != complement or reading.tags[verb + 1] != "TO":
        return None
    return Found(cue, frozenset(scene.below(complement) | scene.below(subject)))


def _says(reading: Reading, verb: int) -> bool:
    """Whether a verb is itself a cue: in "seemed to deny" it is the denial that is attributed."""
    cues = load_cues().verbs.get(reading.lemmas[verb], ())
    return any({"quote", "judgement", "naming"} & set(cue.frames) for cue in cues)


def _clause(scene: Scene, verb: int, cue: Cue) -> Found | None:
    if cue.second is not None or "clause" not in cue.frames:
        return None
    reading = scene.reading
    complements = find_complements(reading, verb, cue)
    tokens = {token for complement in complements for token in scene.below(complement)}
    if not complements or (cue.stance == "reports" and not _has_verb(reading, tokens)):
        return None  # "found a pistol in the house" is no finding that something is so
    if _is_infinitive(reading, complements[0]) and "infinitive" not in cue.frames:
        return None
    for clause in joined_clauses(reading, verb, cue, complements[-1]):
        links = [
            word for word in reading.children_with(verb, "cc", "punct") if complements[-1] < word < clause
        ]
        tokens |= {*links, *scene.below(clause)}
    return Found(cue, frozenset(tokens | resumed(scene, verb, complements[0])))


def _infinitive(scene: Scene, verb: int, cue: Cue) -> Found | None:
    if cue.second is not None or not {"clause", "infinitive"} & set(cue.frames):
        return None
    reading = scene.reading
    complement = reading.child(verb, "xcomp", *(["ccomp"] if find_complements(reading, verb, cue) else []))
    # "is said to have fled" is good English where "says to have fled" is not.
    if complement is None or ("infinitive" not in cue.frames and not is_passive(reading, verb)):
        return None
    tokens = scene.below(complement, without=_finite_beside(scene, complement))
    if is_passive(reading, verb):
        subject = reading.child(verb, "nsubjpass")
        if subject is not None:
            tokens |= scene.below(subject)
    elif "hearer" not in cue.frames:
        controlled = reading.child(verb, "dobj")
        if controlled is not None:
            tokens |= scene.below(controlled)
    return Found(cue, frozenset(tokens))


def _finite_beside(scene: Scene, infinitive: int) -> frozenset[int]:
    """What the parser joined to an infinitive and can't be: "plans to stay and would have signed", with its "and"."""
    reading = scene.reading
    finite = [
        verb
        for verb in reading.children_with(infinitive, "conj")
        if scene.quoted.get(verb) == scene.quoted.get(infinitive) is None
        and any(
            reading.tags[word] in ("VBD", "VBZ", "MD") for word in (verb, *reading.children_with(verb, "aux"))
        )
    ]
    if not finite or not _is_infinitive(reading, infinitive):
        return frozenset()
    return frozenset([*finite, *reading.children_with(infinitive, "cc")[-1:]])


def _around(scene: Scene, verb: int, cue: Cue) -> Found | None:
    """The sentence that a verb of saying is put into or after: "The road, the driver said, was icy"."""
    if cue.second is not None or "clause" not in cue.frames or "quote" not in cue.frames:
        return None
    reading = scene.reading
    if reading.labels[verb] not in ("parataxis", "ccomp", "advcl") or reading.child(verb, "mark") is not None:
        return None
    head = reading.heads[verb]
    while reading.labels[head] in ("aux", "auxpass"):
        head = reading.heads[head]
    opening = [clause for clause in reading.children_with(verb, "advcl") if _opens(reading, verb, clause)]
    if (
        len(opening) < len(reading.children_with(verb, "xcomp", "advcl"))
        or reading.child(verb, "nsubj") is None
    ):
        return None
    if reading.child(verb, "dobj") is not None and "hearer" not in cue.frames:
        return None
    if reading.labels[verb] != "parataxis" and not _set_off(reading, verb):
        return None
    tokens = scene.below(head, without=frozenset([verb]))
    return Found(cue, frozenset(tokens.union(*(scene.below(clause) for clause in opening))))


def _opens(reading: Reading, verb: int, clause: int) -> bool:
    """Whether a clause opens what a verb of saying is put into: "When he left, she said, he was well"."""
    finite = any(
        reading.tags[word] in (*_FINITE, "MD")
        for word in (clause, *reading.children_with(clause, "aux", "auxpass"))
    )
    return clause < verb and finite


def _confirmed(scene: Scene, verb: int, cue: Cue) -> Found | None:
    """The clause that an "as" clause vouches for: "As the mayor said, the bridge is closed"."""
    reading = scene.reading
    opening = reading.child(verb, "mark")
    if (
        opening is None
        or reading.lemmas[opening] != "as"
        or reading.labels[verb] != "advcl"
        or opening > verb
    ):
        return None
    second = [child for child in reading.children[verb] if reading.lemmas[child] == cue.second]
    said = {"clause", "quote"} & set(cue.frames) and (cue.second is None or second)
    told = [c for c in reading.children_with(verb, "xcomp", "ccomp", "dobj") if c not in second]
    if not said or told or reading.child(verb, "nsubj") is None:
        return None
    below = scene.below(verb)
    first, last = scene.sentence(verb)
    bounded = opening == first or reading.words[opening - 1] in (",", "—", "–", "-", "(")
    if not bounded or (opening == first and max(below) + 1 >= last):
        return None
    denied = _denied_above(reading, verb)
    within = (set(range(first, last)) if denied is None else set(scene.below(denied))) - below
    return Found(cue, frozenset(within), frozenset(second)) if _has_verb(reading, within) else None


def _denied_above(reading: Reading, verb: int) -> int | None:
    """The clause that somebody else denies, where an "as" clause stands in it: "the dean denied that he paid, as the nuns claim"."""
    clause = reading.heads[verb]
    denials = load_cues().verbs.get(reading.lemmas[reading.heads[clause]], ())
    is_denied = reading.labels[clause] == "ccomp" and any(cue.stance == "denies" for cue in denials)
    return clause if is_denied else None


def _beside(scene: Scene, verb: int, cue: Cue) -> Found | None:
    """What stands before or behind a finite verb of saying, where the parser has tied nothing to it."""
    reading = scene.reading
    if (
        cue.second is not None
        or cue.sort == "act"
        or not {"clause", "quote"} <= set(cue.frames)
        or reading.tags[verb] not in _FINITE
    ):
        return None
    subjects = [child for child in reading.children_with(verb, "nsubj") if child < verb]
    heard = reading.child(verb, "dobj")
    found = heard is not None and "hearer" not in cue.frames  # "…, investigators found bleach"
    if not subjects or verb in scene.quoted or found:
        return None
    first, last = scene.sentence(verb)
    start = min(scene.below(subjects[-1]))
    if (start > first and reading.lemmas[start - 1] == "as") or reading.child(verb, "acomp") is not None:
        return None  # "pleaded guilty and was freed", "felt sick and left" say nothing
    before, after = set(range(first, start)), set(range(verb + 1, last))
    marked = [c for c in reading.children_with(verb, "advcl") if reading.child(c, "mark") is not None]
    before -= {token for clause in marked for token in scene.below(clause)}
    set_off = start > first and reading.words[start - 1] == ","
    behind = verb + 1 if heard is None else max(scene.below(heard)) + 1
    ends = (heard is None or set_off) and (behind >= last or reading.words[behind] in TERMINALS)
    if ends or (set_off and not _has_verb(reading, after)):
        return Found(cue, frozenset(before)) if _has_verb(reading, before) else None
    if reading.poses[verb + 1] == "PUNCT" or heard is not None or not scene.quoted.keys().isdisjoint(after):
        return None
    return Found(cue, frozenset(after)) if _has_verb(reading, after) else None


def _has_verb(reading: Reading, tokens: set[int]) -> bool:
    return any(reading.tags[token] in (*_FINITE, "MD") for token in tokens)


def _set_off(reading: Reading, verb: int) -> bool:
    """Whether a comma stands before the clause of a verb, and a stop or comma soon after it."""
    below = reading.subtree(verb)
    if below[0] == 0:
        return False
    return reading.words[below[0] - 1] in (",", "”", '"', "''") and len(below) <= 12


def _is_infinitive(reading: Reading, verb: int) -> bool:
    """Whether a verb stands in the infinitive, or is a gerund; "was making" is neither."""
    gerund = reading.tags[verb] == "VBG" and reading.child(verb, "aux", "auxpass") is None
    return gerund or any(reading.tags[child] == "TO" for child in reading.children[verb])
