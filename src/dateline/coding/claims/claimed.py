"""What of the attributions is claimed: a claim says a content; deeds, moods and talk about a matter say none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.coding.attribution import Attribution
from dateline.coding.attribution.cues import load_cues
from dateline.coding.attribution.source import is_passive
from dateline.coding.claims.anonymous import hides_a_name
from dateline.coding.claims.denials import DENYING, answers, calls_false, is_denial, names_what_was_said
from dateline.coding.claims.speakers import is_first_person
from dateline.coding.status import find_status
from dateline.reading import Reading
from dateline.record import Stance

NEVER_OF_THINGS: frozenset[Stance] = frozenset(["believes", "intends", "hopes", "asks"])
"""Stances that say something only in a clause: "planned the raid", "considered the offer" are deeds and states."""
CONFIRMING: frozenset[Stance] = frozenset(["reports", "admits"])
"""Stances that say nothing where they are negated."""
NO_CONTENT = frozenset(["argue about"])
"""Entries of cues that name a topic, and say nothing of it ("spoke of the raid", "agreed on a date")."""
NOBODY = frozenset(["nobody", "none", "nothing", "neither"])
FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
VERBAL = FINITE | {"VB"}


def choose_claims(reading: Reading, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions that are claims: a deed about a thing ("rejected the offer") says no content.

    What stood within one left out stands within the next around it.
    """
    numbers: dict[int, int] = {}
    chosen: list[Attribution] = []
    for number, attribution in enumerate(attributions):
        if _is_claim(reading, attribution):
            numbers[number] = len(numbers)
    for number in numbers:
        within = attributions[number].within
        while within is not None and within not in numbers:
            within = attributions[within].within
        told = attributions[number]
        chosen.append(
            replace(
                told if within is None else _with_source(told, attributions[within]),
                within=None if within is None else numbers[within],
                stance=_stance(reading, attributions[number]),
            )
        )
    return tuple(chosen)


def _with_source(told: Attribution, outer: Attribution) -> Attribution:
    """An attribution, with the source of "according to" around it where it has none: "it was revealed, according to the bank"."""
    if told.source is not None or outer.entry != "according to" or not told.cue:
        return told
    return replace(told, source=outer.source, source_spans=outer.source_spans)


def _stance(reading: Reading, attribution: Attribution) -> Stance:
    """The cue's stance; who calls a report false denies it; who "does not rule out" something denies nothing, and says that it may be.

    Who has no doubt of something believes it.
    """
    if _is_undoubted(reading, attribution):
        return "believes"
    if attribution.sort == "speech" and calls_false(reading, attribution):
        return "denies"
    undenied = attribution.stance == "denies" and not is_denial(reading, attribution)
    return "asserts" if undenied else attribution.stance


def _is_undoubted(reading: Reading, attribution: Attribution) -> bool:
    """Whether there is no doubt: "does not doubt that", "has no doubt that"."""
    cue = attribution.cue_head
    return attribution.stance == "doubts" and (_is_none(reading, cue) or _has_not(reading, cue))


def _is_none(reading: Reading, noun: int) -> bool:
    """Whether a noun has a "no" before it: "no doubt", "no evidence"."""
    return any(reading.lemmas[word] == "no" for word in reading.children_with(noun, "det"))


def _is_claim(reading: Reading, attribution: Attribution) -> bool:
    denying = reading.lemmas[attribution.cue_head] in DENYING
    if attribution.stance == "denies" and denying and not is_denial(reading, attribution):
        return False
    if (
        _is_ruling(reading, attribution)
        or _is_nobodys(reading, attribution)
        or _declines_to_speak(reading, attribution)
        or _is_talked_over(reading, attribution)
        or _is_no_speech(reading, attribution)
        or _is_hedge(reading, attribution)
        or _is_unsaid(reading, attribution)
        or _asks_for_no_name(reading, attribution)
    ):
        return False
    if attribution.quotes or tops_are(reading, attribution, VERBAL) or is_charge(reading, attribution):
        return True
    if attribution.stance == "denies":
        return denying or answers(reading, attribution) or names_what_was_said(reading, attribution)
    return attribution.sort == "speech" and _tells_of_a_thing(reading, attribution)


