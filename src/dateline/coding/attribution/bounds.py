"""The bounds of a content: completed to what it belongs to, trimmed of what doesn't, and its spans in the text."""

from __future__ import annotations

from dateline.coding.attribution.cues import load_cues
from dateline.coding.attribution.scene import Scene
from dateline.coding.attribution.source import speaking_on
from dateline.reading import Reading
from dateline.record import Span

_CONTRASTING = ("though", "although", "while")
_PERSONAL = ("he", "she", "they")
_LONGEST_DATELINE = 14
"""Tokens of "FLINT, Mich., Oct. 4 (UPI) —"."""


def whole(scene: Scene, head: int, drafted: frozenset[int]) -> set[int]:
    """The content drafted for the cue at `head`, with the quotations completed that it reaches into."""
    content = set(drafted)
    for number in sorted({scene.quoted[t] for t in drafted if t in scene.quoted}):
        quotation = scene.quotations[number]
        tokens = set(range(quotation.first, quotation.last))
        if head not in tokens and len(tokens & drafted) * 2 > len(tokens):
            content |= tokens
    content |= _cut_off(scene, head, content) | _last_word(scene, head, content)
    content -= _spoken_on(scene, head, content)
    return content - _rejoinder(scene, head, content) - _next_clause(scene, head, content)


def _spoken_on(scene: Scene, head: int, content: set[int]) -> set[int]:
    """What the speaker says beside a content, and not in it: "said it was over, calling it a farce", "…, though she noted"."""
    reading, found = scene.reading, set[int]()
    for verb in content - scene.quoted.keys():
        if not load_cues().verbs.get(reading.lemmas[verb]) or verb < head:
            continue
        if speaking_on(reading, verb) == head or _adds(reading, head, verb):
            below = scene.below(verb)
            found |= set(range(min(below), max(below) + 1)) | _marks_around(scene, below)
    return found


def _marks_around(scene: Scene, tokens: set[int]) -> set[int]:
    """The marks of the quotations that open among some tokens."""
    opened = [quotation for quotation in scene.quotations if quotation.first in tokens]
    return {mark for quotation in opened for mark in (quotation.first, quotation.last - 1)}


def _adds(reading: Reading, head: int, verb: int) -> bool:
    """Whether a clause with "though" tells of the speaker in the tense of the cue, where what is said has another."""
    clause, mark = reading.heads[verb], reading.child(verb, "mark")
    subject = reading.child(verb, "nsubj")
    if reading.labels[verb] != "advcl" or mark is None or reading.lemmas[mark] not in _CONTRASTING:
        return False
    if subject is None or reading.lemmas[subject] not in _PERSONAL or reading.words[mark - 1] != ",":
        return False
    tense = {reading.tags[word] for word in (clause, *reading.children_with(clause, "aux", "auxpass"))}
    told = reading.labels[clause] == "ccomp" and reading.heads[clause] == head
    return told and reading.tags[verb] == reading.tags[head] == "VBD" and "VBD" not in tense


def _last_word(scene: Scene, head: int, content: set[int]) -> set[int]:
    """A last word that the parser hung elsewhere: the "a.m." of "said the shop had shut at 3 a.m."."""
    reading = scene.reading
    if not content or max(content) < head:
        return set()
    last = max(content) + 1
    ends = last + 1 == scene.sentence(last - 1)[1] and reading.poses[last] != "PUNCT"
    return {last} if ends and any(e.first < last < e.last for e in reading.entities) else set()


def _next_clause(scene: Scene, head: int, content: set[int]) -> set[int]:
    """What stands behind a semicolon: "police said nine were hurt; a doctor counted twelve", unless it goes on with a "that"."""
    reading = scene.reading
    for token in sorted(content):
        if reading.words[token] == ";" and token not in scene.quoted and token > head:
            if "that" in (word.lower() for word in reading.words[token + 1 : token + 3]):
                continue
            return {other for other in content if other >= token}
    return set()


