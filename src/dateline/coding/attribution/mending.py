"""Mending of common faults of the parser before attributions are read off the tree.

"The mayor said the road was open and warned of ice": the parser hangs *warned* on *was*. A cue in the same
tense as the one above, with no subject of its own, is joined to that one instead.

"The police have opened an inquiry, a source told the paper": the parser takes *a source* for an apposition to
*inquiry*. It becomes the subject of the verb of saying that it stands before, which may be the main one.

"The paper reported, citing two officials, that the talks had failed": the clause is given back to *reported*,
or the participle, where the parser has put it into the clause.

"The talks had failed, the paper quoted two officials as saying": the clause is given to *saying*.

"The paper quoted a driver who asked not to be named as saying": *as saying* is given to *quoted*.

"The claim, which the mayor called baseless, is in court": *called* is given to *claim*.

"The road is closed, said a driver": where the parser joins *said* to the clause, the clause is given to it.
"""

from __future__ import annotations

from dataclasses import replace

from dateline.coding.attribution.cues import Cues
from dateline.coding.attribution.rehanging import rehang
from dateline.coding.attribution.relays import QUOTING
from dateline.reading import Reading, children_of

LONGEST_JUDGE = 8
"""Tokens from a "which" to its verb."""
_TENSES = ("VBD", "VBZ", "VBP")
_JOINING_STANCES = frozenset(["asserts", "denies", "admits", "warns", "promises", "demands", "predicts"])


def mend(reading: Reading, cues: Cues) -> Reading:
    """The reading with such cues hung on the verb of saying above them."""
    reading = rehang(reading, cues)
    heads, labels = list(reading.heads), list(reading.labels)
    for token, label in enumerate(reading.labels):
        _mend_cited(reading, token, attached=(heads, labels))
        _mend_speaker(reading, cues, token, attached=(heads, labels))
        judging = _judging_behind(reading, cues, token)
        if judging is not None:
            _mend_judged(reading, token, judging, attached=(heads, labels))
        quoting = _quoting_before(reading, token)
        if quoting is not None:
            heads[token] = quoting
        if label == "conj" and _is_inverted(reading, cues, token):
            clause = reading.heads[token]
            heads[token] = token if reading.heads[clause] == clause else reading.heads[clause]
            labels[token] = reading.labels[clause]
            heads[clause], labels[clause] = token, "ccomp"
            continue
        if label == "conj" and reading.tags[token] in _TENSES and _joins(reading, cues, token):
            _mend_joined(reading, cues, token, attached=(heads, labels))
    if heads == reading.heads and labels == reading.labels:
        return reading
    return replace(reading, heads=heads, labels=labels, children=children_of(heads))


def _mend_cited(reading: Reading, token: int, *, attached: tuple[list[int], list[str]]) -> None:
    """Give a clause to the verb that reports it, beside "citing" or before "as saying"."""
    heads, labels = attached
    if reading.labels[token] == "ccomp" and _is_cited(reading, heads[token]):
        heads[token] = heads[heads[token]]
    reporter = _reporter_before(reading, token)
    if reporter is not None:
        heads[token] = reporter
    saying = _saying_after(reading, token)
    if saying is not None:
        heads[token], labels[token] = saying, "ccomp"


def _mend_speaker(reading: Reading, cues: Cues, token: int, *, attached: tuple[list[int], list[str]]) -> None:
    """Give a verb of saying its subject: what the parser took for an apposition, or for a part of a name with it."""
    heads, labels = attached
    speaker = _mistaken_apposition(reading, token) if _lacks_speaker(reading, cues, token) else None
    if speaker is not None:
        heads[speaker], labels[speaker] = token, "nsubj"
    lost = _lost_subject(reading, cues, token)
    if lost is not None:
        heads[lost], labels[lost] = token, "nsubj"
    if _is_speaker_misread(reading, cues, token):
        labels[token] = "nsubj"


