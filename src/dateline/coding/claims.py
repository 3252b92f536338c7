"""Claims: attributions as the record keeps them, with resolved sources, chains and times."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

import msgspec

from dateline.coding.anonymous import hides_a_name
from dateline.coding.attribution import Attribution
from dateline.coding.attribution.cues import load_cues
from dateline.coding.denials import DENYING, answers, calls_false, is_denial, names_what_was_said
from dateline.coding.events import Scene
from dateline.coding.speakers import is_first_person
from dateline.coding.status import find_status
from dateline.reading import Reading
from dateline.record import AnySpan, Claim, Event, Span, Stance, Via
from dateline.resolving import ActorMention

THOUGHTS: frozenset[Stance] = frozenset(["believes", "fears", "hopes", "intends"])
"""Stances in which nothing is said to have happened: the report tells of the thought (record.md, rule 7)."""

NEVER_OF_THINGS: frozenset[Stance] = frozenset(["believes", "intends", "hopes", "asks"])
"""Stances that say something only in a clause: "planned the raid", "considered the offer" are deeds and states."""
CONFIRMING: frozenset[Stance] = frozenset(["reports", "admits"])
"""Stances that say nothing where they are negated."""
PASSING_ON: frozenset[Stance] = frozenset(["asserts", "reports", "admits"])
"""Stances of those who tell what others have said."""
NO_CONTENT = frozenset(["argue about"])
"""Entries of cues that name a topic, and say nothing of it ("spoke of the raid", "agreed on a date")."""

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
        chosen.append(
            replace(
                attributions[number],
                within=None if within is None else numbers[within],
                stance=_stance(reading, attributions[number]),
            )
        )
    return tuple(chosen)


def _stance(reading: Reading, attribution: Attribution) -> Stance:
    """The cue's stance; who calls a report false denies it; who "does not rule out" something denies nothing, and says that it may be."""
    if attribution.sort == "speech" and calls_false(reading, attribution):
        return "denies"
    undenied = attribution.stance == "denies" and not is_denial(reading, attribution)
    return "asserts" if undenied else attribution.stance


def _is_claim(reading: Reading, attribution: Attribution) -> bool:
    denying = reading.lemmas[attribution.cue_head] in DENYING
    if attribution.stance == "denies" and denying and not is_denial(reading, attribution):
        return False
    if (
        _is_ruling(reading, attribution)
        or _is_hedge(reading, attribution)
        or _is_unsaid(reading, attribution)
        or _asks_for_no_name(reading, attribution)
    ):
        return False
    if attribution.quotes or _tops_are(reading, attribution, VERBAL) or _is_charge(reading, attribution):
        return True
    if attribution.stance == "denies":
        return denying or answers(reading, attribution) or names_what_was_said(reading, attribution)
    return attribution.sort == "speech" and _tells_of_a_thing(reading, attribution)


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
        and not _tops_are(reading, attribution, FINITE)
        and hides_a_name(reading, attribution.content_tokens, load_cues())
    )


def _is_charge(reading: Reading, attribution: Attribution) -> bool:
    """Whether somebody is accused of a deed, told by a gerund: "accused the army of shelling the port"."""
    return attribution.entry == "accuse" and any(
        reading.labels[token] == "pcomp" and reading.lemmas[reading.heads[token]] == "of"
        for token in attribution.content_tokens
    )


def _is_unsaid(reading: Reading, attribution: Attribution) -> bool:
    """Whether nothing is said yet or at all: "declined to say", "would promise", "has not confirmed"."""
    cue = attribution.cue_head
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
    words = [token for token in attribution.content_tokens if reading.poses[token] != "PUNCT"]
    if all(reading.poses[token] == "PRON" for token in words):
        return False
    if _tops_are_people(reading, words):
        return False  # "recalled its ambassador" is a deed
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


def make_claims(scene: Scene, attributions: Sequence[Attribution]) -> tuple[Claim, ...]:
    """One claim for each attribution, numbered in the order given."""
    claims = [_claim(scene, attribution, f"c{number}") for number, attribution in enumerate(attributions, 1)]
    by_id = {claim.id: claim for claim in claims}
    return tuple(
        msgspec.structs.replace(claim, via=(*claim.via, *_tellers(claim, by_id))) for claim in claims
    )


