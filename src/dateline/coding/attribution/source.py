"""The source of an attribution: who it is in the tree, and the words that name it."""

from __future__ import annotations

from dateline.coding.attribution.cues import load_cues
from dateline.coding.attribution.matters import is_thing
from dateline.coding.attribution.scene import Scene
from dateline.coding.frames.relative_clauses import lent_subject
from dateline.reading import Reading

_RELATIVES = ("who", "which", "that", "whom")
_SHARING = ("conj", "xcomp", "advcl", "ccomp", "dep", "parataxis")
_VERBAL = ("VERB", "AUX")
_IMPERSONAL = ("it", "there", "this", "that")
_NAME = ("ADJ", "PROPN", "NOUN")
_WITHIN_NAME = ("DET", "NUM", *_NAME)
_AT = ("at", "in", "on", "during")
_NAMING = ("PROPN", "NOUN", "PRON")
LONGEST_NAME = 30
"""Tokens of a speaker with office and asides between a quotation and its verb."""
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ")


def find_subject(reading: Reading, verb: int) -> int | None:
    """The token that does what a verb says, with control, participles and coordination undone, or None.

    For a passive it is the one after "by".
    """
    if is_passive(reading, verb):
        return _agent(reading, verb)
    lent = lent_subject(reading, verb)
    subjects = [child for child in reading.children_with(verb, "nsubj") if child != lent]
    own = [child for child in subjects if reading.poses[child] in _NOMINAL]
    if own:
        before = [child for child in own if child < verb]
        return before[-1] if before else own[0]
    if reading.child(verb, "nsubjpass", "expl", "csubj") is not None:
        return None
    return _inherited(reading, verb)


def is_passive(reading: Reading, verb: int) -> bool:
    """Whether a verb is in the passive voice (also as a participle with "by")."""
    if reading.child(verb, "nsubjpass", "auxpass") is not None:
        return True
    if reading.tags[verb] != "VBN" or reading.child(verb, "aux", "nsubj") is not None:
        return False
    if reading.labels[verb] in ("acl", "advcl", "amod") or reading.child(verb, "agent") is not None:
        return True
    return reading.labels[verb] == "conj" and _joins_passive(reading, verb)


def _joins_passive(reading: Reading, participle: int) -> bool:
    """Whether a participle shares the subject and the "be" of a passive: "was built in May and described as a folly"."""
    first = reading.heads[participle]
    return reading.tags[first] == "VBN" and reading.child(first, "auxpass") is not None


def _agent(reading: Reading, verb: int) -> int | None:
    by = reading.child(verb, "agent")
    if by is None:
        return None
    return reading.child(by, "pobj")


def _inherited(reading: Reading, verb: int) -> int | None:
    """The subject that a verb without one of its own takes from the word above it."""
    head, label = reading.heads[verb], reading.labels[verb]
    if label in _SHARING and reading.poses[head] in _VERBAL and head != verb:
        speaker = _speaker_above(reading, verb)
        shared = _shared(reading, head, label) if speaker is None else speaker
        judged = label == "xcomp" and reading.child(head, "acomp", "attr") is not None
        return _who(reading, shared) if judged else shared
    if label == "xcomp" and reading.poses[head] == "ADJ" and reading.heads[head] != head:
        return _who(reading, find_subject(reading, reading.heads[head]))
    if label == "acl" and reading.poses[head] in _NOMINAL and reading.tags[verb] != "VBN":
        return head
    if label == "pcomp":
        return _of_gerund(reading, head)
    return None


def _who(reading: Reading, subject: int | None) -> int | None:
    """The subject of "be ready to say", which nobody is in "it is too early to say"."""
    return None if subject is None or reading.lemmas[subject] == "it" else subject


def _speaker_above(reading: Reading, verb: int) -> int | None:
    """Who speaks on where a participle hangs on what he says of a thing: "he says it has been fun, noting that …"."""
    saying = speaking_on(reading, verb)
    return None if saying is None else reading.child(saying, "nsubj")


def speaking_on(reading: Reading, verb: int) -> int | None:
    """The verb of saying that a participle goes on from, behind a comma, where it hangs on what is said of a thing."""
    clause = reading.heads[verb]
    if reading.tags[verb] != "VBG" or reading.labels[verb] != "advcl" or reading.words[verb - 1] != ",":
        return None
    subject = reading.child(clause, "nsubj", "nsubjpass", "expl")
    while reading.labels[clause] == "conj":
        clause = reading.heads[clause]
    above = reading.heads[clause]
    told = reading.labels[clause] == "ccomp" and above < clause < verb and reading.poses[above] == "VERB"
    if not told or subject is None:
        return None
    thing = reading.lemmas[subject] in _IMPERSONAL or is_thing(reading, subject)
    return above if thing else None


def _shared(reading: Reading, head: int, label: str) -> int | None:
    """What a verb takes from the verb above it: an infinitive its object, all else its subject."""
    controlled = reading.child(head, "dobj", "dative") if label == "xcomp" else None
    if controlled is not None:
        return controlled
    return reading.child(head, "nsubjpass") if is_passive(reading, head) else find_subject(reading, head)


def _of_gerund(reading: Reading, preposition: int) -> int | None:
    """Whose doing a gerund behind a preposition is: "criticised the bank for hiding" is the bank's."""
    governor = reading.heads[preposition]
    if reading.poses[governor] != "VERB":
        return None
    judged = reading.child(governor, "dobj") if reading.lemmas[preposition] in ("for", "of", "from") else None
    return judged if judged is not None else find_subject(reading, governor)