def _lost_subject(reading: Reading, cues: Cues, clause: int) -> int | None:
    """The subject of a clause that the parser took for an object of "says": "the agency says a pool of water has kept it open"."""
    verb = reading.heads[clause]
    told = reading.labels[clause] == "ccomp" and verb < clause
    if not told or reading.child(clause, "nsubj", "nsubjpass", "expl", "mark") is not None:
        return None
    kinds = [kind for kind in cues.verbs.get(reading.lemmas[verb], ()) if kind.second is None]
    plain = all({"quote", "clause", "reputed"}.issuperset(kind.frames) for kind in kinds)
    if not kinds or not plain or reading.lemmas[verb] == "tell":
        return None
    finite = reading.tags[clause] in _TENSES or any(
        reading.tags[word] in (*_TENSES, "MD") for word in reading.children_with(clause, "aux", "auxpass")
    )
    subject = reading.child(verb, "dobj")
    return subject if finite and subject is not None and verb < subject < clause else None


def _is_speaker_misread(reading: Reading, cues: Cues, token: int) -> bool:
    """Whether a noun is taken for a part of the name or noun that the parser saw in a verb of saying: "Nilsen disputes that"."""
    verb = reading.heads[token]
    if reading.labels[token] != "compound" or verb != token + 1 or reading.tags[verb] not in _TENSES:
        return False
    return reading.lemmas[verb] in cues.verbs and reading.child(verb, "nsubj", "nsubjpass") is None


def _judging_behind(reading: Reading, cues: Cues, token: int) -> int | None:
    """The verb of a relative clause about somebody's words, for its "which", where the parser has hung it on its own subject."""
    if reading.tags[token] != "WDT" or token < 2 or reading.lemmas[token - 2] not in cues.answered:
        return None
    if reading.words[token - 1] != ",":
        return None
    for verb in range(token + 1, min(token + LONGEST_JUDGE, len(reading))):
        if reading.labels[verb] in ("acl", "relcl") and token < reading.heads[verb] < verb:
            kinds = cues.verbs.get(reading.lemmas[verb], ())
            return verb if any(kind.stance == "denies" or "naming" in kind.frames for kind in kinds) else None
    return None


def _mend_judged(reading: Reading, which: int, verb: int, *, attached: tuple[list[int], list[str]]) -> None:
    """Make a verb the relative clause of the noun before "which", with the noun before it as its subject."""
    heads, labels = attached
    heads[reading.heads[verb]], labels[reading.heads[verb]] = verb, "nsubj"
    heads[verb], labels[verb] = which - 2, "relcl"
    heads[which], labels[which] = verb, "dobj"


def _mend_joined(reading: Reading, cues: Cues, token: int, *, attached: tuple[list[int], list[str]]) -> None:
    """Hang a joined verb of saying on the one above it, and its speaker on it."""
    heads, labels = attached
    speaker = _mistaken_apposition(reading, token)
    above = _sayer(reading, cues, token)
    if speaker is not None:
        heads[speaker], labels[speaker], labels[token] = token, "nsubj", "parataxis"
    elif above is not None:
        heads[token] = above


def _lacks_speaker(reading: Reading, cues: Cues, token: int) -> bool:
    """Whether a verb of saying stands behind its content with no subject."""
    if reading.tags[token] not in _TENSES:
        return False
    clause = reading.child(token, "ccomp")
    if clause is None or clause > token:
        return False
    spoken = any("quote" in cue.frames for cue in cues.verbs.get(reading.lemmas[token], ()))
    return spoken and reading.child(token, "nsubj", "nsubjpass", "aux") is None


def _quoting_before(reading: Reading, token: int) -> int | None:
    """The "quoted" whose "as saying" the parser has hung on a clause about its object, for the "as"."""
    if reading.words[token].lower() != "as":
        return None
    saying = reading.child(token, "pcomp")
    if saying is None or reading.tags[saying] != "VBG":
        return None
    if reading.lemmas[reading.heads[token]] in QUOTING:
        return None
    for above in reading.ancestors(token):
        if reading.poses[above] == "VERB" and reading.lemmas[above] in QUOTING:
            quoted = reading.child(above, "dobj", "nsubjpass")
            return above if quoted is not None and above < token else None
    return None


