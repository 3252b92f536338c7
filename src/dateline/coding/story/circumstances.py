"""Circumstances: the predicate phrase of a happening, and the phrases that say where, why and how, as spans.

All from the grammar of the sentence that tells of it: *because*, *in order to* and *over* say why, *by* and *using*
say how (the patterns of Giveme5W1H's causal and method phrases, Hamborg et al. 2019, over dependencies).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dateline.reading import Reading
from dateline.record import Span

VERBAL: Final = frozenset(["VERB", "AUX"])
ENDING: Final = frozenset(["advcl", "conj", "cc", "parataxis", "ccomp", "dep"])
"""Labels that end a predicate phrase, and all that follows them."""
TIMES: Final = frozenset(["DATE", "TIME"])
PLACES: Final = frozenset(["GPE", "LOC", "FAC"])
PLACING: Final = frozenset(["in", "at", "near", "outside", "inside", "across", "throughout", "around", "off"])

OCCASIONS: Final = frozenset(["after", "amid", "before", "during", "following"])

BECAUSE: Final = frozenset(["because", "since"])
PURPOSE: Final = frozenset(["to", "so"])
AFTER: Final = frozenset(["after"])
"""Words that open a clause with a reason, a purpose, or what came before."""
SURE, LIKELY, LOOSE = 0, 1, 3
"""Ranks of reasons: what says that it is one, what mostly is one, what only came before."""
CAUSES: Final = {
    "because": SURE, "due": SURE, "owing": SURE, "over": LIKELY, "for": LIKELY,
    "amid": LOOSE, "after": LOOSE, "following": LOOSE,
}  # fmt: skip
JUDGING: Final = frozenset(
    "apologise apologize applaud arrest attack award blame charge chide condemn convict criticise criticize detain execute fine "
    "fire fault hail honor honour indict jail laud praise prosecute punish reprimand reward sanction scold sentence slam sue "
    "suspend thank wanted".split()
)
"""Verbs after which "for" and a noun say why."""
MEANS: Final = frozenset(["by", "with", "through", "via", "using"])


def what_phrase(reading: Reading, trigger: int) -> Span:
    """The verb of a happening with what completes it, without subject, further clauses, and when and where at its end."""
    verb = _verb_of(reading, trigger)
    first = min([verb, trigger, *reading.children_with(verb, "aux", "auxpass", "neg")])
    last = max(verb, trigger)
    for child in reading.children[verb]:
        if child < verb or reading.labels[child] == "punct":
            continue
        completed = last > max(verb, trigger)
        if _ends_predicate(reading, child) or (completed and _is_scene(reading, child)):
            break
        if not _is_time(reading, child):
            last = max(last, reading.subtree(child)[-1])
    return reading.span(first, last + 1)


def _ends_predicate(reading: Reading, child: int) -> bool:
    """Whether what follows a verb says no more what was done, but why or how, or tells of something else."""
    reason = _rank_of_phrase(reading, child) == SURE
    means = reading.lemmas[child] == "by" and reading.child(child, "pcomp") is not None
    return reading.labels[child] in ENDING or reason or means


def _is_scene(reading: Reading, child: int) -> bool:
    """Whether a phrase says when or where something was: "on Monday", "for the first time", "after the vote", "in Oslo"."""
    if reading.labels[child] != "prep":
        return _is_time(reading, child)
    placed = reading.lemmas[child] in PLACING and any(
        head in reading.children[child] for head, _ in _placed(reading)
    )
    return placed or reading.lemmas[child] in OCCASIONS or _is_when_or_how_long(reading, child)


def subject_phrase(reading: Reading, trigger: int) -> Span | None:
    """The subject of a happening's verb, whatever it is; None where it has none."""
    subject = reading.child(_verb_of(reading, trigger), "nsubj", "nsubjpass")
    return None if subject is None else _span_of(reading, subject)


def tells_of_itself(reading: Reading, verb: int) -> bool:
    """Whether a verb tells what its subject, somebody or something that is named, did; not what somebody said."""
    subject = reading.child(verb, "nsubj", "nsubjpass")
    named = subject is not None and reading.poses[subject] in ("NOUN", "PROPN")
    return named and reading.poses[verb] in VERBAL and reading.child(verb, "ccomp") is None


def where_phrase(reading: Reading, trigger: int) -> Span | None:
    """The name of a place after *in*, *at* or *near* that is the happening's, without the preposition."""
    below = set(reading.subtree(_verb_of(reading, trigger)))
    return next((span for head, span in _placed(reading) if head in below), None)


def first_place(reading: Reading) -> Span | None:
    """The first name of a place after *in*, *at* or *near* in a text."""
    return next((span for _, span in _placed(reading)), None)


