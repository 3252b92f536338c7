"""Which cue a quotation hangs on: the verb of saying beside it, or the one that spoke last."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.coding.attribution.cues import Cues
from dateline.coding.attribution.quotations import Quotation
from dateline.coding.attribution.scene import TERMINALS, Scene

SHORTEST_SPEECH = 3
"""Words; a shorter quotation that no cue stands beside is in scare quotes (PolNeAR has hardly any under it)."""
LONGEST_INTRODUCTION = 30
"""Tokens between a quotation and the verb that introduces it (a long name with its office)."""
LONGEST_TITLE = 7
"""Words of the name of a programme or book."""
LAST_SPEAKER_REACH = 2
"""Paragraphs over which a quotation without a cue still goes to the one who spoke last."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A quotation given to the verb of saying `cue`; `beside` tells whether it stands in its sentence."""

    quotation: int
    cue: int
    beside: bool


def attach_quotations(scene: Scene, cues: Cues) -> list[Spoken]:
    """Give each quotation its verb of saying, in text order; those that hang on none are left out."""
    found: list[Spoken] = []
    for number, quotation in enumerate(scene.quotations):
        if _is_title(scene, quotation):
            continue
        if not quotation.closed:  # reopened: where nothing introduces it, it goes where the next part goes
            cue = _last_before(scene, cues, quotation)
            if cue is not None:
                found.append(Spoken(number, cue, beside=True))
            continue
        cue = _beside(scene, cues, quotation)
        if cue is not None:
            found.append(Spoken(number, cue, beside=True))
            continue
        if named_before(scene, quotation) is not None:
            continue
        cue = _introduced(scene, cues, quotation) or _continued(scene, cues, quotation, found)
        if cue is not None:
            found.append(Spoken(number, cue, beside=False))
    return _with_reopened(scene, found)


def _with_reopened(scene: Scene, found: list[Spoken]) -> list[Spoken]:
    """Add the quotations that are left open, each with the cue of the one that reopens it."""
    cues = {spoken.quotation: spoken for spoken in found}
    for number in range(len(scene.quotations) - 1, -1, -1):
        following = cues.get(number + 1)
        adjoins = following is not None and (
            scene.quotations[number + 1].paragraph == scene.quotations[number].paragraph + 1
        )
        if number not in cues and not scene.quotations[number].closed and adjoins and following is not None:
            cues[number] = Spoken(number, following.cue, beside=False)
    return [cues[number] for number in sorted(cues)]


def named_before(scene: Scene, quotation: Quotation) -> int | None:
    """The name that a colon ties to a quotation without a verb: 'no surprise to the pollster Dora Kuhn: "…"'."""
    reading, name = scene.reading, quotation.first - 2
    first = scene.sentence(quotation.first - 1)[0] if quotation.first > 1 else quotation.first
    if name < first or reading.words[name + 1] != ":" or reading.poses[name] != "PROPN":
        return None
    spoken = any(reading.poses[t] == "VERB" for t in range(first, name))
    return name if spoken and reading.is_in_name(name, "PERSON") else None


def _is_title(scene: Scene, quotation: Quotation) -> bool:
    """Whether a quotation is the name of a programme or book: 'the channel's "Good Morning"', 'one song, "The Well", tells'."""
    reading, before = scene.reading, quotation.first - 1
    if before < 1:
        return False
    apposed = reading.words[before] == "," and reading.poses[before - 1] == "NOUN"
    named = (
        reading.poses[before] == "ADP" or reading.tags[before] == "POS" or reading.lemmas[before] == "tell"
    )
    return (named or apposed) and _is_capitalised(scene, quotation)


def _is_capitalised(scene: Scene, quotation: Quotation) -> bool:
    """Whether all words between marks have capitals, save the small ones, as in titles."""
    reading = scene.reading
    inside = [t for t in range(quotation.first, quotation.last) if reading.poses[t] != "PUNCT"]
    capital = [t for t in inside if reading.words[t][0].isupper()]
    small = [t for t in inside if reading.poses[t] in ("ADP", "DET", "CCONJ", "PART")]
    return len(inside) <= LONGEST_TITLE and len(capital) > 1 and set(inside) == {*capital, *small}


def announced_paragraphs(scene: Scene, cues: Cues) -> list[tuple[int, range]]:
    """Unquoted paragraphs that a verb of saying and a colon announce ("He added:"), with that verb."""
    found: list[tuple[int, range]] = []
    for number, (first, last) in enumerate(scene.paragraphs[:-1]):
        following = range(*scene.paragraphs[number + 1])
        if scene.reading.words[last - 1] != ":" or following[0] in scene.quoted:
            continue
        start = scene.sentence(last - 1)[0]
        verb = next(
            (t for t in range(last - 1, max(first, start) - 1, -1) if is_speech_verb(scene, cues, t)), None
        )
        if verb is not None and scene.reading.passage_of[verb] == scene.reading.passage_of[following[0]]:
            found.append((verb, following))
    return found


def is_speech_verb(scene: Scene, cues: Cues, token: int) -> bool:
    """Whether a token is a verb of which a quotation can be the content, outside all quotation marks."""
    reading = scene.reading
    if token in scene.quoted or reading.poses[token] not in ("VERB", "AUX"):
        return False
    if reading.labels[token] in ("amod", "compound", "aux", "auxpass"):
        return False
    lemma = cues.misread.get(reading.lemmas[token], reading.lemmas[token])
    followers = [reading.lemmas[child] for child in reading.children[token]]
    return any(
        {"quote", "judgement", "naming"} & set(cue.frames) and (cue.second is None or cue.second in followers)
        for cue in cues.verbs.get(lemma, ())
    )