def speaker_beside(scene: Scene, verb: int) -> int | None:
    """The head of the noun phrase right behind a verb of saying, or right before it, outside quotation marks.

    For sentences in which a quotation has led the parser astray; None where no noun stands there.
    """
    reading = scene.reading
    behind = _name_end(reading, verb + 1)
    if _can_name(scene, behind) and reading.lemmas[verb] != "tell":  # whom one tells is no speaker
        return behind
    first = scene.sentence(verb)[0]
    quoted = [token for token in range(first, verb) if token in scene.quoted]
    first = quoted[-1] + 1 if quoted else first
    while first < verb and reading.poses[first] == "PUNCT":
        first += 1
    opening = _name_end(reading, first)
    if opening < verb and _can_name(scene, opening) and verb - first <= LONGEST_NAME:
        return opening
    return verb - 1 if _can_name(scene, verb - 1) else None


def _name_end(reading: Reading, first: int) -> int:
    """The last token of the run of adjectives, nouns and names that starts at a token."""
    at = first
    while at + 1 < len(reading) and reading.poses[at] in _WITHIN_NAME and reading.poses[at + 1] in _NAME:
        at += 1
    return at


def _can_name(scene: Scene, token: int) -> bool:
    known = 0 <= token < len(scene.reading) and token not in scene.quoted
    return known and scene.reading.poses[token] in _NAMING and scene.reading.labels[token] != "npadvmod"


def antecedent(reading: Reading, token: int) -> int:
    """What a relative pronoun stands for; any other token stands for itself."""
    if reading.lemmas[token] not in _RELATIVES:
        return token
    for above in reading.ancestors(token):
        if reading.labels[above] == "relcl":
            return reading.heads[above]
    return token


def phrase(scene: Scene, head: int, *, outside: set[int]) -> set[int]:
    """The tokens of a noun phrase with appositions and relative clauses, without those `outside`.

    A closing comma belongs to it where it ends in an aside, as PolNeAR's annotators mark it.
    """
    reading = scene.reading
    asides = _asides(reading, head)
    if outside and min(outside) < head:
        asides |= _occasions(scene, head)
    tokens = scene.below(head, without=frozenset(outside | asides))
    tokens -= {
        first - 1 for aside in asides if reading.words[(first := reading.subtree(aside)[0]) - 1] == ","
    }
    tokens = _run(tokens, head)
    start = _start(scene, tokens, head)
    ordered = sorted(token for token in tokens if token >= start)
    while (
        len(ordered) > 1 and reading.labels[ordered[0]] in ("punct", "cc", "preconj") and ordered[0] != head
    ):
        ordered.pop(0)
    while (
        len(ordered) > 1
        and reading.poses[ordered[-1]] == "PUNCT"
        and ordered[-1] != head
        and reading.words[ordered[-1]] not in (")", "”", '"', ",")
    ):
        ordered.pop()
    return set(ordered)


def _start(scene: Scene, tokens: set[int], head: int) -> int:
    """Where a phrase starts once what the parser drew into it is left out: the end of a quotation, a dateline."""
    reading, start = scene.reading, min(tokens)
    for token in range(start, head):
        quotation = scene.quoted.get(token)
        if (
            quotation is not None
            and quotation != scene.quoted.get(head)
            and scene.quotations[quotation].first < start
        ):
            start = token + 1
    dashes = [t for t in range(start, head) if reading.words[t] in ("—", "–") or _is_loose_dash(reading, t)]
    return dashes[0] + 1 if len(dashes) == 1 else start


def _is_loose_dash(reading: Reading, token: int) -> bool:
    """Whether a token is a hyphen between spaces, as agencies write a dash."""
    apart = (
        reading.ends[token - 1] < reading.starts[token] and reading.ends[token] < reading.starts[token + 1]
    )
    return reading.words[token] in ("-", "--") and apart


def _asides(reading: Reading, head: int) -> set[int]:
    """Clauses set off by a comma, which tell when or how it was said: "the envoy, speaking in Oslo, said", "said the envoy, when he left"."""
    return {
        child
        for child in reading.children_with(head, "acl", "advcl", "relcl")
        if (reading.tags[child] == "VBG" and reading.words[child - 1] == ",") or _tells_when(reading, child)
    }


def _occasions(scene: Scene, head: int) -> set[int]:
    """Where it was said, which the parser hung on the speaker: "said Ana Rebolo, the owner, at a news conference"."""
    reading = scene.reading
    return {
        preposition
        for preposition in scene.below(head)
        if preposition > head
        and reading.labels[preposition] == "prep"
        and reading.lemmas[preposition] in _AT
        and (inner := reading.child(preposition, "pobj")) is not None
        and reading.lemmas[inner] in load_cues().occasions
        and reading.poses[reading.heads[preposition]] in ("NOUN", "PROPN")
    }


def _tells_when(reading: Reading, clause: int) -> bool:
    first = reading.subtree(clause)[0]
    return reading.tags[first] == "WRB" and reading.words[first - 1] == ","


def _run(tokens: set[int], head: int) -> set[int]:
    """The unbroken run of tokens around a head."""
    first = last = head
    while first - 1 in tokens:
        first -= 1
    while last + 1 in tokens:
        last += 1
    return set(range(first, last + 1))