def _is_inverted(reading: Reading, cues: Cues, verb: int) -> bool:
    """Whether a joined verb of saying stands behind a comma and before its subject, with nothing else that it says."""
    clause, subject = reading.heads[verb], reading.child(verb, "nsubj")
    if subject is None or subject < verb or reading.words[verb - 1] != "," or clause > verb:
        return False
    if reading.tags[verb] not in _TENSES or reading.child(verb, "ccomp", "dobj", "xcomp") is not None:
        return False
    joined = any(clause < word < verb for word in reading.children_with(clause, "cc"))
    spoken = any("quote" in cue.frames for cue in cues.verbs.get(reading.lemmas[verb], ()))
    return spoken and not joined and reading.poses[clause] in ("VERB", "AUX")


def _is_cited(reading: Reading, participle: int) -> bool:
    above = reading.heads[participle]
    return (
        reading.lemmas[participle] in QUOTING
        and reading.tags[participle] == "VBG"
        and reading.labels[participle] == "advcl"
        and reading.tags[above] in _TENSES
        and reading.child(above, "ccomp") is None
        and reading.child(participle, "dobj") is not None
    )


def _reporter_before(reading: Reading, token: int) -> int | None:
    """The verb of reporting that a "citing" belongs to, which the parser has hung on the clause behind it."""
    clause = reading.heads[token]
    citing = reading.lemmas[token] in QUOTING and reading.tags[token] == "VBG"
    if not citing or reading.labels[token] != "advcl" or reading.labels[clause] != "ccomp":
        return None
    above = reading.heads[clause]
    between = above < token < clause and reading.child(token, "dobj") is not None
    return above if between and reading.tags[above] in _TENSES else None


def _saying_after(reading: Reading, token: int) -> int | None:
    """The "saying" whose content stands before its "quoted … as", for the head of that content."""
    quoting = reading.heads[token]
    if reading.labels[token] != "ccomp" or token > quoting:
        return None
    if reading.poses[quoting] in ("NOUN", "PROPN"):  # "the agency X quoted …", read as a relative clause
        quoting = reading.child(quoting, "relcl") or quoting
    if reading.lemmas[quoting] not in ("quote", "cite"):
        return None
    for preposition in reading.children_with(quoting, "prep"):
        saying = reading.child(preposition, "pcomp")
        if reading.lemmas[preposition] == "as" and saying is not None and not reading.child(saying, "ccomp"):
            return saying
    return None


def _mistaken_apposition(reading: Reading, verb: int) -> int | None:
    """The noun phrase between a comma and a verb of saying that the parser has made an apposition."""
    if verb == 0:
        return None
    at = verb - 1
    while reading.labels[at] != "appos" and reading.heads[at] != at:
        at = reading.heads[at]
    if reading.labels[at] != "appos" or at >= verb:
        return None
    below = reading.subtree(at)
    bounded = below[-1] == verb - 1 and below[0] > 0 and reading.words[below[0] - 1] == ","
    return at if bounded else None


def _joins(reading: Reading, cues: Cues, token: int) -> bool:
    if reading.child(token, "nsubj", "nsubjpass", "aux") is not None:
        return False
    return any(cue.stance in _JOINING_STANCES for cue in cues.verbs.get(reading.lemmas[token], ()))


def _sayer(reading: Reading, cues: Cues, token: int) -> int | None:
    """The verb of saying in whose clause a joined verb stands, where it has the same tense."""
    at = reading.heads[token]
    while reading.labels[at] in ("conj", "xcomp") and reading.heads[at] != at:
        at = reading.heads[at]
    above = reading.heads[at]
    if reading.labels[at] != "ccomp" or above > token or at < above:
        return None
    spoken = any("clause" in cue.frames for cue in cues.verbs.get(reading.lemmas[above], ()))
    return above if spoken and _goes_on(reading, above, at, token) else None


def _goes_on(reading: Reading, saying: int, told: int, token: int) -> bool:
    """Whether a verb is in the tense of the one of saying: "has warned that it may rain and threatened to leave"."""
    if reading.tags[saying] == reading.tags[token]:
        return True
    perfect = any(reading.lemmas[word] == "have" for word in reading.children_with(saying, "aux"))
    return perfect and reading.tags[token] in ("VBD", "VBN") and reading.tags[told] not in ("VBD", "VBN")