def _beside(scene: Scene, cues: Cues, quotation: Quotation) -> int | None:
    after = _first_after(scene, cues, quotation)
    before = _last_before(scene, cues, quotation)
    if after is None or before is None:
        return before if after is None else after
    if _is_participle(scene, after):
        return before  # he said it was "over", calling it a farce
    # "Yes," he said: a mark before the closing one, or a comma after it, makes the verb behind the speaker's.
    words = scene.reading.words
    inner = words[quotation.last - 2] if quotation.closed and quotation.last - 2 > quotation.first else ""
    behind = words[quotation.last] if quotation.last < len(words) else ""
    introduced = words[quotation.first - 1] in (",", ":", "that") or before == quotation.first - 1
    if (inner in (",", "?", "!") or behind == ",") and not (introduced and inner not in (",", "?", "!")):
        return after
    return before


def _is_participle(scene: Scene, verb: int) -> bool:
    """Whether a verb is a participle behind a comma, or the infinitive of one: "…, refusing to say"."""
    reading = scene.reading
    while reading.labels[verb] == "xcomp":
        verb = reading.heads[verb]
    return reading.tags[verb] == "VBG" and reading.words[verb - 1] == ","


def _first_after(scene: Scene, cues: Cues, quotation: Quotation) -> int | None:
    if _ends_sentence(scene, quotation):
        return _signed(scene, cues, quotation)
    limit = min(scene.paragraphs[quotation.paragraph][1], quotation.last + LONGEST_INTRODUCTION)
    for token in range(quotation.last, limit):
        if token in scene.quoted or scene.reading.words[token] in TERMINALS:
            return None
        if is_speech_verb(scene, cues, token):
            return token
    return None


def _signed(scene: Scene, cues: Cues, quotation: Quotation) -> int | None:
    """The verb of a sentence that only names the speaker of the quotation before it ('"We leave." Ana Rebolo, a guide, said.')."""
    reading, first = scene.reading, quotation.last
    if not quotation.closed or first >= scene.paragraphs[quotation.paragraph][1]:
        return None
    verb = scene.sentence(first)[1] - 2
    if verb <= first or reading.words[verb + 1] not in TERMINALS or not is_speech_verb(scene, cues, verb):
        return None
    before = range(first, verb)
    return None if any(reading.poses[token] in ("VERB", "AUX") for token in before) else verb


def _ends_sentence(scene: Scene, quotation: Quotation) -> bool:
    """Whether a full stop stands before the closing mark, and a new sentence after it."""
    reading = scene.reading
    if quotation.last - 2 <= quotation.first or not quotation.closed:
        return not quotation.closed
    return reading.words[quotation.last - 2] == "." and (
        quotation.last >= len(reading) or reading.words[quotation.last][0].isupper()
    )


def _last_before(scene: Scene, cues: Cues, quotation: Quotation) -> int | None:
    """The last verb of saying before a quotation in its sentence, rather one that is not done with: "said men shouted and there was “panic”"."""
    first = max(scene.paragraphs[quotation.paragraph][0], quotation.first - LONGEST_INTRODUCTION)
    last = None
    for token in range(quotation.first - 1, first - 1, -1):
        if scene.reading.words[token] in TERMINALS:
            return last
        if token in scene.quoted or not is_speech_verb(scene, cues, token):
            continue
        if not _is_done(scene, token, quotation):
            return token
        last = token
    return last


def _is_done(scene: Scene, verb: int, quotation: Quotation) -> bool:
    """Whether a quotation stands in a clause of its own that is joined to a verb, or to one of saying above it."""
    reading, inside = scene.reading, quotation.first + 1
    above = [verb, *reading.ancestors(verb)]
    for clause in (inside, *reading.ancestors(inside)):
        if clause == verb:
            return False
        own = reading.child(clause, "nsubj", "nsubjpass", "expl") is not None
        if own and reading.labels[clause] == "conj" and reading.heads[clause] in above:
            return verb < clause
    return False


def _introduced(scene: Scene, cues: Cues, quotation: Quotation) -> int | None:
    """The verb of a paragraph or sentence that ends in a colon before the quotation."""
    token = quotation.first - 1
    if token < 0 or scene.reading.words[token] != ":":
        return None
    while token >= 0 and scene.reading.words[token] not in TERMINALS:
        if is_speech_verb(scene, cues, token):
            return token
        token -= 1
    return None


def _continued(scene: Scene, cues: Cues, quotation: Quotation, found: list[Spoken]) -> int | None:
    """The cue of the last one speaking, for a quotation that is a sentence by itself."""
    if not _is_sentence(scene, quotation) or _is_capitalised(scene, quotation):
        return None
    told = _told_before(scene, cues, quotation)
    if told is not None or not found:
        return told
    last = scene.quotations[found[-1].quotation]
    if quotation.paragraph - last.paragraph > LAST_SPEAKER_REACH:
        return None
    return found[-1].cue


def _told_before(scene: Scene, cues: Cues, quotation: Quotation) -> int | None:
    """The first verb of saying of the sentence before, in the same paragraph."""
    start = scene.paragraphs[quotation.paragraph][0]
    if quotation.first - 1 <= start or quotation.first - 1 in scene.quoted:
        return None
    first, last = scene.sentence(quotation.first - 2)
    return next((t for t in range(first, last) if is_speech_verb(scene, cues, t)), None)


def _is_sentence(scene: Scene, quotation: Quotation) -> bool:
    words, before = scene.reading.words, quotation.first - 1
    dashed = before > 0 and words[before] in ("—", "–", "―") and words[before - 1] in TERMINALS
    opens = dashed or (
        quotation.first == scene.paragraphs[quotation.paragraph][0] or words[quotation.first - 1] in TERMINALS
    )
    opens = opens or quotation.first - 1 in scene.quoted
    return opens and quotation.last - quotation.first - 2 >= SHORTEST_SPEECH
