"""Garden paths: participles on a subject that the parser takes for the main verb: "Two men held in Lima were freed".

It then hangs "freed", which has no subject, somewhere on "held", or the other way round. A verb that has an object is a participle where
it has none and a finite verb follows that has no subject and stands behind no conjunction or comma.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from dateline.codebook import load_vocabulary
from dateline.reading.reading import Reading, children_of

PASTS: Final = ("VBD", "VBN")
FINITE: Final = ("VBD", "VBZ", "VBP", "MD")
NOMINAL: Final = ("NOUN", "PROPN", "NUM", "ADJ")
THOSE: Final = frozenset(["those", "all", "some", "many", "most", "both", "others"])
SUBJECTS: Final = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
BELOW: Final = ("ccomp", "conj", "advcl", "dep", "parataxis")
"""As what the parser hangs the one verb on the other."""
AUXILIARIES: Final = ("aux", "auxpass")
HELD: Final = frozenset(["captive", "hostage", "prisoner"])
"""Nouns behind a participle that are no object: "held hostage"."""
JOINING: Final = frozenset([",", ";", ":", "-", "–", "—", "and", "but", "or", "nor", "then", "&"])

CONJUNCTIONS: Final = frozenset(["after", "before", "since", "until", "as", "while"])


def with_garden_paths(reading: Reading) -> Reading:
    """The reading with such participles hung on their nouns, and the nouns on the verbs whose subjects they are."""
    heads, labels, tags = list(reading.heads), list(reading.labels), list(reading.tags)
    for participle, noun, verb in _garden_paths(reading):
        heads[verb], labels[verb] = _place_of_main(reading, participle, verb)
        for child in reading.children[participle]:
            if child < noun or child > _first_form(reading, verb):
                heads[child] = verb
        for child in reading.children[verb]:
            if participle < child < _first_form(reading, verb):
                heads[child] = participle
        heads[noun], labels[noun] = verb, _label_of_subject(reading, verb)
        heads[participle], labels[participle], tags[participle] = noun, "acl", "VBN"
    if labels == reading.labels:
        return reading
    return replace(reading, heads=heads, labels=labels, tags=tags, children=children_of(heads))


def _garden_paths(reading: Reading) -> Iterator[tuple[int, int, int]]:
    """Each participle taken for a main verb, with its noun and the verb behind."""
    vocabulary = load_vocabulary()
    verbs = vocabulary.transitive | vocabulary.mostly_transitive
    for token, lemma in enumerate(reading.lemmas):
        if lemma in verbs and reading.tags[token] in PASTS and _has_no_object(reading, token):
            noun = reading.child(token, "nsubj")
            verb = None if noun is None else _verb_behind(reading, token)
            if noun is not None and verb is not None and noun < token and _is_nominal(reading, noun):
                yield token, noun, verb


def _has_no_object(reading: Reading, token: int) -> bool:
    objects = reading.children_with(token, "dobj")
    alone = reading.child(token, *AUXILIARIES, "nsubjpass", "xcomp") is None
    alone = alone and reading.tags[token + 1 : token + 2] not in (["DT"], ["PRP"], ["PRP$"])
    return alone and all(reading.lemmas[word] in HELD for word in objects)


def _is_nominal(reading: Reading, noun: int) -> bool:
    return reading.poses[noun] in NOMINAL or reading.lemmas[noun] in THOSE


def _verb_behind(reading: Reading, token: int) -> int | None:
    """The finite verb behind a participle that stands next to no conjunction or comma and has no subject."""
    below = [child for child in reading.children_with(token, *BELOW) if child > token]
    above = reading.heads[token]
    if above > token and reading.labels[token] in BELOW:
        below.append(above)
    return next(
        (verb for verb in below if _lacks_subject(reading, verb) and _stands_alone(reading, token, verb)),
        None,
    )


def _stands_alone(reading: Reading, token: int, verb: int) -> bool:
    """Whether nothing joins a verb to the one before, nor parts them: no "and", "after" or clause with a verb of its own."""
    first = _first_form(reading, verb)
    before = first - 1
    while reading.poses[before] == "ADV":
        before -= 1
    if reading.words[before].lower() in JOINING or _begins_clause(reading, before):
        return False
    joined = [word for word in reading.children_with(token, "cc") if word < first]
    listed = (
        any(joined[-1] < other < first for other in reading.children_with(token, "conj")) if joined else True
    )
    marks = [mark for mark in reading.children_with(verb, "mark") if not reading.children[mark]]
    told = [clause for clause in reading.children_with(token, "ccomp") if clause != verb]
    return listed and not marks and not told


def _lacks_subject(reading: Reading, verb: int) -> bool:
    if reading.poses[verb] not in ("VERB", "AUX") or reading.child(verb, *SUBJECTS) is not None:
        return False
    return reading.tags[_first_form(reading, verb)] in FINITE


def _begins_clause(reading: Reading, noun: int) -> bool:
    """Whether a noun may be a verb's subject, behind a conjunction that the parser took for a preposition: "after boys fled"."""
    above = reading.heads[noun]
    is_held = reading.labels[noun] == "pobj" and reading.lemmas[above] in CONJUNCTIONS
    return is_held and not reading.is_in_name(noun, "DATE", "TIME")


def _first_form(reading: Reading, verb: int) -> int:
    return min([verb, *reading.children_with(verb, *AUXILIARIES)])


def _place_of_main(reading: Reading, participle: int, verb: int) -> tuple[int, str]:
    """Where the main verb belongs: where the parser put the participle, if that stood above."""
    if reading.heads[verb] != participle:
        return reading.heads[verb], reading.labels[verb]
    above = reading.heads[participle]
    return verb if above == participle else above, reading.labels[participle]


def _label_of_subject(reading: Reading, verb: int) -> str:
    return "nsubj" if reading.child(verb, "auxpass") is None else "nsubjpass"