def _rejoinder(scene: Scene, head: int, content: set[int]) -> set[int]:
    """What somebody else answers to a content, behind it: "accused the army of theft, which the army denied"."""
    reading = scene.reading
    for verb in content:
        if reading.labels[verb] != "relcl" or verb == head or not _denies(reading, verb):
            continue
        which, noun = reading.child(verb, "dobj"), reading.heads[verb]
        if which is not None and reading.words[which] == "which" and reading.words[which - 1] == ",":
            return scene.below(verb) | {which - 1}
        first = min(scene.below(noun))
        if reading.lemmas[noun] in load_cues().answered and reading.words[first - 1] == ",":
            return scene.below(noun) | {first - 1}  # "…, a charge that the army denied"
    return set()


def _denies(reading: Reading, verb: int) -> bool:
    return any(cue.stance == "denies" for cue in load_cues().verbs.get(reading.lemmas[verb], ()))


def _cut_off(scene: Scene, head: int, content: set[int]) -> set[int]:
    """The rest of the written sentence, where the parser ended its sentence in the midst of a phrase."""
    if not content or max(content) < head:
        return set()
    last = max(content)
    if last + 1 != scene.reading.sentences[scene.reading.sentence_of[last]][1]:
        return set()
    if scene.reading.poses[last] == "PUNCT" or last + 1 in scene.quoted:
        return set()
    rest = set(range(last + 1, scene.sentence(last)[1]))
    return rest - scene.quoted.keys()


def trimmed(scene: Scene, tokens: set[int] | frozenset[int]) -> list[int]:
    """A content in text order without punctuation at its ends, save quotation marks, and no "and" behind it.

    The day in "promised on Monday to leave" is when it was said.
    """
    ordered = sorted(tokens)
    while ordered and _loose(scene, ordered[0]):
        ordered.pop(0)
    ordered = ordered[_day_before(scene, ordered) :]
    ordered = ordered[_dateline(scene, ordered) :]
    while ordered and (_loose(scene, ordered[-1]) or _joining(scene, ordered[-1])):
        if _closes(scene, ordered):
            break
        ordered.pop()
    inside = set(ordered)
    return [
        t
        for t in ordered
        if {t - 1, t + 1} <= inside or t in (ordered[0], ordered[-1]) or not _loose(scene, t)
    ]


def _closes(scene: Scene, ordered: list[int]) -> bool:
    """Whether a content ends with the bracket that closes one in it."""
    words = [scene.reading.words[token] for token in ordered]
    return words[-1] == ")" and words.count("(") == words.count(")")


def _dateline(scene: Scene, ordered: list[int]) -> int:
    """How many tokens of a content are its paragraph's dateline: a place in capitals, up to the dash."""
    words = scene.reading.words
    if not ordered or not (words[ordered[0]].isupper() and len(words[ordered[0]]) > 2):
        return 0
    if ordered[0] != scene.paragraphs[scene.paragraph_of(ordered[0])][0]:
        return 0
    opening = [words[token] for token in ordered[:_LONGEST_DATELINE]]
    return next((at + 1 for at, word in enumerate(opening) if word in ("—", "–", "-", "--")), 0)


def _joining(scene: Scene, token: int) -> bool:
    return scene.reading.tags[token] == "CC" and token not in scene.quoted


def _day_before(scene: Scene, ordered: list[int]) -> int:
    """How many tokens name a day before the "to" or "that" of a content."""
    reading = scene.reading
    ends = [at for at in range(1, min(4, len(ordered))) if reading.words[ordered[at]] in ("to", "that")]
    if not ends:
        return 0
    day = (ordered[0], ordered[ends[0]])
    dated = any((e.first, e.last) == day and e.label in ("DATE", "TIME") for e in reading.entities)
    return ends[0] if dated else 0


def _loose(scene: Scene, token: int) -> bool:
    return scene.reading.poses[token] == "PUNCT" and token not in scene.quoted


def spans(reading: Reading, tokens: set[int] | frozenset[int]) -> tuple[Span, ...]:
    """The spans of the unbroken runs of a set of tokens."""
    found: list[Span] = []
    ordered = sorted(tokens)
    start = 0
    for at in range(1, len(ordered) + 1):
        if at == len(ordered) or ordered[at] != ordered[at - 1] + 1:
            found.append(reading.span(ordered[start], ordered[at - 1] + 1))
            start = at
    return tuple(found)