def place_beside(reading: Reading, trigger: int) -> Span | None:
    """The first such name in the sentence of a happening."""
    first, last = reading.sentences[reading.sentence_of[trigger]]
    return next((span for head, span in _placed(reading) if first <= head < last), None)


def _placed(reading: Reading) -> Iterator[tuple[int, Span]]:
    """Names of places where something is, each with its head token."""
    for entity in reading.entities:
        head = entity.last - 1
        after = reading.labels[head] == "pobj" and reading.lemmas[reading.heads[head]] in PLACING
        if entity.label in PLACES and after:
            yield head, reading.span(_without_article(reading, entity.first), entity.last)


def why_phrase(reading: Reading, trigger: int) -> Span | None:
    """The clause or phrase that gives a reason or a purpose; the surest kind first, None where there is none."""
    found = [(rank, at) for word in _clause(reading, trigger) for rank, at in _reasons(reading, word)]
    best = min(found, default=None)
    return None if best is None else _span_of(reading, best[1])


def how_phrase(reading: Reading, trigger: int) -> Span | None:
    """The phrase with *by*, *with*, *through* or *using* that says by what means; None where there is none."""
    for word in _clause(reading, trigger):
        for child in reading.children[word]:
            means = reading.labels[child] == "prep" and reading.lemmas[child] in MEANS
            using = (
                reading.labels[child] == "advcl"
                and reading.lemmas[child] == "use"
                and reading.tags[child] == "VBG"
            )
            if using or (means and _is_means(reading, child)):
                return _span_of(reading, child)
    return None


def _verb_of(reading: Reading, trigger: int) -> int:
    """The verb that a happening is told by: its own, or the one that its noun hangs on; else the noun itself."""
    chain = [trigger, *reading.ancestors(trigger)]
    return next((at for at in chain if reading.poses[at] in VERBAL), trigger)


def _clause(reading: Reading, trigger: int) -> Iterator[int]:
    """The words that a circumstance of a happening may hang on: itself, its verb, and the verbs that it is with."""
    yield trigger
    verb = _verb_of(reading, trigger)
    if verb != trigger:
        yield verb
    while reading.labels[verb] in ("xcomp", "conj") and reading.heads[verb] != verb:
        verb = reading.heads[verb]
        yield verb


def _reasons(reading: Reading, word: int) -> Iterator[tuple[int, int]]:
    """The reasons that hang on a word, each with its rank: causes, then purposes, then what came before."""
    for child in reading.children[word]:
        if reading.labels[child] == "advcl":
            rank = _rank_of_clause(reading, child)
        else:
            rank = _rank_of_phrase(reading, child)
        if rank is not None:
            yield rank, child


def _rank_of_clause(reading: Reading, clause: int) -> int | None:
    opening = {reading.lemmas[at] for at in reading.children_with(clause, "mark", "advmod", "aux")}
    if opening & BECAUSE:
        return SURE
    if opening & PURPOSE:
        return LIKELY
    return LOOSE if opening & AFTER else None


def _rank_of_phrase(reading: Reading, child: int) -> int | None:
    if reading.labels[child] not in ("prep", "acomp", "advmod") or _is_when_or_how_long(reading, child):
        return None
    below = reading.child(child, "pobj")
    if (
        reading.lemmas[child] == "for"
        and below is not None
        and reading.lemmas[reading.heads[child]] not in JUDGING
    ):
        return None
    in_order_to = below is not None and reading.lemmas[child] == "in" and reading.lemmas[below] == "order"
    return SURE if in_order_to else CAUSES.get(reading.lemmas[child])


def _is_when_or_how_long(reading: Reading, preposition: int) -> bool:
    """Whether a phrase is a time or an occasion: "over the weekend", "for the first time"."""
    below = reading.child(preposition, "pobj")
    return _is_time(reading, preposition) or (
        below is not None and reading.lemmas[below] in ("time", "year", "day")
    )


def _is_means(reading: Reading, preposition: int) -> bool:
    """Whether a preposition has a deed or a thing after it: not a person's name, a place or a time."""
    below = reading.child(preposition, "pcomp", "pobj")
    if below is None or reading.tags[below] in ("NNP", "NNPS", "PRP", "CD") or _is_time(reading, preposition):
        return False
    return reading.labels[below] == "pcomp" or reading.lemmas[preposition] != "by"


def _is_time(reading: Reading, word: int) -> bool:
    """Whether a phrase is a time: "Monday", "on Monday"; not "a two-day strike"."""
    below = reading.child(word, "pobj") if reading.labels[word] == "prep" else word
    return below is not None and reading.is_in_name(below, *TIMES)


def _span_of(reading: Reading, word: int) -> Span:
    tokens = [token for token in reading.subtree(word) if reading.labels[token] != "punct"]
    return reading.span(tokens[0], tokens[-1] + 1)


def _without_article(reading: Reading, first: int) -> int:
    return first + 1 if reading.tags[first] == "DT" else first