def _is_nobodys(reading: Reading, attribution: Attribution) -> bool:
    """Whether nobody is told to say it: "no one knew what was going on", "you know"."""
    source = attribution.source
    if source is None:
        return _is_undoubted(reading, attribution)  # "there is no doubt that" is how the report asserts
    if reading.lemmas[source] in NOBODY:
        return True
    if reading.lemmas[source] == "you":  # the reader, or anybody: "confirm you are human"
        return attribution.within is None or attribution.stance == "believes"
    return reading.lemmas[source] == "one" and any(
        reading.lemmas[word] == "no" for word in reading.children_with(source, "det")
    )


def _declines_to_speak(reading: Reading, attribution: Attribution) -> bool:
    """Whether somebody only will not speak: "declined to comment"."""
    words = [reading.lemmas[token] for token in attribution.content_tokens if reading.poses[token] != "PUNCT"]
    unwilling = attribution.stance == "intends" and reading.lemmas[attribution.cue_head] in (
        "decline",
        "refuse",
    )
    return unwilling and len(words) > 1 and words[1] in load_cues().spoken


def _is_talked_over(reading: Reading, attribution: Attribution) -> bool:
    """Whether a matter is only talked over: "they discussed the transfer of power"."""
    talked = reading.lemmas[attribution.cue_head] in load_cues().topical
    return talked and not tops_are(reading, attribution, FINITE)


def _is_no_speech(reading: Reading, attribution: Attribution) -> bool:
    """Whether a verb that only beside a quotation tells of speech has none beside it: "she smiled", "waved a “W” flag, sobbing"."""
    lemma, cue = reading.lemmas[attribution.cue_head], attribution.cue_head
    gesture = lemma in load_cues().gestures
    kinds = load_cues().verbs.get(lemma, ())
    if not gesture and (not kinds or any(kind.frames != ("quote",) for kind in kinds)):
        return False
    if reading.poses[cue] != "VERB" or not attribution.content_tokens:
        return False
    if gesture and reading.words[attribution.content_tokens[0]].lower() == "that":
        return False
    return not attribution.quotes or not _is_beside(reading, attribution)


def _is_beside(reading: Reading, attribution: Attribution) -> bool:
    """Whether nothing but the cue, its source and marks stand between a content and its cue."""
    text, tokens = reading.passages[attribution.passage].text, attribution.content_tokens
    cue = reading.span(attribution.cue_head, attribution.cue_head + 1)
    first, last = reading.span(tokens[0], tokens[0] + 1)[0], reading.span(tokens[-1], tokens[-1] + 1)[1]
    starts = [reading.span(token, token + 1) for token in tokens]
    before = [end for _, end in starts if end <= cue[0]]
    between = (
        text[before[-1] : cue[0]]
        if before
        else text[cue[1] : first]
        if first >= cue[1]
        else text[cue[0] : last]
    )
    said = {span for spans in (attribution.source_spans, attribution.cue) for span in spans}
    for start, end in said:
        between = between.replace(text[start:end], "")
    return not any(letter.isalnum() for letter in between)


def _is_ruling(reading: Reading, attribution: Attribution) -> bool:
    """Whether charges or a case are dropped, as a court does: "dismissed the charges", not "dismissed the charges as lies"."""
    words = {reading.lemmas[token] for token in attribution.content_tokens}
    brought = not words.isdisjoint(load_cues().brought) and "as" not in words
    return reading.lemmas[attribution.cue_head] in load_cues().dropping and brought


def _is_hedge(reading: Reading, attribution: Attribution) -> bool:
    """Whether it is the "I think" of one who is speaking: what follows is said, and by the same voice."""
    source = attribution.source
    inside = attribution.within is not None and attribution.stance == "believes"
    return inside and source is not None and is_first_person(reading, source)


