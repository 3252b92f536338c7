"""Clauses that the parser hung on the wrong verb, given back before attributions are read off the tree.

"The mayor insisted, most lately in May, that he would stay": the parser takes *would stay* for the main clause.

"A nurse who saw the crash told police the bus was late": it takes *the crash* for the one who told, and *a nurse* for
all that the sentence says.

"He said it rained and “nobody came,” the radio reports": it takes the radio's for one of the things that he said.

"Told a meeting of monks that the mill was sold": it takes the clause for one about the meeting.

"The envoy said that she hoped so but said it was late": it takes the second *said* for a part of what is said.

"Amnesty said nine had died, while police spoke of six": it has Amnesty say what police spoke of.

"The ferry sank, the news agency Ost reported on Monday": it takes the agency for a thing that was reported.

"The envoy let it be known that the talks were over": it takes the clause for one of *known*.

"The ferry sank, claim sailors": in a headline it takes *sailors* for what is claimed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.coding.attribution.contrasts import said_by_another
from dateline.coding.attribution.cues import Cues
from dateline.coding.attribution.hanging import Hanging
from dateline.coding.attribution.scene import TERMINALS
from dateline.reading import Reading, children_of

_VERBAL = ("VERB", "AUX")
_TENSES = ("VBD", "VBZ", "VBP")
_HEARD = ("tell", "inform", "assure", "remind", "warn")
"""Verbs whose object hears what is said."""
_CARRYING = ("in", "on", "during", "via", "through")
_NAMING = ("NOUN", "PROPN", "ADJ", "DET", "NUM", "PART")
_HEADLINES = ("title", "related")


def rehang(reading: Reading, cues: Cues) -> Reading:
    """The reading with such clauses hung where they belong."""
    heads, labels = list(reading.heads), list(reading.labels)
    for token in range(len(reading)):
        for find in _FINDERS if reading.poses[token] in _VERBAL else ():
            for hanging in find(reading, cues, token):
                heads[hanging.token], labels[hanging.token] = hanging.head, hanging.label
    if heads == reading.heads and labels == reading.labels:
        return reading
    return replace(reading, heads=heads, labels=labels, children=children_of(heads))


def _told_late(reading: Reading, cues: Cues, token: int) -> Iterator[Hanging]:
    """A clause with a "that" before it, which the verb of saying before an aside tells."""
    mark = reading.child(token, "mark")
    if mark is None or reading.lemmas[mark] != "that" or reading.words[mark - 1] != ",":
        return
    if reading.labels[token] == "ROOT":
        yield from _told_as_main(reading, cues, token, mark)
    elif reading.labels[token] == "advcl" and reading.heads[token] < mark:
        saying = _last_saying(reading, cues, reading.heads[token])
        if saying is not None:
            yield Hanging(token, saying, "ccomp")


def _told_as_main(reading: Reading, cues: Cues, token: int, mark: int) -> Iterator[Hanging]:
    before = reading.child(token, "ccomp")
    saying = None if before is None or before > mark else _last_saying(reading, cues, before)
    if before is None or saying is None or saying > mark:
        return
    yield Hanging(token, saying, "ccomp")
    yield Hanging(before, before, "ROOT")
    for child in reading.children[token]:
        if child < mark and child != before:
            yield Hanging(child, before, reading.labels[child])


def _last_saying(reading: Reading, cues: Cues, verb: int) -> int | None:
    """A verb, or the infinitive under it, that can have a clause for its content and has none."""
    while (infinitive := reading.child(verb, "xcomp")) is not None:
        verb = infinitive
    tells = any("clause" in cue.frames for cue in cues.verbs.get(reading.lemmas[verb], ()))
    return verb if tells and reading.child(verb, "ccomp") is None else None


def _told_to(reading: Reading, cues: Cues, token: int) -> Iterator[Hanging]:
    """A clause with "that" behind the hearers, the paper or the manner, on which the parser hung it: "told a meeting of monks that"."""
    between, mark = reading.heads[token], _that_of(reading, token)
    if mark is None or reading.labels[token] not in ("relcl", "acl", "ccomp"):
        return
    if reading.poses[between] not in ("NOUN", "PROPN", "ADV") or between > mark:
        return
    saying = next((at for at in reading.ancestors(between) if reading.poses[at] in _VERBAL), None)
    if saying is None or saying > between or not _speaks(reading, cues, saying):
        return
    if reading.lemmas[between] in cues.nouns and not _is_carrier(reading, between):
        return
    heard, told = reading.child(saying, "dobj"), reading.child(saying, "ccomp", "xcomp")
    if told is None and (heard is None or reading.lemmas[saying] in _HEARD):
        yield Hanging(token, saying, "ccomp")
        yield Hanging(mark, token, "mark")


def _that_of(reading: Reading, clause: int) -> int | None:
    """The "that" of a clause, also where the parser takes it for an object beside the one that the clause has."""
    mark, objects = reading.child(clause, "mark"), reading.children_with(clause, "dobj")
    if mark is None and len(objects) > 1 and reading.child(clause, "nsubj") is not None:
        mark = objects[0]
    return mark if mark is not None and reading.lemmas[mark] == "that" else None


def _is_carrier(reading: Reading, noun: int) -> bool:
    """Whether a noun of saying is only what something is said in: "said in a statement that", not "laughed at the claim that"."""
    return reading.labels[noun] == "pobj" and reading.lemmas[reading.heads[noun]] in _CARRYING


def _told_by_noun(reading: Reading, cues: Cues, token: int) -> Iterator[Hanging]:
    """A verb of saying in a relative clause, where the noun that this is about has no other verb."""
    relative = reading.heads[token]
    noun, subject = reading.heads[relative], reading.child(token, "nsubj")
    if reading.labels[token] != "ccomp" or reading.labels[relative] != "relcl" or subject is None:
        return
    if not relative < subject < token or reading.labels[noun] != "ROOT" or noun > relative:
        return
    who = reading.child(relative, "nsubj")
    if (
        not _speaks(reading, cues, token)
        or reading.tags[token] not in _TENSES
        or who is None
        or reading.tags[who] != "WP"
    ):
        return
    yield Hanging(token, token, "ROOT")
    yield Hanging(noun, token, "nsubj")
    yield Hanging(subject, relative, "dobj")
    for child in reading.children[noun]:
        if child > token:
            yield Hanging(
                child, token, "ccomp" if reading.labels[child] == "relcl" else reading.labels[child]
            )


def _told_around(reading: Reading, cues: Cues, token: int) -> Iterator[Hanging]:
    """The one who tells a whole sentence, behind a comma at its end, whom the parser drew into it with a part of it."""
    first, last = reading.sentences[reading.sentence_of[token]]
    ends = token + 1 == last or reading.words[token + 1] in TERMINALS
    if not ends or reading.tags[token] not in _TENSES or not _speaks(reading, cues, token):
        return
    part, subject = reading.child(token, "ccomp"), _teller(reading, token)
    root = next((at for at in range(first, last) if reading.labels[at] == "ROOT"), token)
    if subject is None or not root < subject < token or (part is not None and part > subject):
        return
    if reading.words[reading.subtree(subject)[0] - 1] not in (",", "”", '"', "''"):
        return
    if part is not None:
        yield Hanging(part, reading.heads[token], reading.labels[token])
    yield Hanging(subject, token, "nsubj")
    yield Hanging(token, token, "ROOT")
    yield Hanging(root, token, "ccomp")


def _told_behind(reading: Reading, cues: Cues, token: int) -> Iterator[Hanging]:
    """The one who tells a whole sentence, behind a comma, with the day or the paper at its end, whom the parser takes for a thing that was told of."""
    noun = reading.heads[token]
    aside = reading.labels[token] in ("acl", "relcl") and reading.labels[noun] in ("appos", "dep", "npadvmod")
    if not aside or reading.tags[token] not in ("VBN", "VBD") or not _tells(reading, cues, token):
        return
    below, (first, last) = reading.subtree(noun), reading.sentences[reading.sentence_of[token]]
    ends = below[-1] + 1 == last or reading.words[below[-1] + 1] in TERMINALS
    root = next((at for at in range(first, last) if reading.labels[at] == "ROOT"), token)
    told = root < below[0] and reading.child(root, "nsubj", "nsubjpass") is not None
    if not (ends and told) or reading.words[below[0] - 1] != "," or not _has_no_object(reading, token):
        return
    name = reading.child(token, "nsubj")
    if reading.poses[noun if name is None else name] != "PROPN":
        return  # "a crime reported on Monday"
    yield Hanging(noun, token, "nsubj")
    yield Hanging(token, token, "ROOT")
    yield Hanging(root, token, "ccomp")
    if name is not None:
        yield Hanging(name, noun, "appos")


def _tells(reading: Reading, cues: Cues, verb: int) -> bool:
    return any({"quote", "clause"} <= set(cue.frames) for cue in cues.verbs.get(reading.lemmas[verb], ()))


def _has_no_object(reading: Reading, verb: int) -> bool:
    """Whether a verb of saying has nothing behind it but when and where it was said: no "reported by"."""
    below = reading.children_with(verb, "dobj", "ccomp", "xcomp", "agent", "aux", "auxpass")
    return not below and all(reading.lemmas[word] != "by" for word in reading.children_with(verb, "prep"))


def _teller(reading: Reading, verb: int) -> int | None:
    """The subject of a verb joined to a part of what it tells, or the apposition that the parser made of it."""
    subject = reading.child(verb, "nsubj")
    if subject is not None:
        joined = reading.labels[verb] == "conj" and reading.child(verb, "ccomp") is not None
        return subject if joined else None
    above = [verb - 1, *reading.ancestors(verb - 1)]
    noun = next((at for at in above if reading.labels[at] == "appos"), None)
    drawn_in = reading.labels[verb] in ("ccomp", "conj") and reading.child(verb, "aux", "dobj") is None
    return noun if noun is not None and drawn_in and reading.subtree(noun)[-1] == verb - 1 else None


def _said_too(reading: Reading, cues: Cues, token: int) -> Iterator[Hanging]:
    """A second verb of saying, behind a "but" or "and" and in the tense of the first, which has no subject of its own."""
    saying = reading.heads[token]
    if reading.labels[token] != "ccomp" or token < saying or reading.tags[token] != reading.tags[saying]:
        return
    joined = reading.tags[token - 1] == "CC" and reading.tags[token] in _TENSES
    alone = reading.child(token, "nsubj", "nsubjpass", "expl") is None
    if joined and alone and _speaks(reading, cues, token) and reading.child(saying, "ccomp") != token:
        yield Hanging(token, saying, "conj")


def _let_known(reading: Reading, _cues: Cues, token: int) -> Iterator[Hanging]:
    """The clause of "let it be known that", which is said by whoever lets it be known."""
    letting, clause = reading.heads[token], reading.child(token, "ccomp")
    about = reading.child(token, "nsubjpass", "nsubj")
    if reading.words[token] != "known" or reading.lemmas[letting] != "let" or clause is None or about is None:
        return
    if reading.labels[token] == "ccomp" and reading.lemmas[about] == "it":
        yield Hanging(clause, letting, "ccomp")
        yield Hanging(token, letting, "prt")


def _speaks(reading: Reading, cues: Cues, verb: int) -> bool:
    return any("quote" in cue.frames for cue in cues.verbs.get(reading.lemmas[verb], ()))


def _told_last(reading: Reading, cues: Cues, token: int) -> Iterator[Hanging]:
    """A headline that ends with a comma, a verb of saying and who says it."""
    passage = reading.passage(token)
    before, behind = range(passage.first, token - 1), range(token + 1, passage.last)
    if passage.part not in _HEADLINES or not before or not behind or reading.words[token - 1] != ",":
        return
    verbal = reading.poses[token] == "VERB" and reading.tags[token] not in ("VBG", "VBN")
    named = all(reading.poses[word] in _NAMING for word in behind)
    if not verbal or not named or not _speaks(reading, cues, token):
        return
    speaker = behind[-1]
    yield Hanging(token, token, "ROOT")
    yield Hanging(speaker, token, "nsubj")
    for word in behind[:-1]:
        if reading.heads[word] not in behind:
            yield Hanging(word, speaker, "compound")
    for word in before:
        if reading.heads[word] not in before or reading.heads[word] == word:
            yield Hanging(word, token, "ccomp" if reading.poses[word] != "PUNCT" else "punct")


_FINDERS = (
    _told_late, _told_to, _told_by_noun, _told_around, _told_behind, _said_too, said_by_another, _let_known,
    _told_last,
)  # fmt: skip