def _tellers(claim: Claim, by_id: Mapping[str, Claim]) -> tuple[Via, ...]:
    """Those in whose words a claim stands, outward, and who so pass it on: "the agency reported that he said"."""
    found: list[Via] = []
    passed = {claim.source, *(via.id for via in claim.via)}
    outer = by_id.get(claim.within or "")
    while outer is not None:
        told = claim.stance not in THOUGHTS and outer.stance in PASSING_ON
        if told and outer.source is not None and outer.source not in passed:
            passed.add(outer.source)
            found += [Via(id=outer.source, span=span) for span in outer.source_spans[:1]]
            found += [via for via in outer.via if via.id not in passed]
            passed |= {via.id for via in outer.via}
        outer = by_id.get(outer.within or "")
    return tuple(found)


def claims_at(
    reading: Reading, claims: Sequence[Claim], attributions: Sequence[Attribution]
) -> dict[int, str]:
    """The claim in whose content each token stands, the innermost that says something.

    A thought says nothing, nor does a deed about a thing ("rejected the plan to leave"): its content must be
    a clause of its own or stand in quotation marks. Where somebody says what "is said", the word is theirs.
    """
    holder: dict[int, str] = {}
    sizes: dict[int, int] = {}
    for claim, attribution in zip(claims, attributions, strict=True):
        says = claim.quotes or attribution.sort == "speech" or claim.stance == "denies"
        says = says or _tops_are(reading, attribution, FINITE) or _is_charge(reading, attribution)
        says = says or _is_wanted(reading, attribution)
        nobody = attribution.source is None and attribution.within is not None
        if claim.stance in THOUGHTS or nobody or not says:
            continue
        size = len(attribution.content_tokens)
        for token in attribution.content_tokens:
            if token not in holder or size < sizes[token]:
                holder[token], sizes[token] = claim.id, size
    return holder


def with_events(claims: Iterable[Claim], events: Sequence[Event]) -> tuple[Claim, ...]:
    """The claims with the ids of the events that stand in their content."""
    inside: dict[str, list[str]] = {}
    for event in events:
        if event.claim is not None:
            inside.setdefault(event.claim, []).append(event.id)
    return tuple(msgspec.structs.replace(claim, events=tuple(inside.get(claim.id, ()))) for claim in claims)


def without(claim: Claim, asides: Collection[Event]) -> Claim:
    """The claim with those of its events that the record keeps."""
    left_out = {aside.id for aside in asides}
    return msgspec.structs.replace(claim, events=tuple(id_ for id_ in claim.events if id_ not in left_out))


def _claim(scene: Scene, attribution: Attribution, id_: str) -> Claim:
    reading = scene.reading
    text = reading.passages[attribution.passage].text
    at = attribution.cue_head
    timed = scene.calendar.time_of(at)
    return Claim(
        id=id_,
        source=_actor_id(scene.cast.mentions, attribution.source),
        source_text=" ".join(text[slice(*span)] for span in attribution.source_spans) or None,
        via=tuple(
            Via(id=mention.actor, span=reading.place(relay.head, relay.span))
            for relay in attribution.via
            if (mention := scene.cast.mentions.get(relay.head)) is not None
        ),
        within=None if attribution.within is None else f"c{attribution.within + 1}",
        cue=_placed(scene, at, attribution.cue),
        content=_placed(scene, at, attribution.content),
        quotes=_placed(scene, at, tuple(span for span in attribution.quotes if text[slice(*span)].strip())),
        form=attribution.form,
        stance=attribution.stance,
        when=None if timed is None else timed.when,
        source_spans=_placed(scene, at, attribution.source_spans),
    )


def _tops_are(reading: Reading, attribution: Attribution, tags: frozenset[str]) -> bool:
    """Whether a content has a verb in one of these forms at its top, or an auxiliary of it."""
    inside = set(attribution.content_tokens)
    tops = [token for token in attribution.content_tokens if reading.heads[token] not in inside]
    return any(
        reading.tags[word] in tags
        for top in tops
        for word in (top, *reading.children_with(top, "aux", "auxpass"))
    )


def _is_wanted(reading: Reading, attribution: Attribution) -> bool:
    """Whether a content is a clause with "that" in the subjunctive: "demanded that the army leave"."""
    inside = set(attribution.content_tokens)
    return any(
        reading.labels[token] == "mark" and reading.lemmas[token] == "that" and reading.tags[head] == "VB"
        for token in attribution.content_tokens
        if (head := reading.heads[token]) in inside and reading.heads[head] not in inside
    )


def _actor_id(mentions: Mapping[int, ActorMention], head: int | None) -> str | None:
    mention = None if head is None else mentions.get(head)
    return None if mention is None else mention.actor


def _placed(scene: Scene, token: int, spans: tuple[Span, ...]) -> tuple[AnySpan, ...]:
    return tuple(scene.reading.place(token, span) for span in spans)