def _asks_for_no_name(reading: Reading, attribution: Attribution) -> bool:
    """Whether a source only asks or declines to be named: that is how it is described, and nothing that it says."""
    return (
        attribution.stance in ("asks", "demands", "intends")
        and not tops_are(reading, attribution, FINITE)
        and hides_a_name(reading, attribution.content_tokens, load_cues())
    )


def is_charge(reading: Reading, attribution: Attribution) -> bool:
    """Whether somebody is accused of a deed, told by a gerund: "accused the army of shelling the port"."""
    return attribution.entry == "accuse" and any(
        reading.labels[token] == "pcomp" and reading.lemmas[reading.heads[token]] == "of"
        for token in attribution.content_tokens
    )


def _is_unsaid(reading: Reading, attribution: Attribution) -> bool:
    """Whether nothing is said yet or at all: "declined to say", "would promise", "no evidence that"."""
    cue = attribution.cue_head
    if attribution.stance in CONFIRMING and _is_none(reading, cue):
        return True
    if attribution.quotes or reading.poses[cue] != "VERB":
        return False
    auxiliaries = reading.children_with(cue, "aux")
    possible = [reading.lemmas[word] for word in auxiliaries if reading.tags[word] in ("TO", "MD")]
    found = find_status(reading, cue)
    if possible and "can" not in possible:
        return found.negated or found.status in ("planned", "hypothetical")
    return attribution.stance in CONFIRMING and _has_not(reading, cue)


def _has_not(reading: Reading, cue: int) -> bool:
    """Whether a cue has a "not" or "neither" of its own; "assured that there was no raid" has none."""
    negations = reading.children_with(cue, "neg", "preconj")
    return any(reading.labels[word] == "neg" or reading.lemmas[word] == "neither" for word in negations)


def _tells_of_a_thing(reading: Reading, attribution: Attribution) -> bool:
    """Whether a noun can be the content: "confirmed the raid", not "agreed to a truce" or "did not mention it"."""
    if attribution.stance in NEVER_OF_THINGS or (
        attribution.entry in NO_CONTENT and not _is_number(reading, attribution)
    ):
        return False
    if reading.lemmas[attribution.cue_head] in ("cite", "quote"):
        return False  # what is cited is a source
    if (
        attribution.source is None
        and attribution.entry == "argue"
        and is_passive(reading, attribution.cue_head)
    ):
        return False  # "the danger was underscored when" is nobody's word
    words = [token for token in attribution.content_tokens if reading.poses[token] != "PUNCT"]
    if all(reading.poses[token] == "PRON" for token in words):
        return False
    if _tops_are_people(reading, words) and attribution.entry not in NO_CONTENT:
        return False  # "recalled its ambassador" is a deed; "spoke of ten people" is not
    return not _has_not(reading, attribution.cue_head)


def _is_number(reading: Reading, attribution: Attribution) -> bool:
    """Whether a content is a count ("spoke of 25 dead"), which says how many there are."""
    inside = set(attribution.content_tokens)
    tops = [token for token in inside if reading.heads[token] not in inside]
    return all(reading.poses[top] == "NUM" or reading.child(top, "nummod") is not None for top in tops)


def _tops_are_people(reading: Reading, words: Sequence[int]) -> bool:
    """Whether a content is a noun phrase that names people by what they are."""
    tops = [word for word in words if reading.heads[word] == word or reading.heads[word] not in words]
    return all(reading.lemmas[top] in load_cues().cited for top in tops)


def tops_are(reading: Reading, attribution: Attribution, tags: frozenset[str]) -> bool:
    """Whether a content has a verb in one of these forms at its top, or an auxiliary of it."""
    inside = set(attribution.content_tokens)
    tops = [token for token in attribution.content_tokens if reading.heads[token] not in inside]
    return any(
        reading.tags[word] in tags
        for top in tops
        for word in (top, *reading.children_with(top, "aux", "auxpass"))
    )
